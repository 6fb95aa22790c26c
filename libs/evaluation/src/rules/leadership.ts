import { compareFractions, fraction, LEAST_WRITTEN, parseFraction } from '@app/kernel';
import { faultAt, type Fault } from '../evaluation.problems';
import { given, type Step } from './derivation';
import type { EvaluationChoices } from './evaluation-settings';
import type { ConvertedWorkFormula } from './regime';

/** The settled score of somebody in the leader's charge; a deputy's field holds those of that field alone. */
export type SubordinateScore =
  | { readonly staffMemberId: string; readonly state: 'SCORED'; readonly total: string }
  | { readonly staffMemberId: string; readonly state: 'INSUFFICIENT_DATA' }
  | { readonly staffMemberId: string; readonly state: 'OPEN' };

/** What the assessor found about a leader's unit (Nghị định 335/2025 Đ.15). */
export interface LeaderFacts {
  readonly subordinates: readonly SubordinateScore[];
  /** đ. All planned tasks done in time and well; an initiative or effective solution; shortcomings or prolonged delay. */
  readonly organising: {
    readonly allDone: boolean;
    readonly initiative: boolean;
    readonly shortcomings: boolean;
    /** The assessor's answer where the text has none, with its reason. */
    readonly decided: { readonly whole: boolean; readonly reason: string } | null;
  };
  /** e. Reports, complaints or petitions about conflict or prolonged disunity arose in the period. */
  readonly disunityReported: boolean;
}

export const AWAITED = ['SUBORDINATES', 'ORGANISING', 'PARTS', 'DECEMBER'] as const;
/** What has to be there before there is a score. */
export type Awaited = (typeof AWAITED)[number];

export function leaderFaults(facts: LeaderFacts): Fault[] {
  const { decided } = facts.organising;
  return decided !== null && decided.reason.trim().length < LEAST_WRITTEN
    ? [faultAt('/leader/organising/decided/reason', 'reason-missing')]
    : [];
}

/** d, đ and e, or what they still wait for. */
export function leaderParts(
  formula: ConvertedWorkFormula,
  facts: LeaderFacts,
  choices: EvaluationChoices,
): { readonly parts: Step[] } | { readonly awaited: Awaited[] } {
  const organised = isOrganisedWhole(facts.organising, choices);
  const awaited: Awaited[] = [
    ...(facts.subordinates.some(({ state }) => state === 'OPEN') ? (['SUBORDINATES'] as const) : []),
    ...(organised === null ? (['ORGANISING'] as const) : []),
  ];
  if (organised === null || awaited.length > 0) return { awaited };
  const part = (code: 'UNIT_RESULT' | 'ORGANISING' | 'UNITY', whole: boolean): Step =>
    given({ code, citation: formula.citations.leader }, whole ? fraction(1) : parseFraction(formula.partialLeaderPart));
  return {
    parts: [
      part('UNIT_RESULT', isUnitWhole(formula, facts.subordinates)),
      part('ORGANISING', organised),
      part('UNITY', !facts.disunityReported),
    ],
  };
}

/** d: everyone managed stands in the "hoàn thành" band or above. Whoever has no score is neither above nor below it. */
function isUnitWhole(formula: ConvertedWorkFormula, subordinates: readonly SubordinateScore[]): boolean {
  const line = parseFraction(formula.completedFrom);
  return subordinates.every(
    (person) => person.state !== 'SCORED' || compareFractions(parseFraction(person.total), line) >= 0,
  );
}

/**
 * đ: whole where all was done and there was an initiative, partial where there were shortcomings. Where neither is the case,
 * or both, the text is silent: what the body has set then, or null while the assessor has not decided.
 */
function isOrganisedWhole(facts: LeaderFacts['organising'], choices: EvaluationChoices): boolean | null {
  const whole = facts.allDone && facts.initiative;
  if (whole !== facts.shortcomings) return whole;
  const set = choices['evaluation.organising-silent'];
  if (set === 'ASSESSOR') return facts.decided === null ? null : facts.decided.whole;
  return set === 'FULL';
}
