import { Injectable } from '@nestjs/common';
import { NotificationService, type Address } from '@app/notification';
import type { EvaluationCycle } from './entities/evaluation-cycle.entity';

/** What is told of a month; the sentence stands in the client's catalogue, and leads to what there is to do or to see. */
export type CycleNewsCode =
  `evaluation.${'self' | 'superior' | 'decision'}-due` | `evaluation.${'returned' | 'assessed' | 'month-locked'}`;

/** Tells people of their months: once for everybody whom it is the same for. Points are not told, they stand on the page. */
@Injectable()
export class CycleNews {
  constructor(private readonly notification: NotificationService) {}

  async tell(
    code: CycleNewsCode,
    { id, orgUnitId, month }: EvaluationCycle,
    to: readonly Address[],
    more: { readonly day?: string; readonly reason?: string } = {},
  ): Promise<void> {
    await this.notification.tell({
      code,
      facts: { month: month.slice(0, 7), day: more.day ?? null, reason: more.reason ?? null },
      about: { type: 'cycle', id },
      to,
      orgUnitId,
      laneUnitId: orgUnitId,
    });
  }
}
