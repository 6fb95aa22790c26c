import { Injectable } from '@nestjs/common';
import { localDate, type LocalDate } from '@app/kernel';
import { Reads, UnitOfWork, type JsonText, type ReadQuery, type ScopeClause } from '@app/platform';
import type { ListWorkQuery } from './dto/work-item.requests';
import type { WorkItemResponse } from './dto/work.response';

const PRODUCT = `json_build_object('id', p.id, 'name', p.name, 'output', p.output, 'complexity', p.complexity,
  'coefficient', p.coefficient, 'duePattern', p.due_pattern)`;
const MARKS = `(SELECT coalesce(json_agg(json_build_object('id', m.id, 'piece', m.piece, 'kind', m.kind, 'note', m.note,
    'givenByName', m.given_by_name, 'claim', m.claim, 'isObjective', m.is_objective, 'answerReason', m.answer_reason,
    'answeredByName', m.answered_by_name) ORDER BY m.piece, m.given_at, m.id), '[]') FROM work_mark m WHERE m.work_item_id = i.id)`;

/** Work as every page shows it; `i` the work, `p` its product, `u` its unit, `$3` the day. */
const ROW = `'id', i.id, 'etag', '"' || i.id || '-' || i.version || '"',
  'person', json_build_object('id', i.staff_member_id, 'fullName', i.person_name),
  'unit', json_build_object('id', u.id, 'name', u.name), 'product', ${PRODUCT}, 'title', i.title, 'kind', i.kind, 'pieces', i.pieces,
  'month', to_char(i.month, 'YYYY-MM'), 'movedFrom', to_char(i.moved_from, 'YYYY-MM'), 'dueOn', i.due_on, 'state', i.state,
  'assignedByName', i.assigned_by_name, 'isTakenOver', i.taken_from_id IS NOT NULL, 'remediationTaskId', i.remediation_task_id,
  'givenAway', i.given_away, 'askedAway', i.asked_away, 'askedAwayReason', i.asked_away_reason, 'reported', i.reported,
  'doneOn', i.done_on, 'reportedOn', i.reported_on, 'reportNote', i.report_note,
  'isLate', coalesce(i.done_on, $3::date) > i.due_on AND i.state NOT IN ('WITHDRAWN', 'HANDED_OVER'), 'done', i.done,
  'acceptedByName', i.accepted_by_name, 'returnReason', i.return_reason, 'withdrawnReason', i.withdrawn_reason, 'marks', ${MARKS}`;
const JOINS = `JOIN work_product p ON p.id = i.work_product_id JOIN org_unit u ON u.id = i.org_unit_id`;

// Of the unit `$4` with what lies below it, in the month `$5`, in the state `$6`, of the person `$7`; the last row of the page
// before `$8`, `$9`; `$10` rows. What is due first comes first.
const LIST: ReadQuery = {
  name: 'evaluation.work-list-of-unit',
  sql: (scope) => `
    WITH page AS MATERIALIZED (
      SELECT i.* FROM work_item i
       WHERE ${scope.units('i')} AND i.org_unit_id = ANY (org_unit_reach($4::int)) AND i.month = $5::date
         AND ($6::text IS NULL OR i.state = $6) AND ($7::uuid IS NULL OR i.staff_member_id = $7::uuid)
         AND ($9::uuid IS NULL OR (i.due_on, i.id) > ($8::date, $9::uuid))
       ORDER BY i.due_on, i.id LIMIT $10::int + 1)
    SELECT (SELECT json_build_object(
             'items', coalesce(json_agg(json_build_object(${ROW}) ORDER BY i.due_on, i.id) FILTER (WHERE i.place <= $10::int), '[]'),
             'next', max(i.due_on || '~' || i.id) FILTER (WHERE i.place = $10::int AND i.total > $10::int))
        FROM (SELECT page.*, row_number() OVER (ORDER BY page.due_on, page.id) AS place, count(*) OVER () AS total FROM page) i
        ${JOINS})::text AS body
      FROM org_unit x WHERE ${scope.tenant('x')} AND x.id = $4::int`,
};

// The works of these ids `$4`, or all of the person `$4` in the month `$5`.
const rows = (name: string, where: (scope: ScopeClause) => string): ReadQuery => ({
  name,
  sql: (scope) => `SELECT json_build_object(${ROW}) AS item FROM work_item i ${JOINS} WHERE ${where(scope)}
     ORDER BY i.due_on, i.id LIMIT 300`,
});
const OF_OTHERS = rows('evaluation.works-of-others', (scope) => `${scope.units('i')} AND i.id = ANY ($4::uuid[])`);
const OWN_ONES = rows(
  'evaluation.own-works',
  (scope) => `${scope.tenant('i')} AND i.id = ANY ($4::uuid[]) AND i.staff_member_id = $5::uuid`,
);
const OWN = rows(
  'evaluation.own-work-of-month',
  (scope) => `${scope.tenant('i')} AND i.staff_member_id = $4::uuid AND i.month = $5::date`,
);

