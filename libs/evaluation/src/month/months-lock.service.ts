import { Injectable } from '@nestjs/common';
import { scopeOf } from '@app/kernel';
import { rowRefusal, UnitOfWork, type Acting, type Language } from '@app/platform';
import type { CycleLockRowResponse, CyclesLockedResponse } from './dto/cycle.response';
import type { LockCycleRequest } from './dto/month.requests';
import { EvaluationLookup } from './evaluation-lookup';
import { MonthLock } from './month-lock.service';
import { MONTH_CONSTRAINTS } from './month.problems';

/**
 * Closes the months of many bodies, as whoever answers for a province does. Each is a unit of work of its own: what stands in
 * the way of one does not stand in the way of the others. Sent again, a month that was closed is found closed, so that a run
 * that was broken off goes on where it was.
 */
@Injectable()
export class MonthsLock {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lookup: EvaluationLookup,
    private readonly closing: MonthLock,
  ) {}

  async lock(items: readonly LockCycleRequest[], acting: Acting, language: Language): Promise<CyclesLockedResponse> {
    const rows: CycleLockRowResponse[] = [];
    for (const { id } of items) rows.push(await this.row(id, acting, language));
    const done = rows.filter((row) => row.done).length;
    return { done, skipped: rows.length - done, rows };
  }

  private async row(id: string, { actor, requestId }: Acting, language: Language): Promise<CycleLockRowResponse> {
    const scope = scopeOf(actor, 'evaluation.lock') ?? { tenantWide: false, units: [] };
    try {
      await this.unitOfWork.run({ actor, scope, requestId, mode: 'write' }, () => this.unlessLocked(id));
      return { id, done: true, code: null, title: null, remedy: null };
    } catch (thrown) {
      return { id, done: false, ...rowRefusal(thrown, MONTH_CONSTRAINTS, { requestId, language }) };
    }
  }

  private async unlessLocked(id: string): Promise<void> {
    const cycle = await this.lookup.cycle(id, 'write');
    if (cycle.state === 'OPEN' || (await this.closing.hasAssessed(cycle))) await this.closing.lock(cycle);
  }
}
