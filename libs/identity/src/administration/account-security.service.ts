import { Injectable } from '@nestjs/common';
import { AuditLog, TENANT_LANE } from '@app/audit';
import { NotificationService } from '@app/notification';
import { jobContext, UnitOfWork } from '@app/platform';
import type { Account } from '../entities/account.entity';
import { sessionsEnded } from '../identity.audit';
import { identityProblems } from '../identity.problems';
import { PasswordCheck } from '../password-check';
import { SecondFactorService } from '../second-factor/second-factor.service';
import { ManagedAccounts } from './managed-accounts';

const COMMAND = 'cli.reset-second-factor';

/** What an administrator does for whoever has lost the phone, or a device on which they are signed in. */
@Injectable()
export class AccountSecurity {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly accounts: ManagedAccounts,
    private readonly factor: SecondFactorService,
    private readonly passwords: PasswordCheck,
    private readonly notifications: NotificationService,
  ) {}

  /** Takes the second factor of somebody else away, ends all their sessions and tells them. */
  async removeFactor(id: string): Promise<void> {
    const account = await this.accounts.takeOver(id);
    if (!(await this.factor.clear(account.id))) throw identityProblems['second-factor-off']();
    await this.end(account);
    await this.tell(account);
  }

  /** Ends all sessions of somebody else; whoever has none has been served already. */
  async endSessions(id: string): Promise<void> {
    await this.end(await this.accounts.takeOver(id));
  }

  /** The same for the command line, where nobody is signed in; false where nobody has that name. */
  async resetByName(username: string): Promise<boolean> {
    const found = await this.passwords.active(username);
    if (!found) return false;
    await this.unitOfWork.run(jobContext(COMMAND, found.tenantId), () => this.removeFactor(found.accountId));
    return true;
  }

  private async end(account: Account): Promise<void> {
    const ended = await this.unitOfWork.current.query({
      name: 'identity.end-all-sessions',
      text: 'DELETE FROM session WHERE account_id = $1 RETURNING id',
      values: [account.id],
    });
    if (ended.length > 0) this.audit.record(sessionsEnded(account.id, ended.length));
  }

  private async tell({ id, staffMemberId }: Account): Promise<void> {
    if (staffMemberId === null) return;
    await this.notifications.tell({
      code: 'identity.second-factor-removed',
      facts: { by: this.unitOfWork.current.actor.name },
      about: { type: 'account', id },
      to: [{ person: staffMemberId }],
      orgUnitId: TENANT_LANE,
      laneUnitId: TENANT_LANE,
    });
  }
}
