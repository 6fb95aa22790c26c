import type { MigrationInterface, QueryRunner } from 'typeorm';

const TENANT = 'tenant_id = (SELECT app_tenant())';
const reached = (column: string): string => `((SELECT app_wide()) OR ${column} = ANY ((SELECT app_units())::int[]))`;
const OWN = 'staff_member_id = (SELECT app_person())';
const ASSESSED_BY = 'superior_id = (SELECT app_person())';
const MOVED = `locked_at IS NOT NULL AND EXISTS (SELECT 1 FROM staff_member s WHERE s.tenant_id = evaluation.tenant_id
  AND s.id = evaluation.staff_member_id AND ${reached('s.org_unit_id')})`;
const evaluation = (more = ''): string =>
  `${TENANT} AND (${reached('org_unit_id')} OR ${OWN} OR ${ASSESSED_BY} OR (${MOVED})${more})`;
// The head of the body is below nobody in it.
const LED = ` OR (superseded_at IS NULL AND rank <> 'BODY_HEAD' AND cycle_id = ANY ((SELECT evaluation_led_cycles())::uuid[]))`;
const work = (more = ''): string => `${TENANT} AND (${reached('org_unit_id')} OR ${OWN}${more})`;
const ASSESSED = ' OR evaluation_is_assessed(staff_member_id, month)';
const MARKED = ` OR EXISTS (SELECT FROM work_item i WHERE i.tenant_id = work_mark.tenant_id AND i.id = work_mark.work_item_id
  AND evaluation_is_assessed(i.staff_member_id, i.month))`;
const bodies = (more = ''): string => `
      CREATE OR REPLACE FUNCTION app_bodies() RETURNS int[] LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
        SELECT coalesce(array_agg(DISTINCT u.body_id), '{}') FROM org_unit u
         WHERE u.tenant_id = app_tenant() AND (u.id = ANY (app_units())
            OR u.id = (SELECT s.org_unit_id FROM staff_member s WHERE s.tenant_id = app_tenant() AND s.id = app_person())${more})
      $$
    `;
const ASSESSED_IN = `
        OR u.id IN (SELECT c.org_unit_id FROM evaluation e JOIN evaluation_cycle c ON c.tenant_id = e.tenant_id AND c.id = e.cycle_id
                     WHERE e.tenant_id = app_tenant() AND e.superior_id = app_person())`;

/**
 * Whoever is named to assess somebody of another unit sees what the points are made from, as the lock does: the person's work in
 * that month and what it was marked for, the products of the body; and of a leader everybody below in the body's month, of whom d
 * is made (Nghị định 335/2025, Đ.15).
 */
export class NamedSuperiors1795046400474 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    // The months in which the actor assesses somebody who leads, until that leader's is closed.
    await q.query(`
      CREATE FUNCTION evaluation_led_cycles() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT coalesce(array_agg(DISTINCT e.cycle_id), '{}') FROM evaluation e
         WHERE e.tenant_id = app_tenant() AND e.superior_id = app_person()
           AND e.rank <> 'STAFF' AND e.superseded_at IS NULL AND e.locked_at IS NULL
      $$`);
    await q.query(`
      CREATE FUNCTION evaluation_is_assessed(p_person uuid, p_month date) RETURNS boolean
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT EXISTS (SELECT FROM evaluation e JOIN evaluation_cycle c ON c.tenant_id = e.tenant_id AND c.id = e.cycle_id
          WHERE e.tenant_id = app_tenant() AND e.staff_member_id = p_person AND c.month = p_month AND e.superseded_at IS NULL
            AND (e.superior_id = app_person() OR (e.rank <> 'BODY_HEAD' AND e.cycle_id = ANY (evaluation_led_cycles()))))
      $$`);
    await q.query(`REVOKE EXECUTE ON FUNCTION evaluation_led_cycles, evaluation_is_assessed FROM PUBLIC`);
    await q.query(bodies(ASSESSED_IN));
    await q.query(`ALTER POLICY reached_or_named ON evaluation USING (${evaluation(LED)})`);
    await q.query(`ALTER POLICY reached_or_own ON work_item USING (${work(ASSESSED)})`);
    await q.query(`ALTER POLICY reached_or_own ON work_mark USING (${work(MARKED)})`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER POLICY reached_or_own ON work_mark USING (${work()})`);
    await q.query(`ALTER POLICY reached_or_own ON work_item USING (${work()})`);
    await q.query(`ALTER POLICY reached_or_named ON evaluation USING (${evaluation()})`);
    await q.query(bodies());
    await q.query(`DROP FUNCTION evaluation_is_assessed, evaluation_led_cycles`);
  }
}
