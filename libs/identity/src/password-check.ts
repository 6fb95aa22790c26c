import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import type { DatedValue } from '@app/organization';
import { Clock, DATABASE_POOL } from '@app/platform';
import { identityProblems } from './identity.problems';
import { LoginThrottle } from './login-throttle';
import { PasswordHasher } from './password-hasher';
import { usernameOf } from './rules/account';
import { securityPolicyOn, type SecurityPolicy } from './security-policies';

/** Where an attempt comes from: the address, the device's own cookie if it has one, and what the browser calls itself. */
export interface Origin {
  readonly address: string;
  readonly device: string | null;
  readonly agent: string;
}

/** An account whose password was right. */
export interface VerifiedAccount {
  readonly accountId: string;
  readonly username: string;
  readonly tenantId: number;
  readonly staffMemberId: string | null;
  readonly fullName: string;
  readonly hasFactor: boolean;
  readonly passwordHash: string;
  /** What the office asks of those who sign in. */
  readonly policy: SecurityPolicy;
}

interface AccountRow {
  account_id: string;
  tenant_id: number;
  password_hash: string;
  staff_member_id: string | null;
  full_name: string;
  active: boolean;
  has_factor: boolean;
  known_place: Buffer | null;
  /** A password that the server made has had its time. */
  password_over: boolean;
  settings: readonly DatedValue[];
}

/** Holds a name and a password against each other, no more often than may be. */
@Injectable()
export class PasswordCheck {
  constructor(
    @Inject(DATABASE_POOL) private readonly pool: Pool,
    private readonly throttle: LoginThrottle,
    private readonly hasher: PasswordHasher,
    private readonly clock: Clock,
  ) {}

  /** The account, where the password is its own; `null` for a wrong one just as for a name that nobody has. */
  async check(username: string, password: string, origin: Origin): Promise<VerifiedAccount | null> {
    const name = usernameOf(username);
    const device = origin.device === null ? [] : [placeHash(origin.device)];
    const account = await this.find(name, [...device, placeHash(origin.address)]);
    const knownPlace = account?.known_place ?? null;
    const bucket = await this.throttle.take({
      username: name,
      address: origin.address,
      knownPlace,
      fromKnownDevice: knownPlace !== null && device.some((hash) => hash.equals(knownPlace)),
    });
    const matches = await this.hasher.matches(account?.active ? account.password_hash : null, password);
    if (!account || !matches) return null;
    await this.throttle.clear(bucket);
    if (account.password_over) throw identityProblems['one-time-password-over']();
    return this.verified(account, name);
  }

  /** The account of that name, where it may sign in. */
  async active(username: string): Promise<VerifiedAccount | null> {
    const row = await this.find(username, []);
    return row?.active && !row.password_over ? this.verified(row, username) : null;
  }

  private async find(username: string, places: readonly Buffer[]): Promise<AccountRow | null> {
    const { rows } = await this.pool.query<AccountRow>({
      name: 'identity.account',
      text: 'SELECT * FROM auth_account($1, $2, $3)',
      values: [username, places, this.clock.today()],
    });
    return rows[0] ?? null;
  }

  private verified(row: AccountRow, username: string): VerifiedAccount {
    return {
      accountId: row.account_id,
      username,
      tenantId: row.tenant_id,
      staffMemberId: row.staff_member_id,
      fullName: row.full_name,
      hasFactor: row.has_factor,
      passwordHash: row.password_hash,
      policy: securityPolicyOn(row.settings, this.clock.today()),
    };
  }
}

export function placeHash(place: string): Buffer {
  return createHash('sha256').update(`place:${place}`).digest();
}
