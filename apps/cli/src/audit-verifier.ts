import type { Client } from 'pg';
import { anchoredTenants, anchorFault, type Anchors } from './anchor-verifier';
import { canonicalInstant, checkLane, hashOf, type Ask, type LaneHead } from '@app/audit';

/**
 * Checks the whole log, one tenant after the other in one snapshot each: every chain, that nothing stands beside the
 * chains, and the seals of the log of reads. What is checked and how is written down in docs/audit-format.md.
 */
export interface Verdict {
  readonly links: number;
  readonly entries: number;
  readonly lanes: number;
  /** The first thing that is wrong, in words; null when all is whole. */
  readonly fault: string | null;
}

/** The only name under which the policies show the log as a whole. */
const VERIFIER = 'job:audit.verify';

export async function verifyAudit(client: Client, anchors?: Anchors): Promise<Verdict> {
  const totals = { links: 0, entries: 0, lanes: 0 };
  const { rows: tenants } = await client.query<{ id: number }>('SELECT tenant_ids() AS id');
  const gone = anchors && anchoredTenants(anchors).find((known) => !tenants.some(({ id }) => id === known));
  if (gone !== undefined) return { ...totals, fault: `tenant ${gone} has anchors and is not in the database` };
  for (const { id } of tenants) {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    try {
      await client.query(
        `SELECT set_config('app.tenant', $1, true), set_config('app.wide', 'on', true), set_config('app.actor', $2, true)`,
        [String(id), VERIFIER],
      );
      const fault =
        (await chainFault(client, id, totals)) ??
        (await sealFault(client, id)) ??
        (anchors ? await anchorFault(client, id, anchors) : null);
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
  const { rows: heads } = await client.query<LaneHead>(
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
  const ask: Ask = async <Row extends object>(text: string, values: readonly unknown[]) =>
    (await client.query<Row>(text, [...values])).rows;
  for (const head of heads) {
    const { links, entries, fault } = await checkLane(ask, tenant, head, { snapshot: true });
    totals.lanes += 1;
    totals.links += links;
    totals.entries += entries;
    if (fault) return fault;
  }
  return null;
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
