import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That somebody is still there need not outlive a power cut: no request waits for the disk to say so. */
export class TouchWithoutDisk1795046400490 implements MigrationInterface {
  name = 'TouchWithoutDisk1795046400490';

  async up(q: QueryRunner): Promise<void> {
    // Called as a transaction of its own, so that what it sets holds for nothing but the touch.
    await q.query(`
      CREATE OR REPLACE FUNCTION auth_touch(p_token_hash bytea) RETURNS void
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        PERFORM set_config('synchronous_commit', 'off', true);
        UPDATE session SET last_seen_at = clock_timestamp() WHERE token_hash = p_token_hash;
      END $$
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE OR REPLACE FUNCTION auth_touch(p_token_hash bytea) RETURNS void
      LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        UPDATE session SET last_seen_at = clock_timestamp() WHERE token_hash = p_token_hash
      $$
    `);
  }
}
