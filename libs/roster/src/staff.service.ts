import { Injectable } from '@nestjs/common';
import { AuditLog, ReadLog } from '@app/audit';
import { foldVietnamese, splitName, type LocalDate } from '@app/kernel';
import { UnitService } from '@app/organization';
import { ApplicationLock, UnitOfWork, type JsonText } from '@app/platform';
import { In } from 'typeorm';
import { Appointment } from './entities/appointment.entity';
import { StaffMember } from './entities/staff-member.entity';
import { staffMemberAppointed } from './roster.audit';
import type { StaffKind } from './rules/staff-kind';
import { maySeeStaffMember } from './staff.policy';
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

  /** One person's page. That it was opened is written down before it is read. */
  async page(id: string): Promise<JsonText> {
    const person = await this.getOrFail(id);
    await this.readLog.record({ type: 'staff_member', id, orgUnitId: person.orgUnitId });
    return this.staff.page(id);
  }

  /** Takes a person on with a first, main appointment. */
  async appoint(input: NewStaffMember): Promise<StaffFacts> {
    const unit = this.unitOfWork.current;
    const home = await this.units.getOrFail(input.unitId);
    const fullName = input.fullName.normalize('NFC');
    const { given, familyAndMiddle } = splitName(fullName);
    const person: StaffMember = {
      id: input.id,
      tenantId: unit.actor.tenantId,
      orgUnitId: home.id,
      kind: input.kind,
      fullName,
      givenName: given,
      familyAndMiddle,
      nameFolded: foldVietnamese(fullName),
      version: 1,
    };
    const appointment: Appointment = {
      id: input.appointmentId,
      tenantId: unit.actor.tenantId,
      staffMemberId: person.id,
      orgUnitId: home.id,
      position: input.position.normalize('NFC'),
      isMain: true,
      startsOn: input.startsOn,
      endsOn: null,
      decisionNumber: input.decisionNumber ?? null,
      version: 1,
    };
    await unit.repo(StaffMember).then((repo) => repo.insert(person));
    await unit.repo(Appointment).then((repo) => repo.insert(appointment));
    this.audit.record(staffMemberAppointed(person, appointment, home.bodyId));
    return person;
  }
}
