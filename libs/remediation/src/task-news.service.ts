import { Injectable } from '@nestjs/common';
import { NotificationService } from '@app/notification';
import type { RemediationTask } from './entities/remediation-task.entity';
import { newsOf } from './rules/task-news';
import type { TaskAction } from './rules/task-state';

/** Tells whoever has to know that a task has taken a step. */
@Injectable()
export class TaskNewsService {
  constructor(private readonly notification: NotificationService) {}

  /** `task` as it stands after the step; the reason travels with the news. */
  async tell(action: TaskAction, task: RemediationTask, reason: string | null): Promise<void> {
    const news = newsOf(action, task);
    if (!news) return;
    await this.notification.tell({
      ...news,
      facts: { title: task.title, reason, dueOn: task.dueOn, assignee: task.assigneeName },
      about: { type: 'task', id: task.id },
      orgUnitId: task.orgUnitId,
      laneUnitId: task.bodyId,
    });
  }
}
