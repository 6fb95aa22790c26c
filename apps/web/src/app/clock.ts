/**
 * The clock of this device. It only stamps drafts ("saved on this device at …"); what counts for the office, such as
 * the day or a deadline, always comes from the server.
 */
export const deviceNow = (): number => Date.now();

let offset = 0;

/** The server has just said what time it is for the office. */
export function officeClockIs(now: string): void {
  offset = Date.parse(now) - Date.now();
}

/** How far the office's clock is ahead of this device's, ms. */
export const clockOffset = (): number => offset;

/** When something happened, by the office's clock: a phone that is wrong by days still writes the right time down. */
export const officeNow = (): number => Date.now() + offset;
