import { addDays, type LocalDate } from '@app/kernel';
import type { TaskState } from './task-state';

/**
 * Overdue from the day after the due date (Bộ luật Dân sự 2015 Đ.148.6: a term ends at 24:00 of its last day), as long
 * as the unit has not sent its report: waiting for confirmation is not the unit's delay, nor is a deferral.
 */
export function isOverdue(task: { state: TaskState; dueOn: LocalDate | null }, today: LocalDate): boolean {
  if (task.state === 'CLOSED' || task.state === 'SENT_UP' || task.state === 'DEFERRED') return false;
  return task.dueOn !== null && task.dueOn < today;
}

/** The first day on which it was overdue; null where it is not. */
export function lateSince(task: { state: TaskState; dueOn: LocalDate | null }, today: LocalDate): LocalDate | null {
  return task.dueOn !== null && isOverdue(task, today) ? addDays(task.dueOn, 1) : null;
}
