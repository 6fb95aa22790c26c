import { createHash, type Hash } from 'node:crypto';

/**
 * Checks a chain against the canonical form written down in docs/audit-format.md. Shares no code with the writer: what
 * the writer gets wrong, this must not get wrong in the same way.
 */

/** Sends a statement to where the log is. */
export type Ask = <Row extends object>(text: string, values: readonly unknown[]) => Promise<Row[]>;

/** A chain as its head says it is. */
export interface LaneHead {
  readonly lane: number;
  readonly seq: string;
  readonly hash: Buffer;
}

export interface LaneVerdict {
  /** The first link that was looked at, and the last. */
  readonly from: number;
  readonly through: number;
  readonly links: number;
  readonly entries: number;
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
  recorded_at: string;
}

const BATCH = 2_000;
const EMPTY_CHAIN = createHash('sha256').digest();

/**
 * Walks the chain to its head. Links are only ever added, so that batches read one after the other fit together without
 * a snapshot as long as one goes no further than the head that was read before; `atMost` looks at no more than the last
 * so many links, taking the hash before the first of them as given.
 */
export async function checkLane(
  ask: Ask,
  tenant: number,
  head: LaneHead,
  { atMost = Infinity, snapshot = false }: { atMost?: number; snapshot?: boolean } = {},
): Promise<LaneVerdict> {
  const end = Number(head.seq);
  const from = Math.max(1, end - atMost + 1);
  // Within a snapshot what stands behind the head was put there by somebody else.
  const limit = snapshot ? Number.MAX_SAFE_INTEGER : end;
  let prev: Buffer | null = from === 1 ? EMPTY_CHAIN : null;
  let seq = from - 1;
  const seen = { links: 0, entries: 0 };
  const verdict = (fault: string | null): LaneVerdict => ({ from, through: seq, ...seen, fault });
  for (;;) {
    const links = await ask<Link>(
      `SELECT id, lane_unit_id, seq, prev, hash, actor, person, actor_name, request_id,
              ${canonicalInstant('recorded_at')} AS recorded_at FROM audit_link
        WHERE tenant_id = $1 AND lane_unit_id = $2 AND seq > $3 AND seq <= $4 ORDER BY seq LIMIT ${BATCH}`,
      [tenant, head.lane, seq, limit],
    );
    const entries = await entriesOf(
      ask,
      links.map((link) => link.id),
    );
    for (const link of links) {
      seq += 1;
      const own = entries.get(link.id) ?? [];
      const at = `lane ${head.lane}, link ${link.seq}`;
      if (Number(link.seq) !== seq) return verdict(`lane ${head.lane}, link ${seq} is missing`);
      if (prev !== null && !link.prev.equals(prev)) return verdict(`${at} does not follow the one before it`);
      const changed = (entry: Entry): LaneVerdict =>
        verdict(
          `${at}, entry ${entry.ordinal} (${entry.action} ${entry.subject_type} ${entry.subject_id}) was changed`,
        );
      const bad = own.find((entry, index) => entry.ordinal !== index + 1 || !contentFits(entry));
      if (bad) return changed(bad);
      if (!link.hash.equals(linkHash(tenant, link, own))) return verdict(`${at} (by ${link.actor_name}) was changed`);
      const moved = own.find((entry) => entry.recorded_at !== link.recorded_at);
      if (moved) return changed(moved);
      prev = link.hash;
      seen.links += 1;
      seen.entries += own.length;
    }
    if (links.length < BATCH) break;
  }
  if (end !== seq || (prev !== null && !head.hash.equals(prev))) {
    return verdict(`lane ${head.lane} ends at link ${seq}, its head says ${head.seq}`);
  }
  return verdict(null);
}

async function entriesOf(ask: Ask, links: readonly string[]): Promise<Map<string, Entry[]>> {
  const rows = await ask<Entry>(
    `SELECT link_id, ordinal, org_unit_id, action, subject_type, subject_id, accounts_for, content, content_hash,
            ${canonicalInstant('recorded_at')} AS recorded_at
       FROM audit_entry WHERE link_id = ANY ($1) ORDER BY link_id, ordinal`,
    [links],
  );
  const byLink = new Map<string, Entry[]>();
  for (const entry of rows) {
    const own = byLink.get(entry.link_id);
    if (own) own.push(entry);
    else byLink.set(entry.link_id, [entry]);
  }
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

/** SHA-256 over fields, each with its length in bytes before it. */
export function hashOf(...fields: readonly (string | number)[]): Buffer {
  return fields.reduce((hash: Hash, field) => feed(hash, field), createHash('sha256')).digest();
}

function feed(hash: Hash, field: string | number): Hash {
  const bytes = Buffer.from(String(field), 'utf8');
  return hash.update(`${bytes.length}:`).update(bytes);
}

/** UTC to the millisecond. A microsecond that nobody wrote stays in the text, and the hash no longer fits. */
export function canonicalInstant(column: string): string {
  return `regexp_replace(to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), '000$', '') || 'Z'`;
}
