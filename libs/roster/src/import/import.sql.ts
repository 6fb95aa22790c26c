// The statements of an import. `staged` is a table of the transaction's own: COPY is not for tables under row-level security.

import { inFull } from '@app/organization';
import type { ScopeClause } from '@app/platform';
import type { ImportField } from '../rules/import/field';
import type { NoteCode } from '../rules/import/note';
import { LINE_COLUMNS, SAYS_COLUMNS } from './sheet-program';

const ROW_COLUMNS = `${LINE_COLUMNS}, seen_version, before, fills_number`;
/** What stands beside them until the rows are judged: what a row says itself, a number that is sealed, and what tells it from others. */
const MORE_COLUMNS =
  'says_kind boolean, says_unit boolean, says_start boolean, sealed_for uuid, number_sealed text, number_marks text, number_shown text';

export const STAGE = `CREATE TEMP TABLE staged (LIKE roster_import_row, ${MORE_COLUMNS}) ON COMMIT DROP`;
export const COPY_ROWS = `COPY staged (${LINE_COLUMNS}, ${SAYS_COLUMNS}, fills_number, sealed_for, number_sealed, number_marks, number_shown) FROM STDIN`;
export const ANALYZE = 'ANALYZE staged';
export const ANALYZE_MATCHED = 'ANALYZE matched';

export const fault = (code: string, field: string, value: string): string =>
  `jsonb_build_array(jsonb_build_object('code', '${code}', 'field', '${field}', 'value', left(${value}, 120)))`;

/** How well what is known of a birth fits a row, best first: the same year, none on either side, one that says none. */
const BIRTH_FITS = `CASE WHEN s.birth_year = g.birth_year THEN 0 WHEN s.birth_year IS NULL AND g.birth_year IS NULL THEN 1 ELSE 2 END`;

/**
 * The people whom the first rows of the staged people may be: by their record, else by their code, else by name and birth. Of two
 * of one name the one whose birth fits better is meant: what was brought in as two people is found as two when it comes again.
 */
const candidates = (scope: ScopeClause, from: string): string => `
  by_record AS (
    SELECT g.number, s.id FROM ${from} g JOIN staff_member s ON s.tenant_id = g.tenant_id AND s.id = g.record_id
     WHERE ${scope.units('s')} AND g.number = g.person_row),
  by_code AS (
    SELECT g.number, s.id FROM ${from} g JOIN staff_member s ON s.tenant_id = g.tenant_id AND s.staff_code = g.staff_code
     WHERE ${scope.units('s')} AND g.number = g.person_row AND g.record_id IS NULL),
  by_name AS (SELECT number, id FROM (
    SELECT g.number, s.id, rank() OVER (PARTITION BY g.number ORDER BY ${BIRTH_FITS}) AS place
      FROM ${from} g JOIN staff_member s ON s.tenant_id = g.tenant_id AND lower(s.full_name) = lower(g.full_name)
     WHERE ${scope.units('s')} AND g.number = g.person_row AND g.record_id IS NULL AND NOT EXISTS (SELECT FROM by_code c WHERE c.number = g.number)
       AND (g.staff_code IS NULL OR s.staff_code IS NULL)
       AND ((s.birth_year = g.birth_year AND (g.born_on IS NULL OR s.born_on IS NULL OR s.born_on = g.born_on))
         OR ((g.birth_year IS NULL OR s.birth_year IS NULL) AND s.org_unit_id = g.unit_id))) n WHERE place = 1),
  found AS (SELECT number, id FROM by_record UNION SELECT number, id FROM by_code UNION SELECT number, id FROM by_name),
  counted AS (SELECT number, count(*)::int AS n, (array_agg(id))[1] AS id FROM found GROUP BY number)`;

/** `$1`, `$2` of every statement are those of the scope. */
export const match = (scope: ScopeClause): string => `
  CREATE TEMP TABLE matched ON COMMIT DROP AS WITH ${candidates(scope, 'staged')}
  SELECT c.number, c.n, s.id, s.version, s.name_folded, s.full_name, s.kind, s.staff_code, s.sex, s.birth_year, s.born_on, s.managed_by,
         s.rank_code, s.rank_step, s.given_name, s.family_and_middle
    FROM counted c JOIN staff_member s ON s.id = c.id`;

