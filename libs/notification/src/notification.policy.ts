import type { Actor } from '@app/kernel';

/** What decides whose an item is; a loaded row satisfies it. */
export interface ItemAddress {
  readonly tenantId: number;
  readonly personId: string | null;
  readonly unitId: number | null;
  readonly permission: string | null;
  readonly toldBy: string | null;
}

/** Unit and permission of every office that the actor holds; the whole tenant is nobody's office. */
export function officesOf(actor: Actor): { units: number[]; permissions: string[] } {
  const offices = new Map<string, [number, string]>();
  for (const { tenantWide, units, permissions } of actor.grants) {
    if (tenantWide) continue;
    for (const unit of units)
      for (const permission of permissions) offices.set(`${unit} ${permission}`, [unit, permission]);
  }
  const pairs = [...offices.values()];
  return { units: pairs.map(([unit]) => unit), permissions: pairs.map(([, permission]) => permission) };
}

/** Told to the person, or to an office that they hold and by somebody else. */
export function isAddressee(actor: Actor, item: ItemAddress): boolean {
  const { tenantId, personId, unitId, permission, toldBy } = item;
  if (tenantId !== actor.tenantId) return false;
  if (personId !== null) return personId === actor.staffMemberId;
  if (unitId === null || permission === null) return false;
  if (toldBy !== null && toldBy === actor.staffMemberId) return false;
  return actor.grants.some(
    (grant) => !grant.tenantWide && grant.units.includes(unitId) && grant.permissions.has(permission),
  );
}

/** Under whom read marks stand: the person, or the account of nobody. */
export const readerOf = (actor: Actor): string => actor.staffMemberId ?? actor.id;
