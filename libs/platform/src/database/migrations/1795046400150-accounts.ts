import type { MigrationInterface, QueryRunner } from 'typeorm';

const inScope = `(SELECT app_wide()) OR org_unit_id = ANY ((SELECT app_units())::int[])`;
/** The account's own policies decide: whoever may see the account may see what hangs on it. */
const ofSeenAccount = (table: string): string =>
  `EXISTS (SELECT 1 FROM account a WHERE a.tenant_id = ${table}.tenant_id AND a.id = ${table}.account_id)`;

const sessionFunction = (grants: string, more: { columns: string; values: string }): string => `
      CREATE FUNCTION auth_session(p_token_hash bytea, p_idle interval, p_longest interval, p_today date)
      RETURNS TABLE (account_id uuid, tenant_id int, staff_member_id uuid, username text, full_name text,
                     position_title text, grants json, stale boolean${more.columns})
      LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
      #variable_conflict use_column
      BEGIN RETURN QUERY
        SELECT a.id, a.tenant_id, a.staff_member_id, a.username, coalesce(s.full_name, a.username),
               coalesce((SELECT p.position FROM appointment p
                          WHERE p.staff_member_id = a.staff_member_id AND p.is_main AND p.starts_on <= p_today
                            AND (p.ends_on IS NULL OR p.ends_on > p_today) LIMIT 1), ''),
               coalesce((SELECT json_agg(json_build_object('role', g.role, 'unitId', g.org_unit_id,
                                                           'tenantWide', g.tenant_wide, 'units', g.unit_ids) ORDER BY g.id)
                           FROM role_grant g WHERE g.account_id = a.id${grants}), '[]'),
               e.last_seen_at < clock_timestamp() - interval '1 minute'${more.values}
          FROM session e
          JOIN account a ON a.id = e.account_id
          LEFT JOIN staff_member s ON s.id = a.staff_member_id
         WHERE e.token_hash = p_token_hash AND a.state = 'ACTIVE'
           AND e.last_seen_at > clock_timestamp() - p_idle AND e.created_at > clock_timestamp() - p_longest;
      END $$`;

const accountFunction = (more: { columns: string; values: string }): string => `
      CREATE FUNCTION auth_account(p_username text, p_places bytea[])
      RETURNS TABLE (account_id uuid, tenant_id int, password_hash text, staff_member_id uuid, full_name text,
                     active boolean, known_place bytea${more.columns})
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT a.id, a.tenant_id, a.password_hash, a.staff_member_id, coalesce(s.full_name, a.username),
               a.state = 'ACTIVE',
               (SELECT k.place_hash FROM known_place k WHERE k.account_id = a.id AND k.place_hash = ANY (p_places)
                 ORDER BY array_position(p_places, k.place_hash) LIMIT 1)${more.values}
          FROM account a LEFT JOIN staff_member s ON s.id = a.staff_member_id
         WHERE a.username = p_username
      $$`;

