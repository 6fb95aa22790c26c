import { reaches, type Actor, type UnitScope } from '@app/kernel';

/** Whose record the actor may open: people of the units in reach, and always one's own. */
export function maySeeStaffMember(
  actor: Actor,
  scope: UnitScope,
  person: { id: string; tenantId: number; orgUnitId: number },
): boolean {
  return person.tenantId === actor.tenantId && (person.id === actor.staffMemberId || reaches(scope, person.orgUnitId));
}
