import { Injectable } from '@nestjs/common';
import { evidenceFileJson } from '@app/evidence';
import { Reads, UnitOfWork, type JsonText, type ReadQuery, type ScopeClause } from '@app/platform';
import { REQUEST_FIELDS } from './task-request.read-model';
import { TASK_LISTS, type ListTasksQuery, type TaskList } from './dto/task.requests';

const NEWEST_CALENDAR = '(SELECT max(c.version) FROM work_calendar c WHERE c.tenant_id = $1::int)';

/**
 * When it would fall due if the notice arrived today ($3): the unit reads how long it will have before its term runs.
 * Null once there is a due date. By the newest calendar, `x` being the task.
 */
export const expectedDueOn = (x: string): string => `CASE WHEN ${x}.due_on IS NULL AND ${x}.is_open THEN (
  SELECT min(ahead.day) FROM calendar_day ahead WHERE ahead.tenant_id = $1::int AND ahead.version = ${NEWEST_CALENDAR}
     AND ahead.workday_number = ${x}.term_workdays + (SELECT today.workday_number FROM calendar_day today
          WHERE today.tenant_id = $1::int AND today.version = ${NEWEST_CALENDAR} AND today.day = $3::date)) END`;

/** A task as every list shows it; `t` the task, `u` its unit, `due` and `now` its days in the calendar of its due date. */
export const ROW = `'id', t.id, 'etag', '"' || t.id || '-' || t.version || '"', 'title', t.title,
  'unit', json_build_object('id', u.id, 'name', u.name), 'state', t.state, 'severity', t.severity,
  'assignee', CASE WHEN t.assignee_staff_id IS NOT NULL
      THEN json_build_object('kind', 'person', 'id', t.assignee_staff_id::text, 'name', t.assignee_name)
    WHEN t.assignee_unit_id IS NOT NULL
      THEN json_build_object('kind', 'unit', 'id', t.assignee_unit_id::text, 'name', t.assignee_name) END,
  'dueOn', t.due_on, 'expectedDueOn', ${expectedDueOn('t')}, 'daysLeft', due.workday_number - now.workday_number, 'overdueSince', t.overdue_since,
  'firstDueOn', t.first_due_on, 'extensionCount', t.extension_count,
  'noticeNumber', t.notice_number, 'returnCount', t.return_count, 'reopenCount', t.reopen_count, 'signedAs', t.signed_as,
  'repeatNumber', t.repeat_number, 'deferredUntil', t.deferred_until, 'closedAs', t.closed_as`;

/** What the desk officer has prepared: `o` the proposal. */
export const PROPOSAL = `json_build_object('id', o.id, 'kind', o.kind, 'note', o.note,
  'assignee', CASE WHEN o.assignee_staff_id IS NOT NULL
      THEN json_build_object('kind', 'person', 'id', o.assignee_staff_id::text, 'name', o.assignee_name)
    WHEN o.assignee_unit_id IS NOT NULL
      THEN json_build_object('kind', 'unit', 'id', o.assignee_unit_id::text, 'name', o.assignee_name) END,
  'by', json_build_object('id', o.proposed_by, 'fullName', o.proposed_by_name))`;

// Working days between two days are the difference of their numbers in the calendar the due date was counted with.
export const ROW_JOINS = `
  JOIN org_unit u ON u.id = t.org_unit_id
  LEFT JOIN calendar_day due ON due.tenant_id = t.tenant_id AND due.version = t.calendar_version AND due.day = t.due_on
  LEFT JOIN calendar_day now ON now.tenant_id = t.tenant_id AND now.version = t.calendar_version AND now.day = $3::date`;

