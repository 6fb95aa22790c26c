import { CLOCK_SKEW_MS } from '@app/evidence';
import { localDateOf } from '@app/kernel';
import { fieldProblems } from '@app/platform';

/** The instant that a device wrote down. Refuses one that lies ahead of the server by more than clocks differ. */
export function requireNotAhead(written: string, now: Date, pointer: string): Date {
  const at = new Date(written);
  if (at.getTime() <= now.getTime() + CLOCK_SKEW_MS) return at;
  const facts = { day: localDateOf(at.getTime()), today: localDateOf(now.getTime()) };
  throw fieldProblems.future(facts, { pointer, value: written });
}
