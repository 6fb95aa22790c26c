import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitWork } from '@app/organization';
import { UnitOfWork } from '@app/platform';

// `$3` is today: what is to begin later is open as well.
const COUNTS = {
  people: `SELECT count(DISTINCT a.staff_member_id)::int AS n FROM appointment a
            WHERE a.tenant_id = $1 AND a.org_unit_id = ANY ($2::int[])
              AND (a.ends_on IS NULL OR (a.ends_on > $3 AND a.ends_on > a.starts_on))`,
  quotas: `SELECT count(*)::int AS n FROM headcount_quota q WHERE q.tenant_id = $1 AND q.org_unit_id = ANY ($2::int[])
              AND q.withdrawn_at IS NULL AND (q.valid_to IS NULL OR q.valid_to > $3)`,
  duties: `SELECT count(*)::int AS n FROM duty_assignment g WHERE g.tenant_id = $1 AND g.org_unit_id = ANY ($2::int[])
              AND (g.ends_on IS NULL OR (g.ends_on > $3 AND g.ends_on > g.starts_on))`,
} as const;

/** Tells who holds a post in a unit that is to end, which numbers it was given and which of its duties somebody has. */
@Injectable()
export class RosterWork implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly work: UnitWork,
  ) {}

  onModuleInit(): void {
    for (const kind of ['people', 'quotas', 'duties'] as const) {
      this.work.register(kind, (unitIds) => this.count(kind, unitIds));
    }
  }

  private async count(kind: keyof typeof COUNTS, unitIds: readonly number[]): Promise<number> {
    const unit = this.unitOfWork.current;
    const [row] = await unit.query<{ n: number }>({
      text: COUNTS[kind],
      values: [unit.actor.tenantId, `{${unitIds.join(',')}}`, unit.today],
    });
    return row?.n ?? 0;
  }
}
