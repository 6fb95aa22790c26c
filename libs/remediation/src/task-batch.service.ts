import { Injectable } from '@nestjs/common';
import { scopeOf } from '@app/kernel';
import { etagOf, platformProblems, rowRefusal, UnitOfWork, type Acting, type Language } from '@app/platform';
import type { BatchItemRequest, BatchRequest, BatchVerb } from './dto/desk.requests';
import type { BatchResponse, BatchRowResponse } from './dto/desk.response';
import { REMEDIATION_CONSTRAINTS, remediationProblems } from './remediation.problems';
import type { TaskAction } from './rules';
import { TaskAssignment } from './task-assignment.service';
import { TaskProposals } from './task-proposal.service';
import { TaskService } from './task.service';
import { TaskSteps } from './task-steps.service';

const PERMISSION: Readonly<Record<BatchVerb, string>> = {
  assign: 'remediation.assign',
  sign: 'remediation.sign',
  'approve-proposal': 'remediation.sign',
};
const LEAVES: Readonly<Record<BatchVerb, readonly TaskAction[]>> = {
  assign: ['assigned'],
  sign: ['signed'],
  'approve-proposal': ['assigned', 'signed'],
};

/**
 * One verb on many tasks. Each row is a unit of work of its own with its own version: what stands in the way of one does
 * not stand in the way of the others. Sent again, a row that was done is found done and happens no second time.
 */
@Injectable()
export class TaskBatch {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: TaskService,
    private readonly steps: TaskSteps,
    private readonly assignment: TaskAssignment,
    private readonly proposals: TaskProposals,
  ) {}

  async run({ verb, items }: BatchRequest, acting: Acting, language: Language): Promise<BatchResponse> {
    const rows: BatchRowResponse[] = [];
    for (const item of items) rows.push(await this.row(verb, item, { acting, language }));
    const done = rows.filter((row) => row.done).length;
    return { done, skipped: rows.length - done, rows };
  }

  private async row(
    verb: BatchVerb,
    item: BatchItemRequest,
    { acting, language }: { acting: Acting; language: Language },
  ): Promise<BatchRowResponse> {
    const { actor, requestId } = acting;
    const scope = scopeOf(actor, PERMISSION[verb]) ?? { tenantWide: false, units: [] };
    try {
      const etag = await this.unitOfWork.run({ actor, scope, requestId, mode: 'write' }, () => this.act(verb, item));
      return { id: item.id, done: true, etag, code: null, title: null, remedy: null };
    } catch (thrown) {
      const refusal = rowRefusal(thrown, REMEDIATION_CONSTRAINTS, { requestId, language });
      return { id: item.id, done: false, etag: null, ...refusal };
    }
  }

  private async act(verb: BatchVerb, item: BatchItemRequest): Promise<string> {
    const { id, version } = item;
    const before = await this.tasks.getOrFail(id);
    if (etagOf(id, before.version) !== version) {
      if (await this.isDone(verb, item, before)) return etagOf(id, before.version);
      throw platformProblems['stale-version']();
    }
    if (verb === 'sign') await this.tasks.sign(id, version);
    else if (verb === 'approve-proposal') await this.proposals.approve(id, version);
    else {
      if (!item.assignee) throw remediationProblems['assignee-missing']({}, { pointer: '/assignee', value: null });
      await this.assignment.hand(id, version, { to: item.assignee, note: item.note });
    }
    return etagOf(id, before.version + 1);
  }

  /** Whether the very step is the last one that this person took with the task, from the version that was sent. */
  private async isDone(
    verb: BatchVerb,
    { id, version, assignee }: BatchItemRequest,
    now: { version: number; assigneeStaffId: string | null; assigneeUnitId: number | null },
  ): Promise<boolean> {
    const { actor } = this.unitOfWork.current;
    if (etagOf(id, now.version - 1) !== version) return false;
    const last = await this.steps.lastOf(id);
    if (!last || last.byStaffId !== actor.staffMemberId || !LEAVES[verb].includes(last.action)) return false;
    if (verb === 'approve-proposal') return last.proposalId !== null;
    if (verb === 'sign' || !assignee) return verb === 'sign';
    return assignee.kind === 'person'
      ? assignee.staffMemberId === now.assigneeStaffId
      : now.assigneeStaffId === null && assignee.unitId === now.assigneeUnitId;
  }
}
