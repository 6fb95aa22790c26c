import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AuditLog } from '@app/audit';
import { foldVietnamese, localDate, type LocalDate } from '@app/kernel';
import { ApplicationLock, contentHash, idTaken, isSameAgain, UnitOfWork } from '@app/platform';
import type { CreateUnitRequest, EndUnitRequest, RenameUnitRequest, ReopenUnitRequest } from '../dto/unit.requests';
import { OrgUnitSuccession } from '../entities/org-unit-succession.entity';
import { OrgUnit } from '../entities/org-unit.entity';
import { UnitAct } from '../entities/unit-act.entity';
import { unitCreatedByAct, unitEnded, unitRenamed, unitReopened } from '../organization.audit';
import { requireTenantWide } from '../organization.policy';
import { organizationProblems } from '../organization.problems';
import { endFault, existsOn, isWorkOpen, mayStandUnder } from '../rules/unit-act';
import { isBody } from '../rules/unit-kind';
import { UnitWork } from './unit-work';

type Act = Pick<UnitAct, 'id' | 'orgUnitId' | 'kind' | 'onDay' | 'decision'> & Partial<UnitAct>;

/** Decides about units: each act has a day and a paper, and whom it reaches follows in the same transaction. */
@Injectable()
export class UnitActs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly lock: ApplicationLock,
    private readonly work: UnitWork,
  ) {}

  /** @returns the new unit's id; the same request again gives the same. */
  async create(input: CreateUnitRequest): Promise<number> {
    const open = this.unitOfWork.current;
    const hash = contentHash(input);
    const parent = await this.take(input.parentId);
    const earlier = await this.earlier(input.id, hash);
    if (earlier) return earlier.orgUnitId;
    if (input.onDay > open.today)
      throw organizationProblems['unit-ahead']({ today: open.today }, at('/onDay', input.onDay));
    if (!existsOn(parent, open.today)) throw organizationProblems['unit-ended']({}, at('/parentId', parent.id));
    if (!mayStandUnder(input.kind, parent.kind))
      throw organizationProblems['unit-misplaced']({}, at('/kind', input.kind));
    await this.requireFreeName(input.name, parent.id, null);
    const [next] = await open.query<{ id: number }>({
      text: `SELECT nextval(pg_get_serial_sequence('org_unit', 'id'))::int AS id`,
    });
    const id = next?.id ?? 0;
    const unit: OrgUnit = {
      ...{ id, tenantId: open.actor.tenantId, parentId: parent.id, kind: input.kind },
      bodyId: isBody(input.kind) ? id : parent.bodyId,
      ...{ name: input.name, nameFolded: foldVietnamese(input.name), validFrom: input.onDay, validTo: null },
    };
    await open.repo(OrgUnit).then((repo) => repo.insert(unit));
    const act = { ...input, orgUnitId: id, kind: 'CREATED' as const, nameAfter: input.name };
    if (!(await this.write(act, hash))) throw idTaken(input.id);
    this.audit.record(unitCreatedByAct(unit, input.decision, await this.rebuildReach([parent.id])));
    return id;
  }

  async rename(id: number, input: RenameUnitRequest): Promise<void> {
    const { today } = this.unitOfWork.current;
    const hash = contentHash({ unit: id, ...input });
    const unit = await this.take(id);
    if (await this.earlier(input.id, hash)) return;
    if (unit.validTo !== null) throw organizationProblems['unit-ended']();
    if (input.onDay > today) throw organizationProblems['unit-ahead']({ today }, at('/onDay', input.onDay));
    const since = await this.namedSince(unit);
    if (input.onDay < since) throw organizationProblems['unit-before-name']({ since }, at('/onDay', input.onDay));
    if (input.name === unit.name) throw organizationProblems['unit-same-name']({}, at('/name', input.name));
    await this.requireFreeName(input.name, unit.parentId, id);
    const names = { nameBefore: unit.name, nameAfter: input.name };
    if (!(await this.write({ ...input, orgUnitId: id, kind: 'RENAMED', ...names }, hash))) throw idTaken(input.id);
    const repo = await this.unitOfWork.current.repo(OrgUnit);
    await repo.update({ id }, { name: input.name, nameFolded: foldVietnamese(input.name) });
    this.audit.record(unitRenamed(unit, input));
  }

  /** Ends a unit. What is open there needs somebody who takes it: their grants reach it from now on. */
  async end(id: number, input: EndUnitRequest): Promise<void> {
    const open = this.unitOfWork.current;
    const hash = contentHash({ unit: id, ...input });
    const unit = await this.take(id);
    if (await this.earlier(input.id, hash)) return;
    if (unit.parentId === null) throw organizationProblems['unit-is-root']();
    const fault = endFault(unit, input.onDay, open.today);
    if (fault) throw organizationProblems[`unit-end-${fault}`]({ today: open.today }, at('/onDay', input.onDay));
    const below = await open.repo(OrgUnit).then((repo) => repo.findBy({ parentId: id }));
    const standing = below.filter((child) => existsOn(child, open.today)).map(({ name }) => name);
    if (standing.length > 0) throw organizationProblems['unit-has-units']({ units: standing.join('; ') });
    const successors = await this.successorsOf(unit, input);
    const work = await this.work.openAt([id]);
    if (successors.length === 0 && isWorkOpen(work)) {
      throw organizationProblems['unit-has-work']({ ...work }, at('/successors', null));
    }
    if (!(await this.write({ ...input, orgUnitId: id, kind: 'ENDED' }, hash))) throw idTaken(input.id);
    await open.repo(OrgUnit).then((repo) => repo.update({ id }, { validTo: input.onDay }));
    const rows = successors.map((successor) => ({
      ...{ tenantId: unit.tenantId, predecessorId: id, successorId: successor.id, onDay: input.onDay },
    }));
    if (rows.length > 0) await open.repo(OrgUnitSuccession).then((repo) => repo.insert(rows));
    const reach = await this.rebuildReach(successors.map((successor) => successor.id));
    this.audit.record(unitEnded(unit, input, { successors, work, reach }));
  }

  /** Takes an ending back that was a mistake, as long as nothing builds on it. */
  async reopen(id: number, input: ReopenUnitRequest): Promise<void> {
    const open = this.unitOfWork.current;
    const hash = contentHash({ unit: id, ...input });
    const unit = await this.take(id);
    if (await this.earlier(input.id, hash)) return;
    if (unit.validTo === null) throw organizationProblems['unit-stands']();
    const successions = await open.repo(OrgUnitSuccession);
    if (await successions.existsBy({ predecessorId: id })) throw organizationProblems['unit-succeeded']();
    const parent = unit.parentId === null ? null : await this.take(unit.parentId);
    if (parent?.validTo != null) throw organizationProblems['unit-ended']();
    await this.requireFreeName(unit.name, unit.parentId, id);
    if (!(await this.write({ ...input, orgUnitId: id, kind: 'REOPENED', onDay: open.today }, hash)))
      throw idTaken(input.id);
    await open.repo(OrgUnit).then((repo) => repo.update({ id }, { validTo: null }));
    this.audit.record(unitReopened(unit, input.decision));
  }

  // One act of a unit after the other; a unit of another tenant does not exist here.
  private async take(id: number): Promise<OrgUnit> {
    const unit = this.unitOfWork.current;
    requireTenantWide(unit.scope);
    const repo = await unit.repo(OrgUnit);
    const found = await repo.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    return this.lock.requireVisible(found, ({ tenantId }) => tenantId === unit.actor.tenantId);
  }

  private async earlier(id: string, hash: Buffer): Promise<UnitAct | null> {
    const unit = this.unitOfWork.current;
    const repo = await unit.repo(UnitAct);
    const found = await repo.findOneBy({ id, tenantId: unit.actor.tenantId });
    return isSameAgain(found, id, hash) ? found : null;
  }

  private async write(act: Act, hash: Buffer): Promise<boolean> {
    const unit = this.unitOfWork.current;
    const row: UnitAct = {
      ...{ id: act.id, tenantId: unit.actor.tenantId, orgUnitId: act.orgUnitId, kind: act.kind },
      ...{
        onDay: act.onDay,
        decision: act.decision,
        nameBefore: act.nameBefore ?? null,
        nameAfter: act.nameAfter ?? null,
      },
      ...{ byName: unit.actor.name, decidedAt: unit.now, contentHash: hash },
    };
    const repo = await unit.repo(UnitAct);
    const added = await repo.createQueryBuilder().insert().values(row).orIgnore().returning('id').execute();
    return (added.raw as unknown[]).length > 0;
  }

  private async namedSince(unit: OrgUnit): Promise<string> {
    const acts = await this.unitOfWork.current.repo(UnitAct);
    const last = await acts.findOne({ where: { orgUnitId: unit.id, kind: 'RENAMED' }, order: { onDay: 'DESC' } });
    return last?.onDay ?? unit.validFrom;
  }

  private async requireFreeName(name: string, parentId: number | null, own: number | null): Promise<void> {
    const { today } = this.unitOfWork.current;
    const repo = await this.unitOfWork.current.repo(OrgUnit);
    const beside = parentId === null ? [] : await repo.findBy({ parentId, nameFolded: foldVietnamese(name) });
    const taken = beside.some((unit) => unit.id !== own && existsOn(unit, today) && unit.name === name);
    if (taken) throw organizationProblems['unit-name-taken']({}, at('/name', name));
  }

  private async successorsOf(unit: OrgUnit, { onDay, successors }: EndUnitRequest): Promise<OrgUnit[]> {
    const { actor } = this.unitOfWork.current;
    const ids = [...new Set(successors.map(({ unitId }) => unitId))].sort((a, b) => a - b);
    if (ids.length === 0) return [];
    const repo = await this.unitOfWork.current.repo(OrgUnit);
    const found = await repo.findBy({ id: In(ids), tenantId: actor.tenantId });
    const day: LocalDate = localDate(onDay);
    for (const id of ids) {
      const successor = found.find((row) => row.id === id);
      if (!successor || id === unit.id || !existsOn(successor, day) || isBody(successor.kind) !== isBody(unit.kind)) {
        throw organizationProblems['unit-cannot-succeed']({}, at('/successors', id));
      }
    }
    return found;
  }

  /** Grants over these units, or over what contains them, reach what has been added below or before them. */
  private async rebuildReach(unitIds: readonly number[]): Promise<number> {
    if (unitIds.length === 0) return 0;
    const [row] = await this.unitOfWork.current.query<{ n: number }>({
      text: 'SELECT rebuild_reach($1) AS n',
      values: [`{${unitIds.join(',')}}`],
    });
    return row?.n ?? 0;
  }
}

const at = (pointer: string, value: unknown) => ({ pointer, value });
