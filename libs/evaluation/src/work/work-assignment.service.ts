import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { localDate } from '@app/kernel';
import { UnitService, type UnitFacts } from '@app/organization';
import { contentHash, fieldProblems, isSameAgain, platformProblems, UnitOfWork } from '@app/platform';
import { StaffService, type StaffFacts } from '@app/roster';
import { In } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { canWorkMove, monthOf } from '../rules/work-item';
import type { AssignWorkRequest, GiveAwayRequest } from './dto/work-item.requests';
import { WorkItem } from './entities/work-item.entity';
import { WorkProduct } from './entities/work-product.entity';
import { WorkItems } from './work-items';
import { WorkMonths, type PlacedWork } from './work-months';
import { workAssigned, workGivenAway, workWithdrawn } from './work.audit';
import { workProblems } from './work.problems';

type NewWork = Pick<
  WorkItem,
  'id' | 'pieces' | 'title' | 'dueOn' | 'month' | 'kind' | 'takenFromId' | 'remediationTaskId' | 'contentHash'
>;

/** A work of one person, as a row of a sheet says it. */
export interface GivenWork extends Pick<NewWork, 'pieces' | 'title' | 'dueOn' | 'month' | 'kind'> {
  readonly staffMemberId: string;
  readonly productId: string;
}

interface WhoseWork {
  readonly person: StaffFacts;
  readonly unit: UnitFacts;
  readonly product: WorkProduct | null;
}

/** Rows of one statement: PostgreSQL takes no more than 65,535 values. */
const AT_ONCE = 500;
const NOT_YET = {
  ...{ movedFrom: null, givenAway: 0, askedAway: null, askedAwayReason: null, askedAwayAt: null },
  ...{ reported: null, doneOn: null, reportNote: null, reportedOn: null, reportedAt: null, done: 0 },
  ...{ acceptedBy: null, acceptedByName: null, acceptedAt: null, returnReason: null },
  ...{ withdrawnReason: null, withdrawnByName: null, withdrawnAt: null, version: 1 },
};

