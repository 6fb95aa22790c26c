import { expectDone, SIGNED } from './story';
import type { Visitor } from './visitor';

export { NOTICE, REFUSED, SIGNED } from './story';

/** What closes a visit on paper: the minutes are locked and, where it is asked for, signed by the unit. */
export async function lockAndSign(who: Visitor, visit: string, signs = true): Promise<void> {
  expectDone(await who.post(`/inspections/${visit}/lock`));
  if (signs) expectDone(await who.post(`/inspections/${visit}/sign-off`, SIGNED));
}
