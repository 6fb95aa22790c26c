import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { localDate, type LocalDate } from '@app/kernel';
import { contentHash, idTaken, TransactionEvents, UnitOfWork } from '@app/platform';
import { In } from 'typeorm';
import type { EndUnitRequest } from '../dto/unit.requests';
import { OrgUnitSuccession } from '../entities/org-unit-succession.entity';
import { OrgUnit } from '../entities/org-unit.entity';
import { unitEnded } from '../organization.audit';
import { UNIT_ENDED } from '../organization.events';
import { organizationProblems } from '../organization.problems';
import { endFault, existsOn, isWorkOpen } from '../rules/unit-act';
import { isBody } from '../rules/unit-kind';
import { UnitActRows } from './unit-act-rows';
import { UnitWork } from './unit-work';

/** Ends units, merges them into one that is there and splits them among several. */
@Injectable()
export class UnitEnding {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly rows: UnitActRows,
    private readonly work: UnitWork,
    private readonly events: TransactionEvents,
  ) {}

  /** What is open there needs somebody who takes it: their grants reach it from now on. */
  async end(id: number, input: EndUnitRequest): Promise<void> {
    const hash = contentHash({ unit: id, ...input });
    // What takes it over is taken along: it stands as it is until this unit has ended.
    const successors = await this.rows.known(input.successors.map(({ unitId }) => unitId));
    const taken = await this.rows.takeAll([id, ...successors]);
    const unit = taken.get(id) ?? (await this.rows.take(id));
    if (await this.rows.earlier(input.id, hash)) return;
    await this.carryOut(unit, input, hash);
  }

  /** Ends a unit that was taken, as a new act with the hash of its request. */
  async carryOut(unit: OrgUnit, input: EndUnitRequest, hash: Buffer): Promise<void> {
    const open = this.unitOfWork.current;
    const { id } = unit;
    if (unit.parentId === null) throw organizationProblems['unit-is-root']();
    const fault = endFault(unit, input.onDay, open.today);
    if (fault)
      throw organizationProblems[`unit-end-${fault}`](
        { today: open.today, unit: unit.name },
        at('/onDay', input.onDay),
      );
    this.rows.requireDecided(input);
    await this.requireNothingBelow(unit, input.onDay);
    const successors = await this.successorsOf(unit, input);
    await this.requireSucceededBefore(unit, input.onDay);
    const work = await this.work.openAt(id);
    if (successors.length === 0 && isWorkOpen(work)) {
      throw organizationProblems['unit-has-work']({ ...work }, at('/successors', null));
    }
    if (!(await this.rows.write({ ...input, orgUnitId: id, kind: 'ENDED' }, hash))) throw idTaken(input.id);
    await open.repo(OrgUnit).then((repo) => repo.update({ id }, { validTo: input.onDay }));
    const links = successors.map((successor) => ({
      ...{ tenantId: unit.tenantId, predecessorId: id, successorId: successor.id, onDay: input.onDay },
    }));
    if (links.length > 0) await open.repo(OrgUnitSuccession).then((repo) => repo.insert(links));
    const reach = await this.rows.rebuildReach(successors.map((successor) => successor.id));
    this.audit.record(unitEnded(unit, input, { successors, work, reach }));
    const { onDay, decision: number, decidedOn, decidedBy: by } = input;
    await this.events.tell(UNIT_ENDED, { unit, successors, onDay, decision: { number, decidedOn, by } });
  }

  private async requireNothingBelow({ id, name: unit }: OrgUnit, day: LocalDate): Promise<void> {
    const repo = await this.unitOfWork.current.repo(OrgUnit);
    const below = await repo.findBy({ parentId: id });
    const standing = below.filter(({ validTo }) => validTo === null || validTo > day).map(({ name }) => name);
    if (standing.length > 0) throw organizationProblems['unit-has-units']({ unit, units: standing.join('; ') });
  }

  /** What took over on a day was there on it, and is there after it. */
  private async requireSucceededBefore({ id, name: unit }: OrgUnit, day: LocalDate): Promise<void> {
    const repo = await this.unitOfWork.current.repo(OrgUnitSuccession);
    const [last] = await repo.find({ where: { successorId: id }, order: { onDay: 'DESC' }, take: 1 });
    if (!last || last.onDay < day) return;
    throw organizationProblems['unit-end-before-succession']({ unit, day: last.onDay }, at('/onDay', day));
  }

  private async successorsOf(unit: OrgUnit, { onDay, successors }: EndUnitRequest): Promise<OrgUnit[]> {
    const { actor } = this.unitOfWork.current;
    const ids = [...new Set(successors.map(({ unitId }) => unitId))].sort((a, b) => a - b);
    if (ids.length === 0) return [];
    const repo = await this.unitOfWork.current.repo(OrgUnit);
    const found = await repo.findBy({ id: In(ids), tenantId: actor.tenantId });
    const after = await this.after(ids);
    const day: LocalDate = localDate(onDay);
    for (const id of ids) {
      const successor = found.find((row) => row.id === id);
      const place = at('/successors', id);
      if (successor && after(id).has(unit.id)) {
        throw organizationProblems['unit-succession-ring']({ unit: unit.name, successor: successor.name }, place);
      }
      if (!successor || id === unit.id || !existsOn(successor, day) || (isBody(unit.kind) && !isBody(successor.kind))) {
        throw organizationProblems['unit-cannot-succeed']({}, place);
      }
    }
    return found;
  }

  /** What came after each of the units, however many steps later. */
  private async after(ids: readonly number[]): Promise<(id: number) => ReadonlySet<number>> {
    const rows = await this.unitOfWork.current.query<{ first: number; id: number }>({
      text: `WITH RECURSIVE after(first, id) AS (
               SELECT s.predecessor_id, s.successor_id FROM org_unit_succession s
                WHERE s.tenant_id = $1 AND s.predecessor_id = ANY ($2::int[])
               UNION
               SELECT a.first, s.successor_id FROM after a JOIN org_unit_succession s ON s.predecessor_id = a.id)
             SELECT first, id FROM after`,
      values: [this.unitOfWork.current.actor.tenantId, `{${ids.join(',')}}`],
    });
    const of = Map.groupBy(rows, ({ first }) => first);
    return (id) => new Set(of.get(id)?.map((row) => row.id));
  }
}

const at = (pointer: string, value: unknown) => ({ pointer, value });
