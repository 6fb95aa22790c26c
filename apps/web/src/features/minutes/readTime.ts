import type { Day, Instant } from '../../app/api-types';
import { readClock } from '../../i18n/readClock';

/** A time of the day as people write it (10:30, 10h30, 10 giờ 30), as an instant of that day in Vietnam. */
export function readTime(typed: string, day: Day): Instant | null {
  const clock = readClock(typed);
  return clock && `${day}T${clock}:00+07:00`;
}
