import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import type { LocalDate } from '@app/kernel';
import { UnitOfWork } from '@app/platform';
import type { RemediationTask } from './entities/remediation-task.entity';
import { TaskEvent } from './entities/task-event.entity';
import type { TaskRequest } from './entities/task-request.entity';
import { requestStep } from './remediation.audit';
import type { RequestKind, RequestOutcome } from './rules/task-request';
import type { TaskAction } from './rules/task-state';
import { TaskNewsService } from './task-news.service';
import { timelineLine } from './timeline';

export const ASKED: Readonly<Record<RequestKind, TaskAction>> = {
  QUESTION: 'question-asked',
  EXTENSION: 'extension-asked',
  DISPUTE: 'dispute-raised',
};

/** What an answer is called in the timeline and in the log; a granted extension is a step of the task itself. */
export const ANSWERED: Readonly<Record<RequestOutcome, TaskAction>> = {
  ANSWERED: 'question-answered',
  GRANTED: 'extension-granted',
  REFUSED: 'extension-refused',
  UPHELD: 'dispute-upheld',
  ACCEPTED: 'dispute-accepted',
};

/** What is said about a task without moving it: its line in the timeline, its entry in the log, its news to the other side. */
@Injectable()
export class RequestTrail {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly news: TaskNewsService,
  ) {}

  async write(
    task: RemediationTask,
    request: Pick<TaskRequest, 'id' | 'kind'>,
    said: { action: TaskAction; words: string; dueOn?: LocalDate | null; after: Record<string, unknown> },
  ): Promise<void> {
    const unit = this.unitOfWork.current;
    const { action, words, dueOn = null, after } = said;
    const line = timelineLine(unit, task, { action, from: task.state, to: task.state, reason: words, dueOn });
    await unit.repo(TaskEvent).then((events) => events.insert(line));
    this.audit.record(requestStep(action, task, { id: request.id, after: { taskId: task.id, ...after } }));
    await this.news.tell(action, [{ ...task, dueOn: dueOn ?? task.dueOn }], words);
  }
}
