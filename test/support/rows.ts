import type { Client } from 'pg';
import { v7 as uuidv7 } from 'uuid';

type Values = Readonly<Record<string, unknown>>;

/**
 * One more row like one that is there, but for what is given; answers with its id. Triggers and foreign keys are left out,
 * so that a row can stand in any state without the way that leads there; its own checks hold.
 */
export async function anotherRow(client: Client, table: string, like: string, given: Values): Promise<string> {
  const id = uuidv7();
  const { rows } = await client.query<{ columns: string }>(
    `SELECT string_agg(quote_ident(a.attname), ', ') AS columns FROM pg_attribute a
      WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''`,
    [table],
  );
  const columns = rows[0]?.columns ?? '';
  await client.query(`SET session_replication_role = replica`);
  const { rowCount } = await client.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_record(NULL::${table},
       (SELECT to_jsonb(t) FROM ${table} t WHERE ${like} LIMIT 1) || $1)`,
    [JSON.stringify({ id, ...given })],
  );
  await client.query(`SET session_replication_role = origin`);
  if (rowCount !== 1) throw new Error(`${table} has no row like ${like}`);
  return id;
}
