import { Injectable } from '@nestjs/common';
import { settingSql } from '@app/organization';
import { Reads, UnitOfWork, type JsonText, type ReadQuery } from '@app/platform';
import { DESK_TABS, type DeskTab, type ListDeskQuery } from './dto/desk.requests';
import { BUCKETS } from './rules';
import { PROPOSAL, ROW, ROW_JOINS } from './task.read-model';

/** Rows of a page where nothing else is asked for. */
const PAGE = 20;

const IN_HAND = `t.state IN ('NEW', 'ACCEPTED', 'SUBMITTED', 'RETURNED', 'REOPENED')`;
// The last day that is called near. Ten working days ahead, the most an office can set, lie within forty days, the longest
// Tết included.
const SOON = `(SELECT max(d.day) FROM calendar_day d JOIN calendar_day n ON n.tenant_id = d.tenant_id
    AND n.version = d.version AND n.day = $3::date
  WHERE d.tenant_id = $1::int AND d.version = (SELECT max(c.version) FROM work_calendar c WHERE c.tenant_id = $1::int)
    AND d.day BETWEEN $3::date AND $3::date + 40
    AND d.workday_number <= n.workday_number + ${settingSql('remediation.soon-workdays', { tenant: '$1::int', day: '$3::date' })})`;

/** Which tasks a tab shows, each by an index of its own; and the bucket that names the units to look into. */
const TABS: Readonly<Record<DeskTab, { readonly where: string; readonly bucket: string }>> = {
  open: { where: 't.is_open', bucket: 'OPEN' },
  new: { where: `t.state = 'NEW'`, bucket: 'NEW' },
  provisional: { where: `t.state = 'PROVISIONAL'`, bucket: 'PROVISIONAL' },
  overdue: { where: `${IN_HAND} AND t.due_on < $3::date`, bucket: 'OPEN' },
  soon: { where: `${IN_HAND} AND t.due_on BETWEEN $3::date AND (SELECT until FROM soon)`, bucket: 'OPEN' },
  sign: { where: `t.state = 'SUBMITTED'`, bucket: 'TO_SIGN' },
  sent: { where: `t.state = 'SENT_UP'`, bucket: 'SENT_UP' },
  proposed: { where: 't.proposal_id IS NOT NULL', bucket: 'PROPOSED' },
  closed: { where: `t.state = 'CLOSED'`, bucket: 'CLOSED' },
};

// By due day, the overdue first; what is closed, the latest first.
const byDue = {
  day: (row: string) => `coalesce(${row}.due_on, 'infinity')`,
  order: (row: string) => `${row}.due_on, ${row}.id`,
  beyond: '>',
};
const byClosing = {
  day: (row: string) => `${row}.closed_on`,
  order: (row: string) => `${row}.closed_on DESC, ${row}.id DESC`,
  beyond: '<',
};

// $4 severity, $5 and $6 whose hands, $7 and $8 the last row of the page before, $9 rows, $10 the visit of the notice. Each unit is asked for its own
// first rows, so that none is read but what may be shown; then they are merged.
function listQuery(tab: DeskTab): ReadQuery {
  const { where, bucket } = TABS[tab];
  const { day, order, beyond } = tab === 'closed' ? byClosing : byDue;
  return {
    name: `remediation.desk-${tab}`,
    sql: (scope) => `
      WITH soon AS MATERIALIZED (SELECT ${tab === 'soon' ? SOON : 'NULL::date'} AS until),
      page AS MATERIALIZED (
        SELECT p.* FROM (SELECT y.org_unit_id FROM task_tally y
            WHERE ${scope.units('y')} AND y.bucket = '${bucket}' AND y.n <> 0) s
          CROSS JOIN LATERAL (
            SELECT t.* FROM remediation_task t
             WHERE t.org_unit_id = s.org_unit_id AND ${scope.units('t')} AND ${where}
               AND ($4::text IS NULL OR t.severity = $4) AND ($5::uuid IS NULL OR t.assignee_staff_id = $5::uuid)
               AND ($6::int IS NULL OR t.assignee_unit_id = $6::int)
               AND ($10::uuid IS NULL OR t.inspection_id = $10::uuid)
               AND ($8::uuid IS NULL OR ${day('t')} ${beyond} $7::date
                    OR (${day('t')} = $7::date AND t.id ${beyond} $8::uuid))
             ORDER BY ${order('t')} LIMIT $9::int + 1) p
         ORDER BY ${order('p')} LIMIT $9::int + 1)
      SELECT json_build_object(
               'items', coalesce(json_agg((json_build_object(${ROW})::jsonb || json_build_object('division', au.name, 'inspectionId', t.inspection_id,
                   'closedOn', t.closed_on, 'proposal', CASE WHEN o.id IS NOT NULL THEN ${PROPOSAL} END)::jsonb)
                   ORDER BY t.place) FILTER (WHERE t.place <= $9::int), '[]'),
               'next', max(${day('t')}::text || '~' || t.id) FILTER (WHERE t.place = $9::int AND t.total > $9::int)
             )::text AS body
        FROM (SELECT page.*, row_number() OVER (ORDER BY ${order('page')}) AS place, count(*) OVER () AS total FROM page) t
        ${ROW_JOINS}
        LEFT JOIN org_unit au ON au.id = t.assignee_unit_id
        LEFT JOIN task_proposal o ON o.id = t.proposal_id`,
  };
}

