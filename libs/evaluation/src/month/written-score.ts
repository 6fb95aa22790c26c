import { shownHundredths } from '../rules/closed-score';
import type { EvaluationChoices } from '../rules/evaluation-settings';
import type { Score } from '../rules/month-score';
import type { ScoreResponse } from './dto/assessment.response';

const NONE = {
  ...{ total: null, hundredths: null, generalHundredths: null, taskHundredths: null, band: null },
  ...{ awaited: [], derivation: null },
};

/** A score as it is sent: the exact value and what to look at, and why it is what it is. */
export function writtenScore(score: Score, choices: EvaluationChoices): ScoreResponse {
  const brief = briefScore(score, choices);
  return 'derivation' in score ? { ...brief, derivation: score.derivation } : brief;
}

/** The same without the reason, for lists. */
export function briefScore(score: Score, choices: EvaluationChoices): ScoreResponse {
  const shown = (value: string | null): number | null =>
    value === null ? null : Number(shownHundredths(value, choices));
  if (score.state === 'SCORED') {
    const { total, general, task, band } = score;
    return {
      ...{ ...NONE, state: 'SCORED', total, hundredths: shown(total), generalHundredths: shown(general) },
      ...{ taskHundredths: shown(task), band },
    };
  }
  if (score.state === 'WAITING') return { ...NONE, state: 'WAITING', awaited: score.awaited };
  return { ...NONE, state: score.state };
}
