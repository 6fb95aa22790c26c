import type { ScopeClause } from '@app/platform';

const UNITS = ['unitId', 'orgUnitId', 'inspectingUnitId', 'parentId', 'assigneeUnitId', 'audienceUnitId'];
const PEOPLE = [
  ...['staffMemberId', 'assigneeStaffId', 'fromStaffId', 'toStaffId', 'headId', 'secretaryId'],
  ...['authorId', 'proposedBy', 'signedBy', 'enteredBy'],
];
/** Shown although unchanged: what an entry about an account speaks of. */
const SPOKEN_OF = ['username', 'staffMemberId', 'role', 'unitId'];

const oneOf = (names: readonly string[]): string => `(${names.map((name) => `'${name}'`).join(', ')})`;
const KEY = 'coalesce(b.key, a.key)';

// What an id is called: units by the tenant's own policy, people where the reader may see their rows.
const nameOf = (value: string, scope: ScopeClause): string => `CASE
  WHEN ${KEY} IN ${oneOf(UNITS)} AND ${value} ~ '^[0-9]{1,9}$' THEN (SELECT x.name FROM org_unit x WHERE x.id = ${value}::int)
  WHEN ${KEY} IN ${oneOf(PEOPLE)} AND ${value} ~ '^[0-9a-f]{8}-[0-9a-f-]{27}$' THEN (
    SELECT x.full_name FROM staff_member x WHERE x.id = ${value}::uuid AND ${scope.units('x')})
  WHEN ${KEY} = 'to' AND ${value} LIKE '[%' THEN (
    SELECT string_agg(coalesce(x.full_name, y.name, '…'), ', ') FROM json_array_elements_text(${value}::json) AS t(address)
      LEFT JOIN staff_member x
        ON x.id = CASE WHEN t.address ~ '^[0-9a-f]{8}-[0-9a-f-]{27}$' THEN t.address::uuid END AND ${scope.units('x')}
      LEFT JOIN org_unit y ON y.id = CASE WHEN t.address ~ '^[0-9]{1,9} ' THEN split_part(t.address, ' ', 1)::int END)
  WHEN ${KEY} = 'grants' THEN (
    SELECT json_agg(json_build_object('role', g.item->>'role', 'unit', x.name))::text
      FROM json_array_elements(${value}::json) AS g(item) LEFT JOIN org_unit x ON x.id = (g.item->>'orgUnitId')::int)
  END`;

/** The fields of the entry `p` that it changed, before and after, with the names of what ids stand for. */
export const recordedFields = (scope: ScopeClause): string => `
  (SELECT coalesce(json_agg(json_build_object('name', ${KEY}, 'before', b.value, 'after', a.value,
        'beforeName', ${nameOf('b.value', scope)}, 'afterName', ${nameOf('a.value', scope)}) ORDER BY ${KEY}), '[]')
     FROM json_each_text(coalesce(p.content::json->'before', '{}')) b
     FULL JOIN json_each_text(coalesce(p.content::json->'after', '{}')) a ON a.key = b.key
    WHERE b.value IS DISTINCT FROM a.value OR p.subject_type = 'account' AND ${KEY} IN ${oneOf(SPOKEN_OF)})`;

/** What the entry `p` says itself, as it is afterwards. */
export const recorded = (field: string): string =>
  `coalesce(p.content::json->'after'->>'${field}', p.content::json->'before'->>'${field}')`;
