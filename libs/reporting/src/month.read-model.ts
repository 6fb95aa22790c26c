import { Injectable } from '@nestjs/common';
import { Reads, UnitOfWork, type JsonText, type ReadQuery, type ScopeClause } from '@app/platform';
import type { MonthRowsQuery } from './dto/month.requests';
import type { MonthResponse } from './dto/month.response';
import { followedCte } from './followed';
import {
  countedOf,
  follow,
  type Followed,
  hasNumbers,
  listedIn,
  monthOf,
  type MonthRows,
  type NamedUnit,
} from './month-lines';
import { monthRowsQuery } from './month-rows';
import { reportingProblems } from './reporting.problems';
import { addMonths, monthOfDay, type Month } from './rules/measure';
import { eitherSide, listedUnit } from './sides';

// Asked for through a sub-select, a day has no part in the plan: one is kept for all months instead of made for each.
const day = (parameter: string): string => `(SELECT ${parameter}::date)`;
const ended = (next: string): string => `u.valid_to IS NOT NULL AND u.valid_to < ${next}`;
const samePair = (alias: string): string =>
  ['tenant_id', 'org_unit_id', 'inspecting_unit_id'].map((name) => `${alias}.${name} = t.${name}`).join(' AND ');
const linesOf = (scope: ScopeClause, month: string): string =>
  `(SELECT string_agg(t.line, ' ') FROM month_tally t WHERE ${eitherSide('t', scope)} AND t.month = ${month})`;

/**
 * $3 first day of the month, $4 of the one before, $5 of the one after. Texts that stand written in the rollup are copied as
 * they are: for a whole province PostgreSQL would spend most of its time on naming and printing single numbers. Of whom
 * neither month has a row, `earlier` says what stood at the end of the last month that has.
 */
const MONTH: ReadQuery = {
  name: 'reporting.month',
  sql: (scope) => `
    WITH unit AS MATERIALIZED (
      SELECT u.id, u.name, ${ended(day('$5'))} AS ended FROM org_unit u
       WHERE ${listedUnit('u', scope)} AND u.valid_from < ${day('$5')} AND (u.valid_to IS NULL OR u.valid_to > ${day('$3')}))
    SELECT (SELECT array_agg(unit.id) FROM unit) AS "unitIds", (SELECT array_agg(unit.name) FROM unit) AS "unitNames",
           (SELECT array_agg(unit.id) FROM unit WHERE unit.ended) AS "endedIds",
           ${linesOf(scope, day('$3'))} AS now, ${linesOf(scope, day('$4'))} AS before,
           (SELECT string_agg(l.line, ' ') FROM month_tally t CROSS JOIN LATERAL (
              SELECT e.line FROM month_tally e WHERE ${samePair('e')} AND e.month < ${day('$4')}
               ORDER BY e.month DESC LIMIT 1) l
             WHERE ${eitherSide('t', scope)} AND t.month = 'infinity' AND NOT EXISTS (
              SELECT 1 FROM month_tally n WHERE ${samePair('n')} AND n.month IN (${day('$3')}, ${day('$4')}))) AS earlier`,
};

// Those whose numbers go to another unit, with what that one is called; it may have ended since, by a split.
const FOLLOWED: ReadQuery = {
  name: 'reporting.month-followed',
  sql: (scope) => `
    WITH RECURSIVE ${followedCte(scope, 'true')}
    SELECT f.id AS "from", u.id, u.name, u.valid_to IS NOT NULL AS ended
      FROM followed f JOIN org_unit u ON u.id = f.home WHERE ${scope.tenant('u')}`,
};
// $3 the unit: it and those that are counted with it.
const COUNTED_WITH: ReadQuery = {
  name: 'reporting.counted-with',
  sql: (scope) => `
    WITH RECURSIVE ${followedCte(scope, 'true')} SELECT f.id FROM followed f WHERE f.home = $3::int`,
};

// $3 the units, $4 the first day of the month after.
const OTHERS: ReadQuery = {
  name: 'reporting.month-units',
  sql: (scope) => `
    SELECT u.id, u.name, ${ended('$4::date')} AS ended FROM org_unit u WHERE ${scope.tenant('u')} AND u.id = ANY ($3::int[])`,
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
  async month(month: Month, successors: boolean): Promise<MonthResponse> {
    const { now, today } = this.unitOfWork.current;
    const days = this.daysOf(month);
    const [, , next] = days;
    const [rows] = await this.reads.rows<MonthRows>(MONTH, days);
    if (!rows) throw new Error('the month has no row');
    const followed = successors ? await this.reads.rows<Followed>(FOLLOWED) : [];
    const { counted, listed } = follow({ counted: countedOf(rows), listed: listedIn(rows) }, followed);
    const known = new Set(listed.map(({ id }) => id));
    const unnamed = [...counted].flatMap(([id, { now: tally, before }]) =>
      known.has(id) || !(hasNumbers(tally) || hasNumbers(before)) ? [] : [id],
    );
    // Units that have ended, as a rule: only some months have any, and only those ask for their names.
    const others = unnamed.length === 0 ? [] : await this.reads.rows<NamedUnit>(OTHERS, [unnamed, next]);
    return monthOf({ month, asOf: now.toISOString(), running: today < next, successors }, { listed, others }, counted);
  }

  /** Exactly the rows that the number of a unit (or of all units together) counts, newest first. */
  async rows(month: Month, { measure, unitId, successors, after, limit }: MonthRowsQuery): Promise<JsonText> {
    const [first, , next] = this.daysOf(month);
    const query = monthRowsQuery(measure, unitId === undefined ? 'all' : 'unit');
    const from = after?.split('~') ?? NEWEST;
    const units = unitId === undefined ? null : await this.countedWith(unitId, successors ?? false);
    return this.reads.readOrFail(query, [first, next, ...from, limit ?? 50, units]);
  }

  /** The unit, first, and those whose numbers are counted with its own. */
  private async countedWith(unitId: number, successors: boolean): Promise<number[]> {
    const rows = successors ? await this.reads.rows<{ id: number }>(COUNTED_WITH, [unitId]) : [];
    return [unitId, ...rows.map(({ id }) => id)];
  }

  private daysOf(month: Month): [first: string, before: string, next: string] {
    const latest = monthOfDay(this.unitOfWork.current.today);
    if (month > latest) throw reportingProblems['month-to-come']({ latest }, { pointer: '/month', value: month });
    return [`${month}-01`, `${addMonths(month, -1)}-01`, `${addMonths(month, 1)}-01`];
  }
}
