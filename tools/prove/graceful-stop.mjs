// Proves that servers can be stopped and started again one after the other without anybody noticing.
//
//   npm run prove -- graceful-stop [--rounds 20] [--connections 200] [--rate 100] [--database URL --owner URL]
//
// Two servers on one database behind a tiny balancer, a worker beside them; so many connections are kept open and ask so
// many times a second, every third time to record a finding. Each round one server gets SIGTERM, must be gone within ten
// seconds, and is started again. A request fails when it is not answered with success. At the end every finding that was
// acknowledged must be there. Without a database of its own it makes one and fills it with the demo. SEED=… repeats choices.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent, request as ask } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { Balancer } from './balancer.mjs';
import { Office } from './office.mjs';
import { randomFrom, SEED } from './random.mjs';
import { shortOffice } from './short-office.mjs';

const root = resolve(import.meta.dirname, '../..');
const dist = join(root, 'dist');
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    connections: { type: 'string', default: '200' },
    rate: { type: 'string', default: '100' },
    database: { type: 'string' },
    owner: { type: 'string' },
  },
});
const [rounds, connections, rate] = [values.rounds, values.connections, values.rate].map(Number);
const random = randomFrom(SEED);
const LONGEST_STOP_MS = 10_000;
const BETWEEN_ROUNDS_MS = 1_000;

execFileSync(process.execPath, [join(root, 'tools/start/build.mjs'), '--server-only', '--quiet'], { stdio: 'inherit' });
const require = createRequire(import.meta.url);
const { ServerProcess, freePort } = require(join(dist, 'tools/prove/server-process.js'));
const dataDir = mkdtempSync(join(tmpdir(), 'kycuong-stop-'));
chmodSync(dataDir, 0o711);

async function openDatabase() {
  if (values.database) return { url: values.database, ownerUrl: values.owner, stop: () => undefined };
  return shortOffice(dist, join(dataDir, 'database'));
}

const latencies = [];
const failures = [];
const acknowledged = [];

/** One connection that stays open; asks once and again until it is told to end. */
async function connection(number, office, load) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const pause = (1000 * connections) / rate;
  await sleep(random() * pause);
  for (let turn = number; !load.done; turn += 1) {
    const finding = turn % 3 === 0 ? office.finding((limit) => Math.floor(random() * limit)) : null;
    const [method, path, body] = finding
      ? ['POST', finding.path, finding.body]
      : ['GET', turn % 3 === 1 ? '/me' : '/inspections?limit=20'];
    const since = performance.now();
    const answer = await send(agent, load.url, { method, path, body, cookie: office.cookie });
    latencies.push(performance.now() - since);
    if (answer.status !== (finding ? 201 : 200)) failures.push(`${method} ${path}: ${answer.status} ${answer.text}`);
    else if (finding) acknowledged.push(finding.id);
    await sleep(Math.max(0, pause - (performance.now() - since)));
  }
  agent.destroy();
}

function send(agent, url, { method, path, body, cookie }) {
  return new Promise((done) => {
    const headers = { 'x-kycuong': '1', cookie, ...(body ? { 'content-type': 'application/json' } : {}) };
    const request = ask(`${url}/api/v1${path}`, { method, agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => (text += part));
      response.on('end', () => done({ status: response.statusCode, text: text.slice(0, 200) }));
      response.on('error', (error) => done({ status: 0, text: String(error) }));
    });
    request.on('error', (error) => done({ status: 0, text: String(error) }));
    request.end(body ? JSON.stringify(body) : undefined);
  });
}

const percentile = (share) =>
  latencies.sort((a, b) => a - b)[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0;

const running = [];
let database;
let balancer;
for (const name of ['SIGINT', 'SIGTERM']) {
  process.once(name, () => {
    for (const one of running) one.signal('SIGTERM');
    process.exit(1);
  });
}
console.log(`SEED=${SEED}`);
try {
  database = await openDatabase();
  const common = { DATABASE_URL: database.url, KYCUONG_DEMO: 'on', LOG_LEVEL: 'error', JOBS: 'off' };
  const start = async (port) =>
    ServerProcess.start({ dist, dataDir, program: 'api', env: { ...common, PORT: String(port) } });
  const ports = [await freePort(), await freePort()];
  for (const port of ports) running.push(await start(port));
  running.push(await ServerProcess.start({ dist, dataDir, program: 'worker', env: common }));
  balancer = new Balancer(running.slice(0, 2).map(({ url }) => url));
  await balancer.listen();
  const office = await Office.open(() => balancer.url);
  const load = { url: balancer.url, done: false };
  const all = Promise.all(Array.from({ length: connections }, (_, number) => connection(number, office, load)));
  const stops = [];
  for (let round = 0; round < rounds; round += 1) {
    await sleep(BETWEEN_ROUNDS_MS * (0.5 + random()));
    const place = round % 2;
    const since = performance.now();
    const end = await running[place].stop();
    const took = performance.now() - since;
    stops.push(took);
    if (end.code !== 0 || took > LONGEST_STOP_MS)
      failures.push(`server ${place} ended with ${JSON.stringify(end)} after ${took} ms`);
    running[place] = await start(ports[place]);
  }
  await sleep(BETWEEN_ROUNDS_MS);
  load.done = true;
  await all;
  const client = new pg.Client(database.ownerUrl);
  await client.connect();
  const { rows } = await client.query('SELECT id FROM finding WHERE id = ANY ($1)', [acknowledged]);
  await client.end();
  const missing = acknowledged.length - rows.length;
  if (missing > 0) failures.push(`${missing} acknowledged findings are missing`);
  for (const failure of failures.slice(0, 10)) console.log(failure);
  console.log(
    `${balancer.asked} requests on ${connections} connections, p95 ${percentile(0.95).toFixed(0)} ms, ` +
      `${balancer.askedAgain} asked again of the other server, served ${balancer.servers.map(({ served }) => served).join(' and ')}; ` +
      `slowest stop ${(Math.max(...stops) / 1000).toFixed(1)} s`,
  );
  console.log(`${rounds} stops, ${acknowledged.length} findings acknowledged, ${failures.length} failed requests`);
  process.exitCode = failures.length === 0 ? 0 : 1;
} finally {
  balancer?.close();
  await Promise.all(running.map((one) => one.stop()));
  await database?.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
