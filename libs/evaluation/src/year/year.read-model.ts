import { Injectable } from '@nestjs/common';
import type { StaffKind } from '@app/kernel';
import { entryJson, type StoredEntry } from '../paper/paper-rows';
import { Reads, UnitOfWork, type ReadQuery, type ScopeClause } from '@app/platform';
import type { EvaluationChoices, Grade, Leave, Regime, YearSanction, YearSheet } from '../rules';
import type { LocalDate } from '@app/kernel';

/** A sheet with what it takes to show it, and to say who may open it. */
export interface SheetOfYear extends YearSheet {
  readonly id: string;
  readonly hundredths: number | null;
  readonly band: string | null;
  readonly unitId: number;
  readonly superiorId: string | null;
  /** Of a month that came from a document, and has no sheet here. */
  readonly paper?: readonly StoredEntry[];
}

/** A row of a month from paper. */
export interface PaperOfYear extends StoredEntry {
  readonly month: string;
  readonly total: string | null;
}

export interface PostOfYear {
  readonly unitId: number;
  readonly unitKind: string;
  readonly position: string;
  readonly isMain: boolean;
  readonly isToday: boolean;
  /** On the last day of the year, or today while it goes on. */
  readonly isAtEnd: boolean;
  readonly from: string;
  readonly until: string | null;
}

export interface SanctionOfPerson extends YearSanction {
  readonly form: string;
  readonly decisionNumber: string;
}

export interface OpenShortcoming {
  readonly id: string;
  readonly title: string;
  readonly inspectionId: string;
  readonly unitId: number;
  readonly bodyId: number;
  readonly noticeNumber: string | null;
  readonly noticeOn: string | null;
}

/** What a unit of the person was graded in the year. */
export interface UnitGradeOfYear {
  readonly unitId: number;
  readonly unitName: string;
  readonly grade: Grade;
  readonly decisionNumber: string;
  readonly decidedOn: string;
}

/** What a concluded finding would take off a month that the person does not have. */
export interface EffectWithoutMonth {
  readonly title: string;
  readonly inspectionId: string;
  readonly noticeNumber: string;
  readonly noticeOn: string;
}

/** All that a person's year is made from. */
export interface YearRow {
  readonly staffMemberId: string;
  readonly personName: string;
  readonly staffKind: StaffKind;
  readonly unit: { readonly id: number; readonly name: string };
  readonly bodyId: number;
  readonly cameFromElsewhere: boolean;
  readonly sheets: readonly SheetOfYear[];
  readonly papers: readonly PaperOfYear[];
  readonly posts: readonly PostOfYear[];
  readonly leaves: readonly Leave[];
  readonly sanctions: readonly SanctionOfPerson[];
  readonly shortcomings: readonly OpenShortcoming[];
  readonly unitGrades: readonly UnitGradeOfYear[];
  readonly withoutMonth: readonly EffectWithoutMonth[];
  readonly rules: readonly { readonly regime: Regime; readonly endsOn: LocalDate | null }[];
  readonly choices: Partial<EvaluationChoices>;
}

const list = (item: string, order: string, from: string): string =>
  `(SELECT coalesce(json_agg(${item} ORDER BY ${order}), '[]') ${from})`;

