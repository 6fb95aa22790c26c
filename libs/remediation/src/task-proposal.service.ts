import { Injectable } from '@nestjs/common';
import { contentHash, idTaken, isSameAgain, personOf, requireVersion, UnitOfWork } from '@app/platform';
import type { ProposeRequest } from './dto/desk.requests';
import type { AssigneeRequest } from './dto/task.requests';
import type { RemediationTask } from './entities/remediation-task.entity';
import { TaskProposal } from './entities/task-proposal.entity';
import { remediationProblems } from './remediation.problems';
import { TaskAssignment, type Assignee } from './task-assignment.service';
import { isAtStep, mayPrepare, maySign } from './task.policy';
import { TaskService } from './task.service';

const NOBODY = { assigneeStaffId: null, assigneeUnitId: null, assigneeName: null };

/** A desk officer prepares, the leaders of the unit decide; nobody decides what they prepared themselves. */
@Injectable()
export class TaskProposals {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: TaskService,
    private readonly assignment: TaskAssignment,
  ) {}

  /** Puts a proposal on the task, in place of an earlier one. The same again is answered as before. */
  async propose(id: string, version: string, input: ProposeRequest): Promise<void> {
    const unit = this.unitOfWork.current;
    const task = await this.tasks.getOrFail(id);
    const repo = await unit.repo(TaskProposal);
    const hash = contentHash({ task: id, ...input });
    const earlier = await repo.findOneBy({ id: input.id });
    if (isSameAgain(earlier, input.id, hash)) return;
    requireVersion(task, version);
    if (!mayPrepare(unit.actor, task)) throw remediationProblems['not-yours-to-prepare']();
    if (!isAtStep(task, input.kind === 'SIGN' ? 'sign' : 'assign')) {
      throw remediationProblems['proposal-of-another-step']();
    }
    const proposal: TaskProposal = {
      id: input.id,
      tenantId: task.tenantId,
      orgUnitId: task.orgUnitId,
      taskId: id,
      kind: input.kind,
      ...(input.kind === 'ASSIGN' ? await this.assigneeOf(input.assignee) : NOBODY),
      note: input.note ?? null,
      proposedBy: personOf(unit.actor),
      proposedByName: unit.actor.name,
      proposedAt: unit.now,
      contentHash: hash,
    };
    const added = await repo.createQueryBuilder().insert().values(proposal).orIgnore().returning('id').execute();
    if ((added.raw as unknown[]).length === 0) throw idTaken(input.id);
    await this.tasks.take(task, {
      action: 'proposed',
      to: task.state,
      set: { proposalId: proposal.id },
      ...(proposal.assigneeName === null ? {} : { assigneeName: proposal.assigneeName }),
      reason: proposal.note,
      proposalId: proposal.id,
      also: { task_proposal: 1 },
    });
  }

  /** Does what was proposed, in the name of whoever decides. */
  async approve(id: string, version: string): Promise<void> {
    const { proposal } = await this.toDecide(id, version);
    if (proposal.kind === 'SIGN') return this.tasks.sign(id, version, proposal.id);
    const note = proposal.note ?? undefined;
    return this.assignment.hand(id, version, { to: requestOf(proposal), note, proposalId: proposal.id });
  }

  /** Puts it aside with a reason that the desk officer reads in the timeline. */
  async refuse(id: string, version: string, reason: string): Promise<void> {
    const { task, proposal } = await this.toDecide(id, version);
    await this.tasks.take(task, {
      action: 'proposal-refused',
      to: task.state,
      reason,
      proposalId: proposal.id,
    });
  }

  private async toDecide(id: string, version: string): Promise<{ task: RemediationTask; proposal: TaskProposal }> {
    const unit = this.unitOfWork.current;
    const task = await this.tasks.forChange(id, version);
    if (!maySign(unit.actor, task)) throw remediationProblems['not-yours-to-sign']();
    if (task.proposalId === null) throw remediationProblems['no-proposal']();
    const repo = await unit.repo(TaskProposal);
    const proposal = await repo.findOneByOrFail({ id: task.proposalId });
    if (proposal.proposedBy === unit.actor.staffMemberId) throw remediationProblems['own-proposal']();
    return { task, proposal };
  }

  private async assigneeOf(asked: AssigneeRequest | undefined): Promise<Assignee> {
    if (!asked) throw remediationProblems['assignee-missing']({}, { pointer: '/assignee', value: null });
    return this.assignment.assigneeOf(asked, 'remediation.prepare');
  }
}

function requestOf({ assigneeStaffId, assigneeUnitId }: TaskProposal): AssigneeRequest {
  if (assigneeStaffId !== null) return { kind: 'person', staffMemberId: assigneeStaffId };
  return { kind: 'unit', ...(assigneeUnitId === null ? {} : { unitId: assigneeUnitId }) };
}
