import type * as rules from '../../../libs/evaluation/src/rules';
import { DEFAULT_CHOICES, REGIMES } from '../../../libs/evaluation/src/rules';
import type { EvaluationChoices, Regime, ScoreFacts, WorkLine } from '../../../libs/evaluation/src/rules';

/** The rules as they are, or with one formula changed: a table is asked of both. */
export type Rules = typeof rules;

/** One row of a table: by which law, what is asked, what the answer is. */
export type Case = readonly [source: string, ask: (rules: Rules) => unknown, answer: unknown];

/** The version as the product has it. */
export function regimeOf(version: string, all: readonly Regime[] = REGIMES): Regime {
  const regime = all.find((one) => one.version === version);
  if (!regime) throw new Error(`No regime ${version}`);
  return regime;
}

export const choose = (more: Partial<EvaluationChoices> = {}): EvaluationChoices => ({ ...DEFAULT_CHOICES, ...more });

/** One line of ten standard products, all done. */
export const aLine = (more: Partial<WorkLine> = {}): WorkLine => ({
  ...{ id: 'k1', coefficient: '1', assigned: 10, done: 10, givenAway: 0, extra: 0, marks: [] },
  ...more,
});

/** The general points spread over the lines of Form 01. */
export function spread(general: string): ScoreFacts['criteria'] {
  let left = Math.round(Number(general) * 100);
  return regimeOf('ND_335_2025/1').criteria.map(({ code, max }) => {
    const here = Math.min(left, Number(max) * 100);
    left -= here;
    return { code, points: (here / 100).toFixed(2) };
  });
}

export const aMonth = (more: Partial<ScoreFacts> = {}): ScoreFacts => ({
  ...{ criteria: spread('20'), work: [aLine()], leader: null },
  ...more,
});