// Of the people `s`, of whom the query has answered that they are in reach; of the year from `$3` to `$4`, on the day `$5`, for the
// person `$6`. What another body has closed comes with whoever has moved, what it has not yet stays there.
const FACTS = (scope: ScopeClause): string => `
  s.id AS "staffMemberId", s.full_name AS "personName", s.kind AS "staffKind", json_build_object('id', u.id, 'name', u.name) AS unit,
  u.body_id AS "bodyId",
  (s.id IS DISTINCT FROM $6::uuid AND EXISTS (SELECT 1 FROM org_unit o WHERE ${scope.tenant('o')} AND o.id = ANY (s.earlier_units)
     AND NOT ${scope.units('o', 'id')})) AS "cameFromElsewhere",
  ${list(
    `json_build_object('id', e.id, 'month', c.month, 'state', e.state, 'total', e.total, 'hundredths', e.hundredths, 'band', e.band,
       'unitId', e.org_unit_id, 'superiorId', e.superior_id)`,
    'c.month, e.locked_at NULLS FIRST, e.id',
    `FROM evaluation e JOIN evaluation_cycle c ON c.tenant_id = e.tenant_id AND c.id = e.cycle_id
      WHERE ${scope.tenant('e')} AND e.staff_member_id = s.id AND e.result = 'STATE' AND e.superseded_at IS NULL
        AND (${scope.units('e')} OR e.locked_at IS NOT NULL OR e.staff_member_id = $6::uuid OR e.superior_id = $6::uuid)
        AND c.month >= $3::date AND c.month < $4::date`,
  )} AS sheets,
  ${list(
    entryJson('p'),
    'p.month, p.number',
    `FROM paper_score p WHERE ${scope.tenant('p')} AND p.staff_member_id = s.id AND p.month >= $3::date AND p.month < $4::date`,
  )} AS papers,
  ${list(
    `json_build_object('unitId', w.id, 'unitKind', w.kind, 'position', a.position, 'isMain', a.is_main, 'from', a.starts_on, 'until', a.ends_on,
       'isToday', a.starts_on <= $5::date AND (a.ends_on IS NULL OR a.ends_on > $5::date),
       'isAtEnd', a.starts_on <= least($5::date, $4::date - 1) AND (a.ends_on IS NULL OR a.ends_on > least($5::date, $4::date - 1)))`,
    'a.is_main DESC, a.starts_on, a.id',
    `FROM appointment a JOIN org_unit w ON w.tenant_id = a.tenant_id AND w.id = a.org_unit_id
      WHERE (${scope.units('a')} OR a.staff_member_id = $6::uuid) AND a.staff_member_id = s.id
        AND a.starts_on < $4::date AND (a.ends_on IS NULL OR a.ends_on > greatest($3::date, a.starts_on))`,
  )} AS posts,
  ${list(
    `json_build_object('kind', m.leave_kind, 'from', m.on_day, 'until', m.until_day)`,
    'm.on_day, m.id',
    `FROM staff_movement m WHERE (${scope.units('m')} OR m.staff_member_id = $6::uuid) AND m.staff_member_id = s.id
        AND m.leave_kind IS NOT NULL AND m.withdrawn_at IS NULL AND m.on_day < $4::date AND m.until_day > $3::date`,
  )} AS leaves,
  ${list(
    `json_build_object('side', x.side, 'form', x.form, 'decisionNumber', x.decision_number, 'decidedOn', x.decided_on, 'actOn', x.act_on,
       'isPublicDuty', x.is_public_duty)`,
    'x.decided_on, x.id',
    `FROM sanction x WHERE ${scope.tenant('x')} AND x.staff_member_id = s.id AND x.annulled_at IS NULL AND x.decided_on < $4::date`,
  )} AS sanctions,
  ${list(
    `json_build_object('id', f.id, 'title', f.title, 'inspectionId', f.inspection_id, 'unitId', f.org_unit_id, 'bodyId', f.body_id,
       'noticeNumber', f.number, 'noticeOn', f.issued_on)`,
    'f.issued_on, f.id',
    `FROM (SELECT DISTINCT ON (f.id) f.id, f.title, f.inspection_id, f.org_unit_id, w.body_id, n.number, n.issued_on
             FROM appointment a JOIN org_unit w ON w.tenant_id = a.tenant_id AND a.org_unit_id IN (w.id, w.body_id)
             JOIN finding f ON f.tenant_id = w.tenant_id AND f.org_unit_id = w.id
             LEFT JOIN result_notice n ON n.inspection_id = f.inspection_id
            WHERE a.staff_member_id = s.id AND (${scope.units('a')} OR a.staff_member_id = $6::uuid)
              AND a.starts_on <= $5::date AND (a.ends_on IS NULL OR a.ends_on > $5::date)
              AND ${scope.units('f')} AND f.is_open AND f.state = 'CONCLUDED' AND $5::date < $4::date
            ORDER BY f.id, n.issued_on DESC LIMIT 50) f`,
  )} AS shortcomings,
  ${list(
    `json_build_object('unitId', w.id, 'unitName', w.name, 'grade', g.grade, 'decisionNumber', g.decision_number, 'decidedOn', g.decided_on)`,
    'w.id',
    `FROM unit_grade g JOIN org_unit w ON w.tenant_id = g.tenant_id AND w.id = g.org_unit_id
      WHERE ${scope.tenant('g')} AND g.year = extract(year FROM $3::date)::int AND g.grade IS NOT NULL
        AND g.org_unit_id IN (SELECT a.org_unit_id FROM appointment a
           WHERE (${scope.units('a')} OR a.staff_member_id = $6::uuid) AND a.staff_member_id = s.id AND a.starts_on < $4::date)
        AND NOT EXISTS (SELECT 1 FROM unit_grade r WHERE r.tenant_id = g.tenant_id AND r.replaces = g.id)`,
  )} AS "unitGrades",
  ${list(
    `json_build_object('title', f.title, 'inspectionId', f.inspection_id, 'noticeNumber', f.notice_number, 'noticeOn', f.notice_on)`,
    'f.act_on, f.id',
    `FROM finding_effect f WHERE ${scope.tenant('f')} AND f.staff_member_id = s.id AND f.month >= $3::date AND f.month < $4::date
        AND f.state <> 'TAKEN_BACK' AND NOT finding_effect_has_month(s.id, f.month)`,
  )} AS "withoutMonth",
  ${list(
    `json_build_object('regime', r.regime, 'endsOn', r.ends_on)`,
    'r.id',
    `FROM body_regime r WHERE ${scope.tenant('r')} AND r.org_unit_id = u.body_id`,
  )} AS rules,
  (SELECT coalesce(json_object_agg(h.key, h.value), '{}') FROM (
     SELECT DISTINCT ON (h.key) h.key, h.value FROM evaluation_choice h
      WHERE ${scope.tenant('h')} AND h.org_unit_id = u.body_id AND h.withdrawn_at IS NULL AND h.valid_from <= $5::date AND h.valid_from < $4::date
      ORDER BY h.key, h.valid_from DESC) h) AS choices`;

