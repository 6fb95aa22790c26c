import { Injectable } from '@nestjs/common';
import { EvidenceService } from '@app/evidence';
import { contentHash, idTaken, isSameAgain, requireVersion, UnitOfWork } from '@app/platform';
import type { AskTaskRequest } from './dto/task-request.requests';
import { TaskRequest } from './entities/task-request.entity';
import { ExtensionDate } from './extension-date';
import { remediationProblems } from './remediation.problems';
import { ASKED, RequestTrail } from './request-trail';
import { isAskableAt } from './rules/task-request';
import { mayAsk } from './task-request.policy';
import { TaskService } from './task.service';

/** The unit's side: asks back, asks for more time, or says why a finding is not so. The task itself does not move. */
@Injectable()
export class TaskAsking {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: TaskService,
    private readonly trail: RequestTrail,
    private readonly evidence: EvidenceService,
    private readonly dates: ExtensionDate,
  ) {}

  /** The same request again is answered as before, whatever the version has become. */
  async ask(taskId: string, version: string, input: AskTaskRequest): Promise<void> {
    const unit = this.unitOfWork.current;
    const task = await this.tasks.getOrFail(taskId);
    const hash = contentHash({ taskId, ...input });
    const repo = await unit.repo(TaskRequest);
    const earlier = await repo.findOneBy({ id: input.id });
    if (isSameAgain(earlier, input.id, hash)) return;
    requireVersion(task, version);
    const askedBy = unit.actor.staffMemberId;
    if (!mayAsk(unit.actor, task) || askedBy === null) throw remediationProblems['not-yours-to-ask']();
    if (!isAskableAt(input.kind, task.state)) throw remediationProblems['wrong-state']();
    const proposedDueOn = await this.dates.of(input.proposedDueOn, {
      isWanted: input.kind === 'EXTENSION',
      task,
      pointer: '/proposedDueOn',
    });
    // The task's row is locked: nobody else can open one meanwhile.
    const open = { taskId, kind: input.kind };
    if (await repo.createQueryBuilder('r').where(open).andWhere('r.outcome IS NULL').getExists()) {
      throw remediationProblems['request-open']();
    }
    if (input.fileId) {
      await this.evidence.attach(input.fileId, {
        orgUnitId: task.orgUnitId,
        audienceUnitIds: [task.inspectingUnitId, ...(task.assigneeUnitId === null ? [] : [task.assigneeUnitId])],
        laneUnitId: task.bodyId,
      });
    }
    const added = await repo
      .createQueryBuilder()
      .insert()
      .values({
        id: input.id,
        tenantId: task.tenantId,
        orgUnitId: task.orgUnitId,
        inspectingUnitId: task.inspectingUnitId,
        taskId,
        kind: input.kind,
        text: input.text,
        proposedDueOn,
        fileId: input.fileId ?? null,
        askedBy,
        askedByName: unit.actor.name,
        askedByPosition: unit.actor.position,
        askedAt: unit.now,
        contentHash: hash,
      })
      .orIgnore()
      .returning('id')
      .execute();
    if ((added.raw as unknown[]).length === 0) throw idTaken(input.id);
    const { kind, text, fileId } = input;
    await this.trail.write(task, input, {
      action: ASKED[kind],
      words: text,
      dueOn: proposedDueOn,
      after: { kind, text, ...(proposedDueOn ? { proposedDueOn } : {}), ...(fileId ? { fileId } : {}) },
    });
  }
}
