import type { Day } from '../../app/api-types';
import { readDay, showDay } from '../../i18n/dates';
import type { Text } from '../../i18n/vi';

/** What is plainly wrong with a new due date as typed; whether it is a working day the server knows. */
export function newDueError(
  typed: string,
  { today, dueOn }: { today: Day; dueOn: Day | null },
  t: Text['requests'],
): string | null {
  const day = readDay(typed);
  if (!day) return t.newDueMissing;
  if (day <= today) return t.newDueBeforeToday(showDay(today));
  if (dueOn && day <= dueOn) return t.newDueNotLater(showDay(dueOn));
  return null;
}