// Of the person `$7`.
const PERSON: ReadQuery = {
  name: 'evaluation.year-of-person',
  sql: (scope) => `
    SELECT ${FACTS(scope)} FROM staff_member s JOIN org_unit u ON u.tenant_id = s.tenant_id AND u.id = s.org_unit_id
     WHERE (${scope.units('s')} OR (${scope.tenant('s')} AND s.id = $6::uuid)) AND s.id = $7::uuid`,
};

const NAME = (alias: string): string =>
  `${alias}.given_name COLLATE "vi-x-icu", ${alias}.family_and_middle COLLATE "vi-x-icu", ${alias}.id`;

// Of whoever holds a main post in the unit `$7` or beneath it, after the person `$8`, `$9` of them.
const PEOPLE: ReadQuery = {
  name: 'evaluation.years-of-unit',
  sql: (scope) => `
    SELECT ${FACTS(scope)} FROM (
        SELECT s.* FROM org_unit w JOIN appointment a ON a.tenant_id = w.tenant_id AND a.org_unit_id = w.id AND a.is_main
          JOIN staff_member s ON s.tenant_id = a.tenant_id AND s.id = a.staff_member_id
         WHERE ${scope.units('w', 'id')} AND (w.id = $7::int OR w.body_id = $7::int OR w.parent_id = $7::int) AND ${scope.units('s')}
           AND a.starts_on <= $5::date AND (a.ends_on IS NULL OR a.ends_on > $5::date)
           AND ($8::uuid IS NULL OR (${NAME('s')}) > (SELECT ${NAME('k')} FROM staff_member k WHERE k.id = $8::uuid))
         ORDER BY ${NAME('s')} LIMIT $9::int) s
      JOIN org_unit u ON u.tenant_id = s.tenant_id AND u.id = s.org_unit_id
     ORDER BY ${NAME('s')}`,
};

export interface PageOfUnit {
  readonly unitId: number;
  readonly year: number;
  readonly after: string | null;
  readonly limit: number;
}

@Injectable()
export class YearReadModel {
  constructor(
    private readonly reads: Reads,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Of somebody in reach, or one's own; null for anybody else. */
  async person(id: string, year: number): Promise<YearRow | null> {
    const [row] = await this.reads.rows<YearRow>(PERSON, [...this.asked(year), id]);
    return row ?? null;
  }

  /** Of the people of a unit, as their names come. */
  people({ unitId, year, after, limit }: PageOfUnit): Promise<YearRow[]> {
    return this.reads.rows<YearRow>(PEOPLE, [...this.asked(year), unitId, after, limit]);
  }

  private asked(year: number): unknown[] {
    const { today, actor } = this.unitOfWork.current;
    return [`${year}-01-01`, `${year + 1}-01-01`, today, actor.staffMemberId];
  }
}
