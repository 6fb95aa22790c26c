import { localDate, workCalendar } from '@app/kernel';
import { continuedTerm } from './deferral';

const calendar = workCalendar(1, localDate('2026-01-01'), localDate('2028-01-01'), []);

it.each<[string, string, number]>([
  // Product rule: the days that were left go on after the deferral.
  ['2026-11-20', '2026-11-27', 5],
  ['2026-11-20', '2026-11-23', 1],
  // Due today or late: one day to go on with.
  ['2026-11-20', '2026-11-20', 1],
  ['2026-11-20', '2026-11-02', 1],
])('put off on %s when due on %s leaves %i working days', (today, dueOn, left) => {
  expect(continuedTerm(calendar, localDate(today), localDate(dueOn))).toBe(left);
});
