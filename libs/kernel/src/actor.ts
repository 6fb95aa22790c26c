/** The units in which an actor holds something: a list of unit ids, or all of the tenant. */
export interface UnitScope {
  readonly tenantWide: boolean;
  /** Own subtree and all predecessors of its units; empty when `tenantWide`. */
  readonly units: readonly number[];
}

/** A role given over a subtree. The permissions are those of the role at this moment, so a policy needs no role names. */
export interface Grant extends UnitScope {
  readonly role: string;
  readonly unitId: number;
  readonly permissions: ReadonlySet<string>;
}

/**
 * Who asks. `staffMemberId` is the person behind the account; four-eyes rules compare persons, so an actor without one
 * can never verify. Jobs act as `kind: 'job'` over one tenant.
 */
export interface Actor {
  readonly kind: 'account' | 'job';
  /** Account id, or the job's name. */
  readonly id: string;
  /** Sign-in name; the job's name for a job. */
  readonly username: string;
  readonly tenantId: number;
  readonly staffMemberId: string | null;
  /** Names as they stood at the moment of the request: kept as snapshots where others read them. */
  readonly name: string;
  readonly position: string;
  readonly grants: readonly Grant[];
  /** Name of the API token by which a program acts in the account's name. */
  readonly token?: string;
}

/** The units where the actor holds the permission, or `null` where it does not hold it anywhere. */
export function scopeOf(actor: Actor, permission: string): UnitScope | null {
  const holding = actor.grants.filter((grant) => grant.permissions.has(permission));
  const [first] = holding;
  if (!first) return null;
  if (holding.length === 1) return first;
  if (holding.some((grant) => grant.tenantWide)) return { tenantWide: true, units: [] };
  return { tenantWide: false, units: [...new Set(holding.flatMap((grant) => grant.units))].sort((a, b) => a - b) };
}

/** Whether the scope reaches the unit. `null` units (nobody's) are reached by nobody but the whole tenant. */
export function reaches(scope: UnitScope | null, unitId: number | null): boolean {
  if (!scope) return false;
  return scope.tenantWide || (unitId !== null && scope.units.includes(unitId));
}

/** Whether the actor holds the permission at this unit. */
export function mayAt(actor: Actor, permission: string, unitId: number | null): boolean {
  return reaches(scopeOf(actor, permission), unitId);
}
