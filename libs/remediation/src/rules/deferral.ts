import { workdaysBetween, type LocalDate, type WorkCalendar } from '@app/kernel';

/**
 * Working days that a deferred task has once it comes back: as many as were left when it was put off, at least one.
 * No rule of law sets it; the time of the deferral is not counted. Throws CalendarNotCovered.
 */
export function continuedTerm(calendar: WorkCalendar, today: LocalDate, dueOn: LocalDate): number {
  return Math.max(1, workdaysBetween(calendar, today, dueOn));
}
