import { createHash, type Hash } from 'node:crypto';
import type { Client } from 'pg';

/**
 * Checks the log against the canonical form written down in docs/audit-format.md and shares no code with its writer: what
 * the writer gets wrong, this must not get wrong in the same way. Reads in one snapshot, one tenant after the other.
 */
export interface Verdict {
  readonly links: number;
  readonly entries: number;
  readonly lanes: number;
  /** The first thing that is wrong, in words; null when all is whole. */
  readonly fault: string | null;
}

interface Link {
  id: string;
  lane_unit_id: number;
  seq: string;
  prev: Buffer;
  hash: Buffer;
  actor: string;
  person: string;
  actor_name: string;
  request_id: string;
  recorded_at: string;
}

interface Entry {
  link_id: string;
  ordinal: number;
  org_unit_id: number;
  action: string;
  subject_type: string;
  subject_id: string;
  accounts_for: string;
  content: string | null;
  content_hash: Buffer;
}

const BATCH = 2_000;
const EMPTY_CHAIN = createHash('sha256').digest();

export async function verifyAudit(client: Client): Promise<Verdict> {
  const totals = { links: 0, entries: 0, lanes: 0 };
  const { rows: tenants } = await client.query<{ id: number }>('SELECT tenant_ids() AS id');
  for (const { id } of tenants) {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    try {
      await client.query(`SELECT set_config('app.tenant', $1, true), set_config('app.wide', 'on', true)`, [String(id)]);
      const fault = (await chainFault(client, id, totals)) ?? (await sealFault(client, id));
      if (fault) return { ...totals, fault: `tenant ${id}, ${fault}` };
    } finally {
      await client.query('COMMIT');
    }
  }
  return { ...totals, fault: null };
}

async function chainFault(
  client: Client,
  tenant: number,
  totals: { links: number; entries: number; lanes: number },
): Promise<string | null> {
  const { rows: heads } = await client.query<{ lane: number; seq: string; hash: Buffer }>(
    'SELECT lane_unit_id AS lane, seq, hash FROM audit_head WHERE tenant_id = $1 ORDER BY 1',
    [tenant],
  );
  const { rows: loose } = await client.query<{ what: string }>(
    `SELECT 'lane ' || l.lane_unit_id || ' has links but no head' AS what FROM audit_link l
      WHERE l.tenant_id = $1 AND NOT EXISTS (SELECT 1 FROM audit_head h WHERE h.tenant_id = l.tenant_id AND h.lane_unit_id = l.lane_unit_id)
     UNION ALL SELECT 'entry ' || e.link_id || '/' || e.ordinal || ' belongs to no link' FROM audit_entry e
      WHERE e.tenant_id = $1 AND NOT EXISTS (SELECT 1 FROM audit_link l WHERE l.id = e.link_id AND l.tenant_id = e.tenant_id)
     LIMIT 1`,
    [tenant],
  );
  if (loose[0]) return loose[0].what;
  for (const head of heads) {
    totals.lanes += 1;
    let prev: Buffer = EMPTY_CHAIN;
    let seq = 0;
    for (;;) {
      const { rows: links } = await client.query<Link>(
        `SELECT id, lane_unit_id, seq, prev, hash, actor, person, actor_name, request_id,
                ${canonicalInstant('recorded_at')} AS recorded_at FROM audit_link
          WHERE tenant_id = $1 AND lane_unit_id = $2 AND seq > $3 ORDER BY seq LIMIT ${BATCH}`,
        [tenant, head.lane, seq],
      );
      const entries = await entriesOf(
        client,
        links.map((link) => link.id),
      );
      for (const link of links) {
        seq += 1;
        const own = entries.get(link.id) ?? [];
        const at = `lane ${head.lane}, link ${link.seq}`;
        if (Number(link.seq) !== seq) return `lane ${head.lane}, link ${seq} is missing`;
        if (!link.prev.equals(prev)) return `${at} does not follow the one before it`;
        const bad = own.find((entry, index) => entry.ordinal !== index + 1 || !contentFits(entry));
        if (bad) return `${at}, entry ${bad.ordinal} (${bad.action} ${bad.subject_type} ${bad.subject_id}) was changed`;
        if (!link.hash.equals(linkHash(tenant, link, own))) return `${at} (by ${link.actor_name}) was changed`;
        prev = link.hash;
        totals.links += 1;
        totals.entries += own.length;
      }
      if (links.length < BATCH) break;
    }
    if (Number(head.seq) !== seq || !head.hash.equals(prev)) {
      return `lane ${head.lane} ends at link ${seq}, its head says ${head.seq}`;
    }
  }
  return null;
}

