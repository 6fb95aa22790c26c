import { addDays, addMonths, isWorkday, localDate, type LocalDate, type WorkCalendar } from '@app/kernel';

/** Days of the month on which each part of it is due. No national rule sets them; each is a setting of the office. */
export interface DueDays {
  readonly self: number;
  readonly superior: number;
  readonly opinion: number;
  /** Null: its last working day. */
  readonly decision: number | null;
  /** Of the month after. */
  readonly publish: number;
}

export const USUAL_DAYS: DueDays = { self: 25, superior: 27, opinion: 28, decision: null, publish: 5 };
/** The year is graded before 15 December (Nghị định 335/2025, Đ.19): its last month is over early. */
export const DECEMBER_DAYS: DueDays = { self: 3, superior: 5, opinion: 8, decision: 11, publish: 14 };

export interface CycleDays {
  readonly selfDueOn: LocalDate;
  readonly superiorDueOn: LocalDate;
  readonly opinionDueOn: LocalDate;
  readonly decisionDueOn: LocalDate;
  readonly publishDueOn: LocalDate;
}

/**
 * The days of a body's month, on its calendar. A day off moves to the working day before it, so that the month ends in time;
 * publication to the one after it. None comes before the one that it follows.
 */
export function cycleDays(month: LocalDate, calendar: WorkCalendar, days = usualDays(month)): CycleDays {
  const last = addDays(addMonths(month, 1), -1);
  const onDay = (number: number): LocalDate => {
    return earlier(addDays(month, number - 1), last);
  };
  const workday = (day: LocalDate): LocalDate => (isWorkday(calendar, day) ? day : workday(addDays(day, -1)));
  const next = (day: LocalDate): LocalDate => (isWorkday(calendar, day) ? day : next(addDays(day, 1)));
  const selfDueOn = workday(onDay(days.self));
  const superiorDueOn = later(selfDueOn, workday(onDay(days.superior)));
  const opinionDueOn = later(superiorDueOn, workday(onDay(days.opinion)));
  const decisionDueOn = later(opinionDueOn, workday(days.decision === null ? last : onDay(days.decision)));
  const publishing = isDecember(month) ? onDay(days.publish) : addDays(addMonths(month, 1), days.publish - 1);
  return {
    selfDueOn,
    superiorDueOn,
    opinionDueOn,
    decisionDueOn,
    publishDueOn: later(decisionDueOn, next(publishing)),
  };
}

const earlier = (a: LocalDate, b: LocalDate): LocalDate => [a, b].sort()[0] ?? a;
const later = (a: LocalDate, b: LocalDate): LocalDate => [a, b].sort()[1] ?? a;
export const isDecember = (month: LocalDate): boolean => month.slice(5, 7) === '12';
const usualDays = (month: LocalDate): DueDays => (isDecember(month) ? DECEMBER_DAYS : USUAL_DAYS);

/** The first day of a month written `2026-11`. */
export const firstOfMonth = (month: string): LocalDate => localDate(`${month.slice(0, 7)}-01`);
/** Its last day. */
export const lastOfMonth = (month: LocalDate): LocalDate => addDays(addMonths(month, 1), -1);
