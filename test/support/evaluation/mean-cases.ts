import type { EvaluationChoices, LongPeriod, PartOfPeriod, Regime } from '../../../libs/evaluation/src/rules';
import { choose, regimeOf, type Case, type Rules } from './case';

const decree = (rules: Rules, choices: Partial<EvaluationChoices> = {}) => ({
  regime: regimeOf('ND_335_2025/1', rules.REGIMES),
  choices: choose(choices),
});

const months = (from: number, to: number, total: string): PartOfPeriod[] =>
  Array.from({ length: to - from + 1 }, (_, index) => ({ number: from + index, state: 'SCORED', total }));
const estimate = (number: number, total: string, reason = 'Theo công việc đã làm đến 05/12'): PartOfPeriod => ({
  ...{ number, state: 'ESTIMATED', total, reason },
});
const YEAR: LongPeriod = { kind: 'YEAR', number: 1, scoredBy: 'MONTH' };

const QUARTERS: LongPeriod = { kind: 'YEAR', number: 1, scoredBy: 'QUARTER' };

const mean =
  (
    period: LongPeriod,
    of: readonly PartOfPeriod[],
    december: EvaluationChoices['evaluation.december'] = 'EARLY_CYCLE',
  ) =>
  (rules: Rules): unknown => {
    const result = rules.periodScore(decree(rules, { 'evaluation.december': december }), period, of);
    if (result.state === 'SCORED') return `${result.total} ${result.band}`;
    if (result.state === 'REFUSED') return result.faults.map(({ code, at }) => `${code} ${at}`);
    return result.state === 'WAITING' ? result.awaited : result.state;
  };

