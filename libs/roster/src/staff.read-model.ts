import { Injectable } from '@nestjs/common';
import { foldVietnamese } from '@app/kernel';
import { Reads, UnitOfWork, type JsonText, type ReadQuery } from '@app/platform';
import type { ListStaffQuery } from './dto/list-staff.query';

/** Whether a post is of this name: "Phó Chủ tịch UBND" is also "Phó Chủ tịch UBND xã", never "Phó Chủ tịch UBNDX". */
export const namedAs = (post: string, name: string): string =>
  `(starts_with(${post} || ' ', ${name} || ' ') OR starts_with(${post}, ${name} || ','))`;

/**
 * As an office sorts: by the given name, then the rest. Who is called exactly what was typed, marks included, comes before
 * those found without them; where nothing was typed that is nobody.
 */
const SORT = (person: string, post: string): string =>
  `${isLoose(person, '$11')}, ${person}.given_name COLLATE "vi-x-icu", ${person}.family_and_middle COLLATE "vi-x-icu", ${post}.id`;
export const isLoose = (person: string, typed: string): string =>
  `(position(${typed}::text in lower(${person}.full_name)) = 0)`;

// `$4` is a unit; its whole subtree is meant.
const BY_UNIT: ReadQuery = {
  name: 'roster.staff-of-unit',
  sql: (scope) => `
    WITH page AS (
      SELECT a.id AS post, a.org_unit_id, a.position, a.is_main, a.is_secondment, a.starts_on, s.id, s.full_name, s.kind,
             row_number() OVER (ORDER BY ${SORT('s', 'a')}) AS place
        FROM appointment a JOIN staff_member s ON s.tenant_id = a.tenant_id AND s.id = a.staff_member_id
       WHERE ${scope.units('a')} AND a.org_unit_id = ANY (org_unit_reach($4)) AND (a.is_main OR $7::boolean)
         AND a.starts_on <= $3::date AND (a.ends_on IS NULL OR a.ends_on > $3::date)
         AND s.name_folded LIKE '%' || $5 || '%' AND ($8::text IS NULL OR s.kind = $8)
         AND ($10::text IS NULL OR ${namedAs('lower(a.position)', 'lower($10)')})
         AND ($9::uuid IS NULL OR (${SORT('s', 'a')}) > (SELECT ${SORT('t', 'b')} FROM appointment b
               JOIN staff_member t ON t.tenant_id = b.tenant_id AND t.id = b.staff_member_id WHERE ${scope.units('b')} AND b.id = $9))
       ORDER BY place LIMIT $6::int + 1)
    SELECT json_build_object(
      'items', coalesce(json_agg(json_build_object('id', p.id, 'fullName', p.full_name, 'kind', p.kind, 'position', p.position,
          'isMain', p.is_main, 'isSecondment', p.is_secondment, 'startsOn', p.starts_on,
          'unit', json_build_object('id', u.id, 'name', u.name)) ORDER BY p.place) FILTER (WHERE p.place <= $6::int), '[]'),
      'next', CASE WHEN count(*) > $6::int THEN 'infinity~' || (array_agg(p.post ORDER BY p.place))[$6::int] END)::text AS body
      FROM page p JOIN org_unit u ON u.id = p.org_unit_id`,
};

const PAGE: ReadQuery = {
  name: 'roster.staff-member',
  sql: (scope) => {
    // Rows of the units in reach, and all of one's own.
    const readable = (alias: string): string => `(${scope.units(alias)} OR s.id = $4::uuid)`;
    return `
    SELECT json_build_object('id', s.id, 'fullName', s.full_name, 'kind', s.kind,
             'unit', json_build_object('id', h.id, 'name', h.name), 'staffCode', s.staff_code, 'sex', s.sex,
             'birthYear', s.birth_year, 'bornOn', s.born_on, 'managedBy', s.managed_by, 'rankCode', s.rank_code,
             'rankStep', s.rank_step, 'etag', '"' || s.id || '-' || s.version || '"',
             'appointments', (SELECT coalesce(json_agg(json_build_object('id', a.id, 'unit', json_build_object('id', u.id, 'name', u.name),
                'position', a.position, 'isMain', a.is_main, 'isSecondment', a.is_secondment, 'dutyGroup', a.duty_group,
                'startsOn', a.starts_on, 'endsOn', a.ends_on, 'decisionNumber', a.decision_number) ORDER BY a.starts_on DESC, a.id), '[]')
              FROM appointment a JOIN org_unit u ON u.id = a.org_unit_id
             WHERE a.staff_member_id = s.id AND ${readable('a')} AND a.ends_on IS DISTINCT FROM a.starts_on),
             'movements', (SELECT coalesce(json_agg(json_build_object('id', m.id, 'kind', m.kind, 'onDay', m.on_day,
                'untilDay', m.until_day, 'fromUnit', m.from_unit_name, 'fromPosition', m.from_position, 'toUnit', m.to_unit_name,
                'toPosition', m.to_position, 'leaveKind', m.leave_kind, 'decisionNumber', m.decision_number,
                'decidedOn', m.decided_on, 'decidedBy', m.decided_by, 'note', m.note, 'enteredByName', m.entered_by_name,
                'enteredAt', m.entered_at, 'withdrawnAt', m.withdrawn_at, 'withdrawnByName', m.withdrawn_by_name,
                'withdrawnReason', m.withdrawn_reason) ORDER BY m.written DESC), '[]')
              FROM staff_movement m
             WHERE m.staff_member_id = s.id AND (${readable('m')} OR ${scope.named('m', 'to_unit_id')})))::text AS body,
             '"' || s.id || '-' || s.version || '"' AS etag
      FROM staff_member s JOIN org_unit h ON h.id = s.org_unit_id
     WHERE (${scope.units('s')} OR ${scope.among('s', 'earlier_units')} OR s.id = $4::uuid) AND s.id = $3`;
  },
};

/** Part of a name with its marks, in small letters. */
export const typedName = (q: string): string => q.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

/** Part of a name as LIKE takes it, with or without its marks. */
export const likePattern = (q: string): string => foldVietnamese(q).replace(/[\\%_]/g, '\\$&');

@Injectable()
export class StaffReadModel {
  constructor(
    private readonly reads: Reads,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** People who hold a post of a unit or below on a day. */
  ofUnit({ unitId, q, kind, position, onDay, allPosts = false, after, limit = 50 }: ListStaffQuery): Promise<JsonText> {
    return this.reads.readOrFail(BY_UNIT, [
      ...[onDay ?? this.unitOfWork.current.today, unitId, likePattern(q ?? ''), limit, allPosts, kind ?? null],
      ...[after?.split('~')[1] ?? null, position ?? null, typedName(q ?? '')],
    ]);
  }

  page(id: string): Promise<JsonText> {
    return this.reads.readOrFail(PAGE, [id, this.unitOfWork.current.actor.staffMemberId]);
  }
}