export const TELL_APART = [
  `UPDATE staged g SET faults = g.faults || ${fault('record-unknown', 'recordId', 'g.record_id::text')}
    WHERE g.record_id IS NOT NULL AND g.number = g.person_row AND NOT EXISTS (SELECT FROM matched m WHERE m.number = g.number)`,
  `UPDATE staged g SET person_id = m.id, seen_version = m.version,
         faults = g.faults || CASE WHEN m.n > 1 THEN ${fault('several-found', 'fullName', 'g.full_name')}
           WHEN m.name_folded <> g.name_folded AND g.record_id IS NOT NULL THEN ${fault('record-of-another', 'recordId', 'g.record_id::text')}
           WHEN m.name_folded <> g.name_folded THEN ${fault('code-held', 'staffCode', 'g.staff_code')} ELSE '[]' END
    FROM matched m WHERE m.number = g.person_row`,
];

/** Whom a row names by the record may be told a code that is another's. */
export const codeHeld = (scope: ScopeClause): string => `
  UPDATE staged g SET faults = g.faults || ${fault('code-held', 'staffCode', 'g.staff_code')}
   WHERE g.record_id IS NOT NULL AND g.staff_code IS NOT NULL AND g.number = g.person_row AND g.seen_version IS NOT NULL
     AND EXISTS (SELECT FROM staff_member o
           WHERE ${scope.units('o')} AND o.tenant_id = g.tenant_id AND o.staff_code = g.staff_code AND o.id <> g.person_id)`;

/** Lists are held against each other as a whole: what has just been written has no statistics, and one by one it takes their square. */
export const AS_A_WHOLE = `SELECT set_config('enable_nestloop', $1, true)`;

/** People on record whom a new person may be: of the same name, with nothing to tell the two apart. `$3` the unit of the list. */
export const namesakes = (scope: ScopeClause): string => `
  UPDATE staged g SET notes = g.notes || jsonb_build_array(jsonb_build_object('code', 'namesake', 'field', 'fullName',
           'value', left(g.full_name, 120), 'stands', n.unit, 'personId', n.id))
    FROM (SELECT DISTINCT ON (x.number) x.number, s.id, ${inFull('u')} AS unit
            FROM staged x JOIN staff_member s ON s.tenant_id = x.tenant_id AND lower(s.full_name) = lower(x.full_name)
            JOIN org_unit u ON u.id = s.org_unit_id
           WHERE ${scope.units('s')} AND x.number = x.person_row AND x.seen_version IS NULL
             AND s.org_unit_id = ANY ((SELECT org_unit_reach($3))::int[])
             AND (x.birth_year IS NULL OR s.birth_year IS NULL) AND (x.staff_code IS NULL OR s.staff_code IS NULL)
           ORDER BY x.number, s.org_unit_id = x.unit_id DESC, s.id) n
   WHERE g.number = n.number`;

/** New people of one name in one list, with nothing to tell them apart but that one of them says a year of birth. */
export const NAMESAKES_IN_LIST = `
  UPDATE staged g SET notes = g.notes || jsonb_build_array(jsonb_build_object('code', 'namesake-in-list', 'field', 'fullName',
           'value', left(g.full_name, 120), 'stands', n.other::text))
    FROM (SELECT x.number, min(o.number) AS other
            FROM staged x JOIN staged o ON lower(o.full_name) = lower(x.full_name) AND o.number <> x.number
           WHERE x.number = x.person_row AND o.number = o.person_row AND x.seen_version IS NULL AND o.seen_version IS NULL
             AND x.faults = '[]' AND o.faults = '[]' AND (x.staff_code IS NULL OR o.staff_code IS NULL)
             AND x.birth_year IS NULL AND (o.birth_year IS NOT NULL OR o.number < x.number)
           GROUP BY x.number) n
   WHERE g.number = n.number`;

// A post of the person that is held on the day `$1`; where the row says a last day, in some of the days that it says.
const MEETS = `a.starts_on < coalesce(g.ends_on, $1::date + 1)
  AND (a.ends_on IS NULL OR (a.ends_on > a.starts_on AND a.ends_on > CASE WHEN g.ends_on IS NULL THEN $1::date ELSE g.starts_on END))`;
