import { hash } from 'node:crypto';

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
  /** As the session prints it: what its entries must say to the microsecond. */
  printed_at: string;
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
  printed_at: string;
}

/** Links that follow one another, and what each of them has. */
interface Batch {
  readonly links: readonly Link[];
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
}

const BATCH = 2_000;
const NO_MORE: Batch = { links: [], entries: new Map() };
const EMPTY_CHAIN = hash('sha256', '', 'buffer');

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
  const walk: Walk = { seq: from - 1, prev: from === 1 ? EMPTY_CHAIN : null, links: 0, entries: 0 };
  const read = (after: number): Promise<Batch> => readBatch(ask, { tenant, lane: head.lane, after, limit });
  let fault: string | null = null;
  for (let batch = await read(walk.seq); fault === null && batch.links.length > 0;) {
    // The database reads on while these are looked at.
    const next = batch.links.length < BATCH ? NO_MORE : read(Number(batch.links.at(-1)?.seq));
    fault = follow(walk, batch, { tenant, lane: head.lane });
    batch = await next;
  }
  const { seq, prev, links, entries } = walk;
  if (fault === null && (end !== seq || (prev !== null && !head.hash.equals(prev)))) {
    fault = `lane ${head.lane} ends at link ${seq}, its head says ${head.seq}`;
  }
  return { from, through: seq, links, entries, fault };
}

/** How far a chain was followed. */
interface Walk {
  seq: number;
  prev: Buffer | null;
  links: number;
  entries: number;
}

/** Goes on over the links of a batch; the first thing that is wrong, in words. */
function follow(
  walk: Walk,
  { links, entries }: Batch,
  { tenant, lane }: { tenant: number; lane: number },
): string | null {
  for (const link of links) {
    walk.seq += 1;
    const own = entries.get(link.id) ?? [];
    const at = `lane ${lane}, link ${link.seq}`;
    if (Number(link.seq) !== walk.seq) return `lane ${lane}, link ${walk.seq} is missing`;
    if (walk.prev !== null && !link.prev.equals(walk.prev)) return `${at} does not follow the one before it`;
    const changed = ({ ordinal, action, subject_type, subject_id }: Entry): string =>
      `${at}, entry ${ordinal} (${action} ${subject_type} ${subject_id}) was changed`;
    const bad = own.find((entry, index) => entry.ordinal !== index + 1 || !contentFits(entry));
    if (bad) return changed(bad);
    if (!link.hash.equals(linkHash(tenant, link, own))) return `${at} (by ${link.actor_name}) was changed`;
    const moved = own.find((entry) => entry.printed_at !== link.printed_at);
    if (moved) return changed(moved);
    walk.prev = link.hash;
    walk.links += 1;
    walk.entries += own.length;
  }
  return null;
}

async function readBatch(
  ask: Ask,
  { tenant, lane, after, limit }: { tenant: number; lane: number; after: number; limit: number },
): Promise<Batch> {
  const links = await ask<Link>(
    `SELECT id, lane_unit_id, seq, prev, hash, actor, person, actor_name, request_id, recorded_at::text AS printed_at,
            ${canonicalInstant('recorded_at')} AS recorded_at FROM audit_link
      WHERE tenant_id = $1 AND lane_unit_id = $2 AND seq > $3 AND seq <= $4 ORDER BY seq LIMIT ${BATCH}`,
    [tenant, lane, after, limit],
  );
  const rows = await ask<Entry>(
    `SELECT link_id, ordinal, org_unit_id, action, subject_type, subject_id, accounts_for, content, content_hash,
            recorded_at::text AS printed_at
       FROM audit_entry WHERE link_id = ANY ($1) ORDER BY link_id, ordinal`,
    [links.map((link) => link.id)],
  );
  const entries = new Map<string, Entry[]>();
  for (const entry of rows) {
    const own = entries.get(entry.link_id);
    if (own) own.push(entry);
    else entries.set(entry.link_id, [entry]);
  }
  return { links, entries };
}

// Erased content leaves its hash, which the link covers together with everything else of the entry.
function contentFits({ content, content_hash }: Entry): boolean {
  return content === null || hash('sha256', content, 'buffer').equals(content_hash);
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
  const text = fields.map((field) => `${Buffer.byteLength(String(field), 'utf8')}:${field}`).join('');
  return hash('sha256', text, 'buffer');
}

/** UTC to the millisecond. A microsecond that nobody wrote stays in the text, and the hash no longer fits. */
export function canonicalInstant(column: string): string {
  return `regexp_replace(to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), '000$', '') || 'Z'`;
}
