import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { foldVietnamese, type LocalDate } from '@app/kernel';
import { ApplicationLock, UnitOfWork } from '@app/platform';
import { IsNull } from 'typeorm';
import { OrgUnitSuccession } from './entities/org-unit-succession.entity';
import { UnitAct } from './entities/unit-act.entity';
import { OrgUnit } from './entities/org-unit.entity';
import { unitCreated } from './organization.audit';
import { UNITS_LOCK } from './units/unit-act-rows';
import { inFull, successorsOf } from './unit-in-full.sql';
import type { UnitContact } from './rules/unit-act';
import { isBody, type UnitKind } from './rules/unit-kind';

/** What other libs may know of a unit. */
export type UnitFacts = Pick<
  OrgUnit,
  'id' | 'tenantId' | 'parentId' | 'bodyId' | 'kind' | 'name' | 'validFrom' | 'validTo'
>;

export interface NewUnit {
  readonly name: string;
  readonly kind: UnitKind;
  readonly parentId: number | null;
  readonly validFrom: LocalDate;
  readonly validTo?: LocalDate;
  /** Units that this one succeeds on its first day. */
  readonly succeeds?: readonly number[];
}

/** Of whom nothing is written down yet. */
export const NO_CONTACT: UnitContact = { shortName: null, address: null, phone: null, email: null };

@Injectable()
export class UnitService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly lock: ApplicationLock,
  ) {}

  /** The unit; a unit of another tenant does not exist here. */
  async getOrFail(id: number): Promise<UnitFacts> {
    const unit = this.unitOfWork.current;
    const found = await unit.repo(OrgUnit).then((repo) => repo.findOneBy({ id }));
    return this.lock.requireVisible(found, (row) => row.tenantId === unit.actor.tenantId);
  }

  /**
   * That none of the units ends before the transaction does: whoever ends one waits for it, and is waited for here. What is
   * written for a unit is asked of it after this.
   */
  async hold(ids: readonly number[]): Promise<void> {
    const inOrder = [...new Set(ids)].sort((a, b) => a - b);
    await this.unitOfWork.current.query({
      text: 'SELECT pg_advisory_xact_lock_shared($1, u.id) FROM unnest($2::int[]) WITH ORDINALITY AS u(id, place) ORDER BY u.place',
      values: [UNITS_LOCK, `{${inOrder.join(',')}}`],
    });
  }

  /** The unit, or null where the tenant has none of this id. */
  async find(id: number): Promise<UnitFacts | null> {
    const unit = this.unitOfWork.current;
    const found = await unit.repo(OrgUnit).then((repo) => repo.findOneBy({ id }));
    return found?.tenantId === unit.actor.tenantId ? found : null;
  }

  /** The unit over all others of the tenant. */
  async rootOrFail(): Promise<UnitFacts> {
    const unit = this.unitOfWork.current;
    const { tenantId } = unit.actor;
    const repo = await unit.repo(OrgUnit);
    const root = await repo.findOne({ where: { tenantId, parentId: IsNull() }, order: { id: 'ASC' } });
    return this.lock.requireVisible(root, (row) => row.tenantId === tenantId);
  }

  /** How far something reaches that is given over the unit: it with all below, and what these have succeeded. */
  async reachOf(unitId: number): Promise<{ orgUnitId: number; tenantWide: boolean; unitIds: number[] }> {
    const { id: orgUnitId, parentId } = await this.getOrFail(unitId);
    if (parentId === null) return { orgUnitId, tenantWide: true, unitIds: [] };
    const [row] = await this.unitOfWork.current.query<{ units: number[] }>({
      text: 'SELECT org_unit_reach($1) AS units',
      values: [unitId],
    });
    return { orgUnitId, tenantWide: false, unitIds: row?.units ?? [] };
  }

  /** The decision that ended the unit; null for what goes on, or ended before decisions were kept. */
  async endingOf(unitId: number): Promise<string | null> {
    const acts = await this.unitOfWork.current.repo(UnitAct);
    const last = await acts.findOne({ where: { orgUnitId: unitId, kind: 'ENDED' }, order: { decidedAt: 'DESC' } });
    return last?.decision ?? null;
  }

  /** What goes on of a unit that has ended, however many steps later, named with their bodies. */
  async successorsOf(unitId: number): Promise<string[]> {
    const rows = await this.unitOfWork.current.query<{ name: string }>({
      text: `SELECT ${inFull('u')} AS name FROM org_unit u WHERE u.id = ANY (${successorsOf('$2::int')})
                AND u.tenant_id = $1 AND u.valid_to IS NULL ORDER BY u.id`,
      values: [this.unitOfWork.current.actor.tenantId, unitId],
    });
    return rows.map(({ name }) => name);
  }

  async create(input: NewUnit): Promise<UnitFacts> {
    const open = this.unitOfWork.current;
    const parent = input.parentId === null ? null : await this.getOrFail(input.parentId);
    const rows = await open.query<{ id: number }>({
      text: `SELECT nextval(pg_get_serial_sequence('org_unit', 'id'))::int AS id`,
    });
    const id = rows[0]?.id ?? 0;
    const unit: OrgUnit = {
      id,
      tenantId: open.actor.tenantId,
      parentId: input.parentId,
      bodyId: isBody(input.kind) || !parent ? id : parent.bodyId,
      kind: input.kind,
      name: input.name.normalize('NFC'),
      nameFolded: foldVietnamese(input.name),
      validFrom: input.validFrom,
      validTo: input.validTo ?? null,
      ...NO_CONTACT,
    };
    await open.repo(OrgUnit).then((repo) => repo.insert(unit));
    const successions = (input.succeeds ?? []).map((predecessorId) => ({
      tenantId: unit.tenantId,
      predecessorId,
      successorId: id,
      onDay: input.validFrom,
    }));
    if (successions.length > 0) await open.repo(OrgUnitSuccession).then((repo) => repo.insert(successions));
    this.audit.record(unitCreated(unit, successions.length));
    return unit;
  }
}
