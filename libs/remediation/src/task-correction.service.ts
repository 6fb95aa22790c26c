import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@app/platform';
import { RemediationTask } from './entities/remediation-task.entity';
import { TaskCourse } from './task-course.service';
import { TaskService } from './task.service';

/** The task of a finding and the people who have or had a part in it. */
export interface TaskParties {
  readonly taskId: string;
  readonly people: readonly string[];
}

type TaskContent = Pick<RemediationTask, 'title' | 'detail' | 'findingClass' | 'severity' | 'recommendedAction'>;

const PARTIES = `SELECT t.id AS "taskId", ARRAY(
    SELECT t.assignee_staff_id WHERE t.assignee_staff_id IS NOT NULL
    UNION SELECT t.signed_by WHERE t.signed_by IS NOT NULL
    UNION SELECT e.assignee_staff_id FROM task_event e WHERE e.task_id = t.id AND e.assignee_staff_id IS NOT NULL
    UNION SELECT p.submitted_by FROM task_proof p WHERE p.task_id = t.id
    UNION SELECT r.asked_by FROM task_request r WHERE r.task_id = t.id) AS people
  FROM remediation_task t WHERE t.finding_id = $1`;

/** What an approved amendment of a finding does to its task. The term stays as the notice gave it. */
@Injectable()
export class TaskCorrection {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: TaskService,
    private readonly course: TaskCourse,
  ) {}

  /** Whether the person had no part in putting the finding right; where it opened no task nobody had one. */
  async isOutside(findingId: string, staffMemberId: string): Promise<boolean> {
    const task = await this.unitOfWork.current.repo(RemediationTask).then((repo) => repo.findOneBy({ findingId }));
    return task === null || this.tasks.isIndependent(task, staffMemberId);
  }

  /** Null where the finding opened no task. */
  async partiesOf(findingId: string): Promise<TaskParties | null> {
    const unit = this.unitOfWork.current;
    const [row] = await unit.query<{ taskId: string; people: string[] }>({
      name: 'remediation.parties',
      text: PARTIES,
      values: [findingId],
    });
    return row ?? null;
  }

  /** The task says what its finding now says; a line of the timeline tells why (đính chính). */
  async correct(findingId: string, content: TaskContent, reason: string): Promise<void> {
    const task = await this.taskOf(findingId);
    if (!task) return;
    const { title, detail, findingClass, severity, recommendedAction } = content;
    await this.tasks.take(task, {
      action: 'corrected',
      to: task.state,
      set: { title, detail, findingClass, severity, recommendedAction },
      reason,
    });
  }

  /** What should never have been a task is closed as recorded in error; its finding is withdrawn already. */
  async takeBack(findingId: string, reason: string): Promise<void> {
    const task = await this.taskOf(findingId);
    if (task) await this.course.closeInError(task.id, reason);
  }

  /** Holds the finding's task until the unit of work ends: whoever also takes rows of the upper libs takes it first. */
  async hold(findingId: string): Promise<void> {
    await this.taskOf(findingId);
  }

  private async taskOf(findingId: string): Promise<RemediationTask | null> {
    const repo = await this.unitOfWork.current.repo(RemediationTask);
    return repo.findOne({ where: { findingId }, lock: { mode: 'pessimistic_write' } });
  }
}
