import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { AuditLog } from '@app/audit';
import type { Actor } from '@app/kernel';
import { DATABASE_POOL, UnitOfWork, type Acting } from '@app/platform';
import { signedIn, signedOut } from './identity.audit';
import { identityProblems } from './identity.problems';
import { LoginThrottle } from './login-throttle';
import { PasswordHasher } from './password-hasher';
import { usernameOf } from './rules/account';

/** Where an attempt comes from: the address, and the device's own cookie if it has one. */
export interface Origin {
  readonly address: string;
  readonly device: string | null;
}

/** An account whose password was right. */
export interface VerifiedAccount {
  readonly accountId: string;
  readonly username: string;
  readonly tenantId: number;
  readonly staffMemberId: string | null;
  readonly fullName: string;
}

interface AccountRow {
  account_id: string;
  tenant_id: number;
  password_hash: string;
  staff_member_id: string | null;
  full_name: string;
  active: boolean;
  known_place: Buffer | null;
  /** A password that the server made has had its time. */
  password_over: boolean;
}

@Injectable()
export class AuthService {
  constructor(
    @Inject(DATABASE_POOL) private readonly pool: Pool,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly throttle: LoginThrottle,
    private readonly hasher: PasswordHasher,
  ) {}

  /** Checks a password. Every failure has one text and takes the same time, whether the account exists or not. */
  async verify(username: string, password: string, origin: Origin): Promise<VerifiedAccount> {
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
    if (!account || !matches) throw identityProblems['login-failed']();
    await this.throttle.clear(bucket);
    if (account.password_over) throw identityProblems['one-time-password-over']();
    return {
      accountId: account.account_id,
      username: name,
      tenantId: account.tenant_id,
      staffMemberId: account.staff_member_id,
      fullName: account.full_name,
    };
  }

  /** Opens a session and remembers the places; answers with the token, of which only the hash is kept. */
  async openSession(account: VerifiedAccount, origin: Origin, requestId: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const actor: Actor = {
      kind: 'account',
      id: account.accountId,
      username: account.username,
      tenantId: account.tenantId,
      staffMemberId: account.staffMemberId,
      name: account.fullName,
      position: '',
      grants: [],
    };
    const scope = { tenantWide: false, units: [] };
    await this.unitOfWork.run({ actor, scope, mode: 'write', requestId }, async () => {
      const unit = this.unitOfWork.current;
      await unit.query({
        name: 'identity.open-session',
        text: 'INSERT INTO session (token_hash, tenant_id, account_id) VALUES ($1, $2, $3)',
        values: [tokenHash(token), account.tenantId, account.accountId],
      });
      for (const place of [origin.device, origin.address].filter((known) => known !== null)) {
        await unit.query({
          name: 'identity.remember-place',
          text: `INSERT INTO known_place (account_id, tenant_id, place_hash) VALUES ($1, $2, $3)
                 ON CONFLICT (account_id, place_hash) DO UPDATE SET last_used_at = clock_timestamp()`,
          values: [account.accountId, account.tenantId, placeHash(place)],
        });
      }
      await unit.query({
        name: 'identity.signed-in',
        text: 'UPDATE account SET last_signed_in_at = clock_timestamp() WHERE tenant_id = $1 AND id = $2',
        values: [account.tenantId, account.accountId],
      });
      this.audit.record(signedIn(account.accountId));
    });
    return token;
  }

  async closeSession(acting: Acting, token: string): Promise<void> {
    await this.unitOfWork.run({ ...acting, mode: 'write' }, async () => {
      const unit = this.unitOfWork.current;
      await unit.query({
        name: 'identity.close-session',
        text: 'DELETE FROM session WHERE token_hash = $1',
        values: [tokenHash(token)],
      });
      this.audit.record(signedOut(acting.actor.id));
    });
  }

  private async find(username: string, places: readonly Buffer[]): Promise<AccountRow | null> {
    const { rows } = await this.pool.query<AccountRow>({
      name: 'identity.account',
      text: 'SELECT * FROM auth_account($1, $2)',
      values: [username, places],
    });
    return rows[0] ?? null;
  }
}

export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

function placeHash(place: string): Buffer {
  return createHash('sha256').update(`place:${place}`).digest();
}
