import type { Actor } from '@app/kernel';
import { platformProblems } from '../platform.problems';

/**
 * The permissions whose commands an account without a person may give: those that run the office. `apps/api` names them; every
 * other command decides or says something in somebody's name, and is asked for the person whose name that is.
 */
export const WITHOUT_PERSON = Symbol('WITHOUT_PERSON');

/** Who decides, signs or records. Four eyes compare persons, so nobody can stand beside an account without one. */
export function personOf(actor: Actor): string {
  if (actor.staffMemberId === null) throw platformProblems['without-person']();
  return actor.staffMemberId;
}
