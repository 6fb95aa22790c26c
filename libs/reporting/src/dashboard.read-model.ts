import { Injectable } from '@nestjs/common';
import { Reads, UnitOfWork, type JsonText, type ReadQuery } from '@app/platform';
import type { AgeingRowsQuery, SectionRowsQuery } from './dto/dashboard.requests';
import { followedCte } from './followed';
import { AGES, daysOfAge, type Age } from './rules/ageing';
import { addMonths, monthOfDay } from './rules/measure';
import { eitherSide, listedUnit } from './sides';

/** Months that a leader looks back on, the running one included. */
const MONTHS_BACK = 11;

const DAY_START = `($3::date::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')`;

// The visit `v` counts from the lock of its minutes on.
const VISIT = `v.locked_at IS NOT NULL AND v.started_at >= ${DAY_START}`;
// The answer `a` says something of its item: it was in order, or found wanting by something that was not taken back since.
const SAYS = `(a.result = 'PASS' OR (a.result = 'FAIL' AND EXISTS (SELECT 1 FROM finding f WHERE f.inspection_id = a.inspection_id
  AND f.checklist_item_id = a.checklist_item_id AND f.released_at IS NOT NULL AND f.state <> 'WITHDRAWN')))`;

// $3 first day of the period, $4 this instant, $5 today, $6 whether successors are followed. What was not looked at, or does
// not apply there, counts nowhere.
const SECTIONS: ReadQuery = {
  name: 'reporting.dashboard-sections',
  sql: (scope) => `
    WITH RECURSIVE ${followedCte(scope, '$6::boolean')},
    visit AS MATERIALIZED (SELECT v.id, coalesce(f.home, v.org_unit_id) AS org_unit_id
      FROM inspection v LEFT JOIN followed f ON f.id = v.org_unit_id WHERE ${eitherSide('v', scope)} AND ${VISIT}),
    visited AS (SELECT v.org_unit_id, count(*)::int AS visits FROM visit v GROUP BY 1),
    cell AS MATERIALIZED (
      SELECT v.org_unit_id, c.section, count(*)::int AS checked, count(*) FILTER (WHERE a.result = 'FAIL')::int AS failed
        FROM visit v JOIN checklist_answer a ON a.inspection_id = v.id JOIN checklist_item c ON c.id = a.checklist_item_id
       WHERE ${eitherSide('a', scope)} AND ${SAYS} GROUP BY 1, 2)
    SELECT json_build_object('from', $3::date, 'asOf', $4::timestamptz, 'successors', $6::boolean,
      'sections', (SELECT coalesce(json_agg(s.section ORDER BY s.place, s.section), '[]') FROM (
         SELECT c.section, min(c.ordinal) AS place FROM checklist_item c JOIN checklist_version k ON k.id = c.checklist_version_id
          WHERE ${scope.tenant('c')} AND k.published_on <= $5::date AND (k.retired_on IS NULL
             OR EXISTS (SELECT 1 FROM cell WHERE cell.section = c.section)) GROUP BY c.section) s),
      'lines', (SELECT coalesce(json_agg(json_build_object('unit', json_build_object('id', u.id, 'name', u.name),
           'visits', coalesce(v.visits, 0),
           'cells', (SELECT coalesce(json_agg(json_build_object('section', c.section, 'checked', c.checked, 'failed', c.failed)), '[]')
                       FROM cell c WHERE c.org_unit_id = u.id)) ORDER BY u.name COLLATE "vi-x-icu", u.id), '[]')
         FROM org_unit u LEFT JOIN visited v ON v.org_unit_id = u.id
        WHERE (${listedUnit('u', scope)} AND (u.valid_to IS NULL OR u.valid_to > $5::date))
           OR (${scope.tenant('u')} AND v.visits > 0)))::text AS body`,
};

/** Whether a row is counted as one of the unit of the parameter. */
const countedAs = (alias: string, unit: string): string =>
  `(${alias}.org_unit_id = ${unit}::int OR ${alias}.org_unit_id IN (SELECT f.id FROM followed f WHERE f.home = ${unit}::int))`;

const ROW = `json_build_object('kind', i.kind, 'id', i.id, 'unit', i.unit, 'title', i.title, 'on', i."on", 'state', i.state,
  'severity', i.severity, 'findingClass', i."findingClass", 'dueOn', i."dueOn")`;
const namedUnit = (tenant: string, parameter: string): string =>
  `(SELECT json_build_object('id', u.id, 'name', u.name) FROM org_unit u WHERE ${tenant} AND u.id = ${parameter}::int)`;

// An answer has no id of its own: one made of its visit and its item tells rows of one moment apart.
const PLACE = `overlay(overlay(md5(a.inspection_id || '/' || a.checklist_item_id) PLACING '8' FROM 13) PLACING '8' FROM 17)::uuid`;

