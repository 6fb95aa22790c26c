import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { DomainError, reaches, type ProblemSite } from '@app/kernel';
import { UnitService } from '@app/organization';
import { contentHash, idTaken, isSameAgain, UnitOfWork } from '@app/platform';
import { StaffService, WorkTakers, type StaffFacts } from '@app/roster';
import type { SelectQueryBuilder } from 'typeorm';
import type { HandOverRequest } from './dto/desk.requests';
import type { HandOverResponse } from './dto/desk.response';
import { HandOver } from './entities/hand-over.entity';
import { RemediationTask } from './entities/remediation-task.entity';
import { handedOver } from './remediation.audit';
import { remediationProblems } from './remediation.problems';
import { TaskSteps } from './task-steps.service';

/** Tasks that change hands in one transaction; nobody holds so many. */
const MOST = 500;

type Holder = Pick<StaffFacts, 'id' | 'fullName' | 'orgUnitId'>;

/** Gives all open work of a person who leaves or is away to another; nothing of it is left behind. */
@Injectable()
export class HandOvers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly staff: StaffService,
    private readonly units: UnitService,
    private readonly steps: TaskSteps,
    private readonly takers: WorkTakers,
  ) {}

  /** By a leader of the unit. The same hand-over again is answered as before. */
  make(input: HandOverRequest): Promise<HandOverResponse> {
    return this.hand(input);
  }

  /** The work of somebody whose account is locked, by whoever locks it, who need not be anybody of the roster. */
  async ofLeaver(input: HandOverRequest): Promise<void> {
    await this.hand(input, '/successorId');
  }

  /** How many open tasks somebody has in the units of the actor's scope. */
  async countOpen(staffMemberId: string): Promise<number> {
    return (await this.openOf(staffMemberId)).getCount();
  }

  private async hand(input: HandOverRequest, pointer = '/toStaffMemberId'): Promise<HandOverResponse> {
    const unit = this.unitOfWork.current;
    const repo = await unit.repo(HandOver);
    const hash = contentHash(input);
    const earlier = await repo.findOneBy({ id: input.id });
    if (isSameAgain(earlier, input.id, hash)) return shown(earlier);
    if (input.fromStaffMemberId === input.toStaffMemberId) {
      throw remediationProblems['hand-over-to-oneself']({}, { pointer, value: input.toStaffMemberId });
    }
    const moved = await this.openTasksOf(input.fromStaffMemberId);
    if (moved.length === 0) {
      // Sent twice at once: whoever waited for the rows finds nothing left of them, and perhaps nobody who had them.
      const taken = await repo.findOneBy({ id: input.id });
      if (isSameAgain(taken, input.id, hash)) return shown(taken);
    }
    const from = await this.holderOf(moved, input.fromStaffMemberId);
    const to = await this.personAt(pointer, input.toStaffMemberId);
    const bodies = await this.bodiesOf(moved.map(({ orgUnitId }) => orgUnitId));
    await this.requireTaker(to, bodies, { pointer, value: to.id });
    const handOver: HandOver = {
      id: input.id,
      tenantId: unit.actor.tenantId,
      orgUnitId: from.orgUnitId,
      fromStaffId: from.id,
      fromName: from.fullName,
      toStaffId: to.id,
      toName: to.fullName,
      reason: input.reason,
      taskCount: moved.length,
      handedBy: unit.actor.staffMemberId,
      handedByName: unit.actor.name,
      handedAt: unit.now,
      contentHash: hash,
    };
    const added = await repo.createQueryBuilder().insert().values(handOver).orIgnore().returning('id').execute();
    if ((added.raw as unknown[]).length === 0) {
      // Sent twice at once, or an id of another tenant.
      const taken = await repo.findOneBy({ id: input.id });
      if (isSameAgain(taken, input.id, hash)) return shown(taken);
      throw idTaken(input.id);
    }
    await this.steps.take(moved, {
      action: 'handed-over',
      to: ({ state }) => state,
      set: { assigneeStaffId: to.id, assigneeUnitId: to.orgUnitId, assigneeName: to.fullName },
      assigneeName: to.fullName,
      assigneeStaffId: to.id,
      reason: input.reason,
    });
    const { bodyId } = await this.units.getOrFail(from.orgUnitId);
    this.audit.record(handedOver(handOver, bodyId));
    return shown(handOver);
  }

  /** The body whose people may take over what somebody holds; null where they hold nothing, or work of several bodies. */
  async takingBody(staffMemberId: string): Promise<number | null> {
    const query = await this.openOf(staffMemberId);
    const held = await query.select('t.orgUnitId', 'unitId').distinct(true).getRawMany<{ unitId: number }>();
    const [first, ...others] = await this.bodiesOf(held.map(({ unitId }) => unitId));
    return first !== undefined && others.length === 0 ? first : null;
  }

  private async bodiesOf(unitIds: readonly number[]): Promise<number[]> {
    const bodies = new Set<number>();
    for (const id of new Set(unitIds)) bodies.add((await this.units.getOrFail(id)).bodyId);
    return [...bodies];
  }

  /** As whoever assigns: of the body whose work it is, of what lies below it or has succeeded it; and able to open it. */
  private async requireTaker(to: StaffFacts, bodies: readonly number[], site: ProblemSite): Promise<void> {
    const { bodyId } = await this.units.getOrFail(to.orgUnitId);
    for (const body of bodies) {
      if (body === bodyId) continue;
      const [below, before] = [await this.units.reachOf(body), await this.units.reachOf(bodyId)];
      if (below.tenantWide || below.unitIds.includes(to.orgUnitId) || before.unitIds.includes(body)) continue;
      throw remediationProblems['taker-outside']({ body: (await this.units.getOrFail(body)).name }, site);
    }
    await this.takers.require(to, site);
  }

  /** Their open tasks in the units that the actor leads, in whatever step, rows locked in one order. */
  private async openTasksOf(staffMemberId: string): Promise<RemediationTask[]> {
    const query = await this.openOf(staffMemberId);
    const found = await query
      .orderBy('t.id')
      .limit(MOST + 1)
      .setLock('pessimistic_write')
      .getMany();
    if (found.length > MOST) throw remediationProblems['hand-over-too-large']({ most: MOST });
    return found;
  }

  private async openOf(staffMemberId: string): Promise<SelectQueryBuilder<RemediationTask>> {
    const { scope } = this.unitOfWork.current;
    const repo = await this.unitOfWork.current.repo(RemediationTask);
    const query = repo
      .createQueryBuilder('t')
      .where('t.assigneeStaffId = :staffMemberId AND t.isOpen', { staffMemberId });
    return scope.tenantWide ? query : query.andWhere('t.orgUnitId = ANY (:units)', { units: scope.units });
  }

  /**
   * Who has the work. Somebody who has moved on to another body may be none of the actor's people any more: then the tasks
   * themselves say whose they are.
   */
  private async holderOf(tasks: readonly RemediationTask[], id: string): Promise<Holder> {
    const [task] = tasks;
    if (!task) return this.personAt('/fromStaffMemberId', id);
    return { id, fullName: task.assigneeName ?? '', orgUnitId: task.orgUnitId };
  }

  private async personAt(pointer: string, id: string): Promise<StaffFacts> {
    const outside = remediationProblems['person-outside']({}, { pointer, value: id });
    const person = await this.staff.getOrFail(id).catch((error: unknown) => {
      throw error instanceof DomainError && error.definition.kind === 'not-found' ? outside : error;
    });
    if (!reaches(this.unitOfWork.current.scope, person.orgUnitId)) throw outside;
    return person;
  }
}

function shown(row: HandOver): HandOverResponse {
  return {
    id: row.id,
    from: { id: row.fromStaffId, fullName: row.fromName },
    to: { id: row.toStaffId, fullName: row.toName },
    reason: row.reason,
    taskCount: row.taskCount,
    handedAt: row.handedAt.toISOString(),
  };
}
