import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { AuditLog } from '@app/audit';
import type { DatedValue } from '@app/organization';
import { Clock, DATABASE_POOL, UnitOfWork, type Acting } from '@app/platform';
import { actorOf } from './auth.service';
import { tokenHash } from './credential-hash';
import type { ChangePasswordRequest, FirstSignInRequest } from './dto/login.request';
import { passwordChanged } from './identity.audit';
import { identityProblems } from './identity.problems';
import { PasswordCheck, type Origin } from './password-check';
import { PasswordHasher } from './password-hasher';
import { requireGoodPassword } from './password-rules';
import type { PasswordCircumstances } from './rules/password';
import { securityPolicyOn } from './security-policies';

interface LinkRow {
  account_id: string;
  tenant_id: number;
  username: string;
  staff_member_id: string | null;
  full_name: string;
  settings: readonly DatedValue[];
}

/** Whoever an account belongs to sets its password: by the one that stands, or by a one-time link. */
@Injectable()
export class OwnPassword {
  constructor(
    @Inject(DATABASE_POOL) private readonly pool: Pool,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly passwords: PasswordCheck,
    private readonly hasher: PasswordHasher,
    private readonly clock: Clock,
  ) {}

  /** Every other session of the account ends: whoever knew the old password is out. `token` is the session that stays. */
  async change(acting: Acting, token: string, { input, origin }: { input: ChangePasswordRequest; origin: Origin }) {
    const { username, name } = acting.actor;
    const account = await this.passwords.check(username, input.currentPassword, origin);
    if (!account) throw identityProblems['password-wrong']({}, { pointer: '/currentPassword' });
    if (input.newPassword === input.currentPassword) {
      throw identityProblems['password-unchanged']({}, { pointer: '/newPassword' });
    }
    const passwordHash = await this.strongHash(input.newPassword, {
      context: [username, name, ...(await this.namesAround(account.accountId))],
      hasFactor: account.hasFactor,
      rule: account.policy.password,
    });
    await this.unitOfWork.run({ ...acting, mode: 'write' }, async () => {
      await this.write(account, passwordHash);
      await this.unitOfWork.current.query({
        text: 'DELETE FROM session WHERE tenant_id = $1 AND account_id = $2 AND token_hash <> $3',
        values: [account.tenantId, account.accountId, tokenHash(token)],
      });
      this.audit.record(passwordChanged(account.accountId));
    });
  }

  /** The first password of one's own, by a link that opens once. Answers with the user name. */
  async setByLink({ token, newPassword }: FirstSignInRequest, requestId: string): Promise<string> {
    const { rows } = await this.pool.query<LinkRow>({
      name: 'identity.link',
      text: 'SELECT * FROM auth_link($1, $2)',
      values: [tokenHash(token), this.clock.today()],
    });
    const [row] = rows;
    if (!row) throw identityProblems['link-over']();
    const account = {
      accountId: row.account_id,
      username: row.username,
      tenantId: row.tenant_id,
      staffMemberId: row.staff_member_id,
      fullName: row.full_name,
    };
    const passwordHash = await this.strongHash(newPassword, {
      context: [row.username, row.full_name, ...(await this.namesAround(row.account_id))],
      hasFactor: false,
      rule: securityPolicyOn(row.settings, this.clock.today()).password,
    });
    const scope = { tenantWide: false, units: [] };
    await this.unitOfWork.run({ actor: actorOf(account), scope, mode: 'write', requestId }, async () => {
      const unit = this.unitOfWork.current;
      // Whoever comes second finds it used.
      const spent = await unit.query({
        text: `UPDATE sign_in_link SET used_at = clock_timestamp() WHERE token_hash = $1 AND used_at IS NULL RETURNING 1`,
        values: [tokenHash(token)],
      });
      if (spent.length === 0) throw identityProblems['link-over']();
      await this.write(account, passwordHash);
      await unit.query({
        text: 'DELETE FROM session WHERE tenant_id = $1 AND account_id = $2',
        values: [account.tenantId, account.accountId],
      });
      this.audit.record(passwordChanged(account.accountId, spent.length));
    });
    return account.username;
  }

  /** The unit of the account, those above it and the office: what a stranger tries next after the person. */
  private async namesAround(accountId: string): Promise<string[]> {
    const { rows } = await this.pool.query<{ name: string }>({
      name: 'identity.names-around',
      text: 'SELECT n AS name FROM auth_names($1) n',
      values: [accountId],
    });
    return rows.map(({ name }) => name);
  }

  private async write(
    { tenantId, accountId }: { readonly tenantId: number; readonly accountId: string },
    passwordHash: string,
  ): Promise<void> {
    await this.unitOfWork.current.query({
      name: 'identity.own-password',
      text: `UPDATE account SET password_hash = $3, password_kind = 'OWN', password_until = NULL,
                    password_set_at = clock_timestamp(), version = version + 1
              WHERE tenant_id = $1 AND id = $2`,
      values: [tenantId, accountId, passwordHash],
    });
  }

  private strongHash(password: string, circumstances: Omit<PasswordCircumstances, 'isCommon'>): Promise<string> {
    requireGoodPassword(password, circumstances, '/newPassword');
    return this.hasher.hash(password);
  }
}
