import { Injectable } from '@nestjs/common';
import { ReadLog } from '@app/audit';
import { Reads, type JsonText, type ReadQuery } from '@app/platform';
import { StaffService } from '@app/roster';
import type { ListPersonFindingsQuery } from '../dto/person-finding';
import { SIDES } from '../finding.sql';
import { NEWEST } from './newest';

// Of the person `$3`; as what the first of the entries says. What is not released yet only the inspecting side knows.
const LIST: ReadQuery = {
  name: 'inspection.person-findings',
  sql: (scope) => `
    WITH page AS MATERIALIZED (
      SELECT f.*, mine.part FROM finding f
        JOIN LATERAL (SELECT p.part FROM finding_person p
                       WHERE p.finding_id = f.id AND p.staff_member_id = $3::uuid AND p.removed_at IS NULL
                       ORDER BY p.ordinal LIMIT 1) mine ON true
       WHERE (${SIDES.inspecting('f', scope)} OR (${SIDES.inspected('f', scope)} AND f.released_at IS NOT NULL))
         AND f.id IN (SELECT p.finding_id FROM finding_person p WHERE p.staff_member_id = $3::uuid AND p.removed_at IS NULL)
         AND (f.recorded_at, f.id) < ($4::timestamptz, $5::uuid)
       ORDER BY f.recorded_at DESC, f.id DESC LIMIT $6::int + 1),
    item AS (
      SELECT f.id, f.title, unit, f.finding_class AS "findingClass", f.severity, f.state, f.part, f.recorded_at AS "recordedAt",
             f.released_at AS "releasedAt", f.withdrawn_reason AS "withdrawnReason", f.inspection_id AS "inspectionId",
             i.minutes_number AS "minutesNumber",
             (SELECT json_build_object('text', s.text, 'submittedAt', s.submitted_at) FROM finding_statement s
               WHERE s.finding_id = f.id AND s.side = 'PERSON' AND s.author_id = $3::uuid
               ORDER BY s.submitted_at DESC, s.id DESC LIMIT 1) AS answer
        FROM page f JOIN (SELECT id, name FROM org_unit) unit ON unit.id = f.org_unit_id JOIN inspection i ON i.id = f.inspection_id
       ORDER BY f.recorded_at DESC, f.id DESC LIMIT $6::int)
    SELECT json_build_object(
             'items', (SELECT coalesce(json_agg(item), '[]') FROM item),
             'next', (SELECT to_json(last."recordedAt")#>>'{}' || '~' || last.id FROM item last
                       WHERE (SELECT count(*) FROM page) > $6::int ORDER BY last."recordedAt", last.id LIMIT 1)
           )::text AS body`,
};

/** The findings on a person's record, with what the person has said to each. */
@Injectable()
export class PersonFindingReadModel {
  constructor(
    private readonly reads: Reads,
    private readonly readLog: ReadLog,
    private readonly staff: StaffService,
  ) {}

  /** Newest first. That they were looked at is written down before they are read. */
  async list(personId: string, { after, limit }: ListPersonFindingsQuery): Promise<JsonText> {
    const { orgUnitId } = await this.staff.recordOrFail(personId);
    await this.readLog.record({ type: 'staff_findings', id: personId, orgUnitId });
    return this.reads.readOrFail(LIST, [personId, ...(after?.split('~') ?? NEWEST), limit ?? 50]);
  }
}
