import { Injectable } from '@nestjs/common';
import { Reads, UnitOfWork, type JsonText, type ReadQuery, type ScopeClause } from '@app/platform';
import { reaches } from '@app/kernel';
import type { ListFindingsQuery, ListInspectionsQuery } from './dto/inspection.requests';
import { TERM_CAP } from './rules/finding';
import { inspectionProblems } from './inspection.problems';

const TERM = `LEAST(f.item_term_workdays, CASE f.severity ${Object.entries(TERM_CAP)
  .map(([severity, days]) => `WHEN '${severity}' THEN ${days}`)
  .join(' ')} END)`;

const FINDING_ROW = `'id', f.id, 'title', f.title, 'findingClass', f.finding_class, 'severity', f.severity, 'state', f.state,
  'unit', json_build_object('id', u.id, 'name', u.name),
  'checklistItem', CASE WHEN c.id IS NOT NULL THEN json_build_object('id', c.id, 'code', c.code) END,
  'recordedAt', f.recorded_at, 'recordedBy', json_build_object('id', f.recorded_by, 'fullName', f.recorded_by_name),
  'taskId', t.id, 'dueOn', t.due_on`;
const ITEM_AND_TASK = `LEFT JOIN checklist_item c ON c.id = f.checklist_item_id
  LEFT JOIN remediation_task t ON t.finding_id = f.id`;
const FINDING_JOINS = `JOIN org_unit u ON u.id = f.org_unit_id ${ITEM_AND_TASK}`;
const FINDING_PAGE = `${FINDING_ROW}, 'etag', '"' || f.id || '-' || f.version || '"', 'inspectionId', f.inspection_id,
  'detail', f.detail, 'count', f.count, 'recommendedAction', f.recommended_action, 'legalBasis', f.legal_basis,
  'termWorkdays', ${TERM}, 'releasedAt', f.released_at, 'remediedOn', f.remedied_on, 'withdrawnReason', f.withdrawn_reason`;

const SIDES = {
  inspecting: (alias: string, scope: ScopeClause): string => scope.named(alias, 'inspecting_unit_id'),
  inspected: (alias: string, scope: ScopeClause): string => scope.units(alias),
} as const;
type Side = keyof typeof SIDES;

// LIMIT first, names afterwards: 50 rows are joined, not all of the unit's.
const openFindings = (side: Side): ReadQuery => ({
  name: `inspection.open-findings-${side}`,
  sql: (scope) => `
    WITH page AS MATERIALIZED (
      SELECT f.* FROM finding f
       WHERE ${SIDES[side]('f', scope)} AND f.org_unit_id = $3 AND f.is_open
         AND ${side === 'inspected' ? 'f.released_at IS NOT NULL AND ' : ''}(f.recorded_at, f.id) < ($4::timestamptz, $5::uuid)
       ORDER BY f.recorded_at DESC, f.id DESC LIMIT $6::int + 1)
    SELECT json_build_object(
             'items', coalesce(json_agg(json_build_object(${FINDING_ROW}) ORDER BY f.recorded_at DESC, f.id DESC)
                               FILTER (WHERE f.place <= $6::int), '[]'),
             'next', max(to_json(f.recorded_at)#>>'{}' || '~' || f.id) FILTER (WHERE f.place = $6::int AND f.total > $6::int)
           )::text AS body
      FROM (SELECT page.*, row_number() OVER (ORDER BY page.recorded_at DESC, page.id DESC) AS place,
                   count(*) OVER () AS total FROM page) f
      ${FINDING_JOINS}`,
});
const OPEN_FINDINGS = { inspecting: openFindings('inspecting'), inspected: openFindings('inspected') };

const FINDING: ReadQuery = {
  name: 'inspection.finding',
  sql: (scope) => `
    SELECT json_build_object(${FINDING_PAGE})::text AS body, '"' || f.id || '-' || f.version || '"' AS etag
      FROM finding f ${FINDING_JOINS}
     WHERE (${SIDES.inspecting('f', scope)} OR (${SIDES.inspected('f', scope)} AND f.released_at IS NOT NULL)) AND f.id = $3`,
};

const INSPECTION_ROW = `'id', i.id, 'unit', json_build_object('id', u.id, 'name', u.name), 'mode', i.mode, 'state', i.state,
  'startedAt', i.started_at, 'decisionNumber', i.decision_number, 'minutesNumber', i.minutes_number,
  'findingCount', (SELECT count(*) FROM finding f WHERE f.inspection_id = i.id AND f.state <> 'WITHDRAWN')`;

