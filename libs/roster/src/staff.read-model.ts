import { Injectable } from '@nestjs/common';
import { inFull, inFullOn, namedInFullOn } from '@app/organization';
import { Reads, UnitOfWork, type JsonText, type ReadQuery } from '@app/platform';
import { personDuties } from './duties/person-duties.sql';
import type { ListStaffQuery } from './dto/list-staff.query';
import { nameTerm } from './rules/name-term';

/** Whether a post is of this name: "Phó Chủ tịch UBND" is also "Phó Chủ tịch UBND xã", never "Phó Chủ tịch UBNDX". */
export const namedAs = (post: string, name: string): string =>
  `(starts_with(${post} || ' ', ${name} || ' ') OR starts_with(${post}, ${name} || ','))`;

// `$4` is a unit; its whole subtree is meant. Who is on the page the database looks up with an index; both locks hold what it says.
const BY_UNIT: ReadQuery = {
  name: 'roster.staff-of-unit',
  sql: (scope) => `
    WITH page AS (
      SELECT a.id AS post, a.org_unit_id, a.position, a.is_main, a.is_secondment, a.starts_on, s.id, s.full_name, s.kind, n.place
        FROM staff_named($4, $3, $5, $11, $8, $10, $7, $9, $6::int + 1) WITH ORDINALITY AS n(post, place)
        JOIN appointment a ON a.id = n.post
        JOIN staff_member s ON s.tenant_id = a.tenant_id AND s.id = a.staff_member_id
       WHERE ${scope.units('a')})
    SELECT json_build_object(
      'items', coalesce(json_agg(json_build_object('id', p.id, 'fullName', p.full_name, 'kind', p.kind, 'position', p.position,
          'isMain', p.is_main, 'isSecondment', p.is_secondment, 'startsOn', p.starts_on,
          'unit', json_build_object('id', u.id, 'name', ${namedInFullOn('u', '$3::date')})) ORDER BY p.place) FILTER (WHERE p.place <= $6::int), '[]'),
      'next', CASE WHEN count(*) > $6::int THEN 'infinity~' || (array_agg(p.post ORDER BY p.place))[$6::int] END)::text AS body
      FROM page p JOIN org_unit u ON u.id = p.org_unit_id`,
};

/** A unit as the movement names it, with its body as it was called on the day. */
const side = (of: 'from' | 'to'): string =>
  inFullOn({ id: `m.${of}_unit_id`, name: `m.${of}_unit_name`, day: 'm.on_day' });

/** A post stands with its unit as that was called on the last day of it; with what it is called now where it goes on. */
const LAST_DAY = `coalesce(a.ends_on - 1, 'infinity')`;

const PAGE: ReadQuery = {
  name: 'roster.staff-member',
  sql: (scope) => {
    // Rows of the units in reach, and all of one's own.
    const readable = (alias: string): string => `(${scope.units(alias)} OR s.id = $4::uuid)`;
    return `
    SELECT json_build_object('id', s.id, 'fullName', s.full_name, 'kind', s.kind,
             'unit', json_build_object('id', h.id, 'name', ${inFull('h')}), 'staffCode', s.staff_code, 'sex', s.sex,
             'birthYear', s.birth_year, 'bornOn', s.born_on, 'managedBy', s.managed_by, 'rankCode', s.rank_code,
             'rankStep', s.rank_step, 'etag', '"' || s.id || '-' || s.version || '"',
             'appointments', (SELECT coalesce(json_agg(json_build_object('id', a.id, 'unit', json_build_object('id', u.id, 'name', ${namedInFullOn('u', LAST_DAY)}),
                'position', a.position, 'isMain', a.is_main, 'isSecondment', a.is_secondment, 'dutyGroup', a.duty_group,
                'jobPosition', (SELECT j.name FROM job_position j WHERE j.id = a.job_position_id),
                'startsOn', a.starts_on, 'endsOn', a.ends_on, 'decisionNumber', a.decision_number) ORDER BY a.starts_on DESC, a.id), '[]')
              FROM appointment a JOIN org_unit u ON u.id = a.org_unit_id
             WHERE a.staff_member_id = s.id AND ${readable('a')} AND a.ends_on IS DISTINCT FROM a.starts_on),
             'duties', ${personDuties(readable)},
             'movements', (SELECT coalesce(json_agg(json_build_object('id', m.id, 'kind', m.kind, 'onDay', m.on_day,
                'untilDay', m.until_day, 'fromUnit', ${side('from')}, 'fromPosition', m.from_position, 'toUnit', ${side('to')},
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

@Injectable()
export class StaffReadModel {
  constructor(
    private readonly reads: Reads,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** People who hold a post of a unit or below on a day. */
  ofUnit({ unitId, q, kind, position, onDay, allPosts = false, after, limit = 50 }: ListStaffQuery): Promise<JsonText> {
    const { folded, typed } = nameTerm(q ?? '');
    return this.reads.readOrFail(BY_UNIT, [
      ...[onDay ?? this.unitOfWork.current.today, unitId, folded, limit, allPosts, kind ?? null],
      ...[after?.split('~')[1] ?? null, position ?? null, typed],
    ]);
  }

  page(id: string): Promise<JsonText> {
    return this.reads.readOrFail(PAGE, [id, this.unitOfWork.current.actor.staffMemberId]);
  }
}