const LISTS = new Map(DESK_TABS.map((tab) => [tab, listQuery(tab)]));

/** The buckets with one row a unit, named one by one: the days of DUE lie between them in the index and are not walked over. */
const STANDING = BUCKETS.filter((bucket) => bucket !== 'DUE');

const COUNTS: ReadQuery = {
  name: 'remediation.desk-counts',
  sql: (scope) => `
    WITH soon AS MATERIALIZED (SELECT ${SOON} AS until),
    standing AS MATERIALIZED (
      SELECT y.bucket, y.due_on, y.n FROM task_tally y
       WHERE ${scope.units('y')} AND y.n <> 0 AND y.bucket = ANY ('{${STANDING.join(',')}}')
      UNION ALL
      SELECT y.bucket, y.due_on, y.n FROM task_tally y
       WHERE ${scope.units('y')} AND y.n <> 0 AND y.bucket = 'DUE' AND y.due_on <= (SELECT until FROM soon)),
    counted AS (SELECT s.bucket, sum(s.n)::int AS n FROM standing s WHERE s.bucket <> 'DUE' GROUP BY s.bucket)
    SELECT json_build_object(
      'open', ${of('OPEN')}, 'new', ${of('NEW')}, 'provisional', ${of('PROVISIONAL')},
      'overdue', ${of('OVERDUE')} + (SELECT coalesce(sum(s.n), 0)::int FROM standing s
          WHERE s.bucket = 'DUE' AND s.due_on < $3::date),
      'soon', (SELECT coalesce(sum(s.n), 0)::int FROM standing s WHERE s.bucket = 'DUE' AND s.due_on >= $3::date),
      'sign', ${of('TO_SIGN')}, 'sent', ${of('SENT_UP')}, 'proposed', ${of('PROPOSED')}, 'closed', ${of('CLOSED')},
      'nextDueOn', (SELECT min(f.due_on) FROM (
          SELECT y.org_unit_id FROM task_tally y WHERE ${scope.units('y')} AND y.bucket = 'OPEN' AND y.n <> 0) s
        CROSS JOIN LATERAL (
          SELECT y.due_on FROM task_tally y WHERE ${scope.units('y')} AND y.org_unit_id = s.org_unit_id AND y.bucket = 'DUE'
             AND y.n <> 0 AND y.due_on >= $3::date ORDER BY y.due_on LIMIT 1) f))::text AS body`,
};

function of(bucket: string): string {
  return `coalesce((SELECT c.n FROM counted c WHERE c.bucket = '${bucket}'), 0)`;
}

/** More people than any commune or department has. */
const MOST_HOLDERS = 300;

// Named as their tasks name them: whoever has moved on is none of the unit's people any more, and still has its work.
const HOLDERS: ReadQuery = {
  name: 'remediation.hand-over-holders',
  sql: (scope) => `
    SELECT json_build_object('items', coalesce(json_agg(json_build_object('id', h.id, 'fullName', h.name,
             'division', u.name, 'openTasks', h.n) ORDER BY h.n DESC, h.name COLLATE "vi-x-icu", h.id), '[]'))::text AS body
      FROM (SELECT t.assignee_staff_id AS id, max(t.assignee_name) AS name, max(t.assignee_unit_id) AS unit_id, count(*)::int AS n
              FROM remediation_task t
             WHERE ${scope.units('t')} AND t.is_open AND t.assignee_staff_id IS NOT NULL
             GROUP BY t.assignee_staff_id ORDER BY n DESC, id LIMIT ${MOST_HOLDERS}) h
      LEFT JOIN org_unit u ON u.id = h.unit_id`,
};

/** The desk of a unit's leaders: one page of a tab, and how much lies in each; both read a bounded number of rows. */
@Injectable()
export class DeskReadModel {
  constructor(
    private readonly reads: Reads,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  list({
    tab,
    severity,
    assigneeStaffId,
    assigneeUnitId,
    inspectionId,
    after,
    limit,
  }: ListDeskQuery): Promise<JsonText> {
    const query = LISTS.get(tab);
    if (!query) throw new Error(`the desk has no tab ${tab}`);
    const [day, id] = after?.split('~') ?? [];
    return this.reads.readOrFail(query, [
      this.unitOfWork.current.today,
      severity ?? null,
      assigneeStaffId ?? null,
      assigneeUnitId ?? null,
      day ?? null,
      id ?? null,
      limit ?? PAGE,
      inspectionId ?? null,
    ]);
  }

  counts(): Promise<JsonText> {
    return this.reads.readOrFail(COUNTS, [this.unitOfWork.current.today]);
  }

  /** Whose open work could be handed over. */
  holders(): Promise<JsonText> {
    return this.reads.readOrFail(HOLDERS, []);
  }
}
