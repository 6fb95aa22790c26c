import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import type { Actor, Grant } from '@app/kernel';
import { Clock, DATABASE_POOL, type ActorResolver } from '@app/platform';
import { tokenHash } from './auth.service';
import { ROLE_MATRIX, type RoleMatrix } from './role-definition';

/** A session ends after so long without a request, and at the latest after so long. */
const IDLE = '30 minutes';
const LONGEST = '12 hours';

interface SessionRow {
  account_id: string;
  tenant_id: number;
  staff_member_id: string | null;
  username: string;
  full_name: string;
  position_title: string;
  grants: { role: string; unitId: number; tenantWide: boolean; units: number[] }[];
  stale: boolean;
}

/** Session, account, person and grants in one query on every request: what changes holds on the next one. */
@Injectable()
export class SessionActorResolver implements ActorResolver {
  constructor(
    @Inject(DATABASE_POOL) private readonly pool: Pool,
    @Inject(ROLE_MATRIX) private readonly roles: RoleMatrix,
    private readonly clock: Clock,
  ) {}

  async actorOf(sessionToken: string): Promise<Actor | null> {
    const hash = tokenHash(sessionToken);
    const { rows } = await this.pool.query<SessionRow>({
      name: 'identity.session',
      text: 'SELECT * FROM auth_session($1, $2, $3, $4)',
      values: [hash, IDLE, LONGEST, this.clock.today()],
    });
    const [row] = rows;
    if (!row) return null;
    if (row.stale) await this.pool.query({ name: 'identity.touch', text: 'SELECT auth_touch($1)', values: [hash] });
    return {
      kind: 'account',
      id: row.account_id,
      username: row.username,
      tenantId: row.tenant_id,
      staffMemberId: row.staff_member_id,
      name: row.full_name,
      position: row.position_title,
      grants: [...row.grants.flatMap((grant) => grantsOf(this.roles, grant)), EVERYONE],
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

/** Whoever is signed in may see who they are and sign out. */
const EVERYONE: Grant = {
  role: 'EVERYONE',
  unitId: 0,
  tenantWide: false,
  units: [],
  permissions: new Set(['identity.own-session']),
};
