import { compareFractions, fraction, parseFraction, type Fraction } from '@app/kernel';
import type { ExcellentConditions } from './regime';

/** Counts of one person's or collective's period; a shortcoming is one that a review, check or conclusion has named before. */
export interface ExcellentFacts {
  readonly tasks: number;
  readonly tasksDone: number;
  readonly tasksAbove: number;
  readonly shortcomings: number;
  readonly shortcomingsRemedied: number;
}

export const EXCELLENT_OBSTACLES = ['TASKS_NOT_DONE', 'TOO_FEW_ABOVE', 'SHORTCOMINGS_OPEN'] as const;

/** What stands between good points and excellent, with its share; the points stay what they are. */
export interface ExcellentObstacle {
  readonly code: (typeof EXCELLENT_OBSTACLES)[number];
  readonly citation: string;
  readonly reached: Fraction;
  readonly asked: Fraction;
}

/** Every condition that is not met. Of nothing there is no share to reach: without shortcomings none is open. */
export function excellentObstacles(conditions: ExcellentConditions, facts: ExcellentFacts): ExcellentObstacle[] {
  const asked = [
    ['TASKS_NOT_DONE', facts.tasksDone, facts.tasks, conditions.done],
    ['TOO_FEW_ABOVE', facts.tasksAbove, facts.tasks, conditions.above],
    ['SHORTCOMINGS_OPEN', facts.shortcomingsRemedied, facts.shortcomings, conditions.remedied],
  ] as const;
  return asked.flatMap(([code, part, whole, share]) => {
    if (whole === 0) return [];
    const reached = fraction(part, whole);
    const needed = parseFraction(share);
    const { citation } = conditions;
    return compareFractions(reached, needed) < 0 ? [{ code, citation, reached, asked: needed }] : [];
  });
}
