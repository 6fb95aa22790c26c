// node bench/province-month.mjs: the month of a whole province, computed and closed by one request, against one pass of SQL over
// the same rows; and the assessments of one commune, all in one request, against the SQL of it alone.
//
//   --people 6000 --items 25   so many people, spread over the communes, and pieces of work of each
//   --rounds 3
//
// The pass of SQL counts what everybody's work comes to in exact numbers, takes off what failed and what was late, and writes
// points and what they were made of into everybody's row, as the superuser; then the same rows beside it that the request writes:
// the bodies' months, what everybody is told and the entries of the log. Bounds: 5 times the pass, 2 times the SQL alone.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { MANY_COMMUNES, settle } from './people.mjs';
import { AT_ONCE, fillMonths } from './province-month-fill.mjs';

const root = resolve(import.meta.dirname, '..');
const dist = join(root, 'dist');
const require = createRequire(import.meta.url);
const { values: options } = parseArgs({
  options: {
    people: { type: 'string', default: '6000' },
    items: { type: 'string', default: '25' },
    rounds: { type: 'string', default: '3' },
  },
});
const [people, items, rounds] = [options.people, options.items, options.rounds].map(Number);
const BOUNDS = { month: 5, assessments: 2 };
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const timed = async (work) => {
  const since = performance.now();
  const result = await work();
  return [(performance.now() - since) / 1000, result];
};

const PASS = `
  WITH line AS (
    SELECT i.staff_member_id, i.work_product_id, p.coefficient::numeric AS k, sum(i.pieces) AS assigned, sum(i.done) AS done,
           coalesce(sum(m.failed), 0) AS failed, coalesce(sum(m.late), 0) AS late
      FROM work_item i JOIN work_product p ON p.id = i.work_product_id
      LEFT JOIN LATERAL (SELECT count(*) FILTER (WHERE kind = 'QUALITY') AS failed, count(*) FILTER (WHERE kind = 'PROGRESS') AS late
                           FROM work_mark m WHERE m.work_item_id = i.id AND m.is_objective IS NOT TRUE) m ON true
     WHERE i.month = '2026-10-01' AND i.state <> 'WITHDRAWN' GROUP BY 1, 2, 3),
  person AS (
    SELECT staff_member_id, json_agg(json_build_object('id', work_product_id, 'coefficient', k::text, 'assigned', assigned, 'done', done,
             'failed', failed, 'late', late)) AS work,
           (sum(k * done) / sum(k * assigned) + greatest(0, sum(k * (done - failed / 4.0))) / sum(k * assigned)
             + greatest(0, sum(k * (done - late / 4.0))) / sum(k * assigned)) / 3 AS share
      FROM line GROUP BY 1)
  UPDATE evaluation e SET state = 'LOCKED', facts = jsonb_build_object('criteria', e.superior_points, 'work', p.work, 'leader', NULL),
         total = (29 + 70 * p.share)::text, hundredths = round(2900 + 7000 * p.share), band = 'EXCELLENT', locked_by_name = 'bench',
         locked_at = clock_timestamp(), version = e.version + 1
    FROM person p WHERE p.staff_member_id = e.staff_member_id AND e.cycle_id = ANY ($1)`;
const ASSESSED = `
  UPDATE evaluation e SET state = 'SUPERIOR_ASSESSED', superior_points = a.points, superior_remark = a.remark, leader = NULL,
         assessed_by = $2, assessed_by_name = 'bench', assessed_at = clock_timestamp(), opened_at = coalesce(e.opened_at, clock_timestamp()),
         version = e.version + 1
    FROM jsonb_to_recordset($1::jsonb) AS a(id uuid, points jsonb, remark text) WHERE e.id = a.id`;

const CLOSED = `
  UPDATE evaluation_cycle SET state = 'LOCKED', locked_by_name = 'bench', locked_at = clock_timestamp(), version = version + 1
   WHERE id = ANY ($1)`;
const told = (code, whose) => `
  INSERT INTO inbox_item (id, tenant_id, person_id, code, facts, about_type, about_id, told_at, told_by, told_by_name)
  SELECT gen_random_uuid(), 1, e.staff_member_id, '${code}', '{"month":"2026-10"}', 'cycle', e.cycle_id, clock_timestamp(), $2, 'bench'
    FROM evaluation e WHERE e.${whose} = ANY ($1)`;
// Entries like the last one of the log, so many of them; its chain is not what is measured.
const LOGGED = `
  INSERT INTO audit_entry SELECT n.* FROM (SELECT * FROM audit_entry ORDER BY link_id DESC LIMIT 1) a
    CROSS JOIN generate_series(1, $1::int) g
    CROSS JOIN LATERAL jsonb_populate_record(NULL::audit_entry, to_jsonb(a) || jsonb_build_object('link_id', a.link_id + g * 1000000)) n`;
