import { Injectable } from '@nestjs/common';
import { WORK_KINDS, type OpenWork, type WorkKind } from '../rules/unit-act';

/** How much of one kind is open at the units. */
export type CountWork = (unitIds: readonly number[]) => Promise<number>;

/** Asks upper libs what is still open at a unit: each says how its own kind is counted. */
@Injectable()
export class UnitWork {
  private readonly counts = new Map<WorkKind, CountWork>();

  register(kind: WorkKind, count: CountWork): void {
    this.counts.set(kind, count);
  }

  async openAt(unitIds: readonly number[]): Promise<OpenWork> {
    const open: Record<WorkKind, number> = { tasks: 0, visits: 0, people: 0, accounts: 0, quotas: 0, duties: 0 };
    for (const kind of WORK_KINDS) open[kind] = (await this.counts.get(kind)?.(unitIds)) ?? 0;
    return open;
  }
}
