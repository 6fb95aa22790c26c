import { Injectable } from '@nestjs/common';
import { foldVietnamese } from '@app/kernel';
import { Reads, UnitOfWork, type JsonText, type ReadQuery } from '@app/platform';
import type { ListStaffQuery } from './dto/list-staff.query';

const MAIN_POSITION = `(SELECT a.position FROM appointment a WHERE a.staff_member_id = s.id AND a.is_main
  AND a.starts_on <= $3::date AND (a.ends_on IS NULL OR a.ends_on > $3::date))`;

// Sorted as an office does: by the given name, then the rest. `$4` is a unit; its whole subtree is meant.
const BY_UNIT: ReadQuery = {
  name: 'roster.staff-of-unit',
  sql: (scope) => `
    SELECT json_build_object('items', coalesce(json_agg(json_build_object('id', s.id, 'fullName', s.full_name,
             'position', coalesce(${MAIN_POSITION}, ''), 'unit', json_build_object('id', u.id, 'name', u.name))
             ORDER BY s.given_name COLLATE "vi-x-icu", s.family_and_middle COLLATE "vi-x-icu", s.id), '[]'), 'next', NULL)::text AS body
      FROM (SELECT s.* FROM staff_member s
             WHERE ${scope.units('s')} AND s.org_unit_id = ANY (org_unit_reach($4)) AND s.name_folded LIKE '%' || $5 || '%'
             ORDER BY s.given_name COLLATE "vi-x-icu", s.family_and_middle COLLATE "vi-x-icu", s.id LIMIT $6) s
      JOIN org_unit u ON u.id = s.org_unit_id`,
};

const PAGE: ReadQuery = {
  name: 'roster.staff-member',
  sql: (scope) => `
    SELECT json_build_object('id', s.id, 'fullName', s.full_name, 'kind', s.kind,
             'appointments', (SELECT coalesce(json_agg(json_build_object('id', a.id, 'unit', json_build_object('id', u.id, 'name', u.name),
                'position', a.position, 'isMain', a.is_main, 'startsOn', a.starts_on, 'endsOn', a.ends_on,
                'decisionNumber', a.decision_number) ORDER BY a.starts_on DESC, a.id), '[]')
              FROM appointment a JOIN org_unit u ON u.id = a.org_unit_id
             WHERE a.staff_member_id = s.id AND (${scope.units('a')} OR s.id = $4::uuid)))::text AS body
      FROM staff_member s WHERE (${scope.units('s')} OR s.id = $4::uuid) AND s.id = $3`,
};

@Injectable()
export class StaffReadModel {
  constructor(
    private readonly reads: Reads,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** People of a unit and below, for choosing one. */
  ofUnit({ unitId, q, limit }: ListStaffQuery): Promise<JsonText> {
    const pattern = foldVietnamese(q ?? '').replace(/[\\%_]/g, '\\$&');
    return this.reads.readOrFail(BY_UNIT, [this.unitOfWork.current.today, unitId, pattern, limit ?? 50]);
  }

  page(id: string): Promise<JsonText> {
    return this.reads.readOrFail(PAGE, [id, this.unitOfWork.current.actor.staffMemberId]);
  }
}
