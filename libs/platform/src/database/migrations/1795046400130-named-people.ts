import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever a released finding names reads it and says what they have to say, whatever unit they sit in; the desk officer
 * speaks for the unit until a leader does.
 */
export class NamedPeople1795046400130 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE INDEX finding_person_by_person ON finding_person (staff_member_id)
        WHERE removed_at IS NULL AND staff_member_id IS NOT NULL
    `);
    // As the owner: people are seen with their finding, so that a policy of findings cannot ask for people by itself.
    await q.query(`
      CREATE FUNCTION named_in_findings() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER
        SET search_path = public, pg_temp AS $$
        SELECT coalesce(array_agg(p.finding_id), '{}') FROM finding_person p
         WHERE p.tenant_id = app_tenant() AND p.staff_member_id = app_person() AND p.removed_at IS NULL
      $$
    `);
    await q.query(`REVOKE EXECUTE ON FUNCTION named_in_findings FROM PUBLIC`);
    await q.query(`
      CREATE POLICY named_person_reads ON finding FOR SELECT USING (tenant_id = (SELECT app_tenant())
        AND released_at IS NOT NULL AND id = ANY ((SELECT named_in_findings())::uuid[]))
    `);
    await q.query(`
      CREATE POLICY named_person_answers ON finding_statement FOR INSERT WITH CHECK (tenant_id = (SELECT app_tenant())
        AND side = 'PERSON' AND author_id = (SELECT app_person())
        AND finding_id = ANY ((SELECT named_in_findings())::uuid[]))
    `);
    await q.query(`
      ALTER TABLE finding_statement ADD COLUMN on_behalf boolean NOT NULL DEFAULT false,
        ADD CONSTRAINT finding_statement_on_behalf CHECK (side = 'UNIT' OR NOT on_behalf)
    `);
    await q.query(`SELECT change_words('inbox_item', 'inbox_item_about_type', ARRAY['finding'], '{}')`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DELETE FROM inbox_read r USING inbox_item i WHERE i.id = r.item_id AND i.about_type = 'finding'`);
    await q.query(`DELETE FROM inbox_item WHERE about_type = 'finding'`);
    await q.query(`SELECT change_words('inbox_item', 'inbox_item_about_type', '{}', ARRAY['finding'])`);
    await q.query(`ALTER TABLE finding_statement DROP COLUMN on_behalf`);
    await q.query(`DROP POLICY named_person_answers ON finding_statement`);
    await q.query(`DROP POLICY named_person_reads ON finding`);
    await q.query(`DROP FUNCTION named_in_findings`);
    await q.query(`DROP INDEX finding_person_by_person`);
  }
}
