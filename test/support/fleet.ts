import { ServerProcess } from '../../tools/prove/server-process';
import { DIST } from './process';

/** `npm test -- story --processes 2`: so many servers and so many workers for each test file, none for the usual run. */
export const PROCESSES = Number(process.env['KC_PROCESSES'] ?? '0');

// Two test files at a time have eight processes on one cluster, which takes sixty connections.
const FEW = { DATABASE_POOL: '5' };

/** Servers without jobs and workers without HTTP on one database; whoever asks for an address gets the next server's. */
export class Fleet {
  private turn = 0;

  private constructor(
    readonly servers: readonly ServerProcess[],
    readonly workers: readonly ServerProcess[],
  ) {}

  static async start(dataDir: string, env: Readonly<Record<string, string>>, size = PROCESSES): Promise<Fleet> {
    const run = (program: 'api' | 'worker'): Promise<ServerProcess>[] =>
      Array.from({ length: size }, () =>
        ServerProcess.start({ dist: DIST, dataDir, program, env: { LOG_LEVEL: 'error', JOBS: 'off', ...FEW, ...env } }),
      );
    const started = await Promise.allSettled([...run('api'), ...run('worker')]);
    // A test file that fails before it can stop them leaves nothing running.
    process.once('exit', () => started.forEach((one) => one.status === 'fulfilled' && one.value.signal('SIGKILL')));
    const running = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const fleet = new Fleet(running.slice(0, size), running.slice(size));
    const failed = started.find((one) => one.status === 'rejected');
    if (!failed) return fleet;
    await fleet.stop();
    throw failed.reason;
  }

  /** One server after the other, so that no two requests in a row reach the same. */
  get url(): string {
    const server = this.servers[this.turn % this.servers.length];
    this.turn += 1;
    if (!server) throw new Error('no server runs');
    return server.url;
  }

  async stop(): Promise<void> {
    await Promise.all([...this.servers, ...this.workers].map((one) => one.stop()));
  }
}
