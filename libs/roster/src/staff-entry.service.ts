import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { UnitService } from '@app/organization';
import { ApplicationLock, contentHash, isSameAgain, requireVersion, UnitOfWork } from '@app/platform';
import { v7 as uuidv7 } from 'uuid';
import type { CorrectStaffMemberRequest, TakeOnRequest } from './dto/staff.requests';
import { Appointment } from './entities/appointment.entity';
import { StaffMember } from './entities/staff-member.entity';
import { StaffMovement } from './entities/staff-movement.entity';
import { Destinations } from './destinations';
import { namesOf, newMovement, newPerson, newPost } from './new-rows';
import { staffMemberAppointed, staffMemberCorrected } from './roster.audit';
import { Particulars } from './particulars/particulars.service';
import { rosterProblems } from './roster.problems';
import { mayChangeStaffMember } from './staff.policy';

type Correctable = Pick<
  StaffMember,
  'staffCode' | 'sex' | 'birthYear' | 'bornOn' | 'managedBy' | 'rankCode' | 'rankStep'
>;

/** Takes people on by a paper and corrects what stands about them. */
@Injectable()
export class StaffEntry {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly lock: ApplicationLock,
    private readonly units: UnitService,
    private readonly destinations: Destinations,
    private readonly particulars: Particulars,
  ) {}

  /**
   * The person with a first main post; the same request again is the same person. `at`: where the request says it,
   * when it is part of another.
   */
  async takeOn(input: TakeOnRequest, at = ''): Promise<string> {
    const unit = this.unitOfWork.current;
    const hash = contentHash(input);
    const movements = await unit.repo(StaffMovement);
    if (isSameAgain(await movements.findOneBy({ id: input.id }), input.id, hash)) return input.id;
    const home = await this.destinations.checked(input, at);
    const { id, fullName, kind, onDay, untilDay = null, to, decision } = input;
    if (untilDay !== null && untilDay <= onDay)
      throw rosterProblems['movement-until-too-early']({}, { pointer: `${at}/untilDay`, value: untilDay });
    const nobody = newPerson({ id, tenantId: unit.actor.tenantId, orgUnitId: home.id, fullName, kind });
    const person = { ...nobody, ...particularsOf(nobody, input, at) };
    const post = newPost(person, {
      ...{ id: uuidv7(), orgUnitId: home.id, position: to.position, dutyGroup: to.dutyGroup ?? null, startsOn: onDay },
      ...{ until: untilDay, jobPositionId: to.jobPositionId ?? null },
      ...{ decisionNumber: decision.number, openedBy: id },
    });
    const movement = newMovement(person, {
      ...{
        id,
        orgUnitId: home.id,
        kind: 'RECRUITMENT',
        onDay,
        untilDay,
        to: { unit: home, position: post.position },
        decision,
      },
      ...{ enteredByName: unit.actor.name, enteredAt: unit.now, contentHash: hash },
    });
    const people = await unit.repo(StaffMember);
    const added = await people.createQueryBuilder().insert().values(person).orIgnore().returning('id').execute();
    if ((added.raw as unknown[]).length === 0) {
      // Sent twice at once. Otherwise the number is taken: the database says so.
      if (isSameAgain(await movements.findOneBy({ id }), id, hash)) return id;
      await people.insert(person);
    }
    await unit.repo(Appointment).then((repo) => repo.insert(post));
    await movements.insert(movement);
    this.audit.record(staffMemberAppointed(person, post, { laneUnitId: home.bodyId, movement }));
    return id;
  }

  /** Corrects what stands about somebody else. */
  async correct(id: string, seenVersion: string, input: CorrectStaffMemberRequest): Promise<void> {
    const unit = this.unitOfWork.current;
    const repo = await unit.repo(StaffMember);
    const found = await repo.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    const person = this.lock.requireVisible(found, (row) => mayChangeStaffMember(unit.actor, unit.scope, row));
    if (person.id === unit.actor.staffMemberId) throw rosterProblems['own-record']();
    requireVersion(person, seenVersion);
    const names = input.fullName === undefined ? {} : namesOf(input.fullName);
    const next: StaffMember = {
      ...{ ...person, ...names, kind: input.kind ?? person.kind, ...particularsOf(person, input) },
      version: person.version + 1,
    };
    if (next.sex !== person.sex || next.birthYear !== person.birthYear) await this.particulars.requireAgreement(next);
    const { id: _, tenantId: __, earlierUnits: ___, orgUnitId: ____, ...columns } = next;
    await repo.update({ id }, columns);
    const { bodyId } = await this.units.getOrFail(person.orgUnitId);
    this.audit.record(staffMemberCorrected(person, next, bodyId));
  }
}

/** What stands about the person afterwards: what is left out stays, null clears. Throws `roster.birth-differs`. */
function particularsOf(person: StaffMember, input: Partial<Correctable>, at = ''): Correctable {
  const keep = <Key extends keyof Correctable>(key: Key): Correctable[Key] => {
    const given = input[key];
    return given === undefined ? person[key] : given;
  };
  const bornOn = keep('bornOn');
  // The day says the year where only the day was given.
  const said = input.birthYear === undefined && input.bornOn ? Number(input.bornOn.slice(0, 4)) : keep('birthYear');
  if (bornOn !== null && Number(bornOn.slice(0, 4)) !== said) {
    throw rosterProblems['birth-differs']({}, { pointer: `${at}/bornOn`, value: bornOn });
  }
  return {
    ...{ staffCode: keep('staffCode') || null, sex: keep('sex'), birthYear: said, bornOn },
    ...{ managedBy: keep('managedBy'), rankCode: keep('rankCode') || null, rankStep: keep('rankStep') },
  };
}
