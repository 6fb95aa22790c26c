import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Columns that name a person; `led`: an index leads to them. */
const NAMING = `
  SELECT c.conrelid::regclass::text AS "table", a.attname AS "column", EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.conrelid
           AND (i.indkey[0] = a.attnum OR (i.indkey[1] = a.attnum AND i.indkey[0] = (SELECT t.attnum FROM pg_attribute t
             WHERE t.attrelid = c.conrelid AND t.attname = 'tenant_id')))) AS led
    FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[array_length(c.conkey, 1)]
   WHERE c.contype = 'f' AND c.confrelid = 'staff_member'::regclass AND c.conparentid = 0 ORDER BY 1, 2`;
type Naming = readonly { readonly table: string; readonly column: string; readonly led: boolean }[];

const GUARD = `IF NOT EXISTS (SELECT FROM roster_import i WHERE i.id = p_import AND i.state = 'COMMITTED' AND i.tenant_id = app_tenant()
  AND (app_wide() OR i.org_unit_id = ANY (app_units()::int[]))) THEN`;

// As they were before, for the way back.
const HINDRANCES = `
      CREATE FUNCTION roster_import_hindrances(p_import uuid) RETURNS TABLE (what text, people int)
      LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
      #variable_conflict use_column
      DECLARE f record;
      BEGIN
        IF NOT EXISTS (SELECT FROM roster_import i WHERE i.id = p_import AND i.state = 'COMMITTED' AND i.tenant_id = app_tenant()
                         AND (app_wide() OR i.org_unit_id = ANY (app_units()::int[]))) THEN RETURN; END IF;
        RETURN QUERY SELECT 'corrected', count(*)::int FROM roster_import_row r JOIN staff_member s ON s.id = r.person_id
          WHERE r.import_id = p_import AND r.number = r.person_row
            AND ((r.verdict = 'NEW' AND s.version <> 1) OR (r.verdict = 'CHANGED' AND s.version <> r.seen_version + 1))
          HAVING count(*) > 0;
        RETURN QUERY SELECT 'staff_movement', count(DISTINCT r.person_id)::int FROM roster_import_row r
          JOIN staff_movement m ON m.staff_member_id = r.person_id
          WHERE r.import_id = p_import AND r.verdict = 'NEW' AND r.number = r.person_row
            AND NOT EXISTS (SELECT FROM roster_import_row o WHERE o.import_id = p_import AND o.movement_id = m.id)
          HAVING count(*) > 0;
        -- Whatever else names one of these people, in tables of today and of later.
        FOR f IN SELECT c.conrelid::regclass AS tab, c.conrelid::regclass::text AS name, a.attname AS col FROM pg_constraint c
                   JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[array_length(c.conkey, 1)]
                  WHERE c.contype = 'f' AND c.confrelid = 'staff_member'::regclass AND c.conparentid = 0
                    AND c.conrelid <> 'staff_movement'::regclass ORDER BY 2, 3
        LOOP
          RETURN QUERY EXECUTE format('SELECT %L::text, count(DISTINCT r.person_id)::int FROM roster_import_row r JOIN %s t
            ON t.%I = r.person_id WHERE r.import_id = $1 AND r.verdict = ''NEW'' AND r.number = r.person_row %s HAVING count(*) > 0',
            f.name, f.tab, f.col, CASE WHEN f.name = 'appointment' THEN
              'AND NOT EXISTS (SELECT FROM roster_import_row o WHERE o.import_id = $1 AND o.post_id = t.id)' ELSE '' END) USING p_import;
        END LOOP;
      END $$
    `;
const UNDO = `
      CREATE FUNCTION roster_import_undo(p_import uuid) RETURNS TABLE (movements int, posts int, people int, corrected int)
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      #variable_conflict use_column
      DECLARE m int; a int; s int; c int;
      BEGIN
        IF NOT EXISTS (SELECT FROM roster_import i WHERE i.id = p_import AND i.state = 'COMMITTED' AND i.tenant_id = app_tenant()
                         AND (app_wide() OR i.org_unit_id = ANY (app_units()::int[]))) THEN
          RAISE EXCEPTION 'this import cannot be undone' USING ERRCODE = 'insufficient_privilege';
        END IF;
        DELETE FROM appointment t USING roster_import_row r
          WHERE r.import_id = p_import AND r.verdict = 'NEW' AND t.id = r.post_id;
        GET DIAGNOSTICS a = ROW_COUNT;
        DELETE FROM staff_movement t USING roster_import_row r
          WHERE r.import_id = p_import AND r.verdict = 'NEW' AND t.id = r.movement_id;
        GET DIAGNOSTICS m = ROW_COUNT;
        DELETE FROM staff_member t USING roster_import_row r
          WHERE r.import_id = p_import AND r.verdict = 'NEW' AND r.number = r.person_row AND t.id = r.person_id;
        GET DIAGNOSTICS s = ROW_COUNT;
        UPDATE staff_member t SET kind = b.kind, full_name = b.full_name, given_name = b.given_name,
               family_and_middle = b.family_and_middle, name_folded = b.name_folded, staff_code = b.staff_code, sex = b.sex,
               birth_year = b.birth_year, born_on = b.born_on, managed_by = b.managed_by, rank_code = b.rank_code,
               rank_step = b.rank_step, version = t.version + 1
          FROM roster_import_row r CROSS JOIN LATERAL jsonb_populate_record(NULL::staff_member, r.before) b
         WHERE r.import_id = p_import AND r.verdict = 'CHANGED' AND r.number = r.person_row AND t.id = r.person_id;
        GET DIAGNOSTICS c = ROW_COUNT;
        RETURN QUERY SELECT m, a, s, c;
      END $$
    `;

