import { escapeIdentifier, type Client } from 'pg';
import { from as copyFrom, to as copyTo, type CopyStreamQuery, type CopyToStreamQuery } from 'pg-copy-streams';
import { RowSum } from './row-sum';

/** A table as a backup sees it: what PostgreSQL computes by itself is left out. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
}

export interface CountedTable extends Table {
  readonly rows: number;
  readonly checksum: string;
}

/** All tables of the product, those that others refer to first. Which migrations ran is the manifest's to say. */
export async function tablesOf(owner: Client): Promise<Table[]> {
  const { rows } = await owner.query<Table>(`
    WITH RECURSIVE ranked(oid, rank) AS (
      SELECT c.oid, 0 FROM pg_class c
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> 'schema_migration'
      UNION
      SELECT f.conrelid, r.rank + 1 FROM ranked r
        JOIN pg_constraint f ON f.confrelid = r.oid AND f.contype = 'f' AND f.conrelid <> f.confrelid AND NOT f.condeferrable
       WHERE r.rank < 100)
    SELECT c.relname::text AS name,
           ARRAY(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0
                    AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum) AS columns
      FROM (SELECT r.oid, max(r.rank) AS rank FROM ranked r GROUP BY 1) o JOIN pg_class c ON c.oid = o.oid
     ORDER BY o.rank, c.relname`);
  return rows;
}

/** The rows of a table as COPY writes them, which the owner alone sees all of. */
export function rowsOf(owner: Client, { name, columns }: Table): CopyToStreamQuery {
  return owner.query(copyTo(`COPY (SELECT ${list(columns)} FROM ONLY ${escapeIdentifier(name)}) TO STDOUT`));
}

/** Takes rows as COPY writes them. */
export function rowsInto(owner: Client, { name, columns }: Table): CopyStreamQuery {
  return owner.query(copyFrom(`COPY ${escapeIdentifier(name)} (${list(columns)}) FROM STDIN`));
}

export async function countedRows(owner: Client, table: Table): Promise<CountedTable> {
  const sum = new RowSum();
  for await (const chunk of rowsOf(owner, table)) sum.add(chunk as Buffer);
  return { ...table, ...sum.result };
}

/** The first table that has a row; null where there is none, or no table yet. */
export async function tableWithRows(owner: Client): Promise<string | null> {
  for (const { name } of await tablesOf(owner)) {
    const { rowCount } = await owner.query(`SELECT 1 FROM ONLY ${escapeIdentifier(name)} LIMIT 1`);
    if (rowCount) return name;
  }
  return null;
}

const list = (columns: readonly string[]): string => columns.map(escapeIdentifier).join(', ');

/** Makes texts mean the same wherever they are written and read. */
export const SAME_TEXTS = `SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO'; SET LOCAL IntervalStyle = 'postgres';
  SET LOCAL extra_float_digits = 3; SET LOCAL bytea_output = 'hex';
  SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0`;
