import { fractionText } from '../../../libs/kernel/src/index';
import type {
  EvaluationChoices,
  Grade,
  LongPeriod,
  MonthOfPeriod,
  YearFacts,
} from '../../../libs/evaluation/src/rules';
import { aMonth, choose, regimeOf, type Case, type Rules } from './case';

const decree = (rules: Rules, choices: Partial<EvaluationChoices> = {}) => ({
  regime: regimeOf('ND_335_2025/1', rules.REGIMES),
  choices: choose(choices),
});

const months = (from: number, to: number, total: string): MonthOfPeriod[] =>
  Array.from({ length: to - from + 1 }, (_, index) => ({ month: from + index, state: 'SCORED', total }));
const estimate = (month: number, total: string, reason = 'Theo công việc đã làm đến 05/12'): MonthOfPeriod => ({
  ...{ month, state: 'ESTIMATED', total, reason },
});
const YEAR: LongPeriod = { kind: 'YEAR', number: 1 };

const mean =
  (
    period: LongPeriod,
    of: readonly MonthOfPeriod[],
    december: EvaluationChoices['evaluation.december'] = 'EARLY_CYCLE',
  ) =>
  (rules: Rules): unknown => {
    const result = rules.periodScore(decree(rules, { 'evaluation.december': december }), period, of);
    if (result.state === 'SCORED') return `${result.total} ${result.band}`;
    if (result.state === 'REFUSED') return result.faults.map(({ code, at }) => `${code} ${at}`);
    return result.state === 'WAITING' ? result.awaited : result.state;
  };