/** Accounts that an office runs by itself: where they belong, passwords that others made, grants with their days. */
export class Accounts1795046400150 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE account
        ADD COLUMN org_unit_id int,
        ADD COLUMN password_kind text NOT NULL DEFAULT 'OWN',
        ADD COLUMN password_until timestamptz,
        ADD COLUMN last_signed_in_at timestamptz,
        ADD COLUMN content_hash bytea NOT NULL DEFAULT ''
    `);
    await q.query(`
      UPDATE account a SET org_unit_id = coalesce(
        (SELECT s.org_unit_id FROM staff_member s WHERE s.id = a.staff_member_id),
        (SELECT g.org_unit_id FROM role_grant g WHERE g.account_id = a.id ORDER BY g.id LIMIT 1),
        (SELECT u.id FROM org_unit u WHERE u.tenant_id = a.tenant_id AND u.parent_id IS NULL ORDER BY u.id LIMIT 1))
    `);
    await q.query(`
      ALTER TABLE account
        ALTER COLUMN org_unit_id SET NOT NULL,
        ALTER COLUMN password_kind DROP DEFAULT,
        ADD FOREIGN KEY (tenant_id, org_unit_id) REFERENCES org_unit (tenant_id, id),
        ADD CONSTRAINT account_password_kind CHECK (password_kind IN ('OWN', 'ONE_TIME', 'NONE')),
        ADD CONSTRAINT account_password_until CHECK ((password_kind = 'ONE_TIME') = (password_until IS NOT NULL))
    `);
    await q.query(`COMMENT ON COLUMN account.org_unit_id IS 'Whose administrators see to it: the unit of its person'`);
    await q.query(`COMMENT ON COLUMN account.password_until IS
      'Until when a password that the server made opens the account; the owner sets one of their own with it'`);

    await q.query(`
      ALTER TABLE role_grant
        ADD COLUMN valid_from date NOT NULL DEFAULT '2025-07-01',
        ADD COLUMN valid_to date,
        ADD COLUMN capacity text NOT NULL DEFAULT 'OWN',
        ADD COLUMN stands_for_id uuid,
        ADD COLUMN stands_for_name text,
        ADD COLUMN basis_number text,
        ADD COLUMN basis_date date,
        ADD COLUMN content_hash bytea NOT NULL DEFAULT ''
    `);
    await q.query(`
      ALTER TABLE role_grant
        ALTER COLUMN valid_from DROP DEFAULT,
        ALTER COLUMN capacity DROP DEFAULT,
        DROP CONSTRAINT role_grant_once,
        ADD CONSTRAINT role_grant_once EXCLUDE USING gist
          (account_id WITH =, role WITH =, org_unit_id WITH =, daterange(valid_from, valid_to) WITH &&),
        ADD CONSTRAINT role_grant_period CHECK (valid_to >= valid_from),
        ADD CONSTRAINT role_grant_capacity CHECK (capacity IN ('OWN', 'KT', 'DELEGATED', 'ACTING')),
        ADD CONSTRAINT role_grant_basis CHECK ((basis_number IS NULL) = (basis_date IS NULL)
          AND (capacity = 'OWN' OR basis_number IS NOT NULL)),
        ADD CONSTRAINT role_grant_stands_for CHECK ((stands_for_id IS NULL) = (stands_for_name IS NULL)
          AND CASE capacity WHEN 'OWN' THEN stands_for_id IS NULL WHEN 'ACTING' THEN true ELSE stands_for_id IS NOT NULL END),
        ADD CONSTRAINT role_grant_delegated_ends CHECK (capacity <> 'DELEGATED' OR valid_to IS NOT NULL),
        ADD FOREIGN KEY (tenant_id, stands_for_id) REFERENCES staff_member (tenant_id, id)
    `);
    await q.query(`COMMENT ON COLUMN role_grant.valid_to IS
      'First day without it; the same day as valid_from where it was taken back before it began'`);
    await q.query(`CREATE INDEX role_grant_by_account ON role_grant (account_id)`);
    await q.query(`CREATE INDEX role_grant_by_unit ON role_grant (org_unit_id)`);

    await q.query(`
      CREATE TABLE sign_in_link (
        token_hash bytea PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        account_id uuid NOT NULL,
        made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        FOREIGN KEY (tenant_id, account_id) REFERENCES account (tenant_id, id)
      )
    `);
    await q.query(`COMMENT ON TABLE sign_in_link IS
      'One-time links with which somebody sets a password of their own; only the hash of what the link carries'`);
    await q.query(`SELECT protect_table('sign_in_link')`);

    await q.query(`DROP POLICY wide_reads ON account`);
    await q.query(`DROP POLICY wide_writes ON account`);
    await q.query(`
      CREATE POLICY units_or_own ON account FOR SELECT
        USING (tenant_id = (SELECT app_tenant()) AND (${inScope} OR id::text = (SELECT app_actor())))
    `);
    await q.query(`
      CREATE POLICY units_insert ON account FOR INSERT WITH CHECK (tenant_id = (SELECT app_tenant()) AND (${inScope}))
    `);
    await q.query(`
      CREATE POLICY units_or_own_update ON account FOR UPDATE
        USING (tenant_id = (SELECT app_tenant()) AND (${inScope} OR id::text = (SELECT app_actor())))
    `);

    await q.query(`DROP POLICY wide_reads ON role_grant`);
    await q.query(`DROP POLICY wide_writes ON role_grant`);
    const reached = `((SELECT app_wide()) OR (NOT tenant_wide AND org_unit_id = ANY ((SELECT app_units())::int[])))`;
    await q.query(`
      CREATE POLICY with_account ON role_grant FOR SELECT
        USING (tenant_id = (SELECT app_tenant()) AND ${ofSeenAccount('role_grant')})
    `);
    await q.query(`
      CREATE POLICY reached_insert ON role_grant FOR INSERT
        WITH CHECK (tenant_id = (SELECT app_tenant()) AND ${reached} AND ${ofSeenAccount('role_grant')})
    `);
    await q.query(`
      CREATE POLICY reached_update ON role_grant FOR UPDATE USING (tenant_id = (SELECT app_tenant()) AND ${reached})
    `);
    for (const command of ['SELECT', 'DELETE']) {
      await q.query(`
        CREATE POLICY with_account_${command.toLowerCase()} ON session FOR ${command}
          USING (tenant_id = (SELECT app_tenant()) AND ${ofSeenAccount('session')})
      `);
    }
    await q.query(`
      CREATE POLICY with_account ON sign_in_link
        USING (tenant_id = (SELECT app_tenant()) AND ${ofSeenAccount('sign_in_link')})
        WITH CHECK (tenant_id = (SELECT app_tenant()) AND ${ofSeenAccount('sign_in_link')})
    `);

    await q.query(`DROP FUNCTION auth_session, auth_account`);
    await q.query(
      accountFunction({
        columns: ', password_over boolean',
        values: ', coalesce(a.password_until <= clock_timestamp(), false)',
      }),
    );
    await q.query(
      sessionFunction(' AND g.valid_from <= p_today AND (g.valid_to IS NULL OR g.valid_to > p_today)', {
        columns: ', password_kind text',
        values: ', a.password_kind',
      }),
    );
    await q.query(`
      CREATE FUNCTION auth_link(p_token_hash bytea)
      RETURNS TABLE (account_id uuid, tenant_id int, username text, staff_member_id uuid, full_name text)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT a.id, a.tenant_id, a.username, a.staff_member_id, coalesce(s.full_name, a.username)
          FROM sign_in_link l JOIN account a ON a.id = l.account_id LEFT JOIN staff_member s ON s.id = a.staff_member_id
         WHERE l.token_hash = p_token_hash AND l.used_at IS NULL AND l.expires_at > clock_timestamp() AND a.state = 'ACTIVE'
      $$
    `);
    for (const name of ['auth_account', 'auth_session', 'auth_link']) {
      await q.query(`REVOKE EXECUTE ON FUNCTION ${name} FROM PUBLIC`);
    }
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP FUNCTION auth_link, auth_session, auth_account`);
    await q.query(accountFunction({ columns: '', values: '' }));
    await q.query(sessionFunction('', { columns: '', values: '' }));
    for (const name of ['auth_account', 'auth_session']) {
      await q.query(`REVOKE EXECUTE ON FUNCTION ${name} FROM PUBLIC`);
    }
    await q.query(`DROP TABLE sign_in_link`);
    await q.query(`DROP POLICY with_account_select ON session`);
    await q.query(`DROP POLICY with_account_delete ON session`);
    for (const policy of ['with_account', 'reached_insert', 'reached_update']) {
      await q.query(`DROP POLICY ${policy} ON role_grant`);
    }
    for (const policy of ['units_or_own', 'units_insert', 'units_or_own_update']) {
      await q.query(`DROP POLICY ${policy} ON account`);
    }
    await q.query(`
      ALTER TABLE role_grant DROP CONSTRAINT role_grant_once, DROP COLUMN content_hash, DROP COLUMN basis_date,
        DROP COLUMN basis_number, DROP COLUMN stands_for_name, DROP COLUMN stands_for_id, DROP COLUMN capacity,
        DROP COLUMN valid_to, DROP COLUMN valid_from
    `);
    await q.query(`DROP INDEX role_grant_by_account, role_grant_by_unit`);
    await q.query(`
      ALTER TABLE role_grant ADD CONSTRAINT role_grant_once UNIQUE (account_id, role, org_unit_id)
    `);
    await q.query(`
      ALTER TABLE account DROP COLUMN content_hash, DROP COLUMN last_signed_in_at, DROP COLUMN password_until,
        DROP COLUMN password_kind, DROP COLUMN org_unit_id
    `);
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
  }
}