const HELD = `a.staff_member_id = m.id AND lower(a.position) = lower(g.position) AND ${MEETS}`;

const IS_OVER = `g.says_start AND g.ends_on <= $1::date`;

/** What holds for every row says nothing about somebody who is there. `$2` the unit of the list. */
export const LET_STAND = `
  UPDATE staged g SET kind = CASE WHEN g.says_kind THEN g.kind ELSE m.kind END,
         -- No post of theirs is changed, so the day of none is wrong; one that is over may be added.
         faults = CASE WHEN ${IS_OVER} THEN g.faults ELSE jsonb_path_query_array(g.faults, '$[*] ? (@.code != "unit-not-there")') END,
         notes = CASE WHEN ${IS_OVER} THEN g.notes ELSE '[]' END,
         unit_id = CASE WHEN g.says_unit THEN g.unit_id ELSE coalesce((SELECT a.org_unit_id FROM appointment a
           WHERE ${HELD} AND a.org_unit_id = ANY ((SELECT org_unit_reach($2))::int[])
           ORDER BY a.org_unit_id = g.unit_id DESC, a.is_main DESC, a.id LIMIT 1), g.unit_id) END
    FROM matched m WHERE m.number = g.person_row AND (NOT (g.says_kind AND g.says_unit) OR g.faults <> '[]' OR g.notes <> '[]')`;

// `$1` today, `$2` who imports.
const differs = `(m.full_name <> g.full_name OR m.kind <> g.kind OR m.staff_code IS DISTINCT FROM coalesce(g.staff_code, m.staff_code)
  OR m.sex IS DISTINCT FROM coalesce(g.sex, m.sex) OR m.birth_year IS DISTINCT FROM coalesce(g.birth_year, m.birth_year)
  OR m.born_on IS DISTINCT FROM coalesce(g.born_on, m.born_on) OR m.managed_by IS DISTINCT FROM coalesce(g.managed_by, m.managed_by)
  OR m.rank_code IS DISTINCT FROM coalesce(g.rank_code, m.rank_code) OR m.rank_step IS DISTINCT FROM coalesce(g.rank_step, m.rank_step)
  OR g.fills_number)`;

export const COMPARE = `
  UPDATE staged g SET
         verdict = CASE WHEN g.number = g.person_row AND ${differs} THEN 'CHANGED' ELSE 'UNCHANGED' END,
         before = CASE WHEN g.number = g.person_row AND ${differs} THEN jsonb_build_object('full_name', m.full_name,
           'given_name', m.given_name, 'family_and_middle', m.family_and_middle, 'name_folded', m.name_folded, 'kind', m.kind,
           'staff_code', m.staff_code, 'sex', m.sex, 'birth_year', m.birth_year, 'born_on', m.born_on, 'managed_by', m.managed_by,
           'rank_code', m.rank_code, 'rank_step', m.rank_step, 'contact', CASE WHEN g.fills_number THEN c.sealed END) END,
         faults = g.faults
           || CASE WHEN g.faults @> '[{"field": "position"}]' OR g.faults @> '[{"field": "unit"}]' OR EXISTS (SELECT FROM appointment a
                WHERE ${HELD} AND a.org_unit_id = g.unit_id) THEN '[]'
              WHEN g.ends_on <= $1::date THEN ${fault('post-over', 'position', 'g.position')} ELSE ${fault('post-differs', 'position', 'g.position')} END
           || CASE WHEN m.id = $2::uuid AND g.number = g.person_row AND ${differs} THEN ${fault('own-record', 'fullName', 'g.full_name')} ELSE '[]' END
    FROM matched m LEFT JOIN contacts c USING (number) WHERE m.number = g.person_row`;

const MAIN_MEANWHILE = `SELECT a.starts_on FROM appointment a WHERE a.staff_member_id = m.id AND a.is_main AND a.starts_on < g.ends_on
  AND (a.ends_on IS NULL OR (a.ends_on > a.starts_on AND a.ends_on > g.starts_on)) ORDER BY a.starts_on LIMIT 1`;

