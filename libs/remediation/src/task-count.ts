import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitWork } from '@app/organization';
import { UnitOfWork } from '@app/platform';
import { PersonWork } from '@app/roster';
import { HandOvers } from './hand-over.service';

/** Tells how many tasks are open at a unit that is to end, its own and those handed to it, and in the hands of somebody who leaves. */
@Injectable()
export class TaskCount implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly work: UnitWork,
    private readonly held: PersonWork,
    private readonly handOvers: HandOvers,
  ) {}

  onModuleInit(): void {
    this.work.register('tasks', (unitIds) => this.at(unitIds));
    this.held.register('tasks', (staffMemberId) => this.handOvers.countOpen(staffMemberId));
  }

  private async at(unitIds: readonly number[]): Promise<number> {
    const unit = this.unitOfWork.current;
    const [row] = await unit.query<{ n: number }>({
      text: `SELECT count(*)::int AS n FROM remediation_task t WHERE t.tenant_id = $1 AND t.is_open
                AND (t.org_unit_id = ANY ($2::int[]) OR t.assignee_unit_id = ANY ($2::int[]))`,
      values: [unit.actor.tenantId, `{${unitIds.join(',')}}`],
    });
    return row?.n ?? 0;
  }
}
