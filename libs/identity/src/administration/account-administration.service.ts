import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { requireVersion, UnitOfWork } from '@app/platform';
import type { ReviseAccountRequest } from '../dto/account.requests';
import { toOneTimePasswordResponse, type OneTimePasswordResponse } from '../dto/account.response';
import { Account } from '../entities/account.entity';
import { accountChanged, type AccountChange } from '../identity.audit';
import { identityProblems } from '../identity.problems';
import type { OneTimeSecret } from '../one-time-secret';
import { ManagedAccounts, usableName } from './managed-accounts';

/** Renames, locks and opens again the accounts of others. */
@Injectable()
export class AccountAdministration {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly accounts: ManagedAccounts,
  ) {}

  /** Nobody who resets a password chooses or learns one that lasts; whoever is signed in with the old one no longer is. */
  async resetPassword(id: string, { columns, password }: OneTimeSecret): Promise<OneTimePasswordResponse> {
    const account = await this.accounts.takeOver(id);
    if (account.state === 'DISABLED') throw identityProblems['account-disabled']();
    await this.change(account, columns, { action: 'identity.password-reset' });
    return toOneTimePasswordResponse({ ...account, ...columns }, password);
  }

  /** Another user name, or another person: both say who acts, so nobody stays signed in through it. */
  async revise(id: string, seenVersion: string, input: ReviseAccountRequest): Promise<void> {
    const account = await this.accounts.takeOver(id);
    requireVersion(account, seenVersion);
    const { username = account.username, staffMemberId = account.staffMemberId } = input;
    const person = staffMemberId === null ? null : await this.accounts.personAt('/staffMemberId', staffMemberId);
    const next = {
      username: username === account.username ? username : usableName(username),
      staffMemberId,
      orgUnitId: person?.orgUnitId ?? account.orgUnitId,
    };
    const before = { username: account.username, staffMemberId: account.staffMemberId };
    await this.change(account, next, {
      action: 'identity.account-revised',
      before,
      after: { username: next.username, staffMemberId },
    });
  }

  async disable(id: string, reason: string): Promise<Account> {
    const account = await this.accounts.takeOver(id);
    if (account.state === 'DISABLED') throw identityProblems['account-disabled']();
    const wasAdministrator = await this.accounts.isAdministratorOfAll(account);
    await this.change(account, { state: 'DISABLED' }, { action: 'identity.account-disabled', after: { reason } });
    if (wasAdministrator) await this.accounts.requireAnAdministrator();
    return account;
  }

  /** The account opens again with a new one-time password: whoever knew the old one may have gone. */
  async enable(id: string, { columns, password }: OneTimeSecret): Promise<OneTimePasswordResponse> {
    const account = await this.accounts.takeOver(id);
    if (account.state === 'ACTIVE') throw identityProblems['account-active']();
    await this.change(account, { ...columns, state: 'ACTIVE' }, { action: 'identity.account-enabled' });
    return toOneTimePasswordResponse({ ...account, ...columns }, password);
  }

  /** The account of a person, its row locked, or null where they have none. */
  async ofPerson(staffMemberId: string): Promise<Account | null> {
    const unit = this.unitOfWork.current;
    const repo = await unit.repo(Account);
    const where = { tenantId: unit.actor.tenantId, staffMemberId };
    return repo.findOne({ where, lock: { mode: 'pessimistic_write' } });
  }

  /** The account, for what else has to be known of it. */
  look(id: string): Promise<Account> {
    return this.accounts.look(id);
  }

  /** As it was answered before, for the same request again. */
  async again(id: string): Promise<OneTimePasswordResponse> {
    return toOneTimePasswordResponse(await this.accounts.look(id), null);
  }

  /** Writes it, ends every session of the account and every link to it. */
  private async change(account: Account, columns: Partial<Account>, said: AccountChange): Promise<void> {
    const unit = this.unitOfWork.current;
    await unit
      .repo(Account)
      .then((repo) => repo.update({ id: account.id }, { ...columns, version: account.version + 1 }));
    await unit.query({
      text: 'DELETE FROM session WHERE tenant_id = $1 AND account_id = $2',
      values: [account.tenantId, account.id],
    });
    const links = await unit.query({
      text: `UPDATE sign_in_link SET used_at = clock_timestamp()
              WHERE tenant_id = $1 AND account_id = $2 AND used_at IS NULL RETURNING 1`,
      values: [account.tenantId, account.id],
    });
    this.audit.record(accountChanged(account, { ...said, links: links.length }));
  }
}
