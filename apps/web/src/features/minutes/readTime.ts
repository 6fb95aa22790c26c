import type { Day, Instant } from '../../app/api-types';

/** A time of the day as people write it (10:30, 10h30, 10 giờ 30), as an instant of that day in Vietnam. */
export function readTime(typed: string, day: Day): Instant | null {
  const [, hours = '', minutes = ''] =
    /^\s*(\d{1,2})\s*(?::|h|g|giờ|\.)\s*(\d{1,2})?\s*(?:phút|p)?\s*$/iu.exec(typed) ?? [];
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${day}T${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}:00+07:00`;
}
