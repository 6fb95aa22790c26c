import { SEVERITIES } from '@app/kernel';
import { settingSql, TERM_CAP_KEYS } from '@app/organization';
import type { ScopeClause } from '@app/platform';
import { FINDING_STATEMENTS } from './statement/statement.sql';

/** The two sides of a visit; only the inspecting one sees it before the minutes are locked. */
export const SIDES = {
  inspecting: (alias: string, scope: ScopeClause): string => scope.named(alias, 'inspecting_unit_id'),
  inspected: (alias: string, scope: ScopeClause): string => scope.units(alias),
} as const;
export type Side = keyof typeof SIDES;

// Once it is released, as on that day (`termOf`).
const TERM_DAY = `(coalesce(f.released_at, app_now()) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;
const TERM = `LEAST(f.item_term_workdays, CASE f.severity ${SEVERITIES.map(
  (severity) =>
    `WHEN '${severity}' THEN ${settingSql(TERM_CAP_KEYS[severity], { tenant: 'f.tenant_id', day: TERM_DAY })}`,
).join(' ')} END)`;

/** People whom the finding `f` names, as JSON. */
export const FINDING_PEOPLE = `(SELECT coalesce(json_agg(json_build_object('id', p.id, 'staffMemberId', p.staff_member_id,
    'name', p.name, 'position', p.position, 'part', p.part) ORDER BY p.ordinal), '[]')
  FROM finding_person p WHERE p.finding_id = f.id AND p.removed_at IS NULL)`;

/** Pictures and papers of the finding `f`, as JSON. */
export const FINDING_EVIDENCE = `(SELECT coalesce(json_agg(json_build_object('fileId', e.file_id, 'caption', e.caption,
    'name', x.name, 'mediaType', x.media_type, 'size', x.size_bytes,
    'addedBy', json_build_object('id', e.added_by, 'fullName', e.added_by_name), 'addedAt', e.added_at)
    ORDER BY e.ordinal, e.file_id), '[]')
  FROM finding_evidence e JOIN evidence_file x ON x.id = e.file_id WHERE e.finding_id = f.id AND e.removed_at IS NULL)`;

// Columns and joins named as the body's keys: rows turned into JSON whole cost a third less than built key by key.
export const FINDING_ROW = `f.id, f.title, f.finding_class AS "findingClass", f.severity, f.state, f.handling,
  f.repeat_number AS "repeatNumber", unit, "checklistItem", f.recorded_at AS "recordedAt", "recordedBy", task.id AS "taskId",
  task.due_on AS "dueOn"`;

export const FINDING_JOINS = `JOIN (SELECT id, name FROM org_unit) unit ON unit.id = f.org_unit_id
  LEFT JOIN (SELECT id, code FROM checklist_item) "checklistItem" ON "checklistItem".id = f.checklist_item_id
  LEFT JOIN remediation_task task ON task.finding_id = f.id
  CROSS JOIN LATERAL (SELECT f.recorded_by AS id, f.recorded_by_name AS "fullName") "recordedBy"`;

export const FINDING_PAGE = `${FINDING_ROW}, '"' || f.id || '-' || f.version || '"' AS etag, f.inspection_id AS "inspectionId",
  f.detail, f.count, f.out_of AS "outOf", f.place, f.found_on AS "foundOn", f.document_number AS "documentNumber",
  f.remedy_note AS "remedyNote", f.recommended_action AS "recommendedAction", f.legal_basis AS "legalBasis",
  ${TERM} AS "termWorkdays", f.released_at AS "releasedAt", f.remedied_on AS "remediedOn",
  f.withdrawn_reason AS "withdrawnReason", f.corrected_at AS "correctedAt", ${FINDING_PEOPLE} AS people, ${FINDING_EVIDENCE} AS evidence,
  ${FINDING_STATEMENTS} AS statements`;