const BRANCHES: Readonly<Record<TaskList, (scope: ScopeClause) => string>> = {
  mine: (scope) => `${scope.tenant('t')} AND t.assignee_staff_id = $4::uuid`,
  division: (scope) =>
    `${scope.units('t', 'assignee_unit_id')} AND t.assignee_staff_id IS NULL AND $4::uuid IS NOT NULL`,
  unit: (scope) => `${scope.units('t')} AND ($4::uuid IS NULL OR true)`,
  'to-sign': (scope) => `${scope.units('t')} AND t.state = 'SUBMITTED' AND ($4::uuid IS NULL OR true)`,
  'to-confirm': (scope) =>
    `${scope.units('t', 'inspecting_unit_id')} AND t.state = 'SENT_UP' AND ($4::uuid IS NULL OR true)`,
  following: (scope) => `${scope.units('t', 'inspecting_unit_id')} AND ($4::uuid IS NULL OR true)`,
};

// $5 state, $6 overdue only, $7 and $8 the last row of the page before, $9 rows. Due dates first, none last. Open tasks
// and those of one state are two statements, so that each can use its index.
function listQuery(list: TaskList, which: 'open' | 'by-state'): ReadQuery {
  return {
    name: `remediation.tasks-${list}-${which}`,
    sql: (scope) => `
      WITH page AS MATERIALIZED (
        SELECT t.* FROM remediation_task t
         WHERE ${BRANCHES[list](scope)}
           AND ${which === 'open' ? 't.is_open AND $5::text IS NULL' : 't.state = $5'}
           AND (NOT $6::boolean OR (t.overdue_since IS NOT NULL AND t.state <> 'SENT_UP'))
           AND ($8::uuid IS NULL OR coalesce(t.due_on, 'infinity') > $7::date
                OR (coalesce(t.due_on, 'infinity') = $7::date AND t.id > $8::uuid))
         ORDER BY t.due_on, t.id LIMIT $9::int + 1)
      SELECT json_build_object(
               'items', coalesce(json_agg(json_build_object(${ROW}) ORDER BY t.due_on, t.id) FILTER (WHERE t.place <= $9::int), '[]'),
               'next', max(coalesce(t.due_on::text, 'infinity') || '~' || t.id) FILTER (WHERE t.place = $9::int AND t.total > $9::int)
             )::text AS body
        FROM (SELECT page.*, row_number() OVER (ORDER BY page.due_on, page.id) AS place, count(*) OVER () AS total FROM page) t
        ${ROW_JOINS}`,
  };
}

const OPEN_LISTS = new Map(TASK_LISTS.map((list) => [list, listQuery(list, 'open')]));
const STATE_LISTS = new Map(TASK_LISTS.map((list) => [list, listQuery(list, 'by-state')]));

const upTo100 = (where: string): string =>
  `(SELECT count(*) FROM (SELECT 1 FROM remediation_task t WHERE ${where} LIMIT 100) x)`;

const COUNTS: ReadQuery = {
  name: 'remediation.counts',
  sql: (scope) => `
    SELECT json_build_object(
      'mine', ${upTo100(`${BRANCHES.mine(scope)} AND t.is_open`)},
      'division', ${upTo100(`${BRANCHES.division(scope)} AND t.is_open`)},
      'unitNew', ${upTo100(`${scope.units('t')} AND t.is_open AND t.state = 'NEW'`)},
      'toSign', ${upTo100(`${BRANCHES['to-sign'](scope)} AND t.is_open`)},
      'toConfirm', ${upTo100(BRANCHES['to-confirm'](scope))},
      'overdue', ${upTo100(`${scope.units('t')} AND t.is_open AND t.state <> 'SENT_UP' AND t.overdue_since <= $3::date`)})::text AS body`,
};

const visible = (scope: ScopeClause): string =>
  `(${scope.units('t')} OR ${scope.units('t', 'inspecting_unit_id')} OR ${scope.units('t', 'assignee_unit_id')}
    OR (${scope.tenant('t')} AND t.assignee_staff_id = $4::uuid))`;

