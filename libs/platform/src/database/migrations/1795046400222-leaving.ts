import type { MigrationInterface, QueryRunner } from 'typeorm';

const ofUnit = `tenant_id = (SELECT app_tenant()) AND ((SELECT app_wide()) OR org_unit_id = ANY ((SELECT app_units())::int[]))`;

/**
 * Who leaves: work is handed over when an account is locked, by an administrator who need be nobody of the roster. And the
 * demo is left for an office: nothing of its story stays, and what is no demo is never touched.
 */
export class Leaving1795046400222 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE hand_over ALTER COLUMN handed_by DROP NOT NULL`);
    await q.query(`DROP POLICY leader_records ON hand_over`);
    await q.query(`
      CREATE POLICY leader_records ON hand_over FOR INSERT
        WITH CHECK (${ofUnit} AND handed_by IS NOT DISTINCT FROM (SELECT app_person()))
    `);
    await q.query(`
      CREATE FUNCTION demo_leave() RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = public, pg_temp AS $$
      DECLARE
        name text;
        names text[] := ARRAY(SELECT demo_tables());
        counter record;
      BEGIN
        IF NOT demo_alone() THEN RETURN false; END IF;
        EXECUTE 'TRUNCATE ' || (SELECT string_agg(quote_ident(t), ', ') FROM unnest(names) AS t);
        FOREACH name IN ARRAY names LOOP
          EXECUTE format('DROP TABLE IF EXISTS demo_pristine.%I', name);
        END LOOP;
        FOR counter IN
          SELECT pg_get_serial_sequence(c.relname, a.attname) AS seq
            FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
           WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attidentity <> ''
        LOOP
          EXECUTE format('SELECT setval(%L, 1, false)', counter.seq);
        END LOOP;
        RETURN true;
      END $$
    `);
    await q.query(`REVOKE EXECUTE ON FUNCTION demo_leave FROM PUBLIC`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP FUNCTION demo_leave`);
    await q.query(`DROP POLICY leader_records ON hand_over`);
    await q.query(`
      CREATE POLICY leader_records ON hand_over FOR INSERT WITH CHECK (${ofUnit} AND handed_by = (SELECT app_person()))
    `);
    await q.query(`ALTER TABLE hand_over ALTER COLUMN handed_by SET NOT NULL`);
  }
}
