import { fractionText } from '../../../libs/kernel/src/index';
import type { EvaluationChoices, ExcellentFacts } from '../../../libs/evaluation/src/rules';
import { choose, regimeOf, type Case, type Rules } from './case';

const cap =
  (goodOrAbove: number, outstanding: boolean, choices: Partial<EvaluationChoices> = {}) =>
  (rules: Rules) => {
    const regime = regimeOf('ND_335_2025/1', rules.REGIMES);
    if (regime.cap === null) return null;
    const { most, of, factor, exact } = rules.excellentCap(
      regime.cap,
      { graded: 99, goodOrAbove, outstanding },
      choose(choices),
    );
    return `${most}: ${of} × ${fractionText(factor)} = ${fractionText(exact)}`;
  };
const hanoiCap = (graded: number, outstanding: boolean) => (rules: Rules) => {
  const regime = regimeOf('HN_2018/1', rules.REGIMES);
  return regime.cap && rules.excellentCap(regime.cap, { graded, goodOrAbove: 1, outstanding }, choose()).most;
};
const other = { 'evaluation.cap-reading': 'GOOD_AND_ABOVE' } as const;
const nearest = { 'evaluation.cap-rounding': 'NEAREST' } as const;
const CAPS: readonly Case[] = [
  ['Đ.20.5 literal, 10', cap(10, false), '1: 10 × 1/6 = 5/3'],
  ['tốt and above, 10', cap(10, false, other), '2: 10 × 1/5 = 2/1'],
  ['literal, 5', cap(5, false), '0: 5 × 1/6 = 5/6'],
  ['tốt and above, 5', cap(5, false, other), '1: 5 × 1/5 = 1/1'],
  ['literal, 18', cap(18, false), '3: 18 × 1/6 = 3/1'],
  ['tốt and above, 18', cap(18, false, other), '3: 18 × 1/5 = 18/5'],
  ['literal, 30', cap(30, false), '5: 30 × 1/6 = 5/1'],
  ['tốt and above, 30', cap(30, false, other), '6: 30 × 1/5 = 6/1'],
  ['25 %, literal, 10', cap(10, true), '2: 10 × 1/5 = 2/1'],
  ['25 %, tốt and above, 10', cap(10, true, other), '2: 10 × 1/4 = 5/2'],
  ['25 %, literal, 30', cap(30, true), '6: 30 × 1/5 = 6/1'],
  ['25 %, tốt and above, 30', cap(30, true, other), '7: 30 × 1/4 = 15/2'],
  ['literal, 34', cap(34, false), '5: 34 × 1/6 = 17/3'],
  ['tốt and above, 34', cap(34, false, other), '6: 34 × 1/5 = 34/5'],
  ['to the nearest', cap(10, false, nearest), '2: 10 × 1/6 = 5/3'],
  ['to the nearest, a half goes up', cap(9, false, nearest), '2: 9 × 1/6 = 3/2'],
  ['to the nearest, downward', cap(8, false, nearest), '1: 8 × 1/6 = 4/3'],
  ['nobody', cap(0, false), '0: 0 × 1/6 = 0/1'],
  ['Hanoi 2018: 30 % of those graded', hanoiCap(10, false), 3],
  ['Hanoi 2018: 40 % of an outstanding unit', hanoiCap(10, true), 4],
];

const people = (...totals: string[]) => totals.map((total, index) => ({ staffMemberId: `${index + 1}`, total }));
const pass =
  (most: number, totals: string[], ties: EvaluationChoices['evaluation.cap-ties'] = 'DECIDED') =>
  ({ withinCap }: Rules) => {
    const { within, tied, room } = withinCap(people(...totals), most, choose({ 'evaluation.cap-ties': ties }));
    return `${within.join()} | ${tied.join()} | ${room}`;
  };
const TIES: readonly Case[] = [
  ['in the order of points', pass(2, ['91', '95', '93']), '2,3 |  | 0'],
  ['by unrounded points', pass(1, ['281/3', '93.66']), '1 |  | 0'],
  ['room for all', pass(3, ['91', '95', '91']), '2,1,3 |  | 0'],
  ['no room', pass(0, ['91', '95']), ' |  | 0'],
  ['nobody', pass(2, []), ' |  | 0'],
  ['two tie for the last place', pass(2, ['91', '95', '91.00']), '2 | 1,3 | 1'],
  ['three tie for two', pass(2, ['91', '91', '91']), ' | 1,2,3 | 2'],
  ['a tie above the line is none', pass(2, ['95', '95', '91']), '1,2 |  | 0'],
  ['none of those who tie', pass(2, ['91', '95', '91'], 'NONE'), '2 |  | 0'],
];

const obstacles =
  (more: Partial<ExcellentFacts>) =>
  (rules: Rules): unknown => {
    const { excellent } = regimeOf('QD_366_TW/1', rules.REGIMES);
    const facts = { tasks: 10, tasksDone: 10, tasksAbove: 3, shortcomings: 2, shortcomingsRemedied: 2, ...more };
    return (
      excellent &&
      rules
        .excellentObstacles(excellent, facts)
        .map(({ code, citation, reached, asked }) =>
          [code, citation, fractionText(reached), fractionText(asked)].join(' '),
        )
    );
  };
const CONDITIONS: readonly Case[] = [
  ['366-QĐ/TW Đ.11: all done, 30 % above, all put right', obstacles({}), []],
  ['366-QĐ/TW Đ.11: one not done', obstacles({ tasksDone: 9 }), ['TASKS_NOT_DONE QĐ 366-QĐ/TW Đ.11 9/10 1/1']],
  ['366-QĐ/TW Đ.11: two above', obstacles({ tasksAbove: 2 }), ['TOO_FEW_ABOVE QĐ 366-QĐ/TW Đ.11 1/5 3/10']],
  [
    '366-QĐ/TW Đ.11: one is open',
    obstacles({ shortcomingsRemedied: 1 }),
    ['SHORTCOMINGS_OPEN QĐ 366-QĐ/TW Đ.11 1/2 1/1'],
  ],
  ['366-QĐ/TW Đ.11: nothing was named', obstacles({ shortcomings: 0, shortcomingsRemedied: 0 }), []],
  ['366-QĐ/TW Đ.11: no tasks', obstacles({ tasks: 0, tasksDone: 0, tasksAbove: 0 }), []],
];

export const excellentCases: readonly Case[] = [...CAPS, ...TIES, ...CONDITIONS];
