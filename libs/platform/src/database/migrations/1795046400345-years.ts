import type { MigrationInterface, QueryRunner } from 'typeorm';

const reached = (column: string): string => `((SELECT app_wide()) OR ${column} = ANY ((SELECT app_units())::int[]))`;
const TENANT = 'tenant_id = (SELECT app_tenant())';
const OWN = 'staff_member_id = (SELECT app_person())';
const ASSESSED_BY = 'superior_id = (SELECT app_person())';
const BEFORE = `${TENANT} AND (${reached('org_unit_id')} OR ${OWN} OR ${ASSESSED_BY})`;
const MOVED = `locked_at IS NOT NULL AND EXISTS (SELECT 1 FROM staff_member s WHERE s.tenant_id = evaluation.tenant_id
  AND s.id = evaluation.staff_member_id AND ${reached('s.org_unit_id')})`;
const NAMED = `EXISTS (SELECT 1 FROM evaluation e WHERE e.tenant_id = evaluation_cycle.tenant_id AND e.cycle_id = evaluation_cycle.id`;
const CYCLE = (named: string): string => `${TENANT} AND (${reached('org_unit_id')} OR ${named})`;

/**
 * Whoever has moved is graded by the new body, which has to know what the months at the old one came to (Nghị định 335/2025,
 * Đ.19): what is closed is read where the person is today, too.
 */
export class Years1795046400345 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(
      `ALTER POLICY reached_or_named ON evaluation USING (${TENANT} AND (${reached('org_unit_id')} OR ${OWN} OR ${ASSESSED_BY} OR (${MOVED})))`,
    );
    // Which evaluations there are to see is the other policy's to say.
    await q.query(`ALTER POLICY reached_or_named ON evaluation_cycle USING (${CYCLE(`${NAMED})`)})`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER POLICY reached_or_named ON evaluation USING (${BEFORE})`);
    await q.query(
      `ALTER POLICY reached_or_named ON evaluation_cycle USING (${CYCLE(`${NAMED} AND (e.${OWN} OR e.${ASSESSED_BY}))`)})`,
    );
  }
}
