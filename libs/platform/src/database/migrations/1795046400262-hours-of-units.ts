import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Hours of a unit are set from a day on, and the latest that have begun hold: nothing that was set before is touched. Who set
 * them, and when, stands beside them.
 */
export class HoursOfUnits1795046400262 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE working_hours DROP CONSTRAINT working_hours_once,
        ADD COLUMN set_by_name text,
        ADD COLUMN set_at timestamptz NOT NULL DEFAULT '2025-07-01T00:00:00+07:00',
        ADD COLUMN content_hash bytea NOT NULL DEFAULT ''
    `);
    await q.query(`ALTER TABLE working_hours ALTER COLUMN set_at DROP DEFAULT, ALTER COLUMN content_hash DROP DEFAULT`);
    await q.query(`CREATE INDEX working_hours_in_force ON working_hours (tenant_id, org_unit_id, valid_from, set_at)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP INDEX working_hours_in_force`);
    await q.query(`
      ALTER TABLE working_hours DROP COLUMN content_hash, DROP COLUMN set_at, DROP COLUMN set_by_name,
        ADD CONSTRAINT working_hours_once EXCLUDE USING gist
          (tenant_id WITH =, coalesce(org_unit_id, 0) WITH =, daterange(valid_from, valid_to) WITH &&)
    `);
  }
}
