import { createHash, createPublicKey, verify, type KeyObject } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';

/**
 * Holds the chains against what was written down of them outside of the database. Written from docs/audit-format.md; it
 * shares no code with what writes anchors.
 */
export interface Anchors {
  readonly folder: string;
  /** Public key in hex that all of them must be signed with. */
  readonly key: string;
}

interface Statement {
  readonly format: string;
  readonly tenant: number;
  readonly at: string;
  readonly previous: string;
  readonly key: string;
  readonly heads: readonly { readonly lane: number; readonly seq: string; readonly hash: string }[];
}

const NAME = /^(\d+)-(\d{4}-\d\d-\d\d)\.anchor$/;
/** What stands before the 32 bytes of a public Ed25519 key in its usual wrapping. */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** Tenants that anything was written down of. */
export function anchoredTenants({ folder }: Anchors): number[] {
  return [...new Set(anchorNames(folder).map((name) => Number(NAME.exec(name)?.[1])))];
}

/** The first anchor of the tenant that the chains, or the anchors themselves, do not fit; in words, null for none. */
export async function anchorFault(client: Client, tenant: number, anchors: Anchors): Promise<string | null> {
  let before = Buffer.alloc(0);
  for (const name of anchorNames(anchors.folder).filter((one) => one.startsWith(`${tenant}-`))) {
    const content = readFileSync(join(anchors.folder, name));
    const statement = trusted(content, anchors.key);
    if (statement === null || statement.tenant !== tenant)
      return `anchor ${name} is not signed with the key, or was changed`;
    if (statement.previous !== createHash('sha256').update(before).digest('hex')) {
      return `the anchor before ${name} is missing or another one`;
    }
    const fault = await headFault(client, statement);
    if (fault) return `${fault}, as anchor ${name} says`;
    before = content;
  }
  return null;
}

function anchorNames(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => NAME.test(name))
    .sort();
}

/** What the file states, when its two lines are a statement of the form and its signature with that key. */
function trusted(content: Buffer, key: string): Statement | null {
  const [statement = '', signature = ''] = content.toString('utf8').split('\n');
  if (!verify(null, Buffer.from(statement), publicKey(key), Buffer.from(signature, 'base64'))) return null;
  const read = JSON.parse(statement) as Statement;
  return read.format === 'kycuong-anchor-1' && read.key === key ? read : null;
}

function publicKey(hex: string): KeyObject {
  return createPublicKey({ key: Buffer.concat([SPKI, Buffer.from(hex, 'hex')]), format: 'der', type: 'spki' });
}

async function headFault(client: Client, { tenant, heads }: Statement): Promise<string | null> {
  const { rows } = await client.query<{ lane: number; seq: string; hash: string | null; wanted: string }>(
    `SELECT h.lane, h.seq, encode(l.hash, 'hex') AS hash, h.hash AS wanted
       FROM unnest($2::int[], $3::bigint[], $4::text[]) AS h(lane, seq, hash)
       LEFT JOIN audit_link l ON l.tenant_id = $1 AND l.lane_unit_id = h.lane AND l.seq = h.seq
      WHERE encode(l.hash, 'hex') IS DISTINCT FROM h.hash ORDER BY h.lane LIMIT 1`,
    [tenant, heads.map(({ lane }) => lane), heads.map(({ seq }) => seq), heads.map(({ hash }) => hash)],
  );
  const [wrong] = rows;
  if (!wrong) return null;
  return wrong.hash === null
    ? `lane ${wrong.lane} was cut off before its link ${wrong.seq}`
    : `lane ${wrong.lane} was written anew up to its link ${wrong.seq}`;
}
