import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { TransactionEvents, UnitOfWork } from '@app/platform';
import { HOME_CHANGED, PERSON_LEFT, type HomeChanged, type PersonLeft } from '@app/roster';
import { Account } from '../entities/account.entity';
import { accountFollowed } from '../identity.audit';
import { AccountAdministration } from './account-administration.service';

/** What becomes of somebody's account when they move or go. The roles that it holds stay until somebody takes them back. */
@Injectable()
export class RosterChanges implements OnModuleInit {
  constructor(
    private readonly events: TransactionEvents,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly administration: AccountAdministration,
  ) {}

  onModuleInit(): void {
    this.events.on(HOME_CHANGED, (moved) => this.follow(moved));
    this.events.on(PERSON_LEFT, (left) => this.close(left));
  }

  /** Whoever administers the unit where the person works now administers the account. */
  private async follow({ staffMemberId, unitId }: HomeChanged): Promise<void> {
    const account = await this.accountOf(staffMemberId);
    if (!account || account.orgUnitId === unitId) return;
    const repo = await this.unitOfWork.current.repo(Account);
    await repo.update({ id: account.id }, { orgUnitId: unitId, version: account.version + 1 });
    this.audit.record(accountFollowed(account, unitId));
  }

  /** Nobody who has left signs in again; what lies open with them is listed where work is handed over. */
  private async close({ staffMemberId, decisionNumber }: PersonLeft): Promise<void> {
    const account = await this.accountOf(staffMemberId);
    if (account?.state !== 'ACTIVE') return;
    await this.administration.disable(account.id, `Rời cơ quan theo quyết định ${decisionNumber}`);
  }

  private async accountOf(staffMemberId: string): Promise<Account | null> {
    const unit = this.unitOfWork.current;
    return (await unit.repo(Account)).findOneBy({ tenantId: unit.actor.tenantId, staffMemberId });
  }
}
