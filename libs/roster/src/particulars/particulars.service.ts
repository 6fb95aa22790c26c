import { Injectable } from '@nestjs/common';
import { AuditLog, ReadLog } from '@app/audit';
import { UnitService } from '@app/organization';
import { ApplicationLock, etagOf, requireVersion, UnitOfWork } from '@app/platform';
import type { EnterParticularsRequest } from '../dto/particulars.requests';
import type { ParticularsResponse } from '../dto/particulars.response';
import { StaffMember } from '../entities/staff-member.entity';
import { rosterProblems } from '../roster.problems';
import { isPlaceKnown, maskNumber } from '../rules/personal-number';
import { changedFields, partAfter, PARTS, type Part, type PartValues } from '../rules/particulars';
import { mayChangeStaffMember, mayOpenRecord } from '../staff.policy';
import { mayEnterPart, mayReadPart } from './particulars.policy';
import { particularsChanged } from './particulars.audit';
import { ParticularsRows, type Opened } from './particulars.rows';
import { requireNumber, requireParty } from './particulars.checks';

/** What is kept of people behind rights of its own: read part by part, entered by who keeps the roster. */
@Injectable()
export class Particulars {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lock: ApplicationLock,
    private readonly audit: AuditLog,
    private readonly readLog: ReadLog,
    private readonly units: UnitService,
    private readonly rows: ParticularsRows,
  ) {}

  /** The parts that the actor may read. Those without a right are left out, whether or not anything stands in them. */
  async page(id: string): Promise<ParticularsResponse> {
    const unit = this.unitOfWork.current;
    const found = await unit.repo(StaffMember).then((repo) => repo.findOneBy({ id }));
    const person = this.lock.requireVisible(found, (row) => mayOpenRecord(unit.actor, unit.scope, row));
    await this.readLog.record({ type: 'staff_member', id, orgUnitId: person.orgUnitId });
    const opened = await this.rows.open(person, this.readable(person));
    return responseOf(person, opened);
  }

  /** Enters or corrects parts of somebody else; what is left out stays. The log says which fields changed, and no value. */
  async enter(id: string, seenVersion: string, input: EnterParticularsRequest): Promise<ParticularsResponse> {
    const unit = this.unitOfWork.current;
    const repo = await unit.repo(StaffMember);
    const found = await repo.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    const person = this.lock.requireVisible(found, (row) => mayChangeStaffMember(unit.actor, unit.scope, row));
    if (person.id === unit.actor.staffMemberId) throw rosterProblems['own-record']();
    const entered = PARTS.filter((part) => input[FIELD_OF[part]] !== undefined);
    for (const part of entered) {
      if (!mayEnterPart(unit.actor, person, part)) {
        throw rosterProblems['part-not-yours']({}, { pointer: `/${FIELD_OF[part]}` });
      }
    }
    requireVersion(person, seenVersion);
    const before = await this.rows.open(person, entered);
    const fields = (await Promise.all(entered.map((part) => this.change(person, part, { before, input })))).filter(
      (changed) => changed.length > 0,
    );
    const version = person.version + (fields.length > 0 ? 1 : 0);
    if (fields.length > 0) {
      await repo.update({ id }, { version });
      const { bodyId } = await this.units.getOrFail(person.orgUnitId);
      this.audit.record(particularsChanged(person, { fields: fields.flat(), rows: fields.length, laneUnitId: bodyId }));
    }
    return this.page(id);
  }

  /** Refuses a sex or a year of birth with which the number that is kept does not agree. */
  async requireAgreement(person: StaffMember): Promise<void> {
    const { CONTACT } = await this.rows.open(person, ['CONTACT']);
    if (CONTACT && CONTACT.personalNumber !== null) requireNumber(CONTACT.personalNumber, person, '/birthYear');
  }

  private readable(person: StaffMember): Part[] {
    return PARTS.filter((part) => mayReadPart(this.unitOfWork.current.actor, person, part));
  }

  private async change(
    person: StaffMember,
    part: Part,
    { before, input }: { before: Opened; input: EnterParticularsRequest },
  ): Promise<string[]> {
    const known = before[part] as PartValues[Part];
    const after = partAfter<Part>(known, input[FIELD_OF[part]] ?? {});
    const changed = changedFields(known, after);
    if (changed.length === 0) return [];
    if ('personalNumber' in after && after.personalNumber !== null) requireNumber(after.personalNumber, person);
    if ('isMember' in after) requireParty(after);
    await this.rows.write(person, part, after);
    return changed;
  }
}

/** What a part is called in requests and answers. */
const FIELD_OF = { CONTACT: 'contact', PARTY: 'party', ORIGIN: 'origin', HEALTH: 'health', FAMILY: 'family' } as const;

function responseOf(person: StaffMember, { CONTACT, PARTY, ORIGIN, HEALTH, FAMILY }: Opened): ParticularsResponse {
  return {
    ...(CONTACT ? { contact: { ...CONTACT, ...shownNumber(CONTACT.personalNumber) } } : {}),
    ...(PARTY ? { party: PARTY } : {}),
    ...(ORIGIN ? { origin: ORIGIN } : {}),
    ...(HEALTH ? { health: HEALTH } : {}),
    ...(FAMILY ? { family: FAMILY } : {}),
    etag: etagOf(person.id, person.version),
  };
}

const shownNumber = (number: string | null) => ({
  personalNumber: number === null ? null : maskNumber(number),
  isPlaceKnown: number === null || isPlaceKnown(number),
});