// $3 first day, $4 unit, $5 section, $6 result, $7 and $8 the last row of the page before, $9 rows, $10 whether successors are
// followed. A visit has an item once.
const SECTION_ROWS: ReadQuery = {
  name: 'reporting.dashboard-section-rows',
  sql: (scope) => `
    WITH RECURSIVE ${followedCte(scope, '$10::boolean')},
    answer AS (
      SELECT v.id, v.org_unit_id, c.title, v.started_at AS at, a.result, c.severity, c.finding_class,
             ${PLACE} AS place
        FROM inspection v JOIN checklist_answer a ON a.inspection_id = v.id JOIN checklist_item c ON c.id = a.checklist_item_id
       WHERE ${eitherSide('v', scope)} AND ${eitherSide('a', scope)} AND ${countedAs('v', '$4')} AND ${VISIT}
         AND c.section = $5 AND a.result = $6 AND ${SAYS}),
    page AS MATERIALIZED (
      SELECT a.* FROM answer a WHERE (a.at, a.place) < ($7::timestamptz, $8::uuid)
       ORDER BY a.at DESC, a.place DESC LIMIT $9::int + 1),
    item AS (SELECT 'ANSWER' AS kind, p.id, unit, p.title, (p.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS "on", p.result AS state,
                    p.severity, p.finding_class AS "findingClass", NULL::date AS "dueOn", p.at, p.place
               FROM page p JOIN (SELECT id, name FROM org_unit) unit ON unit.id = p.org_unit_id
              ORDER BY p.at DESC, p.place DESC LIMIT $9::int)
    SELECT json_build_object('unit', ${namedUnit(scope.tenant('u'), '$4')}, 'from', $3::date,
      'items', (SELECT coalesce(json_agg(${ROW}), '[]') FROM item i),
      'next', (SELECT to_json(i.at)#>>'{}' || '~' || i.place FROM item i WHERE (SELECT count(*) FROM page) > $9::int
                ORDER BY i.at, i.place LIMIT 1))::text AS body`,
};

const AGE_CASE = `CASE ${[...AGES]
  .reverse()
  .map((age) => `WHEN t.late >= ${daysOfAge(age).from} THEN '${age}'`)
  .join(' ')} ELSE '${AGES[0]}' END`;

// Working days late are the difference of the two days' numbers in the calendar that the due date was counted with; beyond
// its last day they are days of the week, so that what is very late never looks fresh.
const OVERDUE = `overdue_spell s JOIN remediation_task r ON r.tenant_id = s.tenant_id AND r.id = s.task_id AND s.to_on IS NULL
  LEFT JOIN calendar_day due ON due.tenant_id = r.tenant_id AND due.version = r.calendar_version AND due.day = r.due_on
  LEFT JOIN calendar_day now ON now.tenant_id = r.tenant_id AND now.version = r.calendar_version AND now.day = $3::date`;

// $3 today, $4 this instant, $5 whether successors are followed.
const AGEING: ReadQuery = {
  name: 'reporting.dashboard-ageing',
  sql: (scope) => `
    WITH RECURSIVE ${followedCte(scope, '$5::boolean')},
    t AS (SELECT coalesce(f.home, r.org_unit_id) AS org_unit_id,
                 coalesce(now.workday_number - due.workday_number, $3::date - r.due_on) AS late
            FROM ${OVERDUE} LEFT JOIN followed f ON f.id = r.org_unit_id
                WHERE ${eitherSide('r', scope)}),
    aged AS (SELECT t.org_unit_id, ${AGE_CASE} AS age FROM t),
    line AS (SELECT a.org_unit_id, count(*)::int AS tasks,
                    ${AGES.map((age, at) => `count(*) FILTER (WHERE a.age = '${age}')::int AS a${at}`).join(', ')}
               FROM aged a GROUP BY 1)
    SELECT json_build_object('asOf', $4::timestamptz, 'successors', $5::boolean,
      'lines', (SELECT coalesce(json_agg(json_build_object('unit', json_build_object('id', u.id, 'name', u.name), 'tasks', l.tasks,
          'ages', json_build_array(${AGES.map((age, at) => `json_build_object('age', '${age}', 'tasks', l.a${at})`).join(', ')}))
          ORDER BY l.tasks DESC, u.name COLLATE "vi-x-icu", u.id), '[]')
        FROM line l JOIN org_unit u ON u.id = l.org_unit_id))::text AS body`,
};

