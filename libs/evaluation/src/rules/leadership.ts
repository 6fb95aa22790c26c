import { compareFractions, fraction, LEAST_WRITTEN, parseFraction, type Fraction } from '@app/kernel';
import { faultAt, type Fault } from '../evaluation.problems';
import { given, ruled, type Citation, type Step } from './derivation';
import type { EvaluationChoices } from './evaluation-settings';
import type { ConvertedWorkFormula, Regime } from './regime';
import type { Rank } from './superior';

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

/** Whether d, đ and e are part of the score: of whoever leads, where work is what is measured (Đ.15). */
export function asksLeader({
  rank,
  regime,
}: {
  readonly rank: Rank;
  readonly regime: Pick<Regime, 'formula'>;
}): boolean {
  return rank !== 'STAFF' && regime.formula.code === 'CONVERTED_WORK_1';
}

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
  const citation = formula.citations.leader;
  const worth = (whole: boolean): Fraction => (whole ? fraction(1) : parseFraction(formula.partialLeaderPart));
  const organised = organisedBy(facts.organising, choices, citation);
  const awaited: Awaited[] = [
    ...(facts.subordinates.some(({ state }) => state === 'OPEN') ? (['SUBORDINATES'] as const) : []),
    ...(organised === null ? (['ORGANISING'] as const) : []),
  ];
  if (organised === null || awaited.length > 0) return { awaited };
  const { below, scored } = standingOf(formula, facts.subordinates);
  const counts = [
    given({ code: 'SUBORDINATES_SCORED', citation }, fraction(scored)),
    given({ code: 'SUBORDINATES_BELOW', citation }, fraction(below)),
  ];
  return {
    parts: [
      ruled({ code: 'UNIT_RESULT', citation }, worth(below === 0), counts),
      given({ code: 'ORGANISING', citation: organised.citation }, worth(organised.whole)),
      given({ code: 'UNITY', citation }, worth(!facts.disunityReported)),
    ],
  };
}

/**
 * d: everyone managed stands in the "hoàn thành" band or above. Whoever has no score is neither above nor below it. Counts, not
 * names: the derivation is the leader's to read, the scores of others are not everybody's.
 */
function standingOf(formula: ConvertedWorkFormula, subordinates: readonly SubordinateScore[]) {
  const line = parseFraction(formula.completedFrom);
  const scores = subordinates.flatMap((person) => (person.state === 'SCORED' ? [parseFraction(person.total)] : []));
  return { scored: scores.length, below: scores.filter((score) => compareFractions(score, line) < 0).length };
}

/**
 * đ: whole where all was done and there was an initiative, partial where there were shortcomings. Where neither is the case,
 * or both, the text is silent: what the body has set then, or null while the assessor has not decided.
 */
function organisedBy(
  facts: LeaderFacts['organising'],
  choices: EvaluationChoices,
  law: Citation,
): { readonly whole: boolean; readonly citation: Citation } | null {
  const whole = facts.allDone && facts.initiative;
  if (whole !== facts.shortcomings) return { whole, citation: law };
  const citation = 'evaluation.organising-silent';
  const set = choices[citation];
  if (set !== 'ASSESSOR') return { whole: set === 'FULL', citation };
  return facts.decided === null ? null : { whole: facts.decided.whole, citation };
}
