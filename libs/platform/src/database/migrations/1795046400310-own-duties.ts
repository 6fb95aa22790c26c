import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever has a duty reads on their own record that they have it, and what it says. */
export class OwnDuties1795046400310 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE POLICY own_duties ON duty_assignment FOR SELECT
      USING (tenant_id = (SELECT app_tenant()) AND staff_member_id = (SELECT app_person()))`);
    for (const table of ['duty_list', 'duty', 'job_position']) {
      await q.query(`CREATE POLICY of_own_duties ON ${table} FOR SELECT USING (tenant_id = (SELECT app_tenant())
        AND org_unit_id IN (SELECT g.org_unit_id FROM duty_assignment g WHERE g.staff_member_id = (SELECT app_person())))`);
    }
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of ['job_position', 'duty', 'duty_list']) await q.query(`DROP POLICY of_own_duties ON ${table}`);
    await q.query(`DROP POLICY own_duties ON duty_assignment`);
  }
}
