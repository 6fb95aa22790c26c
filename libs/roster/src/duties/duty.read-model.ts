import { Injectable } from '@nestjs/common';
import { type LocalDate } from '@app/kernel';
import { namedOn } from '@app/organization';
import { Reads, type ReadQuery } from '@app/platform';
import type { DutyListResponse, DutyMatrixResponse } from './dto/duty.response';

/** What is written down for a unit and its divisions on one day, before anybody is counted. */
export type DayDuties = Pick<DutyMatrixResponse, 'unit' | 'people' | 'jobPositions'> & { lists: DutyListResponse[] };

// `$3` is the day, `$4` the unit. A body below it has a page of its own. Units are open inside of the tenant.
const ON_DAY: ReadQuery = {
  name: 'roster.duties',
  sql: (scope) => `
    WITH RECURSIVE unit AS (
      SELECT u.id, u.tenant_id, ${namedOn('u', '$3::date')} AS name, 0 AS depth FROM org_unit u
       WHERE ${scope.tenant('u')} AND u.id = $4::int AND u.valid_from <= $3::date AND (u.valid_to IS NULL OR u.valid_to > $3::date)
      UNION ALL
      SELECT c.id, c.tenant_id, ${namedOn('c', '$3::date')}, p.depth + 1 FROM unit p JOIN org_unit c ON c.tenant_id = p.tenant_id AND c.parent_id = p.id
       WHERE c.body_id <> c.id AND c.valid_from <= $3::date AND (c.valid_to IS NULL OR c.valid_to > $3::date)),
    post AS (
      SELECT a.id, a.staff_member_id, a.position, a.job_position_id, a.is_main, n.id AS unit_id, n.name AS unit_name, n.depth, s.full_name,
             s.given_name, s.family_and_middle
        FROM unit n JOIN appointment a ON a.org_unit_id = n.id JOIN staff_member s ON s.tenant_id = a.tenant_id AND s.id = a.staff_member_id
       WHERE ${scope.units('a')} AND a.starts_on <= $3::date AND (a.ends_on IS NULL OR a.ends_on > $3::date)),
    list AS (
      SELECT l.*, n.name AS unit_name, n.depth FROM unit n JOIN duty_list l ON l.org_unit_id = n.id
       WHERE ${scope.units('l')} AND l.withdrawn_at IS NULL AND l.valid_from <= $3::date AND (l.valid_to IS NULL OR l.valid_to > $3::date)),
    holder AS (
      SELECT g.org_unit_id, g.duty_code, json_agg(json_build_object('id', g.id, 'staffMemberId', g.staff_member_id,
               'fullName', s.full_name, 'startsOn', g.starts_on, 'paper', g.paper,
               'position', (SELECT p.position FROM post p WHERE p.staff_member_id = g.staff_member_id ORDER BY p.is_main DESC, p.id LIMIT 1))
               ORDER BY g.starts_on, g.id) AS holders
        FROM unit n JOIN duty_assignment g ON g.org_unit_id = n.id JOIN staff_member s ON s.tenant_id = g.tenant_id AND s.id = g.staff_member_id
       WHERE ${scope.units('g')} AND g.starts_on <= $3::date AND (g.ends_on IS NULL OR g.ends_on > $3::date) GROUP BY 1, 2)
    SELECT json_build_object('unit', json_build_object('id', n.id, 'name', n.name),
      'people', (SELECT coalesce(json_agg(json_build_object('id', p.staff_member_id, 'fullName', p.full_name, 'position', p.position,
          'jobPosition', (SELECT j.name FROM job_position j WHERE j.id = p.job_position_id),
          'unit', json_build_object('id', p.unit_id, 'name', p.unit_name)) ORDER BY p.depth, p.unit_id,
          p.given_name COLLATE "vi-x-icu", p.family_and_middle COLLATE "vi-x-icu", p.id), '[]') FROM post p WHERE p.is_main),
      'jobPositions', (SELECT coalesce(json_agg(json_build_object('id', j.id, 'unit', json_build_object('id', n.id, 'name', n.name),
          'name', j.name, 'positionGroup', j.position_group, 'validFrom', j.valid_from, 'validTo', j.valid_to,
          'decisionNumber', j.decision_number, 'decidedOn', j.decided_on, 'decidedBy', j.decided_by,
          'posts', (SELECT count(*)::int FROM post p WHERE p.job_position_id = j.id))
          ORDER BY n.depth, n.name COLLATE "vi-x-icu", n.id, j.name COLLATE "vi-x-icu", j.id), '[]')
         FROM unit n JOIN job_position j ON j.org_unit_id = n.id
        WHERE ${scope.units('j')} AND j.valid_from <= $3::date AND (j.valid_to IS NULL OR j.valid_to > $3::date)),
      'lists', (SELECT coalesce(json_agg(json_build_object('id', l.id, 'unit', json_build_object('id', l.org_unit_id, 'name', l.unit_name),
          'regulationNumber', l.regulation_number, 'decidedOn', l.decided_on, 'decidedBy', l.decided_by, 'validFrom', l.valid_from,
          'validTo', l.valid_to, 'duties', (SELECT json_agg(json_build_object('code', d.code, 'title', d.title,
              'jobPosition', j.name, 'positionGroup', j.position_group, 'itemCodes', d.item_codes,
              'holders', coalesce(h.holders, '[]')) ORDER BY d.ordinal)
            FROM duty d JOIN job_position j ON j.id = d.job_position_id LEFT JOIN holder h ON h.org_unit_id = d.org_unit_id AND h.duty_code = d.code WHERE d.duty_list_id = l.id))
          ORDER BY l.depth, l.unit_name COLLATE "vi-x-icu", l.id), '[]') FROM list l)) AS found
      FROM unit n WHERE n.id = $4::int`,
};

@Injectable()
export class DutyReadModel {
  constructor(private readonly reads: Reads) {}

  /** Null where the unit was not there on the day. */
  async onDay(unitId: number, day: LocalDate): Promise<DayDuties | null> {
    const [row] = await this.reads.rows<{ found: DayDuties }>(ON_DAY, [day, unitId]);
    return row?.found ?? null;
  }
}
