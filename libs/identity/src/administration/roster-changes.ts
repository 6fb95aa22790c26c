import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { TransactionEvents, UnitOfWork } from '@app/platform';
import { HOME_CHANGED, type HomeChanged } from '@app/roster';
import { Account } from '../entities/account.entity';
import { accountFollowed } from '../identity.audit';
import { AccountAdministration } from './account-administration.service';

/** An account goes where its person goes. The roles that it holds stay until somebody takes them back. */
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
  }

  /** Whoever administers the unit where the person works now administers the account. */
  private async follow({ staffMemberId, unitId }: HomeChanged): Promise<void> {
    const account = await this.administration.ofPerson(staffMemberId);
    if (!account || account.orgUnitId === unitId) return;
    const repo = await this.unitOfWork.current.repo(Account);
    await repo.update({ id: account.id }, { orgUnitId: unitId, version: account.version + 1 });
    this.audit.record(accountFollowed(account, unitId));
  }
}