const PAGE: ReadQuery = {
  name: 'remediation.task',
  sql: (scope) => `
    SELECT (json_build_object(${ROW})::jsonb || json_build_object(
      'findingId', t.finding_id, 'inspectionId', t.inspection_id, 'findingClass', t.finding_class, 'detail', t.detail,
      'recommendedAction', t.recommended_action, 'legalBasis', t.legal_basis, 'termWorkdays', t.term_workdays,
      'openedAt', t.opened_at, 'closedOn', t.closed_on, 'closedNote', t.closed_note,
      'clockStartsOn', t.clock_starts_on,
      'notice', CASE WHEN t.notice_number IS NOT NULL THEN json_build_object('number', t.notice_number,
          'date', t.notice_issued_on, 'receivedOn', t.notice_received_on) END,
      'proofs', (SELECT coalesce(json_agg(json_build_object('id', p.id, 'what', p.what, 'documentNumber', p.document_number,
           'documentDate', p.document_date, 'submittedAt', p.submitted_at,
           'submittedBy', json_build_object('id', p.submitted_by, 'fullName', p.submitted_by_name),
           'file', ${evidenceFileJson('f')}) ORDER BY p.submitted_at, p.id), '[]')
         FROM task_proof p LEFT JOIN evidence_file f ON f.id = p.file_id WHERE p.task_id = t.id),
      'timeline', (SELECT coalesce(json_agg(json_build_object('at', e.happened_at, 'action', e.action, 'byName', e.by_name,
           'byPosition', e.by_position, 'fromState', e.from_state, 'toState', e.to_state, 'assigneeName', e.assignee_name,
           'closedAs', e.closed_as, 'signedAs', e.signed_as, 'preparedBy', (SELECT o.proposed_by_name FROM task_proposal o
             WHERE o.id = e.proposal_id), 'reason', e.reason, 'proofId', e.proof_id, 'dueOn', e.due_on) ORDER BY e.id), '[]')
         FROM task_event e WHERE e.task_id = t.id),
      'requests', (SELECT coalesce(json_agg(json_build_object(${REQUEST_FIELDS}) ORDER BY r.asked_at, r.id), '[]')
         FROM task_request r LEFT JOIN evidence_file f ON f.id = r.file_id WHERE r.task_id = t.id),
      'computedDueOn', t.computed_due_on, 'noticeDueOn', t.notice_due_on,
      'proposal', (SELECT ${PROPOSAL} FROM task_proposal o WHERE o.id = t.proposal_id),
      'calendarVersion', t.calendar_version, 'inspectingUnit', json_build_object('id', iu.id, 'name', iu.name), 'tenantId', t.tenant_id,
      'assigneeUnitId', t.assignee_unit_id, 'findingWithdrawn', task_finding_withdrawn(t.id),
      'independent', CASE WHEN $4::uuid IS NOT NULL AND ${scope.units('t', 'inspecting_unit_id')}
         THEN verifier_is_independent(t.id, $4::uuid, $3::date) END)::jsonb)::text AS body
      FROM remediation_task t ${ROW_JOINS} JOIN org_unit iu ON iu.id = t.inspecting_unit_id
     WHERE ${visible(scope)} AND t.id = $5`,
};

@Injectable()
export class TaskReadModel {
  constructor(
    private readonly reads: Reads,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  list({ list, state, overdue, after, limit }: ListTasksQuery): Promise<JsonText> {
    const { today, actor } = this.unitOfWork.current;
    const [dueOn, id] = after?.split('~') ?? [];
    const query = (state ? STATE_LISTS : OPEN_LISTS).get(list);
    if (!query) throw new Error(`no list is called ${list}`);
    return this.reads.readOrFail(query, [
      today,
      actor.staffMemberId,
      state ?? null,
      overdue ?? false,
      dueOn ?? null,
      id ?? null,
      limit ?? 50,
    ]);
  }

  counts(): Promise<JsonText> {
    const { today, actor } = this.unitOfWork.current;
    return this.reads.readOrFail(COUNTS, [today, actor.staffMemberId]);
  }

  /** The row with proofs and timeline; the service adds what the calendar and the actor make of it. */
  page(id: string): Promise<JsonText> {
    const { today, actor } = this.unitOfWork.current;
    return this.reads.readOrFail(PAGE, [today, actor.staffMemberId, id]);
  }
}
