import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@app/platform';
import { WORK_KINDS, type OpenWork, type WorkKind } from '../rules/unit-act';

/** How much of one kind is open at the units. */
export type CountWork = (unitIds: readonly number[]) => Promise<number>;

/** Asks upper libs what is still open at a unit: each says how its own kind is counted. */
@Injectable()
export class UnitWork {
  private readonly counts = new Map<WorkKind, CountWork>();

  constructor(private readonly unitOfWork: UnitOfWork) {}

  register(kind: WorkKind, count: CountWork): void {
    this.counts.set(kind, count);
  }

  /** What is open there, and what is open still at the units that it has succeeded, however many steps ago: it answers for that too. */
  async openAt(unitId: number): Promise<OpenWork> {
    const rows = await this.unitOfWork.current.query<{ id: number }>({
      text: `WITH RECURSIVE held(id) AS (
               SELECT $2::int
               UNION
               SELECT s.predecessor_id FROM held h JOIN org_unit_succession s ON s.tenant_id = $1 AND s.successor_id = h.id)
             SELECT id FROM held`,
      values: [this.unitOfWork.current.actor.tenantId, unitId],
    });
    const held = rows.map(({ id }) => id);
    const open: Record<WorkKind, number> = { tasks: 0, visits: 0, people: 0, accounts: 0, quotas: 0, duties: 0 };
    for (const kind of WORK_KINDS) open[kind] = (await this.counts.get(kind)?.(held)) ?? 0;
    return open;
  }
}
