/** A calendar day 'YYYY-MM-DD' of the years 1900 to 2199. It has no hour and no zone; it sorts and compares as text. */
export type LocalDate = string & { readonly __brand: 'LocalDate' };

const SHAPE = /^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const DAY_IN_MS = 86_400_000;
const VIETNAM_OFFSET_IN_MS = 7 * 3_600_000;

/** Whether the value is the text of a real calendar day (no 30 February). */
export function isLocalDate(value: unknown): value is LocalDate {
  // Engines disagree on '2026-02-30': March 2 or an invalid date. Neither has the day of month that was written.
  return typeof value === 'string' && SHAPE.test(value) && new Date(value).getUTCDate() === Number(value.slice(8));
}

/** The text as a day. Throws RangeError when it is no real calendar day of 1900 to 2199. */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError(`Not a calendar day of 1900 to 2199 (YYYY-MM-DD): ${text}`);
  return text;
}

/** The day `count` days later, or earlier when negative. Throws RangeError for a fraction or outside 1900 to 2199. */
export function addDays(day: LocalDate, count: number): LocalDate {
  return dayNumbered(dayNumber(day) + count);
}

/**
 * The same-numbered day `count` months later (earlier when negative); where that month has none, its last day.
 * Bộ luật Dân sự 2015, Điều 148 khoản 3 and 4; a year is 12 months. Does not roll over days off: `addCalendarDays`
 * with 0 does. Throws RangeError for a fraction or outside 1900 to 2199.
 */
export function addMonths(day: LocalDate, count: number): LocalDate {
  if (!Number.isInteger(count)) throw new RangeError(`Not a whole number of months: ${count}`);
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7)) - 1 + count;
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return dayNumbered(Date.UTC(year, month, Math.min(Number(day.slice(8)), lastOfMonth)) / DAY_IN_MS);
}

/** 1 = Monday (thứ Hai) … 7 = Sunday (Chủ nhật). */
export function dayOfWeek(day: LocalDate): number {
  return new Date(day).getUTCDay() || 7;
}

/** Calendar days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: LocalDate, b: LocalDate): number {
  return dayNumber(b) - dayNumber(a);
}

/**
 * The day in Vietnam at an instant given in milliseconds since 1970-01-01T00:00Z. Legal time is UTC+7 all year
 * (Quyết định 134/2002/QĐ-TTg). Throws RangeError outside 1900 to 2199.
 */
export function localDateOf(epochMilliseconds: number): LocalDate {
  return dayNumbered(Math.floor((epochMilliseconds + VIETNAM_OFFSET_IN_MS) / DAY_IN_MS));
}

/** 'dd/MM/yyyy', as dates are written in Vietnam. */
export function formatDate(day: LocalDate): string {
  return day.split('-').reverse().join('/');
}

/** Days since 1970-01-01. */
function dayNumber(day: LocalDate): number {
  return Date.parse(day) / DAY_IN_MS;
}

function dayNumbered(number: number): LocalDate {
  if (!Number.isInteger(number)) throw new RangeError(`Not a whole number of days: ${number}`);
  return localDate(new Date(number * DAY_IN_MS).toISOString().slice(0, 10));
}
