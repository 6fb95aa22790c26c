import { Injectable } from '@nestjs/common';
import { foldVietnamese } from '@app/kernel';
import { settingSql } from '@app/organization';
import { Reads, UnitOfWork, type JsonText, type ReadQuery, type ScopeClause } from '@app/platform';
import type { ListAccountsQuery } from '../dto/account.requests';

const PAGE = 50;
const OF_TODAY = { tenant: 'a.tenant_id', day: '$3::date' };
// As foldVietnamese does; user names have few rows to look through.
const FOLDED_NAME = `replace(regexp_replace(normalize(lower(a.username), NFD), '[\\u0300-\\u036f]', '', 'g'), 'đ', 'd')`;
/** People first by their given name, as an office lists them; an account without a person by its user name. */
const SORT = (account: string, person: string): string =>
  `coalesce(${person}.given_name, ${account}.username) COLLATE "vi-x-icu", coalesce(${person}.family_and_middle, '') COLLATE "vi-x-icu", ${account}.id`;
const inForce = (today: string): string =>
  `g.valid_from <= ${today}::date AND (g.valid_to IS NULL OR g.valid_to > ${today}::date)`;

const person = (scope: ScopeClause, account: string, name: string): string =>
  `LEFT JOIN staff_member ${name} ON ${name}.tenant_id = ${account}.tenant_id AND ${name}.id = ${account}.staff_member_id AND ${scope.units(name)}`;

/** Whether a session has not ended, as `sessionHasEnded` says it. */
const IS_OPEN = `z.last_seen_at > clock_timestamp() - make_interval(mins => ${settingSql('identity.session-idle-minutes', OF_TODAY)})
  AND z.created_at > clock_timestamp() - make_interval(hours => ${settingSql('identity.session-longest-hours', OF_TODAY)})`;

/** What a row and a page have in common; `$3` is today. */
const ROW = `'id', a.id, 'username', a.username,
  'person', CASE WHEN s.id IS NOT NULL THEN json_build_object('id', s.id, 'fullName', s.full_name, 'position',
      coalesce((SELECT p.position FROM appointment p WHERE p.staff_member_id = s.id AND p.is_main
        AND p.starts_on <= $3::date AND (p.ends_on IS NULL OR p.ends_on > $3::date)), '')) END,
  'unit', json_build_object('id', u.id, 'name', u.name), 'state', a.state, 'lastSignedInAt', a.last_signed_in_at,
  'roles', (SELECT coalesce(json_agg(json_build_object('role', g.role, 'unit', json_build_object('id', o.id, 'name', o.name))
      ORDER BY g.id), '[]') FROM role_grant g JOIN org_unit o ON o.id = g.org_unit_id
     WHERE g.account_id = a.id AND ${inForce('$3')})`;

const LIST: ReadQuery = {
  name: 'identity.accounts',
  sql: (scope) => `
    WITH page AS (
      SELECT a.*, row_number() OVER (ORDER BY ${SORT('a', 's')}) AS place
        FROM account a ${person(scope, 'a', 's')}
       WHERE ${scope.units('a')} AND ($4::text IS NULL OR s.name_folded LIKE '%' || $4 || '%' OR ${FOLDED_NAME} LIKE '%' || $4 || '%')
         AND ($5::text IS NULL OR a.state = $5) AND ($6::int IS NULL OR a.org_unit_id = ANY (org_unit_reach($6)))
         AND ($7::text IS NULL OR EXISTS (SELECT 1 FROM role_grant g WHERE g.account_id = a.id AND g.role = $7 AND ${inForce('$3')}))
         AND ($8::uuid IS NULL OR (${SORT('a', 's')}) > (SELECT ${SORT('b', 't')} FROM account b ${person(scope, 'b', 't')}
               WHERE ${scope.units('b')} AND b.id = $8))
       ORDER BY place LIMIT $9::int + 1)
    SELECT json_build_object(
      'items', coalesce(json_agg(json_build_object(${ROW}) ORDER BY a.place) FILTER (WHERE a.place <= $9::int), '[]'),
      'next', CASE WHEN count(*) > $9::int THEN 'infinity~' || (array_agg(a.id ORDER BY a.place))[$9::int] END)::text AS body
      FROM page a JOIN org_unit u ON u.id = a.org_unit_id ${person(scope, 'a', 's')}`,
};

const ONE: ReadQuery = {
  name: 'identity.account-page',
  sql: (scope) => `
    SELECT json_build_object(${ROW}, 'passwordKind', a.password_kind, 'passwordUntil', a.password_until,
      'hasSecondFactor', EXISTS (SELECT 1 FROM second_factor f WHERE f.account_id = a.id AND f.secret IS NOT NULL),
      'sessions', (SELECT count(*) FROM session z WHERE z.account_id = a.id AND ${IS_OPEN}),
      'etag', '"' || a.id || '-' || a.version || '"',
      'grants', (SELECT coalesce(json_agg(json_build_object('id', g.id, 'role', g.role,
            'unit', json_build_object('id', o.id, 'name', o.name), 'tenantWide', g.tenant_wide,
            'validFrom', g.valid_from, 'validTo', g.valid_to, 'standing', g.standing, 'capacity', g.capacity,
            'standsForName', g.stands_for_name, 'basisNumber', g.basis_number, 'basisDate', g.basis_date,
            'givenByName', g.given_by_name, 'endedByName', g.ended_by_name, 'endReason', g.end_reason)
            ORDER BY array_position('{IN_FORCE,PENDING,ENDED}', g.standing), g.valid_from DESC, g.id), '[]')
          FROM (SELECT r.*, CASE WHEN r.valid_to <= greatest($3::date, r.valid_from) THEN 'ENDED'
                     WHEN r.valid_from > $3::date THEN 'PENDING' ELSE 'IN_FORCE' END AS standing
                  FROM role_grant r WHERE r.account_id = a.id) g
          JOIN org_unit o ON o.id = g.org_unit_id))::text AS body, '"' || a.id || '-' || a.version || '"' AS etag
      FROM account a JOIN org_unit u ON u.id = a.org_unit_id ${person(scope, 'a', 's')}
     WHERE ${scope.units('a')} AND a.id = $4`,
};

/** Accounts as their administrators see them. */
@Injectable()
export class AccountReadModel {
  constructor(
    private readonly reads: Reads,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  list({ q, state, unitId, role, after, limit = PAGE }: ListAccountsQuery): Promise<JsonText> {
    const pattern = q ? foldVietnamese(q).replace(/[\\%_]/g, '\\$&') : null;
    const position = after?.split('~')[1] ?? null;
    return this.reads.readOrFail(LIST, [
      ...[this.unitOfWork.current.today, pattern, state ?? null, unitId ?? null, role ?? null],
      ...[position, limit],
    ]);
  }

  page(id: string): Promise<JsonText> {
    return this.reads.readOrFail(ONE, [this.unitOfWork.current.today, id]);
  }
}
