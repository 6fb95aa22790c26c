import type { MigrationInterface, QueryRunner } from 'typeorm';

const reached = `((SELECT app_wide()) OR org_unit_id = ANY ((SELECT app_units())::int[]))`;

/** What of people is no hindrance, where the function that names the hindrances says so. */
const NOTHING_ELSE = `ELSE 'true' END`;
const NUMBERS_ELSE = `WHEN 'staff_particulars' THEN 't.part <> ''CONTACT''' ${NOTHING_ELSE}`;
const rewritten = (from: string, to: string): string =>
  `DO $do$ BEGIN EXECUTE replace(pg_get_functiondef('roster_import_hindrances(uuid)'::regprocedure), $a$${from}$a$, $b$${to}$b$); END $do$`;

/**
 * The personal numbers of a list, sealed for the person whom each will be of, from the try to the commit. Whoever has none gets
 * theirs; what the import entered goes with it when it is undone.
 */
export class ImportNumbers1795046400331 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE roster_import_number (
        import_id uuid NOT NULL,
        number int NOT NULL,
        tenant_id int NOT NULL,
        org_unit_id int NOT NULL,
        sealed_for uuid NOT NULL,
        sealed text NOT NULL CONSTRAINT roster_import_number_sealed CHECK (sealed ~ '^[a-z]+-[1-9][0-9]*[.][A-Za-z0-9_-]+$'),
        number_index bytea NOT NULL,
        PRIMARY KEY (import_id, number),
        FOREIGN KEY (tenant_id, import_id) REFERENCES roster_import (tenant_id, id)
      )
    `);
    await q.query(`COMMENT ON TABLE roster_import_number IS 'Gone when the import is committed, or with its file'`);
    await q.query(`COMMENT ON COLUMN roster_import_number.number IS 'Of the row'`);
    await q.query(`SELECT protect_table('roster_import_number')`);
    await q.query(`CREATE POLICY units_all ON roster_import_number USING (tenant_id = (SELECT app_tenant()) AND ${reached})
      WITH CHECK (tenant_id = (SELECT app_tenant()) AND ${reached})`);
    await q.query(`ALTER TABLE roster_import_row ADD COLUMN fills_number boolean NOT NULL DEFAULT false`);
    await q.query(
      `COMMENT ON COLUMN roster_import_row.fills_number IS 'The person had no personal number and has that of the row'`,
    );
    // Whoever may not see the other one has to be told as well: a number is of one person of the whole tenant.
    await q.query(`
      CREATE FUNCTION personal_numbers_held(p_marks bytea[]) RETURNS TABLE (number_index bytea, staff_member_id uuid)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT p.number_index, p.staff_member_id FROM staff_particulars p
         WHERE p.tenant_id = app_tenant() AND p.number_index = ANY (p_marks)
      $$
    `);
    // Before the people themselves: they have not been touched since, so what was known of them beside is as it was.
    await q.query(`
      CREATE FUNCTION roster_import_undo_numbers(p_import uuid, p_after int, p_last int) RETURNS int
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE removed int; restored int;
      BEGIN
        IF NOT EXISTS (SELECT FROM roster_import i WHERE i.id = p_import AND i.state = 'COMMITTED' AND i.tenant_id = app_tenant()
                         AND (app_wide() OR i.org_unit_id = ANY (app_units()::int[]))) THEN
          RAISE EXCEPTION 'this import cannot be undone' USING ERRCODE = 'insufficient_privilege';
        END IF;
        DELETE FROM staff_particulars t USING roster_import_row r WHERE r.import_id = p_import AND r.number > p_after
           AND r.number <= p_last AND r.fills_number AND r.before ->> 'contact' IS NULL
           AND t.staff_member_id = r.person_id AND t.part = 'CONTACT';
        GET DIAGNOSTICS removed = ROW_COUNT;
        UPDATE staff_particulars t SET sealed = r.before ->> 'contact', number_index = NULL
          FROM roster_import_row r WHERE r.import_id = p_import AND r.number > p_after AND r.number <= p_last
           AND r.fills_number AND r.before ->> 'contact' IS NOT NULL AND t.staff_member_id = r.person_id AND t.part = 'CONTACT';
        GET DIAGNOSTICS restored = ROW_COUNT;
        RETURN removed + restored;
      END $$
    `);
    for (const fn of ['personal_numbers_held', 'roster_import_undo_numbers']) {
      await q.query(`REVOKE EXECUTE ON FUNCTION ${fn} FROM PUBLIC`);
    }
    await q.query(rewritten(NOTHING_ELSE, NUMBERS_ELSE));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(rewritten(NUMBERS_ELSE, NOTHING_ELSE));
    await q.query(`DROP FUNCTION roster_import_undo_numbers, personal_numbers_held`);
    await q.query(`ALTER TABLE roster_import_row DROP COLUMN fills_number`);
    await q.query(`DROP TABLE roster_import_number`);
  }
}
