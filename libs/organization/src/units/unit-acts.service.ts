import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { foldVietnamese } from '@app/kernel';
import { contentHash, idTaken, UnitOfWork } from '@app/platform';
import { v7 as uuidv7 } from 'uuid';
import type {
  CreateUnitRequest,
  DescribeUnitRequest,
  RenameUnitRequest,
  ReopenUnitRequest,
} from '../dto/unit.requests';
import { OrgUnitSuccession } from '../entities/org-unit-succession.entity';
import { OrgUnit } from '../entities/org-unit.entity';
import { Tenant } from '../entities/tenant.entity';
import { UnitAct } from '../entities/unit-act.entity';
import { unitCreatedByAct, unitDescribed, unitRenamed, unitReopened } from '../organization.audit';
import { organizationProblems } from '../organization.problems';
import { contactFault, lifeFault, mayStandUnder, type UnitContact } from '../rules/unit-act';
import { isBody } from '../rules/unit-kind';
import { NO_CONTACT } from '../unit.service';
import { UnitActRows } from './unit-act-rows';
import { UnitEnding } from './unit-ending.service';

/** Decides about units: each act has a day and a paper, and whom it reaches follows in the same transaction. */
@Injectable()
export class UnitActs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly rows: UnitActRows,
    private readonly ending: UnitEnding,
  ) {}

  /** @returns the new unit's id; the same request again gives the same. */
  async create(input: CreateUnitRequest): Promise<number> {
    const hash = contentHash(input);
    const parent = await this.rows.take(input.parentId);
    const earlier = await this.rows.earlier(input.id, hash);
    if (earlier) return earlier.orgUnitId;
    const unit = await this.found(parent, input, { hash });
    const { untilDay: onDay, id, decision, decidedOn, decidedBy } = input;
    if (onDay == null) return unit.id;
    // One that is no more: both of its days by one paper, in one transaction.
    const end = { id: uuidv7(), onDay, decision, decidedOn, decidedBy, successors: [] };
    await this.ending.carryOut(unit, end, contentHash({ founding: id }));
    return unit.id;
  }

  /** Founds it, as a new act with the hash of its request. `leaving`: units beside it that end with it, whose names it may have. */
  async found(
    parent: OrgUnit,
    input: CreateUnitRequest,
    { hash, leaving = [] }: { hash: Buffer; leaving?: readonly number[] },
  ): Promise<OrgUnit> {
    const open = this.unitOfWork.current;
    const { untilDay = null } = input;
    if (input.onDay > open.today)
      throw organizationProblems['unit-ahead']({ today: open.today }, at('/onDay', input.onDay));
    this.rows.requireDecided(input);
    this.requireLife(input, parent);
    if (!mayStandUnder(input.kind, parent.kind, input.onDay))
      throw organizationProblems['unit-misplaced']({}, at('/kind', input.kind));
    // One that goes on may be called as one that has ended since.
    const life = untilDay === null ? undefined : { validFrom: input.onDay, validTo: untilDay };
    await this.rows.requireFreeName(input.name, parent.id, leaving, life);
    const [next] = await open.query<{ id: number }>({
      text: `SELECT nextval(pg_get_serial_sequence('org_unit', 'id'))::int AS id`,
    });
    const id = next?.id ?? 0;
    const unit: OrgUnit = {
      ...{ id, tenantId: open.actor.tenantId, parentId: parent.id, kind: input.kind },
      bodyId: isBody(input.kind) ? id : parent.bodyId,
      ...{ name: input.name, nameFolded: foldVietnamese(input.name), validFrom: input.onDay, validTo: null },
      ...NO_CONTACT,
    };
    await open.repo(OrgUnit).then((repo) => repo.insert(unit));
    const act = { ...input, orgUnitId: id, kind: 'CREATED' as const, nameAfter: input.name };
    if (!(await this.rows.write(act, hash))) throw idTaken(input.id);
    this.audit.record(unitCreatedByAct(unit, input, await this.rows.rebuildReach([parent.id])));
    return unit;
  }

  /** Another name from a day on. The office is called what the unit at its top is called. */
  async rename(id: number, input: RenameUnitRequest): Promise<void> {
    const { today } = this.unitOfWork.current;
    const hash = contentHash({ unit: id, ...input });
    const unit = await this.rows.take(id);
    if (await this.rows.earlier(input.id, hash)) return;
    if (unit.validTo !== null) throw organizationProblems['unit-ended']();
    if (input.onDay > today) throw organizationProblems['unit-ahead']({ today }, at('/onDay', input.onDay));
    this.rows.requireDecided(input);
    const since = await this.namedSince(unit);
    if (input.onDay < since) throw organizationProblems['unit-before-name']({ since }, at('/onDay', input.onDay));
    if (input.name === unit.name) throw organizationProblems['unit-same-name']({}, at('/name', input.name));
    await this.rows.requireFreeName(input.name, unit.parentId, [id]);
    const names = { nameBefore: unit.name, nameAfter: input.name };
    if (!(await this.rows.write({ ...input, orgUnitId: id, kind: 'RENAMED', ...names }, hash))) throw idTaken(input.id);
    const repo = await this.unitOfWork.current.repo(OrgUnit);
    await repo.update({ id }, { name: input.name, nameFolded: foldVietnamese(input.name) });
    if (unit.parentId === null) {
      const tenants = await this.unitOfWork.current.repo(Tenant);
      await tenants.update({ id: unit.tenantId }, { name: input.name });
    }
    this.audit.record(unitRenamed(unit, input));
  }

  /** How the unit is reached and what it is called in short, all of it as it is from now on. */
  async describe(id: number, input: DescribeUnitRequest): Promise<void> {
    const { today } = this.unitOfWork.current;
    const hash = contentHash({ unit: id, ...input });
    const unit = await this.rows.take(id);
    if (await this.rows.earlier(input.id, hash)) return;
    if (unit.validTo !== null) throw organizationProblems['unit-ended']();
    const { shortName, address, phone, email } = input;
    const contact: UnitContact = {
      ...{ shortName: shortName || null, address: address || null, phone: phone || null, email: email || null },
    };
    const fault = contactFault(contact);
    if (fault) throw organizationProblems[`unit-${fault}`]({}, at(`/${fault}`, contact[fault]));
    if (!(await this.rows.write({ id: input.id, orgUnitId: id, kind: 'DESCRIBED', onDay: today }, hash))) {
      throw idTaken(input.id);
    }
    await this.unitOfWork.current.repo(OrgUnit).then((repo) => repo.update({ id }, contact));
    this.audit.record(unitDescribed(unit, contact));
  }

  /** Takes an ending back that was a mistake, as long as nothing builds on it. */
  async reopen(id: number, input: ReopenUnitRequest): Promise<void> {
    const open = this.unitOfWork.current;
    const hash = contentHash({ unit: id, ...input });
    const unit = await this.rows.take(id);
    if (await this.rows.earlier(input.id, hash)) return;
    if (unit.validTo === null) throw organizationProblems['unit-stands']();
    const successions = await open.repo(OrgUnitSuccession);
    if (await successions.existsBy({ predecessorId: id })) throw organizationProblems['unit-succeeded']();
    const parent = unit.parentId === null ? null : await this.rows.take(unit.parentId);
    if (parent?.validTo != null) throw organizationProblems['unit-ended']();
    await this.rows.requireFreeName(unit.name, unit.parentId, [id]);
    if (!(await this.rows.write({ ...input, orgUnitId: id, kind: 'REOPENED', onDay: open.today }, hash)))
      throw idTaken(input.id);
    await open.repo(OrgUnit).then((repo) => repo.update({ id }, { validTo: null }));
    this.audit.record(unitReopened(unit, input.decision));
  }

  private requireLife({ onDay, untilDay = null }: CreateUnitRequest, parent: OrgUnit): void {
    const { today } = this.unitOfWork.current;
    if (untilDay !== null && untilDay > today)
      throw organizationProblems['unit-ahead']({ today }, at('/untilDay', untilDay));
    if (untilDay !== null && untilDay <= onDay)
      throw organizationProblems['unit-until-before']({ from: onDay }, at('/untilDay', untilDay));
    const { validFrom: since, validTo: until, name, id } = parent;
    const fault = lifeFault({ validFrom: onDay, validTo: untilDay }, parent);
    if (fault === 'before-parent') throw organizationProblems['unit-before-parent']({ since }, at('/onDay', onDay));
    if (fault === null || until === null) return;
    throw fault === 'below-ended'
      ? organizationProblems['unit-below-ended']({ parent: name, until }, at('/parentId', id))
      : organizationProblems['unit-after-parent']({ parent: name, until }, at('/untilDay', untilDay));
  }

  private async namedSince(unit: OrgUnit): Promise<string> {
    const acts = await this.unitOfWork.current.repo(UnitAct);
    const last = await acts.findOne({ where: { orgUnitId: unit.id, kind: 'RENAMED' }, order: { onDay: 'DESC' } });
    return last?.onDay ?? unit.validFrom;
  }
}

const at = (pointer: string, value: unknown) => ({ pointer, value });
