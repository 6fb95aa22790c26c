import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { Jobs, UnitOfWork, type Job } from '@app/platform';
import { RemediationTask } from './entities/remediation-task.entity';
import { TaskEvent } from './entities/task-event.entity';
import { taskStep } from './remediation.audit';
import { timelineLine } from './timeline';

/** Tasks a run of one tenant handles in its transaction; what is left over waits for the next run. */
const BATCH = 500;

/** Marks tasks whose due date has passed, once each, under the day it happened (`isOverdue` is the same rule). */
@Injectable()
export class OverdueJob implements Job, OnModuleInit {
  readonly name = 'remediation.overdue';
  readonly cron = '*/5 * * * *';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.register(this);
  }

  async run(): Promise<void> {
    const unit = this.unitOfWork.current;
    // The version stays: nobody's form goes stale because a day has passed.
    const due = await unit.query<{ id: string }>({
      text: `UPDATE remediation_task t SET overdue_since = t.due_on + 1
              WHERE t.id IN (SELECT d.id FROM remediation_task d
                              WHERE d.tenant_id = $1 AND d.overdue_since IS NULL AND d.due_on < $2
                                AND d.state NOT IN ('CLOSED', 'SENT_UP', 'DEFERRED')
                              ORDER BY d.due_on, d.id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
          RETURNING t.id`,
      values: [unit.actor.tenantId, unit.today],
    });
    if (due.length === 0) return;
    const repo = await unit.repo(RemediationTask);
    const tasks = await repo
      .createQueryBuilder('t')
      .whereInIds(due.map((row) => row.id))
      .getMany();
    const lines = tasks.map((task) =>
      timelineLine(unit, task, { action: 'became-overdue', from: task.state, to: task.state, dueOn: task.dueOn }),
    );
    await unit.repo(TaskEvent).then((events) => events.insert(lines));
    for (const task of tasks) {
      this.audit.record(
        taskStep('became-overdue', task, { after: { dueOn: task.dueOn, overdueSince: task.overdueSince } }),
      );
    }
  }
}
