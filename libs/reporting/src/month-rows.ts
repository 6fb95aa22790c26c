import type { ReadQuery, ScopeClause } from '@app/platform';
import type { Measure } from './rules/measure';
import { eitherSide } from './sides';

interface Source {
  /** Rows with the columns of a month's row; `at` is what they are sorted by. `r` carries both sides. */
  readonly select: string;
  readonly at: 'date' | 'timestamptz';
}

const dayStart = (day: string): string => `(${day}::date::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')`;

const tasks = (at: string, condition: string, from = 'remediation_task r'): Source => ({
  select: `'TASK' AS kind, r.id, r.org_unit_id, r.title, ${at} AS at, r.state, r.severity, r.finding_class AS "findingClass",
    r.due_on AS "dueOn" FROM ${from} WHERE ${condition}`,
  at: 'date',
});
const during = (day: string): string => `${day} >= $3::date AND ${day} < $4::date`;
const findings = (condition: string): Source => ({
  select: `'FINDING' AS kind, r.id, r.org_unit_id, r.title, r.released_at AS at, r.state, r.severity,
    r.finding_class AS "findingClass", NULL::date AS "dueOn" FROM finding r
    WHERE r.released_at >= ${dayStart('$3')} AND r.released_at < ${dayStart('$4')}
      AND r.state <> 'WITHDRAWN' AND ${condition}`,
  at: 'timestamptz',
});

const SOURCES: Readonly<Record<Measure, Source>> = {
  opened: tasks('r.notice_received_on', during('r.notice_received_on')),
  closed: tasks('r.closed_on', during('r.closed_on')),
  closedLate: tasks('r.closed_on', `${during('r.closed_on')} AND r.overdue_since IS NOT NULL`),
  overdue: tasks(
    's.from_on',
    's.from_on < $4::date AND (s.to_on IS NULL OR s.to_on >= $4::date) AND $3::date IS NOT NULL',
    'overdue_spell s JOIN remediation_task r ON r.tenant_id = s.tenant_id AND r.id = s.task_id',
  ),
  extended: {
    select: `'TASK' AS kind, r.id, r.org_unit_id, r.title, s.answered_at AS at, r.state, r.severity,
      r.finding_class AS "findingClass", r.due_on AS "dueOn"
      FROM task_request s JOIN remediation_task r ON r.tenant_id = s.tenant_id AND r.id = s.task_id
      WHERE s.outcome = 'GRANTED' AND s.answered_at >= ${dayStart('$3')} AND s.answered_at < ${dayStart('$4')}`,
    at: 'timestamptz',
  },
  visits: {
    select: `'VISIT' AS kind, r.id, r.org_unit_id, r.minutes_number AS title, r.started_at AS at, r.state, NULL::text AS severity,
      NULL::text AS "findingClass", NULL::date AS "dueOn" FROM inspection r
      WHERE r.started_at >= ${dayStart('$3')} AND r.started_at < ${dayStart('$4')} AND r.locked_at IS NOT NULL`,
    at: 'timestamptz',
  },
  shortcomings: findings(`r.finding_class = 'SHORTCOMING'`),
  limitations: findings(`r.finding_class = 'LIMITATION'`),
  breaches: findings(`r.finding_class = 'BREACH'`),
  repeated: findings('r.repeat_number > 0'),
};

// $3 first day, $4 first day of the month after, $5 and $6 the last row of the page before, $7 rows, $8 the unit and those counted with it.
const rowsOf = (measure: Measure, whose: 'unit' | 'all') => (scope: ScopeClause) => {
  const { select, at } = SOURCES[measure];
  const day = at === 'date' ? 'p.at' : `(p.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;
  return `
    WITH found AS (SELECT ${select} AND ${eitherSide('r', scope)}
                     ${whose === 'unit' ? 'AND r.org_unit_id = ANY ($8::int[])' : 'AND $8::int[] IS NULL'}),
    page AS MATERIALIZED (
      SELECT f.* FROM found f WHERE (f.at, f.id) < ($5::${at}, $6::uuid) ORDER BY f.at DESC, f.id DESC LIMIT $7::int + 1),
    item AS (SELECT p.kind, p.id, unit, p.title, ${day} AS "on", p.state, p.severity, p."findingClass", p."dueOn", p.at
               FROM page p JOIN (SELECT id, name FROM org_unit) unit ON unit.id = p.org_unit_id
              ORDER BY p.at DESC, p.id DESC LIMIT $7::int)
    SELECT json_build_object('measure', '${measure}',
      'unit', (SELECT json_build_object('id', u.id, 'name', u.name) FROM org_unit u
                WHERE ${scope.tenant('u')} AND u.id = ($8::int[])[1]),
      'items', (SELECT coalesce(json_agg(json_build_object('kind', i.kind, 'id', i.id, 'unit', i.unit, 'title', i.title,
                 'on', i."on", 'state', i.state, 'severity', i.severity, 'findingClass', i."findingClass", 'dueOn', i."dueOn")), '[]')
                FROM item i),
      'next', (SELECT to_json(i.at)#>>'{}' || '~' || i.id FROM item i WHERE (SELECT count(*) FROM page) > $7::int
                ORDER BY i.at, i.id LIMIT 1))::text AS body`;
};

const name = (measure: Measure): string => measure.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const QUERIES = new Map(
  (Object.keys(SOURCES) as Measure[]).flatMap((measure) =>
    (['unit', 'all'] as const).map((whose): [string, ReadQuery] => [
      `${measure}/${whose}`,
      { name: `reporting.month-rows-${name(measure)}-${whose}`, sql: rowsOf(measure, whose) },
    ]),
  ),
);

/** The read behind one number of a month. */
export function monthRowsQuery(measure: Measure, whose: 'unit' | 'all'): ReadQuery {
  const query = QUERIES.get(`${measure}/${whose}`);
  if (!query) throw new Error(`no rows are listed for ${measure}`);
  return query;
}
