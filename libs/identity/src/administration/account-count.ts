import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitWork } from '@app/organization';
import { UnitOfWork } from '@app/platform';

/** Tells how many accounts that can sign in are seen to at a unit that is to end. */
@Injectable()
export class AccountCount implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly work: UnitWork,
  ) {}

  onModuleInit(): void {
    this.work.register('accounts', (unitIds) => this.at(unitIds));
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
}
