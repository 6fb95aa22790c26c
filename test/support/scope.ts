import type { Client } from 'pg';

/** What the unit of work would have set for somebody. What is left out stays unset, as on a fresh connection. */
export interface Settings {
  readonly tenant?: number;
  readonly units?: readonly number[];
  readonly wide?: boolean;
  readonly actor?: string;
  readonly person?: string;
}

/** Runs the work in a transaction under these settings and takes everything back afterwards. */
export async function under<T>(client: Client, settings: Settings, work: () => Promise<T>): Promise<T> {
  const { units, wide, ...plain } = settings;
  const texts: Record<string, string> = {
    ...Object.fromEntries(Object.entries(plain).map(([name, value]) => [name, String(value)])),
    ...(units ? { units: `{${units.join(',')}}` } : {}),
    ...(wide === undefined ? {} : { wide: wide ? 'on' : 'off' }),
  };
  await client.query('BEGIN');
  try {
    for (const [name, value] of Object.entries(texts)) {
      await client.query('SELECT set_config($1, $2, true)', [`app.${name}`, value]);
    }
    return await work();
  } finally {
    await client.query('ROLLBACK');
  }
}

/** Why the database refused a statement: the constraint's name, else the SQLSTATE; null where it did not refuse. */
export async function refusalOf(client: Client, text: string, values: readonly unknown[] = []): Promise<string | null> {
  await client.query('SAVEPOINT attempt');
  try {
    await client.query(text, [...values]);
    return null;
  } catch (error) {
    const { constraint, code } = error as { constraint?: string; code?: string };
    return constraint ?? code ?? String(error);
  } finally {
    await client.query('ROLLBACK TO SAVEPOINT attempt');
  }
}
