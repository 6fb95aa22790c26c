import { Injectable } from '@nestjs/common';
import { Reads, UnitOfWork, type ReadQuery, type ScopeClause } from '@app/platform';
import { localDate, type LocalDate } from '@app/kernel';
import type { Grade } from '../rules/regime';
import { leads } from '../rules/superior';
import type { UnitGradeResponse } from './dto/unit-grade.response';

/** A unit with all that was entered about a year of it. */
export interface UnitGradeRow {
  readonly unit: { readonly id: number; readonly name: string };
  readonly parentId: number | null;
  /** Whether the reader works in it, or beneath it. */
  readonly isOwn: boolean;
  readonly conclusionsOpen: number;
  readonly entries: UnitGradeResponse[];
}

const ENTRY = `json_build_object('id', g.id, 'grade', g.grade, 'decisionNumber', g.decision_number, 'decidedOn', g.decided_on,
  'decidedBy', g.decided_by, 'note', g.note, 'conclusionsReason', g.conclusions_reason, 'reason', g.reason,
  'recordedByName', g.recorded_by_name, 'recordedAt', g.recorded_at)`;

// The one that holds is the one whose place nothing has taken, whatever the clocks say.
const NEWEST =
  'EXISTS (SELECT 1 FROM unit_grade r WHERE r.tenant_id = g.tenant_id AND r.replaces = g.id), g.recorded_at DESC, g.id DESC';

// Of units `u` in reach and the year `$3`, whose last day is before `$4`; for the person `$5` on the day `$6`.
const FACTS = (scope: ScopeClause): string => `
  json_build_object('id', u.id, 'name', u.name) AS unit, u.parent_id AS "parentId",
  EXISTS (SELECT 1 FROM appointment a JOIN org_unit w ON w.tenant_id = a.tenant_id AND w.id = a.org_unit_id
           WHERE ${scope.tenant('a')} AND a.staff_member_id = $5::uuid AND a.starts_on <= $6::date
             AND (a.ends_on IS NULL OR a.ends_on > $6::date) AND u.id IN (w.id, w.parent_id, w.body_id)) AS "isOwn",
  (SELECT count(*)::int FROM org_unit w JOIN finding f ON f.tenant_id = w.tenant_id AND f.org_unit_id = w.id
     JOIN result_notice n ON n.inspection_id = f.inspection_id
    WHERE ${scope.units('f')} AND w.tenant_id = u.tenant_id AND u.id IN (w.id, w.body_id) AND f.is_open AND f.state = 'CONCLUDED'
      AND n.issued_on < $4::date) AS "conclusionsOpen",
  (SELECT coalesce(json_agg(${ENTRY} ORDER BY ${NEWEST}), '[]')
     FROM (SELECT * FROM unit_grade g WHERE ${scope.units('g')} AND g.org_unit_id = u.id AND g.year = $3::int
            ORDER BY ${NEWEST} LIMIT 50) g) AS entries`;

// Of the unit `$7` alone.
const UNIT: ReadQuery = {
  name: 'evaluation.grade-of-unit',
  sql: (scope) => `SELECT ${FACTS(scope)} FROM org_unit u WHERE ${scope.units('u', 'id')} AND u.id = $7::int`,
};

const PLACE = (alias: string): string => `${alias}.id <> $7::int, ${alias}.name COLLATE "vi-x-icu", ${alias}.id`;

// Of the unit `$7` and those directly beneath it that were there in the year, after the unit `$8`, `$9` of them.
const UNITS: ReadQuery = {
  name: 'evaluation.grades-of-units',
  sql: (scope) => `
    SELECT ${FACTS(scope)} FROM (
        SELECT w.* FROM org_unit w
         WHERE ${scope.units('w', 'id')} AND (w.id = $7::int OR w.parent_id = $7::int)
           AND w.valid_from < $4::date AND (w.valid_to IS NULL OR w.valid_to > make_date($3::int, 1, 1))
           AND ($8::int IS NULL OR (${PLACE('w')}) > (SELECT ${PLACE('k')} FROM org_unit k WHERE k.id = $8::int))
         ORDER BY ${PLACE('w')} LIMIT $9::int) u
     ORDER BY ${PLACE('u')}`,
};

