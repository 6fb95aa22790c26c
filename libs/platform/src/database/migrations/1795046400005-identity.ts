import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Identity1795046400005 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE account (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        username text NOT NULL CONSTRAINT account_username UNIQUE CHECK (username = lower(username)),
        password_hash text NOT NULL,
        staff_member_id uuid,
        state text NOT NULL CONSTRAINT account_state CHECK (state IN ('ACTIVE', 'DISABLED')),
        version int NOT NULL DEFAULT 1,
        CONSTRAINT account_in_tenant UNIQUE (tenant_id, id),
        CONSTRAINT account_person UNIQUE (tenant_id, staff_member_id),
        FOREIGN KEY (tenant_id, staff_member_id) REFERENCES staff_member (tenant_id, id)
      )
    `);
    await q.query(`
      CREATE TABLE role_grant (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        account_id uuid NOT NULL,
        role text NOT NULL,
        org_unit_id int NOT NULL,
        tenant_wide boolean NOT NULL,
        unit_ids int[] NOT NULL,
        FOREIGN KEY (tenant_id, account_id) REFERENCES account (tenant_id, id),
        FOREIGN KEY (tenant_id, org_unit_id) REFERENCES org_unit (tenant_id, id),
        CONSTRAINT role_grant_once UNIQUE (account_id, role, org_unit_id)
      )
    `);
    await q.query(`COMMENT ON COLUMN role_grant.unit_ids IS
      'org_unit_reach(org_unit_id), kept ready because every request reads it; empty when tenant_wide'`);
    await q.query(`
      CREATE TABLE session (
        token_hash bytea PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        account_id uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        last_seen_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        FOREIGN KEY (tenant_id, account_id) REFERENCES account (tenant_id, id)
      )
    `);
    await q.query(`CREATE INDEX session_by_account ON session (account_id)`);
    await q.query(`
      CREATE TABLE known_place (
        account_id uuid NOT NULL,
        tenant_id int NOT NULL REFERENCES tenant (id),
        place_hash bytea NOT NULL,
        last_used_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (account_id, place_hash),
        FOREIGN KEY (tenant_id, account_id) REFERENCES account (tenant_id, id)
      )
    `);
    await q.query(`COMMENT ON TABLE known_place IS
      'Devices and addresses from which the account has signed in: they have a bucket of their own, so that a stranger
       who guesses passwords cannot lock the owner out'`);
    await q.query(`
      CREATE TABLE login_throttle (
        bucket bytea PRIMARY KEY,
        window_start timestamptz NOT NULL,
        attempts int NOT NULL
      )
    `);

    for (const table of ['account', 'role_grant', 'session', 'known_place']) {
      await q.query(`SELECT protect_table('${table}')`);
    }
    for (const table of ['account', 'role_grant']) {
      await q.query(`
        CREATE POLICY wide_reads ON ${table} FOR SELECT
          USING (tenant_id = (SELECT app_tenant()) AND (SELECT app_wide()))
      `);
      await q.query(`
        CREATE POLICY wide_writes ON ${table} FOR INSERT
          WITH CHECK (tenant_id = (SELECT app_tenant()) AND (SELECT app_wide()))
      `);
    }
    for (const table of ['session', 'known_place']) {
      await q.query(`
        CREATE POLICY own_rows ON ${table}
          USING (tenant_id = (SELECT app_tenant()) AND account_id::text = (SELECT app_actor()))
          WITH CHECK (tenant_id = (SELECT app_tenant()) AND account_id::text = (SELECT app_actor()))
      `);
    }

    // Before there is an actor there is no scope: these functions, and nothing else, look across tenants.
    await q.query(`
      CREATE FUNCTION auth_account(p_username text, p_places bytea[])
      RETURNS TABLE (account_id uuid, tenant_id int, password_hash text, staff_member_id uuid, full_name text,
                     active boolean, known_place bytea)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT a.id, a.tenant_id, a.password_hash, a.staff_member_id, coalesce(s.full_name, a.username),
               a.state = 'ACTIVE',
               (SELECT k.place_hash FROM known_place k WHERE k.account_id = a.id AND k.place_hash = ANY (p_places)
                 ORDER BY array_position(p_places, k.place_hash) LIMIT 1)
          FROM account a LEFT JOIN staff_member s ON s.id = a.staff_member_id
         WHERE a.username = p_username
      $$
    `);
    // In plpgsql because every request calls it: up to PostgreSQL 17 a function in SQL is planned anew at each call.
    await q.query(`
      CREATE FUNCTION auth_session(p_token_hash bytea, p_idle interval, p_longest interval, p_today date)
      RETURNS TABLE (account_id uuid, tenant_id int, staff_member_id uuid, username text, full_name text,
                     position_title text, grants json, stale boolean)
      LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
      #variable_conflict use_column
      BEGIN RETURN QUERY
        SELECT a.id, a.tenant_id, a.staff_member_id, a.username, coalesce(s.full_name, a.username),
               coalesce((SELECT p.position FROM appointment p
                          WHERE p.staff_member_id = a.staff_member_id AND p.is_main AND p.starts_on <= p_today
                            AND (p.ends_on IS NULL OR p.ends_on > p_today) LIMIT 1), ''),
               coalesce((SELECT json_agg(json_build_object('role', g.role, 'unitId', g.org_unit_id,
                                                           'tenantWide', g.tenant_wide, 'units', g.unit_ids) ORDER BY g.id)
                           FROM role_grant g WHERE g.account_id = a.id), '[]'),
               e.last_seen_at < clock_timestamp() - interval '1 minute'
          FROM session e
          JOIN account a ON a.id = e.account_id
          LEFT JOIN staff_member s ON s.id = a.staff_member_id
         WHERE e.token_hash = p_token_hash AND a.state = 'ACTIVE'
           AND e.last_seen_at > clock_timestamp() - p_idle AND e.created_at > clock_timestamp() - p_longest;
      END $$
    `);
    await q.query(`
      CREATE FUNCTION auth_touch(p_token_hash bytea) RETURNS void
      LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        UPDATE session SET last_seen_at = clock_timestamp() WHERE token_hash = p_token_hash
      $$
    `);
    await q.query(`
      CREATE FUNCTION sweep_worn_out() RETURNS void
      LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        DELETE FROM session WHERE created_at < clock_timestamp() - interval '1 day';
        DELETE FROM login_throttle WHERE window_start < clock_timestamp() - interval '1 day';
        DELETE FROM known_place WHERE last_used_at < clock_timestamp() - interval '180 days';
        DELETE FROM idempotency_key WHERE ctid = ANY (ARRAY(
          SELECT k.ctid FROM idempotency_key k WHERE k.created_at < clock_timestamp() - interval '90 days' LIMIT 5000))
      $$
    `);
    for (const name of ['auth_account', 'auth_session', 'auth_touch', 'sweep_worn_out']) {
      await q.query(`REVOKE EXECUTE ON FUNCTION ${name} FROM PUBLIC`);
    }
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP FUNCTION sweep_worn_out, auth_touch, auth_session, auth_account`);
    await q.query(`DROP TABLE login_throttle, known_place, session, role_grant, account`);
  }
}
