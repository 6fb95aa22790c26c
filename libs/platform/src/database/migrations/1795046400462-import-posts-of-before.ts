import type { MigrationInterface, QueryRunner } from 'typeorm';

const rewritten = (from: string, to: string): string => `
  DO $do$
  DECLARE body text := pg_get_functiondef('roster_import_undo(uuid, int, int)'::regprocedure);
  BEGIN
    IF position($a$${from}$a$ in body) = 0 THEN RAISE EXCEPTION 'roster_import_undo is not as it was'; END IF;
    EXECUTE replace(body, $a$${from}$a$, $b$${to}$b$);
  END $do$`;

const CHANGES: readonly (readonly [from: string, to: string])[] = [
  [`DECLARE m int; a int; s int; c int;`, `DECLARE m int; a int; s int; c int; widened int;`],
  [`r.verdict = 'NEW' AND t.id = r.post_id`, `r.verdict IN ('NEW', 'ADDED') AND t.id = r.post_id`],
  [
    `RETURN QUERY SELECT m, a, s, c;`,
    `UPDATE staff_member t SET earlier_units = kept.units
          FROM (SELECT o.id, ARRAY(SELECT u FROM unnest(o.earlier_units) u WHERE u <> ALL (r.units)
                           OR EXISTS (SELECT FROM appointment x WHERE x.staff_member_id = o.id AND x.org_unit_id = u) ORDER BY u) AS units
                  FROM (SELECT x.person_id, array_agg(DISTINCT x.unit_id) AS units FROM roster_import_row x WHERE x.import_id = p_import
                           AND x.number > p_after AND x.number <= p_last AND x.verdict = 'ADDED' GROUP BY x.person_id) r
                  JOIN staff_member o ON o.id = r.person_id) kept
         WHERE t.id = kept.id AND cardinality(kept.units) < cardinality(t.earlier_units);
        GET DIAGNOSTICS widened = ROW_COUNT;
        RETURN QUERY SELECT m, a, s, c + widened;`,
  ],
];

/** A list adds posts of before to people on record: rows of their own kind, which an undoing takes out with the others. */
export class ImportPostsOfBefore1795046400462 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`SELECT change_words('roster_import_row', 'roster_import_row_verdict', ARRAY['ADDED'], '{}')`);
    for (const [from, to] of CHANGES) await q.query(rewritten(from, to));
  }

  async down(q: QueryRunner): Promise<void> {
    for (const [from, to] of CHANGES.toReversed()) await q.query(rewritten(to, from));
    await q.query(`UPDATE roster_import_row SET verdict = 'UNCHANGED' WHERE verdict = 'ADDED'`);
    await q.query(`SELECT change_words('roster_import_row', 'roster_import_row_verdict', '{}', ARRAY['ADDED'])`);
  }
}
