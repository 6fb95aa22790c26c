// Proves that a backup holds nobody up and that what it makes can be put back.
//
//   node bench/backup.mjs [--rounds 3] [--seconds 15] [--rate 60]
//
// A small office filled up to a hundred thousand findings; reading and recording goes on at a steady rate, in each round
// first for so many seconds alone and then while a backup is taken. The last archive is restored into an empty server,
// which compares every row and file and checks the log. SEED=… repeats a run.
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { fill } from './fill.mjs';
import { shortOffice } from '../tools/prove/short-office.mjs';

const root = resolve(import.meta.dirname, '..');
const dist = join(root, 'dist');
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '15' },
    rate: { type: 'string', default: '60' },
  },
});
const [rounds, seconds, rate] = [values.rounds, values.seconds, values.rate].map(Number);
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31)) % 2 ** 31;
/** How much slower the slowest twentieth may be while a backup is taken. */
const ALLOWED = 2;

execFileSync(process.execPath, [join(root, 'tools/start/build.mjs'), '--server-only', '--quiet'], { stdio: 'inherit' });
const { ServerProcess } = createRequire(import.meta.url)(join(dist, 'tools/prove/server-process.js'));
const folder = mkdtempSync(join(tmpdir(), 'kycuong-backup-'));
chmodSync(folder, 0o711);

const failures = [];

async function ask(server, { method = 'GET', path, cookie, body }) {
  const since = performance.now();
  const answer = await fetch(`${server.url}/api/v1${path}`, {
    method,
    headers: { cookie, 'x-kycuong': '1', ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await answer.text();
  if (!answer.ok) failures.push(`${path}: ${answer.status} ${text.slice(0, 200)}`);
  return performance.now() - since;
}

/** Asks at the rate until `until` is settled, every fifth time to record a finding; how long each answer took. */
async function load(server, place, until) {
  let done = false;
  void until.finally(() => (done = true));
  const taken = [];
  const asked = [];
  for (let turn = 0, since = performance.now(); !done; turn += 1) {
    const unit = place.read[turn % place.read.length];
    const visit = place.visits[turn % place.visits.length];
    const request =
      turn % 5 === 4
        ? {
            method: 'POST',
            path: `/inspections/${visit.id}/findings`,
            cookie: place.inspectorCookie,
            body: finding(place),
          }
        : { path: '/tasks?list=unit&limit=50', cookie: place.chairCookie(unit) };
    asked.push(ask(server, request).then((took) => taken.push(took)));
    await sleep(Math.max(0, since + (turn + 1) * (1000 / rate) - performance.now()));
  }
  await Promise.all(asked);
  await until;
  return taken;
}

const finding = ({ detail }) => ({
  id: uuidv7(),
  title: 'Sổ tiếp công dân chưa ghi đủ theo mẫu',
  detail,
  findingClass: 'SHORTCOMING',
  severity: 'LEVEL_2',
});

const p95 = (taken) => taken.sort((a, b) => a - b)[Math.floor(taken.length * 0.95)];
const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

function commandLine(args, env) {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, [join(dist, 'apps/cli/src/main.js'), ...args], {
    env: { PATH, HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  return new Promise((done) => child.once('close', (code) => done({ code, said })));
}

let office;
let server;
console.log(`SEED=${seed}`);
try {
  office = await shortOffice(dist, join(folder, 'database'));
  const client = new pg.Client(office.superuserUrl);
  await client.connect();
  const place = await fill(client, seed).finally(() => client.end());
  const env = { DATABASE_URL: office.url, DATABASE_OWNER_URL: office.ownerUrl, KYCUONG_DATA_DIR: folder };
  server = await ServerProcess.start({
    dist,
    dataDir: folder,
    env: { ...env, KYCUONG_DEMO: 'on', LOG_LEVEL: 'error' },
  });
  await load(server, place, sleep(3_000));
  const ratios = [];
  for (let round = 1; round <= rounds; round += 1) {
    const alone = p95(await load(server, place, sleep(seconds * 1000)));
    const archive = join(folder, `${round}.tar`);
    const since = performance.now();
    const backup = commandLine(['backup', '--out', archive], env);
    const meanwhile = p95(await load(server, place, backup));
    const { code, said } = await backup;
    if (code !== 0) failures.push(`backup: ${said}`);
    ratios.push(meanwhile / alone);
    console.log(
      `round ${round}: p95 ${alone.toFixed(0)} ms alone, ${meanwhile.toFixed(0)} ms during a backup of ` +
        `${(statSync(archive).size / 1e6).toFixed(0)} MB in ${((performance.now() - since) / 1000).toFixed(1)} s; ${said.trim().split('\n').at(-1)}`,
    );
  }
  await server.stop();
  const since = performance.now();
  const restored = await commandLine(['restore', '--from', join(folder, `${rounds}.tar`)], {
    KYCUONG_DATA_DIR: join(folder, 'elsewhere'),
  });
  if (restored.code !== 0) failures.push(`restore: ${restored.said}`);
  console.log(
    `restored in ${((performance.now() - since) / 1000).toFixed(1)} s: ${restored.said.trim().split('\n').at(-1)}`,
  );
  const ratio = median(ratios);
  if (ratio > ALLOWED) failures.push(`p95 is ${ratio.toFixed(1)} times what it is alone`);
  for (const failure of failures.slice(0, 10)) console.log(failure);
  console.log(`${rounds} backups under load, p95 ${ratio.toFixed(2)} times, ${failures.length} faults`);
  process.exitCode = failures.length === 0 ? 0 : 1;
} finally {
  await server?.stop();
  await office?.stop();
  rmSync(folder, { recursive: true, force: true });
}
