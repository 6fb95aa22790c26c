import type { EvaluationChoices, Grade, YearFacts } from '../../../libs/evaluation/src/rules';
import { aMonth, choose, regimeOf, type Case, type Rules } from './case';

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

const yearBy = (ask: 'yearGrade' | 'yearForecast') => (more: Partial<YearFacts>) => (rules: Rules) => {
  const result = rules[ask]({
    ...{
      band: 'EXCELLENT',
      monthsWorked: 12,
      monthsAway: 0,
      absence: null,
      forced: [],
      isHead: false,
      unitGrade: null,
    },
    ...more,
  });
  return [
    result.state === 'GRADED' ? result.grade : result.state,
    ...result.reasons.map(({ code, citation }) => `${code} ${citation}`),
  ];
};
const year = yearBy('yearGrade');
const forecast = yearBy('yearForecast');
const headOf = (band_: Grade, unitGrade: Grade | null) => year({ band: band_, isHead: true, unitGrade });
const BY_BAND = 'BAND NĐ 335/2025 Đ.20';
const BY_UNIT = 'UNIT_GRADE NĐ 335/2025 Đ.20.6';
const NO_UNIT_GRADE = 'UNIT_NOT_GRADED NĐ 335/2025 Đ.20.6';
const NO_SCORE = 'NO_SCORE NĐ 335/2025 Đ.17';
const SHORT = ['NOT_GRADED', 'WORKED_UNDER_SIX_MONTHS NĐ 335/2025 Đ.11'];

const YEARS: readonly Case[] = [
  ['Đ.20: by points', year({}), ['EXCELLENT', BY_BAND]],
  ['Đ.20: by points, lower', year({ band: 'COMPLETED' }), ['COMPLETED', BY_BAND]],
  ['no points in the year', year({ band: null }), ['INSUFFICIENT_DATA', NO_SCORE]],
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
  ['Đ.11.2: unpaid leave, under six', year({ monthsWorked: 5, monthsAway: 7, absence: 'UNPAID_LEAVE' }), SHORT],
  ['Đ.11.2: unpaid leave, six', year({ monthsWorked: 6, absence: 'UNPAID_LEAVE' }), ['EXCELLENT', BY_BAND]],
  ['Đ.11.2: maternity, three', year({ monthsWorked: 3, monthsAway: 3, absence: 'MATERNITY' }), ['EXCELLENT', BY_BAND]],
  ['Đ.11.2: sick, three', year({ monthsWorked: 3, monthsAway: 9, absence: 'SICK', band: 'GOOD' }), ['GOOD', BY_BAND]],
  ['Đ.11: taken on in August, and away for a month', year({ monthsWorked: 4, monthsAway: 1, absence: 'SICK' }), SHORT],
  ['Đ.20.6: head as the unit', headOf('GOOD', 'GOOD'), ['GOOD', BY_BAND]],
  ['Đ.20.6: head below the unit', headOf('COMPLETED', 'EXCELLENT'), ['COMPLETED', BY_BAND]],
  ['Đ.20.6: head above the unit', headOf('EXCELLENT', 'GOOD'), ['GOOD', BY_BAND, BY_UNIT]],
  ['Đ.20.6: head of a failing unit', headOf('EXCELLENT', 'NOT_COMPLETED'), ['NOT_COMPLETED', BY_BAND, BY_UNIT]],
  ['Đ.5–9: units before their heads', headOf('EXCELLENT', null), ['WAITING', NO_UNIT_GRADE]],
  ['Đ.5–9: at the third band too', headOf('COMPLETED', null), ['WAITING', NO_UNIT_GRADE]],
  ['Đ.20.6: below the lowest there is nothing to wait for', headOf('NOT_COMPLETED', null), ['NOT_COMPLETED', BY_BAND]],
  ['nobody else waits for the unit', year({ unitGrade: 'NOT_COMPLETED' }), ['EXCELLENT', BY_BAND]],
  [
    'Đ.19.1: a head’s forecast before the unit is graded',
    forecast({ isHead: true, band: 'GOOD' }),
    ['GOOD', BY_BAND, NO_UNIT_GRADE],
  ],
  [
    'Đ.20.6: a head’s forecast, the unit graded',
    forecast({ isHead: true, unitGrade: 'GOOD' }),
    ['GOOD', BY_BAND, BY_UNIT],
  ],
  [
    'Đ.20.6: a head’s forecast in the lowest band',
    forecast({ isHead: true, band: 'NOT_COMPLETED' }),
    ['NOT_COMPLETED', BY_BAND],
  ],
  ['Đ.19.1: the forecast of everybody else', forecast({}), ['EXCELLENT', BY_BAND]],
  [
    'Đ.20.4.c: the forecast of a head who was disciplined',
    forecast({ isHead: true, forced: ['PUBLIC_DUTY_BREACH'] }),
    ['NOT_COMPLETED', 'PUBLIC_DUTY_BREACH NĐ 335/2025 Đ.20.4.c'],
  ],
  ['Đ.17: a forecast of no points', forecast({ isHead: true, band: null }), ['INSUFFICIENT_DATA', NO_SCORE]],
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

export const yearCases: readonly Case[] = [...BANDS, ...YEARS, ...OF_2020, ...CLOSED];