// As what the task `$4` after an inspection counts, as far as the work is in reach; not found where neither task nor work is.
const OF_TASK: ReadQuery = {
  name: 'evaluation.work-of-task',
  sql: (scope) => `
    SELECT json_build_object('items', (SELECT coalesce(json_agg(json_build_object(${ROW}) ORDER BY i.month, i.id), '[]') FROM work_item i ${JOINS}
             WHERE ${scope.units('i')} AND i.remediation_task_id = $4::uuid AND i.state <> 'WITHDRAWN'))::text AS body
     WHERE EXISTS (SELECT FROM remediation_task t WHERE t.id = $4::uuid AND (${scope.units('t')} OR ${scope.units('t', 'assignee_unit_id')}))
        OR EXISTS (SELECT FROM work_item i WHERE ${scope.units('i')} AND i.remediation_task_id = $4::uuid)`,
};

// Who locked the month `$4` of the person `$3`, where all that they have of it is locked.
const LOCKER: ReadQuery = {
  name: 'evaluation.locker-of-own-month',
  sql: (scope) => `
    SELECT max(e.locked_by_name) AS name FROM evaluation e JOIN evaluation_cycle c ON c.tenant_id = e.tenant_id AND c.id = e.cycle_id
     WHERE ${scope.tenant('e')} AND e.staff_member_id = $3::uuid AND c.month = $4::date AND e.result = 'STATE'
       AND e.superseded_at IS NULL HAVING bool_and(e.locked_at IS NOT NULL)`,
};

// Of the body of the unit `$3`, in the year `$4`. A division works by the list of its body.
const LISTS: ReadQuery = {
  name: 'evaluation.work-lists',
  sql: (scope) => `
    SELECT json_build_object('body', json_build_object('id', b.id, 'name', b.name), 'year', $4::int, 'lists', (
             SELECT coalesce(json_agg(json_build_object('id', l.id, 'etag', '"' || l.id || '-' || l.version || '"', 'state', l.state,
                      'draftedByName', l.drafted_by_name, 'decisionNumber', l.decision_number, 'decidedOn', l.decided_on,
                      'decidedBy', l.decided_by, 'approvedByName', l.approved_by_name,
                      'products', CASE l.state WHEN 'DRAFT' THEN l.draft ELSE (SELECT coalesce(jsonb_agg(${PRODUCT} ORDER BY p.ordinal), '[]')
                        FROM work_product p WHERE p.work_list_id = l.id) END)
                      ORDER BY l.decided_on NULLS LAST, l.approved_at, l.id), '[]')
               FROM work_list l WHERE l.tenant_id = b.tenant_id AND l.org_unit_id = b.id AND l.year = $4::int AND l.state <> 'DISCARDED'
                AND EXISTS (SELECT 1 FROM org_unit x WHERE ${scope.units('x', 'id')} AND x.body_id = b.id))
           )::text AS body
      FROM org_unit u JOIN org_unit b ON b.id = u.body_id
     WHERE ${scope.tenant('u')} AND u.id = $3::int`,
};

@Injectable()
export class WorkReadModel {
  constructor(
    private readonly reads: Reads,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Units are open; what a body out of reach produces is not. */
  lists(unitId: number, year: number): Promise<JsonText> {
    return this.reads.readOrFail(LISTS, [unitId, year]);
  }

  async ofUnit({ unitId, month, state, staffMemberId, after, limit = 50 }: ListWorkQuery): Promise<JsonText> {
    const [dueOn = null, id = null] = after?.split('~') ?? [];
    const parameters = [unitId, `${month}-01`, state ?? null, staffMemberId ?? null, dueOn, id, limit];
    return this.reads.readOrFail(LIST, [this.today, ...parameters]);
  }

  /** As which work of whom a task after an inspection counts. */
  ofTask(taskId: string): Promise<JsonText> {
    return this.reads.readOrFail(OF_TASK, [this.today, taskId]);
  }

  /** As they stand now, in the order of their days. */
  async ofOthers(ids: readonly string[]): Promise<WorkItemResponse[]> {
    return this.items(OF_OTHERS, [ids]);
  }

  async ownOf(id: string): Promise<WorkItemResponse[]> {
    return this.items(OWN_ONES, [[id], this.unitOfWork.current.actor.staffMemberId]);
  }

  /** Who locked the reader's month; null while it is open. */
  async lockerOf(month: LocalDate): Promise<string | null> {
    const person = this.unitOfWork.current.actor.staffMemberId;
    const [row] = await this.reads.rows<{ name: string }>(LOCKER, [person, month]);
    return row?.name ?? null;
  }

  own(month: LocalDate): Promise<WorkItemResponse[]> {
    return this.items(OWN, [this.unitOfWork.current.actor.staffMemberId, month]);
  }

  private async items(query: ReadQuery, parameters: readonly unknown[]): Promise<WorkItemResponse[]> {
    const found = await this.reads.rows<{ item: WorkItemResponse }>(query, [this.today, ...parameters]);
    return found.map(({ item }) => item);
  }

  private get today(): LocalDate {
    return localDate(this.unitOfWork.current.today);
  }
}
