import type { Client } from 'pg';
import type { Dice } from './proof';

const AUDIT_TABLES = ['audit_head', 'audit_link', 'audit_entry', 'read_log', 'read_log_seal'] as const;

/** Puts a copy of the log aside, so that each tampering begins with the log as the product wrote it. It writes no more. */
export async function keepLog(client: Client): Promise<void> {
  await client.query('CREATE SCHEMA kept');
  for (const table of AUDIT_TABLES) await client.query(`CREATE TABLE kept.${table} AS TABLE ${table}`);
  for (const table of ['audit_link', 'read_log']) await client.query(`ALTER TABLE ${table} ALTER id DROP IDENTITY`);
}

/** Changes the log as somebody would for whom neither rights nor triggers hold, looks, and puts it back. */
export async function tampered<T>(client: Client, statements: readonly string[], look: () => Promise<T>): Promise<T> {
  await client.query('SET session_replication_role = replica; SET synchronous_commit = off');
  for (const statement of statements) {
    expect([statement, (await client.query(statement)).rowCount]).not.toEqual([statement, 0]);
  }
  const seen = await look();
  const restore = AUDIT_TABLES.map((table) => `DELETE FROM ${table}; INSERT INTO ${table} SELECT * FROM kept.${table}`);
  await client.query(restore.join(';'));
  return seen;
}

type Change = (column: string, n: number) => string;

const bit: Change = (c, n) => `set_bit(${c}, ${n} % bit_length(${c}), 1 - get_bit(${c}, ${n} % bit_length(${c})))`;
const letter: Change = (c, n) => {
  const place = `1 + ${n} % greatest(length(${c}), 1)`;
  return `overlay(${c} placing CASE substr(${c}, ${place}, 1) WHEN 'x' THEN 'y' ELSE 'x' END from ${place} for 1)`;
};
const number: Change = (c, n) => `${c} + ${1_000 + n}`;
const moment: Change = (c, n) => `${c} + interval '${1 + n} microseconds'`;
const otherTenant: Change = (c) => `3 - ${c}`;

// Every column but five: transaction_id and written_at mean something to this server alone, inspecting_unit_id and
// is_internal say who may read, and content that is NULL has been erased, which is allowed.
const COLUMNS: Readonly<Record<(typeof AUDIT_TABLES)[number], Readonly<Record<string, Change>>>> = {
  audit_head: { tenant_id: number, lane_unit_id: number, seq: number, hash: bit },
  audit_link: {
    id: number,
    tenant_id: number,
    lane_unit_id: number,
    seq: number,
    prev: bit,
    hash: bit,
    actor: letter,
    person: letter,
    actor_name: letter,
    request_id: letter,
    recorded_at: moment,
  },
  audit_entry: {
    link_id: number,
    ordinal: number,
    tenant_id: otherTenant,
    org_unit_id: number,
    action: letter,
    subject_type: letter,
    subject_id: letter,
    accounts_for: letter,
    content: letter,
    content_hash: bit,
    recorded_at: moment,
  },
  read_log: {
    id: number,
    tenant_id: otherTenant,
    org_unit_id: number,
    actor: letter,
    person: letter,
    actor_name: letter,
    subject_type: letter,
    subject_id: letter,
    request_id: letter,
    read_at: moment,
  },
  read_log_seal: { tenant_id: otherTenant, to_id: number, from_id: number, rows: number, hash: bit },
};

/** One change to one row of the log, or the row gone, as a statement that says by itself what it does. */
export function randomTampering(roll: Dice): string {
  const table = AUDIT_TABLES[roll(AUDIT_TABLES.length)] ?? 'audit_entry';
  const row = `(SELECT ctid FROM ${table} ORDER BY ${table}::text OFFSET ${roll(100_000)} % (SELECT count(*) FROM ${table}) LIMIT 1)`;
  if (roll(8) === 0) return `DELETE FROM ${table} WHERE ctid = ${row}`;
  const columns = Object.entries(COLUMNS[table]);
  const [column, change] = columns[roll(columns.length)] ?? ['', letter];
  return `UPDATE ${table} SET ${column} = ${change(column, roll(10_000))} WHERE ctid = ${row}`;
}
