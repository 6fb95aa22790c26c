import { mayAt, type Actor } from '@app/kernel';
import { PERMISSION_OF, type Part } from '../rules/particulars';

interface Person {
  readonly id: string;
  readonly tenantId: number;
  readonly orgUnitId: number;
}

/** Whether the actor reads a part: by its permission where the person works today, and always of oneself. */
export function mayReadPart(actor: Actor, person: Person, part: Part): boolean {
  if (person.tenantId !== actor.tenantId) return false;
  return person.id === actor.staffMemberId || mayAt(actor, PERMISSION_OF[part], person.orgUnitId);
}

/** Whether the actor enters a part: who keeps the roster there, and nothing that they could not read afterwards. */
export function mayEnterPart(actor: Actor, person: Person, part: Part): boolean {
  return mayReadPart(actor, person, part) && mayAt(actor, 'roster.manage-staff', person.orgUnitId);
}
