import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitWork } from '@app/organization';
import { UnitOfWork } from '@app/platform';
import { WorkTakers } from '@app/roster';

/** Tells how many accounts that can sign in are seen to at a unit that is to end, and whose account is locked. */
@Injectable()
export class AccountCount implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly work: UnitWork,
    private readonly takers: WorkTakers,
  ) {}

  onModuleInit(): void {
    this.work.register('accounts', (unitIds) => this.at(unitIds));
    this.takers.register((staffMemberId) => this.isLockedOut(staffMemberId));
  }

  private async at(unitIds: readonly number[]): Promise<number> {
    const unit = this.unitOfWork.current;
    const [row] = await unit.query<{ n: number }>({
      text: `SELECT count(*)::int AS n FROM account a
              WHERE a.tenant_id = $1 AND a.org_unit_id = ANY ($2::int[]) AND a.state = 'ACTIVE'`,
      values: [unit.actor.tenantId, `{${unitIds.join(',')}}`],
    });
    return row?.n ?? 0;
  }

  // Whoever has no account yet is given work all the same: it waits for them.
  private async isLockedOut(staffMemberId: string): Promise<boolean> {
    const unit = this.unitOfWork.current;
    const [row] = await unit.query<{ locked: boolean }>({
      name: 'identity.locked-out',
      text: `SELECT EXISTS (SELECT 1 FROM account a
                WHERE a.tenant_id = $1 AND a.staff_member_id = $2 AND a.state = 'DISABLED') AS locked`,
      values: [unit.actor.tenantId, staffMemberId],
    });
    return row?.locked ?? false;
  }
}
