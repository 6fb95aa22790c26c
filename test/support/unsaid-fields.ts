import type { Client } from 'pg';
import { fieldWord } from '../../libs/reporting/src/rules';

interface Looked {
  superuser<T>(work: (client: Client) => Promise<T>): Promise<T>;
}

/** Fields of whatever the log holds that it could show by no word but their own name. */
export async function unsaidFields(database: Looked): Promise<string[]> {
  const contents = await database.superuser(async (client) => {
    const { rows } = await client.query<{ content: string }>(
      'SELECT content FROM audit_entry WHERE content IS NOT NULL',
    );
    return rows.map(({ content }) => content);
  });
  const names = new Set(contents.flatMap(fieldsOf));
  return [...names].filter((name) => fieldWord(name, 'vi') === name || fieldWord(name, 'en') === name);
}

function fieldsOf(content: string): string[] {
  try {
    const { before = {}, after = {} } = JSON.parse(content) as { before?: object; after?: object };
    return [before, after].flatMap(Object.keys);
  } catch {
    // Tests of the chain spoil what stands there.
    return [];
  }
}
