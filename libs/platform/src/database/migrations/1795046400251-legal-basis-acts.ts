import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Laws are entered by the office itself, and end when others take their place. */
export class LegalBasisActs1795046400251 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE legal_basis ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT legal_basis_id UNIQUE,
        ADD COLUMN entered_by_name text, ADD COLUMN content_hash bytea
    `);
    await q.query(`ALTER TABLE legal_basis ALTER COLUMN id DROP DEFAULT`);
    const wide = `tenant_id = (SELECT app_tenant()) AND (SELECT app_wide())`;
    await q.query(`CREATE POLICY wide_changes ON legal_basis FOR UPDATE USING (${wide}) WITH CHECK (${wide})`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP POLICY wide_changes ON legal_basis`);
    await q.query(`ALTER TABLE legal_basis DROP COLUMN content_hash, DROP COLUMN entered_by_name, DROP COLUMN id`);
  }
}
