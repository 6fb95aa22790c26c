import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the office has set for itself, each value from a day on. A value that has begun is never changed or taken back. */
export class Settings1795046400160 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE setting_value (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        key text NOT NULL,
        value text NOT NULL,
        valid_from date NOT NULL,
        reason text NOT NULL CHECK (reason IS NFC NORMALIZED),
        basis text CHECK (basis IS NFC NORMALIZED),
        set_by text NOT NULL,
        set_by_name text NOT NULL,
        set_at timestamptz NOT NULL,
        content_hash bytea NOT NULL,
        withdrawn_at timestamptz,
        withdrawn_by_name text,
        CONSTRAINT setting_value_ahead CHECK (valid_from >= (set_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date),
        CONSTRAINT setting_value_withdrawn CHECK ((withdrawn_at IS NULL) = (withdrawn_by_name IS NULL)
          AND (withdrawn_at IS NULL OR (withdrawn_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date < valid_from))
      )
    `);
    await q.query(`
      CREATE INDEX setting_value_in_force ON setting_value (tenant_id, key, valid_from, set_at) WHERE withdrawn_at IS NULL
    `);
    await q.query(`SELECT protect_table('setting_value')`);
    await q.query(`CREATE POLICY tenant_reads ON setting_value FOR SELECT USING (tenant_id = (SELECT app_tenant()))`);
    await q.query(`
      CREATE POLICY wide_writes ON setting_value FOR INSERT
        WITH CHECK (tenant_id = (SELECT app_tenant()) AND (SELECT app_wide()))
    `);
    await q.query(`
      CREATE POLICY wide_withdraws ON setting_value FOR UPDATE
        USING (tenant_id = (SELECT app_tenant()) AND (SELECT app_wide()))
        WITH CHECK (tenant_id = (SELECT app_tenant()) AND (SELECT app_wide()))
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE setting_value`);
  }
}
