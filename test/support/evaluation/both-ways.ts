import { monthOnPaper, type PaperScore } from './by-hand';
import { choose, regimeOf, type Rules } from './case';
import type { PersonMonth } from './people';

/** One person's month twice: by the rules, and as on paper. */
export function bothWays(
  rules: Rules,
  { facts, over, capped, silent }: PersonMonth,
): { readonly score: ReturnType<Rules['scoreOf']>; readonly paper: PaperScore } {
  const decree = regimeOf('ND_335_2025/1', rules.REGIMES);
  if (decree.formula.code !== 'CONVERTED_WORK_1') throw new Error('The decree counts converted work');
  const choices = choose({
    'evaluation.component-cap': capped ? 'AT_100' : 'NONE',
    'evaluation.organising-silent': silent,
  });
  return {
    score: rules.scoreOf({ regime: { ...decree, formula: { ...decree.formula, over } }, choices }, facts),
    paper: monthOnPaper({ ...facts, over, componentsAtMost100: capped, organisingSilent: silent }),
  };
}
