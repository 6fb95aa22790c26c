import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The log of reads is read a unit at a time, newest first. */
export class ReadsOfUnit1795046400152 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE INDEX read_log_of_unit ON read_log (tenant_id, org_unit_id, read_at, id)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP INDEX read_log_of_unit`);
  }
}
