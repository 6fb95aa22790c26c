import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs, UnitOfWork, type Job } from '@app/platform';
import { RemediationTask } from './entities/remediation-task.entity';
import { TaskSteps } from './task-steps.service';

/** Tasks a run of one tenant handles in its transaction; what is left over waits for the next run. */
const BATCH = 200;

/** Brings deferred tasks back on their day, to the step they had; each with a line of its own in timeline and log. */
@Injectable()
export class DeferralJob implements Job, OnModuleInit {
  readonly name = 'remediation.deferral-ended';
  readonly cron = '*/5 * * * *';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly steps: TaskSteps,
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
    await this.steps.take(due, {
      action: 'deferral-ended',
      // The database keeps the step beside the day; without it the task would come back as new.
      to: ({ deferredFrom }) => deferredFrom ?? 'NEW',
      set: { deferredUntil: null, deferredFrom: null },
      dueOn: ({ dueOn }) => dueOn,
    });
  }
}
