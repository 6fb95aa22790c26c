// node bench/export.mjs: the list of 100,000 people taken out as a workbook and as CSV, whole, while the memory of the server is
// watched. The bound: 200 MB more than before.
//
//   --people 100000   how many there are
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { settle } from './people.mjs';

const root = resolve(import.meta.dirname, '..');
const dist = join(root, 'dist');
const require = createRequire(import.meta.url);
const { values: options } = parseArgs({ options: { people: { type: 'string', default: '100000' } } });
const people = Number(options.people);

const megabytes = (pid, name = 'VmRSS') =>
  Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;

async function cookieOf(url) {
  const { DEMO_PASSWORD } = require(join(dist, 'apps/api/src/demo/demo-story.js'));
  const answer = await fetch(`${url}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-kycuong': '1' },
    body: JSON.stringify({ username: 'vinh.cao', password: DEMO_PASSWORD }),
  });
  if (!answer.ok) throw new Error(`could not sign in: ${await answer.text()}`);
  // Beside it comes the mark of the device.
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** Takes the list out; how long it took, how much came, and the most memory that the server had meanwhile. */
async function takeOut(server, { cookie, province, ending }) {
  const before = megabytes(server.pid);
  let peak = before;
  const watch = setInterval(() => (peak = Math.max(peak, megabytes(server.pid))), 50);
  const start = performance.now();
  let [bytes, lines] = [0, 0];
  try {
    const answer = await fetch(`${server.url}/api/v1/staff-members.${ending}?unitId=${province}`, {
      headers: { cookie },
    });
    if (!answer.ok) throw new Error(await answer.text());
    for await (const chunk of answer.body) {
      bytes += chunk.length;
      if (ending === 'csv') for (const byte of chunk) if (byte === 10) lines += 1;
    }
  } finally {
    clearInterval(watch);
  }
  if (ending === 'csv' && lines < people) throw new Error(`${lines} lines are not all ${people}`);
  const seconds = (performance.now() - start) / 1000;
  const size = (bytes / 2 ** 20).toFixed(1);
  console.log(
    `${ending}: ${people} people, ${size} MB in ${seconds.toFixed(1)} s; the server had ${Math.round(before)} MB before and at most ${Math.round(peak)} MB meanwhile: +${Math.round(peak - before)} (bound 200)`,
  );
}

execFileSync(process.execPath, [join(root, 'tools/start/build.mjs'), '--server-only', '--quiet'], { stdio: 'inherit' });
const { ServerProcess } = require(join(dist, 'tools/prove/server-process.js'));
const dataDir = mkdtempSync(join(tmpdir(), 'kycuong-export-'));
chmodSync(dataDir, 0o711);
let server;
let client;
try {
  server = await ServerProcess.start({ dist, dataDir, env: { KYCUONG_DEMO: 'on' } });
  client = new pg.Client({ connectionString: server.embeddedDatabase().superuserUrl });
  await client.connect();
  const province = await settle(client, people);
  const cookie = await cookieOf(server.url);
  for (const ending of ['xlsx', 'csv']) await takeOut(server, { cookie, province, ending });
} finally {
  await client?.end();
  await server?.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
