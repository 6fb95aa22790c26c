import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { reaches } from '@app/kernel';
import { UnitService } from '@app/organization';
import { contentHash, fieldProblems, isSameAgain, UnitOfWork } from '@app/platform';
import { StaffEntry } from '@app/roster';
import type { OpenAccountRequest } from '../dto/account.requests';
import { toOneTimePasswordResponse, type OneTimePasswordResponse } from '../dto/account.response';
import { Account } from '../entities/account.entity';
import { accountOpened } from '../identity.audit';
import { identityProblems } from '../identity.problems';
import type { OneTimeSecret } from '../one-time-secret';
import { Grants } from './grant.service';
import { ManagedAccounts, usableName } from './managed-accounts';

/** Opens an account for somebody, whom the office may not have yet, with a first role: all of it or nothing. */
@Injectable()
export class AccountOpening {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly units: UnitService,
    private readonly entry: StaffEntry,
    private readonly accounts: ManagedAccounts,
    private readonly grants: Grants,
  ) {}

  /** The same again is answered without the password, which is shown once. */
  async open(input: OpenAccountRequest, secret: OneTimeSecret): Promise<OneTimePasswordResponse> {
    const unit = this.unitOfWork.current;
    const username = usableName(input.username);
    const repo = await unit.repo(Account);
    const hash = contentHash(input);
    // Somebody new is written before the account: sent twice at once, the second waits and finds what the first has made.
    if (input.person) {
      await unit.query({ text: 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', values: [input.id] });
    }
    const earlier = await repo.findOneBy({ id: input.id });
    if (isSameAgain(earlier, input.id, hash)) return toOneTimePasswordResponse(earlier, null);
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
      if (isSameAgain(taken, input.id, hash)) return toOneTimePasswordResponse(taken, null);
      await repo.insert(account);
    }
    this.audit.record(accountOpened(account));
    if (input.grant) await this.grants.give(account.id, input.grant, '/grant');
    return toOneTimePasswordResponse(account, secret.password);
  }

  private async homeOf({ staffMemberId, person, unitId }: OpenAccountRequest): Promise<number> {
    const { scope } = this.unitOfWork.current;
    if (staffMemberId !== null) {
      if (person) await this.entry.takeOn({ id: staffMemberId, ...person }, '/person');
      return (await this.accounts.personAt('/staffMemberId', staffMemberId)).orgUnitId;
    }
    if (person) throw fieldProblems.required({}, { pointer: '/staffMemberId' });
    if (unitId === undefined && scope.tenantWide) return (await this.units.rootOrFail()).id;
    if (unitId === undefined) throw fieldProblems.required({}, { pointer: '/unitId' });
    const known = await this.units.find(unitId);
    if (!known) throw fieldProblems['no-such-row']({}, { pointer: '/unitId', value: unitId });
    if (!reaches(scope, unitId)) throw identityProblems['beyond-your-reach']({}, { pointer: '/unitId', value: unitId });
    return unitId;
  }
}
