import { fractionText, type LocalDate, type StaffKind } from '@app/kernel';
import { faultAt, type Fault } from '../evaluation.problems';
import type { EvaluationChoices } from './evaluation-settings';
import {
  holdsOn,
  mostPoints,
  type Formula,
  type LegalBasis,
  type PeriodKind,
  type Regime,
  type Result,
} from './regime';
import { regimeFaults } from './regime-faults';

/** Whose result of which period, on which day: the last of the period. */
export interface Asked {
  readonly staffKind: StaffKind;
  readonly result: Result;
  readonly period: PeriodKind;
  readonly day: LocalDate;
}

/** The one regime that holds, or why there is none. OWN_RULE_NEEDED, DECISION_NEEDED: the body has to act first. */
export type InForce =
  | { readonly state: 'HOLDS'; readonly regime: Regime }
  | { readonly state: 'NONE'; readonly because: 'NO_RULE' | 'OWN_RULE_NEEDED' | 'DECISION_NEEDED' }
  | { readonly state: 'REFUSED'; readonly fault: Fault };

/**
 * What a body has decided: that a regime holds for its contract workers (335/2025 Đ.28.2, 233/2026 Đ.20.2), or that it
 * was under a local framework.
 */
export interface Adoption {
  readonly staffKinds: readonly StaffKind[];
  readonly basis: LegalBasis;
  readonly validFrom: LocalDate;
  readonly validUntil: LocalDate | null;
}

/** The regime as a body has taken it up. What it computes stays that of its version. */
export function adopted(
  regime: Regime,
  adoption: Adoption,
  known: readonly Regime[],
): { readonly regime: Regime } | { readonly faults: Fault[] } {
  // It cites the decision from now on, which has one number.
  const unsettled = regime.unsettled.filter((point) => point !== 'NUMBER');
  const taken: Regime = { ...regime, ...adoption, openTo: [], unsettled };
  const open = adoption.staffKinds.every((kind) => regime.openTo.includes(kind));
  const faults = [
    ...(open ? [] : [faultAt('/staffKinds', 'not-open', { regime: regime.version })]),
    ...(isWithin(taken, regime) ? [] : [faultAt('/validFrom', 'not-open', { regime: regime.version })]),
    ...regimeFaults(taken),
    ...conflictsWith(taken, known),
  ];
  return faults.length > 0 ? { faults } : { regime: taken };
}

/** What a result cites: where two sources print two numbers of the document, the one that the body has set. */
export function basisOf(regime: Regime, choices: EvaluationChoices): LegalBasis {
  if (!regime.unsettled.includes('NUMBER')) return regime.basis;
  return { ...regime.basis, document: `${choices['evaluation.hanoi-2018-number']} (Hà Nội)` };
}

/** Why a rule of the body's own cannot stand beside what is known, everything at once. */
export function ownRuleFaults(rule: Regime, known: readonly Regime[]): Fault[] {
  return [...regimeFaults(rule), ...underFaults(rule, known), ...conflictsWith(rule, known)];
}

/** It fills in only what its regime leaves to it, for whom and for what that one grades, while that one holds. */
function underFaults(rule: Regime, known: readonly Regime[]): Fault[] {
  if (rule.under === null) return [];
  const above = known.find(({ code }) => code === rule.under);
  const fits =
    above !== undefined &&
    above.ownRule !== 'NONE' &&
    above.result === rule.result &&
    above.gradingPeriod === rule.gradingPeriod &&
    rule.staffKinds.every((kind) => above.staffKinds.includes(kind) || above.openTo.includes(kind)) &&
    isWithin(rule, above);
  return fits ? [] : [faultAt('/under', 'not-open', { regime: rule.under })];
}

/** Two regimes that grade the same people, for the same period, on the same day. */
export function conflictsOf(regimes: readonly Regime[]): Fault[] {
  return regimes.flatMap((regime, index) => conflictsWith(regime, regimes.slice(0, index)));
}

function conflictsWith(regime: Regime, others: readonly Regime[]): Fault[] {
  return others
    .filter((other) => isConflict(other, regime))
    .map((other) => faultAt('/validFrom', 'two-regimes', { first: other.version, second: regime.version }));
}

