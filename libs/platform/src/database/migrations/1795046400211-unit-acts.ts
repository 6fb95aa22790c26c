import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is decided about units, each act with its day and its paper; whom it reaches follows at once. */
export class UnitActs1795046400211 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE org_unit_act (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        org_unit_id int NOT NULL,
        kind text NOT NULL CONSTRAINT org_unit_act_kind CHECK (kind IN ('CREATED', 'RENAMED', 'ENDED', 'REOPENED')),
        on_day date NOT NULL,
        decision text NOT NULL CHECK (decision IS NFC NORMALIZED),
        name_before text,
        name_after text,
        by_name text NOT NULL,
        decided_at timestamptz NOT NULL,
        content_hash bytea NOT NULL,
        CONSTRAINT org_unit_act_unit FOREIGN KEY (tenant_id, org_unit_id) REFERENCES org_unit (tenant_id, id),
        CONSTRAINT org_unit_act_names CHECK ((kind = 'RENAMED') = (name_before IS NOT NULL)
          AND (name_after IS NOT NULL) = (kind IN ('CREATED', 'RENAMED')))
      )
    `);
    await q.query(`CREATE INDEX org_unit_act_of_unit ON org_unit_act (org_unit_id, decided_at)`);
    await q.query(`SELECT protect_table('org_unit_act')`);
    await q.query(`CREATE POLICY tenant_reads ON org_unit_act FOR SELECT USING (tenant_id = (SELECT app_tenant()))`);
    const wide = `tenant_id = (SELECT app_tenant()) AND (SELECT app_wide())`;
    await q.query(`CREATE POLICY wide_writes ON org_unit_act FOR INSERT WITH CHECK (${wide})`);
    await q.query(`CREATE POLICY wide_changes ON org_unit FOR UPDATE USING (${wide}) WITH CHECK (${wide})`);

    // Grants whose reach holds one of the units are counted anew: what was added below them, or before them, is theirs now.
    await q.query(`
      CREATE FUNCTION rebuild_reach(p_units int[]) RETURNS int
      LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        WITH changed AS (
          UPDATE role_grant g SET unit_ids = r.units
            FROM (SELECT x.id, org_unit_reach(x.org_unit_id) AS units FROM role_grant x
                   WHERE x.tenant_id = app_tenant() AND app_wide() AND NOT x.tenant_wide AND x.unit_ids && p_units) r
           WHERE g.id = r.id AND g.unit_ids IS DISTINCT FROM r.units RETURNING g.id)
        SELECT count(*)::int FROM changed
      $$
    `);
    // Visits that are not yet told are nobody's but the inspecting body's: an administrator learns how many, not which.
    await q.query(`
      CREATE FUNCTION visits_open_at(p_units int[]) RETURNS int
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT count(*)::int FROM inspection i
         WHERE i.tenant_id = app_tenant() AND app_wide() AND i.state <> 'CLOSED'
           AND (i.org_unit_id = ANY (p_units) OR i.inspecting_unit_id = ANY (p_units))
      $$
    `);
    for (const name of ['rebuild_reach', 'visits_open_at'])
      await q.query(`REVOKE EXECUTE ON FUNCTION ${name} FROM PUBLIC`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP FUNCTION visits_open_at, rebuild_reach`);
    await q.query(`DROP POLICY wide_changes ON org_unit`);
    await q.query(`DROP TABLE org_unit_act`);
  }
}
