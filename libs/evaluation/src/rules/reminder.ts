import { addDays, localDate, type LocalDate } from '@app/kernel';
import type { CycleDays } from './cycle-days';

export const REMINDERS = ['SELF', 'SUPERIOR', 'DECISION'] as const;
/** Which part of a month somebody is reminded of. */
export type Reminder = (typeof REMINDERS)[number];

/** How many days before its day a part is reminded of, and the day itself with them; no rule sets it. */
export const REMINDED_BEFORE = 2;

type Days = Readonly<Record<keyof CycleDays, string>>;

/**
 * Of which parts of a month whoever is behind is reminded on the day: of each from two days before it is due until the next part is,
 * when it is somebody else who waits. The last one, until the result is to be published.
 */
export function remindersOn(days: Days, today: LocalDate): Reminder[] {
  const parts: readonly (readonly [Reminder, due: string, until: string])[] = [
    ['SELF', days.selfDueOn, days.superiorDueOn],
    ['SUPERIOR', days.superiorDueOn, days.decisionDueOn],
    ['DECISION', days.decisionDueOn, days.publishDueOn],
  ];
  return parts
    .filter(([, due, until]) => addDays(localDate(due), -REMINDED_BEFORE) <= today && today <= until)
    .map(([part]) => part);
}
