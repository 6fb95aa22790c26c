import { Injectable } from '@nestjs/common';
import { foldVietnamese } from '@app/kernel';
import { Reads, UnitOfWork, type JsonText, type ReadQuery } from '@app/platform';
import type { ListUnitsQuery } from './dto/list-units.query';

// The structure of units is open inside of a tenant, so it is the tenant's clause that these take.
const unitAs = ({ name, parent }: { name: string; parent: string }): string => `
  'id', u.id, 'name', ${name}, 'kind', u.kind, 'parentId', u.parent_id, 'parentName', ${parent},
  'validFrom', u.valid_from, 'validTo', u.valid_to, 'shortName', u.short_name`;

// As `foldVietnamese` does; units are few, and few of them have a short name or have been renamed.
const folded = (text: string): string =>
  `translate(regexp_replace(normalize(lower(${text}), NFD), U&'[\\0300-\\036f]', '', 'g'), 'đĐ', 'dd')`;
const SHORT = folded('o.short_name');

const SEARCH: ReadQuery = {
  name: 'organization.units',
  sql: (scope) => `
    WITH renamed AS (
      SELECT DISTINCT ON (a.org_unit_id) a.org_unit_id AS id, a.name_before AS name FROM org_unit_act a
       WHERE ${scope.tenant('a')} AND a.kind = 'RENAMED' AND a.on_day > $5::date ORDER BY a.org_unit_id, a.on_day, a.decided_at, a.id),
    called AS (
      SELECT o.*, coalesce(r.name, o.name) AS called, coalesce(${folded('r.name')}, o.name_folded) AS called_folded, coalesce(${SHORT}, '') AS short
        FROM org_unit o LEFT JOIN renamed r ON r.id = o.id WHERE ${scope.tenant('o')})
    SELECT json_build_object('items', coalesce(json_agg(json_build_object(${unitAs({ name: 'u.called', parent: 'coalesce(q.name, p.name)' })}) ORDER BY u.at_start DESC, u.called COLLATE "vi-x-icu", u.id), '[]'),
                             'next', NULL)::text AS body
      FROM (SELECT o.*, (o.called_folded LIKE $3 || '%' OR o.short LIKE $3 || '%') AS at_start FROM called o
             WHERE (o.called_folded LIKE '%' || $3 || '%' OR o.name_folded LIKE '%' || $3 || '%' OR o.short LIKE '%' || $3 || '%')
               AND ($4::text IS NULL OR o.kind = $4) AND ($7::int IS NULL OR o.parent_id = $7)
               AND o.valid_from <= $5::date AND (o.valid_to IS NULL OR o.valid_to > $5::date)
             ORDER BY at_start DESC, o.called COLLATE "vi-x-icu", o.id LIMIT $6) u
      LEFT JOIN org_unit p ON p.id = u.parent_id LEFT JOIN renamed q ON q.id = p.id`,
};

const ONE: ReadQuery = {
  name: 'organization.unit',
  sql: (scope) => `
    SELECT json_build_object(${unitAs({ name: 'u.name', parent: 'p.name' })}, 'address', u.address, 'phone', u.phone, 'email', u.email,
             'predecessors', (SELECT coalesce(json_agg(json_build_object('id', x.id, 'name', x.name, 'onDate', s.on_day) ORDER BY s.on_day, x.id), '[]')
                                FROM org_unit_succession s JOIN org_unit x ON x.id = s.predecessor_id WHERE s.successor_id = u.id),
             'successors', (SELECT coalesce(json_agg(json_build_object('id', x.id, 'name', x.name, 'onDate', s.on_day) ORDER BY s.on_day, x.id), '[]')
                              FROM org_unit_succession s JOIN org_unit x ON x.id = s.successor_id WHERE s.predecessor_id = u.id),
             'ancestors', (WITH RECURSIVE up AS (
                             SELECT a.id, a.name, a.parent_id, 1 AS depth FROM org_unit a WHERE a.id = u.parent_id
                             UNION ALL SELECT a.id, a.name, a.parent_id, up.depth + 1 FROM org_unit a JOIN up ON a.id = up.parent_id)
                           SELECT coalesce(json_agg(json_build_object('id', up.id, 'name', up.name) ORDER BY up.depth), '[]') FROM up)
           )::text AS body
      FROM org_unit u LEFT JOIN org_unit p ON p.id = u.parent_id
     WHERE ${scope.tenant('u')} AND u.id = $3`,
};

@Injectable()
export class UnitReadModel {
  constructor(
    private readonly reads: Reads,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Units that exist on the day, today where none is said, as they were called on it, best match first; names and short names match with or without diacritics. */
  search({ q, kind, parentId, on, limit }: ListUnitsQuery): Promise<JsonText> {
    const pattern = foldVietnamese(q ?? '').replace(/[\\%_]/g, '\\$&');
    return this.reads.readOrFail(SEARCH, [
      pattern,
      kind ?? null,
      on ?? this.unitOfWork.current.today,
      limit ?? 50,
      parentId ?? null,
    ]);
  }

  page(id: number): Promise<JsonText> {
    return this.reads.readOrFail(ONE, [id]);
  }
}
