import { Injectable } from '@nestjs/common';
import { mayAt } from '@app/kernel';
import { ApplicationLock, Reads, UnitOfWork, type JsonText, type ReadQuery } from '@app/platform';
import { READ_PARTS } from '../dto/particulars.response';
import { StaffMember } from '../entities/staff-member.entity';
import { rosterProblems } from '../roster.problems';
import { mayOpenRecord } from '../staff.policy';

// Both are written at the instant of one unit of work: a number shown has its reason in the log of changes.
const READINGS: ReadQuery = {
  name: 'roster.readings',
  sql: (scope) => `
    SELECT json_build_object('items', coalesce(json_agg(json_build_object('at', r.read_at, 'name', r.actor_name,
             'what', r.subject_type, 'reason', (SELECT e.content::json->'after'->>'reason' FROM audit_entry e
               WHERE e.tenant_id = r.tenant_id AND e.subject_type = 'staff_member' AND e.subject_id = r.subject_id
                 AND e.action = 'roster.personal-number-shown' AND e.recorded_at = r.read_at
                 AND r.subject_type = 'personal_number' LIMIT 1)) ORDER BY r.read_at DESC, r.id DESC), '[]'))::text AS body
      FROM (SELECT r.* FROM read_log r
             WHERE r.tenant_id = $1 AND r.subject_type = ANY ($5::text[]) AND r.subject_id = $3::text
               AND (${scope.units('r')} OR r.subject_id = $4::text)
             ORDER BY r.read_at DESC, r.id DESC LIMIT 100) r`,
};

/** Who has opened a person's record: for the person, and for whoever answers for the log there. */
@Injectable()
export class ReadingsReadModel {
  constructor(
    private readonly reads: Reads,
    private readonly unitOfWork: UnitOfWork,
    private readonly lock: ApplicationLock,
  ) {}

  async of(id: string): Promise<JsonText> {
    const unit = this.unitOfWork.current;
    const { actor, scope } = unit;
    const found = await unit.repo(StaffMember).then((repo) => repo.findOneBy({ id }));
    const person = this.lock.requireVisible(found, (row) => mayOpenRecord(actor, scope, row));
    if (person.id !== actor.staffMemberId && !mayAt(actor, 'audit.read', person.orgUnitId)) {
      throw rosterProblems['readings-not-yours']();
    }
    return this.reads.readOrFail(READINGS, [id, actor.staffMemberId, READ_PARTS]);
  }
}
