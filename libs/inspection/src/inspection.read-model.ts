import { Injectable } from '@nestjs/common';
import { Reads, UnitOfWork, type JsonText, type ReadQuery } from '@app/platform';
import { reaches } from '@app/kernel';
import { ANSWERS, HOURS_OF_VISIT, ROLL_CALL, TEAM } from './capture.sql';
import type { ListFindingsQuery } from './dto/finding.requests';
import type { ListInspectionsQuery } from './dto/inspection.requests';
import { FINDING_JOINS, FINDING_PAGE, FINDING_ROW, SIDES, type Side } from './finding.sql';

// LIMIT first, names afterwards: 50 rows are joined, not all of the unit's.
const openFindings = (side: Side): ReadQuery => ({
  name: `inspection.open-findings-${side}`,
  sql: (scope) => `
    WITH page AS MATERIALIZED (
      SELECT f.* FROM finding f
       WHERE ${SIDES[side]('f', scope)} AND f.org_unit_id = $3 AND f.is_open
         AND ${side === 'inspected' ? 'f.released_at IS NOT NULL AND ' : ''}(f.recorded_at, f.id) < ($4::timestamptz, $5::uuid)
       ORDER BY f.recorded_at DESC, f.id DESC LIMIT $6::int + 1),
    item AS (
      SELECT ${FINDING_ROW} FROM page f ${FINDING_JOINS} ORDER BY f.recorded_at DESC, f.id DESC LIMIT $6::int)
    SELECT json_build_object(
             'items', (SELECT coalesce(json_agg(item), '[]') FROM item),
             'next', (SELECT to_json(last."recordedAt")#>>'{}' || '~' || last.id FROM item last
                       WHERE (SELECT count(*) FROM page) > $6::int ORDER BY last."recordedAt", last.id LIMIT 1)
           )::text AS body`,
});
const OPEN_FINDINGS = { inspecting: openFindings('inspecting'), inspected: openFindings('inspected') };

const FINDING: ReadQuery = {
  name: 'inspection.finding',
  sql: (scope) => `
    SELECT row_to_json(page)::text AS body, page.etag FROM (
      SELECT ${FINDING_PAGE} FROM finding f ${FINDING_JOINS}
       WHERE (${SIDES.inspecting('f', scope)} OR (${SIDES.inspected('f', scope)} AND f.released_at IS NOT NULL))
         AND f.id = $3) page`,
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
      'representative', CASE WHEN i.representative_name IS NOT NULL
        THEN json_build_object('name', i.representative_name, 'position', i.representative_position) END,
      'team', ${TEAM}, 'workingHours', ${HOURS_OF_VISIT}, 'answers', ${ANSWERS}, 'rollCall', ${ROLL_CALL},
      'lockedAt', i.locked_at,
      'notice', (SELECT json_build_object('number', n.number, 'date', n.issued_on, 'receivedOn', n.received_on)
                   FROM result_notice n WHERE n.inspection_id = i.id),
      'findings', (SELECT coalesce(json_agg(page), '[]') FROM (
                     SELECT ${FINDING_PAGE} FROM finding f ${FINDING_JOINS}
                      WHERE f.inspection_id = i.id AND (f.released_at IS NOT NULL OR ${SIDES.inspecting('f', scope)})
                      ORDER BY f.recorded_at, f.id) page))::jsonb)::text AS body
      FROM inspection i JOIN org_unit u ON u.id = i.org_unit_id
     WHERE (${SIDES.inspecting('i', scope)} OR (${SIDES.inspected('i', scope)} AND i.locked_at IS NOT NULL)) AND i.id = $3`,
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
}
