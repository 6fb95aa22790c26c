import type { MigrationInterface, QueryRunner } from 'typeorm';

// What the office has set stands beside the account, so that no request has to ask for it in a flight of its own.
const EDITS = [
  ['is_fictional boolean', 'is_fictional boolean, second_factor_rule text'],
  [
    '(SELECT t.demo_anchor_on IS NOT NULL FROM tenant t WHERE t.id = a.tenant_id)',
    `(SELECT t.demo_anchor_on IS NOT NULL FROM tenant t WHERE t.id = a.tenant_id),
     (SELECT v.value FROM setting_value v WHERE v.tenant_id = a.tenant_id AND v.key = 'identity.second-factor'
         AND v.withdrawn_at IS NULL AND v.valid_from <= p_today ORDER BY v.valid_from DESC, v.set_at DESC LIMIT 1)`,
  ],
] as const;

type Edits = readonly (readonly [from: string, to: string])[];

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

/** Whom the office obliges to have a second factor is read with every request. */
export class SecondFactorRule1795046400231 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const name of ['auth_session', 'auth_token']) await rewrite(q, name, EDITS);
  }

  async down(q: QueryRunner): Promise<void> {
    const undone = EDITS.map(([from, to]) => [to, from] as const);
    for (const name of ['auth_session', 'auth_token']) await rewrite(q, name, undone);
  }
}
