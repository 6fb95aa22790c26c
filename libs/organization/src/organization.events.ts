import type { LocalDate, WorkCalendar } from '@app/kernel';
import type { TransactionEvent } from '@app/platform';

/** A new version of the calendar holds. */
export interface CalendarChanged {
  readonly calendar: WorkCalendar;
  /** The first day that counts otherwise than in the version before; null where none does. */
  readonly first: LocalDate | null;
  readonly reason: string;
}
export const CALENDAR_CHANGED: TransactionEvent<CalendarChanged> = { name: 'organization.calendar-changed' };
