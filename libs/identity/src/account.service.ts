import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog } from '@app/audit';
import { UnitService } from '@app/organization';
import { UnitOfWork } from '@app/platform';
import { Account, RoleGrant } from './entities/account.entity';
import { accountCreated } from './identity.audit';
import { identityProblems } from './identity.problems';
import { PasswordHasher } from './password-hasher';
import { ROLE_MATRIX, type RoleMatrix } from './role-definition';
import { passwordWeakness } from './rules/password';

export interface NewAccount {
  readonly username: string;
  readonly password: string;
  readonly staffMemberId: string | null;
  readonly grants: readonly { readonly role: string; readonly unitId: number }[];
}

@Injectable()
export class AccountService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly units: UnitService,
    private readonly hasher: PasswordHasher,
    @Inject(ROLE_MATRIX) private readonly roles: RoleMatrix,
  ) {}

  async create(input: NewAccount): Promise<{ account: Account; grants: readonly RoleGrant[] }> {
    const unit = this.unitOfWork.current;
    const username = input.username.normalize('NFC').trim().toLowerCase();
    if (passwordWeakness(input.password, [username])) {
      throw identityProblems['weak-password']({}, { pointer: '/password' });
    }
    const account: Account = {
      id: uuidv7(),
      tenantId: unit.actor.tenantId,
      username,
      passwordHash: await this.hasher.hash(input.password),
      staffMemberId: input.staffMemberId,
      state: 'ACTIVE',
      version: 1,
    };
    await unit.repo(Account).then((repo) => repo.insert(account));
    const grants: RoleGrant[] = [];
    for (const { role, unitId } of input.grants) grants.push(await this.grantOf(account, role, unitId));
    await unit.repo(RoleGrant).then((repo) => repo.insert(grants));
    this.audit.record(accountCreated(account, grants));
    return { account, grants };
  }

  private async grantOf(account: Account, role: string, unitId: number): Promise<RoleGrant> {
    if (!this.roles[role]) throw new Error(`there is no role ${role}`);
    const place = await this.units.getOrFail(unitId);
    const tenantWide = place.parentId === null;
    const [row] = await this.unitOfWork.current.query<{ units: number[] }>({
      text: 'SELECT org_unit_reach($1) AS units',
      values: [unitId],
    });
    return {
      id: uuidv7(),
      tenantId: account.tenantId,
      accountId: account.id,
      role,
      orgUnitId: unitId,
      tenantWide,
      unitIds: tenantWide ? [] : (row?.units ?? []),
    };
  }
}
