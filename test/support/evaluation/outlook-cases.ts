import type { Case, Rules } from './case';

type Outlook = Parameters<Rules['yearOutlook']>[0];
const outlook = (more: Partial<Outlook>) => (rules: Rules) => {
  const result = rules.yearOutlook({
    ...{
      band: 'EXCELLENT',
      monthsWorked: 12,
      monthsAway: 0,
      absence: null,
      isHead: false,
      effects: [],
      shortcomingsOpen: 0,
    },
    ...{ unitGrades: more.isHead ? [null] : [] },
    ...more,
  });
  return [result.state === 'GRADED' ? result.grade : result.state, ...result.reasons.map(({ code }) => code)];
};
/** What a year would come to, by what stands beside its points. */
export const OUTLOOK_CASES: readonly Case[] = [
  ['Đ.20: by points', outlook({}), ['EXCELLENT', 'BAND']],
  [
    'Đ.20.4.c (example 6): the lowest, whatever the points',
    outlook({ effects: ['PUBLIC_DUTY_BREACH'] }),
    ['NOT_COMPLETED', 'PUBLIC_DUTY_BREACH'],
  ],
  ['not signed: by points', outlook({ effects: ['PUBLIC_DUTY_UNSIGNED', 'SAME_ACT_COUNTED'] }), ['EXCELLENT', 'BAND']],
  ['Đ.20.6: a head does not wait, and is told', outlook({ isHead: true }), ['EXCELLENT', 'BAND', 'UNIT_NOT_GRADED']],
  [
    'Đ.8.1.c (example 14): a head of a unit with one left open',
    outlook({ isHead: true, shortcomingsOpen: 1 }),
    ['GOOD', 'BAND', 'UNIT_NOT_GRADED', 'UNIT_SHORTCOMINGS_OPEN'],
  ],
  [
    'Đ.8.1.c: below it nothing changes',
    outlook({ isHead: true, shortcomingsOpen: 1, band: 'GOOD' }),
    ['GOOD', 'BAND', 'UNIT_NOT_GRADED'],
  ],
  ['Đ.8.1.c: of nobody else', outlook({ shortcomingsOpen: 1 }), ['EXCELLENT', 'BAND']],
  [
    'the lowest stays the lowest',
    outlook({ isHead: true, shortcomingsOpen: 1, effects: ['PUBLIC_DUTY_BREACH'] }),
    ['NOT_COMPLETED', 'PUBLIC_DUTY_BREACH'],
  ],
  [
    'Đ.20.6: not above the unit',
    outlook({ isHead: true, unitGrades: ['COMPLETED'] }),
    ['COMPLETED', 'BAND', 'UNIT_GRADE'],
  ],
  [
    'Đ.20.6: not lifted by it either',
    outlook({ isHead: true, band: 'GOOD', unitGrades: ['EXCELLENT'] }),
    ['GOOD', 'BAND'],
  ],
  [
    'Đ.8.1.c: once the unit is graded, it is decided',
    outlook({ isHead: true, shortcomingsOpen: 1, unitGrades: ['EXCELLENT'] }),
    ['EXCELLENT', 'BAND'],
  ],
  [
    'Đ.20.6: of two units the lower',
    outlook({ isHead: true, unitGrades: ['EXCELLENT', 'COMPLETED', 'GOOD'] }),
    ['COMPLETED', 'BAND', 'UNIT_GRADE'],
  ],
  [
    'Đ.20.6: of two units one is graded',
    outlook({ isHead: true, unitGrades: [null, 'GOOD'] }),
    ['GOOD', 'BAND', 'UNIT_GRADE', 'UNIT_NOT_GRADED'],
  ],
  [
    'Đ.8.1.c: of two units one is graded, and one has something open',
    outlook({ isHead: true, shortcomingsOpen: 1, unitGrades: [null, 'EXCELLENT'] }),
    ['GOOD', 'BAND', 'UNIT_NOT_GRADED', 'UNIT_SHORTCOMINGS_OPEN'],
  ],
  [
    'Đ.20.6: at the bottom there is nothing to wait for',
    outlook({ isHead: true, unitGrades: [null, 'NOT_COMPLETED'] }),
    ['NOT_COMPLETED', 'BAND', 'UNIT_GRADE'],
  ],
  ['Đ.20.6: nobody else is bound', outlook({ unitGrades: ['COMPLETED', null] }), ['EXCELLENT', 'BAND']],
  [
    'Đ.11: under six months',
    outlook({ isHead: true, shortcomingsOpen: 1, monthsWorked: 5 }),
    ['NOT_GRADED', 'WORKED_UNDER_SIX_MONTHS'],
  ],
];
