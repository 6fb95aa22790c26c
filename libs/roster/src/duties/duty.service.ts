import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { reaches } from '@app/kernel';
import { existsOn, UnitService, type UnitFacts } from '@app/organization';
import { ApplicationLock, contentHash, fieldProblems, isSameAgain, UnitOfWork } from '@app/platform';
import { IsNull } from 'typeorm';
import { requireDecided } from '../paper-day';
import { rosterProblems } from '../roster.problems';
import { StaffService } from '../staff.service';
import type { AssignDutyRequest, EndDutyRequest, SetDutyListRequest } from './dto/duty.requests';
import { dutyAssigned, dutyEnded, dutyListSet, dutyListWithdrawn } from './duty.audit';
import { JobPositions } from './job-position.service';
import { DutyAssignment } from './entities/duty-assignment.entity';
import { DutyList } from './entities/duty-list.entity';
import { Duty } from './entities/duty.entity';

/** Whoever writes the list of a unit waits here for others who do; a number of our own beside the unit's. */
const LISTS_LOCK = 7_209_467;

/** Writes down what a unit has to do, version by version, and who does it. */
@Injectable()
export class DutyService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly lock: ApplicationLock,
    private readonly units: UnitService,
    private readonly staff: StaffService,
    private readonly positions: JobPositions,
  ) {}

  /** A version of the list; the one before ends on its first day. The same request again is the same list. @returns the unit */
  async setList(input: SetDutyListRequest): Promise<number> {
    const open = this.unitOfWork.current;
    const hash = contentHash(input);
    await open.query({ text: 'SELECT pg_advisory_xact_lock($1, $2)', values: [LISTS_LOCK, input.unitId] });
    const lists = await open.repo(DutyList);
    if (isSameAgain(await lists.findOneBy({ id: input.id }), input.id, hash)) return input.unitId;
    const unit = await this.unitOf(input.unitId);
    this.requireThere(unit, input.validFrom, '/validFrom');
    requireDecided(input.regulation.decidedOn, open.today, '/regulation/decidedOn');
    requireOnce(input.duties.map(({ code }) => code));
    const before = await this.last(unit.id);
    if (before && before.validFrom >= input.validFrom) {
      const place = { pointer: '/validFrom', value: input.validFrom };
      throw rosterProblems['duty-list-order']({ from: before.validFrom }, place);
    }
    const list: DutyList = {
      ...{ id: input.id, tenantId: unit.tenantId, orgUnitId: unit.id, regulationNumber: input.regulation.number },
      ...{ decidedOn: input.regulation.decidedOn, decidedBy: input.regulation.by },
      // In a unit that is no more a list ended with it.
      ...{ validFrom: input.validFrom, validTo: unit.validTo, replaces: goesOn(before, input) ? before.id : null },
      ...{ withdrawnAt: null, withdrawnByName: null, withdrawnReason: null },
      ...{ enteredByName: open.actor.name, enteredAt: open.now, contentHash: hash },
    };
    const { idOf, added } = await this.positions.namedBy(unit, input.duties, {
      from: input.validFrom,
      decision: input.regulation,
    });
    if (list.replaces) await lists.update({ id: list.replaces }, { validTo: input.validFrom });
    await lists.insert(list);
    const duties = input.duties.map(({ code, title, jobPosition, itemCodes }, ordinal): Duty => ({
      ...{ code, title, dutyListId: list.id, tenantId: unit.tenantId, orgUnitId: unit.id, ordinal },
      ...{ jobPositionId: idOf(jobPosition), itemCodes: [...new Set(itemCodes)] },
    }));
    await open.repo(Duty).then((repo) => repo.insert(duties));
    this.audit.record(dutyListSet(list, unit, { duties, positions: added }));
    return unit.id;
  }

  /** Takes the last version back that was a mistake: the one that ended by it goes on. @returns the unit */
  async withdrawList(id: string, reason: string): Promise<number> {
    const open = this.unitOfWork.current;
    const lists = await open.repo(DutyList);
    const seen = this.lock.requireVisible(await lists.findOneBy({ id }), (row) => this.mayChange(row));
    await open.query({ text: 'SELECT pg_advisory_xact_lock($1, $2)', values: [LISTS_LOCK, seen.orgUnitId] });
    const list = await lists.findOneByOrFail({ id });
    if (list.withdrawnAt !== null) throw rosterProblems['duty-list-withdrawn']();
    if ((await this.last(list.orgUnitId))?.id !== id) throw rosterProblems['duty-list-not-last']();
    const withdrawn = { withdrawnAt: open.now, withdrawnByName: open.actor.name, withdrawnReason: reason };
    await lists.update({ id }, withdrawn);
    if (list.replaces) await lists.update({ id: list.replaces }, { validTo: list.validTo });
    const unit = await this.units.getOrFail(list.orgUnitId);
    this.audit.record(dutyListWithdrawn({ ...list, ...withdrawn }, unit));
    return unit.id;
  }

  /** Whose list it is, for answering the same request again. */
  async unitOfList(id: string): Promise<number> {
    const lists = await this.unitOfWork.current.repo(DutyList);
    return this.lock.requireVisible(await lists.findOneBy({ id }), (row) => this.mayChange(row)).orgUnitId;
  }

  private async last(orgUnitId: number): Promise<DutyList | null> {
    const lists = await this.unitOfWork.current.repo(DutyList);
    return lists.findOne({ where: { orgUnitId, withdrawnAt: IsNull() }, order: { validFrom: 'DESC' } });
  }

  /** That somebody who works there has a duty from a day on. @returns the unit */
  async assign(input: AssignDutyRequest): Promise<number> {
    const open = this.unitOfWork.current;
    const hash = contentHash(input);
    const repo = await open.repo(DutyAssignment);
    if (isSameAgain(await repo.findOneBy({ id: input.id }), input.id, hash)) return input.unitId;
    const unit = await this.unitOf(input.unitId);
    const [duty] = await open.query<{ title: string }>({
      text: `SELECT d.title FROM duty_list l JOIN duty d ON d.duty_list_id = l.id
              WHERE l.tenant_id = $1 AND l.org_unit_id = $2 AND d.code = $3 AND l.withdrawn_at IS NULL AND (l.valid_to IS NULL OR l.valid_to > $4)`,
      values: [unit.tenantId, unit.id, input.dutyCode, input.startsOn],
    });
    if (!duty) throw rosterProblems['no-such-duty']({}, { pointer: '/dutyCode', value: input.dutyCode });
    const person = await this.staff.getOrFail(input.staffMemberId);
    await this.requireWorksThere(person.id, unit, input);
    const assignment: DutyAssignment = {
      ...{ id: input.id, tenantId: unit.tenantId, orgUnitId: unit.id, dutyCode: input.dutyCode },
      ...{ staffMemberId: person.id, startsOn: input.startsOn, endsOn: unit.validTo, paper: input.paper || null },
      endedByName: unit.validTo === null ? null : open.actor.name,
      ...{ enteredByName: open.actor.name, enteredAt: open.now, contentHash: hash },
    };
    const added = await repo.createQueryBuilder().insert().values(assignment).orIgnore().returning('id').execute();
    if ((added.raw as unknown[]).length === 0) {
      if (isSameAgain(await repo.findOneBy({ id: input.id }), input.id, hash)) return unit.id;
      await repo.insert(assignment);
    }
    this.audit.record(dutyAssigned(assignment, unit, { title: duty.title, fullName: person.fullName }));
    return unit.id;
  }

  /** The first day without it; its own first day where it was a mistake. @returns the unit */
  async end(id: string, { endsOn }: EndDutyRequest): Promise<number> {
    const { actor } = this.unitOfWork.current;
    const repo = await this.unitOfWork.current.repo(DutyAssignment);
    const found = await repo.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    const assignment = this.lock.requireVisible(found, (row) => this.mayChange(row));
    const place = { pointer: '/endsOn', value: endsOn };
    const unit = await this.units.getOrFail(assignment.orgUnitId);
    // What ends with its unit may have ended before.
    if (assignment.endsOn !== null && (assignment.endsOn !== unit.validTo || endsOn >= assignment.endsOn))
      throw rosterProblems['duty-ended']({ day: assignment.endsOn }, place);
    if (endsOn < assignment.startsOn) throw rosterProblems['duty-end-too-early']({ from: assignment.startsOn }, place);
    await repo.update({ id }, { endsOn, endedByName: actor.name });
    this.audit.record(dutyEnded({ ...assignment, endsOn }, unit));
    return assignment.orgUnitId;
  }

  /** In whose list it stands, for answering the same request again. */
  async unitOfAssignment(id: string): Promise<number> {
    const repo = await this.unitOfWork.current.repo(DutyAssignment);
    return this.lock.requireVisible(await repo.findOneBy({ id }), (row) => this.mayChange(row)).orgUnitId;
  }

  private async unitOf(unitId: number): Promise<UnitFacts> {
    const place = { pointer: '/unitId', value: unitId };
    await this.units.hold([unitId]);
    const unit = await this.units.find(unitId);
    if (!unit) throw fieldProblems['no-such-row']({}, place);
    if (!reaches(this.unitOfWork.current.scope, unit.id)) throw rosterProblems['beyond-your-reach']({}, place);
    return unit;
  }

  private requireThere(unit: UnitFacts, day: SetDutyListRequest['validFrom'], pointer: string): void {
    if (!existsOn(unit, day)) throw rosterProblems['unit-not-there']({ day }, { pointer, value: day });
  }

  /** A duty of a unit is done by the people of its body. */
  private async requireWorksThere(
    personId: string,
    unit: UnitFacts,
    { startsOn, staffMemberId }: AssignDutyRequest,
  ): Promise<void> {
    const rows = await this.unitOfWork.current.query<{ id: string }>({
      text: `SELECT a.id FROM appointment a JOIN org_unit u ON u.id = a.org_unit_id
              WHERE a.tenant_id = $1 AND a.staff_member_id = $2 AND u.body_id = $3 AND a.starts_on <= $4
                AND (a.ends_on IS NULL OR a.ends_on > $4) LIMIT 1`,
      values: [unit.tenantId, personId, unit.bodyId, startsOn],
    });
    if (rows.length > 0) return;
    throw rosterProblems['holder-elsewhere']({ day: startsOn }, { pointer: '/staffMemberId', value: staffMemberId });
  }

  private mayChange({ tenantId, orgUnitId }: DutyAssignment | DutyList): boolean {
    const { actor, scope } = this.unitOfWork.current;
    return tenantId === actor.tenantId && reaches(scope, orgUnitId);
  }
}

const goesOn = (list: DutyList | null, { validFrom }: SetDutyListRequest): list is DutyList =>
  list !== null && (list.validTo === null || list.validTo > validFrom);

/** Throws `roster.duty-code-twice`. */
function requireOnce(codes: readonly string[]): void {
  const twice = codes.findIndex((code, at) => codes.indexOf(code) !== at);
  if (twice < 0) return;
  throw rosterProblems['duty-code-twice']({}, { pointer: `/duties/${twice}/code`, value: codes[twice] });
}
