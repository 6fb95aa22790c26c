import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog } from '@app/audit';
import type { LocalDate } from '@app/kernel';
import { TenantService, UnitService } from '@app/organization';
import { UnitOfWork } from '@app/platform';
import { AccountService, BY_NOBODY } from './account.service';
import { tokenHash } from './credential-hash';
import { Account, RoleGrant } from './entities/account.entity';
import { accountChanged, linkMade, roleGiven, roleTakenBack } from './identity.audit';
import { identityProblems } from './identity.problems';
import { linkToken } from './one-time-secret';
import { ADMINISTRATOR } from './role-definition';
import { isUsername, LINK_HOURS, usernameOf } from './rules/account';
import { standingOf } from './rules/grant';

const BY_COMMAND = 'Thay bằng quyền không thời hạn, cấp từ dòng lệnh';

/** The administrator whom the command line makes or lets in again, inside a unit of work of the whole tenant. */
@Injectable()
export class FirstAdministrator {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly tenants: TenantService,
    private readonly units: UnitService,
    private readonly accounts: AccountService,
  ) {}

  /** Founds the office in a database that has none: the authority and the unit over all others, there since that day. */
  async found(officeName: string, since: LocalDate): Promise<void> {
    const name = officeName.normalize('NFC').trim();
    await this.tenants.found(name, null);
    await this.units.create({ name, kind: 'PROVINCE', parentId: null, validFrom: since });
  }

  /**
   * Makes the account an administrator over the whole tenant, opening or unlocking it where it has to, and answers with
   * what a one-time link carries. Earlier links to it no longer open it; the password that stands keeps standing.
   */
  async letIn(typed: string): Promise<{ token: string; isNew: boolean; hours: number }> {
    const username = usernameOf(typed);
    if (!isUsername(username)) throw identityProblems['username-unusable']();
    const unit = this.unitOfWork.current;
    const { tenantId } = unit.actor;
    const known = await unit.repo(Account).then((repo) => repo.findOneBy({ username, tenantId }));
    const root = await this.units.rootOrFail();
    const account =
      known ?? (await this.accounts.create({ username, password: null, staffMemberId: null, grants: [] })).account;
    if (account.state === 'DISABLED') {
      await unit
        .repo(Account)
        .then((repo) => repo.update({ id: account.id }, { state: 'ACTIVE', version: account.version + 1 }));
      this.audit.record(accountChanged(account, { action: 'identity.account-enabled', links: 0 }));
    }
    await this.makeAdministrator(account, root.id);
    const spent = await unit.query({
      text: `UPDATE sign_in_link SET used_at = clock_timestamp()
              WHERE tenant_id = $1 AND account_id = $2 AND used_at IS NULL RETURNING 1`,
      values: [tenantId, account.id],
    });
    const token = linkToken();
    await unit.query({
      text: `INSERT INTO sign_in_link (token_hash, tenant_id, account_id, expires_at)
             VALUES ($1, $2, $3, clock_timestamp() + $4::interval)`,
      values: [tokenHash(token), tenantId, account.id, `${LINK_HOURS} hours`],
    });
    this.audit.record(linkMade(account.id, { spent: spent.length }));
    return { token, isNew: known === null, hours: LINK_HOURS };
  }

  private async makeAdministrator(account: Account, rootId: number): Promise<void> {
    const unit = this.unitOfWork.current;
    const repo = await unit.repo(RoleGrant);
    const held = await repo.findBy({ accountId: account.id, role: ADMINISTRATOR, tenantWide: true });
    const { today } = unit;
    if (held.some(({ validFrom, validTo }) => validFrom <= today && validTo === null)) return;
    // What runs out later would stand in the way of one without an end.
    for (const grant of held) {
      if (standingOf(grant, today) !== 'ENDED') {
        const ends = grant.validFrom > today ? grant.validFrom : today;
        await repo.update({ id: grant.id }, { validTo: ends, endReason: BY_COMMAND });
        this.audit.record(roleTakenBack(account, { grant, validTo: ends, reason: BY_COMMAND }));
      }
    }
    const grant: RoleGrant = {
      ...{ id: uuidv7(), tenantId: account.tenantId, accountId: account.id, role: ADMINISTRATOR },
      ...{
        orgUnitId: rootId,
        tenantWide: true,
        unitIds: [],
        validFrom: today,
        validTo: null,
        capacity: 'OWN' as const,
      },
      ...{ standsForId: null, standsForName: null, basisNumber: null, basisDate: null, contentHash: Buffer.alloc(0) },
      ...BY_NOBODY,
    };
    await repo.insert(grant);
    this.audit.record(roleGiven(account, grant));
  }
}
