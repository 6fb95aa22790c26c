import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

// The first start builds, beside whatever else the machine does.
const READY_MS = 300_000;

/** Whether the process is there and not just waiting to be collected. */
export const alive = (pid) => {
  try {
    return !/^\d+ \(.*\) [ZX]/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
};

/** Waits until `isTrue` holds; the seconds that took. */
export async function until(what, isTrue, limit = READY_MS) {
  const since = performance.now();
  while (!(await isTrue())) {
    if (performance.now() - since > limit) throw new Error(`${what}: not within ${limit / 1000} s`);
    await sleep(20);
  }
  return (performance.now() - since) / 1000;
}

async function freePort() {
  const probe = createServer();
  await new Promise((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address();
  await new Promise((done) => probe.close(done));
  return port;
}

/** One checkout in somebody's home, with the processes that `npm start` makes of it. */
export class Installation {
  postmasters = new Set();

  constructor(account, home, checkout, mode) {
    Object.assign(this, { account, home, checkout, dataDir: join(checkout, `.data-${mode.toString(8)}`) });
  }

  async start() {
    this.port ??= await freePort();
    this.metricsPort ??= await freePort();
    const since = performance.now();
    this.output = '';
    this.npm = this.spawn('npm', ['start'], {
      HOST: '127.0.0.1',
      PORT: String(this.port),
      METRICS_PORT: String(this.metricsPort),
      KYCUONG_DATA_DIR: this.dataDir,
    });
    const { npm } = this;
    let ended = false;
    npm.once('exit', () => (ended = true));
    // The predecessor may answer on the same port until it is told to go.
    await until('start', async () => {
      if (ended) throw new Error(`npm start ended:\n${this.output}`);
      const [server, ...others] = this.serverPids();
      return server !== undefined && server !== this.lastServer && others.length === 0 && (await this.isReady());
    }).catch((error) => {
      throw new Error(`${error.message}\n${this.output}`);
    });
    this.lastServer = this.serverPid();
    return (performance.now() - since) / 1000;
  }

  spawn(command, args, more = {}) {
    const { DATABASE_URL, DATABASE_OWNER_URL, ...inherited } = process.env;
    const child = spawn(command, args, {
      cwd: this.checkout,
      uid: this.account.uid,
      gid: this.account.gid,
      env: { ...inherited, ...this.account.env, HOME: this.home, ...more },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const keep = (chunk) => (this.output += chunk);
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    return child;
  }

  async isReady() {
    const url = `http://127.0.0.1:${this.port}/health/ready`;
    return fetch(url, { signal: AbortSignal.timeout(2000) }).then(
      (answer) => answer.ok,
      () => false,
    );
  }

  serverPids() {
    const folder = join(this.dataDir, 'servers');
    const pids = existsSync(folder) ? readdirSync(folder).map((name) => Number.parseInt(name, 10)) : [];
    return pids.filter(alive);
  }

  serverPid() {
    return this.serverPids()[0];
  }

  clusterHome() {
    const location = join(this.dataDir, 'postgres.location');
    return existsSync(location) ? readFileSync(location, 'utf8').trim() : join(this.dataDir, 'postgres');
  }

  /** The first and the fourth line of PostgreSQL's own note. */
  postmaster() {
    const lines = readFileSync(join(this.clusterHome(), 'data/postmaster.pid'), 'utf8').split('\n');
    this.postmasters.add(Number(lines[0]));
    return { pid: Number(lines[0]), port: Number(lines[3]) };
  }

  async connect() {
    const { owner } = JSON.parse(readFileSync(join(this.dataDir, 'postgres.passwords.json'), 'utf8'));
    const { port } = this.postmaster();
    const client = new pg.Client(`postgresql://kycuong_owner:${owner}@127.0.0.1:${port}/kycuong`);
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  async stop() {
    const [server, { pid: postmaster }] = [this.serverPid(), this.postmaster()];
    process.kill(server, 'SIGTERM');
    return until('stop', () => !alive(server) && !alive(postmaster), 30_000);
  }

  /** Leaves nothing running, whatever state it is in. */
  async end() {
    const server = this.serverPid();
    if (server) process.kill(server, 'SIGTERM');
    await until('end', () => !this.serverPid(), 30_000).catch(() => undefined);
    for (const pid of this.postmasters) if (alive(pid)) process.kill(pid, 'SIGQUIT');
  }
}
