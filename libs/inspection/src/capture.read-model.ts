import { Injectable } from '@nestjs/common';
import { clockTimeOf, isWithinHours, workingHoursSql } from '@app/organization';
import { Reads, UnitOfWork, type JsonText, type ReadQuery } from '@app/platform';
import { inForce, longestStanding } from './checklist/in-force.sql';
import { HOURS_OF_VISIT, ROLL_CALL, TEAM } from './capture.sql';
import type { AttendanceResponse, RollCallResponse } from './dto/capture.response';
import { SIDES } from './finding.sql';

const VISIT = `json_build_object('id', i.id, 'mode', i.mode, 'startedAt', i.started_at, 'headName', i.head_name,
  'findingCount', (SELECT count(*) FROM finding f WHERE f.inspection_id = i.id AND f.state <> 'WITHDRAWN'),
  'openCount', (SELECT count(*) FROM finding f WHERE f.inspection_id = i.id AND f.is_open))`;

// The unit is open inside of the tenant; its visits, findings and tasks are the inspecting body's own.
const START: ReadQuery = {
  name: 'inspection.start',
  sql: (scope) => `
    SELECT json_build_object('unit', json_build_object('id', u.id, 'name', u.name),
      'lastVisit', (SELECT ${VISIT} FROM inspection i WHERE ${SIDES.inspecting('i', scope)} AND i.org_unit_id = u.id
                     AND i.locked_at IS NOT NULL ORDER BY i.started_at DESC, i.id DESC LIMIT 1),
      'underWay', (SELECT coalesce(json_agg(${VISIT} ORDER BY i.started_at DESC, i.id DESC), '[]') FROM inspection i
                    WHERE ${SIDES.inspecting('i', scope)} AND i.org_unit_id = u.id AND i.state = 'IN_PROGRESS'),
      'openCount', (SELECT count(*) FROM finding f WHERE ${SIDES.inspecting('f', scope)} AND f.org_unit_id = u.id AND f.is_open
                     AND f.released_at IS NOT NULL),
      'overdueCount', (SELECT count(*) FROM remediation_task t WHERE ${SIDES.inspecting('t', scope)} AND t.org_unit_id = u.id
                        AND t.is_open AND t.overdue_since <= $3::date),
      'decision', CASE WHEN last.id IS NOT NULL THEN json_build_object('number', last.decision_number, 'date', last.decision_date) END,
      'team', coalesce(last.team, '[]'),
      'representatives', (SELECT coalesce(json_agg(json_build_object('name', l.full_name, 'position', l.staff_position)), '[]')
                            FROM unit_leaders(u.id, $3::date) l),
      'checklists', (SELECT coalesce(json_agg(json_build_object('versionId', v.id, 'version', v.version, 'title', v.title)
                         ORDER BY ${longestStanding('$3::date')}), '[]') FROM checklist_version v
                        WHERE ${scope.tenant('v')} AND ${inForce('$3::date')}),
      'workingHours', ${workingHoursSql({ tenant: 'u.tenant_id', unit: 'u.id', body: 'u.body_id', day: '$3::date' })})::text AS body
      FROM org_unit u
      LEFT JOIN LATERAL (SELECT i.id, i.decision_number, i.decision_date, ${TEAM} AS team FROM inspection i
                          WHERE ${SIDES.inspecting('i', scope)} ORDER BY i.started_at DESC, i.id DESC LIMIT 1) last ON true
     WHERE ${scope.tenant('u')} AND u.id = $4`,
};

// The function looks at nothing but a visit of the actor's own that is under way; the visit itself is asked for besides.
const ROSTER: ReadQuery = {
  name: 'inspection.visit-roster',
  sql: (scope) => `
    SELECT json_build_object('items', (SELECT coalesce(json_agg(json_build_object('id', r.staff_id, 'fullName', r.full_name,
               'position', r.staff_position, 'unit', json_build_object('id', r.unit_id, 'name', r.unit_name), 'itemCodes', r.item_codes)), '[]')
             FROM visit_roster(i.id, $3::date) r))::text AS body
      FROM inspection i WHERE ${SIDES.inspecting('i', scope)} AND i.id = $4`,
};

const ROLL: ReadQuery = {
  name: 'inspection.roll-call',
  sql: (scope) => `
    SELECT json_build_object('workingHours', ${HOURS_OF_VISIT}, 'items', ${ROLL_CALL})::text AS body
      FROM inspection i JOIN org_unit u ON u.id = i.org_unit_id WHERE ${SIDES.inspecting('i', scope)} AND i.id = $3`,
};

@Injectable()
export class CaptureReadModel {
  constructor(
    private readonly reads: Reads,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** What a visit to the unit is likely to begin with, and what stands from the last one. */
  start(unitId: number): Promise<JsonText> {
    return this.reads.readOrFail(START, [this.unitOfWork.current.today, unitId]);
  }

  /** Who may be called over or named during a visit that is under way; nobody afterwards. */
  roster(inspectionId: string): Promise<JsonText> {
    return this.reads.readOrFail(ROSTER, [this.unitOfWork.current.today, inspectionId]);
  }

  async rollCall(inspectionId: string): Promise<RollCallResponse> {
    const roll = (await this.reads.readOrFail(ROLL, [inspectionId])).parse() as RollCallResponse;
    return { ...roll, items: judged(roll.items, roll.workingHours) };
  }
}

/** Counts as they were noted, with whether each fell into working hours, so that absence says something. */
export function judged(
  counts: readonly Omit<AttendanceResponse, 'withinHours'>[],
  hours: RollCallResponse['workingHours'],
): AttendanceResponse[] {
  return counts.map((count) => {
    const withinHours = hours && isWithinHours(hours, clockTimeOf(new Date(count.countedAt)));
    return { ...count, withinHours };
  });
}
