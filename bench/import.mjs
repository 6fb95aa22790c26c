// How long a list of a whole province takes to come in, against what PostgreSQL and the reader need alone.
//
//   node bench/import.mjs [--rows 100000] [--rounds 3] [--seconds 15] [--rate 20] [--quiet]
//
// A workbook of so many people is sent, tried and committed over HTTP, and undone. The floor of the same round is what a
// COPY of the very same rows into the same tables, with the same indexes, takes a superuser, and merely reading the file
// with the same reader in a process of its own. Reading and recording goes on meanwhile at a steady rate, in each round
// first for so many seconds alone; --quiet leaves it out. SEED=… repeats a run.
import { execFileSync, fork } from 'node:child_process';
import { createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { v7 as uuidv7 } from 'uuid';
import { childrenOf } from './machine.mjs';
import { bigSheet } from './big-sheet.mjs';
import { Subject } from './subject.mjs';

const root = resolve(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '15' },
    rate: { type: 'string', default: '20' },
    quiet: { type: 'boolean', default: false },
  },
});
const [rows, rounds, seconds, rate] = [values.rows, values.rounds, values.seconds, values.rate].map(Number);
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31)) % 2 ** 31;
/** Times the floor; megabytes of the process that reads; times the slowest twentieth of other requests. */
const BOUNDS = { ratio: 3, memory: 512, p95: 2 };
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const TABLES = { staff_member: 'id', appointment: 'staff_member_id', staff_particulars: 'staff_member_id' };

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const p95 = (taken) => taken.sort((a, b) => a - b)[Math.floor(taken.length * 0.95)];
const timed = async (work) => {
  const since = performance.now();
  const result = await work();
  return [(performance.now() - since) / 1000, result];
};
const failures = [];

async function ask(server, { method = 'GET', path, cookie, body, headers = {} }) {
  const isText = typeof body === 'string';
  const answer = await fetch(`${server.url}/api/v1${path}`, {
    method,
    headers: { cookie, 'x-kycuong': '1', ...(isText ? { 'content-type': 'application/json' } : {}), ...headers },
    body,
  });
  const text = await answer.text();
  if (!answer.ok) failures.push(`${path}: ${answer.status} ${text.slice(0, 300)}`);
  return { text, headers: answer.headers };
}

/** Whoever administers the province, with a session that is open already and has just shown again who they are. */
async function administrator(client) {
  const [account, grant, session] = [uuidv7(), uuidv7(), uuidv7()];
  await client.query(`
    INSERT INTO account (id, tenant_id, org_unit_id, username, password_hash, password_kind, staff_member_id, state)
    SELECT '${account}', 1, o.province, 'bench.admin', o.password_hash, 'OWN', NULL, 'ACTIVE' FROM office o;
    INSERT INTO role_grant (id, tenant_id, account_id, role, org_unit_id, tenant_wide, unit_ids, valid_from, capacity)
    SELECT '${grant}', 1, '${account}', 'ADMINISTRATOR', o.province, true, '{}', '2025-07-01', 'OWN' FROM office o;
    INSERT INTO session (id, token_hash, tenant_id, account_id, address, agent, confirmed_at)
    VALUES ('${session}', sha256('bench-admin'), 1, '${account}', '127.0.0.1', 'bench', clock_timestamp() + interval '1 hour')`);
  return 'sid=bench-admin';
}

/** Asks at the rate until `until` is settled, every fifth time to record a finding; how long each answer took. */
async function load({ server, places }, until) {
  let done = false;
  void until.finally(() => (done = true)).catch(() => undefined);
  const [taken, asked] = [[], []];
  for (let turn = 0, since = performance.now(); !done; turn += 1) {
    const visit = places.visits[turn % places.visits.length];
    const unit = places.read[turn % places.read.length];
    const request =
      turn % 5 === 4
        ? {
            method: 'POST',
            path: `/inspections/${visit.id}/findings`,
            cookie: places.inspectorCookie,
            body: finding(places),
          }
        : { path: '/tasks?list=unit&limit=50', cookie: places.chairCookie(unit) };
    asked.push(timed(() => ask(server, request)).then(([took]) => taken.push(took * 1000)));
    await sleep(Math.max(0, since + (turn + 1) * (1000 / rate) - performance.now()));
  }
  await Promise.all(asked);
  return taken;
}

