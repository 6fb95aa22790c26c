import { addDays, type LocalDate } from './local-date';
import { addWorkdays, isWorkday, type WorkCalendar } from './work-calendar';

/** How a due day came about. */
export interface DueExplanation {
  readonly dueOn: LocalDate;
  /** Workdays counted. */
  readonly counted: number;
  /** Days passed over before `dueOn`; the reason is the holiday's name, or 'WEEKEND'. */
  readonly skipped: readonly { readonly day: LocalDate; readonly reason: string }[];
  /**
   * Proposed days that would move the due day, in order. `dueOnIfConfirmed` supposes this day and all those before it
   * confirmed, so that the last row tells the due day once everything proposed holds.
   */
  readonly proposed: readonly {
    readonly day: LocalDate;
    readonly name: string;
    readonly dueOnIfConfirmed: LocalDate;
  }[];
}

/** `addWorkdays` with its reasons, for a reader who asks "vì sao". Throws as it does, for each date that it tells. */
export function explainDue(calendar: WorkCalendar, start: LocalDate, count: number): DueExplanation {
  const dueOn = addWorkdays(calendar, start, count);
  const skipped: { day: LocalDate; reason: string }[] = [];
  for (let day = addDays(start, 1); day < dueOn; day = addDays(day, 1)) {
    if (isWorkday(calendar, day)) continue;
    const listed = calendar.days.get(day);
    skipped.push({ day, reason: listed?.state === 'CONFIRMED' ? listed.name : 'WEEKEND' });
  }
  return { dueOn, counted: count, skipped, proposed: proposedDays(calendar, start, dueOn, count) };
}

function proposedDays(
  calendar: WorkCalendar,
  start: LocalDate,
  dueOn: LocalDate,
  count: number,
): DueExplanation['proposed'] {
  const proposed: { day: LocalDate; name: string; dueOnIfConfirmed: LocalDate }[] = [];
  let supposed = calendar;
  let latest = dueOn;
  for (const listed of [...calendar.days.values()].sort((a, b) => (a.day < b.day ? -1 : 1))) {
    if (listed.state !== 'PROPOSED' || listed.day > latest) continue;
    supposed = { ...supposed, days: new Map(supposed.days).set(listed.day, { ...listed, state: 'CONFIRMED' }) };
    const dueOnIfConfirmed = addWorkdays(supposed, start, count);
    if (dueOnIfConfirmed !== latest) proposed.push({ day: listed.day, name: listed.name, dueOnIfConfirmed });
    latest = dueOnIfConfirmed;
  }
  return proposed;
}
