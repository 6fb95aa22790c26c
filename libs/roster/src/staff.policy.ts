import { reaches, type Actor, type UnitScope } from '@app/kernel';

interface Person {
  readonly id: string;
  readonly tenantId: number;
  readonly orgUnitId: number;
  readonly earlierUnits: readonly number[];
}

/** Whom the actor may name and act for: people who work for the units in reach, and always oneself. */
export function maySeeStaffMember(actor: Actor, scope: UnitScope, person: Omit<Person, 'earlierUnits'>): boolean {
  return person.tenantId === actor.tenantId && (person.id === actor.staffMemberId || reaches(scope, person.orgUnitId));
}

/** Whose record the actor may open: also of people who have worked for the units in reach, which keep it. */
export function mayOpenRecord(actor: Actor, scope: UnitScope, person: Person): boolean {
  const worked = person.earlierUnits.some((unit) => reaches(scope, unit));
  return maySeeStaffMember(actor, scope, person) || (person.tenantId === actor.tenantId && worked);
}

/** Whose posts the actor may change: of people who work for the units in reach. */
export function mayChangeStaffMember(actor: Actor, scope: UnitScope, person: Omit<Person, 'earlierUnits'>): boolean {
  return person.tenantId === actor.tenantId && reaches(scope, person.orgUnitId);
}
