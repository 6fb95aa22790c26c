import { dayOfWeek, formatDate, isLocalDate, localDateOf } from '@app/kernel';
import type { Day, Instant } from '../app/api-types';

/** The office's zone, whatever the zone of the device. */
const ZONE = 'Asia/Ho_Chi_Minh';

const dayParts = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});
const minuteParts = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' });
const secondParts = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, timeStyle: 'medium' });

/** dd/MM/yyyy */
export const showDay = (day: Day): string => (isLocalDate(day) ? formatDate(day) : day);

/** 0 is Sunday. */
export const weekdayOf = (day: Day): number => (isLocalDate(day) ? dayOfWeek(day) % 7 : 0);

/** The office's day at that instant. */
export const dayOfInstant = (instant: Instant): Day => localDateOf(Date.parse(instant));

/** 14:35 of the office's clock. */
export const clockTime = (at: Instant | number): string => minuteParts.format(new Date(at));

/** 14:35, dd/MM/yyyy */
export const showInstant = (instant: Instant | number): string => {
  const at = new Date(instant);
  return `${minuteParts.format(at)}, ${dayParts.format(at)}`;
};
/** 14:35 of today, with the day before it otherwise. */
export const showMoment = (at: Instant | number, now: number): string => {
  const sameDay = dayParts.format(new Date(at)) === dayParts.format(now);
  return sameDay ? minuteParts.format(new Date(at)) : showInstant(at);
};

/** 14:35:02 of today, with the day before it otherwise. */
export const showSavedAt = (at: number, now: number): string => {
  const sameDay = dayParts.format(at) === dayParts.format(now);
  return sameDay ? secondParts.format(at) : `${secondParts.format(at)}, ${dayParts.format(at)}`;
};

/** Reads 2/9/26, 02-09-2026, 02.09.2026, 02092026 and 020926 as the second of September; null when it is no day. */
export function readDay(text: string): Day | null {
  const trimmed = text.trim();
  const found =
    /^(\d{1,2})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d{4}|\d{2})$/.exec(trimmed) ??
    /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(trimmed);
  if (!found) return null;
  const [, day = '', month = '', year = ''] = found;
  const iso = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(iso) ? iso : null;
}

const MINUTE_MS = 60_000;
const UNITS = [
  ['day', 24 * 60],
  ['hour', 60],
  ['minute', 1],
] as const;

/** "45 phút trước", in whole units of the largest that fits. */
export function showAge(at: Instant, now: number, language: string): string {
  const minutes = Math.max(0, Math.round((now - Date.parse(at)) / MINUTE_MS));
  const [unit, length] = UNITS.find(([, least]) => minutes >= least) ?? ['minute', 1];
  return new Intl.RelativeTimeFormat(language).format(-Math.floor(minutes / length), unit);
}
