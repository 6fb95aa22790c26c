import type { Statement } from '@app/platform';
import type { FindingPerson } from './entities/finding-person.entity';
import type { Finding } from './entities/finding.entity';

/** What recording has changed: whether the finding is new, and whether its item was answered otherwise before. */
export interface Recorded {
  readonly added: number;
  readonly answered: number;
}

// The finding, "Không đạt" of its item and the people it names are one statement: none of them is ever there alone. ON
// CONFLICT names no key for the finding: two at once would trip over the table's second unique one, (tenant, id).
const RECORD = `WITH f AS (
    INSERT INTO finding (id, tenant_id, org_unit_id, inspecting_unit_id, inspection_id, checklist_item_id, title, detail,
      finding_class, severity, count, out_of, place, found_on, document_number, handling, remedy_note, recommended_action,
      legal_basis, item_term_workdays, state, recorded_by, recorded_by_name, recorded_at, content_hash)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, 'RECORDED', $21, $22, $23, $24)
    ON CONFLICT DO NOTHING RETURNING id),
  a AS (
    INSERT INTO checklist_answer AS s (tenant_id, org_unit_id, inspecting_unit_id, inspection_id, checklist_item_id, result,
      answered_by, answered_by_name, answered_at)
    SELECT $2, $3, $4, $5, $6, 'FAIL', $21, $22, $23 FROM f WHERE $6::uuid IS NOT NULL
    ON CONFLICT (inspection_id, checklist_item_id) DO UPDATE SET result = 'FAIL', answered_by = excluded.answered_by,
      answered_by_name = excluded.answered_by_name, answered_at = excluded.answered_at, version = s.version + 1
      WHERE s.result <> 'FAIL'
    RETURNING 1),
  p AS (
    INSERT INTO finding_person (id, tenant_id, org_unit_id, inspecting_unit_id, inspection_id, finding_id, ordinal,
      staff_member_id, name, position, part)
    SELECT x.id, $2, $3, $4, $5, f.id, x.ordinal, x."staffMemberId", x.name, x.position, x.part
      FROM f CROSS JOIN json_to_recordset($25) AS x(id uuid, ordinal int, "staffMemberId" uuid, name text, position text, part text))
  SELECT (SELECT count(*) FROM f)::int AS added, (SELECT count(*) FROM a)::int AS answered`;

export function recordStatement(f: Finding, people: readonly FindingPerson[]): Statement {
  return {
    name: 'inspection.record-finding',
    text: RECORD,
    values: [
      f.id,
      f.tenantId,
      f.orgUnitId,
      f.inspectingUnitId,
      f.inspectionId,
      f.checklistItemId,
      f.title,
      f.detail,
      f.findingClass,
      f.severity,
      f.count,
      f.outOf,
      f.place,
      f.foundOn,
      f.documentNumber,
      f.handling,
      f.remedyNote,
      f.recommendedAction,
      f.legalBasis,
      f.itemTermWorkdays,
      f.recordedBy,
      f.recordedByName,
      f.recordedAt.toISOString(),
      f.contentHash,
      JSON.stringify(people),
    ],
  };
}
