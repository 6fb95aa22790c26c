import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import { namedOn } from '@app/organization';
import { Reads, type ReadQuery } from '@app/platform';
import type { CountedUnit } from '../rules/headcount';
import type { StaffKind } from '../rules/staff-kind';
import { namedAs } from '../staff.read-model';
import type { MovedResponse, QuotaResponse } from './dto/headcount.response';

/** A number of a unit: of a kind of staff or of a leading post. */
export interface CountOf {
  readonly unitId: number;
  readonly kind: StaffKind | null;
  readonly position: string | null;
  readonly n: number;
}

/** A unit of the day; one that another has taken over since stands below that one, with numbers of its own. */
interface DayUnit extends CountedUnit {
  readonly name: string;
  readonly isEarlier: boolean;
}

/** What is known of a unit and everything below it on one day. */
export interface DayCounts {
  readonly units: readonly DayUnit[];
  readonly quotas: readonly CountOf[];
  readonly present: readonly CountOf[];
}

const COUNT = (alias: string, n: string): string =>
  `json_build_object('unitId', ${alias}.org_unit_id, 'kind', ${alias}.kind, 'position', ${alias}.position, 'n', ${n})`;

// `$3` is the day, `$4` the unit. Units are open inside of the tenant, people and numbers within reach alone. A leading post is named by a quota; whatever follows that name in an appointment belongs to it.
// Who is counted is who stands in the list of people: with those of units that the unit, or one below it, has taken over since.
const ON_DAY: ReadQuery = {
  name: 'roster.headcount',
  sql: (scope) => `
    WITH there AS (
      SELECT u.id, u.tenant_id, ${namedOn('u', '$3::date')} AS name, u.parent_id, u.body_id FROM org_unit u
       WHERE ${scope.tenant('u')} AND u.id = ANY ((SELECT org_unit_reach($4::int))::int[])
         AND u.valid_from <= $3::date AND (u.valid_to IS NULL OR u.valid_to > $3::date)),
    taken AS (
      SELECT s.predecessor_id AS id, CASE WHEN count(*) = 1 THEN min(s.successor_id) END AS into_id
        FROM org_unit_succession s JOIN there t ON t.id = s.successor_id
       WHERE ${scope.tenant('s')} AND s.predecessor_id <> $4::int GROUP BY 1),
    unit AS (
      SELECT t.id, t.tenant_id, t.name, t.body_id, k.into_id IS NOT NULL OR (p.id IS NULL AND t.id <> $4::int) AS is_earlier,
             CASE WHEN t.id = $4::int THEN t.parent_id ELSE coalesce(k.into_id, p.id, $4::int) END AS parent_id
        FROM there t LEFT JOIN taken k ON k.id = t.id LEFT JOIN there p ON p.id = t.parent_id
       WHERE EXISTS (SELECT FROM there r WHERE r.id = $4::int)),
    quota AS (
      SELECT q.org_unit_id, q.kind, q.position, q.posts FROM headcount_quota q JOIN unit n ON n.id = q.org_unit_id
       WHERE ${scope.units('q')} AND q.withdrawn_at IS NULL AND q.valid_from <= $3::date AND (q.valid_to IS NULL OR q.valid_to > $3::date)),
    post AS (
      SELECT a.org_unit_id, a.staff_member_id, a.is_main, lower(a.position) AS position
        FROM appointment a JOIN unit n ON n.id = a.org_unit_id
       WHERE ${scope.units('a')} AND a.starts_on <= $3::date AND (a.ends_on IS NULL OR a.ends_on > $3::date)),
    present AS (
      SELECT p.org_unit_id, s.kind, NULL::text AS position, count(*)::int AS n
        FROM post p JOIN staff_member s ON s.tenant_id = $1::int AND s.id = p.staff_member_id WHERE p.is_main GROUP BY 1, 2
      UNION ALL
      SELECT p.org_unit_id, NULL, l.position, count(DISTINCT p.staff_member_id)::int
        FROM (SELECT DISTINCT lower(q.position) AS position FROM quota q WHERE q.position IS NOT NULL) l
        JOIN post p ON ${namedAs('p.position', 'l.position')} GROUP BY 1, 3)
    SELECT json_build_object(
      'units', (SELECT json_agg(json_build_object('id', n.id, 'name', n.name, 'parentId', n.parent_id, 'isEarlier', n.is_earlier,
          'isBody', n.body_id = n.id OR n.is_earlier) ORDER BY n.name COLLATE "vi-x-icu", n.id) FROM unit n),
      'quotas', (SELECT coalesce(json_agg(${COUNT('q', 'q.posts')} ORDER BY q.org_unit_id, q.kind, q.position), '[]') FROM quota q),
      'present', (SELECT coalesce(json_agg(${COUNT('p', 'p.n')}), '[]') FROM present p)) AS counts
      FROM unit n WHERE n.id = $4::int`,
};

const QUOTAS: ReadQuery = {
  name: 'roster.quotas-of-unit',
  sql: (scope) => `
    SELECT q.id, q.kind, q.position, q.posts, q.valid_from::text AS "validFrom", q.valid_to::text AS "validTo",
           q.decision_number AS "decisionNumber", q.decided_on::text AS "decidedOn", q.decided_by AS "decidedBy",
           q.entered_by_name AS "enteredByName", to_json(q.entered_at)#>>'{}' AS "enteredAt", q.end_decision AS "endDecision",
           to_json(q.withdrawn_at)#>>'{}' AS "withdrawnAt", q.withdrawn_by_name AS "withdrawnByName",
           q.withdrawn_reason AS "withdrawnReason"
      FROM headcount_quota q WHERE ${scope.units('q')} AND q.org_unit_id = $3::int
     ORDER BY q.valid_from DESC, q.entered_at DESC, q.id DESC LIMIT 50`,
};

// After `$4` up to `$5`: movements of the unit and below, whatever has become of it since.
const MOVED: ReadQuery = {
  name: 'roster.moved-between',
  sql: (scope) => `
    SELECT count(*) FILTER (WHERE m.kind = 'ROTATION')::int AS rotated,
           count(*) FILTER (WHERE m.kind = 'STREAMLINING')::int AS streamlined
      FROM staff_movement m WHERE ${scope.units('m')} AND m.org_unit_id = ANY (org_unit_reach($3::int))
       AND m.withdrawn_at IS NULL AND m.on_day > $4::date AND m.on_day <= $5::date`,
};

@Injectable()
export class HeadcountReadModel {
  constructor(private readonly reads: Reads) {}

  /** Units, quotas and people of one day; null where the unit was not there. */
  async onDay(unitId: number, day: LocalDate): Promise<DayCounts | null> {
    const [row] = await this.reads.rows<{ counts: DayCounts }>(ON_DAY, [day, unitId]);
    return row?.counts ?? null;
  }

  quotasOf(unitId: number): Promise<QuotaResponse[]> {
    return this.reads.rows<QuotaResponse>(QUOTAS, [unitId]);
  }

  async moved(unitId: number, since: LocalDate, until: LocalDate): Promise<MovedResponse> {
    const [row] = await this.reads.rows<MovedResponse>(MOVED, [unitId, since, until]);
    return row ?? { rotated: 0, streamlined: 0 };
  }
}