const finding = ({ detail }) =>
  JSON.stringify({
    ...{ id: uuidv7(), title: 'Sổ tiếp công dân chưa ghi đủ theo mẫu', detail },
    ...{ findingClass: 'SHORTCOMING', severity: 'LEVEL_2' },
  });

/** The most memory that any child of the server had until the work was done, in megabytes. */
async function memoryOfChildren(server, work) {
  let [most, done] = [0, false];
  const result = work().finally(() => (done = true));
  // Its failure is told where it is waited for.
  result.catch(() => undefined);
  while (!done) {
    for (const pid of childrenOf(server.pid)) {
      try {
        if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('workbook/program')) continue;
        const kilobytes = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
        most = Math.max(most, kilobytes / 1024);
      } catch {
        // It has ended in between.
      }
    }
    await sleep(50);
  }
  return [most, await result];
}

/** One list, whole: received, tried, committed; how long each act took. */
async function bringIn({ server }, cookie, { path, unitId }) {
  const id = uuidv7();
  const headers = { 'content-type': WORKBOOK, 'x-file-name': 'ca-tinh.xlsx' };
  const content = readFileSync(path);
  const [receive, looked] = await timed(() =>
    ask(server, { method: 'PUT', path: `/roster-imports/${id}?unitId=${unitId}`, cookie, body: content, headers }),
  );
  const { sheets, ...refusal } = JSON.parse(looked.text);
  if (!sheets) throw new Error(JSON.stringify(refusal));
  const { header } = sheets[0];
  const columns = header.columns.filter(({ field }) => field !== null).map(({ column, field }) => ({ column, field }));
  const body = JSON.stringify({
    ...{ sheet: 0, headerRow: header.row, headerRows: header.rows, columns },
    ...{ kind: 'CIVIL_SERVANT', startsOn: '2025-07-01' },
  });
  const act = (name, text = '{}') =>
    ask(server, { method: 'POST', path: `/roster-imports/${id}/${name}`, cookie, body: text });
  const [check, tried] = await timed(() => act('check', body));
  const { counts } = JSON.parse(tried.text);
  if (counts?.newPeople !== rows) failures.push(`of ${rows} people ${JSON.stringify(counts)?.slice(0, 300)} are new`);
  const [commit, committed] = await timed(() => act('commit'));
  if (JSON.parse(committed.text).state !== 'COMMITTED') failures.push('the import was not committed');
  const undo = async () =>
    (await timed(() => act('undo', JSON.stringify({ reason: 'Measured, and no longer needed.' }))))[0];
  return { id, receive, check, commit, total: receive + check + commit, undo };
}

/** What the import wrote, as files that COPY takes. */
async function copyOut(client, importId, folder) {
  for (const [table, person] of Object.entries(TABLES)) {
    const of = `SELECT t.* FROM ${table} t JOIN roster_import_row r ON r.person_id = t.${person}
                 WHERE r.import_id = '${importId}' AND r.number = r.person_row`;
    await pipeline(client.query(copyTo(`COPY (${of}) TO STDOUT`)), createWriteStream(join(folder, table)));
  }
}

