import { addMonths, localDate, type LocalDate } from '@app/kernel';

/** A decision on the list of a year: being written, approved and then never changed, or given up. */
export const WORK_LIST_STATES = ['DRAFT', 'APPROVED', 'DISCARDED'] as const;
export type WorkListState = (typeof WORK_LIST_STATES)[number];
export function workListSteps(): string[] {
  return ['DRAFT>APPROVED', 'DRAFT>DISCARDED'];
}

/** Counted in what was assigned; or beside it, đột xuất, phát sinh, taken over from somebody (Nghị định 335/2025, Đ.18). */
export const WORK_KINDS = ['ASSIGNED', 'EXTRA'] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** What one assessment or one delay is about (Đ.14). */
export const MARK_KINDS = ['QUALITY', 'PROGRESS'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** At most so many groups of complexity (Đ.13). */
export const MOST_COMPLEX = 5;

/**
 * The way of somebody's work. REPORTED is the person's own word, ACCEPTED the superior's; what was accepted is reported again
 * when more of it is done, or returned. HANDED_OVER: all of it went to others, and it stays assigned (Đ.18). WITHDRAWN: it was
 * assigned by mistake, and counts nowhere.
 */
const STEPS = {
  ASSIGNED: ['REPORTED', 'HANDED_OVER', 'WITHDRAWN'],
  REPORTED: ['ACCEPTED', 'RETURNED'],
  RETURNED: ['REPORTED', 'HANDED_OVER', 'WITHDRAWN'],
  ACCEPTED: ['REPORTED', 'RETURNED'],
  HANDED_OVER: [],
  WITHDRAWN: [],
} as const satisfies Record<string, readonly string[]>;

export type WorkState = keyof typeof STEPS;
export const WORK_STATES = Object.keys(STEPS) as readonly WorkState[];

export function canWorkMove(from: WorkState, to: WorkState): boolean {
  return (STEPS[from] as readonly WorkState[]).includes(to);
}

/** Every step of the machine as `FROM>TO`. */
export function workSteps(): string[] {
  return WORK_STATES.flatMap((from) => STEPS[from].map((to) => `${from}>${to}`));
}

/**
 * In which month work counts that is reported on a day: in its own, or once that one's cut-off, the day of the self-assessment, is
 * over, in the first month whose cut-off is still ahead. It goes there whole, assigned and done, so that nobody loses what was done after the self-assessment;
 * what is still unreported then stays assigned where it is. A month that was locked before its cut-off takes nothing any more either.
 */
export function countsIn(
  month: LocalDate,
  reportedOn: LocalDate,
  cutOffOf: (month: LocalDate) => LocalDate,
  closed: ReadonlySet<LocalDate> = new Set(),
): LocalDate {
  let counted = month;
  while (reportedOn > cutOffOf(counted) || closed.has(counted)) counted = addMonths(counted, 1);
  return counted;
}

/** The first day of a day's month. */
export function monthOf(day: LocalDate): LocalDate {
  return localDate(`${day.slice(0, 8)}01`);
}

/** Whether it was done after its day: every piece of it then has one delay (Đ.14). */
export function isLate({ dueOn, doneOn }: { readonly dueOn: LocalDate; readonly doneOn: LocalDate }): boolean {
  return doneOn > dueOn;
}

/** A coefficient as typed, `1,5` or `1.5`, as it is kept; null where it is none above 0. */
export function coefficientOf(typed: string): string | null {
  const text = typed.trim().replace(',', '.');
  return /^\d{1,6}(\.\d{1,6})?$/.test(text) && /[1-9]/.test(text) ? text : null;
}