/** Work given to people, given on to others, and taken back (Nghị định 335/2025, Đ.18). */
@Injectable()
export class WorkAssignment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly items: WorkItems,
    private readonly units: UnitService,
    private readonly staff: StaffService,
    private readonly months: WorkMonths,
  ) {}

  /** One work for one person or several. Each id that is there already with the same content is the same work. */
  async assign(input: AssignWorkRequest): Promise<string[]> {
    const open = this.unitOfWork.current;
    const { people, ...work } = input;
    requireOnce(people.map(({ staffMemberId }) => staffMemberId));
    const repo = await open.repo(WorkItem);
    const earlier = new Map((await repo.findBy({ id: In(people.map(({ id }) => id)) })).map((item) => [item.id, item]));
    const facts = await this.staff.lookUp(people.map(({ staffMemberId }) => staffMemberId));
    const month = work.month === undefined ? monthOf(work.dueOn) : localDate(`${work.month}-01`);
    const product = await this.productOf(work.productId);
    const units = await this.unitsOf(people.map(({ staffMemberId }) => facts(staffMemberId).orgUnitId));
    const given = people.flatMap(({ id, staffMemberId }, index): PlacedWork[] => {
      if (earlier.has(id)) return [];
      const { bodyId } = units(facts(staffMemberId).orgUnitId);
      return [{ staffMemberId, bodyId, month, pointer: `/people/${index}/staffMemberId` }];
    });
    await this.months.requireOpen(given);
    for (const [index, { id, staffMemberId, pieces }] of people.entries()) {
      const hash = contentHash({ ...work, id, staffMemberId, pieces });
      if (isSameAgain(earlier.get(id) ?? null, id, hash)) continue;
      const person = facts(staffMemberId);
      if (work.remediationTaskId !== undefined) await this.requireTaskOf(work.remediationTaskId, person, index);
      const added = {
        ...{ id, pieces, title: work.title, dueOn: work.dueOn, month, kind: work.kind, takenFromId: null },
        ...{ remediationTaskId: work.remediationTaskId ?? null, contentHash: hash },
      };
      const item = await this.add(added, { person, unit: units(person.orgUnitId), product });
      if (item) this.audit.record(workAssigned(item));
    }
    return people.map(({ id }) => id);
  }

  /** Many works at once, each of one person, as `assign` gives it. */
  async assignAll(works: readonly GivenWork[]): Promise<void> {
    const open = this.unitOfWork.current;
    const facts = await this.staff.lookUp(works.map(({ staffMemberId }) => staffMemberId));
    const units = await this.unitsOf(works.map(({ staffMemberId }) => facts(staffMemberId).orgUnitId));
    const bodyOf = (staffMemberId: string): number => units(facts(staffMemberId).orgUnitId).bodyId;
    await this.months.requireOpen(
      works.map(({ staffMemberId, month }) => ({ staffMemberId, bodyId: bodyOf(staffMemberId), month })),
    );
    const ids = [...new Set(works.map(({ productId }) => productId))];
    const found = await open.repo(WorkProduct).then((repo) => repo.findBy({ id: In(ids) }));
    const products = new Map(found.map((product) => [product.id, product]));
    const items = works.map(({ staffMemberId, productId, ...work }): WorkItem => {
      const [id, person] = [uuidv7(), facts(staffMemberId)];
      const hash = contentHash({ ...work, id, staffMemberId, productId });
      const added = { ...work, id, takenFromId: null, remediationTaskId: null, contentHash: hash };
      return this.itemOf(added, { person, unit: units(person.orgUnitId), product: products.get(productId) ?? null });
    });
    const repo = await open.repo(WorkItem);
    for (let at = 0; at < items.length; at += AT_ONCE) await repo.insert(items.slice(at, at + AT_ONCE));
    for (const item of items) this.audit.record(workAssigned(item));
  }

  /** What one cannot finish another takes over: it stays assigned to the one, and counts beside what the other was assigned. */
  async giveAway(id: string, input: GiveAwayRequest): Promise<void> {
    const open = this.unitOfWork.current;
    const hash = contentHash({ ...input, from: id });
    const giver = (await this.items.ofOthers([id]))(id);
    const earlier = await open.repo(WorkItem).then((repo) => repo.findOneBy({ id: input.id }));
    if (isSameAgain(earlier, input.id, hash)) return;
    const left = giver.pieces - giver.givenAway - Math.max(giver.done, giver.reported ?? 0);
    if (giver.state === 'WITHDRAWN' || left === 0) throw workProblems['work-not-there-yet']();
    if (input.pieces > left) {
      throw workProblems['more-than-there-is']({ left }, { pointer: '/pieces', value: input.pieces });
    }
    const person = await this.staff.getOrFail(input.staffMemberId);
    if (person.id === giver.staffMemberId) throw fieldProblems['no-such-row']({}, { pointer: '/staffMemberId' });
    const [unit, product] = [await this.units.getOrFail(person.orgUnitId), await this.productOf(giver.workProductId)];
    const takes = { staffMemberId: person.id, bodyId: unit.bodyId, month: giver.month, pointer: '/staffMemberId' };
    await this.months.requireOpen([giver, takes]);
    const taker = await this.add(
      {
        ...{ id: input.id, pieces: input.pieces, title: giver.title, dueOn: input.dueOn, month: giver.month },
        ...{ kind: 'EXTRA', takenFromId: giver.id, remediationTaskId: null, contentHash: hash },
      },
      { person, unit, product },
    );
    if (!taker) return;
    const givenAway = giver.givenAway + input.pieces;
    const gone = givenAway === giver.pieces && canWorkMove(giver.state, 'HANDED_OVER');
    const after = await this.items.update(giver, {
      ...{ givenAway, state: gone ? 'HANDED_OVER' : giver.state },
      ...{ askedAway: null, askedAwayReason: null, askedAwayAt: null },
    });
    this.audit.record(workGivenAway(after, taker));
  }

  /** Takes back what was assigned by mistake; it counts nowhere. */
  async withdraw(id: string, reason: string): Promise<void> {
    const { actor, now } = this.unitOfWork.current;
    const item = (await this.items.ofOthers([id]))(id);
    if (!canWorkMove(item.state, 'WITHDRAWN') || item.givenAway > 0) throw workProblems['work-not-there-yet']();
    await this.months.requireOpen([item]);
    const withdrawn = { withdrawnReason: reason, withdrawnByName: actor.name, withdrawnAt: now };
    const cleared = { askedAway: null, askedAwayReason: null, askedAwayAt: null };
    this.audit.record(workWithdrawn(await this.items.update(item, { ...withdrawn, ...cleared, state: 'WITHDRAWN' })));
  }

  /** Null where the same was sent twice at once, and is there by now. */
  private async add(work: NewWork, of: WhoseWork): Promise<WorkItem | null> {
    const item = this.itemOf(work, of);
    const repo = await this.unitOfWork.current.repo(WorkItem);
    const added = await repo.createQueryBuilder().insert().values(item).orIgnore().returning('id').execute();
    if ((added.raw as unknown[]).length > 0) return item;
    if (isSameAgain(await repo.findOneBy({ id: item.id }), item.id, item.contentHash)) return null;
    // Otherwise the task is counted as the person's work already: the database says so.
    await repo.insert(item);
    return item;
  }

  private itemOf(work: NewWork, { person, unit, product }: WhoseWork): WorkItem {
    const open = this.unitOfWork.current;
    const assignedBy = this.items.requireOther(person.id);
    const year = Number(work.month.slice(0, 4));
    // Of the list of the person's body, and of the year in which it counts.
    if (product?.orgUnitId !== unit.bodyId || product.year !== year) {
      throw workProblems['product-elsewhere']({ year }, { pointer: '/productId', value: product?.id });
    }
    return {
      ...{ ...NOT_YET, ...work, tenantId: unit.tenantId, orgUnitId: unit.id, bodyId: unit.bodyId },
      ...{ staffMemberId: person.id, personName: person.fullName, workProductId: product.id, state: 'ASSIGNED' },
      ...{ assignedBy, assignedByName: open.actor.name, assignedAt: open.now },
    };
  }

  private async unitsOf(ids: readonly number[]): Promise<(id: number) => UnitFacts> {
    const known = new Map<number, UnitFacts>();
    for (const id of new Set(ids)) known.set(id, await this.units.getOrFail(id));
    return (id) => {
      const unit = known.get(id);
      if (unit === undefined) throw platformProblems['not-found']();
      return unit;
    };
  }

  private async productOf(id: string): Promise<WorkProduct | null> {
    return this.unitOfWork.current.repo(WorkProduct).then((repo) => repo.findOneBy({ id }));
  }

  private async requireTaskOf(taskId: string, person: StaffFacts, index: number): Promise<void> {
    const { actor } = this.unitOfWork.current;
    const rows = await this.unitOfWork.current.query<{ id: string }>({
      text: `SELECT t.id FROM remediation_task t WHERE t.tenant_id = $1 AND t.id = $2 AND t.assignee_staff_id = $3`,
      values: [actor.tenantId, taskId, person.id],
    });
    if (rows.length > 0) return;
    throw workProblems['task-elsewhere']({}, { pointer: `/people/${index}/staffMemberId`, value: person.id });
  }
}

function requireOnce(people: readonly string[]): void {
  const twice = people.findIndex((id, at) => people.indexOf(id) !== at);
  if (twice < 0) return;
  throw workProblems['person-twice']({}, { pointer: `/people/${twice}/staffMemberId`, value: people[twice] });
}
