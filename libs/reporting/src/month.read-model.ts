import { Injectable } from '@nestjs/common';
import { Reads, UnitOfWork, type JsonText, type ReadQuery } from '@app/platform';
import type { MonthRowsQuery } from './dto/month.requests';
import { monthRowsQuery } from './month-rows';
import { reportingProblems } from './reporting.problems';
import { addMonths, monthOfDay, type Month } from './rules/measure';
import { eitherSide, listedUnit } from './sides';

const COUNTED = [
  'opened',
  'closed',
  'closed_late',
  'extended',
  'visits',
  'shortcomings',
  'limitations',
  'breaches',
  'repeated',
] as const;
const ALL = [...COUNTED, 'overdue'] as const;
const keyOf = (column: string): string => column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

const sumIn = (condition: string, column: string): string =>
  `coalesce(sum(t.${column}) FILTER (WHERE ${condition}), 0)::int`;
const overdueFlow = (condition: string): string =>
  `coalesce(sum(t.became_overdue - t.left_overdue) FILTER (WHERE ${condition}), 0)::int`;
const tallyOf = (prefix: string): string =>
  `json_build_object(${ALL.map((column) => `'${keyOf(column)}', ${prefix}${column}`).join(', ')})`;
const totalOf = (prefix: string): string =>
  `json_build_object(${ALL.map((column) => `'${keyOf(column)}', coalesce(sum(${prefix}${column}), 0)`).join(', ')})`;

/**
 * $3 first day of the month, $4 of the one before, $5 of the one after, $6 this instant. What is overdue at the end of a
 * month is what is overdue now without what has changed since: a running month reads three rows a unit, however long the
 * history is.
 */
const MONTH: ReadQuery = {
  name: 'reporting.month',
  sql: (scope) => `
    WITH counted AS MATERIALIZED (
      SELECT t.org_unit_id,
             ${COUNTED.map((column) => `${sumIn('t.month = $3', column)} AS n_${column}`).join(', ')},
             ${COUNTED.map((column) => `${sumIn('t.month = $4', column)} AS b_${column}`).join(', ')},
             ${overdueFlow(`t.month = 'infinity'`)} - ${overdueFlow(`t.month BETWEEN $5 AND '9999-01-01'`)} AS n_overdue,
             ${overdueFlow('t.month = $3')} AS flow,
             ${sumIn(`t.month = 'infinity'`, 'visits')} - ${sumIn(`t.month BETWEEN $5 AND '9999-01-01'`, 'visits')} AS visited
        FROM month_tally t WHERE ${eitherSide('t', scope)} AND t.month >= $4::date
       GROUP BY t.org_unit_id),
    line AS MATERIALIZED (
      SELECT u.id, u.name, u.valid_to IS NOT NULL AND u.valid_to < $5::date AS ended, coalesce(c.visited, 0) = 0 AS never,
             ${ALL.map((column) => `coalesce(c.n_${column}, 0) AS n_${column}`).join(', ')},
             ${COUNTED.map((column) => `coalesce(c.b_${column}, 0) AS b_${column}`).join(', ')},
             coalesce(c.n_overdue - c.flow, 0) AS b_overdue
        FROM org_unit u LEFT JOIN counted c ON c.org_unit_id = u.id
       WHERE (${listedUnit('u', scope)} AND u.valid_from < $5::date AND (u.valid_to IS NULL OR u.valid_to > $3::date))
          OR (${scope.tenant('u')} AND (${COUNTED.map((column) => `c.n_${column}`).join(' + ')} + c.n_overdue) > 0))
    SELECT json_build_object(
      'month', to_char($3::date, 'YYYY-MM'), 'asOf', $6::timestamptz,
      'running', ($6::timestamptz AT TIME ZONE 'Asia/Ho_Chi_Minh')::date < $5::date,
      'total', (SELECT json_build_object('units', count(*), 'unitsOverdue', count(*) FILTER (WHERE n_overdue > 0),
                  'neverVisited', count(*) FILTER (WHERE never), 'now', ${totalOf('n_')}, 'before', ${totalOf('b_')}) FROM line),
      'lines', (SELECT coalesce(json_agg(json_build_object('unit', json_build_object('id', id, 'name', name), 'ended', ended,
                  'neverVisited', never, 'now', ${tallyOf('n_')}, 'before', ${tallyOf('b_')})
                  ORDER BY n_overdue DESC, name COLLATE "vi-x-icu", id), '[]') FROM line))::text AS body`,
};

/** Before the first row of a list in descending order. */
const NEWEST = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] as const;

/** The committee's month: what was counted of each unit, and the rows behind every number. */
@Injectable()
export class MonthReadModel {
  constructor(
    private readonly reads: Reads,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Throws `reporting.month-to-come` for a month that has not begun. */
  async month(month: Month): Promise<JsonText> {
    const { now } = this.unitOfWork.current;
    return this.reads.readOrFail(MONTH, [...this.daysOf(month), now]);
  }

  /** Exactly the rows that the number of a unit (or of all units together) counts, newest first. */
  async rows(month: Month, { measure, unitId, after, limit }: MonthRowsQuery): Promise<JsonText> {
    const [first, , next] = this.daysOf(month);
    const query = monthRowsQuery(measure, unitId === undefined ? 'all' : 'unit');
    const from = after?.split('~') ?? NEWEST;
    return this.reads.readOrFail(query, [first, next, ...from, limit ?? 50, unitId ?? null]);
  }

  private daysOf(month: Month): [first: string, before: string, next: string] {
    const latest = monthOfDay(this.unitOfWork.current.today);
    if (month > latest) throw reportingProblems['month-to-come']({ latest }, { pointer: '/month', value: month });
    return [`${month}-01`, `${addMonths(month, -1)}-01`, `${addMonths(month, 1)}-01`];
  }
}
