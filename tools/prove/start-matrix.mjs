// Proves that `npm start` brings the product back, with every acknowledged row, whoever runs it, wherever it lies and
// whatever was killed.
//
//   node tools/prove/start-matrix.mjs [checkout]
//
// Without a checkout the last commit is cloned and installed. As root it tries root and an ordinary user, whom it makes
// and removes; as anyone else only that user. Prints a table; the exit code says whether every line of it is good.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { alive, Installation, until } from './installation.mjs';

const here = resolve(import.meta.dirname, '../..');
const asRoot = process.getuid() === 0;
const USER = `kc-proof-${process.pid}`;

const shell = (command, ...args) =>
  execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
const base = mkdtempSync(join(tmpdir(), 'start-matrix-'));
chmodSync(base, 0o755);

/** Inserts row after row until told to stop, and remembers those that the database acknowledged. */
class Writer {
  acknowledged = new Set();
  next = 1;

  constructor(installation) {
    this.installation = installation;
  }

  begin() {
    this.going = true;
    this.work = this.run();
  }

  async run() {
    while (this.going) {
      const client = await this.installation.connect().catch(() => undefined);
      try {
        // A schema apart: the product refuses to serve beside tables of its own schema that it does not know.
        await client?.query('CREATE SCHEMA IF NOT EXISTS proof');
        await client?.query('CREATE TABLE IF NOT EXISTS proof.row (id bigint PRIMARY KEY)');
        while (client && this.going) {
          const id = this.next++;
          await client.query('INSERT INTO proof.row VALUES ($1)', [id]);
          this.acknowledged.add(id);
        }
      } catch {
        // the database was killed under it, which is the point
      }
      await client?.end().catch(() => undefined);
      await sleep(20);
    }
  }

  async end() {
    this.going = false;
    await this.work;
  }

  /** Acknowledged rows that are not there. */
  async missing() {
    const client = await this.installation.connect();
    const { rows } = await client.query('SELECT id::int FROM proof.row');
    await client.end();
    const there = new Set(rows.map((row) => row.id));
    return [...this.acknowledged].filter((id) => !there.has(id)).length;
  }
}

/** What can happen to a running product; each leaves it running again and returns the seconds that took. */
const events = {
  'clean stop': async (it) => {
    await it.stop();
    return it.start();
  },
  'kill -9 npm, server goes on': async (it) => {
    process.kill(it.npm.pid, 'SIGKILL');
    await sleep(200);
    if (!alive(it.serverPid())) throw new Error('the server went with npm');
    return it.start();
  },
  'second start beside a live one': (it) => it.start(),
  'kill -9 server': async (it) => {
    process.kill(it.serverPid(), 'SIGKILL');
    return it.start();
  },
  'kill -9 server and postmaster': async (it) => {
    const { pid } = it.postmaster();
    process.kill(it.serverPid(), 'SIGKILL');
    process.kill(pid, 'SIGKILL');
    return it.start();
  },
  'kill -9 postmaster, no new start': async (it, writer) => {
    const { pid } = it.postmaster();
    process.kill(pid, 'SIGKILL');
    const before = writer.acknowledged.size;
    return until('recovery', async () => writer.acknowledged.size > before + 10 && it.isReady());
  },
  'npm ci under a live server': async (it, writer) => {
    const code = await new Promise((done) =>
      it.spawn('npm', ['ci', '--prefer-offline', '--loglevel=error']).once('exit', done),
    );
    if (code !== 0) throw new Error(`npm ci ended with ${code}\n${it.output}`);
    const before = writer.acknowledged.size;
    await until('writing after npm ci', async () => writer.acknowledged.size > before + 10 && it.isReady());
    await it.stop();
    return it.start();
  },
};

const lastWords = (text) => text.trim().split('\n').slice(-15).join('\n');

const table = [];
function note(line) {
  table.push(line);
  const { account, home, event, seconds, rows, missing, problem } = line;
  const result = problem ?? (missing === 0 ? 'good' : `${missing} rows LOST`);
  const time = seconds === undefined ? '' : `${seconds.toFixed(1)} s`;
  console.log(
    `${account.padEnd(9)}${home.padEnd(6)}${event.padEnd(34)}${time.padStart(8)}${String(rows).padStart(9)}  ${result}`,
  );
}

async function prove(installation, line) {
  const writer = new Writer(installation);
  try {
    note({ ...line, event: 'first start', seconds: await installation.start(), rows: 0, missing: 0 });
    for (const [event, happen] of Object.entries(events)) {
      writer.begin();
      await until('first rows', () => writer.acknowledged.size > 0 && installation.isReady());
      await sleep(300);
      const seconds = await happen(installation, writer);
      await writer.end();
      note({ ...line, event, seconds, rows: writer.acknowledged.size, missing: await writer.missing() });
    }
    await installation.stop();
  } catch (error) {
    await writer.end();
    note({ ...line, event: 'stopped short', rows: writer.acknowledged.size, problem: lastWords(error.message) });
    await installation.end();
  }
  const home = existsSync(installation.dataDir) ? installation.clusterHome() : undefined;
  if (home?.startsWith('/var/lib/')) rmSync(home, { recursive: true, force: true });
}

function accounts(cache) {
  const numbers = (name) => ({ uid: Number(shell('id', '-u', name)), gid: Number(shell('id', '-g', name)) });
  const own = { name: asRoot ? 'root' : 'user', uid: process.getuid(), gid: process.getgid(), env: {} };
  if (!asRoot) return [own];
  shell('useradd', '--no-create-home', '--shell', '/bin/sh', USER);
  const env = { npm_config_cache: join(base, 'npm-cache') };
  shell('cp', '-a', '--reflink=auto', cache, env.npm_config_cache);
  const user = { name: 'user', ...numbers(USER), env };
  shell('chown', '-R', `${user.uid}:${user.gid}`, env.npm_config_cache);
  return [own, user];
}

async function main() {
  let checkout = process.argv[2];
  if (checkout === undefined) {
    checkout = join(base, 'clone');
    shell('git', 'clone', '--quiet', here, checkout);
    execFileSync('npm', ['ci', '--prefer-offline'], { cwd: checkout, stdio: 'inherit' });
  }
  const namespaces = '/proc/sys/user/max_user_namespaces';
  const limit = existsSync(namespaces) ? readFileSync(namespaces, 'utf8').trim() : 'unknown';
  console.log(`User namespaces of this kernel: ${limit}; nothing here asks for one.`);
  for (const account of accounts(shell('npm', 'config', 'get', 'cache').trim())) {
    const home = join(base, account.name);
    mkdirSync(home);
    shell('cp', '-a', '--reflink=auto', resolve(checkout), join(home, 'ky-cuong'));
    rmSync(join(home, 'ky-cuong/dist'), { recursive: true, force: true });
    if (asRoot) shell('chown', '-R', `${account.uid}:${account.gid}`, home);
    for (const mode of [0o755, 0o700]) {
      chmodSync(home, mode);
      const installation = new Installation(account, home, join(home, 'ky-cuong'), mode);
      await prove(installation, { account: account.name, home: mode.toString(8) });
    }
    rmSync(home, { recursive: true, force: true });
  }
  const bad = table.filter((line) => line.problem !== undefined || line.missing > 0).length;
  console.log(bad === 0 ? `All ${table.length} lines are good.` : `${bad} of ${table.length} lines are bad.`);
  process.exitCode = bad === 0 ? 0 : 1;
}

try {
  await main();
} finally {
  rmSync(base, { recursive: true, force: true });
  if (asRoot && readFileSync('/etc/passwd', 'utf8').includes(`${USER}:`)) shell('userdel', USER);
}
