import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { reaches } from '@app/kernel';
import { UnitService, type UnitFacts } from '@app/organization';
import {
  ApplicationLock,
  contentHash,
  fieldProblems,
  isSameAgain,
  personOf,
  requireVersion,
  UnitOfWork,
} from '@app/platform';
import { evaluationProblems } from '../evaluation.problems';
import { coefficientOf } from '../rules/work-item';
import type {
  ApproveWorkListRequest,
  ChangeWorkListRequest,
  DraftWorkListRequest,
  ProductRequest,
} from './dto/work-list.requests';
import { WorkList, type DraftProduct } from './entities/work-list.entity';
import { WorkProduct } from './entities/work-product.entity';
import { workListApproved, workListDrafted } from './work.audit';
import { workProblems } from './work.problems';

/** Which list a page shows. */
export interface ListPlace {
  readonly unitId: number;
  readonly year: number;
}

const NOT_APPROVED = {
  ...{
    decisionNumber: null,
    decidedOn: null,
    decidedBy: null,
    approvedBy: null,
    approvedByName: null,
    approvedAt: null,
  },
};

/** The products of a body's year: drafted as one value, rows once a decision has approved them (Nghị định 335/2025, Đ.13). */
@Injectable()
export class WorkLists {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly lock: ApplicationLock,
    private readonly units: UnitService,
  ) {}

  /** Begins a draft; the same request again is the same draft. */
  async draft(input: DraftWorkListRequest): Promise<ListPlace> {
    const open = this.unitOfWork.current;
    const hash = contentHash(input);
    const repo = await open.repo(WorkList);
    if (isSameAgain(await repo.findOneBy({ id: input.id }), input.id, hash)) return input;
    const body = await this.bodyOf(input.unitId);
    const list: WorkList = {
      ...{ id: input.id, tenantId: body.tenantId, orgUnitId: body.id, year: input.year, state: 'DRAFT' },
      ...{ draft: await this.productsOf(input.products, body, input.year) },
      ...{ draftedByName: open.actor.name, draftedAt: open.now, ...NOT_APPROVED, version: 1, contentHash: hash },
    };
    const added = await repo.createQueryBuilder().insert().values(list).orIgnore().returning('id').execute();
    if ((added.raw as unknown[]).length === 0) {
      // Sent twice at once. Otherwise there is a draft of this year: the database says so.
      if (isSameAgain(await repo.findOneBy({ id: list.id }), list.id, hash)) return input;
      await repo.insert(list);
    }
    this.audit.record(workListDrafted(list, body));
    return { unitId: body.id, year: list.year };
  }

  /** Writes the draft anew; without any product it is given up. */
  async change(id: string, version: string, { products }: ChangeWorkListRequest): Promise<ListPlace> {
    const open = this.unitOfWork.current;
    const { list, body } = await this.take(id, version);
    const changed = {
      state: products.length === 0 ? ('DISCARDED' as const) : list.state,
      draft: await this.productsOf(products, body, list.year),
      ...{ draftedByName: open.actor.name, draftedAt: open.now, version: list.version + 1 },
    };
    await open.repo(WorkList).then((repo) => repo.update({ id }, { ...changed, draft: [...changed.draft] }));
    this.audit.record(workListDrafted({ ...list, ...changed }, body));
    return { unitId: body.id, year: list.year };
  }

  /** The decision that approves it: from then on its products are assigned, and not changed. */
  async approve(id: string, version: string, decision: ApproveWorkListRequest): Promise<ListPlace> {
    const open = this.unitOfWork.current;
    const { list, body } = await this.take(id, version);
    if (decision.decidedOn > open.today) {
      const place = { pointer: '/decidedOn', value: decision.decidedOn };
      throw workProblems['decision-ahead-of-today']({ today: open.today }, place);
    }
    const approved = {
      ...{ state: 'APPROVED' as const, decisionNumber: decision.decisionNumber, decidedOn: decision.decidedOn },
      ...{ decidedBy: decision.decidedBy, approvedBy: personOf(open.actor), approvedByName: open.actor.name },
      ...{ approvedAt: open.now, version: list.version + 1 },
    };
    await open.repo(WorkList).then((repo) => repo.update({ id }, approved));
    const rows = list.draft.map((product, ordinal): WorkProduct => ({
      ...{ ...product, tenantId: list.tenantId, orgUnitId: body.id, workListId: id, year: list.year, ordinal },
    }));
    await open.repo(WorkProduct).then((repo) => repo.insert(rows));
    this.audit.record(workListApproved({ ...list, ...approved }, body));
    return { unitId: body.id, year: list.year };
  }

  /** Which page it stands on, for answering the same request again. */
  async placeOf(id: string): Promise<ListPlace> {
    const { orgUnitId: unitId, year } = await this.findOrFail(id);
    return { unitId, year };
  }

  private async take(id: string, version: string): Promise<{ list: WorkList; body: UnitFacts }> {
    const list = await this.findOrFail(id, true);
    if (list.state !== 'DRAFT') throw workProblems['work-list-settled']();
    requireVersion(list, version);
    return { list, body: await this.units.getOrFail(list.orgUnitId) };
  }

  private async findOrFail(id: string, forChange = false): Promise<WorkList> {
    const { actor, scope } = this.unitOfWork.current;
    const repo = await this.unitOfWork.current.repo(WorkList);
    const found = await repo.findOne({ where: { id }, ...(forChange && { lock: { mode: 'pessimistic_write' } }) });
    return this.lock.requireVisible(found, (row) => row.tenantId === actor.tenantId && reaches(scope, row.orgUnitId));
  }

  private async bodyOf(unitId: number): Promise<UnitFacts> {
    const place = { pointer: '/unitId', value: unitId };
    const unit = await this.units.find(unitId);
    if (!unit || !reaches(this.unitOfWork.current.scope, unit.id)) throw fieldProblems['no-such-row']({}, place);
    if (unit.bodyId !== unit.id) throw workProblems['no-body']({}, place);
    return unit;
  }

  /** As they are kept; throws where a coefficient is none or a name stands there twice, in this draft or an approved list. */
  private async productsOf(
    products: readonly ProductRequest[],
    body: UnitFacts,
    year: number,
  ): Promise<DraftProduct[]> {
    const known = await this.unitOfWork.current
      .repo(WorkProduct)
      .then((repo) => repo.find({ where: { orgUnitId: body.id, year }, select: { name: true, id: true } }));
    const names = new Set(known.map(({ name }) => name.toLocaleLowerCase('vi')));
    return products.map(({ id, name, output, complexity, coefficient: typed, duePattern }, index) => {
      const key = name.toLocaleLowerCase('vi');
      const coefficient = coefficientOf(typed);
      if (coefficient === null) {
        const place = { pointer: `/products/${index}/coefficient`, value: typed };
        throw evaluationProblems['coefficient-unfit']({}, place);
      }
      if (names.has(key)) throw workProblems['product-twice']({}, { pointer: `/products/${index}/name`, value: name });
      names.add(key);
      return { id, name, output, complexity, coefficient, duePattern: duePattern || null };
    });
  }
}