/**
 * Whoever is deleted is looked for in every table that names people: without an index each of them was read whole, once a
 * person. A long list is taken out in parts from its end, so that nobody's posts outlive them, and how far it is can be told.
 */
export class ImportUndoing1795046400330 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const { table, column } of ((await q.query(NAMING)) as Naming).filter(({ led }) => !led)) {
      // Those that may be empty only where they are not.
      await q.query(`CREATE INDEX ${table}_names_${column} ON ${table} (${column}) WHERE ${column} IS NOT NULL`);
    }
    await q.query(`
      CREATE OR REPLACE FUNCTION roster_import_hindrances(p_import uuid) RETURNS TABLE (what text, people int)
      LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET enable_nestloop = off AS $$
      #variable_conflict use_column
      DECLARE f record; added uuid[];
      BEGIN
        ${GUARD} RETURN; END IF;
        RETURN QUERY SELECT 'corrected', count(*)::int FROM roster_import_row r JOIN staff_member s ON s.id = r.person_id
          WHERE r.import_id = p_import AND r.number = r.person_row
            AND ((r.verdict = 'NEW' AND s.version <> 1) OR (r.verdict = 'CHANGED' AND s.version <> r.seen_version + 1))
          HAVING count(*) > 0;
        added := ARRAY(SELECT r.person_id FROM roster_import_row r
          WHERE r.import_id = p_import AND r.verdict = 'NEW' AND r.number = r.person_row);
        -- Whatever else names one of these people, in tables of today and of later; but for what the import itself wrote.
        FOR f IN SELECT c.conrelid::regclass AS tab, c.conrelid::regclass::text AS name, a.attname AS col FROM pg_constraint c
                   JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[array_length(c.conkey, 1)]
                  WHERE c.contype = 'f' AND c.confrelid = 'staff_member'::regclass AND c.conparentid = 0 ORDER BY 2, 3
        LOOP
          RETURN QUERY EXECUTE format('SELECT %1$L::text, count(DISTINCT t.%2$I)::int FROM unnest($2) AS p (id) JOIN %3$s t ON t.%2$I = p.id
            WHERE %4$s HAVING count(*) > 0', f.name, f.col, f.tab, CASE f.name
              WHEN 'appointment' THEN 'NOT EXISTS (SELECT FROM roster_import_row o WHERE o.import_id = $1 AND o.post_id = t.id)'
              WHEN 'staff_movement' THEN 'NOT EXISTS (SELECT FROM roster_import_row o WHERE o.import_id = $1 AND o.movement_id = t.id)'
              ELSE 'true' END) USING p_import, added;
        END LOOP;
      END $$
    `);
    await q.query(`DROP FUNCTION roster_import_undo (uuid)`);
    await q.query(`
      CREATE FUNCTION roster_import_undo(p_import uuid, p_after int, p_last int)
      RETURNS TABLE (movements int, posts int, people int, corrected int)
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      #variable_conflict use_column
      DECLARE m int; a int; s int; c int;
      BEGIN
        ${GUARD} RAISE EXCEPTION 'this import cannot be undone' USING ERRCODE = 'insufficient_privilege'; END IF;
        DELETE FROM appointment t USING roster_import_row r WHERE r.import_id = p_import AND r.number > p_after
           AND r.number <= p_last AND r.verdict = 'NEW' AND t.id = r.post_id;
        GET DIAGNOSTICS a = ROW_COUNT;
        DELETE FROM staff_movement t USING roster_import_row r WHERE r.import_id = p_import AND r.number > p_after
           AND r.number <= p_last AND r.verdict = 'NEW' AND t.id = r.movement_id;
        GET DIAGNOSTICS m = ROW_COUNT;
        DELETE FROM staff_member t USING roster_import_row r WHERE r.import_id = p_import AND r.number > p_after
           AND r.number <= p_last AND r.verdict = 'NEW' AND r.number = r.person_row AND t.id = r.person_id;
        GET DIAGNOSTICS s = ROW_COUNT;
        UPDATE staff_member t SET kind = b.kind, full_name = b.full_name, given_name = b.given_name,
               family_and_middle = b.family_and_middle, name_folded = b.name_folded, staff_code = b.staff_code, sex = b.sex,
               birth_year = b.birth_year, born_on = b.born_on, managed_by = b.managed_by, rank_code = b.rank_code,
               rank_step = b.rank_step, version = t.version + 1
          FROM roster_import_row r CROSS JOIN LATERAL jsonb_populate_record(NULL::staff_member, r.before) b
         WHERE r.import_id = p_import AND r.number > p_after AND r.number <= p_last AND r.verdict = 'CHANGED'
           AND r.number = r.person_row AND t.id = r.person_id;
        GET DIAGNOSTICS c = ROW_COUNT;
        RETURN QUERY SELECT m, a, s, c;
      END $$
    `);
    await q.query(`REVOKE EXECUTE ON FUNCTION roster_import_undo FROM PUBLIC`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP FUNCTION roster_import_undo, roster_import_hindrances`);
    for (const text of [HINDRANCES, UNDO]) await q.query(text);
    for (const fn of ['roster_import_hindrances', 'roster_import_undo']) {
      await q.query(`REVOKE EXECUTE ON FUNCTION ${fn} FROM PUBLIC`);
    }
    for (const { table, column } of (await q.query(NAMING)) as Naming) {
      await q.query(`DROP INDEX IF EXISTS ${table}_names_${column}`);
    }
  }
}
