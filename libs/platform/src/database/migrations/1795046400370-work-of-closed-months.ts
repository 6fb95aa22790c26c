import type { MigrationInterface, QueryRunner } from 'typeorm';

const RAISE = (what: string): string =>
  `RAISE EXCEPTION '${what} of a closed month' USING ERRCODE = 'check_violation', CONSTRAINT = 'work_of_closed_month';`;

/**
 * Work whose month is closed for the person stays as it was counted. Whoever changes work holds the months that it counts in, as
 * whoever locks a month holds them: work comes before the lock and is counted, or after it and is refused. Where somebody has a
 * month in the body that gave the work, it counts there; otherwise wherever they have one.
 */
export class WorkOfClosedMonths1795046400370 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE FUNCTION work_months_closed(p_tenant int, p_people uuid[], p_bodies int[], p_months date[])
      RETURNS TABLE ("staffMemberId" uuid, month text, "personName" text, "lockedByName" text)
      LANGUAGE sql VOLATILE SET search_path = public, pg_temp AS $$
        WITH asked AS (SELECT DISTINCT a.person, a.body, a.month FROM unnest(p_people, p_bodies, p_months) AS a(person, body, month)),
        held AS MATERIALIZED (
          SELECT e.staff_member_id, e.person_name, e.locked_at, e.locked_by_name, c.org_unit_id, c.month
            FROM evaluation e JOIN evaluation_cycle c ON c.tenant_id = e.tenant_id AND c.id = e.cycle_id
           WHERE e.tenant_id = p_tenant AND e.staff_member_id = ANY (p_people) AND c.month = ANY (p_months) AND e.result = 'STATE'
             AND e.superseded_at IS NULL
           ORDER BY e.id FOR SHARE OF e)
        SELECT a.person, to_char(a.month, 'YYYY-MM'), max(h.person_name), max(h.locked_by_name)
          FROM asked a JOIN held h ON h.staff_member_id = a.person AND h.month = a.month
         GROUP BY a.person, a.body, a.month
        HAVING coalesce(bool_or(h.locked_at IS NOT NULL) FILTER (WHERE h.org_unit_id = a.body), bool_and(h.locked_at IS NOT NULL))
         ORDER BY 2, 1
      $$`);
    await q.query(`
      CREATE FUNCTION work_months_hold(p_people uuid[], p_bodies int[], p_months date[])
      RETURNS TABLE ("staffMemberId" uuid, month text, "personName" text, "lockedByName" text)
      LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT * FROM work_months_closed(app_tenant(), p_people, p_bodies, p_months)
      $$`);
    await q.query(`REVOKE EXECUTE ON FUNCTION work_months_closed, work_months_hold FROM PUBLIC`);
    await q.query(`
      CREATE FUNCTION work_item_of_open_month() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = public, pg_temp AS $$
      DECLARE tenant int; people uuid[]; bodies int[]; months date[];
      BEGIN
        SELECT max(n.tenant_id), array_agg(n.staff_member_id), array_agg(n.body_id), array_agg(n.month)
          INTO tenant, people, bodies, months FROM changed n;
        IF tenant IS NOT NULL AND EXISTS (SELECT FROM work_months_closed(tenant, people, bodies, months)) THEN
          ${RAISE('work')}
        END IF;
        RETURN NULL;
      END $$`);
    // What a person claims is their word; what is answered bears on the score.
    await q.query(`
      CREATE FUNCTION work_mark_of_open_month() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = public, pg_temp AS $$
      DECLARE tenant int; people uuid[]; bodies int[]; months date[];
      BEGIN
        SELECT max(i.tenant_id), array_agg(i.staff_member_id), array_agg(i.body_id), array_agg(i.month)
          INTO tenant, people, bodies, months FROM changed n JOIN work_item i ON i.tenant_id = n.tenant_id AND i.id = n.work_item_id
         WHERE TG_OP = 'INSERT' OR n.answered_by IS NOT NULL;
        IF tenant IS NOT NULL AND EXISTS (SELECT FROM work_months_closed(tenant, people, bodies, months)) THEN
          ${RAISE('a mark on work')}
        END IF;
        RETURN NULL;
      END $$`);
    await q.query(`REVOKE EXECUTE ON FUNCTION work_item_of_open_month, work_mark_of_open_month FROM PUBLIC`);
    for (const table of ['work_item', 'work_mark'] as const) {
      for (const act of ['INSERT', 'UPDATE'] as const) {
        await q.query(`CREATE TRIGGER ${table}_open_month_${act.toLowerCase()} AFTER ${act} ON ${table}
          REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION ${table}_of_open_month()`);
      }
    }
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of ['work_item', 'work_mark'] as const) {
      for (const act of ['insert', 'update'] as const) {
        await q.query(`DROP TRIGGER ${table}_open_month_${act} ON ${table}`);
      }
    }
    await q.query(
      `DROP FUNCTION work_item_of_open_month, work_mark_of_open_month, work_months_hold, work_months_closed`,
    );
  }
}
