import { reaches, type Actor, type UnitScope } from '@app/kernel';

interface OfPerson {
  readonly tenantId: number;
  readonly staffMemberId: string;
}

/** Whose it is. */
export function isOwnWork(actor: Actor, { tenantId, staffMemberId }: OfPerson): boolean {
  return tenantId === actor.tenantId && staffMemberId === actor.staffMemberId;
}

/** Whoever answers for the unit where it was given; that it is not their own is asked besides. */
export function answersFor(actor: Actor, scope: UnitScope, work: { tenantId: number; orgUnitId: number }): boolean {
  return work.tenantId === actor.tenantId && reaches(scope, work.orgUnitId);
}
