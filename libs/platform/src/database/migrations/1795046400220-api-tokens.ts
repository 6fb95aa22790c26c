import type { MigrationInterface, QueryRunner } from 'typeorm';

// What a request by token asks is what a request by session asks, of another row.
const OF_SESSION = [
  ['auth_session(', 'auth_token('],
  [' STABLE ', ' '],
  [
    'idle_seconds integer, age_seconds integer, confirmed_seconds integer',
    'token_name text, token_permissions text[], token_units integer[], requests integer',
  ],
  [
    `extract(epoch FROM clock_timestamp() - e.last_seen_at)::int, extract(epoch FROM clock_timestamp() - e.created_at)::int,
     extract(epoch FROM clock_timestamp() - e.confirmed_at)::int,`,
    `e.name, e.permissions, CASE WHEN e.org_unit_id IS NOT NULL THEN org_unit_reach(e.org_unit_id) END,
     count_api_request(e.id, e.tenant_id, e.account_id),`,
  ],
  ['FROM session e', 'FROM api_token e'],
  [`e.created_at > clock_timestamp() - interval '7 days'`, 'e.revoked_at IS NULL AND e.expires_at > clock_timestamp()'],
] as const;

const OWN = `tenant_id = (SELECT app_tenant()) AND account_id::text = (SELECT app_actor())`;

export class ApiTokens1795046400220 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE api_token (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        account_id uuid NOT NULL,
        name text NOT NULL,
        token_hash bytea NOT NULL CONSTRAINT api_token_hash UNIQUE,
        permissions text[] NOT NULL,
        org_unit_id int,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        CONSTRAINT api_token_in_tenant UNIQUE (tenant_id, id),
        CONSTRAINT api_token_a_year CHECK (expires_at <= created_at + interval '366 days'),
        FOREIGN KEY (tenant_id, account_id) REFERENCES account (tenant_id, id),
        FOREIGN KEY (tenant_id, org_unit_id) REFERENCES org_unit (tenant_id, id)
      )
    `);
    await q.query(`CREATE INDEX api_token_by_account ON api_token (account_id)`);
    await q.query(`COMMENT ON COLUMN api_token.org_unit_id IS
      'No further than this unit and those below it, and never further than the account itself'`);
    await q.query(`
      CREATE TABLE api_token_use (
        token_id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        account_id uuid NOT NULL,
        last_used_at timestamptz NOT NULL,
        window_start timestamptz NOT NULL,
        requests int NOT NULL,
        FOREIGN KEY (tenant_id, token_id) REFERENCES api_token (tenant_id, id)
      ) WITH (fillfactor = 50)
    `);
    await q.query(`CREATE INDEX api_token_use_by_account ON api_token_use (account_id)`);
    await q.query(`COMMENT ON TABLE api_token_use IS
      'When a token was used last, and how often in the minute that began then; counted with each request by token'`);
    for (const table of ['api_token', 'api_token_use']) {
      await q.query(`SELECT protect_table('${table}')`);
      await q.query(`CREATE POLICY own_rows ON ${table} USING (${OWN}) WITH CHECK (${OWN})`);
    }

    // All tokens of an account together have one allowance. It need not outlive a power cut: no request waits for the disk.
    await q.query(`
      CREATE FUNCTION count_api_request(p_token uuid, p_tenant int, p_account uuid) RETURNS int
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE v_minute timestamptz := date_trunc('minute', clock_timestamp());
      BEGIN
        PERFORM set_config('synchronous_commit', 'off', true);
        INSERT INTO api_token_use AS u (token_id, tenant_id, account_id, last_used_at, window_start, requests)
        VALUES (p_token, p_tenant, p_account, clock_timestamp(), v_minute, 1)
        ON CONFLICT (token_id) DO UPDATE SET last_used_at = excluded.last_used_at, window_start = v_minute,
          requests = CASE WHEN u.window_start = v_minute THEN u.requests + 1 ELSE 1 END;
        RETURN (SELECT sum(u.requests) FROM api_token_use u WHERE u.account_id = p_account AND u.window_start = v_minute);
      END $$
    `);
    await q.query(`
      ALTER TABLE inbox_item DROP CONSTRAINT inbox_item_about_type, ADD CONSTRAINT inbox_item_about_type
        CHECK (about_type IN ('task', 'inspection', 'amendment', 'finding', 'account'))
    `);
    const [session] = (await q.query(`SELECT pg_get_functiondef('auth_session'::regproc) AS text`)) as {
      text: string;
    }[];
    let text = session?.text ?? '';
    for (const [from, to] of OF_SESSION) {
      if (!text.includes(from)) throw new Error(`auth_session does not say ${from}`);
      text = text.replace(from, () => to);
    }
    await q.query(text);
    for (const name of ['count_api_request', 'auth_token']) {
      await q.query(`REVOKE EXECUTE ON FUNCTION ${name} FROM PUBLIC`);
    }
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE inbox_item DROP CONSTRAINT inbox_item_about_type, ADD CONSTRAINT inbox_item_about_type
        CHECK (about_type IN ('task', 'inspection', 'amendment', 'finding'))
    `);
    await q.query(`DROP FUNCTION auth_token, count_api_request`);
    await q.query(`DROP TABLE api_token_use, api_token`);
  }
}