const eleven = months(1, 11, '90');
export const meanCases: readonly Case[] = [
  [
    'Đ.17: a quarter of three',
    mean({ kind: 'QUARTER', number: 4, scoredBy: 'MONTH' }, months(10, 12, '90')),
    '90/1 EXCELLENT',
  ],
  [
    'Đ.17: a half-year of six',
    mean({ kind: 'HALF_YEAR', number: 2, scoredBy: 'MONTH' }, months(7, 12, '70')),
    '70/1 GOOD',
  ],
  [
    'a month of another quarter',
    mean({ kind: 'QUARTER', number: 1, scoredBy: 'MONTH' }, [...months(1, 3, '90'), ...months(4, 4, '90')]),
    ['part-outside /parts/3'],
  ],
  [
    'a month twice',
    mean({ kind: 'QUARTER', number: 1, scoredBy: 'MONTH' }, [...months(1, 3, '90'), ...months(2, 2, '90')]),
    ['part-outside /parts/3'],
  ],
  [
    'a month of the second half',
    mean({ kind: 'HALF_YEAR', number: 1, scoredBy: 'MONTH' }, months(7, 7, '90')),
    ['part-outside /parts/0'],
  ],
  [
    'not settled yet',
    mean({ kind: 'QUARTER', number: 1, scoredBy: 'MONTH' }, [...months(1, 2, '90'), { number: 3, state: 'OPEN' }]),
    ['PARTS'],
  ],
  ['missing', mean({ kind: 'QUARTER', number: 1, scoredBy: 'MONTH' }, months(1, 2, '90')), ['PARTS']],
  ['no month at all', mean({ kind: 'QUARTER', number: 1, scoredBy: 'MONTH' }, []), ['PARTS']],
  [
    'Đ.11.2: without a score out of the mean',
    mean({ kind: 'QUARTER', number: 1, scoredBy: 'MONTH' }, [
      ...months(1, 2, '50'),
      { number: 3, state: 'INSUFFICIENT_DATA' },
    ]),
    '50/1 COMPLETED',
  ],
  [
    'Đ.17: no month is rounded on the way',
    mean({ kind: 'QUARTER', number: 1, scoredBy: 'MONTH' }, [...months(1, 2, '269/3'), ...months(3, 3, '272/3')]),
    '90/1 EXCELLENT',
  ],
  [
    'a workbook’s month above 100',
    mean({ kind: 'QUARTER', number: 1, scoredBy: 'MONTH' }, [...months(1, 2, '100'), ...months(3, 3, '100.01')]),
    ['score-over-maximum /parts/2/total'],
  ],
  [
    'a workbook’s month in words',
    mean({ kind: 'QUARTER', number: 1, scoredBy: 'MONTH' }, [...months(1, 2, 'tốt'), ...months(3, 3, '-1')]),
    ['score-no-number /parts/0/total', 'score-no-number /parts/1/total', 'score-no-number /parts/2/total'],
  ],
  [
    'an estimate above 100',
    mean(YEAR, [...eleven, estimate(12, '101')], 'ESTIMATE'),
    ['score-over-maximum /parts/11/total'],
  ],
  ['100 is the most', mean({ kind: 'QUARTER', number: 1, scoredBy: 'MONTH' }, months(1, 3, '100')), '100/1 EXCELLENT'],
  [
    'of a rule of points entered too',
    (rules) => {
      const regime = regimeOf('QD_366_TW/1', rules.REGIMES);
      const own = {
        ...regime,
        formula: { ...regime.formula, citations: { total: 'QĐ 295', mean: 'QĐ 295' } },
      } as Regime;
      return rules.periodScore(
        { regime: own, choices: choose() },
        { kind: 'QUARTER', number: 1, scoredBy: 'MONTH' },
        months(1, 3, '100.5'),
      ).state;
    },
    'REFUSED',
  ],
  [
    'nobody scored',
    mean(
      { kind: 'QUARTER', number: 1, scoredBy: 'MONTH' },
      [1, 2, 3].map((number): PartOfPeriod => ({ number, state: 'INSUFFICIENT_DATA' })),
    ),
    'INSUFFICIENT_DATA',
  ],
  [
    'December of a quarter is waited for',
    mean({ kind: 'QUARTER', number: 4, scoredBy: 'MONTH' }, months(10, 11, '90'), 'ELEVEN_MONTHS'),
    ['DECEMBER'],
  ],
  ['practice: December is waited for, by default', mean(YEAR, eleven), ['DECEMBER']],
  ['practice: an early December', mean(YEAR, [...eleven, ...months(12, 12, '78')]), '89/1 GOOD'],
  ['practice: mean of eleven', mean(YEAR, eleven, 'ELEVEN_MONTHS'), '90/1 EXCELLENT'],
  [
    'mean of eleven: December does not count',
    mean(YEAR, [...eleven, ...months(12, 12, '78')], 'ELEVEN_MONTHS'),
    '90/1 EXCELLENT',
  ],
  ['mean of eleven: the others do', mean(YEAR, months(1, 10, '90'), 'ELEVEN_MONTHS'), ['PARTS']],
  ['practice: an estimate', mean(YEAR, [...eleven, estimate(12, '78')], 'ESTIMATE'), '89/1 GOOD'],
  ['an estimate where none is meant', mean(YEAR, [...eleven, estimate(12, '78')]), ['DECEMBER']],
  [
    'an estimate of November',
    mean(YEAR, [...months(1, 10, '90'), estimate(11, '90'), ...months(12, 12, '90')], 'ESTIMATE'),
    ['PARTS'],
  ],
  ['both are open', mean(YEAR, months(1, 10, '90')), ['PARTS', 'DECEMBER']],
  [
    'an estimate has its reason',
    mean(YEAR, [...eleven, estimate(12, '78', 'không rõ ')], 'ESTIMATE'),
    ['reason-missing /parts/11/reason'],
  ],
  ['a reason of ten letters', mean(YEAR, [...eleven, estimate(12, '78', 'không rõ ý')], 'ESTIMATE'), '89/1 GOOD'],
  ['all months of the year', ({ partsOf }) => partsOf(YEAR), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
  [
    'the second half, by quarters',
    ({ partsOf }) => partsOf({ kind: 'HALF_YEAR', number: 2, scoredBy: 'QUARTER' }),
    [3, 4],
  ],
  [
    'a body that scores by quarter: half-year',
    mean({ kind: 'HALF_YEAR', number: 2, scoredBy: 'QUARTER' }, months(3, 4, '70')),
    '70/1 GOOD',
  ],
  ['by quarter: the year', mean(QUARTERS, [...months(1, 3, '90'), ...months(4, 4, '70')]), '85/1 GOOD'],
  ['by quarter: the last one is waited for', mean(QUARTERS, months(1, 3, '90')), ['DECEMBER']],
  [
    'by quarter: eleven months leave no quarter out, October and November are in the last',
    mean(QUARTERS, months(1, 3, '90'), 'ELEVEN_MONTHS'),
    ['DECEMBER'],
  ],
  [
    'by quarter: nor where it is there',
    mean(QUARTERS, [...months(1, 3, '90'), ...months(4, 4, '70')], 'ELEVEN_MONTHS'),
    '85/1 GOOD',
  ],
  [
    'by quarter: the last one estimated',
    mean(QUARTERS, [...months(1, 3, '90'), estimate(4, '70')], 'ESTIMATE'),
    '85/1 GOOD',
  ],
  ['by quarter: there is no fifth', mean(QUARTERS, months(1, 5, '90')), ['part-outside /parts/4']],
  [
    'by quarter: by the body’s choice, not by the text',
    (rules) => {
      const result = rules.periodScore(decree(rules), QUARTERS, months(1, 4, '90'));
      return result.state === 'SCORED' ? result.derivation.citation : result.state;
    },
    'evaluation.score-period',
  ],
  [
    '366-QĐ/TW: no rule of means, the year is entered',
    (rules) => rules.periodScore({ ...decree(rules), regime: regimeOf('QD_366_TW/1', rules.REGIMES) }, YEAR, eleven),
    { state: 'NOT_SCORED' },
  ],
  [
    'no points, no mean',
    (rules) => rules.periodScore({ ...decree(rules), regime: regimeOf('ND_90_2020/1', rules.REGIMES) }, YEAR, eleven),
    { state: 'NOT_SCORED' },
  ],
  ['the third quarter', ({ partsOf }) => partsOf({ kind: 'QUARTER', number: 3, scoredBy: 'MONTH' }), [7, 8, 9]],
];