function isConflict(a: Regime, b: Regime): boolean {
  const givesWay = a.under === b.code || b.under === a.code || a.fallback !== b.fallback;
  return (
    !givesWay &&
    a.result === b.result &&
    a.gradingPeriod === b.gradingPeriod &&
    a.staffKinds.some((kind) => b.staffKinds.includes(kind)) &&
    (a.validUntil === null || b.validFrom < a.validUntil) &&
    (b.validUntil === null || a.validFrom < b.validUntil)
  );
}

/**
 * The regime of a result: of those in force the one that grades the period, else the one that scores it, which of two is the one
 * that grades sooner: a body's rule that grades by the quarter scores its months too, before the decree that grades the year. A body's own rule
 * stands in the place of the regime that it fills in; a fallback holds where nothing else does.
 */
export function regimeFor(asked: Asked, known: readonly Regime[]): InForce {
  const ofThatDay = known.filter((regime) => regime.result === asked.result && holdsOn(regime, asked.day));
  const theirs = ofThatDay.filter(({ staffKinds }) => staffKinds.includes(asked.staffKind));
  const filledIn = theirs.map(({ under }) => under);
  const holding = theirs.filter(
    (regime) =>
      regime.ownRule !== 'NEEDED' && !filledIn.includes(regime.code) && regime.scoredPeriods.includes(asked.period),
  );
  const standing = preferred(holding, ({ fallback }) => !fallback);
  const [regime, other] = nearest(preferred(standing, ({ gradingPeriod }) => gradingPeriod === asked.period));
  if (other !== undefined && regime !== undefined) {
    return { state: 'REFUSED', fault: faultAt('', 'two-regimes', { first: regime.version, second: other.version }) };
  }
  if (regime !== undefined) return { state: 'HOLDS', regime };
  if (theirs.some(({ ownRule }) => ownRule === 'NEEDED')) return { state: 'NONE', because: 'OWN_RULE_NEEDED' };
  const open = ofThatDay.some(({ openTo }) => openTo.includes(asked.staffKind));
  return { state: 'NONE', because: open ? 'DECISION_NEEDED' : 'NO_RULE' };
}

const SOONEST = ['MONTH', 'QUARTER', 'YEAR'] as const satisfies readonly Regime['gradingPeriod'][];

/** Those that grade by the shortest period among them. */
function nearest(regimes: readonly Regime[]): readonly Regime[] {
  const shortest = SOONEST.find((period) => regimes.some(({ gradingPeriod }) => gradingPeriod === period));
  return regimes.filter(({ gradingPeriod }) => gradingPeriod === shortest);
}

/**
 * Whether a rule's longer period is the mean of months that were scored by the other: it measures the same things up to the same
 * points. What a document scores by the quarter alone, in lines of its own, is no mean of any months.
 */
export function countsMonthsOf(rule: Regime, months: Regime): boolean {
  const [long, short] = [rule.formula, months.formula];
  return long.code === short.code && long.code !== 'NO_SCORE' && mostOf(long) === mostOf(short);
}

const mostOf = (formula: Formula): string => (formula.code === 'NO_SCORE' ? '' : fractionText(mostPoints(formula)));

/** Those that the question is true of; all of them where it is true of none. */
function preferred(regimes: readonly Regime[], question: (regime: Regime) => boolean): readonly Regime[] {
  const chosen = regimes.filter(question);
  return chosen.length > 0 ? chosen : regimes;
}

/**
 * Which results a person carries: cán bộ the Party's (366-QĐ/TW) and, where a body's rule holds for them too, the State's;
 * every other Party member both; everyone else the State's alone.
 */
export function resultsOf(person: {
  readonly staffKind: StaffKind;
  readonly isPartyMember: boolean;
}): readonly Result[] {
  if (person.staffKind === 'OFFICIAL') return ['PARTY', 'STATE'];
  return person.isPartyMember ? ['STATE', 'PARTY'] : ['STATE'];
}

function isWithin(inner: Regime, outer: Regime): boolean {
  const end = outer.validUntil;
  return outer.validFrom <= inner.validFrom && (end === null || (inner.validUntil !== null && inner.validUntil <= end));
}
