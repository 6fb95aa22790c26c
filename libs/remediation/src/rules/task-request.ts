import { addDays, type LocalDate } from '@app/kernel';
import type { TaskState } from './task-state';

/**
 * What a unit may ask of the inspecting body about one task, and the words that answer it. None of them stops the clock
 * by itself: only a granted extension moves the due date.
 */
const OUTCOMES = {
  QUESTION: ['ANSWERED'],
  EXTENSION: ['GRANTED', 'REFUSED'],
  DISPUTE: ['UPHELD', 'ACCEPTED'],
} as const satisfies Record<string, readonly string[]>;

export type RequestKind = keyof typeof OUTCOMES;
export const REQUEST_KINDS = Object.keys(OUTCOMES) as readonly RequestKind[];
export type RequestOutcome = (typeof OUTCOMES)[RequestKind][number];
export const REQUEST_OUTCOMES: readonly RequestOutcome[] = Object.values(OUTCOMES).flat();

/** Whether this word answers a request of this kind at all. */
export function answers(kind: RequestKind, outcome: RequestOutcome): boolean {
  return (OUTCOMES[kind] as readonly RequestOutcome[]).includes(outcome);
}

// Named by what excludes them, so that a state that joins the machine can be asked about from its first day.
const NOT_AT: Readonly<Record<RequestKind, readonly TaskState[]>> = {
  QUESTION: ['CLOSED'],
  // Without a term there is nothing to extend; once the report is sent, or the task put off, no time of the unit runs.
  EXTENSION: ['PROVISIONAL', 'SENT_UP', 'DEFERRED', 'CLOSED'],
  // From the release of the finding until the unit reports that it has put it right.
  DISPUTE: ['SENT_UP', 'CLOSED'],
};

export function isAskableAt(kind: RequestKind, state: TaskState): boolean {
  return !NOT_AT[kind].includes(state);
}

/**
 * What has ended can still be answered in words, but neither gets more time nor is taken back. Nor does what is put off:
 * its term stands still, and a date given now would be lost when it runs on.
 */
export function isAnswerableAt(outcome: RequestOutcome, state: TaskState): boolean {
  if (outcome === 'GRANTED') return state !== 'CLOSED' && state !== 'DEFERRED';
  return state !== 'CLOSED' || outcome !== 'ACCEPTED';
}

interface ExtensionFacts {
  readonly today: LocalDate;
  readonly dueOn: LocalDate;
  readonly furthestDays: number;
  readonly isWorkday: (day: LocalDate) => boolean;
}

export type ExtensionFault = 'past' | 'not-later' | 'day-off' | 'too-far';

/**
 * Why a day cannot be the new due date, or null where it can. It lies after today and after the date that stands, on a
 * working day (Bộ luật Dân sự 2015 Đ.148.5: a term does not end on a day off), and no further ahead of today than the office
 * lets an extension reach (`remediation.furthest-extension-days`).
 */
export function extensionFault(
  day: LocalDate,
  { today, dueOn, furthestDays, isWorkday }: ExtensionFacts,
): ExtensionFault | null {
  if (day <= today) return 'past';
  if (day <= dueOn) return 'not-later';
  if (day > addDays(today, furthestDays)) return 'too-far';
  return isWorkday(day) ? null : 'day-off';
}
