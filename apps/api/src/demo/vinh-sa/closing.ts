import { Injectable } from '@nestjs/common';
import { EvaluationLookup, MonthLock, MonthOffice, MonthReopening } from '@app/evaluation';
import { instant, minutesAfter, type Act, type Cast } from './cast';
import type { ToldMonth } from './months';
import { TOLD } from './months-plan';

/** How a month of the commune ends: what the meeting remarked, the lock, and what is decided anew. */
@Injectable()
export class VinhSaClosing {
  constructor(
    private readonly office: MonthOffice,
    private readonly lookup: EvaluationLookup,
    private readonly closing: MonthLock,
    private readonly reopening: MonthReopening,
  ) {}

  /** What the meeting remarked of the leaders and of whom it spoke at length, written down by the personnel officer. */
  remarked(cast: Cast, { plan, sheets }: ToldMonth): Act {
    const at = instant(plan.remarked, '16:30');
    const spokenOf: readonly string[] = [TOLD.example, TOLD.sanctioned, TOLD.decidedAnew];
    const people = plan.people.filter(({ key, organised }) => organised !== null || spokenOf.includes(key));
    return {
      at,
      happen: () =>
        cast.as(TOLD.records, 'evaluation.run', at, async () => {
          for (const { key } of people) {
            const cell = key === TOLD.sanctioned ? 'Chi bộ ghi nhận đã sửa chữa khuyết điểm.' : null;
            await this.office.remark(sheets.get(key) ?? '', { meeting: 'Tập thể nhất trí với mức đánh giá.', cell });
          }
        }),
    };
  }

  closed(cast: Cast, { cycle, plan }: ToldMonth): Act {
    const at = instant(plan.locked, '16:15');
    return {
      at,
      happen: () =>
        cast.as(TOLD.chair, 'evaluation.lock', at, async () =>
          this.closing.lock(await this.lookup.cycle(cycle, 'write')),
        ),
    };
  }

  /** One person's closed month is decided again, `between` what led to it and the new decision. */
  async decideAnew(
    cast: Cast,
    { cycle, sheets }: ToldMonth,
    { key, reason, at }: { key: string; reason: string; at: Date },
    between: (at: Date) => Promise<void>,
  ): Promise<void> {
    await cast.as(TOLD.chair, 'evaluation.lock', at, () => this.reopening.reopen(sheets.get(key) ?? '', reason));
    await between(minutesAfter(at, 25));
    const again = minutesAfter(at, 60);
    await cast.as(TOLD.chair, 'evaluation.lock', again, async () =>
      this.closing.lock(await this.lookup.cycle(cycle, 'write')),
    );
  }
}
