import { Injectable } from '@nestjs/common';
import { AuditLog, ReadLog } from '@app/audit';
import type { LocalDate } from '@app/kernel';
import { UnitService } from '@app/organization';
import { ApplicationLock, UnitOfWork, type JsonText } from '@app/platform';
import { In } from 'typeorm';
import { Appointment } from './entities/appointment.entity';
import { StaffMember } from './entities/staff-member.entity';
import { newPerson, newPost } from './new-rows';
import { staffMemberAppointed } from './roster.audit';
import type { StaffKind } from './rules/staff-kind';
import { mayOpenRecord, maySeeStaffMember } from './staff.policy';
import { StaffReadModel } from './staff.read-model';

export interface NewStaffMember {
  readonly id: string;
  readonly appointmentId: string;
  readonly fullName: string;
  readonly kind: StaffKind;
  readonly unitId: number;
  readonly position: string;
  readonly startsOn: LocalDate;
  readonly decisionNumber?: string;
}

/** What other libs may know of a person whom the actor may see. */
export type StaffFacts = Pick<StaffMember, 'id' | 'fullName' | 'orgUnitId'>;

/** Somebody with what held for them on a day. */
export type StaffOnDay = StaffFacts & { readonly kind: StaffKind; readonly unitOnDay: number };

@Injectable()
export class StaffService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lock: ApplicationLock,
    private readonly audit: AuditLog,
    private readonly readLog: ReadLog,
    private readonly units: UnitService,
    private readonly staff: StaffReadModel,
  ) {}

  /** The person; somebody outside the scope does not exist here. */
  async getOrFail(id: string): Promise<StaffFacts> {
    const unit = this.unitOfWork.current;
    const person = await unit.repo(StaffMember).then((repo) => repo.findOneBy({ id }));
    return this.lock.requireVisible(person, (row) => maySeeStaffMember(unit.actor, unit.scope, row));
  }

  /** The people of these ids in one query, each answered for as `getOrFail` does. */
  async lookUp(ids: readonly string[]): Promise<(id: string) => StaffFacts> {
    const unit = this.unitOfWork.current;
    const people = await unit.repo(StaffMember).then((repo) => repo.findBy({ id: In([...new Set(ids)]) }));
    const known = new Map(people.map((person) => [person.id, person]));
    return (id) => this.lock.requireVisible(known.get(id), (row) => maySeeStaffMember(unit.actor, unit.scope, row));
  }

  /** Whose record the actor may open; what other libs know of it hangs on that. */
  async recordOrFail(id: string): Promise<StaffFacts> {
    const unit = this.unitOfWork.current;
    const found = await unit.repo(StaffMember).then((repo) => repo.findOneBy({ id }));
    return this.lock.requireVisible(found, (row) => mayOpenRecord(unit.actor, unit.scope, row));
  }

  /** The same, once it is written down that it was opened. */
  async opened(id: string): Promise<StaffFacts> {
    const person = await this.recordOrFail(id);
    await this.readLog.record({ type: 'staff_member', id, orgUnitId: person.orgUnitId });
    return person;
  }

  /** One person's page. That it was opened is written down before it is read. */
  async page(id: string): Promise<JsonText> {
    await this.opened(id);
    return this.staff.page(id);
  }

  /** The unit where somebody works today, or did last, as far as the actor's reach goes; null for anybody else. */
  async homeOf(id: string): Promise<number | null> {
    const person = await this.unitOfWork.current.repo(StaffMember).then((repo) => repo.findOneBy({ id }));
    return person?.orgUnitId ?? null;
  }

  /** Somebody within reach, with the unit of the main post on a day; of before the first known post, today's. */
  async onDay(id: string, day: LocalDate): Promise<StaffOnDay> {
    const unit = this.unitOfWork.current;
    const person = await unit.repo(StaffMember).then((repo) => repo.findOneBy({ id }));
    const { fullName, kind, orgUnitId } = this.lock.requireVisible(person, (row) =>
      maySeeStaffMember(unit.actor, unit.scope, row),
    );
    const posts = await unit.repo(Appointment).then((repo) => repo.findBy({ staffMemberId: id, isMain: true }));
    const then = posts.find(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || endsOn > day));
    return { id, fullName, kind, orgUnitId, unitOnDay: then?.orgUnitId ?? orgUnitId };
  }

  /** Somebody whom the office brings with it when it begins, with the main post they hold; later ones are taken on by a paper. */
  async appoint(input: NewStaffMember): Promise<StaffFacts> {
    const unit = this.unitOfWork.current;
    const home = await this.units.getOrFail(input.unitId);
    const { id, fullName, kind, position, startsOn, decisionNumber } = input;
    const person = newPerson({ id, tenantId: unit.actor.tenantId, orgUnitId: home.id, fullName, kind });
    const post = { id: input.appointmentId, orgUnitId: home.id, position, startsOn };
    const appointment = newPost(person, { ...post, decisionNumber: decisionNumber ?? null });
    await unit.repo(StaffMember).then((repo) => repo.insert(person));
    await unit.repo(Appointment).then((repo) => repo.insert(appointment));
    this.audit.record(staffMemberAppointed(person, appointment, { laneUnitId: home.bodyId, movement: null }));
    return person;
  }
}
