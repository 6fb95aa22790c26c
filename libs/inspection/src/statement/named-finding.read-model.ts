import { Injectable } from '@nestjs/common';
import { Reads, UnitOfWork, type JsonText, type ReadQuery, type ScopeClause } from '@app/platform';
import type { ListNamedFindingsQuery } from '../dto/named-finding';
import { NEWEST } from './newest';
import { OWN_STATEMENTS } from './statement.sql';

// What names the person `$3`, whatever unit they sit in; as what the first of the entries says.
const named = (scope: ScopeClause): string => `finding f
  JOIN LATERAL (SELECT p.part FROM finding_person p
                 WHERE p.finding_id = f.id AND p.staff_member_id = $3::uuid AND p.removed_at IS NULL
                 ORDER BY p.ordinal LIMIT 1) mine ON true
 WHERE ${scope.tenant('f')} AND f.released_at IS NOT NULL
   AND f.id IN (SELECT p.finding_id FROM finding_person p WHERE p.staff_member_id = $3::uuid AND p.removed_at IS NULL)`;

const UNIT = `JOIN (SELECT id, name FROM org_unit) unit ON unit.id = f.org_unit_id`;
const ROW = `f.id, f.title, unit, f.finding_class AS "findingClass", f.severity, f.state, f.part, f.released_at AS "releasedAt",
  EXISTS (SELECT 1 FROM finding_statement s WHERE s.finding_id = f.id AND s.side = 'PERSON' AND s.author_id = $3::uuid) AS answered`;

const LIST: ReadQuery = {
  name: 'inspection.named-findings',
  sql: (scope) => `
    WITH page AS MATERIALIZED (
      SELECT f.*, mine.part FROM ${named(scope)} AND (f.released_at, f.id) < ($4::timestamptz, $5::uuid)
       ORDER BY f.released_at DESC, f.id DESC LIMIT $6::int + 1),
    item AS (SELECT ${ROW} FROM page f ${UNIT} ORDER BY f.released_at DESC, f.id DESC LIMIT $6::int)
    SELECT json_build_object(
             'items', (SELECT coalesce(json_agg(item), '[]') FROM item),
             'next', (SELECT to_json(last."releasedAt")#>>'{}' || '~' || last.id FROM item last
                       WHERE (SELECT count(*) FROM page) > $6::int ORDER BY last."releasedAt", last.id LIMIT 1)
           )::text AS body`,
};

const FINDING: ReadQuery = {
  name: 'inspection.named-finding',
  sql: (scope) => `
    SELECT row_to_json(page)::text AS body FROM (
      SELECT ${ROW}, "inspectingUnit", f.detail, f.place, f.found_on AS "foundOn", f.document_number AS "documentNumber",
             f.recommended_action AS "recommendedAction", f.legal_basis AS "legalBasis", f.recorded_at AS "recordedAt",
             f.withdrawn_reason AS "withdrawnReason", f.corrected_at AS "correctedAt", ${OWN_STATEMENTS} AS statements,
             f.state = 'RELEASED' AS "mayAnswer"
        FROM (SELECT f.*, mine.part FROM ${named(scope)} AND f.id = $4::uuid) f ${UNIT}
        JOIN (SELECT id, name FROM org_unit) "inspectingUnit" ON "inspectingUnit".id = f.inspecting_unit_id) page`,
};

/** Findings for whoever they name. */
@Injectable()
export class NamedFindingReadModel {
  constructor(
    private readonly reads: Reads,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Released findings that name the actor, newest first. */
  list({ after, limit }: ListNamedFindingsQuery): Promise<JsonText> {
    return this.reads.readOrFail(LIST, [this.reader, ...(after?.split('~') ?? NEWEST), limit ?? 50]);
  }

  finding(id: string): Promise<JsonText> {
    return this.reads.readOrFail(FINDING, [this.reader, id]);
  }

  private get reader(): string | null {
    return this.unitOfWork.current.actor.staffMemberId;
  }
}
