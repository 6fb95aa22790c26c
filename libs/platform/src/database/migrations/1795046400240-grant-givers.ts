import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who gave a role and who took it back stand with it, as the names were then: whoever reads the page of an account need not
 * see those people. And whether anybody can sign in at all is known before anybody has.
 */
export class GrantGivers1795046400240 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE role_grant
        ADD COLUMN given_by_name text,
        ADD COLUMN ended_by_name text,
        ADD COLUMN end_reason text
    `);
    await q.query(`COMMENT ON COLUMN role_grant.given_by_name IS 'Null where the command line or the demo gave it'`);
    await q.query(`
      CREATE FUNCTION installation_state() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER
        SET search_path = public, pg_temp AS $$
        SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM tenant) THEN 'EMPTY'
                    WHEN NOT EXISTS (SELECT 1 FROM account WHERE password_kind <> 'NONE') THEN 'FOUNDED'
                    ELSE 'READY' END
      $$
    `);
    await q.query(`REVOKE EXECUTE ON FUNCTION installation_state FROM PUBLIC`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP FUNCTION installation_state`);
    await q.query(`
      ALTER TABLE role_grant DROP COLUMN end_reason, DROP COLUMN ended_by_name, DROP COLUMN given_by_name
    `);
  }
}