/**
 * A post of before that somebody on record is not known to have held is added to theirs, beside a main one of that time; nothing else
 * of the row is taken, and no movement says so: these are in the order of their days. `$1` today, `$2` who imports.
 */
export const ADD_BEFORE = [
  `UPDATE staged g SET verdict = 'ADDED', before = NULL, movement_id = NULL, fills_number = false,
          number_shown = CASE WHEN g.fills_number THEN NULL ELSE g.number_shown END,
          is_main = g.is_main AND NOT EXISTS (${MAIN_MEANWHILE}),
          faults = jsonb_path_query_array(g.faults, '$[*] ? (@.code != "post-over")')
            || CASE WHEN m.id = $2::uuid AND NOT g.faults @> '[{"code": "own-record"}]' THEN ${fault('own-record', 'fullName', 'g.full_name')} ELSE '[]' END,
          notes = g.notes || CASE WHEN g.is_main AND EXISTS (${MAIN_MEANWHILE}) THEN jsonb_build_array(jsonb_build_object('code',
            'beside-known', 'field', 'startsOn', 'value', g.starts_on, 'stands', (${MAIN_MEANWHILE}), 'personId', m.id)) ELSE '[]' END
     FROM matched m WHERE m.number = g.person_row AND ${IS_OVER} AND g.faults @> '[{"code": "post-over"}]'`,
  `UPDATE staged SET notes = '[]' WHERE seen_version IS NOT NULL AND verdict <> 'ADDED' AND notes <> '[]'`,
];

const differing = (code: NoteCode, field: ImportField, [value, stands]: readonly [string, string]): string =>
  `jsonb_build_array(jsonb_build_object('code', '${code}', 'field', '${field}', 'value', ${value}, 'stands', ${stands}, 'personId', g.person_id))`;

/** A post that is held from or until another day than the sheet says: that is told, and changes nothing. */
export const DAYS_DIFFER = `
  -- Whose posts they are comes first: thousands hold a post of one name in one unit.
  WITH held AS MATERIALIZED (SELECT m.number, a.org_unit_id, lower(a.position) AS position_folded, a.starts_on, a.ends_on
         FROM matched m JOIN appointment a ON a.staff_member_id = m.id)
  UPDATE staged g SET notes = g.notes
      || CASE WHEN g.says_start AND t.starts_on <> g.starts_on THEN
           ${differing('start-differs', 'startsOn', ['g.starts_on', 't.starts_on'])} ELSE '[]' END
      || CASE WHEN g.ends_on IS NOT NULL AND t.ends_on IS DISTINCT FROM g.ends_on THEN
           ${differing('end-differs', 'endsOn', ['g.ends_on - 1', `coalesce((t.ends_on - 1)::text, '')`])} ELSE '[]' END
    FROM (SELECT DISTINCT ON (g.number) g.number, a.starts_on, a.ends_on FROM staged g
            JOIN held a ON a.number = g.person_row AND a.org_unit_id = g.unit_id AND a.position_folded = lower(g.position) AND ${MEETS}
           WHERE g.says_start OR g.ends_on IS NOT NULL
           ORDER BY g.number, a.starts_on = g.starts_on DESC, a.starts_on) t
   WHERE t.number = g.number AND (t.starts_on <> g.starts_on OR (g.ends_on IS NOT NULL AND t.ends_on IS DISTINCT FROM g.ends_on))`;

/** Which rows are wrong: those with faults, and those of a person whose first row is. */
export const JUDGE = [
  `UPDATE staged g SET faults = g.faults || ${fault('first-row', 'fullName', 'g.full_name')} FROM staged f
    WHERE f.number = g.person_row AND g.number <> g.person_row AND f.faults <> '[]'`,
  `UPDATE staged SET verdict = 'WRONG', notes = '[]', before = NULL, fills_number = false WHERE faults <> '[]'`,
  `DELETE FROM roster_import_row WHERE import_id = $1`,
  `INSERT INTO roster_import_row (${ROW_COLUMNS}) SELECT ${ROW_COLUMNS} FROM staged`,
];

const noted = (code: NoteCode): string => `count(*) FILTER (WHERE notes @> '[{"code": "${code}"}]')::int`;

