import { reaches, type Actor, type UnitScope } from '@app/kernel';

/** Where a grant applies. */
export interface GrantReach {
  readonly tenantWide: boolean;
  readonly orgUnitId: number;
}

/** How far a grant lets somebody act: whoever acts in the name of an inspecting body goes from there to every unit. */
export function reachOfRole(grant: GrantReach, ofBody: boolean): GrantReach {
  return { tenantWide: grant.tenantWide || ofBody, orgUnitId: grant.orgUnitId };
}

export interface AccountFacts {
  readonly id: string;
  readonly tenantId: number;
  readonly orgUnitId: number;
}

/** Accounts of the units in reach. */
export function maySeeAccount(actor: Actor, scope: UnitScope, account: AccountFacts): boolean {
  return account.tenantId === actor.tenantId && reaches(scope, account.orgUnitId);
}

/** Nobody gives more than they reach: what holds for the whole tenant only who holds it there. */
export function mayGive(scope: UnitScope, { tenantWide, orgUnitId }: GrantReach): boolean {
  return tenantWide ? scope.tenantWide : reaches(scope, orgUnitId);
}

/**
 * Whoever sets an account's password, name or person could act as it: none that holds something beyond one's own reach.
 * `grants` are those that hold now or later.
 */
export function outranks(scope: UnitScope, grants: readonly GrantReach[]): boolean {
  return grants.some((grant) => !mayGive(scope, grant));
}
