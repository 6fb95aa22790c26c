import { Injectable } from '@nestjs/common';
import { NotificationService, type Telling } from '@app/notification';
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

  /** The tasks as they stand after the step; the reason travels with the news. */
  async tell(action: TaskAction, tasks: readonly RemediationTask[], reason: string | null): Promise<void> {
    const tellings = tasks.flatMap((task): Telling[] => {
      const news = newsOf(action, task);
      if (!news) return [];
      const { title, dueOn, assigneeName: assignee, closedAs, orgUnitId, bodyId: laneUnitId } = task;
      return [
        {
          ...news,
          facts: { title, reason, dueOn, assignee, closedAs },
          about: { type: 'task', id: task.id },
          orgUnitId,
          laneUnitId,
        },
      ];
    });
    await this.notification.tell(...tellings);
  }
}