export const COUNT = `
  SELECT count(*) FILTER (WHERE verdict = 'NEW' AND number = person_row)::int AS "newPeople",
         count(*) FILTER (WHERE verdict = 'NEW' AND number <> person_row)::int AS "newPosts",
         count(*) FILTER (WHERE verdict = 'ADDED')::int AS added,
         count(*) FILTER (WHERE verdict = 'CHANGED')::int AS changed, count(*) FILTER (WHERE verdict = 'UNCHANGED')::int AS unchanged,
         count(*) FILTER (WHERE verdict = 'WRONG')::int AS wrong, count(*) FILTER (WHERE fills_number)::int AS numbers,
         count(*) FILTER (WHERE number_shown IS NOT NULL AND verdict <> 'WRONG' AND NOT fills_number)::int AS "numbersKept",
         count(*) FILTER (WHERE faults @> '[{"code": "number-held"}]' OR faults @> '[{"code": "number-other"}]')::int AS "numbersRefused",
         count(*) FILTER (WHERE faults @> '[{"code": "unit-not-there"}]')::int AS early,
         ${noted('from-unit-start')} AS late, ${noted('start-differs')} AS "startDiffers", ${noted('end-differs')} AS "endDiffers",
         ${noted('beside-main')} AS "besideMain", ${noted('namesake')} AS namesakes, ${noted('namesake-in-list')} AS "namesakesInList", count(*) FILTER (WHERE notes <> '[]')::int AS noted, coalesce(max(number), 0)::int AS last FROM staged`;

/** Whether anything that the rows rest on is no longer as it was when they were read. */
export const moved = (scope: ScopeClause): string => `
  WITH new_rows AS (SELECT * FROM roster_import_row WHERE import_id = $3 AND verdict = 'NEW'), ${candidates(scope, 'new_rows')}
  SELECT (SELECT count(*) FROM counted)::int + (SELECT count(*) FROM roster_import_row r JOIN staff_member s ON s.id = r.person_id
    WHERE r.import_id = $3 AND r.verdict IN ('CHANGED', 'ADDED') AND s.version <> r.seen_version)::int
    -- As \`postSpanFault\` has it: a unit may have ended since.
    + (SELECT count(*) FROM roster_import_row r JOIN org_unit u ON u.id = r.unit_id
        WHERE r.import_id = $3 AND r.verdict IN ('NEW', 'ADDED') AND (r.starts_on < u.valid_from OR r.starts_on >= u.valid_to
          OR r.ends_on > u.valid_to OR (r.ends_on IS NULL AND u.valid_to IS NOT NULL)))::int AS n`;

/** The units that the rows of an import bring somebody to. */
export const UNITS_OF = `SELECT DISTINCT unit_id AS id FROM roster_import_row WHERE import_id = $1 AND verdict IN ('NEW', 'ADDED')`;

const PART = `r.import_id = $1 AND r.number > $2 AND r.number <= $3`;
export const NEW = `${PART} AND r.verdict = 'NEW'`;
export const counting = (statement: string): string =>
  `WITH written AS (${statement} RETURNING 1) SELECT count(*)::int AS n FROM written`;

/** People with their first main posts, further posts beside these, and the movements where a decision is named. */
// Further posts are gathered once: looked for person by person, on a list that has no statistics yet, they take the square of it.
export const ADD_PEOPLE = counting(`
  INSERT INTO staff_member (id, tenant_id, org_unit_id, earlier_units, kind, full_name, given_name, family_and_middle, name_folded,
         staff_code, sex, birth_year, born_on, managed_by, rank_code, rank_step, version)
  SELECT r.person_id, r.tenant_id, home.id, array_remove(array_remove(more.units, r.unit_id) || r.unit_id, home.id),
         r.kind, r.full_name, r.given_name, r.family_and_middle, r.name_folded, r.staff_code, r.sex, r.birth_year, r.born_on,
         r.managed_by, r.rank_code, r.rank_step, 1
    FROM roster_import_row r LEFT JOIN (
           SELECT x.person_row, array_agg(DISTINCT x.unit_id ORDER BY x.unit_id) AS units,
                  (array_agg(x.unit_id ORDER BY x.starts_on DESC) FILTER (WHERE x.is_main))[1] AS last_unit,
                  max(x.starts_on) FILTER (WHERE x.is_main) AS last_start FROM roster_import_row x
            WHERE x.import_id = $1 AND x.verdict = 'NEW' AND x.number <> x.person_row GROUP BY x.person_row) more ON more.person_row = r.number
   CROSS JOIN LATERAL (SELECT CASE WHEN more.last_start > r.starts_on THEN more.last_unit ELSE r.unit_id END AS id) home
   WHERE ${NEW} AND r.number = r.person_row`);
