import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '@app/platform';
import { PersonWork } from '@app/roster';

const COUNTS = {
  work: `SELECT count(*)::int AS n FROM work_item w WHERE w.tenant_id = $1 AND w.staff_member_id = $2
            AND w.state IN ('ASSIGNED', 'REPORTED', 'RETURNED')`,
  assessments: `SELECT count(*)::int AS n FROM evaluation e WHERE e.tenant_id = $1 AND e.superior_id = $2 AND e.superseded_at IS NULL
            AND e.result = 'STATE' AND e.state NOT IN ('LOCKED', 'INSUFFICIENT_DATA', 'SUPERIOR_ASSESSED', 'REMARKED')`,
} as const;

/** Tells what somebody who leaves has not finished, and whose month waits for their word. */
@Injectable()
export class HeldEvaluationWork implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly held: PersonWork,
  ) {}

  onModuleInit(): void {
    for (const kind of ['work', 'assessments'] as const) {
      this.held.register(kind, (staffMemberId) => this.count(kind, staffMemberId));
    }
  }

  private async count(kind: keyof typeof COUNTS, staffMemberId: string): Promise<number> {
    const unit = this.unitOfWork.current;
    const [row] = await unit.query<{ n: number }>({
      text: COUNTS[kind],
      values: [unit.actor.tenantId, staffMemberId],
    });
    return row?.n ?? 0;
  }
}
