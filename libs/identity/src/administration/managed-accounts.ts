import { Inject, Injectable } from '@nestjs/common';
import { DomainError, reaches } from '@app/kernel';
import { ApplicationLock, fieldProblems, UnitOfWork } from '@app/platform';
import { StaffService, type StaffFacts } from '@app/roster';
import { IsNull, MoreThan } from 'typeorm';
import { mayGive, maySeeAccount, outranks, reachOfRole } from '../account.policy';
import { Account, RoleGrant } from '../entities/account.entity';
import { identityProblems } from '../identity.problems';
import { ADMINISTRATOR, ROLE_MATRIX, type RoleMatrix } from '../role-definition';
import { isUsername, usernameOf } from '../rules/account';

/** Whoever could take the last administrator away waits here for the others; a number of our own beside the tenant's. */
const ADMINISTRATORS_LOCK = 7_209_463;

/** Accounts on their way to be changed: whose they are to change, and that one administrator always remains. */
@Injectable()
export class ManagedAccounts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lock: ApplicationLock,
    private readonly staff: StaffService,
    @Inject(ROLE_MATRIX) private readonly roles: RoleMatrix,
  ) {}

  /** The account as it is; one of another unit does not exist here. */
  async look(id: string): Promise<Account> {
    const { actor, scope, repo } = this.open();
    const found = await (await repo(Account)).findOneBy({ id });
    return this.lock.requireVisible(found, (row) => maySeeAccount(actor, scope, row));
  }

  /** The account, its row locked; one of another unit does not exist here. Nobody changes their own. */
  async take(id: string): Promise<Account> {
    const { actor, scope, repo } = this.open();
    const found = await (await repo(Account)).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    const account = this.lock.requireVisible(found, (row) => maySeeAccount(actor, scope, row));
    if (account.id === actor.id) throw identityProblems['not-to-oneself']();
    return account;
  }

  /** As `take`, for what would let one act as the account: it may hold nothing beyond one's own reach. */
  async takeOver(id: string): Promise<Account> {
    const account = await this.take(id);
    const held = (await this.grantsOf(account)).map((grant) => reachOfRole(grant, this.isOfBody(grant.role)));
    if (outranks(this.open().scope, held)) throw identityProblems['account-outranks-you']();
    return account;
  }

  /** Whether the actor reaches as far as the grant lets somebody act. */
  mayGive(grant: Pick<RoleGrant, 'role' | 'tenantWide' | 'orgUnitId'>): boolean {
    return mayGive(this.open().scope, reachOfRole(grant, this.isOfBody(grant.role)));
  }

  private isOfBody(role: string): boolean {
    return this.roles[role]?.ofBody ?? false;
  }

  /** The person an account is to belong to, and the unit that it gets by it. */
  async personAt(pointer: string, id: string): Promise<StaffFacts> {
    const person = await this.staff.getOrFail(id).catch((error: unknown) => {
      if (!(error instanceof DomainError) || error.definition.kind !== 'not-found') throw error;
      throw fieldProblems['no-such-row']({}, { pointer, value: id });
    });
    if (!reaches(this.open().scope, person.orgUnitId)) {
      throw identityProblems['beyond-your-reach']({}, { pointer, value: id });
    }
    return person;
  }

  /**
   * Refuses what would leave the tenant without an administrator over all of it who can sign in and whose grant has no
   * end. What is changed by the same unit of work has been written before. Only for an account or a grant that is one
   * over all: whoever administers one unit does not see those who are, and could not count them.
   */
  async requireAnAdministrator(): Promise<void> {
    const { actor, today, query } = this.open();
    const { tenantId } = actor;
    await query({ text: 'SELECT pg_advisory_xact_lock($1, $2)', values: [ADMINISTRATORS_LOCK, tenantId] });
    const left = await query({
      name: 'identity.administrators',
      text: `SELECT 1 FROM role_grant g JOIN account a ON a.tenant_id = g.tenant_id AND a.id = g.account_id
              WHERE g.tenant_id = $1 AND g.role = $2 AND g.tenant_wide AND g.valid_from <= $3::date AND g.valid_to IS NULL
                AND a.state = 'ACTIVE' AND a.password_kind <> 'NONE' LIMIT 1`,
      values: [tenantId, ADMINISTRATOR, today],
    });
    if (left.length === 0) throw identityProblems['last-administrator']();
  }

  async isAdministratorOfAll(account: Account): Promise<boolean> {
    return (await this.grantsOf(account)).some(({ role, tenantWide }) => role === ADMINISTRATOR && tenantWide);
  }

  /** What the account holds today or later. */
  async grantsOf({ id, tenantId }: Account): Promise<RoleGrant[]> {
    const { today, repo } = this.open();
    const of = { tenantId, accountId: id };
    return (await repo(RoleGrant)).find({
      where: [
        { ...of, validTo: IsNull() },
        { ...of, validTo: MoreThan(today) },
      ],
    });
  }

  private open() {
    const unit = this.unitOfWork.current;
    const { actor, scope, today } = unit;
    return { actor, scope, today, repo: unit.repo.bind(unit), query: unit.query.bind(unit) };
  }
}

/** The name as it is kept, or what is wrong with it. */
export function usableName(typed: string): string {
  const username = usernameOf(typed);
  if (isUsername(username)) return username;
  throw identityProblems['username-unusable']({}, { pointer: '/username', value: typed });
}