const eleven = months(1, 11, '90');
const MEANS: readonly Case[] = [
  ['Đ.17: a quarter of three', mean({ kind: 'QUARTER', number: 4 }, months(10, 12, '90')), '90/1 EXCELLENT'],
  ['Đ.17: a half-year of six', mean({ kind: 'HALF_YEAR', number: 2 }, months(7, 12, '70')), '70/1 GOOD'],
  [
    'a month of another quarter',
    mean({ kind: 'QUARTER', number: 1 }, [...months(1, 3, '90'), ...months(4, 4, '90')]),
    ['month-outside /months/3'],
  ],
  [
    'a month twice',
    mean({ kind: 'QUARTER', number: 1 }, [...months(1, 3, '90'), ...months(2, 2, '90')]),
    ['month-outside /months/3'],
  ],
  [
    'a month of the second half',
    mean({ kind: 'HALF_YEAR', number: 1 }, months(7, 7, '90')),
    ['month-outside /months/0'],
  ],
  [
    'not settled yet',
    mean({ kind: 'QUARTER', number: 1 }, [...months(1, 2, '90'), { month: 3, state: 'OPEN' }]),
    ['MONTHS'],
  ],
  ['missing', mean({ kind: 'QUARTER', number: 1 }, months(1, 2, '90')), ['MONTHS']],
  ['no month at all', mean({ kind: 'QUARTER', number: 1 }, []), ['MONTHS']],
  [
    'Đ.11.2: without a score out of the mean',
    mean({ kind: 'QUARTER', number: 1 }, [...months(1, 2, '50'), { month: 3, state: 'INSUFFICIENT_DATA' }]),
    '50/1 COMPLETED',
  ],
  [
    'nobody scored',
    mean(
      { kind: 'QUARTER', number: 1 },
      [1, 2, 3].map((month): MonthOfPeriod => ({ month, state: 'INSUFFICIENT_DATA' })),
    ),
    'INSUFFICIENT_DATA',
  ],
  [
    'December of a quarter is waited for',
    mean({ kind: 'QUARTER', number: 4 }, months(10, 11, '90'), 'ELEVEN_MONTHS'),
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
  ['mean of eleven: the others do', mean(YEAR, months(1, 10, '90'), 'ELEVEN_MONTHS'), ['MONTHS']],
  ['practice: an estimate', mean(YEAR, [...eleven, estimate(12, '78')], 'ESTIMATE'), '89/1 GOOD'],
  ['an estimate where none is meant', mean(YEAR, [...eleven, estimate(12, '78')]), ['DECEMBER']],
  [
    'an estimate of November',
    mean(YEAR, [...months(1, 10, '90'), estimate(11, '90'), ...months(12, 12, '90')], 'ESTIMATE'),
    ['MONTHS'],
  ],
  ['both are open', mean(YEAR, months(1, 10, '90')), ['MONTHS', 'DECEMBER']],
  [
    'an estimate has its reason',
    mean(YEAR, [...eleven, estimate(12, '78', 'không rõ ')], 'ESTIMATE'),
    ['reason-missing /months/11/reason'],
  ],
  ['a reason of ten letters', mean(YEAR, [...eleven, estimate(12, '78', 'không rõ ý')], 'ESTIMATE'), '89/1 GOOD'],
  ['all months of the year', ({ monthsOf }) => monthsOf(YEAR), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
  ['the third quarter', ({ monthsOf }) => monthsOf({ kind: 'QUARTER', number: 3 }), [7, 8, 9]],
];

const band = (total: string) => (rules: Rules) => rules.bandOf(regimeOf('ND_335_2025/1', rules.REGIMES).bands, total);
const BANDS: readonly Case[] = [
  ['Đ.20: 100', band('100'), 'EXCELLENT'],
  ['≥ 90', band('90'), 'EXCELLENT'],
  ['89.9999… compares unrounded', band('899999/10000'), 'GOOD'],
  ['≥ 70', band('70.00'), 'GOOD'],
  ['below 70', band('69.99'), 'COMPLETED'],
  ['≥ 50', band('50'), 'COMPLETED'],
  ['below 50', band('149999/3000'), 'NOT_COMPLETED'],
  ['0', band('0'), 'NOT_COMPLETED'],
  ['366-QĐ/TW: none until a committee’s rule gives them', ({ bandOf }) => bandOf([], '95'), null],
];

const year = (more: Partial<YearFacts>) => (rules: Rules) => {
  const result = rules.yearGrade({
    ...{ band: 'EXCELLENT', monthsWorked: 12, absence: null, forced: [], isHead: false, unitGrade: null },
    ...more,
  });
  return [
    result.state === 'GRADED' ? result.grade : result.state,
    ...result.reasons.map(({ code, citation }) => `${code} ${citation}`),
  ];
};
const headOf = (band_: Grade, unitGrade: Grade | null) => year({ band: band_, isHead: true, unitGrade });
const BY_BAND = 'BAND NĐ 335/2025 Đ.20';
const BY_UNIT = 'UNIT_GRADE NĐ 335/2025 Đ.20.6';
const SHORT = ['NOT_GRADED', 'WORKED_UNDER_SIX_MONTHS NĐ 335/2025 Đ.11'];

const YEARS: readonly Case[] = [
  ['Đ.20: by points', year({}), ['EXCELLENT', BY_BAND]],
  ['Đ.20: by points, lower', year({ band: 'COMPLETED' }), ['COMPLETED', BY_BAND]],
  ['no points in the year', year({ band: null }), ['INSUFFICIENT_DATA', 'NO_SCORE NĐ 335/2025 Đ.17']],
  [
    'Đ.20.4.c: khiển trách for a public-duty breach',
    year({ forced: ['PUBLIC_DUTY_BREACH'] }),
    ['NOT_COMPLETED', 'PUBLIC_DUTY_BREACH NĐ 335/2025 Đ.20.4.c'],
  ],
  [
    'Đ.20.4: two of them, both told',
    year({ forced: ['DEGRADATION', 'MEMBER_DUTY_BREACH'] }),
    ['NOT_COMPLETED', 'DEGRADATION NĐ 335/2025 Đ.20.4.b', 'MEMBER_DUTY_BREACH NĐ 335/2025 Đ.20.4'],
  ],
  [
    'Đ.20.4: the head of a unit',
    year({ forced: ['UNIT_CORRUPTION'], isHead: true }),
    ['NOT_COMPLETED', 'UNIT_CORRUPTION NĐ 335/2025 Đ.20.4'],
  ],
  ['Đ.11: under six months', year({ monthsWorked: 5 }), SHORT],
  ['Đ.11: six', year({ monthsWorked: 6 }), ['EXCELLENT', BY_BAND]],
  ['Đ.11.2: unpaid leave, under six', year({ monthsWorked: 5, absence: 'UNPAID_LEAVE' }), SHORT],
  ['Đ.11.2: unpaid leave, six', year({ monthsWorked: 6, absence: 'UNPAID_LEAVE' }), ['EXCELLENT', BY_BAND]],
  ['Đ.11.2: maternity, three', year({ monthsWorked: 3, absence: 'MATERNITY' }), ['EXCELLENT', BY_BAND]],
  ['Đ.11.2: sick, three', year({ monthsWorked: 3, absence: 'SICK', band: 'GOOD' }), ['GOOD', BY_BAND]],
  ['Đ.20.6: head as the unit', headOf('GOOD', 'GOOD'), ['GOOD', BY_BAND]],
  ['Đ.20.6: head below the unit', headOf('COMPLETED', 'EXCELLENT'), ['COMPLETED', BY_BAND]],
  ['Đ.20.6: head above the unit', headOf('EXCELLENT', 'GOOD'), ['GOOD', BY_BAND, BY_UNIT]],
  ['Đ.20.6: head of a failing unit', headOf('EXCELLENT', 'NOT_COMPLETED'), ['NOT_COMPLETED', BY_BAND, BY_UNIT]],
  ['units before their heads', headOf('EXCELLENT', null), ['WAITING', 'UNIT_NOT_GRADED NĐ 335/2025 Đ.20.6']],
  ['nobody else waits for the unit', year({ unitGrade: 'NOT_COMPLETED' }), ['EXCELLENT', BY_BAND]],
];

const old =
  (monthsWorked: number, monthsAbsent: number, maternity = false) =>
  ({ ceilingOf2020 }: Rules) =>
    ceilingOf2020({ monthsWorked, monthsAbsent, maternity });
const OF_2020: readonly Case[] = [
  ['90/2020: under six months worked', old(5, 0), 'NOT_GRADED'],
  ['90/2020: six worked, none absent', old(6, 0), 'EXCELLENT'],
  ['90/2020: away for under three', old(10, 2), 'EXCELLENT'],
  ['90/2020: away for three', old(9, 3), 'COMPLETED'],
  ['90/2020: away for five', old(7, 5), 'COMPLETED'],
  ['90/2020: away for six', old(6, 6), 'TEXT_SILENT'],
  ['90/2020: maternity', old(5, 7, true), 'EXCELLENT'],
];

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

const shown =
  (total: string, rounding: EvaluationChoices['evaluation.shown-rounding']) =>
  ({ shownHundredths }: Rules) =>
    shownHundredths(total, choose({ 'evaluation.shown-rounding': rounding }));
const again = (rules: Rules) => {
  const closed = { regime: regimeOf('ND_335_2025/1', rules.REGIMES), choices: choose(), facts: aMonth() };
  const kept = JSON.parse(JSON.stringify(closed)) as typeof closed;
  const score = rules.recompute(kept);
  return score.state === 'SCORED' ? `${score.total} = ${score.general} + ${score.task}` : score;
};
const CLOSED: readonly Case[] = [
  ['to look at, to the nearest', shown('89.995', 'NEAREST'), 9000n],
  ['to look at, down', shown('89.995', 'DOWN'), 8999n],
  ['down, a whole number stays', shown('90', 'DOWN'), 9000n],
  ['a closed month, read back from JSON', again, '90/1 = 20/1 + 70/1'],
  [
    'a regime that grades without points',
    (rules) => rules.scoreOf({ regime: regimeOf('ND_90_2020/1', rules.REGIMES), choices: choose() }, aMonth()),
    { state: 'NOT_SCORED' },
  ],
];

export const yearCases: readonly Case[] = [...MEANS, ...BANDS, ...YEARS, ...OF_2020, ...CAPS, ...TIES, ...CLOSED];
