import type { Client } from 'pg';

/** Rows and their hash, of every table. */
export async function contentOf(client: Client): Promise<Record<string, string>> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`,
  );
  const content: Record<string, string> = {};
  for (const { name } of rows) {
    const found = await client.query<{ hash: string }>(
      `SELECT count(*) || ' ' || md5(coalesce(string_agg(md5(t::text), '' ORDER BY md5(t::text)), '')) AS hash
         FROM (SELECT * FROM ${name}) t`,
    );
    content[name] = found.rows[0]?.hash ?? '';
  }
  // Its own ids and moments.
  delete content['schema_migration'];
  return content;
}

/** What keeps rows safe: triggers that are awake, tables that are protected. */
export async function protectionOf(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ what: string }>(`
    SELECT 'trigger ' || tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text AS what FROM pg_trigger
     WHERE NOT tgisinternal AND tgname NOT LIKE 'probe\\_%'
    UNION ALL SELECT 'table ' || oid::regclass || ' ' || relrowsecurity || relforcerowsecurity FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`);
  return rows.map(({ what }) => what);
}
