import { localDate, workCalendar, type LocalDate } from '@app/kernel';
import type { Case } from './case';

const CALENDAR = workCalendar(1, localDate('2026-01-01'), localDate('2027-03-31'), []);

const counted = (month: string, reportedOn: string, where: string): Case => [
  `work of the month of ${month}, reported on ${reportedOn}, counts in that of ${where}`,
  ({ countsIn, cycleDays }) =>
    countsIn(localDate(month), localDate(reportedOn), (of) => cycleDays(of, CALENDAR).selfDueOn),
  where,
];
const coefficient = (typed: string, kept: string | null): Case => [
  `a coefficient typed as “${typed}”`,
  ({ coefficientOf }) => coefficientOf(typed),
  kept,
];
const late = (doneOn: string, answer: boolean): Case => [
  `due on 2026-10-20, done on ${doneOn} (Nghị định 335/2025, Đ.14)`,
  ({ isLate }) => isLate({ dueOn: localDate('2026-10-20'), doneOn: localDate(doneOn) }),
  answer,
];

/** Work on its way to the formulas: where it stands, in which month it counts, how much a piece is worth. */
export const WORK_CASES: readonly Case[] = [
  // 25/10/2026 is a Sunday: the self-assessment ends on the Friday before, and the month's work with it.
  counted('2026-10-01', '2026-10-23', '2026-10-01'),
  // Ahead of its month it counts in its month.
  counted('2026-11-01', '2026-10-30', '2026-11-01'),
  counted('2026-10-01', '2026-10-24', '2026-11-01'),
  counted('2026-08-01', '2026-11-10', '2026-11-01'),
  // December closes on the 3rd; what comes then is January's.
  counted('2026-10-01', '2026-11-26', '2026-12-01'),
  counted('2026-12-01', '2026-12-03', '2026-12-01'),
  counted('2026-12-01', '2026-12-04', '2027-01-01'),
  [
    'work of a month that was locked before its cut-off counts in the first one that is open',
    ({ countsIn, cycleDays }) => {
      const closed = new Set(['2026-10-01', '2026-11-01'].map((month) => localDate(month)));
      const cutOffOf = (month: LocalDate): LocalDate => cycleDays(month, CALENDAR).selfDueOn;
      return countsIn(localDate('2026-10-01'), localDate('2026-10-20'), cutOffOf, closed);
    },
    '2026-12-01',
  ],
  late('2026-10-19', false),
  late('2026-10-20', false),
  late('2026-10-21', true),
  ['the month of a day', ({ monthOf }) => monthOf(localDate('2026-10-21')), '2026-10-01'],
  [
    'what was handed over or withdrawn goes nowhere; only what is reported is accepted (Đ.18)',
    ({ workSteps }) => workSteps().filter((step) => /^(HANDED_OVER|WITHDRAWN)>|>ACCEPTED$/.test(step)),
    ['REPORTED>ACCEPTED'],
  ],
  ['accepted work is not withdrawn', ({ canWorkMove }) => canWorkMove('ACCEPTED', 'WITHDRAWN'), false],
  ['accepted work can be returned', ({ canWorkMove }) => canWorkMove('ACCEPTED', 'RETURNED'), true],
  ['a list of work', ({ workListSteps }) => workListSteps(), ['DRAFT>APPROVED', 'DRAFT>DISCARDED']],
  coefficient('1', '1'),
  coefficient(' 1,25 ', '1.25'),
  coefficient('0.6', '0.6'),
  coefficient('0', null),
  coefficient('0,00', null),
  coefficient('-1', null),
  coefficient('1.000,5', null),
  coefficient('1/3', null),
];
