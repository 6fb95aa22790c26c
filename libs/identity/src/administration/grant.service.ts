import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { addDays, localDate, type LocalDate } from '@app/kernel';
import { UnitService } from '@app/organization';
import { ApplicationLock, contentHash, fieldProblems, isSameAgain, UnitOfWork } from '@app/platform';
import type { GiveRoleRequest, TakeRoleBackRequest } from '../dto/grant.requests';
import { RoleGrant } from '../entities/account.entity';
import { roleGiven, roleTakenBack } from '../identity.audit';
import { identityProblems } from '../identity.problems';
import { ADMINISTRATOR, ROLE_MATRIX, type RoleMatrix } from '../role-definition';
import { lacksBasis, standingOf } from '../rules/grant';
import { ManagedAccounts } from './managed-accounts';

/** Gives roles over units, from a day and until a day, and takes them back. */
@Injectable()
export class Grants {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly units: UnitService,
    private readonly lock: ApplicationLock,
    private readonly accounts: ManagedAccounts,
    @Inject(ROLE_MATRIX) private readonly roles: RoleMatrix,
  ) {}

  /** `at`: where the request says it, when it is part of another. */
  async give(accountId: string, input: GiveRoleRequest, at = ''): Promise<void> {
    const { repo: repoOf, actor, today } = this.open();
    const account = await this.accounts.take(accountId);
    const repo = await repoOf();
    const hash = contentHash({ accountId, ...input });
    const earlier = await repo.findOneBy({ id: input.id });
    if (isSameAgain(earlier, input.id, hash)) return;
    if (account.state === 'DISABLED') throw identityProblems['account-disabled']();
    // Every object of JavaScript has names that are no role.
    const role = Object.hasOwn(this.roles, input.role) ? this.roles[input.role] : undefined;
    if (!role) {
      const choices = Object.keys(this.roles).join(', ');
      throw fieldProblems.choice({ choices }, { pointer: `${at}/role`, value: input.role });
    }
    if (!(await this.units.find(input.unitId))) {
      throw fieldProblems['no-such-row']({}, { pointer: `${at}/unitId`, value: input.unitId });
    }
    const reach = await this.units.reachOf(input.unitId);
    if (!this.accounts.mayGive({ role: input.role, ...reach })) {
      throw role.ofBody
        ? identityProblems['role-beyond-your-reach']({}, { pointer: `${at}/role`, value: input.role })
        : identityProblems['beyond-your-reach']({}, { pointer: `${at}/unitId`, value: input.unitId });
    }
    if (role.ofBody && reach.tenantWide) {
      throw identityProblems['held-at-a-body']({}, { pointer: `${at}/unitId`, value: input.unitId });
    }
    const standsFor = input.standsForId ? await this.accounts.personAt(`${at}/standsForId`, input.standsForId) : null;
    const grant: RoleGrant = {
      id: input.id,
      tenantId: account.tenantId,
      accountId,
      role: input.role,
      ...reach,
      validFrom: input.validFrom ?? today,
      validTo: lastDayOf(input, today, at),
      capacity: input.capacity ?? 'OWN',
      standsForId: standsFor?.id ?? null,
      standsForName: standsFor?.fullName ?? null,
      basisNumber: input.basisNumber ?? null,
      basisDate: input.basisDate ?? null,
      givenByName: actor.name,
      endedByName: null,
      endReason: null,
      contentHash: hash,
    };
    const lacking = lacksBasis(grant, role.byDocument);
    if (lacking !== null) {
      throw identityProblems['basis-missing']({}, { pointer: `${at}/${lacking === 'validTo' ? 'lastDay' : lacking}` });
    }
    await repo.insert(grant);
    this.audit.record(roleGiven(account, grant));
  }

  /** Ends a grant after a day, or at once; answers with the account that held it. */
  async takeBack(id: string, { lastDay, reason }: TakeRoleBackRequest): Promise<string> {
    const { repo: repoOf, actor, today } = this.open();
    const repo = await repoOf();
    const found = await repo.findOneBy({ id });
    const known = this.lock.requireVisible(found, (row) => row.tenantId === actor.tenantId);
    const account = await this.accounts.take(known.accountId);
    const grant = (await repo.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } })) ?? known;
    if (!this.accounts.mayGive(grant)) throw identityProblems['beyond-your-reach']();
    if (standingOf(grant, today) === 'ENDED') throw identityProblems['grant-ended']();
    const ends = lastDay ? firstDayAfter(lastDay, today) : today;
    const validTo = ends > grant.validFrom ? ends : grant.validFrom;
    if (grant.validTo !== null && validTo > grant.validTo) throw identityProblems['grant-ended']();
    await repo.update({ id }, { validTo, endedByName: actor.name, endReason: reason });
    this.audit.record(roleTakenBack(account, { grant, validTo, reason }));
    if (grant.role === ADMINISTRATOR && grant.tenantWide) await this.accounts.requireAnAdministrator();
    return account.id;
  }

  /** Whose grant it is. */
  async holderOf(id: string): Promise<string> {
    const found = await (await this.open().repo()).findOneBy({ id });
    return this.lock.requireVisible(found, () => true).accountId;
  }

  private open() {
    const unit = this.unitOfWork.current;
    const { actor, today } = unit;
    return { actor, today, repo: () => unit.repo(RoleGrant) };
  }
}

/** The first day without it, from the last with it. */
function lastDayOf({ validFrom, lastDay }: GiveRoleRequest, today: LocalDate, at: string): LocalDate | null {
  if (!lastDay) return null;
  if (lastDay < (validFrom ?? today)) {
    throw identityProblems['ends-before-it-begins']({}, { pointer: `${at}/lastDay`, value: lastDay });
  }
  return firstDayAfter(lastDay, today, at);
}

function firstDayAfter(lastDay: string, today: LocalDate, at = ''): LocalDate {
  if (lastDay < today) {
    throw fieldProblems.before({ day: lastDay, earliest: today }, { pointer: `${at}/lastDay`, value: lastDay });
  }
  return addDays(localDate(lastDay), 1);
}
