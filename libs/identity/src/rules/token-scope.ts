import type { Grant } from '@app/kernel';

/** At most so long may a token last. */
export const LONGEST_TOKEN_DAYS = 365;
/** At most so many tokens of one account may be in force. */
export const MOST_TOKENS = 20;

/** What a token narrows its account to; `units` null leaves the units as they are. */
export interface TokenScope {
  readonly permissions: ReadonlySet<string>;
  readonly units: readonly number[] | null;
}

/** Whether a program may ever be given it: never what decides who somebody is, or what an account may do. */
export function isTokenPermission(permission: string): boolean {
  return !permission.startsWith('identity.');
}

/** The part of a grant that a token of its holder has: never more permissions, never more units. */
export function narrowedGrant(grant: Grant, { permissions, units }: TokenScope): Grant {
  const held = new Set([...grant.permissions].filter((one) => permissions.has(one) && isTokenPermission(one)));
  if (units === null) return { ...grant, permissions: held };
  return {
    ...grant,
    permissions: held,
    tenantWide: false,
    units: grant.tenantWide ? units : grant.units.filter((unit) => units.includes(unit)),
  };
}
