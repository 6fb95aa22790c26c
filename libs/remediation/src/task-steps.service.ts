import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { AuditLog } from '@app/audit';
import type { LocalDate } from '@app/kernel';
import { UnitOfWork } from '@app/platform';
import { RemediationTask } from './entities/remediation-task.entity';
import { TaskEvent } from './entities/task-event.entity';
import { taskStep } from './remediation.audit';
import type { SignedAs } from './rules/desk';
import { REMARKS, type ClosedAs, type TaskAction, type TaskState } from './rules/task-state';
import { TaskNewsService } from './task-news.service';
import { timelineLine } from './timeline';

/** One step as it is written: the new values of the row, and what stands in the timeline beside it. */
export interface StepTaken {
  readonly action: TaskAction;
  readonly to: TaskState;
  readonly set?: Partial<RemediationTask>;
  readonly assigneeName?: string;
  readonly assigneeStaffId?: string | null;
  readonly closedAs?: ClosedAs;
  readonly signedAs?: SignedAs;
  /** Prepared by the desk officer: made, approved or refused by this step. */
  readonly proposalId?: string | null;
  readonly reason?: string | null;
  readonly proofId?: string;
  readonly dueOn?: LocalDate;
  /** More for the log than the new values. */
  readonly facts?: Record<string, unknown>;
  readonly also?: Record<string, number>;
}

/** The same step of many tasks; where it leads, and the day that it names, may be each task's own. */
export interface StepOfMany extends Omit<StepTaken, 'to' | 'dueOn'> {
  readonly to: (task: RemediationTask) => TaskState;
  readonly dueOn?: (task: RemediationTask) => LocalDate | null;
}

/** The one place where tasks take steps: row, timeline and log together, and whoever has to know is told. */
@Injectable()
export class TaskSteps {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly news: TaskNewsService,
  ) {}

  /** The rows are locked by the caller. As many statements as for one task, and one more for each further state. */
  async take(tasks: readonly RemediationTask[], { to, dueOn, ...step }: StepOfMany): Promise<void> {
    if (tasks.length === 0) return;
    const unit = this.unitOfWork.current;
    const { action, set = {}, reason, proofId, proposalId, facts, also } = step;
    const rows = await unit.repo(RemediationTask);
    for (const state of new Set(tasks.map(to))) {
      const going = tasks.filter((task) => to(task) === state).map(({ id }) => id);
      await rows.update({ id: In(going) }, { proposalId: null, ...set, state, version: () => 'version + 1' });
    }
    const lines = tasks.map((task) =>
      timelineLine(unit, task, { ...step, from: task.state, to: to(task), dueOn: dueOn?.(task) ?? null }),
    );
    await unit.repo(TaskEvent).then((events) => events.insert(lines));
    for (const task of tasks) {
      const after = {
        ...{ state: to(task), ...set },
        ...(reason ? { reason } : {}),
        ...(proofId ? { proofId } : {}),
        ...facts,
        ...(proposalId ? { proposalId } : {}),
      };
      this.audit.record(taskStep(action, task, { before: { state: task.state }, after, ...(also ? { also } : {}) }));
    }
    const stepped = tasks.map((task) => ({ ...task, ...set }));
    await this.news.tell(action, stepped, reason ?? null);
  }

  /** The last step that the task has taken; what was only said beside it is passed over. */
  async lastOf(taskId: string): Promise<TaskEvent | null> {
    const events = await this.unitOfWork.current.repo(TaskEvent);
    return events.findOne({ where: { taskId, action: Not(In(REMARKS)) }, order: { id: 'DESC' } });
  }
}
