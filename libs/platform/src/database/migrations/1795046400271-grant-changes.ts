import type { MigrationInterface, QueryRunner } from 'typeorm';

const REACHED = `tenant_id = (SELECT app_tenant())
  AND ((SELECT app_wide()) OR (NOT tenant_wide AND org_unit_id = ANY ((SELECT app_units())::int[])))`;

/** A role is taken back from an account that one sees, also by a statement that reads no row and so asks no other policy. */
export class GrantChanges1795046400271 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER POLICY reached_update ON role_grant USING (${REACHED} AND EXISTS (
      SELECT 1 FROM account a WHERE a.tenant_id = role_grant.tenant_id AND a.id = role_grant.account_id))`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER POLICY reached_update ON role_grant USING (${REACHED})`);
  }
}
