import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import type { Actor, Grant } from '@app/kernel';
import type { DatedValue } from '@app/organization';
import {
  APP_CONFIG,
  Clock,
  DATABASE_POOL,
  type ActorResolver,
  type Allowance,
  type AppConfig,
  type Identity,
} from '@app/platform';
import { tokenHash } from './credential-hash';
import { OWN_PERMISSIONS } from './identity.permissions';
import { identityProblems } from './identity.problems';
import { ROLE_MATRIX, type RoleMatrix } from './role-definition';
import type { PasswordKind } from './rules/account';
import { CONFIRMED_SECONDS, mustHaveSecondFactor, sessionHasEnded } from './rules/security-policy';
import { narrowedGrant } from './rules/token-scope';
import { securityPolicyOn, type SecurityPolicy } from './security-policies';

/** What is read of the person behind a request, however it says who sends it. */
interface PersonRow {
  account_id: string;
  tenant_id: number;
  staff_member_id: string | null;
  username: string;
  full_name: string;
  position_title: string;
  grants: { role: string; unitId: number; tenantWide: boolean; units: number[] }[];
  has_factor: boolean;
  is_fictional: boolean;
  /** What the office has set about those who sign in. */
  settings: readonly DatedValue[];
  password_kind: PasswordKind;
}

interface SessionRow extends PersonRow {
  idle_seconds: number;
  age_seconds: number;
  confirmed_seconds: number;
  /** Whole days since the password was set. */
  password_days: number;
}

interface TokenRow extends PersonRow {
  token_name: string;
  token_permissions: string[];
  token_units: number[] | null;
  /** Requests of all tokens of the account in this minute, this one with them. */
  requests: number;
}

/** A session is marked as used no more often than this. */
const TOUCH_SECONDS = 60;
const WINDOW_SECONDS = 60;

/** Credential, account, person and grants in one query on every request: what changes holds on the next one. */
@Injectable()
export class SessionActorResolver implements ActorResolver {
  constructor(
    @Inject(DATABASE_POOL) private readonly pool: Pool,
    @Inject(ROLE_MATRIX) private readonly roles: RoleMatrix,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {}

  async bySession(token: string): Promise<Identity | null> {
    const hash = tokenHash(token);
    const row = await this.find<SessionRow>('auth_session', hash);
    if (!row) return null;
    const policy = securityPolicyOn(row.settings, this.clock.today());
    if (sessionHasEnded(policy.session, { idleSeconds: row.idle_seconds, ageSeconds: row.age_seconds })) return null;
    if (row.idle_seconds >= TOUCH_SECONDS) {
      await this.pool.query({ name: 'identity.touch', text: 'SELECT auth_touch($1)', values: [hash] });
    }
    const first = firstOf(row, policy) ?? (isWornOut(row, policy) ? 'password-worn-out' : null);
    return {
      actor: actorOf(row, [...(first ? [] : this.grants(row)), EVERYONE]),
      first: first && identityProblems[first](),
      unconfirmed: row.confirmed_seconds < CONFIRMED_SECONDS ? null : identityProblems['confirm-yourself'](),
      allowance: null,
    };
  }

  async byApiToken(token: string): Promise<Identity | null> {
    const row = await this.find<TokenRow>('auth_token', tokenHash(token));
    if (!row) return null;
    const scope = { permissions: new Set(row.token_permissions), units: row.token_units };
    const first = firstOf(row, securityPolicyOn(row.settings, this.clock.today()));
    const grants = first ? [] : this.grants(row).map((grant) => narrowedGrant(grant, scope));
    return {
      actor: { ...actorOf(row, [...grants, EVERY_PROGRAM]), token: row.token_name },
      first: first && identityProblems[first](),
      unconfirmed: identityProblems['not-by-token'](),
      allowance: this.allowance(row.requests),
    };
  }

  private async find<Row extends PersonRow>(fn: 'auth_session' | 'auth_token', hash: Buffer): Promise<Row | undefined> {
    const { rows } = await this.pool.query<Row>({
      name: fn === 'auth_session' ? 'identity.session' : 'identity.token',
      text: `SELECT * FROM ${fn}($1, $2)`,
      values: [hash, this.clock.today()],
    });
    return rows[0];
  }

  private grants(row: PersonRow): Grant[] {
    return row.grants.flatMap((grant) => grantsOf(this.roles, grant));
  }

  private allowance(requests: number): Allowance {
    const limit = this.config.apiRequestsPerMinute;
    const resetSeconds = WINDOW_SECONDS - (Math.floor(this.clock.realMilliseconds() / 1000) % WINDOW_SECONDS);
    return {
      limit,
      windowSeconds: WINDOW_SECONDS,
      remaining: Math.max(0, limit - requests),
      resetSeconds,
      exceeded: requests > limit ? identityProblems['too-many-requests']({ limit, retryAfter: resetSeconds }) : null,
    };
  }
}

/**
 * What comes before anything else: a password that somebody else made opens nothing but the way to one of one's own, and
 * whoever must have a second factor sets it up.
 */
function firstOf(row: PersonRow, policy: SecurityPolicy): 'change-password-first' | 'second-factor-due' | null {
  if (row.password_kind === 'ONE_TIME') return 'change-password-first';
  return isFactorDue(row, policy) ? 'second-factor-due' : null;
}

const isFactorDue = (row: PersonRow, { secondFactor }: SecurityPolicy): boolean =>
  !row.has_factor &&
  mustHaveSecondFactor(secondFactor, {
    roles: row.grants.map(({ role }) => role),
    isFictional: row.is_fictional,
  });

// Of a session alone: a program sends no password, and does not stop in the night because one is old.
const isWornOut = (row: SessionRow, { passwordDays }: SecurityPolicy): boolean =>
  passwordDays !== null && row.password_days >= passwordDays;

const actorOf = (row: PersonRow, grants: readonly Grant[]): Actor => ({
  kind: 'account',
  id: row.account_id,
  username: row.username,
  tenantId: row.tenant_id,
  staffMemberId: row.staff_member_id,
  name: row.full_name,
  position: row.position_title,
  grants,
});

/** A stored grant with what its role may do now; nothing where the role no longer exists. */
export function grantsOf(roles: RoleMatrix, stored: PersonRow['grants'][number]): Grant[] {
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

/** What a program may do about the account in whose name it works. */
const EVERY_PROGRAM: Grant = { ...EVERYONE, permissions: new Set(['identity.read-self']) };