const logged = (entries) => [["SET LOCAL session_replication_role = 'replica'"], [LOGGED, [entries]]];

/** The statements in a transaction that is taken back; how long they took without that. */
async function aside(client, ...statements) {
  await client.query('BEGIN');
  const [took] = await timed(async () => {
    for (const [text, values] of statements) await client.query(text, values);
  });
  await client.query('ROLLBACK');
  await client.query('VACUUM (ANALYZE) evaluation, evaluation_cycle, inbox_item, audit_entry');
  return took;
}

async function ask(server, { path, cookie, body }) {
  const answer = await fetch(`${server.url}/api/v1${path}`, {
    method: 'POST',
    headers: { cookie, 'x-kycuong': '1', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  // What a busy machine says; sent again it goes on where it was.
  if (answer.status === 503) return ask(server, { path, cookie, body });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text.slice(0, 500)}`);
  return JSON.parse(text);
}

/** The same 300 people assessed so many times, each beside the SQL of it: a moment of it alone is mostly the machine's noise. */
const TIMES = 5;
async function assess(server, client, { entries, head, cookies }) {
  const written = entries.map(({ id, points, remark }) => ({
    ...{ id, remark },
    points: points.map(({ code, points: given }) => ({ code, points: given.replace(',', '.') })),
  }));
  const ids = entries.map(({ id }) => id);
  const pairs = [];
  for (let n = 0; n < TIMES; n += 1) {
    const sql = await aside(
      client,
      [ASSESSED, [JSON.stringify(written), head]],
      [told('evaluation.assessed', 'id'), [ids, head]],
      ...logged(entries.length + 1),
    );
    const body = { entries: entries.map((entry) => ({ ...entry, version: entry.version + n })) };
    const [request] = await timed(() => ask(server, { path: '/assessments', cookie: cookies.head, body }));
    pairs.push({ sql, request });
  }
  return { sql: median(pairs.map(({ sql }) => sql)), request: median(pairs.map(({ request }) => request)) };
}

/** One round: 300 assessments, then the month of everybody. */
async function round(server, client, month) {
  const { sql, request } = await assess(server, client, month);
  const { cycles, head, cookies } = month;
  // Of each body that it was closed and that its people were told.
  const pass = await aside(
    client,
    [PASS, [cycles]],
    [CLOSED, [cycles]],
    [told('evaluation.month-locked', 'cycle_id'), [cycles, head]],
    ...logged(2 * cycles.length),
  );
  const body = { items: cycles.map((id) => ({ id })) };
  const [lock, locked] = await timed(() =>
    ask(server, { path: '/evaluation-cycles/lock', cookie: cookies.leader, body }),
  );
  if (locked.done !== cycles.length) throw new Error(JSON.stringify(locked.rows.find(({ done }) => !done)));
  return { sql, request, pass, lock };
}

execFileSync(process.execPath, [join(root, 'tools/start/build.mjs'), '--server-only', '--quiet'], { stdio: 'inherit' });
const { ServerProcess } = require(join(dist, 'tools/prove/server-process.js'));
const rules = require(join(dist, 'libs/evaluation/src/rules/index.js'));
const dataDir = mkdtempSync(join(tmpdir(), 'kycuong-months-'));
chmodSync(dataDir, 0o711);
let server;
let client;
try {
  server = await ServerProcess.start({ dist, dataDir, env: { KYCUONG_DEMO: 'on', JOBS: 'off' } });
  client = new pg.Client({ connectionString: server.embeddedDatabase().superuserUrl });
  await client.connect();
  const province = await settle(client, people);
  const month = await fillMonths(client, { province, items, rules });
  console.log(
    `${month.people} people of ${MANY_COMMUNES} communes, ${month.items} pieces of work, ${month.marks} marks`,
  );
  const measured = [];
  for (let n = 1; n <= rounds; n += 1) {
    if (n > 1) await month.again();
    const { sql, request, pass, lock } = await round(server, client, month);
    measured.push({ month: lock / pass, assessments: request / sql });
    const s = (seconds) => `${seconds.toFixed(2)} s`;
    console.log(
      `round ${n}: closed in ${s(lock)}, one pass of SQL ${s(pass)}: ${(lock / pass).toFixed(2)} times; ` +
        `${AT_ONCE} assessments in ${s(request)}, their SQL ${s(sql)}: ${(request / sql).toFixed(2)} times`,
    );
  }
  for (const [name, bound] of Object.entries(BOUNDS)) {
    const found = median(measured.map((one) => one[name]));
    console.log(`${name} ${found.toFixed(2)} (bound ${bound})`);
    if (found > bound) process.exitCode = 1;
  }
} finally {
  await client?.end();
  await server?.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
