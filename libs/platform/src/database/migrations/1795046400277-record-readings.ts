import type { MigrationInterface, QueryRunner } from 'typeorm';

const ownRecord = (subjects: string): string =>
  `tenant_id = (SELECT app_tenant()) AND subject_type IN (${subjects}) AND subject_id = (SELECT app_person())::text`;

/** Whoever a record is about sees what of it was looked at, and for which reason the whole number was. */
export class RecordReadings1795046400277 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(
      `ALTER POLICY own_record ON read_log USING (${ownRecord(`'staff_member', 'personal_number', 'staff_findings'`)})`,
    );
    await q.query(`CREATE POLICY own_number_shown ON audit_entry FOR SELECT
      USING (${ownRecord(`'staff_member'`)} AND action = 'roster.personal-number-shown')`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP POLICY own_number_shown ON audit_entry`);
    await q.query(`ALTER POLICY own_record ON read_log USING (${ownRecord(`'staff_member', 'personal_number'`)})`);
  }
}
