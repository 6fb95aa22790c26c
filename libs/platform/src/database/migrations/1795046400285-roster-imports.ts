import type { MigrationInterface, QueryRunner } from 'typeorm';

const reached = `((SELECT app_wide()) OR org_unit_id = ANY ((SELECT app_units())::int[]))`;

/**
 * Lists that offices bring in: the file as it came, its rows as they were read, and how far the work is. What an import has
 * brought can be taken out again as a whole while nothing hangs on it.
 */
export class RosterImports1795046400285 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE roster_import (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        org_unit_id int NOT NULL,
        file_name text NOT NULL CHECK (file_name IS NFC NORMALIZED),
        file_size int NOT NULL,
        sha256 bytea NOT NULL,
        sheets jsonb NOT NULL,
        state text NOT NULL CONSTRAINT roster_import_state CHECK (state IN ('RECEIVED', 'CHECKED', 'COMMITTED', 'UNDONE')),
        settings jsonb,
        counts jsonb,
        uploaded_by text NOT NULL,
        uploaded_by_name text NOT NULL,
        uploaded_at timestamptz NOT NULL,
        committed_by_name text,
        committed_at timestamptz,
        undone_by_name text,
        undone_at timestamptz,
        CONSTRAINT roster_import_in_tenant UNIQUE (tenant_id, id),
        FOREIGN KEY (tenant_id, org_unit_id) REFERENCES org_unit (tenant_id, id),
        CONSTRAINT roster_import_checked CHECK (state = 'RECEIVED' OR (settings IS NOT NULL AND counts IS NOT NULL)),
        CONSTRAINT roster_import_committed CHECK ((committed_at IS NOT NULL) = (state IN ('COMMITTED', 'UNDONE'))
          AND (committed_at IS NULL) = (committed_by_name IS NULL)),
        CONSTRAINT roster_import_undone CHECK ((undone_at IS NOT NULL) = (state = 'UNDONE')
          AND (undone_at IS NULL) = (undone_by_name IS NULL))
      )
    `);
    await q.query(`CREATE INDEX roster_import_of_unit ON roster_import (org_unit_id, uploaded_at DESC, id DESC)`);
    await q.query(`CREATE TRIGGER roster_import_step BEFORE UPDATE ON roster_import FOR EACH ROW EXECUTE FUNCTION
      refuse_wrong_step('RECEIVED>CHECKED', 'CHECKED>COMMITTED', 'COMMITTED>UNDONE')`);
    await q.query(`
      CREATE TABLE roster_import_file (
        import_id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        org_unit_id int NOT NULL,
        content bytea NOT NULL,
        FOREIGN KEY (tenant_id, import_id) REFERENCES roster_import (tenant_id, id),
        FOREIGN KEY (tenant_id, org_unit_id) REFERENCES org_unit (tenant_id, id)
      )
    `);
    await q.query(`COMMENT ON TABLE roster_import_file IS 'The file as it came; let go of after 30 days'`);
    await q.query(`
      CREATE TABLE roster_import_row (
        import_id uuid NOT NULL,
        number int NOT NULL,
        tenant_id int NOT NULL REFERENCES tenant (id),
        org_unit_id int NOT NULL,
        person_row int NOT NULL,
        verdict text NOT NULL CONSTRAINT roster_import_row_verdict CHECK (verdict IN ('NEW', 'CHANGED', 'UNCHANGED', 'WRONG')),
        faults jsonb NOT NULL,
        person_id uuid NOT NULL,
        post_id uuid NOT NULL,
        movement_id uuid,
        full_name text NOT NULL,
        given_name text NOT NULL,
        family_and_middle text NOT NULL,
        name_folded text NOT NULL,
        kind text NOT NULL,
        staff_code text,
        sex text,
        birth_year int,
        born_on date,
        managed_by text,
        rank_code text,
        rank_step int,
        unit_id int NOT NULL,
        position text NOT NULL,
        duty_group text,
        starts_on date NOT NULL,
        decision_number text,
        decided_on date,
        decided_by text,
        seen_version int,
        before jsonb,
        PRIMARY KEY (import_id, number),
        FOREIGN KEY (tenant_id, import_id) REFERENCES roster_import (tenant_id, id),
        FOREIGN KEY (tenant_id, org_unit_id) REFERENCES org_unit (tenant_id, id)
      )
    `);
    await q.query(
      `COMMENT ON COLUMN roster_import_row.person_row IS 'The first row of the person: its own number for that one'`,
    );
    await q.query(`COMMENT ON COLUMN roster_import_row.before IS 'What stood about the person, where it changes'`);
    await q.query(`CREATE INDEX roster_import_row_of_person ON roster_import_row (import_id, person_row)`);
    await q.query(`CREATE INDEX roster_import_row_by_verdict ON roster_import_row (import_id, verdict, number)`);
    await q.query(`
      CREATE TABLE roster_import_progress (
        import_id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        org_unit_id int NOT NULL,
        act text NOT NULL CONSTRAINT roster_import_progress_act CHECK (act IN ('CHECK', 'COMMIT', 'UNDO')),
        done int NOT NULL,
        total int NOT NULL,
        beat_at timestamptz NOT NULL,
        FOREIGN KEY (tenant_id, import_id) REFERENCES roster_import (tenant_id, id),
        FOREIGN KEY (tenant_id, org_unit_id) REFERENCES org_unit (tenant_id, id)
      )
    `);
    await q.query(`COMMENT ON COLUMN roster_import_progress.beat_at IS
      'Real time of the last step: whoever has not moved for half a minute has died, and another may begin again'`);
    for (const table of ['roster_import', 'roster_import_file', 'roster_import_row', 'roster_import_progress']) {
      await q.query(`SELECT protect_table('${table}')`);
      await q.query(`CREATE POLICY units_all ON ${table} USING (tenant_id = (SELECT app_tenant()) AND ${reached})
        WITH CHECK (tenant_id = (SELECT app_tenant()) AND ${reached})`);
    }
    await q.query(`
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
    `);
    await q.query(`
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
    `);
    for (const fn of ['roster_import_hindrances', 'roster_import_undo']) {
      await q.query(`REVOKE EXECUTE ON FUNCTION ${fn} FROM PUBLIC`);
    }
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP FUNCTION roster_import_undo, roster_import_hindrances`);
    await q.query(`DROP TABLE roster_import_progress, roster_import_row, roster_import_file, roster_import`);
  }
}
