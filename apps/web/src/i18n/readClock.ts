/** A time of the day as people write it (7:30, 7h30, 7 giờ 30, 7h), as `HH:MM`; null where it is none. */
export function readClock(typed: string): string | null {
  const [, hours = '', minutes = ''] =
    /^\s*(\d{1,2})\s*(?::|h|g|giờ|\.)\s*(\d{1,2})?\s*(?:phút|p)?\s*$/iu.exec(typed.normalize('NFC')) ?? [];
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}`;
}
