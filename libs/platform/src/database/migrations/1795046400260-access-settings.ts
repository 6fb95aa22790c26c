import type { MigrationInterface, QueryRunner } from 'typeorm';

// Of each key what has begun last. The function of the code that reads it falls back on the default.
const settingsOf = (account: string): string => `(SELECT coalesce(json_agg(s), '[]') FROM (
       SELECT DISTINCT ON (v.key) v.key, v.value, v.valid_from AS "validFrom", v.set_at AS "setAt", NULL AS "withdrawnAt"
         FROM setting_value v
        WHERE v.tenant_id = ${account}.tenant_id AND v.key LIKE 'identity.%' AND v.withdrawn_at IS NULL
          AND v.valid_from <= p_today
        ORDER BY v.key, v.valid_from DESC, v.set_at DESC) s)`;

// Word for word as it was made by the migration before.
const SECOND_FACTOR_RULE = `(SELECT v.value FROM setting_value v WHERE v.tenant_id = a.tenant_id AND v.key = 'identity.second-factor'
         AND v.withdrawn_at IS NULL AND v.valid_from <= p_today ORDER BY v.valid_from DESC, v.set_at DESC LIMIT 1)`;
const RULE = [
  ['second_factor_rule text', 'settings json'],
  [SECOND_FACTOR_RULE, settingsOf('a')],
] as const;
const AGE = [
  ['password_kind text', 'password_kind text, password_days integer'],
  ['a.password_kind', `a.password_kind, floor(extract(epoch FROM clock_timestamp() - a.password_set_at) / 86400)::int`],
] as const;
const ACCOUNT = [
  ['p_places bytea[])', 'p_places bytea[], p_today date)'],
  ['password_over boolean', 'password_over boolean, settings json'],
  [
    'coalesce(a.password_until <= clock_timestamp(), false)',
    `coalesce(a.password_until <= clock_timestamp(), false),\n       ${settingsOf('a')}`,
  ],
] as const;
const LINK = [
  ['p_token_hash bytea)', 'p_token_hash bytea, p_today date)'],
  ['full_name text)', 'full_name text, settings json)'],
  ['coalesce(s.full_name, a.username)', `coalesce(s.full_name, a.username),\n       ${settingsOf('a')}`],
] as const;

type Edits = readonly (readonly [from: string, to: string])[];
const EDITS: readonly (readonly [name: string, edits: Edits])[] = [
  ['auth_session', [...RULE, ...AGE]],
  ['auth_token', RULE],
  ['auth_account', ACCOUNT],
  ['auth_link', LINK],
];

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

/** All that the office asks of accounts is read where they are looked up: life of a session, passwords, second factor. */
export class AccessSettings1795046400260 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    // Since when the passwords of before stand nobody knows: they count from here.
    await q.query(`ALTER TABLE account ADD COLUMN password_set_at timestamptz NOT NULL DEFAULT clock_timestamp()`);
    for (const [name, edits] of EDITS) await rewrite(q, name, edits);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const [name, edits] of EDITS) {
      await rewrite(q, name, edits.map(([from, to]) => [to, from] as const).reverse());
    }
    await q.query(`ALTER TABLE account DROP COLUMN password_set_at`);
  }
}
