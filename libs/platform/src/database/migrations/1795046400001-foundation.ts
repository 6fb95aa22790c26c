import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Foundation1795046400001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE EXTENSION IF NOT EXISTS btree_gist`);

    // What the unit of work has set. Without it every function gives NULL or false: no rows, no error.
    await q.query(`
      CREATE FUNCTION app_tenant() RETURNS int LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT NULLIF(current_setting('app.tenant', true), '')::int $$;
      CREATE FUNCTION app_units() RETURNS int[] LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT NULLIF(current_setting('app.units', true), '')::int[] $$;
      CREATE FUNCTION app_wide() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT coalesce(current_setting('app.wide', true) = 'on', false) $$;
      CREATE FUNCTION app_actor() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT NULLIF(current_setting('app.actor', true), '') $$;
      CREATE FUNCTION app_person() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT NULLIF(current_setting('app.person', true), '')::uuid $$;
      CREATE FUNCTION app_now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT NULLIF(current_setting('app.now', true), '')::timestamptz $$
    `);

    // Row-level security on and forced. FORCE hides rows from the owner too, who migrates and owns the few
    // SECURITY DEFINER functions: hence its own policy.
    await q.query(`
      CREATE FUNCTION protect_table(target regclass) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
        EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
        EXECUTE format('CREATE POLICY owner_everything ON %s TO %I USING (true) WITH CHECK (true)', target, current_user);
      END $$
    `);

    // A state may only move along the steps named in the trigger's arguments ('FROM>TO').
    await q.query(`
      CREATE FUNCTION refuse_wrong_step() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.state <> NEW.state AND NOT (OLD.state || '>' || NEW.state) = ANY (TG_ARGV) THEN
          RAISE EXCEPTION '% cannot move from % to %', TG_TABLE_NAME, OLD.state, NEW.state
            USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_step';
        END IF;
        RETURN NEW;
      END $$
    `);

    await q.query(`
      CREATE TABLE tenant (
        id int PRIMARY KEY,
        name text NOT NULL,
        demo_anchor_on date
      )
    `);
    await q.query(`SELECT protect_table('tenant')`);
    await q.query(`CREATE POLICY own_tenant ON tenant FOR SELECT USING (id = (SELECT app_tenant()))`);
    await q.query(`
      CREATE POLICY wide_founds ON tenant FOR INSERT WITH CHECK (id = (SELECT app_tenant()) AND (SELECT app_wide()))
    `);

    // Jobs work one tenant at a time; the ids, and nothing else, are known before there is a scope.
    await q.query(`
      CREATE FUNCTION tenant_ids() RETURNS SETOF int LANGUAGE sql STABLE SECURITY DEFINER
        SET search_path = public, pg_temp AS $$ SELECT t.id FROM tenant t ORDER BY t.id $$
    `);
    await q.query(`REVOKE EXECUTE ON FUNCTION tenant_ids FROM PUBLIC`);

    await q.query(`
      CREATE TABLE idempotency_key (
        tenant_id int NOT NULL REFERENCES tenant (id),
        account_id uuid NOT NULL,
        key uuid NOT NULL,
        request_hash bytea NOT NULL,
        status int NOT NULL,
        resource_id uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (tenant_id, account_id, key)
      )
    `);
    await q.query(`CREATE INDEX idempotency_key_age ON idempotency_key (created_at)`);
    await q.query(`SELECT protect_table('idempotency_key')`);
    await q.query(`
      CREATE POLICY own_keys ON idempotency_key
        USING (tenant_id = (SELECT app_tenant()) AND account_id::text = (SELECT app_actor()))
        WITH CHECK (tenant_id = (SELECT app_tenant()) AND account_id::text = (SELECT app_actor()))
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP FUNCTION tenant_ids`);
    await q.query(`DROP TABLE idempotency_key, tenant`);
    await q.query(`DROP FUNCTION refuse_wrong_step, protect_table`);
    await q.query(`DROP FUNCTION app_tenant, app_units, app_wide, app_actor, app_person, app_now`);
  }
}
