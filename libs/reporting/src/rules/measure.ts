/**
 * What a month counts of a unit. Opened: its term began (the unit received the notice). Closed: closed that month and
 * closed still; late: its last term had passed while the unit had it. Overdue: at the end of the month, or now in the
 * month that is running. Extended: extensions granted, one task may have several. Visits: of that
 * month, once their minutes are locked. The last four are what was released; repeated: of these, what the unit or one that
 * it has succeeded had had within twelve months before.
 */
export const MEASURES = [
  'opened',
  'closed',
  'closedLate',
  'overdue',
  'extended',
  'visits',
  'shortcomings',
  'limitations',
  'breaches',
  'repeated',
] as const;
export type Measure = (typeof MEASURES)[number];

/** A month as it stands in an address, `YYYY-MM`. */
export type Month = string;

const SHAPE = /^(20|21)\d\d-(0[1-9]|1[0-2])$/;

export function isMonth(value: unknown): value is Month {
  return typeof value === 'string' && SHAPE.test(value);
}

/** The month so many months later; earlier when negative. */
export function addMonths(month: Month, count: number): Month {
  const number = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
}

/** The month that a day `YYYY-MM-DD` lies in. */
export const monthOfDay = (day: string): Month => day.slice(0, 7);
