import { Injectable } from '@nestjs/common';
import { NotificationService } from '@app/notification';
import type { RemediationTask } from './entities/remediation-task.entity';
import { newsOf } from './rules/task-news';
import type { TaskAction } from './rules/task-state';

/** Tells whoever has to know that a task has taken a step. */
@Injectable()
export class TaskNewsService {
  constructor(private readonly notification: NotificationService) {}

  /** The leaders of the unit learn of a whole visit's tasks at once: its minutes, and then its notice. */
  async tellOfVisit(
    code: 'remediation.tasks-opened' | 'remediation.clock-started',
    tasks: readonly Pick<RemediationTask, 'inspectionId' | 'orgUnitId' | 'bodyId'>[],
    notice: string | null,
  ): Promise<void> {
    const [first] = tasks;
    if (!first) return;
    await this.notification.tell({
      code,
      facts: { count: String(tasks.length), notice },
      about: { type: 'inspection', id: first.inspectionId },
      to: [{ unit: first.orgUnitId, permission: 'remediation.sign' }],
      orgUnitId: first.orgUnitId,
      laneUnitId: first.bodyId,
    });
  }

  /** `task` as it stands after the step; the reason travels with the news. */
  async tell(action: TaskAction, task: RemediationTask, reason: string | null): Promise<void> {
    const news = newsOf(action, task);
    if (!news) return;
    await this.notification.tell({
      ...news,
      facts: { title: task.title, reason, dueOn: task.dueOn, assignee: task.assigneeName, closedAs: task.closedAs },
      about: { type: 'task', id: task.id },
      orgUnitId: task.orgUnitId,
      laneUnitId: task.bodyId,
    });
  }
}
