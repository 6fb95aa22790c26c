import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { reaches } from '@app/kernel';
import { UnitService } from '@app/organization';
import { contentHash, fieldProblems, isSameAgain, requireVersion, UnitOfWork } from '@app/platform';
import type { OpenAccountRequest, ReviseAccountRequest } from '../dto/account.requests';
import type { OneTimePasswordResponse } from '../dto/account.response';
import { Account } from '../entities/account.entity';
import { accountChanged, accountOpened, type AccountChange } from '../identity.audit';
import { identityProblems } from '../identity.problems';
import { OneTimePasswords } from '../one-time-secret';
import { isUsername, usernameOf } from '../rules/account';
import { ManagedAccounts } from './managed-accounts';

/** Opens, renames, locks and opens again the accounts of others. */
@Injectable()
export class AccountAdministration {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly units: UnitService,
    private readonly accounts: ManagedAccounts,
    private readonly secrets: OneTimePasswords,
  ) {}

  /** The same again is answered without the password, which is shown once. */
  async open(input: OpenAccountRequest): Promise<OneTimePasswordResponse> {
    const unit = this.unitOfWork.current;
    const username = usableName(input.username);
    const secret = await this.secrets.make();
    const repo = await unit.repo(Account);
    const hash = contentHash(input);
    const earlier = await repo.findOneBy({ id: input.id });
    if (isSameAgain(earlier, input.id, hash)) return shown(earlier, null);
    const account: Account = {
      id: input.id,
      tenantId: unit.actor.tenantId,
      username,
      orgUnitId: await this.homeOf(input),
      ...secret.columns,
      staffMemberId: input.staffMemberId,
      state: 'ACTIVE',
      lastSignedInAt: null,
      contentHash: hash,
      version: 1,
    };
    const added = await repo.createQueryBuilder().insert().values(account).orIgnore().returning('id').execute();
    if ((added.raw as unknown[]).length === 0) {
      // Sent twice at once. Otherwise the name or the person is taken: the database says which.
      const taken = await repo.findOneBy({ id: input.id });
      if (isSameAgain(taken, input.id, hash)) return shown(taken, null);
      await repo.insert(account);
    }
    this.audit.record(accountOpened(account));
    return shown(account, secret.password);
  }

  /** Nobody who resets a password chooses or learns one that lasts; whoever is signed in with the old one no longer is. */
  async resetPassword(id: string): Promise<OneTimePasswordResponse> {
    const account = await this.accounts.takeOver(id);
    if (account.state === 'DISABLED') throw identityProblems['account-disabled']();
    const { columns, password } = await this.secrets.make();
    await this.change(account, columns, { action: 'identity.password-reset' });
    return shown({ ...account, ...columns }, password);
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
    await this.change(account, { state: 'DISABLED' }, { action: 'identity.account-disabled', after: { reason } });
    await this.accounts.requireAnAdministrator();
    return account;
  }

  /** The account opens again with a new one-time password: whoever knew the old one may have gone. */
  async enable(id: string): Promise<OneTimePasswordResponse> {
    const account = await this.accounts.takeOver(id);
    if (account.state === 'ACTIVE') throw identityProblems['account-active']();
    const { columns, password } = await this.secrets.make();
    await this.change(account, { ...columns, state: 'ACTIVE' }, { action: 'identity.account-enabled' });
    return shown({ ...account, ...columns }, password);
  }

  /** The account, for what else has to be known of it. */
  look(id: string): Promise<Account> {
    return this.accounts.look(id);
  }

  /** As it was answered before, for the same request again. */
  async again(id: string): Promise<OneTimePasswordResponse> {
    return shown(await this.accounts.look(id), null);
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

  private async homeOf({ staffMemberId, unitId }: OpenAccountRequest): Promise<number> {
    const { scope } = this.unitOfWork.current;
    if (staffMemberId !== null) return (await this.accounts.personAt('/staffMemberId', staffMemberId)).orgUnitId;
    if (unitId === undefined && scope.tenantWide) return (await this.units.rootOrFail()).id;
    if (unitId === undefined) throw fieldProblems.required({}, { pointer: '/unitId' });
    const known = await this.units.find(unitId);
    if (!known) throw fieldProblems['no-such-row']({}, { pointer: '/unitId', value: unitId });
    if (!reaches(scope, unitId)) throw identityProblems['beyond-your-reach']({}, { pointer: '/unitId', value: unitId });
    return unitId;
  }
}

function usableName(typed: string): string {
  const username = usernameOf(typed);
  if (isUsername(username)) return username;
  throw identityProblems['username-unusable']({}, { pointer: '/username', value: typed });
}

function shown(
  { id, username, passwordUntil }: Pick<Account, 'id' | 'username' | 'passwordUntil'>,
  oneTime: string | null,
): OneTimePasswordResponse {
  const until = oneTime === null ? null : (passwordUntil?.toISOString() ?? null);
  return { accountId: id, username, oneTimePassword: oneTime, until };
}