// $3 today, $4 unit or null, $5 and $6 working days from and to, $7 and $8 the last row of the page before, $9 rows,
// $10 whether successors are followed.
const AGEING_ROWS: ReadQuery = {
  name: 'reporting.dashboard-ageing-rows',
  sql: (scope) => `
    WITH RECURSIVE ${followedCte(scope, '$10::boolean')},
    page AS MATERIALIZED (
      SELECT r.id, r.org_unit_id, r.title, s.from_on AS at, r.state, r.severity, r.finding_class, r.due_on FROM ${OVERDUE}
       WHERE ${eitherSide('r', scope)} AND ($4::int IS NULL OR ${countedAs('r', '$4')})
         AND GREATEST(coalesce(now.workday_number - due.workday_number, $3::date - r.due_on), 1) BETWEEN $5::int AND $6::int
         AND (s.from_on, r.id) < ($7::date, $8::uuid)
       ORDER BY s.from_on DESC, r.id DESC LIMIT $9::int + 1),
    item AS (SELECT 'TASK' AS kind, p.id, unit, p.title, p.at AS "on", p.state, p.severity, p.finding_class AS "findingClass",
                    p.due_on AS "dueOn", p.at
               FROM page p JOIN (SELECT id, name FROM org_unit) unit ON unit.id = p.org_unit_id
              ORDER BY p.at DESC, p.id DESC LIMIT $9::int)
    SELECT json_build_object('unit', ${namedUnit(scope.tenant('u'), '$4')},
      'items', (SELECT coalesce(json_agg(${ROW}), '[]') FROM item i),
      'next', (SELECT i.at || '~' || i.id FROM item i WHERE (SELECT count(*) FROM page) > $9::int
                ORDER BY i.at, i.id LIMIT 1))::text AS body`,
};

// $3 first month, $4 this month, $5 this instant. Overdue at the end of each, backwards from what is overdue now.
const TREND: ReadQuery = {
  name: 'reporting.dashboard-trend',
  sql: (scope) => `
    WITH counted AS MATERIALIZED (
      SELECT t.month, sum(t.opened)::int AS opened, sum(t.closed)::int AS closed, sum(t.became_overdue - t.left_overdue)::int AS flow
        FROM month_tally t WHERE ${eitherSide('t', scope)} AND t.month >= $3::date GROUP BY 1)
    SELECT json_build_object('asOf', $5::timestamptz, 'months', json_agg(json_build_object('month', to_char(m.month, 'YYYY-MM'),
        'opened', coalesce(c.opened, 0), 'closed', coalesce(c.closed, 0),
        'overdue', coalesce((SELECT n.flow FROM counted n WHERE n.month = 'infinity'), 0)
          - coalesce((SELECT sum(l.flow) FROM counted l WHERE l.month > m.month AND l.month < 'infinity'), 0))
        ORDER BY m.month))::text AS body
      FROM generate_series($3::date::timestamp, $4::date::timestamp, interval '1 month') AS m(month)
      LEFT JOIN counted c ON c.month = m.month::date`,
};

const NEWEST = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] as const;

/** What a leader looks at: where it fails, what is stuck, whether it gets better. */
@Injectable()
export class DashboardReadModel {
  constructor(
    private readonly reads: Reads,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Unit by section of the checklist: of the items that the visits of twelve months looked at, how many failed. */
  sections(successors: boolean): Promise<JsonText> {
    const { now, today } = this.unitOfWork.current;
    return this.reads.readOrFail(SECTIONS, [this.since, now, today, successors]);
  }

  /** The answers that a cell counts: those that failed, or those that were in order. */
  sectionRows({ unitId, section, result, successors, after, limit }: SectionRowsQuery): Promise<JsonText> {
    const from = after?.split('~') ?? NEWEST;
    const asked = [this.since, unitId, section, result, ...from, limit ?? 50, successors ?? false];
    return this.reads.readOrFail(SECTION_ROWS, asked);
  }

  /** What is overdue now, by unit and by how many working days. */
  ageing(successors: boolean): Promise<JsonText> {
    const { now, today } = this.unitOfWork.current;
    return this.reads.readOrFail(AGEING, [today, now, successors]);
  }

  ageingRows({ age, unitId, successors, after, limit }: AgeingRowsQuery): Promise<JsonText> {
    const { from, to } = daysOfAge(age satisfies Age);
    const position = after?.split('~') ?? NEWEST;
    const days = [from, to ?? 2_147_483_647];
    return this.reads.readOrFail(AGEING_ROWS, [
      this.unitOfWork.current.today,
      unitId ?? null,
      ...days,
      ...position,
      limit ?? 50,
      successors ?? false,
    ]);
  }

  trend(): Promise<JsonText> {
    const { now, today } = this.unitOfWork.current;
    return this.reads.readOrFail(TREND, [this.since, `${monthOfDay(today)}-01`, now]);
  }

  private get since(): string {
    return `${addMonths(monthOfDay(this.unitOfWork.current.today), -MONTHS_BACK)}-01`;
  }
}
