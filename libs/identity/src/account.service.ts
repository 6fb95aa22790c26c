import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog } from '@app/audit';
import type { LocalDate } from '@app/kernel';
import { UnitService } from '@app/organization';
import { UnitOfWork } from '@app/platform';
import { StaffService } from '@app/roster';
import { Account, RoleGrant } from './entities/account.entity';
import { accountCreated } from './identity.audit';
import { PasswordHasher } from './password-hasher';
import { requireGoodPassword } from './password-rules';
import { ROLE_MATRIX, type RoleMatrix } from './role-definition';
import { usernameOf } from './rules/account';
import { securityPolicyOn } from './security-policies';

/** A grant that no administrator gave and that has not been taken back. */
export const BY_NOBODY = { givenByName: null, endedByName: null, endReason: null } as const;

export interface NewAccount {
  readonly username: string;
  /** `null`: none yet, the owner sets one with a link. */
  readonly password: string | null;
  readonly staffMemberId: string | null;
  /** Where an account without a person belongs; the unit of its first grant, or the root, when left out. */
  readonly unitId?: number;
  readonly grants: readonly { readonly role: string; readonly unitId: number; readonly validFrom?: LocalDate }[];
}

/** Accounts as the product itself makes them: the first administrator's, those of the demo. */
@Injectable()
export class AccountService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly units: UnitService,
    private readonly staff: StaffService,
    private readonly hasher: PasswordHasher,
    @Inject(ROLE_MATRIX) private readonly roles: RoleMatrix,
  ) {}

  async create(input: NewAccount): Promise<{ account: Account; grants: readonly RoleGrant[] }> {
    const unit = this.unitOfWork.current;
    const username = usernameOf(input.username);
    if (input.password !== null) {
      // Nobody has set anything yet where the product makes an account itself.
      const { password: rule } = securityPolicyOn([], unit.today);
      requireGoodPassword(input.password, { context: [username], hasFactor: false, rule });
    }
    const account: Account = {
      id: uuidv7(),
      tenantId: unit.actor.tenantId,
      username,
      orgUnitId: await this.homeOf(input),
      passwordHash: await this.hasher.hash(input.password ?? randomBytes(32).toString('base64')),
      passwordKind: input.password === null ? 'NONE' : 'OWN',
      passwordUntil: null,
      staffMemberId: input.staffMemberId,
      state: 'ACTIVE',
      lastSignedInAt: null,
      contentHash: Buffer.alloc(0),
      version: 1,
    };
    await unit.repo(Account).then((repo) => repo.insert(account));
    const grants: RoleGrant[] = [];
    for (const { role, unitId, validFrom } of input.grants) {
      grants.push(await this.grantOf(account, { role, unitId, validFrom: validFrom ?? unit.today }));
    }
    await unit.repo(RoleGrant).then((repo) => repo.insert(grants));
    this.audit.record(accountCreated(account, grants));
    return { account, grants };
  }

  private async homeOf({ staffMemberId, unitId, grants }: NewAccount): Promise<number> {
    if (staffMemberId !== null) return (await this.staff.getOrFail(staffMemberId)).orgUnitId;
    return unitId ?? grants[0]?.unitId ?? (await this.units.rootOrFail()).id;
  }

  private async grantOf(
    { id, tenantId }: Account,
    { role, unitId, validFrom }: { role: string; unitId: number; validFrom: LocalDate },
  ): Promise<RoleGrant> {
    if (!this.roles[role]) throw new Error(`there is no role ${role}`);
    return {
      id: uuidv7(),
      tenantId,
      accountId: id,
      role,
      ...(await this.units.reachOf(unitId)),
      validFrom,
      validTo: null,
      capacity: 'OWN',
      standsForId: null,
      standsForName: null,
      basisNumber: null,
      basisDate: null,
      ...BY_NOBODY,
      contentHash: Buffer.alloc(0),
    };
  }
}
