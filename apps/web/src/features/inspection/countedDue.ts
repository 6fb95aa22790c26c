import { CalendarNotCovered, explainDue, isLocalDate, isWorkday, workCalendar, type WorkCalendar } from '@app/kernel';
import type { Day, WorkdayCalendar } from '../../app/api-types';

/** The calendar as the kernel counts with it: the same function as the server's, on the same days. */
export function kernelCalendar({ version, coversFrom, coversTo, days }: WorkdayCalendar): WorkCalendar | null {
  if (!isLocalDate(coversFrom) || !isLocalDate(coversTo)) return null;
  const known = days.flatMap(({ day, ...rest }) => (isLocalDate(day) ? [{ ...rest, day }] : []));
  return workCalendar(version, coversFrom, coversTo, known);
}

/** Where a term ends, null while it cannot be said yet. */
export function dueOf(calendar: WorkCalendar | null, receivedOn: Day | null, term: number): Day | null {
  if (!calendar || !receivedOn || !isLocalDate(receivedOn)) return null;
  return covered(() => explainDue(calendar, receivedOn, term).dueOn);
}

/** Whether offices are closed on the day; false where nobody knows. */
export function isDayOff(calendar: WorkCalendar | null, day: Day | null): boolean {
  if (!calendar || !day || !isLocalDate(day)) return false;
  return covered(() => !isWorkday(calendar, day)) ?? false;
}

function covered<T>(count: () => T): T | null {
  try {
    return count();
  } catch (error) {
    if (error instanceof CalendarNotCovered) return null;
    throw error;
  }
}
