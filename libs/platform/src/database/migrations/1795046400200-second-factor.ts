import type { MigrationInterface, QueryRunner } from 'typeorm';

// How long a session lasts is the office's to say: the function tells how old it is, and of the account whether it has a
// second factor and whether its office is the fictional one. The rest of it stays as it is.
const SESSION = [
  ['bytea, p_idle interval, p_longest interval, p_today', 'bytea, p_today'],
  [
    'stale boolean',
    'idle_seconds integer, age_seconds integer, confirmed_seconds integer, has_factor boolean, is_fictional boolean',
  ],
  [
    `e.last_seen_at < clock_timestamp() - interval '1 minute'`,
    `extract(epoch FROM clock_timestamp() - e.last_seen_at)::int, extract(epoch FROM clock_timestamp() - e.created_at)::int,
     extract(epoch FROM clock_timestamp() - e.confirmed_at)::int,
     EXISTS (SELECT 1 FROM second_factor f WHERE f.account_id = a.id AND f.secret IS NOT NULL),
     (SELECT t.demo_anchor_on IS NOT NULL FROM tenant t WHERE t.id = a.tenant_id)`,
  ],
  [
    'e.last_seen_at > clock_timestamp() - p_idle AND e.created_at > clock_timestamp() - p_longest',
    `e.created_at > clock_timestamp() - interval '7 days'`,
  ],
] as const;
const ACCOUNT = [
  ['active boolean, ', 'active boolean, has_factor boolean, '],
  [
    `a.state = 'ACTIVE',`,
    `a.state = 'ACTIVE', EXISTS (SELECT 1 FROM second_factor f WHERE f.account_id = a.id AND f.secret IS NOT NULL),`,
  ],
] as const;

type Edits = readonly (readonly [from: string, to: string])[];
const undone = (edits: Edits): Edits => edits.map(([from, to]) => [to, from] as const);

/** Makes the function anew with other words in it; its columns change, so that it cannot just be replaced. */
async function rewrite(q: QueryRunner, name: string, edits: Edits): Promise<void> {
  const [found] = (await q.query(`SELECT pg_get_functiondef('${name}'::regproc) AS text`)) as { text: string }[];
  let text = found?.text ?? '';
  for (const [from, to] of edits) {
    if (!text.includes(from)) throw new Error(`${name} does not say ${from}`);
    text = text.replace(from, () => to);
  }
  await q.query(`DROP FUNCTION ${name}`);
  await q.query(text);
  await q.query(`REVOKE EXECUTE ON FUNCTION ${name} FROM PUBLIC`);
}

const OWN = `tenant_id = (SELECT app_tenant()) AND account_id::text = (SELECT app_actor())`;

/** The account's own policies decide: whoever may see the account may see what hangs on it. */
const ofSeenAccount = (table: string): string => `tenant_id = (SELECT app_tenant()) AND EXISTS
  (SELECT 1 FROM account a WHERE a.tenant_id = ${table}.tenant_id AND a.id = ${table}.account_id)`;

export class SecondFactor1795046400200 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    // Sessions of before have no id to be ended by: their owners sign in once more.
    await q.query(`DELETE FROM session`);
    await q.query(`
      ALTER TABLE session ADD COLUMN id uuid NOT NULL CONSTRAINT session_id UNIQUE,
        ADD COLUMN address text NOT NULL, ADD COLUMN agent text NOT NULL,
        ADD COLUMN confirmed_at timestamptz NOT NULL DEFAULT clock_timestamp()
    `);
    await q.query(`COMMENT ON COLUMN session.confirmed_at IS
      'When its owner has last shown who they are, by password and second factor'`);

    await q.query(`
      CREATE TABLE second_factor (
        account_id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        secret text,
        set_at timestamptz,
        last_step bigint,
        recovery_salt bytea,
        pending_secret text,
        pending_at timestamptz,
        FOREIGN KEY (tenant_id, account_id) REFERENCES account (tenant_id, id),
        CONSTRAINT second_factor_set CHECK ((secret IS NULL) = (set_at IS NULL) AND (secret IS NULL) = (last_step IS NULL)
          AND (secret IS NULL) = (recovery_salt IS NULL)),
        CONSTRAINT second_factor_pending CHECK ((pending_secret IS NULL) = (pending_at IS NULL))
      )
    `);
    await q.query(`COMMENT ON COLUMN second_factor.secret IS
      'Encrypted by the application: the database cannot read it'`);
    await q.query(`COMMENT ON COLUMN second_factor.last_step IS
      'The step of RFC 6238 whose code was used last: no code of it or of one before is taken again'`);
    await q.query(`
      CREATE TABLE recovery_code (
        account_id uuid NOT NULL,
        tenant_id int NOT NULL REFERENCES tenant (id),
        code_hash bytea NOT NULL,
        used_at timestamptz,
        PRIMARY KEY (account_id, code_hash),
        FOREIGN KEY (tenant_id, account_id) REFERENCES account (tenant_id, id)
      )
    `);
    for (const table of ['second_factor', 'recovery_code']) {
      await q.query(`SELECT protect_table('${table}')`);
      await q.query(`CREATE POLICY own_insert ON ${table} FOR INSERT WITH CHECK (${OWN})`);
      await q.query(`CREATE POLICY with_account_select ON ${table} FOR SELECT USING (${ofSeenAccount(table)})`);
    }
    // Whoever sees to an account may take its factor away, and give it none.
    await q.query(
      `CREATE POLICY with_account_update ON second_factor FOR UPDATE USING (${ofSeenAccount('second_factor')})`,
    );
    await q.query(
      `CREATE POLICY with_account_delete ON recovery_code FOR DELETE USING (${ofSeenAccount('recovery_code')})`,
    );
    await q.query(`CREATE POLICY own_update ON recovery_code FOR UPDATE USING (${OWN})`);
    await rewrite(q, 'auth_session', SESSION);
    await rewrite(q, 'auth_account', ACCOUNT);
  }

  async down(q: QueryRunner): Promise<void> {
    await rewrite(q, 'auth_account', undone(ACCOUNT));
    await rewrite(q, 'auth_session', undone(SESSION));
    await q.query(`DROP TABLE recovery_code, second_factor`);
    await q.query(`
      ALTER TABLE session DROP COLUMN id, DROP COLUMN address, DROP COLUMN agent, DROP COLUMN confirmed_at
    `);
  }
}
