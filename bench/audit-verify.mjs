// How long the audit log takes to check: node bench/audit-verify.mjs [--links 250000]
//
// Links of four entries each, written by the function that writes every link, in turn for forty bodies; then the command
// line checks all of it, as an operator would. Prints the figure beside the bound (a million entries in 60 s).
import { spawnSync, execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { shortOffice } from '../tools/prove/short-office.mjs';

const BOUND = 'bound for a million: 60 s';
const ENTRIES = 4;
const BATCH = 5_000;

const { values } = parseArgs({ options: { links: { type: 'string', default: '250000' } } });
const links = Number(values.links);
const root = resolve(import.meta.dirname, '..');
const dist = join(root, 'dist');
execFileSync(process.execPath, [join(root, 'tools/start/build.mjs'), '--server-only', '--quiet'], { stdio: 'inherit' });
const folder = mkdtempSync(join(tmpdir(), 'kycuong-audit-'));
chmodSync(folder, 0o711);

// An act with what it was before and after, as long as those of a task are.
const APPEND = `
  SELECT count(audit_append(900001 + n % 40, 'job:bench', '', 'Hệ thống', 'r-' || n,
    to_char(timestamptz '2025-07-01' + n * interval '1 minute', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    (SELECT json_agg(json_build_object('action', 'remediation.task-accepted', 'type', 'remediation_task', 'id', n || '-' || e,
       'unit', 900001 + n % 40, 'inspecting', NULL, 'internal', false, 'accountsFor', '{"remediation_task":1,"task_event":1}',
       'content', '{"after":{"assigneeName":"Phòng số 1","state":"ACCEPTED","version":2},"before":{"state":"NEW","version":1}}'))
       FROM generate_series(1, ${ENTRIES}) e))) FROM generate_series($1::int, $2::int) n`;

let office;
try {
  office = await shortOffice(dist, join(folder, 'database'));
  const client = new pg.Client({
    connectionString: office.superuserUrl,
    options: '-c app.tenant=1 -c TimeZone=UTC -c synchronous_commit=off',
  });
  await client.connect();
  for (let from = 1; from <= links; from += BATCH) {
    await client.query(APPEND, [from, Math.min(from + BATCH - 1, links)]);
  }
  // As autovacuum keeps them where an office has written for years.
  await client.query('ANALYZE audit_entry, audit_link, audit_head');
  const [{ n }] = (await client.query('SELECT count(*)::int AS n FROM audit_entry')).rows;
  await client.end();
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, DATABASE_URL: office.url, DATABASE_OWNER_URL: office.ownerUrl, KYCUONG_DATA_DIR: folder };
  const since = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(dist, 'apps/cli/src/main.js'), 'audit', 'verify'],
    { env, encoding: 'utf8' },
  );
  const seconds = (performance.now() - since) / 1000;
  console.log(`${stdout}${stderr}`.trim());
  console.log(`${n.toLocaleString('en')} entries checked in ${seconds.toFixed(1)} s (${BOUND})`);
  process.exitCode = status ?? 1;
} finally {
  await office?.stop();
  rmSync(folder, { recursive: true, force: true });
}
