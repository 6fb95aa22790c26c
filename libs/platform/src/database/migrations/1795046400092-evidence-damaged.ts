import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many files are damaged, for whoever watches the product: a number over all tenants, and no word of any of them. */
export class EvidenceDamaged1795046400092 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE INDEX evidence_file_damaged ON evidence_file (id) WHERE damaged_since IS NOT NULL`);
    await q.query(`
      CREATE FUNCTION evidence_damaged() RETURNS int LANGUAGE sql STABLE SECURITY DEFINER
        SET search_path = public, pg_temp AS $$
        SELECT count(*)::int FROM evidence_file f WHERE f.damaged_since IS NOT NULL
      $$
    `);
    await q.query(`REVOKE EXECUTE ON FUNCTION evidence_damaged FROM PUBLIC`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP FUNCTION evidence_damaged`);
    await q.query(`DROP INDEX evidence_file_damaged`);
  }
}