/** The same rows into the same tables, in one transaction; they are gone afterwards. */
async function copyIn(client, folder) {
  const [took] = await timed(async () => {
    await client.query('BEGIN');
    for (const table of Object.keys(TABLES)) {
      await pipeline(createReadStream(join(folder, table)), client.query(copyFrom(`COPY ${table} FROM STDIN`)));
    }
    await client.query('COMMIT');
  });
  await client.query(`CREATE TEMP TABLE laid (LIKE staff_member)`);
  await pipeline(createReadStream(join(folder, 'staff_member')), client.query(copyFrom(`COPY laid FROM STDIN`)));
  for (const [table, person] of Object.entries(TABLES).reverse()) {
    await client.query(`DELETE FROM ${table} t USING laid l WHERE t.${person} = l.id`);
  }
  await client.query('DROP TABLE laid');
  await client.query('VACUUM (ANALYZE) staff_member, appointment, staff_particulars');
  return took;
}

/** Merely reading the file, in a process of its own. */
async function readOnly(dist, path) {
  const child = fork(join(import.meta.dirname, 'big-sheet.mjs'), [join(dist, 'libs/documents/src/index.js'), path]);
  const [took] = await timed(
    () => new Promise((done, fail) => child.once('exit', (code) => (code === 0 ? done() : fail(code)))),
  );
  return took;
}

execFileSync(process.execPath, [join(root, 'tools/start/build.mjs'), '--server-only', '--quiet'], { stdio: 'inherit' });
const folder = mkdtempSync(join(tmpdir(), 'kycuong-import-'));
let subject;
console.log(`SEED=${seed}`);
try {
  subject = await Subject.start(root, { name: 'this', seed });
  const { client, dist, server, places } = subject;
  const path = join(folder, 'list.xlsx');
  const { writeWorkbook } = createRequire(import.meta.url)(join(dist, 'libs/documents/src/index.js'));
  await pipeline(writeWorkbook([bigSheet(rows, places.read)]), createWriteStream(path));
  const [{ id: unitId }] = (await client.query('SELECT id FROM org_unit WHERE tenant_id = 1 AND parent_id IS NULL'))
    .rows;
  console.log(
    `${rows} people of ${places.size.findings} findings' office, ${(statSync(path).size / 1e6).toFixed(1)} MB`,
  );
  const cookie = await administrator(client);
  const measured = [];
  for (let round = 1; round <= rounds; round += 1) {
    const alone = values.quiet ? NaN : p95(await load(subject, sleep(seconds * 1000)));
    const work = memoryOfChildren(server, () => bringIn(subject, cookie, { path, unitId }));
    const meanwhile = values.quiet ? NaN : p95(await load(subject, work));
    const [memory, brought] = await work;
    await copyOut(client, brought.id, folder);
    const undo = await brought.undo();
    const [copy, read] = [await copyIn(client, folder), await readOnly(dist, path)];
    const ratio = brought.total / (copy + read);
    measured.push({ ratio, memory, p95: meanwhile / alone });
    const s = (n) => `${n.toFixed(1)} s`;
    console.log(
      `round ${round}: received ${s(brought.receive)}, tried ${s(brought.check)}, committed ${s(brought.commit)} = ${s(brought.total)}; ` +
        `COPY ${s(copy)} + reading ${s(read)}: ${ratio.toFixed(2)} times; ${memory.toFixed(0)} MB; undone ${s(undo)}; ` +
        `p95 of others ${alone.toFixed(0)} ms alone, ${meanwhile.toFixed(0)} ms meanwhile`,
    );
  }
  for (const [name, bound] of Object.entries(BOUNDS)) {
    const found =
      name === 'memory' ? Math.max(...measured.map((one) => one[name])) : median(measured.map((one) => one[name]));
    if (found > bound) failures.push(`${name}: ${found.toFixed(2)} is over ${bound}`);
    if (!Number.isNaN(found)) console.log(`${name} ${found.toFixed(2)} (bound ${bound})`);
  }
  process.exitCode = failures.length === 0 ? 0 : 1;
} finally {
  for (const failure of failures.slice(0, 10)) console.log(failure);
  await subject?.end();
  rmSync(folder, { recursive: true, force: true });
}
