import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a stranger would try as somebody's password: the names of the unit that an account belongs to, of all above it, and of the
 * office. A password is held against them before anybody is signed in.
 */
export class PasswordNames1795046400395 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE FUNCTION auth_names(p_account uuid) RETURNS SETOF text
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        WITH RECURSIVE above AS (
          SELECT u.tenant_id, u.id, u.parent_id, u.name FROM account a JOIN org_unit u ON u.tenant_id = a.tenant_id AND u.id = a.org_unit_id
           WHERE a.id = p_account
          UNION
          SELECT u.tenant_id, u.id, u.parent_id, u.name FROM above b JOIN org_unit u ON u.tenant_id = b.tenant_id AND u.id = b.parent_id)
        SELECT name FROM above
        UNION SELECT t.name FROM tenant t JOIN account a ON a.tenant_id = t.id WHERE a.id = p_account
      $$`);
    await q.query(`REVOKE ALL ON FUNCTION auth_names(uuid) FROM PUBLIC`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP FUNCTION auth_names(uuid)`);
  }
}
