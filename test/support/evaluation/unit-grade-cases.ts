import { localDate } from '../../../libs/kernel/src';
import type { Case, Rules } from './case';

const day =
  (decidedOn: string, year = 2026, today = '2026-12-20') =>
  (rules: Rules) =>
    rules.unitGradeDayFault(year, localDate(decidedOn), localDate(today));
const there = (validFrom: string, validTo: string | null) => (rules: Rules) =>
  rules.wasThereIn(2025, { validFrom, validTo });
const against = (grade: Parameters<Rules['lowestOf']>[0][number], open: number) => (rules: Rules) =>
  grade !== null && rules.isAgainstConclusions(grade, open);
const lowest =
  (...grades: Parameters<Rules['lowestOf']>[0]) =>
  (rules: Rules) =>
    rules.lowestOf(grades);

type Graded = Parameters<Rules['excellentUnits']>[0][number];
/** So many excellent and good, as: how many may be excellent, and whether there are more. */
const share =
  (
    excellent: number,
    good: number,
    reading: 'LITERAL' | 'GOOD_AND_ABOVE' = 'LITERAL',
    rounding: 'DOWN' | 'NEAREST' = 'DOWN',
  ) =>
  (rules: Rules) => {
    const grades: Graded[] = [
      ...Array<Graded>(excellent).fill('EXCELLENT'),
      ...Array<Graded>(good).fill('GOOD'),
      ...['COMPLETED' as const, 'NOT_COMPLETED' as const],
    ];
    const choices = {
      ...rules.DEFAULT_CHOICES,
      'evaluation.cap-reading': reading,
      'evaluation.cap-rounding': rounding,
    };
    const { most, isOver } = rules.excellentUnits(grades, choices);
    return [most, isOver];
  };

/** Nghị định 335/2025 Đ.5–9, Đ.19, Đ.20.6: a unit's own grade of a year. */
export const UNIT_GRADE_CASES: readonly Case[] = [
  ['Đ.19: decided before 15 December', day('2026-12-11'), null],
  ['decided today', day('2026-12-20'), null],
  ['a decision to come', day('2026-12-21'), 'ahead'],
  ['Đ.19: of a special body up to 15 January of the next year', day('2026-01-15', 2025), null],
  ['Đ.19: one of that day is about the year before', day('2026-01-15'), 'early'],
  ['from the day after it is about the year', day('2026-01-16'), null],
  ['decided again later', day('2026-06-30', 2025), null],
  ['there all the year', there('2020-01-01', null), true],
  ['since its last day', there('2025-12-31', null), true],
  ['not yet', there('2026-01-01', null), false],
  ['until its first day', there('2020-01-01', '2025-01-02'), true],
  ['gone before it began', there('2020-01-01', '2025-01-01'), false],
  ['Đ.8.1.c: "xuất sắc" with one left open', against('EXCELLENT', 1), true],
  ['Đ.8.1.c: with none', against('EXCELLENT', 0), false],
  ['Đ.8.1.c: below it nothing stands against it', against('GOOD', 1), false],
  ['Đ.5–9: one excellent beside five good', share(1, 5), [1, false]],
  ['Đ.5–9: one beside four is more than 20 % of those graded good in the end', share(1, 4), [0, true]],
  ['Đ.5–9: read of all at good or above', share(1, 4, 'GOOD_AND_ABOVE'), [1, false]],
  ['Đ.5–9: rounded to the nearest', share(1, 2, 'LITERAL', 'NEAREST'), [1, false]],
  ['Đ.5–9: none is excellent', share(0, 3), [0, false]],
  ['Đ.20.6: the lowest of several', lowest('GOOD', 'NOT_COMPLETED', 'EXCELLENT'), 'NOT_COMPLETED'],
  ['Đ.20.6: of those that are known', lowest(null, 'EXCELLENT'), 'EXCELLENT'],
  ['none is known', lowest(null), null],
  ['heading none', lowest(), null],
];
