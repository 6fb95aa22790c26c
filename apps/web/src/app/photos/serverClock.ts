import { deviceNow } from '../clock';

let offset: number | null = null;

/**
 * What the server's clock says more than this device's, in milliseconds; heard from the Date of its answers, so good to
 * about a second. Null until the server has answered.
 */
export const clockOffset = (): number | null => offset;

/** The answer was made between sending and receiving. */
export function hearServerClock(date: string | null, sentAt: number): void {
  const says = date === null ? NaN : Date.parse(date);
  if (Number.isNaN(says)) return;
  // The header leaves the fraction of a second off.
  const heard = says + 500 - (sentAt + deviceNow()) / 2;
  // Between answers it only trembles by the length of the way.
  if (offset === null || Math.abs(heard - offset) > 1_500) offset = Math.round(heard);
}
