import { recompute } from './closed-score';
import { isAssessed, isClosed, type EvaluationState } from './course';
import type { CountedEffect } from './finding-effect';
import type { LeaderFacts, SubordinateScore } from './leadership';
import { scoreOf, type CriterionPoints, type Score, type ScoreFacts, type ScoreRules } from './month-score';
import { inChargeOf, RANKS, type InCharge } from './superior';
import type { WorkLine } from './work';

/** What the assessor finds of a leader; whom they lead is looked up. */
export type LeaderFindings = Omit<LeaderFacts, 'subordinates'>;

/** Somebody's month as it stands. */
export interface PersonMonth extends InCharge, ScoreRules {
  readonly state: EvaluationState;
  readonly selfPoints: readonly CriterionPoints[];
  readonly superiorPoints: readonly CriterionPoints[] | null;
  readonly leader: LeaderFindings | null;
  /** Of a closed month, and nothing is looked up to compute it again. */
  readonly facts: ScoreFacts | null;
}

/** What a month comes to by the assessor's points; null where nobody has assessed it. */
export interface MonthResult {
  readonly standing: Score | null;
  /** What the standing score is made from, or would be. */
  readonly facts: ScoreFacts;
}

const NOTHING_FOUND: LeaderFindings = {
  organising: { allDone: false, initiative: false, shortcomings: false, decided: null },
  disunityReported: false,
};

/** A month in which nothing was assigned has no score where work is what is measured: leave, sickness, not yet in post. */
function isWithoutWork({ regime }: ScoreRules, lines: readonly WorkLine[]): boolean {
  return regime.formula.code === 'CONVERTED_WORK_1' && !lines.some(({ assigned }) => assigned > 0);
}

/** A person's work of the month, as it was accepted, and what findings take off. */
export interface WorkOfPerson {
  readonly accepted: readonly WorkLine[];
  readonly effects?: readonly CountedEffect[];
}

/** Everybody's, in the order in which they hang on one another: staff, deputies, heads, the head of the body. */
export function monthResults(
  people: readonly PersonMonth[],
  workOf: (staffMemberId: string) => WorkOfPerson,
): ReadonlyMap<string, MonthResult> {
  const results = new Map<string, MonthResult>();
  const settled = new Map<string, SubordinateScore>();
  const ordered = [...people].sort((a, b) => RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank));
  const led = (person: PersonMonth): SubordinateScore[] =>
    inChargeOf(person, people).map(
      ({ id, staffMemberId }) => settled.get(id) ?? ({ staffMemberId, state: 'OPEN' } as const),
    );
  for (const person of ordered) {
    const found = person.leader ?? NOTHING_FOUND;
    const leader = person.rank === 'STAFF' ? null : { ...found, subordinates: led(person) };
    const result = resultOf(person, workOf(person.staffMemberId), leader);
    results.set(person.id, result);
    settled.set(person.id, settledBy(person, result));
  }
  return results;
}

function resultOf(
  person: PersonMonth,
  { accepted, effects = [] }: WorkOfPerson,
  leader: LeaderFacts | null,
): MonthResult {
  const { facts, superiorPoints } = person;
  if (facts !== null) return { standing: recompute({ ...person, facts }), facts };
  const taken = effects.length > 0 ? { effects } : {};
  const made = { criteria: superiorPoints ?? [], work: accepted, leader, ...taken };
  return { standing: superiorPoints === null ? null : scoreOf(person, made), facts: made };
}

/** What a month comes to by the person's own points and, until it is closed, the work as they report it. */
export function selfScore(person: PersonMonth, { facts }: MonthResult, reported: readonly WorkLine[]): Score {
  const { selfPoints: criteria } = person;
  if (person.facts !== null) return scoreOf(person, { ...facts, criteria });
  return scoreOf(person, { criteria, work: reported, leader: facts.leader });
}

function settledBy(person: PersonMonth, { standing, facts }: MonthResult): SubordinateScore {
  const { staffMemberId, state } = person;
  if (isWithoutWork(person, facts.work)) return { staffMemberId, state: 'INSUFFICIENT_DATA' };
  // Points that were given and sent back since are not settled.
  if (standing === null || !(isClosed(state) || isAssessed(state))) return { staffMemberId, state: 'OPEN' };
  if (standing.state === 'SCORED') return { staffMemberId, state: 'SCORED', total: standing.total };
  // A rule without points settles nothing that could be below the line.
  return { staffMemberId, state: standing.state === 'NOT_SCORED' ? 'INSUFFICIENT_DATA' : 'OPEN' };
}

/** How one person's month can be closed now, or why it cannot. */
export type Closing =
  | { readonly state: 'LOCKED'; readonly facts: ScoreFacts; readonly score: Score }
  | { readonly state: 'INSUFFICIENT_DATA'; readonly facts: ScoreFacts }
  | { readonly state: 'OPEN' };

export function closingOf(
  person: Pick<PersonMonth, 'state' | keyof ScoreRules>,
  { standing, facts }: MonthResult,
): Closing {
  if (isWithoutWork(person, facts.work)) return { state: 'INSUFFICIENT_DATA', facts };
  if (standing === null || !isAssessed(person.state)) return { state: 'OPEN' };
  const isThere = standing.state === 'SCORED' || standing.state === 'NOT_SCORED';
  return isThere ? { state: 'LOCKED', facts, score: standing } : { state: 'OPEN' };
}