const inspections = (side: Side): ReadQuery => ({
  name: `inspection.list-${side}`,
  sql: (scope) => `
    WITH page AS MATERIALIZED (
      SELECT i.* FROM inspection i
       WHERE ${SIDES[side]('i', scope)} ${side === 'inspected' ? 'AND i.locked_at IS NOT NULL' : ''}
         AND ($3::text IS NULL OR i.state = $3) AND (i.started_at, i.id) < ($4::timestamptz, $5::uuid)
       ORDER BY i.started_at DESC, i.id DESC LIMIT $6::int + 1)
    SELECT json_build_object(
             'items', coalesce(json_agg(json_build_object(${INSPECTION_ROW}) ORDER BY i.started_at DESC, i.id DESC)
                               FILTER (WHERE i.place <= $6::int), '[]'),
             'next', max(to_json(i.started_at)#>>'{}' || '~' || i.id) FILTER (WHERE i.place = $6::int AND i.total > $6::int)
           )::text AS body
      FROM (SELECT page.*, row_number() OVER (ORDER BY page.started_at DESC, page.id DESC) AS place,
                   count(*) OVER () AS total FROM page) i
      JOIN org_unit u ON u.id = i.org_unit_id`,
});
const INSPECTIONS = { inspecting: inspections('inspecting'), inspected: inspections('inspected') };

const INSPECTION: ReadQuery = {
  name: 'inspection.page',
  sql: (scope) => `
    SELECT (json_build_object(${INSPECTION_ROW})::jsonb || json_build_object(
      'inspectingUnit', (SELECT json_build_object('id', o.id, 'name', o.name) FROM org_unit o WHERE o.id = i.inspecting_unit_id),
      'checklistVersionId', i.checklist_version_id, 'decisionDate', i.decision_date,
      'head', json_build_object('id', i.head_id, 'fullName', i.head_name),
      'secretary', json_build_object('id', i.secretary_id, 'fullName', i.secretary_name),
      'representative', json_build_object('name', i.representative_name, 'position', i.representative_position),
      'lockedAt', i.locked_at,
      'notice', (SELECT json_build_object('number', n.number, 'date', n.issued_on, 'receivedOn', n.received_on)
                   FROM result_notice n WHERE n.inspection_id = i.id),
      'findings', (SELECT coalesce(json_agg(json_build_object(${FINDING_PAGE}) ORDER BY f.recorded_at, f.id), '[]')
                     FROM finding f ${ITEM_AND_TASK}
                    WHERE f.inspection_id = i.id
                      AND (f.released_at IS NOT NULL OR ${SIDES.inspecting('f', scope)})))::jsonb)::text AS body
      FROM inspection i JOIN org_unit u ON u.id = i.org_unit_id
     WHERE (${SIDES.inspecting('i', scope)} OR (${SIDES.inspected('i', scope)} AND i.locked_at IS NOT NULL)) AND i.id = $3`,
};

const CHECKLIST: ReadQuery = {
  name: 'inspection.checklist',
  sql: (scope) => `
    SELECT json_build_object('versionId', v.id, 'code', v.code, 'version', v.version, 'title', v.title, 'publishedOn', v.published_on,
             'items', (SELECT coalesce(json_agg(json_build_object('id', c.id, 'code', c.code, 'section', c.section, 'title', c.title,
                'legalBasis', c.legal_basis, 'findingClass', c.finding_class, 'severity', c.severity,
                'termWorkdays', c.term_workdays, 'expectedFix', c.expected_fix) ORDER BY c.ordinal), '[]')
               FROM checklist_item c WHERE c.checklist_version_id = v.id))::text AS body
      FROM checklist_version v
     WHERE ${scope.tenant('v')} AND v.published_on <= $3::date AND (v.retired_on IS NULL OR v.retired_on > $3::date)
     ORDER BY v.published_on DESC, v.version DESC LIMIT 1`,
};

/** Before the first row of a list in descending order. */
const NEWEST = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] as const;

@Injectable()
export class InspectionReadModel {
  constructor(
    private readonly reads: Reads,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  list({ side = 'inspecting', state, after, limit }: ListInspectionsQuery): Promise<JsonText> {
    return this.reads.readOrFail(INSPECTIONS[side], [state ?? null, ...(after?.split('~') ?? NEWEST), limit ?? 50]);
  }

  page(id: string): Promise<JsonText> {
    return this.reads.readOrFail(INSPECTION, [id]);
  }

  /** Open findings of one unit, newest first: as the inspected side for one's own units, else as the inspecting side. */
  async openFindings({ unitId, after, limit }: ListFindingsQuery): Promise<JsonText> {
    const { scope } = this.unitOfWork.current;
    const query = reaches(scope, unitId) ? OPEN_FINDINGS.inspected : OPEN_FINDINGS.inspecting;
    return this.reads.readOrFail(query, [unitId, ...(after?.split('~') ?? NEWEST), limit ?? 50]);
  }

  finding(id: string): Promise<JsonText> {
    return this.reads.readOrFail(FINDING, [id]);
  }

  /** The checklist that a visit of today is opened with. */
  async checklist(): Promise<JsonText> {
    const checklist = await this.reads.read(CHECKLIST, [this.unitOfWork.current.today]);
    if (!checklist) throw inspectionProblems['no-checklist']();
    return checklist;
  }
}
