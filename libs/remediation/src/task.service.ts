import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import {
  ApplicationLock,
  contentHash,
  fieldProblems,
  idTaken,
  isSameAgain,
  personOf,
  requireVersion,
  TransactionEvents,
  UnitOfWork,
} from '@app/platform';
import { EvidenceService } from '@app/evidence';
import type { SubmitProofRequest } from './dto/task.requests';
import { RemediationTask } from './entities/remediation-task.entity';
import { TaskProof } from './entities/task-proof.entity';
import { Verification } from './entities/verification.entity';
import { remediationProblems } from './remediation.problems';
import { lateSince } from './rules/overdue';
import { needsNote, type ClosedAs, type Outcome } from './rules/task-state';
import { TASK_CLOSED } from './task.events';
import {
  isAtStep,
  maySeeTask,
  maySign,
  maySubmitProof,
  mayVerify,
  signsAs,
  type OutsideVerb,
  type TaskVerb,
} from './task.policy';
import { TaskSteps, type StepTaken } from './task-steps.service';

/** What somebody outside the unit says when the following ends. */
export interface Confirmation {
  readonly closedAs: Outcome;
  readonly note?: string | undefined;
}

interface Closing {
  readonly action: 'confirmed' | 'closed-in-error';
  readonly closedAs: ClosedAs;
  readonly note: string | null;
  readonly also?: Record<string, number>;
}

