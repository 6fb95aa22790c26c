import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs, UnitOfWork, type Job } from '@app/platform';
import { RemediationTask } from './entities/remediation-task.entity';
import { TaskService } from './task.service';

/** Tasks a run of one tenant handles in its transaction; what is left over waits for the next run. */
const BATCH = 200;

/** Brings deferred tasks back on their day, to the step they had; each with a line of its own in timeline and log. */
@Injectable()
export class DeferralJob implements Job, OnModuleInit {
  readonly name = 'remediation.deferral-ended';
  readonly cron = '*/5 * * * *';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: TaskService,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.register(this);
  }

  async run(): Promise<void> {
    const unit = this.unitOfWork.current;
    const repo = await unit.repo(RemediationTask);
    const due = await repo
      .createQueryBuilder('t')
      .where(`t.tenant_id = :tenant AND t.state = 'DEFERRED' AND t.deferred_until <= :today`)
      .setParameters({ tenant: unit.actor.tenantId, today: unit.today })
      .orderBy('t.deferred_until')
      .addOrderBy('t.id')
      .limit(BATCH)
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .getMany();
    for (const task of due) {
      if (task.deferredFrom === null) continue;
      await this.tasks.take(task, {
        action: 'deferral-ended',
        to: task.deferredFrom,
        set: { deferredUntil: null, deferredFrom: null },
        ...(task.dueOn === null ? {} : { dueOn: task.dueOn }),
      });
    }
  }
}