async function entriesOf(client: Client, links: readonly string[]): Promise<Map<string, Entry[]>> {
  const { rows } = await client.query<Entry>(
    `SELECT link_id, ordinal, org_unit_id, action, subject_type, subject_id, accounts_for, content, content_hash
       FROM audit_entry WHERE link_id = ANY ($1) ORDER BY link_id, ordinal`,
    [links],
  );
  const byLink = new Map<string, Entry[]>();
  for (const entry of rows) byLink.set(entry.link_id, [...(byLink.get(entry.link_id) ?? []), entry]);
  return byLink;
}

// Erased content leaves its hash, which the link covers together with everything else of the entry.
function contentFits({ content, content_hash }: Entry): boolean {
  return content === null || createHash('sha256').update(content, 'utf8').digest().equals(content_hash);
}

function linkHash(tenant: number, link: Link, entries: readonly Entry[]): Buffer {
  return hashOf(
    'kycuong-audit-1',
    tenant,
    link.lane_unit_id,
    link.seq,
    link.prev.toString('hex'),
    link.actor,
    link.person,
    link.actor_name,
    link.request_id,
    link.recorded_at,
    entries.length,
    ...entries.flatMap(({ action, subject_type, subject_id, org_unit_id, accounts_for, content_hash }) => [
      action,
      subject_type,
      subject_id,
      org_unit_id,
      accounts_for,
      content_hash.toString('hex'),
    ]),
  );
}

function hashOf(...fields: readonly (string | number)[]): Buffer {
  return fields.reduce((hash: Hash, field) => feed(hash, field), createHash('sha256')).digest();
}

function feed(hash: Hash, field: string | number): Hash {
  const bytes = Buffer.from(String(field), 'utf8');
  return hash.update(`${bytes.length}:`).update(bytes);
}

interface Seal {
  to_id: string;
  /** What the seal says, as the chain must say it too; null where one of the two is missing. */
  sealed: string | null;
  chained: string | null;
}

// The chain decides which seals there are: a seal that only the table has, or only the chain, is a fault.
async function sealFault(client: Client, tenant: number): Promise<string | null> {
  const { rows: seals } = await client.query<Seal>(
    `SELECT coalesce(s.to_id, e.subject_id::bigint) AS to_id, e.content AS chained,
            '{"after":{"fromId":"' || s.from_id || '","hash":"' || encode(s.hash, 'hex') || '","rows":' || s.rows
              || ',"toId":"' || s.to_id || '"}}' AS sealed
       FROM (SELECT * FROM read_log_seal WHERE tenant_id = $1) s
       FULL JOIN (SELECT * FROM audit_entry WHERE tenant_id = $1 AND action = 'audit.read-log-sealed') e
         ON e.subject_id = s.to_id::text
      ORDER BY 1`,
    [tenant],
  );
  let before = '0';
  for (const { to_id: to, sealed, chained } of seals) {
    if (sealed === null || sealed !== chained) return `the seal of the reads up to ${to} is not the one in the chain`;
    const { after } = JSON.parse(sealed) as { after: { fromId: string; rows: number; hash: string } };
    // From the seal before it, so that a row slipped in between two seals is among those counted.
    const { rows } = await client.query<Record<string, string | number>>(
      `SELECT id, org_unit_id, actor, person, actor_name, subject_type, subject_id, request_id,
              ${canonicalInstant('read_at')} AS read_at
         FROM read_log WHERE tenant_id = $1 AND id > $2 AND id <= $3 ORDER BY id`,
      [tenant, before, to],
    );
    const hash = hashOf(...rows.flatMap((row) => Object.values(row)));
    if (rows[0]?.['id'] !== after.fromId || rows.length !== after.rows || hash.toString('hex') !== after.hash) {
      return `reads ${after.fromId} to ${to} do not fit their seal`;
    }
    before = to;
  }
  return null;
}

// UTC to the millisecond. A microsecond that nobody wrote stays in the text, and the hash no longer fits.
function canonicalInstant(column: string): string {
  return `regexp_replace(to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), '000$', '') || 'Z'`;
}