@Injectable()
export class TaskService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lock: ApplicationLock,
    private readonly evidence: EvidenceService,
    private readonly events: TransactionEvents,
    private readonly steps: TaskSteps,
  ) {}

  /** The task in the version that the client has read, its row locked until the unit of work ends. */
  async forChange(id: string, version: string): Promise<RemediationTask> {
    const task = await this.getOrFail(id);
    requireVersion(task, version);
    return task;
  }

  /** Proof goes to the chair. The same proof again is answered as before, whatever the version has become. */
  async submitProof(id: string, version: string, input: SubmitProofRequest): Promise<void> {
    const unit = this.unitOfWork.current;
    const task = await this.getOrFail(id);
    const hash = contentHash({ task: id, ...input });
    const earlier = await unit.repo(TaskProof).then((repo) => repo.findOneBy({ id: input.id }));
    if (isSameAgain(earlier, input.id, hash)) return;
    requireVersion(task, version);
    const submittedBy = unit.actor.staffMemberId;
    if (!maySubmitProof(unit.actor, task) || submittedBy === null) throw remediationProblems['not-the-assignee']();
    requireStep(task, 'submit-proof');
    if (input.documentDate !== undefined && input.documentDate > unit.today) {
      throw fieldProblems.future(
        { day: input.documentDate, today: unit.today },
        { pointer: '/documentDate', value: input.documentDate },
      );
    }
    if (!input.fileId && !(input.documentNumber && input.documentDate)) {
      throw remediationProblems['proof-shows-nothing'](
        {},
        { pointer: '/documentNumber', value: input.documentNumber ?? null },
      );
    }
    if (input.fileId) {
      await this.evidence.attach(input.fileId, {
        orgUnitId: task.orgUnitId,
        audienceUnitIds: [task.inspectingUnitId, ...(task.assigneeUnitId === null ? [] : [task.assigneeUnitId])],
        laneUnitId: task.bodyId,
      });
    }
    const proof: TaskProof = {
      id: input.id,
      tenantId: task.tenantId,
      orgUnitId: task.orgUnitId,
      taskId: task.id,
      what: input.what,
      documentNumber: input.documentNumber ?? null,
      documentDate: input.documentDate ?? null,
      fileId: input.fileId ?? null,
      submittedBy,
      submittedByName: unit.actor.name,
      submittedAt: unit.now,
      contentHash: hash,
    };
    const added = await unit
      .repo(TaskProof)
      .then((repo) => repo.createQueryBuilder().insert().values(proof).orIgnore().returning('id').execute());
    if ((added.raw as unknown[]).length === 0) throw idTaken(input.id);
    await this.take(task, { action: 'proof-submitted', to: 'SUBMITTED', proofId: proof.id, also: { task_proof: 1 } });
  }

  /** The chair, or a vice-chair KT., signs the report, and it goes to the inspecting body. */
  async sign(id: string, version: string, proposalId?: string): Promise<void> {
    const task = await this.forChange(id, version);
    const { actor, today } = this.unitOfWork.current;
    if (!maySign(actor, task)) throw remediationProblems['not-yours-to-sign']();
    requireStep(task, 'sign');
    const as = signsAs(actor, task);
    await this.take(task, {
      action: 'signed',
      to: 'SENT_UP',
      set: {
        signedBy: actor.staffMemberId,
        signedAs: as,
        // Once signed it would pass the clock-driven work by, which runs every few minutes.
        overdueSince: task.overdueSince ?? lateSince(task, today),
      },
      signedAs: as,
      proposalId: proposalId ?? null,
    });
  }

  /** The chair is not satisfied; the reason goes to whoever has to go on. */
  async sendBack(id: string, version: string, reason: string): Promise<void> {
    const task = await this.forChange(id, version);
    if (!maySign(this.unitOfWork.current.actor, task)) throw remediationProblems['not-yours-to-sign']();
    requireStep(task, 'send-back');
    await this.take(task, { action: 'sent-back', to: 'RETURNED', reason });
  }

  /** Somebody outside the unit ends the following, and says with which outcome; all but the plain one say why. */
  async confirm(id: string, version: string, { closedAs, note: said }: Confirmation): Promise<void> {
    const task = await this.forOutsider(id, version, 'confirm');
    const note = said ?? null;
    if (needsNote(closedAs) && note === null) {
      throw remediationProblems['outcome-unexplained']({}, { pointer: '/note', value: null });
    }
    await this.verify(task, 'CONFIRMED', note);
    await this.close(task, { action: 'confirmed', closedAs, note, also: { verification: 1 } });
  }

  /** Closes a task and tells the upper libs. */
  async close(task: RemediationTask, closing: Closing): Promise<void> {
    const { action, closedAs, note, also } = closing;
    const on = this.unitOfWork.current.today;
    await this.take(task, {
      action,
      to: 'CLOSED',
      set: {
        closedOn: on,
        closedAs,
        closedNote: needsNote(closedAs) ? note : null,
        deferredUntil: null,
        deferredFrom: null,
      },
      closedAs,
      reason: note,
      ...(also ? { also } : {}),
    });
    const { findingId, inspectionId } = task;
    await this.events.tell(TASK_CLOSED, { taskId: task.id, findingId, inspectionId, closedAs, on });
  }

  async return(id: string, version: string, reason: string): Promise<void> {
    const task = await this.forOutsider(id, version, 'return');
    await this.verify(task, 'RETURNED', reason);
    await this.take(task, {
      action: 'returned',
      to: 'RETURNED',
      set: { returnCount: task.returnCount + 1 },
      reason,
      also: { verification: 1 },
    });
  }

  /** Whether the person had no part in the fix: neither owned, submitted, signed nor spoke for it, nor held a post in the body. */
  async isIndependent(task: { id: string }, staffMemberId: string): Promise<boolean> {
    const unit = this.unitOfWork.current;
    const [row] = await unit.query<{ independent: boolean }>({
      name: 'remediation.independent',
      text: 'SELECT verifier_is_independent($1, $2, $3) AS independent',
      values: [task.id, staffMemberId, unit.today],
    });
    return row?.independent ?? false;
  }

  /** One step of one task whose row the caller has locked. */
  take(task: RemediationTask, { to, dueOn, ...step }: StepTaken): Promise<void> {
    return this.steps.take([task], { ...step, to: () => to, dueOn: () => dueOn ?? null });
  }

  /** For what only somebody of the inspecting side without a part in the fix may do, at a step that allows it. */
  async forOutsider(id: string, version: string, verb: OutsideVerb): Promise<RemediationTask> {
    const task = await this.forChange(id, version);
    const { actor } = this.unitOfWork.current;
    if (!mayVerify(actor, task)) throw remediationProblems['verifier-not-outside']();
    requireStep(task, verb);
    if (!(await this.isIndependent(task, personOf(actor)))) throw remediationProblems['verifier-not-outside']();
    return task;
  }

  private async verify(task: RemediationTask, verdict: Verification['verdict'], reason: string | null): Promise<void> {
    const unit = this.unitOfWork.current;
    await unit.repo(Verification).then((repo) =>
      repo.insert({
        id: uuidv7(),
        tenantId: task.tenantId,
        orgUnitId: task.orgUnitId,
        taskId: task.id,
        verdict,
        verifiedBy: personOf(unit.actor),
        verifiedAt: unit.now,
        round: task.reopenCount,
        reason,
      }),
    );
  }

  /** The task, its row locked until the unit of work ends; outside the scope it does not exist. */
  async getOrFail(id: string): Promise<RemediationTask> {
    const unit = this.unitOfWork.current;
    const repo = await unit.repo(RemediationTask);
    const task = await repo.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    return this.lock.requireVisible(task, (row) => maySeeTask(unit.actor, unit.scope, row));
  }
}

/** Throws where the task does not stand at a step that allows the verb. */
export function requireStep(task: RemediationTask, verb: TaskVerb): void {
  if (!isAtStep(task, verb)) throw remediationProblems['wrong-state']();
}
