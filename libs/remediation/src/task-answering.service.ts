import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import { ApplicationLock, TransactionEvents, UnitOfWork } from '@app/platform';
import type { AnswerTaskRequest } from './dto/task-request.requests';
import type { RemediationTask } from './entities/remediation-task.entity';
import { TaskRequest } from './entities/task-request.entity';
import { ExtensionDate } from './extension-date';
import { remediationProblems } from './remediation.problems';
import { ANSWERED, RequestTrail } from './request-trail';
import { answers, isAnswerableAt } from './rules/task-request';
import { DISPUTE_ACCEPTED } from './task.events';
import { mayAnswer } from './task-request.policy';
import { TaskService } from './task.service';

/** The inspecting body's side: answers in words, and moves the due date where it grants more time. */
@Injectable()
export class TaskAnswering {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lock: ApplicationLock,
    private readonly tasks: TaskService,
    private readonly trail: RequestTrail,
    private readonly dates: ExtensionDate,
    private readonly events: TransactionEvents,
  ) {}

  async answer(id: string, input: AnswerTaskRequest): Promise<void> {
    const { task, request, answeredBy } = await this.forAnswer(id);
    const { outcome, answer } = input;
    if (!answers(request.kind, outcome)) {
      throw remediationProblems['answer-of-another-kind']({}, { pointer: '/outcome', value: outcome });
    }
    if (!isAnswerableAt(outcome, task.state)) throw remediationProblems['wrong-state']();
    const grantedDueOn = await this.dates.of(input.grantedDueOn, {
      isWanted: outcome === 'GRANTED',
      task,
      pointer: '/grantedDueOn',
    });
    const unit = this.unitOfWork.current;
    await unit.repo(TaskRequest).then((repo) =>
      repo.update(
        { id },
        {
          outcome,
          answer,
          grantedDueOn,
          dueOnBefore: grantedDueOn === null ? null : task.dueOn,
          answeredBy,
          answeredByName: unit.actor.name,
          answeredByPosition: unit.actor.position,
          answeredAt: unit.now,
        },
      ),
    );
    if (grantedDueOn !== null) return this.extend(task, id, { to: grantedDueOn, reason: answer });
    await this.trail.write(task, request, { action: ANSWERED[outcome], words: answer, after: { outcome, answer } });
    if (outcome === 'ACCEPTED') {
      const { findingId, inspectionId } = task;
      await this.events.tell(DISPUTE_ACCEPTED, {
        requestId: id,
        taskId: task.id,
        findingId,
        inspectionId,
        text: request.text,
        answer,
      });
    }
  }

  /** The date moves, what it was at first is kept, and what was late is late no more. The calendar's version stays. */
  private async extend(task: RemediationTask, requestId: string, by: { to: LocalDate; reason: string }): Promise<void> {
    await this.tasks.take(task, {
      action: 'extension-granted',
      to: task.state,
      set: {
        dueOn: by.to,
        firstDueOn: task.firstDueOn ?? task.dueOn,
        extensionCount: task.extensionCount + 1,
        overdueSince: null,
      },
      dueOn: by.to,
      reason: by.reason,
      facts: { requestId, dueOnBefore: task.dueOn },
      also: { task_request: 1 },
    });
  }

  // The task first and then the request, as asking does: two answers wait for each other, and so does a new request.
  private async forAnswer(id: string): Promise<{ task: RemediationTask; request: TaskRequest; answeredBy: string }> {
    const unit = this.unitOfWork.current;
    const repo = await unit.repo(TaskRequest);
    const found = this.lock.requireVisible(await repo.findOneBy({ id }), () => true);
    const task = await this.tasks.getOrFail(found.taskId);
    const request = this.lock.requireVisible(await repo.findOneBy({ id }), () => true);
    const answeredBy = unit.actor.staffMemberId;
    if (answeredBy === null || !mayAnswer(unit.actor, task, request))
      throw remediationProblems['answerer-not-outside']();
    if (request.outcome !== null) throw remediationProblems['request-answered']();
    if (!(await this.tasks.isIndependent(task, answeredBy))) throw remediationProblems['answerer-not-outside']();
    return { task, request, answeredBy };
  }
}
