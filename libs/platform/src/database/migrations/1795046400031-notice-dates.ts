import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NoticeDates1795046400031 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE remediation_task ADD COLUMN computed_due_on date, ADD COLUMN notice_due_on date,
        ADD CONSTRAINT remediation_task_notice_due CHECK (notice_due_on >= notice_received_on)
    `);
    await q.query(`COMMENT ON COLUMN remediation_task.notice_due_on IS
      'The day as the notice wrote it, where it wrote one; it wins over computed_due_on, which is kept beside it'`);
    await q.query(`UPDATE remediation_task SET computed_due_on = due_on WHERE due_on IS NOT NULL`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE remediation_task DROP COLUMN computed_due_on, DROP COLUMN notice_due_on`);
  }
}
