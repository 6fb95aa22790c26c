import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@app/platform';
import { RemediationTask } from './entities/remediation-task.entity';
import { TaskProof } from './entities/task-proof.entity';
import { TaskCourse } from './task-course.service';
import { TaskService } from './task.service';

/** The task of a finding and the people who have or had a part in it. */
export interface TaskParties {
  readonly taskId: string;
  readonly people: readonly string[];
}

type TaskContent = Pick<RemediationTask, 'title' | 'detail' | 'findingClass' | 'severity' | 'recommendedAction'>;

/** What an approved amendment of a finding does to its task. The term stays as the notice gave it. */
@Injectable()
export class TaskCorrection {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: TaskService,
    private readonly course: TaskCourse,
  ) {}

  /** Null where the finding opened no task. */
  async partiesOf(findingId: string): Promise<TaskParties | null> {
    const unit = this.unitOfWork.current;
    const task = await unit.repo(RemediationTask).then((repo) => repo.findOneBy({ findingId }));
    if (!task) return null;
    const proofs = await unit.repo(TaskProof).then((repo) => repo.findBy({ taskId: task.id }));
    const people = [task.assigneeStaffId, task.signedBy, ...proofs.map(({ submittedBy }) => submittedBy)];
    return { taskId: task.id, people: people.filter((person) => person !== null) };
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

  private async taskOf(findingId: string): Promise<RemediationTask | null> {
    const repo = await this.unitOfWork.current.repo(RemediationTask);
    return repo.findOne({ where: { findingId }, lock: { mode: 'pessimistic_write' } });
  }
}
