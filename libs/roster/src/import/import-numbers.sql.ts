// The statements about the personal numbers of an import. What of them stands in `staged` is sealed, or a mark of it.

import { counting, fault, NEW } from './import.sql';

const MARKS = `SELECT g.number, decode(m, 'hex') AS mark FROM staged g, unnest(string_to_array(g.number_marks, ',')) m`;

/** Who has the numbers of the rows, and what is known of the people found; then which rows say another one, or somebody else's. */
export const TELL_NUMBERS = [
  `CREATE TEMP TABLE held ON COMMIT DROP AS SELECT DISTINCT ON (m.number) m.number, h.staff_member_id AS holder
     FROM (${MARKS}) m JOIN personal_numbers_held(ARRAY(SELECT x.mark FROM (${MARKS}) x)) h ON h.number_index = m.mark`,
  `CREATE TEMP TABLE contacts ON COMMIT DROP AS SELECT g.number, p.sealed, p.number_index FROM staged g
     JOIN staff_particulars p ON p.staff_member_id = g.person_id AND p.part = 'CONTACT' WHERE g.fills_number AND g.seen_version IS NOT NULL`,
  `UPDATE staged g SET fills_number = false,
          faults = g.faults || CASE WHEN h.holder = g.person_id AND g.seen_version IS NOT NULL THEN '[]'
            WHEN h.holder IS NOT NULL THEN ${fault('number-held', 'personalNumber', 'g.number_shown')}
            ELSE ${fault('number-other', 'personalNumber', 'g.number_shown')} END
     FROM (SELECT number FROM held UNION SELECT number FROM contacts WHERE number_index IS NOT NULL) t LEFT JOIN held h USING (number)
    WHERE g.number = t.number`,
];

export const KEEP_NUMBERS = [
  `DELETE FROM roster_import_number WHERE import_id = $1`,
  `INSERT INTO roster_import_number (import_id, number, tenant_id, org_unit_id, sealed_for, sealed, number_index)
   SELECT import_id, number, tenant_id, org_unit_id, sealed_for, number_sealed, decode(split_part(number_marks, ',', 1), 'hex')
     FROM staged WHERE fills_number`,
];

/** `$1` the import, `$2` the key that seals today. */
export const NUMBERS_STALE = `
  SELECT EXISTS (SELECT FROM roster_import_number n WHERE n.import_id = $1 AND split_part(n.sealed, '.', 1) <> $2)
      OR EXISTS (SELECT FROM personal_numbers_held(ARRAY(SELECT n.number_index FROM roster_import_number n WHERE n.import_id = $1))) AS stale`;

/** Of people whom the list takes on: sealed for them already. */
export const ADD_NUMBERS = counting(`
  INSERT INTO staff_particulars (staff_member_id, part, tenant_id, sealed, number_index)
  SELECT r.person_id, 'CONTACT', r.tenant_id, n.sealed, n.number_index FROM roster_import_row r
    JOIN roster_import_number n ON n.import_id = r.import_id AND n.number = r.number WHERE ${NEW}`);

/** Of people who were there, some rows after another: `$2` the last row, `$3` how many. */
export const NUMBERS_TO_ADD = `
  SELECT r.number, r.person_id AS "personId", n.sealed_for AS "sealedFor", n.sealed, r.before ->> 'contact' AS known
    FROM roster_import_number n JOIN roster_import_row r ON r.import_id = n.import_id AND r.number = n.number
   WHERE n.import_id = $1 AND n.number > $2 AND r.verdict = 'CHANGED' ORDER BY n.number LIMIT $3`;

export const WRITE_NUMBERS = `
  INSERT INTO staff_particulars (staff_member_id, part, tenant_id, sealed, number_index)
  SELECT n.person, 'CONTACT', $1, n.sealed, decode(n.mark, 'hex') FROM unnest($2::uuid[], $3::text[], $4::text[]) AS n(person, sealed, mark)
  ON CONFLICT (staff_member_id, part) DO UPDATE SET sealed = excluded.sealed, number_index = excluded.number_index`;

export const NUMBERS_GONE = `DELETE FROM roster_import_number WHERE import_id = $1`;
