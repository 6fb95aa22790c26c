import type { MigrationInterface, QueryRunner } from 'typeorm';

const TENANT = 'tenant_id = (SELECT app_tenant())';
const reached = (column: string): string => `((SELECT app_wide()) OR ${column} = ANY ((SELECT app_units())::int[]))`;
const OF_MONTH = `EXISTS (SELECT 1 FROM evaluation e JOIN evaluation_cycle c ON c.tenant_id = e.tenant_id AND c.id = e.cycle_id
  WHERE e.tenant_id = finding_effect.tenant_id AND e.staff_member_id = finding_effect.staff_member_id AND c.month = finding_effect.month)`;
// Where the person has no month in which it counts, whoever reaches the person reads it in their year.
const WITHOUT_MONTH = `(EXISTS (SELECT 1 FROM staff_member s WHERE s.tenant_id = finding_effect.tenant_id
  AND s.id = finding_effect.staff_member_id AND ${reached('s.org_unit_id')})
  AND NOT finding_effect_has_month(finding_effect.staff_member_id, finding_effect.month))`;
const seen = (more: string): string =>
  `${TENANT} AND (${reached('inspecting_unit_id')} OR staff_member_id = (SELECT app_person()) OR ${OF_MONTH}${more})`;

/** A concluded finding about somebody whose month of the act nobody has opened is lost to nobody: it is read in their year. */
export class EffectsWithoutMonth1795046400372 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE FUNCTION finding_effect_has_month(p_person uuid, p_month date) RETURNS boolean
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT EXISTS (SELECT FROM evaluation e JOIN evaluation_cycle c ON c.tenant_id = e.tenant_id AND c.id = e.cycle_id
          WHERE e.tenant_id = app_tenant() AND e.staff_member_id = p_person AND c.month = p_month AND e.result = 'STATE')
      $$`);
    await q.query(`REVOKE EXECUTE ON FUNCTION finding_effect_has_month FROM PUBLIC`);
    await q.query(`ALTER POLICY inspecting_or_of_month ON finding_effect USING (${seen(` OR ${WITHOUT_MONTH}`)})`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER POLICY inspecting_or_of_month ON finding_effect USING (${seen('')})`);
    await q.query(`DROP FUNCTION finding_effect_has_month(uuid, date)`);
  }
}
