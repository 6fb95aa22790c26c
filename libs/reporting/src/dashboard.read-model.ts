import { Injectable } from '@nestjs/common';
import { Reads, UnitOfWork, type JsonText, type ReadQuery } from '@app/platform';
import type { AgeingRowsQuery, SectionRowsQuery } from './dto/dashboard.requests';
import { AGES, daysOfAge, type Age } from './rules/ageing';
import { addMonths, monthOfDay } from './rules/measure';
import { eitherSide, listedUnit } from './sides';

/** Months that a leader looks back on, the running one included. */
const MONTHS_BACK = 11;

const RELEASED = `f.released_at IS NOT NULL AND f.state <> 'WITHDRAWN'`;
const DAY_START = `($3::date::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')`;

// $3 first day of the period, $4 this instant, $5 today. Withdrawn and unreleased findings count nowhere.
const SECTIONS: ReadQuery = {
  name: 'reporting.dashboard-sections',
  sql: (scope) => `
    WITH visit AS MATERIALIZED (
      SELECT i.id, i.org_unit_id FROM inspection i
       WHERE ${eitherSide('i', scope)} AND i.locked_at IS NOT NULL AND i.started_at >= ${DAY_START}),
    visited AS (SELECT v.org_unit_id, count(*)::int AS visits FROM visit v GROUP BY 1),
    found AS (
      SELECT v.org_unit_id, v.id, c.section, count(*)::int AS findings
        FROM visit v JOIN finding f ON f.inspection_id = v.id AND ${RELEASED} AND ${eitherSide('f', scope)}
        LEFT JOIN checklist_item c ON c.id = f.checklist_item_id GROUP BY 1, 2, 3),
    cell AS (SELECT d.org_unit_id, d.section, count(*)::int AS failed, sum(d.findings)::int AS findings FROM found d GROUP BY 1, 2)
    SELECT json_build_object('from', $3::date, 'asOf', $4::timestamptz,
      'sections', (SELECT coalesce(json_agg(s.section ORDER BY s.place, s.section), '[]') FROM (
         SELECT c.section, min(c.ordinal) AS place FROM checklist_item c JOIN checklist_version k ON k.id = c.checklist_version_id
          WHERE ${scope.tenant('c')} AND k.published_on <= $5::date AND (k.retired_on IS NULL
             OR EXISTS (SELECT 1 FROM cell WHERE cell.section = c.section)) GROUP BY c.section) s),
      'lines', (SELECT coalesce(json_agg(json_build_object('unit', json_build_object('id', u.id, 'name', u.name),
           'visits', coalesce(v.visits, 0),
           'cells', (SELECT coalesce(json_agg(json_build_object('section', c.section, 'failed', c.failed, 'findings', c.findings)), '[]')
                       FROM cell c WHERE c.org_unit_id = u.id)) ORDER BY u.name COLLATE "vi-x-icu", u.id), '[]')
         FROM org_unit u LEFT JOIN visited v ON v.org_unit_id = u.id
        WHERE (${listedUnit('u', scope)} AND (u.valid_to IS NULL OR u.valid_to > $5::date))
           OR (${scope.tenant('u')} AND v.visits > 0)))::text AS body`,
};

const ROW = `json_build_object('kind', i.kind, 'id', i.id, 'unit', i.unit, 'title', i.title, 'on', i."on", 'state', i.state,
  'severity', i.severity, 'findingClass', i."findingClass", 'dueOn', i."dueOn")`;
const namedUnit = (tenant: string, parameter: string): string =>
  `(SELECT json_build_object('id', u.id, 'name', u.name) FROM org_unit u WHERE ${tenant} AND u.id = ${parameter}::int)`;

