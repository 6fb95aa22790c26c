/**
 * The clock of this device. It only stamps drafts ("saved on this device at …"); what counts for the office, such as
 * the day or a deadline, always comes from the server.
 */
export const deviceNow = (): number => Date.now();

/** Between answers the offset only trembles by the length of the way. */
const TREMBLES_MS = 1_500;

/** What the server's clock says more than this device's, ms; null until the server has been heard. */
let offset: number | null = null;

/** The server has just said what time it is for the office, to the millisecond. */
export function officeClockIs(now: string): void {
  offset = Date.parse(now) - Date.now();
}

/** Every answer carries the server's time to the second; it was made between sending and receiving. */
export function hearServerClock(date: string | null, sentAt: number): void {
  const says = date === null ? NaN : Date.parse(date);
  if (Number.isNaN(says)) return;
  // The header leaves the fraction of a second off.
  const heard = says + 500 - (sentAt + deviceNow()) / 2;
  if (offset === null || Math.abs(heard - offset) > TREMBLES_MS) offset = Math.round(heard);
}

/** How far the server's clock is ahead of this device's, ms; null where nobody knows yet. */
export const heardOffset = (): number | null => offset;

/** The same, taking this device's clock to be right until the server has been heard. */
export const clockOffset = (): number => offset ?? 0;

/** When something happened, by the office's clock: a phone that is wrong by days still writes the right time down. */
export const officeNow = (): number => Date.now() + clockOffset();
