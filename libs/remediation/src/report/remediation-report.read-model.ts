import { Injectable } from '@nestjs/common';
import { Reads, UnitOfWork, type ReadQuery } from '@app/platform';
import type { ReportFacts } from '../rules/remediation-report';

const unitOf = (id: string): string => `(SELECT json_build_object('name', o.name, 'kind', o.kind,
    'parent', (SELECT json_build_object('name', p.name, 'kind', p.kind) FROM org_unit p WHERE p.id = o.parent_id))
  FROM org_unit o WHERE o.id = ${id})`;
const dayOf = (instant: string): string => `(${instant} AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;

// A granted extension is told in the unit's own words; the other moves in those of whoever decided them.
const MOVES = `(SELECT coalesce(json_agg(json_build_object('kind', m.kind, 'on', ${dayOf('m.at')}, 'to', m.day, 'reason', m.reason)
    ORDER BY m.at, m.day), '[]')
  FROM (SELECT 'EXTENDED' AS kind, r.answered_at AS at, r.granted_due_on AS day, r.text AS reason
          FROM task_request r WHERE r.task_id = t.id AND r.outcome = 'GRANTED'
        UNION ALL
        SELECT CASE e.action WHEN 'deferred' THEN 'DEFERRED' WHEN 'reopened' THEN 'REOPENED' ELSE 'DEFERRAL_ENDED' END,
               e.happened_at, e.due_on, e.reason
          FROM task_event e WHERE e.task_id = t.id AND e.due_on IS NOT NULL
           AND e.action IN ('deferred', 'deferral-ended', 'reopened')) m)`;
const PROOFS = `(SELECT coalesce(json_agg(json_build_object('what', p.what, 'documentNumber', p.document_number,
    'documentDate', p.document_date, 'fileName', f.name, 'byName', p.submitted_by_name, 'on', ${dayOf('p.submitted_at')})
    ORDER BY p.submitted_at, p.id), '[]')
  FROM task_proof p LEFT JOIN evidence_file f ON f.id = p.file_id WHERE p.task_id = t.id)`;
const ASKS = `(SELECT coalesce(json_agg(json_build_object('kind', r.kind, 'text', r.text, 'proposedDueOn', r.proposed_due_on)
    ORDER BY r.asked_at, r.id), '[]')
  FROM task_request r WHERE r.task_id = t.id AND r.outcome IS NULL)`;
const lastEvent = (value: string, actions: readonly string[]): string => `(SELECT ${value} FROM task_event e
  WHERE e.task_id = t.id AND e.action IN ('${actions.join("', '")}') ORDER BY e.id DESC LIMIT 1)`;

const ITEM = `'title', t.title, 'detail', t.detail, 'findingClass', t.finding_class, 'recommendedAction', t.recommended_action,
  'repeatNumber', t.repeat_number, 'state', t.state, 'reopenCount', t.reopen_count,
  'firstDueOn', ${lastEvent('e.due_on', ['clock-started'])}, 'dueOn', t.due_on,
  'daysLeft', due.workday_number - now.workday_number, 'overdueSince', t.overdue_since, 'moves', ${MOVES},
  'assigneeName', t.assignee_name, 'proofs', ${PROOFS}, 'closedOn', t.closed_on, 'closedAs', t.closed_as,
  'closedNote', t.closed_note, 'lastReason', ${lastEvent('e.reason', ['returned', 'sent-back', 'deferred', 'reopened'])},
  'asks', ${ASKS}`;

/**
 * The tasks of one notice in the order in which they were found; none of what was withdrawn before it. Both sides read it:
 * the unit whose report it is, and the body that gets it.
 */
const REPORT: ReadQuery = {
  name: 'remediation.report',
  sql: (scope) => `
    WITH task AS MATERIALIZED (
      SELECT t.* FROM remediation_task t
       WHERE (${scope.units('t')} OR ${scope.units('t', 'inspecting_unit_id')}) AND t.inspection_id = $4),
    one AS (SELECT t.org_unit_id, t.inspecting_unit_id, max(t.notice_number) AS number, max(t.notice_issued_on) AS issued_on,
                   max(t.notice_received_on) AS received_on FROM task t GROUP BY t.org_unit_id, t.inspecting_unit_id)
    SELECT json_build_object('unit', ${unitOf('one.org_unit_id')}, 'orgUnitId', one.org_unit_id,
             'inspectingUnit', ${unitOf('one.inspecting_unit_id')},
             'notice', CASE WHEN one.number IS NOT NULL THEN
                json_build_object('number', one.number, 'date', one.issued_on, 'receivedOn', one.received_on) END,
             'items', (SELECT coalesce(json_agg(json_build_object(${ITEM}) ORDER BY t.id), '[]') FROM task t
                LEFT JOIN calendar_day due ON due.tenant_id = t.tenant_id AND due.version = t.calendar_version AND due.day = t.due_on
                LEFT JOIN calendar_day now ON now.tenant_id = t.tenant_id AND now.version = t.calendar_version AND now.day = $3::date
               WHERE t.notice_number IS NOT NULL),
             'lastSigned', (SELECT json_build_object('name', e.by_name, 'as', e.signed_as) FROM task_event e
               WHERE e.task_id IN (SELECT t.id FROM task t) AND e.action = 'signed' ORDER BY e.id DESC LIMIT 1))::text AS body
      FROM one`,
};

@Injectable()
export class RemediationReportReadModel {
  constructor(
    private readonly reads: Reads,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Its notice is null until the unit has received one. */
  async facts(inspectionId: string): Promise<Omit<ReportFacts, 'notice'> & { notice: ReportFacts['notice'] | null }> {
    const { today } = this.unitOfWork.current;
    return (await this.reads.readOrFail(REPORT, [today, inspectionId])).parse() as ReportFacts;
  }
}