// Concluded by the day `$4` about the unit `$3` or beneath it, and open still.
const CONCLUSIONS: ReadQuery = {
  name: 'evaluation.open-conclusions-of-unit',
  sql: (scope) => `
    SELECT count(*)::int AS open FROM org_unit w JOIN finding f ON f.tenant_id = w.tenant_id AND f.org_unit_id = w.id
      JOIN result_notice n ON n.inspection_id = f.inspection_id
     WHERE ${scope.units('f')} AND ${scope.units('w', 'id')} AND $3::int IN (w.id, w.body_id) AND f.is_open AND f.state = 'CONCLUDED'
       AND n.issued_on <= $4::date`,
};

// What holds in the year `$4` of the units directly beneath the unit `$3`.
const BENEATH: ReadQuery = {
  name: 'evaluation.grades-beneath-unit',
  sql: (scope) => `
    SELECT g.grade FROM org_unit u JOIN unit_grade g ON g.tenant_id = u.tenant_id AND g.org_unit_id = u.id AND g.year = $4::int
     WHERE ${scope.units('u', 'id')} AND ${scope.units('g')} AND u.parent_id = $3::int AND g.grade IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM unit_grade r WHERE r.tenant_id = g.tenant_id AND r.replaces = g.id)`,
};

// Posts at the unit `$3` today, and at the end of the year if that is over.
const POSTS: ReadQuery = {
  name: 'evaluation.posts-at-unit',
  sql: (scope) => `
    SELECT DISTINCT a.staff_member_id AS "personId", a.position, u.kind AS "unitKind"
      FROM unnest($4::date[]) AS d(day)
      JOIN appointment a ON a.org_unit_id = $3::int AND a.starts_on <= d.day AND (a.ends_on IS NULL OR a.ends_on > d.day)
      JOIN org_unit u ON u.tenant_id = a.tenant_id AND u.id = a.org_unit_id
     WHERE ${scope.units('a')}`,
};

interface PostAtUnit {
  readonly personId: string;
  readonly position: string;
  readonly unitKind: string;
}

export interface PageOfUnits {
  readonly unitId: number;
  readonly year: number;
  readonly after: number | null;
  readonly limit: number;
}

@Injectable()
export class UnitGradeReadModel {
  constructor(
    private readonly reads: Reads,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Of the unit and those directly beneath it, as far as the reader reaches. */
  units({ unitId, year, after, limit }: PageOfUnits): Promise<UnitGradeRow[]> {
    return this.reads.rows<UnitGradeRow>(UNITS, [...this.asked(year), unitId, after, limit]);
  }

  /** Of one unit in reach; null for any other. */
  async unit(unitId: number, year: number): Promise<UnitGradeRow | null> {
    const [row] = await this.reads.rows<UnitGradeRow>(UNIT, [...this.asked(year), unitId]);
    return row ?? null;
  }

  /** How many conclusions about the unit were there on the day and are open still. */
  async conclusionsOpen(unitId: number, day: LocalDate): Promise<number> {
    const [row] = await this.reads.rows<{ open: number }>(CONCLUSIONS, [unitId, day]);
    return row?.open ?? 0;
  }

  /** What the units directly beneath it were graded, as far as they have been. */
  async gradesBeneath(unitId: number, year: number): Promise<Grade[]> {
    return (await this.reads.rows<{ grade: Grade }>(BENEATH, [unitId, year])).map(({ grade }) => grade);
  }

  /** Whoever heads the unit today, or did at the end of the year. */
  async headsOf(unitId: number, year: number): Promise<string[]> {
    const { today } = this.unitOfWork.current;
    const end = localDate(`${year}-12-31`);
    const posts = await this.reads.rows<PostAtUnit>(POSTS, [unitId, [today, end < today ? end : today]]);
    return posts.filter((one) => leads(one.position, one.unitKind) === 'HEAD').map(({ personId }) => personId);
  }

  private asked(year: number): unknown[] {
    const { today, actor } = this.unitOfWork.current;
    return [year, `${year + 1}-01-01`, actor.staffMemberId, today];
  }
}
