import { dayOfWeek, isLocalDate, localDate, type CalendarDay, type LocalDate } from '@app/kernel';

/** What a day becomes: a day off, a day worked in exchange, or what its weekday makes it. */
export const DAY_KINDS = ['HOLIDAY', 'MAKEUP', 'PLAIN'] as const;
export type DayKind = (typeof DAY_KINDS)[number];
export const DAY_STATES = ['CONFIRMED', 'PROPOSED'] as const;
export type DayState = (typeof DAY_STATES)[number];

/** One day of a change of the calendar. */
export interface DayChange {
  readonly day: LocalDate;
  readonly kind: DayKind;
  readonly state: DayState;
}

export type CalendarFault = 'past' | 'twice' | 'not-covered' | 'makeup-on-workday';

/** Most days that are changed at once: a year's holidays with the days worked for them. */
export const MOST_DAYS = 60;

interface Bounds {
  readonly today: LocalDate;
  readonly coversFrom: LocalDate;
  readonly coversTo: LocalDate;
}

/**
 * Why the days cannot be changed so, with the first that cannot. A day that has passed stays as it was: terms were counted
 * with it, and papers say so. Only a day off can be worked in exchange (Bộ luật Lao động 2019 Đ.111).
 */
export function calendarFault(
  changes: readonly DayChange[],
  { today, coversFrom, coversTo }: Bounds,
): { fault: CalendarFault; day: LocalDate } | null {
  const seen = new Set<LocalDate>();
  for (const { day, kind } of changes) {
    if (day < today) return { fault: 'past', day };
    if (seen.has(day)) return { fault: 'twice', day };
    if (day < coversFrom || day >= coversTo) return { fault: 'not-covered', day };
    if (kind === 'MAKEUP' && dayOfWeek(day) <= 5) return { fault: 'makeup-on-workday', day };
    seen.add(day);
  }
  return null;
}

/** The days that differ from the plain week once the changes hold, in order. */
export function changedDays<Day extends CalendarDay>(
  days: Iterable<Day>,
  changes: readonly DayChange[],
  make: (change: DayChange & { kind: CalendarDay['kind'] }) => Day,
): Day[] {
  const byDay = new Map([...days].map((day) => [day.day, day]));
  for (const change of changes) {
    if (change.kind === 'PLAIN') byDay.delete(change.day);
    else byDay.set(change.day, make({ ...change, kind: change.kind }));
  }
  return [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** The first day that counts otherwise than before; null where no term moves. */
export function firstMoved(
  before: ReadonlyMap<LocalDate, CalendarDay>,
  changes: readonly DayChange[],
): LocalDate | null {
  const counts = (day: { kind: DayKind; state: DayState } | undefined): DayKind =>
    day?.state === 'CONFIRMED' ? day.kind : 'PLAIN';
  const moved = changes.filter((change) => counts(change) !== counts(before.get(change.day))).map(({ day }) => day);
  return moved.length === 0 ? null : moved.reduce((first, day) => (day < first ? day : first));
}

/** `2026-11-24:HOLIDAY:CONFIRMED,…` as changes; null where it is something else. */
export function readChanges(text: string): DayChange[] | null {
  const parts = text.split(',');
  if (parts.length > MOST_DAYS) return null;
  const changes = parts.map((part) => {
    const [day = '', kind, state, ...rest] = part.split(':');
    const known = { kind: DAY_KINDS.find((word) => word === kind), state: DAY_STATES.find((word) => word === state) };
    return isLocalDate(day) && known.kind && known.state && rest.length === 0
      ? { day: localDate(day), kind: known.kind, state: known.state }
      : null;
  });
  const read = changes.filter((change) => change !== null);
  return read.length === parts.length ? read : null;
}
