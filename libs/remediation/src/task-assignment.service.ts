import { Injectable } from '@nestjs/common';
import { DomainError, reaches, scopeOf } from '@app/kernel';
import { UnitService } from '@app/organization';
import { UnitOfWork } from '@app/platform';
import { StaffService, WorkTakers, type StaffFacts } from '@app/roster';
import type { AssigneeRequest } from './dto/task.requests';
import type { RemediationTask } from './entities/remediation-task.entity';
import { remediationProblems } from './remediation.problems';
import { mayUndoAssignment } from './rules';
import { mayAssign } from './task.policy';
import { requireStep, TaskService } from './task.service';
import { TaskSteps } from './task-steps.service';

export type Assignee = Pick<RemediationTask, 'assigneeStaffId' | 'assigneeUnitId'> & {
  readonly assigneeName: string;
};

type Found = Assignee & { readonly person: StaffFacts | null };

interface Handing {
  readonly to: AssigneeRequest;
  readonly note?: string | undefined;
  readonly proposalId?: string | undefined;
}

/** Hands a task on: to a division, whose head then names the person, or to the person at once. */
@Injectable()
export class TaskAssignment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: TaskService,
    private readonly steps: TaskSteps,
    private readonly units: UnitService,
    private readonly staff: StaffService,
    private readonly takers: WorkTakers,
  ) {}

  async assign(id: string, version: string, to: AssigneeRequest, note: string | undefined): Promise<void> {
    await this.hand(id, version, { to, note });
  }

  /** As `assign`; `proposalId` where it was prepared by the desk officer. */
  async hand(id: string, version: string, { to, note, proposalId }: Handing): Promise<void> {
    const task = await this.tasks.forChange(id, version);
    if (!mayAssign(this.unitOfWork.current.actor, task)) throw remediationProblems['not-yours-to-assign']();
    requireStep(task, 'assign');
    const { assigneeName, ...assignee } = await this.assigneeOf(to, 'remediation.assign');
    await this.tasks.take(task, {
      action: 'assigned',
      to: 'ACCEPTED',
      set: { ...assignee, assigneeName },
      assigneeName,
      assigneeStaffId: assignee.assigneeStaffId,
      reason: note ?? null,
      proposalId: proposalId ?? null,
    });
  }

  /** Takes one's own first assignment back within a minute: a slip of the finger. */
  async undo(id: string, version: string): Promise<void> {
    const task = await this.tasks.forChange(id, version);
    const { actor, now } = this.unitOfWork.current;
    const last = await this.steps.lastOf(id);
    if (!last || task.state !== 'ACCEPTED' || !mayUndoAssignment(last, actor.staffMemberId, now)) {
      throw remediationProblems['undo-too-late']();
    }
    const set = { assigneeStaffId: null, assigneeUnitId: null, assigneeName: null };
    await this.tasks.take(task, { action: 'assignment-undone', to: 'NEW', set });
  }

  /** The person or unit, whom somebody with the permission may give work; anybody else is a mistake in that field. */
  async assigneeOf(to: AssigneeRequest, permission: string): Promise<Assignee> {
    const { actor } = this.unitOfWork.current;
    const site = { pointer: '/assignee', value: to.staffMemberId ?? to.unitId ?? null };
    const outside = remediationProblems['assignee-outside']({}, site);
    const { person, ...found } =
      to.kind === 'person' ? await this.personOf(to.staffMemberId, outside) : await this.unitOf(to.unitId, outside);
    // Both may be seen more widely than they may be given work.
    if (!reaches(scopeOf(actor, permission), found.assigneeUnitId)) throw outside;
    if (person) await this.takers.require(person, site);
    return found;
  }

  private async personOf(id: string | undefined, outside: DomainError): Promise<Found> {
    if (id === undefined) throw outside;
    const person = await orElse(this.staff.getOrFail(id), outside);
    return { assigneeStaffId: person.id, assigneeUnitId: person.orgUnitId, assigneeName: person.fullName, person };
  }

  private async unitOf(id: number | undefined, outside: DomainError): Promise<Found> {
    if (id === undefined) throw outside;
    const unit = await orElse(this.units.getOrFail(id), outside);
    // What a unit has succeeded lies in its reach, but nobody works there any more.
    if (unit.validTo !== null && unit.validTo <= this.unitOfWork.current.today) throw outside;
    return { assigneeStaffId: null, assigneeUnitId: unit.id, assigneeName: unit.name, person: null };
  }
}

// An id in the body that leads nowhere is a mistake in that field, not a page that does not exist.
async function orElse<T>(loading: Promise<T>, instead: DomainError): Promise<T> {
  return loading.catch((error: unknown) => {
    throw error instanceof DomainError && error.definition.kind === 'not-found' ? instead : error;
  });
}