// $3 first day, $4 unit, $5 section, $6 and $7 the last row of the page before, $8 rows.
const SECTION_ROWS: ReadQuery = {
  name: 'reporting.dashboard-section-rows',
  sql: (scope) => `
    WITH page AS MATERIALIZED (
      SELECT f.id, f.org_unit_id, f.title, f.released_at AS at, f.state, f.severity, f.finding_class
        FROM finding f JOIN inspection v ON v.id = f.inspection_id AND v.locked_at IS NOT NULL AND v.started_at >= ${DAY_START}
        LEFT JOIN checklist_item c ON c.id = f.checklist_item_id
       WHERE ${eitherSide('f', scope)} AND f.org_unit_id = $4::int AND ${RELEASED} AND c.section IS NOT DISTINCT FROM $5
         AND (f.released_at, f.id) < ($6::timestamptz, $7::uuid)
       ORDER BY f.released_at DESC, f.id DESC LIMIT $8::int + 1),
    item AS (SELECT 'FINDING' AS kind, p.id, unit, p.title, (p.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS "on", p.state, p.severity,
                    p.finding_class AS "findingClass", NULL::date AS "dueOn", p.at
               FROM page p JOIN (SELECT id, name FROM org_unit) unit ON unit.id = p.org_unit_id
              ORDER BY p.at DESC, p.id DESC LIMIT $8::int)
    SELECT json_build_object('unit', ${namedUnit(scope.tenant('u'), '$4')}, 'from', $3::date,
      'items', (SELECT coalesce(json_agg(${ROW}), '[]') FROM item i),
      'next', (SELECT to_json(i.at)#>>'{}' || '~' || i.id FROM item i WHERE (SELECT count(*) FROM page) > $8::int
                ORDER BY i.at, i.id LIMIT 1))::text AS body`,
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

// $3 today, $4 this instant.
const AGEING: ReadQuery = {
  name: 'reporting.dashboard-ageing',
  sql: (scope) => `
    WITH t AS (SELECT r.org_unit_id, coalesce(now.workday_number - due.workday_number, $3::date - r.due_on) AS late FROM ${OVERDUE}
                WHERE ${eitherSide('r', scope)}),
    aged AS (SELECT t.org_unit_id, ${AGE_CASE} AS age FROM t),
    line AS (SELECT a.org_unit_id, count(*)::int AS tasks,
                    ${AGES.map((age, at) => `count(*) FILTER (WHERE a.age = '${age}')::int AS a${at}`).join(', ')}
               FROM aged a GROUP BY 1)
    SELECT json_build_object('asOf', $4::timestamptz,
      'lines', (SELECT coalesce(json_agg(json_build_object('unit', json_build_object('id', u.id, 'name', u.name), 'tasks', l.tasks,
          'ages', json_build_array(${AGES.map((age, at) => `json_build_object('age', '${age}', 'tasks', l.a${at})`).join(', ')}))
          ORDER BY l.tasks DESC, u.name COLLATE "vi-x-icu", u.id), '[]')
        FROM line l JOIN org_unit u ON u.id = l.org_unit_id))::text AS body`,
};

// $3 today, $4 unit or null, $5 and $6 working days from and to, $7 and $8 the last row of the page before, $9 rows.
const AGEING_ROWS: ReadQuery = {
  name: 'reporting.dashboard-ageing-rows',
  sql: (scope) => `
    WITH page AS MATERIALIZED (
      SELECT r.id, r.org_unit_id, r.title, s.from_on AS at, r.state, r.severity, r.finding_class, r.due_on FROM ${OVERDUE}
       WHERE ${eitherSide('r', scope)} AND ($4::int IS NULL OR r.org_unit_id = $4)
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

  /** Unit by section of the checklist: in how many of the visits of twelve months something was found. */
  sections(): Promise<JsonText> {
    const { now, today } = this.unitOfWork.current;
    return this.reads.readOrFail(SECTIONS, [this.since, now, today]);
  }

  /** The findings that a cell counts. */
  sectionRows({ unitId, section, after, limit }: SectionRowsQuery): Promise<JsonText> {
    const from = after?.split('~') ?? NEWEST;
    return this.reads.readOrFail(SECTION_ROWS, [this.since, unitId, section ?? null, ...from, limit ?? 50]);
  }

  /** What is overdue now, by unit and by how many working days. */
  ageing(): Promise<JsonText> {
    const { now, today } = this.unitOfWork.current;
    return this.reads.readOrFail(AGEING, [today, now]);
  }

  ageingRows({ age, unitId, after, limit }: AgeingRowsQuery): Promise<JsonText> {
    const { from, to } = daysOfAge(age satisfies Age);
    const position = after?.split('~') ?? NEWEST;
    const days = [from, to ?? 2_147_483_647];
    return this.reads.readOrFail(AGEING_ROWS, [
      this.unitOfWork.current.today,
      unitId ?? null,
      ...days,
      ...position,
      limit ?? 50,
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