export const ADD_POSTS = counting(`
  INSERT INTO appointment (id, tenant_id, staff_member_id, org_unit_id, position, is_main, is_secondment, duty_group, starts_on,
         ends_on, opened_until, opened_by, decision_number, version)
  SELECT r.post_id, r.tenant_id, r.person_id, r.unit_id, r.position, r.is_main, false, r.duty_group, r.starts_on,
         r.ends_on, r.ends_on, r.movement_id, r.decision_number, 1 FROM roster_import_row r WHERE ${PART} AND r.verdict IN ('NEW', 'ADDED')`);
/** Units where somebody on record held a post of before keep the record too. */
export const WIDEN = counting(`
  UPDATE staff_member s SET earlier_units = ARRAY(SELECT DISTINCT u FROM unnest(s.earlier_units || r.units) u WHERE u <> s.org_unit_id ORDER BY u)
    FROM (SELECT x.person_id, array_agg(DISTINCT x.unit_id) AS units FROM roster_import_row x
           WHERE x.import_id = $1 AND x.verdict = 'ADDED' GROUP BY x.person_id) r
   WHERE s.id = r.person_id AND NOT r.units <@ (s.earlier_units || s.org_unit_id)`);
/** `$4` who commits, `$5` when. Somebody's first main post is the one that they came to, wherever it stands in the list. */
export const ADD_MOVEMENTS = counting(`
  INSERT INTO staff_movement (id, tenant_id, staff_member_id, org_unit_id, kind, on_day, to_unit_id, to_unit_name, to_position,
         until_day, decision_number, decided_on, decided_by, entered_by_name, entered_at, content_hash)
  SELECT r.movement_id, r.tenant_id, r.person_id, r.unit_id, CASE WHEN NOT r.is_main THEN 'CONCURRENT_POST'
           WHEN r.starts_on <= least(f.starts_on, more.first_start) THEN 'RECRUITMENT' ELSE 'TRANSFER' END, r.starts_on, r.unit_id, u.name, r.position, r.ends_on, r.decision_number, r.decided_on, r.decided_by, $4, $5,
         sha256(convert_to(r.movement_id::text, 'UTF8'))
    FROM roster_import_row r JOIN org_unit u ON u.id = r.unit_id JOIN roster_import_row f ON f.import_id = r.import_id AND f.number = r.person_row
    LEFT JOIN (SELECT x.person_row, min(x.starts_on) AS first_start FROM roster_import_row x
      WHERE x.import_id = $1 AND x.verdict = 'NEW' AND x.is_main AND x.number <> x.person_row GROUP BY x.person_row) more ON more.person_row = r.person_row
   WHERE ${NEW} AND r.movement_id IS NOT NULL ORDER BY r.person_row, r.starts_on, r.number`);
/** `$2` whether the sheet says kinds. */
export const CORRECT = counting(`
  UPDATE staff_member s SET full_name = r.full_name, given_name = r.given_name, family_and_middle = r.family_and_middle,
         name_folded = r.name_folded, kind = CASE WHEN $2::boolean THEN r.kind ELSE s.kind END,
         staff_code = coalesce(r.staff_code, s.staff_code), sex = coalesce(r.sex, s.sex), birth_year = coalesce(r.birth_year, s.birth_year),
         born_on = CASE WHEN r.birth_year IS NULL OR (r.born_on IS NULL AND r.birth_year = s.birth_year) THEN s.born_on ELSE r.born_on END,
         managed_by = coalesce(r.managed_by, s.managed_by), rank_code = coalesce(r.rank_code, s.rank_code),
         rank_step = coalesce(r.rank_step, s.rank_step), version = s.version + 1
    FROM roster_import_row r WHERE r.import_id = $1 AND r.verdict = 'CHANGED' AND s.id = r.person_id`);
