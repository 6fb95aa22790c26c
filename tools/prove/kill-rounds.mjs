// What the proofs of a kill have in common: writers at work, a blow, everything sent again that had no answer, and a count.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, closeSync, fsyncSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { halves } from './halves.mjs';
import { randomFrom, SEED } from './random.mjs';
import { Office } from './office.mjs';

const root = resolve(import.meta.dirname, '../..');
const dist = join(root, 'dist');
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '20' } } });
const rounds = Number(values.rounds);
const random = randomFrom(SEED);
const below = (limit) => Math.floor(random() * limit);

const WRITERS = 4;
const LEAST_ACKNOWLEDGED = 100;
const LONGEST_ROUND_MS = 60_000;

execFileSync(process.execPath, [join(root, 'tools/start/build.mjs'), '--server-only', '--quiet'], { stdio: 'inherit' });
const { ServerProcess } = createRequire(import.meta.url)(join(dist, 'tools/prove/server-process.js'));
const dataDir = mkdtempSync(join(tmpdir(), 'kycuong-kill-'));
chmodSync(dataDir, 0o711);
const start = () => ServerProcess.start({ dist, dataDir, env: { KYCUONG_DEMO: 'on', LOG_LEVEL: 'error' } });

/** What was acknowledged, on disk before the next request leaves: one line of kind and id each. */
const acknowledgedFile = join(dataDir, 'acknowledged');
const book = openSync(acknowledgedFile, 'a');
function acknowledge(kind, id) {
  writeSync(book, `${kind} ${id}\n`);
  fsyncSync(book);
}
const acknowledged = (kind) =>
  readFileSync(acknowledgedFile, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith(`${kind} `))
    .map((line) => line.slice(kind.length + 1));

/**
 * Sends until the blow is felt, and keeps what felt it to be sent again. Before the blow 503 says that the machine is busy,
 * and the request comes again. Where the server lives on, none is left without an answer.
 */
async function write(nextRequest, round) {
  for (;;) {
    const request = nextRequest();
    let answer = await sent(request);
    while (answer.status === 503 && !round.killed) {
      await sleep(200);
      answer = await sent(request);
    }
    if (round.killed && (answer.status === 503 || (answer.status === 0 && !round.livesOn))) {
      round.unanswered.push(request);
      round.sentAway += answer.status === 503 ? 1 : 0;
      return;
    }
    if (answer.status !== request.expects) throw new Error(`${request.path}: ${answer.status} ${answer.text}`);
    acknowledge(request.kind, request.id);
    round.acknowledged += 1;
  }
}

const sent = (request) => request.send().catch((error) => ({ status: 0, text: `no answer: ${error}` }));

async function killUnderLoad(server, office, { strike, livesOn }) {
  const round = { acknowledged: 0, unanswered: [], sentAway: 0, killed: false, livesOn };
  const writers = Array.from({ length: WRITERS }, () => write(() => office.finding(below), round));
  writers.push(write(office.locker(), round));
  const all = Promise.all(writers);
  const enough = LEAST_ACKNOWLEDGED + below(200);
  const since = performance.now();
  while (round.acknowledged < enough) {
    if (performance.now() - since > LONGEST_ROUND_MS) throw new Error(`only ${round.acknowledged} writes in a minute`);
    await Promise.race([sleep(1), all]);
  }
  await sleep(random() * 20);
  round.killed = true;
  await strike(server);
  await all;
  return round;
}

/** Sends again what had no answer, in order; says how much of it had happened already. */
async function replay(unanswered, client) {
  let happened = 0;
  for (const request of unanswered) {
    happened += await request.isThere(client);
    const answer = await request.send();
    if (answer.status !== request.expects) throw new Error(`${request.path} again: ${answer.status} ${answer.text}`);
    acknowledge(request.kind, request.id);
  }
  return happened;
}

async function faults(client) {
  const found = await halves(client);
  for (const [kind, table] of [
    ['finding', 'finding'],
    ['visit', 'inspection'],
    ['lock', 'inspection'],
  ]) {
    const ids = acknowledged(kind);
    const more = kind === 'lock' ? 'AND locked_at IS NOT NULL' : '';
    const { rows } = await client.query(`SELECT id FROM ${table} WHERE id = ANY ($1) ${more}`, [ids]);
    const there = new Set(rows.map(({ id }) => id));
    for (const id of ids.filter((one) => !there.has(one))) found.push(`acknowledged ${kind} ${id} is missing`);
  }
  const audit = spawnSync(process.execPath, [join(dist, 'apps/cli/src/main.js'), 'audit', 'verify'], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, KYCUONG_DATA_DIR: dataDir },
    encoding: 'utf8',
  });
  if (audit.status !== 0) found.push(`audit verify: ${audit.stderr}`);
  return found;
}

async function withSuperuser(work) {
  const client = new pg.Client(server.embeddedDatabase().superuserUrl);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

let server;
for (const name of ['SIGINT', 'SIGTERM']) {
  process.once(name, () => {
    server?.signal('SIGTERM');
    process.exit(1);
  });
}

/**
 * Rounds of a kill under load. `strike(server)` deals the blow, `back(server, { start, round })` waits until the product
 * serves again and answers with the server that does. Where the server `livesOn`, everybody must be answered meanwhile,
 * somebody with 503 in each round, and nobody with another error of the server.
 */
export async function proveKills({ strike, back, livesOn = false }) {
  let [bad, sentAway] = [0, 0];
  const times = [];
  console.log(`SEED=${SEED}`);
  try {
    server = await start();
    const office = await Office.open(() => server.url);
    for (let number = 1; number <= rounds; number += 1) {
      const round = await killUnderLoad(server, office, { strike, livesOn });
      const since = performance.now();
      server = await back(server, { start, round });
      const ready = (performance.now() - since) / 1000;
      times.push(ready);
      const { happened, found } = await withSuperuser(async (client) => ({
        happened: await replay(round.unanswered, client),
        found: await faults(client),
      }));
      if (livesOn && round.sentAway === 0) found.push('nobody was sent away with 503 while the database was down');
      bad += found.length;
      sentAway += round.sentAway;
      const { acknowledged: count, unanswered } = round;
      console.log(
        `round ${number}: ${count} acknowledged, ${unanswered.length} to be sent again of which ${happened} had happened, ` +
          (livesOn ? `${round.sentAway} answers 503, ` : '') +
          `ready again in ${ready.toFixed(1)} s: ${found.length === 0 ? 'good' : found.slice(0, 5).join('; ')}`,
      );
    }
    const total = ['finding', 'visit', 'lock'].reduce((sum, kind) => sum + acknowledged(kind).length, 0);
    times.sort((a, b) => a - b);
    console.log(
      `ready again after ${times[times.length >> 1]?.toFixed(1)} s (median), ${times.at(-1)?.toFixed(1)} s at most`,
    );
    console.log(
      `${rounds} rounds, ${total} acknowledged writes, ${livesOn ? `${sentAway} answers 503, ` : ''}${bad} faults`,
    );
    process.exitCode = bad === 0 ? 0 : 1;
  } catch (error) {
    // Why a request failed, in the server's own words, which it may still be writing and which go with its folder.
    await sleep(1_000);
    const words = server?.said.out.trim().split('\n') ?? [];
    console.error(words.filter((line) => line.includes('request.failed')).join('\n'));
    throw error;
  } finally {
    await server?.stop();
    closeSync(book);
    rmSync(dataDir, { recursive: true, force: true });
  }
}
