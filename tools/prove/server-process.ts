import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parsePostmasterPid } from '../embedded-postgres/leftover';

const READY_MS = 240_000;

export interface ServerOptions {
  /** The built output that is run. */
  readonly dist: string;
  /** Which of the product's processes: the server, or a worker beside it. */
  readonly program?: 'api' | 'worker';
  /** Made by the caller, with mode 0711 where a database of its own is wanted. */
  readonly dataDir: string;
  /** The product's variables; of the environment of this process it gets nothing but PATH, HOME, TMPDIR and Node's cache. */
  readonly env?: Readonly<Record<string, string>>;
  readonly nodeFlags?: readonly string[];
}

/** How a process ended: by itself with a code, or by a signal. */
export interface End {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A process of the product, run from its built output as its users run it, on free ports. */
export class ServerProcess {
  readonly ended: Promise<End>;

  private constructor(
    private readonly child: ChildProcess,
    private readonly dataDir: string,
    private readonly name: string,
    /** Where it answers whoever asks after its health: the server with all else, the worker on its side port. */
    readonly url: string,
    readonly metricsUrl: string,
  ) {
    this.ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
  }

  /** Only runs it; whether it comes up is the caller's question. `env` may name other ports. */
  static async run({
    dist,
    dataDir,
    program = 'api',
    env = {},
    nodeFlags = [],
  }: ServerOptions): Promise<ServerProcess> {
    const { PATH = '', HOME = '', TMPDIR = '', NODE_COMPILE_CACHE = '' } = process.env;
    const [port, metricsPort] = [env['PORT'] ?? String(await freePort()), String(await freePort())];
    const name = `${program}-${program === 'api' ? port : metricsPort}`;
    // Files and no pipes: they hold every word at the exit, and no orphan of a killed server keeps them open.
    const [out, err] = [openSync(join(dataDir, `${name}.out`), 'w'), openSync(join(dataDir, `${name}.err`), 'w')];
    const child = spawn(process.execPath, [...nodeFlags, join(dist, `apps/${program}/src/main.js`)], {
      env: {
        PATH,
        HOME,
        TMPDIR,
        NODE_COMPILE_CACHE,
        METRICS_PORT: metricsPort,
        ...env,
        PORT: port,
        KYCUONG_DATA_DIR: dataDir,
      },
      stdio: ['ignore', out, err],
    });
    for (const file of [out, err]) closeSync(file);
    const [server, side] = [port, metricsPort].map((one) => `http://127.0.0.1:${one}`);
    return new ServerProcess(child, dataDir, name, (program === 'api' ? server : side) ?? '', `${side}/metrics`);
  }

  /** Runs it and waits until it is ready to serve. Throws with its words when it ends instead. */
  static async start(options: ServerOptions): Promise<ServerProcess> {
    const server = await ServerProcess.run(options);
    try {
      await server.ready();
    } catch (error) {
      server.signal('SIGKILL');
      throw error;
    }
    return server;
  }

  get pid(): number {
    if (this.child.pid === undefined) throw new Error('the server could not be run');
    return this.child.pid;
  }

  /** What it has written: the log, and the words for the person at the terminal. */
  get said(): { readonly out: string; readonly err: string } {
    const read = (end: string): string => readFileSync(join(this.dataDir, `${this.name}.${end}`), 'utf8');
    return { out: read('out'), err: read('err') };
  }

  async ready(): Promise<void> {
    const since = performance.now();
    let end: End | undefined;
    void this.ended.then((how) => (end = how));
    while (!(await answersReady(this.url))) {
      if (end) throw new Error(`the server ended (${end.signal ?? end.code}):\n${this.said.err}${this.said.out}`);
      if (performance.now() - since > READY_MS) throw new Error(`the server is not ready:\n${this.said.err}`);
      await sleep(20);
    }
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name);
  }

  /** Asks it to stop and waits for its end. */
  async stop(): Promise<End> {
    this.signal('SIGTERM');
    return this.ended;
  }

  /** Its embedded database as PostgreSQL's own superuser sees it. */
  embeddedDatabase(): { readonly superuserUrl: string; readonly data: string; readonly postmaster: number } {
    const moved = join(this.dataDir, 'postgres.location');
    const home = existsSync(moved) ? readFileSync(moved, 'utf8').trim() : join(this.dataDir, 'postgres');
    const data = join(home, 'data');
    const note = parsePostmasterPid(readFileSync(join(data, 'postmaster.pid'), 'utf8'));
    if (!note) throw new Error(`no database runs in ${data}`);
    const passwords = JSON.parse(readFileSync(join(this.dataDir, 'postgres.passwords.json'), 'utf8')) as {
      superuser: string;
    };
    const superuserUrl = `postgresql://postgres:${passwords.superuser}@127.0.0.1:${note.port}/kycuong`;
    return { superuserUrl, data, postmaster: note.pid };
  }
}

async function answersReady(url: string): Promise<boolean> {
  return fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) }).then(
    (answer) => answer.ok,
    () => false,
  );
}

/** A port of 127.0.0.1 that nobody listens on now. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('the system names no free port');
  return address.port;
}
