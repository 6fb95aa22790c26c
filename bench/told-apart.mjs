// Whether one can tell by the clock that an id of elsewhere exists: node bench/told-apart.mjs [--rounds 200]
//
// A commune's chair asks, in turn and in an order that changes, for a thing of the neighbour commune, one of another
// province and one of nobody, of every kind that is read by its id. Prints the medians; the aim is 5 ms between them.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { v7 as uuidv7 } from 'uuid';
import { randomFrom, SEED } from '../tools/prove/random.mjs';

const AIM_MS = 5;
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '200' } } });
const rounds = Number(values.rounds);
const random = randomFrom(SEED);
const root = resolve(import.meta.dirname, '..');
const dist = join(root, 'dist');
execFileSync(process.execPath, [join(root, 'tools/start/build.mjs'), '--server-only', '--quiet'], { stdio: 'inherit' });
const { ServerProcess } = createRequire(import.meta.url)(join(dist, 'tools/prove/server-process.js'));
const { paths } = JSON.parse(readFileSync(join(root, 'apps/api/openapi.json'), 'utf8'));

const folder = mkdtempSync(join(tmpdir(), 'kycuong-apart-'));
chmodSync(folder, 0o711);
const told = (name) => JSON.parse(readFileSync(join(folder, 'seed', `${name}.json`), 'utf8'));
const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

let server;
try {
  const { PATH, HOME } = process.env;
  const seedArgs = ['seed', '--profile', 'matrix', '--out', join(folder, 'seed')];
  const env = { PATH, HOME, KYCUONG_DATA_DIR: folder };
  execFileSync(process.execPath, [join(dist, 'apps/cli/src/main.js'), ...seedArgs], { env, stdio: 'ignore' });
  server = await ServerProcess.start({ dist, dataDir: folder, env: { LOG_LEVEL: 'error' } });
  const { username, password, unit, tenant } = told('accounts').find(({ role }) => role === 'COMMUNE_CHAIR');
  const login = await fetch(`${server.url}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-kycuong': '1' },
    body: JSON.stringify({ username, password }),
  });
  // The other is the device, which is no session.
  const cookie = login.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  if (!cookie) throw new Error(`${username} could not sign in: ${await login.text()}`);
  const objects = told('objects').filter(({ id }) => typeof id === 'string' && id.length === 36);
  const kinds = [...new Set(objects.map(({ type }) => type))].filter((type) => paths[`/api/v1/${type}/{id}`]?.get);
  console.log(`SEED=${SEED}; ${rounds} of each, medians in ms`);
  let widest = 0;
  for (const type of kinds) {
    const of = objects.filter((one) => one.type === type && one.unit !== null);
    const ids = {
      neighbour: of.find((one) => one.tenant === tenant && one.unit !== unit)?.id,
      elsewhere: of.find((one) => one.tenant !== tenant)?.id,
      nobody: uuidv7(),
    };
    const askFor = (id) => fetch(`${server.url}/api/v1/${type}/${id}`, { headers: { cookie } });
    // What a chair reads at no place is refused at the door, whoever's it is.
    if (!ids.neighbour || !ids.elsewhere || (await askFor(ids.nobody)).status === 403) continue;
    const took = { neighbour: [], elsewhere: [], nobody: [] };
    for (let round = 0; round < rounds; round += 1) {
      for (const whose of Object.keys(ids).sort(() => random() - 0.5)) {
        const since = performance.now();
        const answer = await askFor(ids[whose]);
        await answer.arrayBuffer();
        took[whose].push(performance.now() - since);
        if (answer.status !== 404) throw new Error(`${type} of ${whose}: ${answer.status}`);
      }
    }
    const [neighbour, elsewhere, nobody] = Object.values(took).map(median);
    widest = Math.max(widest, Math.abs(neighbour - nobody), Math.abs(elsewhere - nobody));
    const figures = `neighbour ${neighbour.toFixed(2)}, elsewhere ${elsewhere.toFixed(2)}, nobody ${nobody.toFixed(2)}`;
    console.log(`${type.padEnd(24)} ${figures}`);
  }
  console.log(`at most ${widest.toFixed(2)} ms apart (aim ${AIM_MS} ms)`);
  process.exitCode = widest <= AIM_MS ? 0 : 1;
} finally {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
}
