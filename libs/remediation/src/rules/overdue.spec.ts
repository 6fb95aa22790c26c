import { localDate } from '@app/kernel';
import { isOverdue, lateSince } from './overdue';
import type { TaskState } from './task-state';

it.each<[TaskState, string | null, string, boolean]>([
  // Bộ luật Dân sự 2015 Đ.148.6: the last day counts whole.
  ['NEW', '2026-11-27', '2026-11-27', false],
  ['NEW', '2026-11-27', '2026-11-28', true],
  ['ACCEPTED', '2026-11-27', '2026-11-28', true],
  ['SUBMITTED', '2026-11-27', '2026-11-28', true],
  ['RETURNED', '2026-11-27', '2026-11-28', true],
  ['SENT_UP', '2026-11-27', '2026-12-28', false],
  ['REOPENED', '2026-11-27', '2026-11-28', true],
  ['DEFERRED', '2026-11-27', '2026-12-28', false],
  ['CLOSED', '2026-11-27', '2026-12-28', false],
  ['PROVISIONAL', null, '2026-12-28', false],
])('%s due %s is overdue on %s: %s', (state, dueOn, today, expected) => {
  const task = { state, dueOn: dueOn === null ? null : localDate(dueOn) };
  expect(isOverdue(task, localDate(today))).toBe(expected);
  expect(lateSince(task, localDate(today))).toBe(expected ? '2026-11-28' : null);
});
