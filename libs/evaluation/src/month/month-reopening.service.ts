import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { NotificationService } from '@app/notification';
import { UnitOfWork } from '@app/platform';
import { againNews, recordAgain, type DecidedAgain } from '../effect/decided-again';
import { EvaluationLookup, requireAct } from './evaluation-lookup';

/** Opens one person's closed month again where it has to be decided anew, and those of the leaders whose d hangs on it. */
@Injectable()
export class MonthReopening {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly lookup: EvaluationLookup,
    private readonly notification: NotificationService,
  ) {}

  /**
   * The closed one stays as it was and is read; another one takes its place, with what was said until then. What the person's month
   * will come to is not known yet: a leader's d waits for it (Nghị định 335/2025, Đ.15), unless somebody else keeps it where it is.
   */
  async reopen(id: string, reason: string): Promise<void> {
    const open = this.unitOfWork.current;
    await this.lookup.holdCycleOf(id);
    const taken = await this.lookup.reached(id);
    requireAct('reopen', taken, open.today);
    const { personName } = taken.evaluation;
    const ofLeaders = `Mở lại phiếu của ${personName} (${reason}); mục d được tính từ phiếu đó (Nghị định 335/2025/NĐ-CP, Đ.15)`;
    const [row] = await open.query<{ again: DecidedAgain[] }>({
      name: 'evaluation.reopen',
      text: 'SELECT evaluation_reopen($1, $2, $3, $4, $5) AS again',
      values: [id, reason, ofLeaders, open.actor.name, open.now],
    });
    const again = row?.again ?? [];
    const leaders = again.filter(({ isOwn }) => !isOwn);
    recordAgain(
      this.audit,
      again.filter(({ isOwn }) => isOwn),
      reason,
    );
    recordAgain(this.audit, leaders, ofLeaders);
    await this.notification.tell(...againNews(leaders, ofLeaders));
  }
}
