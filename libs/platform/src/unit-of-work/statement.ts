import type { PoolClient, QueryResultRow } from 'pg';

/** One SQL statement. A name makes PostgreSQL keep its plan on each connection: worth it for whatever runs per request. */
export interface Statement {
  readonly name?: string;
  readonly text: string;
  readonly values?: readonly unknown[];
}

/** Sends a statement on a client; with the driver's pipelining several may be in flight, answered in order. */
export async function send<Row extends QueryResultRow>(client: PoolClient, statement: Statement): Promise<Row[]> {
  const { name, text, values } = statement;
  const result = await client.query<Row>({ ...(name ? { name } : {}), text, values: [...(values ?? [])] });
  return result.rows;
}

/** Marks a promise as looked after: its failure is read later, at the end of the flight it belongs to. */
export function inFlight<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
