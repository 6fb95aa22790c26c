// Shows what happens when the disk is full, and proves that nothing is lost that was acknowledged.
//
//   npm run prove -- full-disk [--seconds 20]
//
// As root only: database, evidence and keys lie on a small file system in memory, which is filled up to the last byte while
// people read, record and upload. Everything that is refused must be refused with 503 or 507; once there is room again the
// product must work as before (it is started anew if its database had to end), with every acknowledged finding and file,
// and a log that is whole. SEED=… repeats the choices of a run.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import sharp from 'sharp';
import { v7 as uuidv7 } from 'uuid';
import { Office } from './office.mjs';
import { randomFrom, SEED } from './random.mjs';
import { shortOffice } from './short-office.mjs';

const root = resolve(import.meta.dirname, '../..');
const dist = join(root, 'dist');
const { values } = parseArgs({ options: { seconds: { type: 'string', default: '20' } } });
const random = randomFrom(SEED);
const SIZE = '420m';
const LONGEST_MS = 60_000;

if (process.getuid() !== 0) {
  console.error('full-disk makes a file system of its own, which only root may.');
  process.exit(2);
}
execFileSync(process.execPath, [join(root, 'tools/start/build.mjs'), '--server-only', '--quiet'], { stdio: 'inherit' });
const { ServerProcess } = createRequire(import.meta.url)(join(dist, 'tools/prove/server-process.js'));
const place = mkdtempSync(join(tmpdir(), 'kycuong-full-'));
execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE},mode=0711`, 'tmpfs', place]);
chmodSync(place, 0o711);
const dataDir = join(place, 'data');
const ballast = join(place, 'ballast');

const start = () =>
  ServerProcess.start({ dist, dataDir, env: { KYCUONG_DEMO: 'on', LOG_LEVEL: 'error', JOBS: 'off' } });

function fillUp() {
  const file = openSync(ballast, 'w');
  let part = Buffer.alloc(1 << 20, 1);
  while (part.length > 0) {
    try {
      writeSync(file, part);
    } catch {
      part = part.subarray(0, part.length >> 1);
    }
  }
  closeSync(file);
}

const faults = [];
const seen = new Map();
const acknowledged = { finding: [], evidence_file: [] };

/** Notes how a request ended: `what` and its status, 0 for no answer. */
async function note(what, send, good) {
  const answer = await send().catch(() => ({ status: 0, text: '' }));
  const key = `${what} ${answer.status}`;
  seen.set(key, (seen.get(key) ?? 0) + 1);
  if (answer.status !== good && ![0, 503, 507].includes(answer.status))
    faults.push(`${key}: ${answer.text.slice(0, 200)}`);
  return answer.status === good;
}

async function upload(office) {
  const picture = await sharp({
    create: {
      width: 400,
      height: 300,
      channels: 3,
      background: 'white',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .png()
    .toBuffer();
  const id = uuidv7();
  const send = async () => {
    const answer = await fetch(`${office.urlOf()}/api/v1/evidence-files/${id}`, {
      method: 'PUT',
      headers: {
        'x-kycuong': '1',
        cookie: office.cookie,
        'content-type': 'image/png',
        'x-file-name': 'bang-niem-yet.png',
      },
      body: picture,
    });
    return { status: answer.status, text: await answer.text() };
  };
  if (await note('upload', send, 200)) acknowledged.evidence_file.push(id);
}

async function work(office, milliseconds) {
  for (const since = performance.now(); performance.now() - since < milliseconds;) {
    const finding = office.finding((limit) => Math.floor(random() * limit));
    if (await note('record', finding.send, 201)) acknowledged.finding.push(finding.id);
    await note('read', () => office.send('GET', '/inspections?limit=20'), 200);
    await upload(office);
  }
}

const sentence = () =>
  [...seen]
    .sort()
    .map(([what, n]) => `${what} × ${n}`)
    .join(', ');

let server;
console.log(`SEED=${SEED}`);
try {
  await (await shortOffice(dist, dataDir)).stop();
  server = await start();
  const office = await Office.open(() => server.url);
  await work(office, 3_000);
  console.log(`with room: ${sentence()}`);
  seen.clear();

  fillUp();
  const { bavail } = statfsSync(place);
  await work(office, Number(values.seconds) * 1000);
  const ready = await fetch(`${server.url}/health/ready`).then(
    (answer) => answer.text(),
    () => 'no answer',
  );
  console.log(`full (${bavail} blocks free): ${sentence()}`);
  console.log(`/health/ready: ${ready}`);
  seen.clear();

  rmSync(ballast);
  const ended = await Promise.race([server.ended, sleep(100)]);
  const since = performance.now();
  if (ended) {
    console.log(
      `the server had ended (${ended.code}), saying: ${server.said.err.trim().split('\n').slice(-12).join('\n')}`,
    );
    server = await start();
  }
  while (
    !(await office.send('GET', '/me').then(
      ({ status }) => status === 200,
      () => false,
    ))
  ) {
    if (performance.now() - since > LONGEST_MS) throw new Error('the product does not come back once there is room');
    await sleep(50);
  }
  console.log(`room again: works after ${((performance.now() - since) / 1000).toFixed(1)} s`);
  await work(office, 3_000);
  console.log(`with room: ${sentence()}`);
  for (const what of seen.keys()) if (!/ 20[01]$/.test(what)) faults.push(`${what}, although there is room`);

  const client = new pg.Client(server.embeddedDatabase().superuserUrl);
  await client.connect();
  for (const [table, ids] of Object.entries(acknowledged)) {
    const { rows } = await client.query(`SELECT id FROM ${table} WHERE id = ANY ($1)`, [ids]);
    if (rows.length !== ids.length) faults.push(`${ids.length - rows.length} acknowledged of ${table} are missing`);
  }
  await client.end();
  for (const command of [
    ['audit', 'verify'],
    ['evidence', 'check'],
  ]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(dist, 'apps/cli/src/main.js'), ...command], {
      env: { PATH: process.env.PATH, HOME: process.env.HOME, KYCUONG_DATA_DIR: dataDir },
      encoding: 'utf8',
    });
    console.log(stdout.trim());
    if (status !== 0) faults.push(`${command.join(' ')}: ${stderr}`);
  }
  for (const fault of faults.slice(0, 10)) console.log(fault);
  const total = acknowledged.finding.length + acknowledged.evidence_file.length;
  console.log(`full disk: ${total} acknowledged, ${faults.length} faults`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await server?.stop();
  execFileSync('umount', ['--lazy', place]);
  rmSync(place, { recursive: true, force: true });
}
