import { fraction, parseFraction, roundToHundredths } from '@app/kernel';
import type { EvaluationChoices } from './evaluation-settings';
import { scoreOf, type Score, type ScoreFacts, type ScoreRules } from './month-score';

/**
 * What a closed period keeps of one person: the regime whole, the body's choices and the facts, as they were. JSON. Whatever
 * regimes, criteria and settings come later, it computes to the same number.
 */
export interface ClosedScore extends ScoreRules {
  readonly facts: ScoreFacts;
}

export function recompute(closed: ClosedScore): Score {
  return scoreOf(closed, closed.facts);
}

/** Whole hundredths to look at, as the body has set it. What is compared is never this number. */
export function shownHundredths(total: string, choices: EvaluationChoices): bigint {
  const value = parseFraction(total);
  if (choices['evaluation.shown-rounding'] === 'NEAREST') return roundToHundredths(value);
  return roundToHundredths(fraction((value.n * 100n) / value.d, 100n));
}
