// The product under measurement: its own server on its own filled database, and the two sides of each case against it.
import { fork } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { AS_FLOOR, fill } from './fill.mjs';
import { childrenOf, cpuOf, cpuOfFamily } from './machine.mjs';

const CONNECTIONS = 8;
const WARM_UP = 400;
const MOST = 100_000;
const LONGEST_MS = 90_000;

/** Microseconds of the clock that the profiler stamps its samples with. */
const clock = () => Number(process.hrtime.bigint() / 1000n);

export class Subject {
  /** Starts the product of one checkout (built already) on a fresh data folder and fills it. */
  static async start(root, { name, seed, profile }) {
    const dist = join(root, 'dist');
    const { ServerProcess } = createRequire(import.meta.url)(join(dist, 'tools/prove/server-process.js'));
    const dataDir = mkdtempSync(join(tmpdir(), 'kycuong-bench-'));
    chmodSync(dataDir, 0o711);
    const subject = new Subject();
    Object.assign(subject, { name, dist, dataDir, seed });
    try {
      const nodeFlags = profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [];
      subject.server = await ServerProcess.start({ dist, dataDir, nodeFlags, env: { KYCUONG_DEMO: 'on' } });
      subject.database = subject.server.embeddedDatabase();
      subject.client = new pg.Client({ connectionString: subject.database.superuserUrl, options: AS_FLOOR });
      await subject.client.connect();
      subject.places = await fill(subject.client, seed);
      return subject;
    } catch (error) {
      await subject.end();
      throw error;
    }
  }

  /** One side of a case (`http` or `sql`) for so many seconds, from a process of its own. */
  async measure(side, { choices, seconds, round, connections = CONNECTIONS }) {
    const child = fork(join(import.meta.dirname, 'load.mjs'), { serialization: 'advanced' });
    const next = () =>
      new Promise((resolve, reject) => {
        child.once('message', resolve);
        child.once('exit', (code) => reject(new Error(`the client of ${side} ended with ${code}`)));
      });
    const watchdog = setTimeout(() => child.kill('SIGKILL'), LONGEST_MS);
    try {
      child.send({
        kind: side,
        port: Number(new URL(this.server.url).port),
        url: this.database.superuserUrl,
        options: AS_FLOOR,
        connections,
        choices,
        seed: `${this.seed}/${round}`,
        warmUp: WARM_UP,
        most: MOST,
        seconds,
      });
      await next();
      const backends = childrenOf(this.database.postmaster);
      const [from, before] = [clock(), this.cpu(backends)];
      child.send('go');
      const result = await next();
      const [to, after] = [clock(), this.cpu(backends)];
      const each = (ms) => ms / result.count;
      const cpu = { node: each(after.node - before.node), postgres: each(after.postgres - before.postgres) };
      return { ...result, connections, cpu, window: { from, to } };
    } finally {
      clearTimeout(watchdog);
      child.kill('SIGKILL');
    }
  }

  cpu(backends) {
    return { node: cpuOf(this.server.pid), postgres: cpuOfFamily(this.database.postmaster, backends) };
  }

  async end() {
    await this.client?.end();
    await this.server?.stop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
