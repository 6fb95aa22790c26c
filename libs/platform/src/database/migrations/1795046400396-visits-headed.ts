import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How many visits somebody heads whose minutes are not signed off yet: an administrator who locks their account sees no visit, and
 * is told that there are some, of the units that they answer for.
 */
export class VisitsHeaded1795046400396 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE FUNCTION visits_headed_by(p_person uuid) RETURNS int
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT count(*)::int FROM inspection i
         WHERE i.tenant_id = app_tenant() AND i.head_id = p_person AND i.state IN ('IN_PROGRESS', 'LOCKED')
           AND (app_wide() OR i.inspecting_unit_id = ANY (app_units()::int[]))
      $$
    `);
    await q.query(`REVOKE EXECUTE ON FUNCTION visits_headed_by(uuid) FROM PUBLIC`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP FUNCTION visits_headed_by(uuid)`);
  }
}
