import { addDays, dayOfWeek, daysBetween, type LocalDate } from './local-date';

/**
 * A day that differs from the plain week: a day off (HOLIDAY) or a day worked in exchange for one (MAKEUP). Only a
 * CONFIRMED day counts; a PROPOSED one is announced but not yet decided by whoever may decide it.
 */
export interface CalendarDay {
  readonly day: LocalDate;
  readonly kind: 'HOLIDAY' | 'MAKEUP';
  readonly state: 'CONFIRMED' | 'PROPOSED';
  readonly name: string;
}

/** What is known of the days from `coversFrom` up to, not including, `coversTo`. Each change has a new version. */
export interface WorkCalendar {
  readonly version: number;
  readonly coversFrom: LocalDate;
  readonly coversTo: LocalDate;
  readonly days: ReadonlyMap<LocalDate, CalendarDay>;
}

/** The calendar says nothing of this day; a due day is never guessed. */
export class CalendarNotCovered extends RangeError {
  override readonly name = 'CalendarNotCovered';

  constructor(
    readonly day: LocalDate,
    calendar: WorkCalendar,
  ) {
    super(`Calendar ${calendar.version} runs from ${calendar.coversFrom} up to ${calendar.coversTo}, without ${day}`);
  }
}

/** A calendar of the given days. Throws RangeError when a day is listed twice. */
export function workCalendar(
  version: number,
  coversFrom: LocalDate,
  coversTo: LocalDate,
  days: Iterable<CalendarDay>,
): WorkCalendar {
  const byDay = new Map<LocalDate, CalendarDay>();
  for (const listed of days) {
    if (byDay.has(listed.day)) throw new RangeError(`Calendar ${version} lists ${listed.day} twice`);
    byDay.set(listed.day, listed);
  }
  return { version, coversFrom, coversTo, days: byDay };
}

/**
 * Whether offices work on the day: Monday to Friday (Quyết định 188/1999/QĐ-TTg) without confirmed holidays
 * (Bộ luật Lao động 2019, Điều 111 khoản 3 and Điều 112), and confirmed make-up days. Throws CalendarNotCovered.
 */
export function isWorkday(calendar: WorkCalendar, day: LocalDate): boolean {
  requireCovered(calendar, day);
  const listed = calendar.days.get(day);
  return listed?.state === 'CONFIRMED' ? listed.kind === 'MAKEUP' : isWeekday(day);
}

/**
 * The last day of a term of `count` workdays. The day it starts from is not counted (Bộ luật Dân sự 2015, Điều 147);
 * 0 gives that day back as it is. Throws RangeError for a negative count or a fraction; CalendarNotCovered.
 */
export function addWorkdays(calendar: WorkCalendar, start: LocalDate, count: number): LocalDate {
  requireCount(count);
  requireCovered(calendar, start);
  let day = start;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (isWorkday(calendar, day)) left -= 1;
  }
  return day;
}

/**
 * Workdays after `a` up to and including `b`; the negative of `workdaysBetween(b, a)` when `b` is earlier.
 * Throws CalendarNotCovered.
 */
export function workdaysBetween(calendar: WorkCalendar, a: LocalDate, b: LocalDate): number {
  requireCovered(calendar, a);
  requireCovered(calendar, b);
  // 0 - x, not -x: no negative zero.
  if (b < a) return 0 - workdaysBetween(calendar, b, a);
  // Lists count this for every row, so no walk over the days: whole weeks, then what is listed differently.
  const weeks = (daysBetween(a, b) - dayOfWeek(b) + dayOfWeek(a)) / 7;
  let count = weeks * 5 + Math.min(dayOfWeek(b), 5) - Math.min(dayOfWeek(a), 5);
  for (const { day } of calendar.days.values()) {
    if (a < day && day <= b) count += Number(isWorkday(calendar, day)) - Number(isWeekday(day));
  }
  return count;
}

/**
 * The last day of a term of `count` calendar days: the start is not counted, and a term that would end on a day off
 * ends on the next workday (Bộ luật Dân sự 2015, Điều 147 and Điều 148 khoản 5). With 0 it only rolls forward, which
 * ends a term of months: `addCalendarDays(calendar, addMonths(start, 1), 0)`. The start itself may lie before the
 * calendar. Throws RangeError for a negative count or a fraction; CalendarNotCovered.
 */
export function addCalendarDays(calendar: WorkCalendar, start: LocalDate, count: number): LocalDate {
  requireCount(count);
  let day = addDays(start, count);
  while (!isWorkday(calendar, day)) day = addDays(day, 1);
  return day;
}

function isWeekday(day: LocalDate): boolean {
  return dayOfWeek(day) <= 5;
}

function requireCount(count: number): void {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`Not a whole number of days from 0: ${count}`);
}

function requireCovered(calendar: WorkCalendar, day: LocalDate): void {
  if (day < calendar.coversFrom || day >= calendar.coversTo) throw new CalendarNotCovered(day, calendar);
}
