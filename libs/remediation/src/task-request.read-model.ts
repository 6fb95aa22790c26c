import { Injectable } from '@nestjs/common';
import { evidenceFileJson } from '@app/evidence';
import { Reads, UnitOfWork, type JsonText, type ReadQuery, type ScopeClause } from '@app/platform';
import type { ListRequestsQuery, RequestSide, RequestState } from './dto/task-request.requests';

const PERSON = (id: string, name: string): string => `json_build_object('id', ${id}, 'fullName', ${name})`;

/** The fields of a request `r` with its file `f`, as both sides read it. */
export const REQUEST_FIELDS = `'id', r.id, 'kind', r.kind, 'text', r.text, 'proposedDueOn', r.proposed_due_on,
  'file', ${evidenceFileJson('f')},
  'askedAt', r.asked_at, 'askedBy', ${PERSON('r.asked_by', 'r.asked_by_name')}, 'askedByPosition', r.asked_by_position,
  'outcome', r.outcome, 'answer', r.answer, 'dueOnBefore', r.due_on_before, 'grantedDueOn', r.granted_due_on,
  'answeredAt', r.answered_at,
  'answeredBy', CASE WHEN r.answered_by IS NOT NULL THEN ${PERSON('r.answered_by', 'r.answered_by_name')} END,
  'answeredByPosition', r.answered_by_position`;

// $3 today, $4 the reader.
const ROW = `${REQUEST_FIELDS}, 'isOwn', r.asked_by IS NOT DISTINCT FROM $4::uuid, 'task', json_build_object(
  'id', t.id, 'title', t.title, 'unit', json_build_object('id', u.id, 'name', u.name),
  'inspectingUnit', json_build_object('id', iu.id, 'name', iu.name), 'state', t.state,
  'severity', t.severity, 'dueOn', t.due_on, 'daysLeft', due.workday_number - now.workday_number,
  'firstDueOn', t.first_due_on, 'extensionCount', t.extension_count)`;
const ROW_JOINS = `
  JOIN remediation_task t ON t.id = r.task_id
  JOIN org_unit u ON u.id = r.org_unit_id
  JOIN org_unit iu ON iu.id = r.inspecting_unit_id
  LEFT JOIN evidence_file f ON f.id = r.file_id
  LEFT JOIN calendar_day due ON due.tenant_id = t.tenant_id AND due.version = t.calendar_version AND due.day = t.due_on
  LEFT JOIN calendar_day now ON now.tenant_id = t.tenant_id AND now.version = t.calendar_version AND now.day = $3::date`;

const SIDES: Readonly<Record<RequestSide, (scope: ScopeClause) => string>> = {
  asked: (scope) => scope.units('r'),
  'to-answer': (scope) => scope.units('r', 'inspecting_unit_id'),
};
// What waits longest comes first; what was answered last comes first.
const STATES: Readonly<Record<RequestState, { where: string; by: string; after: '<' | '>'; order: 'ASC' | 'DESC' }>> = {
  open: { where: 'r.outcome IS NULL', by: 'asked_at', after: '>', order: 'ASC' },
  answered: { where: 'r.outcome IS NOT NULL', by: 'answered_at', after: '<', order: 'DESC' },
};

// $5 and $6 the last row of the page before, $7 rows.
function listQuery(side: RequestSide, state: RequestState): ReadQuery {
  const { where, by, after, order } = STATES[state];
  const sorted = `r.${by} ${order}, r.id ${order}`;
  return {
    name: `remediation.requests-${side}-${state}`,
    sql: (scope) => `
      WITH page AS MATERIALIZED (
        SELECT r.* FROM task_request r
         WHERE ${SIDES[side](scope)} AND ${where} AND ($6::uuid IS NULL OR (r.${by}, r.id) ${after} ($5::timestamptz, $6::uuid))
         ORDER BY ${sorted} LIMIT $7::int + 1)
      SELECT json_build_object(
               'items', coalesce(json_agg(json_build_object(${ROW}) ORDER BY ${sorted}) FILTER (WHERE r.place <= $7::int), '[]'),
               'next', max(to_json(r.${by})#>>'{}' || '~' || r.id) FILTER (WHERE r.place = $7::int AND r.total > $7::int)
             )::text AS body
        FROM (SELECT page.*, row_number() OVER (ORDER BY page.${by} ${order}, page.id ${order}) AS place,
                     count(*) OVER () AS total FROM page) r
        ${ROW_JOINS}`,
  };
}

const LISTS: Readonly<Record<RequestSide, Readonly<Record<RequestState, ReadQuery>>>> = {
  asked: { open: listQuery('asked', 'open'), answered: listQuery('asked', 'answered') },
  'to-answer': { open: listQuery('to-answer', 'open'), answered: listQuery('to-answer', 'answered') },
};

const ONE: ReadQuery = {
  name: 'remediation.request',
  sql: (scope) => `
    SELECT json_build_object(${ROW})::text AS body FROM task_request r ${ROW_JOINS}
     WHERE (${SIDES.asked(scope)} OR ${SIDES['to-answer'](scope)}) AND r.id = $5`,
};

const COUNTS: ReadQuery = {
  name: 'remediation.request-counts',
  sql: (scope) => `
    SELECT json_build_object('toAnswer', (SELECT count(*) FROM (SELECT 1 FROM task_request r
      WHERE ${SIDES['to-answer'](scope)} AND r.outcome IS NULL LIMIT 100) x))::text AS body`,
};

@Injectable()
export class TaskRequestReadModel {
  constructor(
    private readonly reads: Reads,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  list({ side, state, after, limit }: ListRequestsQuery): Promise<JsonText> {
    const [at, id] = after?.split('~') ?? [];
    return this.reads.readOrFail(LISTS[side][state], [...this.reader(), at ?? null, id ?? null, limit ?? 50]);
  }

  one(id: string): Promise<JsonText> {
    return this.reads.readOrFail(ONE, [...this.reader(), id]);
  }

  counts(): Promise<JsonText> {
    return this.reads.readOrFail(COUNTS);
  }

  private reader(): readonly unknown[] {
    const { today, actor } = this.unitOfWork.current;
    return [today, actor.staffMemberId];
  }
}
