import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitWork } from '@app/organization';
import { UnitOfWork } from '@app/platform';

/** Tells how many people hold a post in a unit that is to end. */
@Injectable()
export class PeopleCount implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly work: UnitWork,
  ) {}

  onModuleInit(): void {
    this.work.register('people', (unitIds) => this.at(unitIds));
  }

  private async at(unitIds: readonly number[]): Promise<number> {
    const unit = this.unitOfWork.current;
    const [row] = await unit.query<{ n: number }>({
      text: `SELECT count(DISTINCT a.staff_member_id)::int AS n FROM appointment a WHERE a.tenant_id = $1
                AND a.org_unit_id = ANY ($2::int[]) AND a.starts_on <= $3 AND (a.ends_on IS NULL OR a.ends_on > $3)`,
      values: [unit.actor.tenantId, `{${unitIds.join(',')}}`, unit.today],
    });
    return row?.n ?? 0;
  }
}
