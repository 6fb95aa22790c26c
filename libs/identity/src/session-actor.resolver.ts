import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import type { Grant } from '@app/kernel';
import { Clock, DATABASE_POOL, type ActorResolver, type Identity } from '@app/platform';
import { tokenHash } from './credential-hash';
import { OWN_PERMISSIONS } from './identity.permissions';
import { identityProblems } from './identity.problems';
import { ROLE_MATRIX, type RoleMatrix } from './role-definition';
import { CONFIRMED_SECONDS, mustHaveSecondFactor, sessionHasEnded } from './rules/security-policy';
import { DEFAULT_POLICY } from './security-policies';

interface SessionRow {
  account_id: string;
  tenant_id: number;
  staff_member_id: string | null;
  username: string;
  full_name: string;
  position_title: string;
  grants: { role: string; unitId: number; tenantWide: boolean; units: number[] }[];
  idle_seconds: number;
  age_seconds: number;
  confirmed_seconds: number;
  has_factor: boolean;
  is_fictional: boolean;
}

/** A session is marked as used no more often than this. */
const TOUCH_SECONDS = 60;

/** Session, account, person and grants in one query on every request: what changes holds on the next one. */
@Injectable()
export class SessionActorResolver implements ActorResolver {
  constructor(
    @Inject(DATABASE_POOL) private readonly pool: Pool,
    @Inject(ROLE_MATRIX) private readonly roles: RoleMatrix,
    private readonly clock: Clock,
  ) {}

  async identify(sessionToken: string): Promise<Identity | null> {
    const hash = tokenHash(sessionToken);
    const { rows } = await this.pool.query<SessionRow>({
      name: 'identity.session',
      text: 'SELECT * FROM auth_session($1, $2)',
      values: [hash, this.clock.today()],
    });
    const [row] = rows;
    const policy = DEFAULT_POLICY;
    if (!row || sessionHasEnded(policy, { idleSeconds: row.idle_seconds, ageSeconds: row.age_seconds })) return null;
    if (row.idle_seconds >= TOUCH_SECONDS) {
      await this.pool.query({ name: 'identity.touch', text: 'SELECT auth_touch($1)', values: [hash] });
    }
    const isDue =
      !row.has_factor &&
      mustHaveSecondFactor(policy.secondFactor, {
        roles: row.grants.map(({ role }) => role),
        isFictional: row.is_fictional,
      });
    return {
      actor: {
        kind: 'account',
        id: row.account_id,
        username: row.username,
        tenantId: row.tenant_id,
        staffMemberId: row.staff_member_id,
        name: row.full_name,
        position: row.position_title,
        grants: [...(isDue ? [] : row.grants.flatMap((grant) => grantsOf(this.roles, grant))), EVERYONE],
      },
      first: isDue ? identityProblems['second-factor-due']() : null,
      unconfirmed: row.confirmed_seconds < CONFIRMED_SECONDS ? null : identityProblems['confirm-yourself'](),
    };
  }
}

/** A stored grant with what its role may do now; nothing where the role no longer exists. */
export function grantsOf(roles: RoleMatrix, stored: SessionRow['grants'][number]): Grant[] {
  const role = roles[stored.role];
  if (!role) return [];
  const personal = role.reach === 'person';
  return [
    {
      role: stored.role,
      unitId: stored.unitId,
      permissions: role.permissions,
      tenantWide: stored.tenantWide && !personal,
      units: personal ? [] : stored.units,
    },
  ];
}

/** What everybody who is signed in may do about themselves. */
const EVERYONE: Grant = {
  role: 'EVERYONE',
  unitId: 0,
  tenantWide: false,
  units: [],
  permissions: new Set(OWN_PERMISSIONS),
};
