import type { LocalDate, WorkCalendar } from '@app/kernel';
import type { OrgUnit } from './entities/org-unit.entity';
import type { TransactionEvent } from '@app/platform';

/** A new version of the calendar holds. */
export interface CalendarChanged {
  readonly calendar: WorkCalendar;
  /** The first day that counts otherwise than in the version before; null where none does. */
  readonly first: LocalDate | null;
  readonly reason: string;
}
export const CALENDAR_CHANGED: TransactionEvent<CalendarChanged> = { name: 'organization.calendar-changed' };

/** A unit is no more from a day on; one successor takes all of it, several share it, and where there is none nothing was open. */
export interface UnitEnded {
  readonly unit: Pick<OrgUnit, 'id' | 'tenantId' | 'bodyId' | 'name'>;
  readonly successors: readonly Pick<OrgUnit, 'id' | 'bodyId' | 'name'>[];
  readonly onDay: LocalDate;
  readonly decision: { readonly number: string; readonly decidedOn: LocalDate; readonly by: string };
}
export const UNIT_ENDED: TransactionEvent<UnitEnded> = { name: 'organization.unit-ended' };
