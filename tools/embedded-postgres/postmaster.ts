import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { CLEAN_ENVIRONMENT, type Cluster } from './cluster';

const MB = 1024 * 1024;
const LOG_LIMIT = 10 * MB;
/** The database account opens its log itself: root writes no file in a folder that the account could fill with links. */
const LOGGED = 'umask 077 && mkdir -p "$(dirname "$0")" && exec "$@" >>"$0" 2>&1';

/** A running server process. */
export interface Postmaster {
  readonly port: number;
  /** Resolves with the reason when the process has ended, asked or not. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

/**
 * Starts the server and waits until it answers; crash recovery may take its time.
 *
 * @param port where it is to listen, or undefined for any free one
 * @throws Error with the end of the server's log when it does not come up
 */
export async function launch(cluster: Cluster, port: number | undefined): Promise<Postmaster> {
  const at = port ?? (await freePort());
  const memory = Math.min(totalmem(), process.constrainedMemory() || Infinity);
  const settings = Object.entries(serverSettings(at, memory)).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = join(cluster.home.path, 'log', 'postgres.log');
  const begin = turnLog(log);
  const command = [join(cluster.bin, 'postgres'), '-D', cluster.data, ...settings];
  // A session of its own: Ctrl-C must not reach the database before the server has finished its work.
  const child = spawn('/bin/sh', ['-c', LOGGED, log, ...command], {
    ...cluster.home.account,
    cwd: cluster.home.path,
    env: CLEAN_ENVIRONMENT,
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, by) => resolve(by ? `signal ${by}` : `exit code ${code}`));
  });
  const leave = (): void => void child.kill('SIGINT'); // a server that falls over takes its database along
  process.once('exit', leave);
  void ended.then(() => process.off('exit', leave));
  const server: Postmaster = { port: at, ended, stop: () => stop(child, ended) };
  try {
    await untilReady(cluster, server);
  } catch (error) {
    await server.stop();
    const said = existsSync(log) ? readFileSync(log).subarray(begin).toString().trim() : '';
    const tail = said.split('\n').slice(-12).join('\n');
    throw new Error(`PostgreSQL did not start: ${error instanceof Error ? error.message : String(error)}\n${tail}`);
  }
  return server;
}

/** A connection as the superuser, for making the product's role and database. */
export function superuser(cluster: Cluster, port: number, database: string): Client {
  const { superuser: password } = cluster.passwords;
  const client = new Client({ host: '127.0.0.1', port, user: 'postgres', password, database, ssl: false });
  client.on('error', () => undefined); // the query under way rejects as well; unheard, this would end the process
  return client;
}

/** Settings for a small machine. They are arguments, so that every version of the product brings its own. */
export function serverSettings(port: number, memory: number): Record<string, string | number> {
  const megabytes = (share: number, least: number, most: number): string =>
    `${Math.min(most, Math.max(least, Math.floor((memory * share) / MB)))}MB`;
  return {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '', // a path in a data folder is soon longer than the 107 bytes a socket may have
    max_connections: 60,
    shared_buffers: megabytes(1 / 8, 64, 256),
    effective_cache_size: megabytes(1 / 2, 256, 16_384),
    work_mem: '8MB',
    maintenance_work_mem: megabytes(1 / 32, 64, 256),
    random_page_cost: 1.1,
    max_parallel_workers: 0, // two cores: one long report must not take the core of everyone else
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    shared_preload_libraries: 'pg_stat_statements',
    compute_query_id: 'on',
    // Statements and details quote personal data; the product's own log says which request failed.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
  };
}

async function untilReady(cluster: Cluster, server: Postmaster): Promise<void> {
  let why: string | undefined;
  void server.ended.then((reason) => (why = reason));
  while (why === undefined) {
    const client = superuser(cluster, server.port, 'postgres');
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      const recovering = code === '57P03';
      if (code !== 'ECONNREFUSED' && !recovering) throw error;
      await sleep(recovering ? 100 : 15); // each refusal during recovery is a line in the server's log
    }
  }
  throw new Error(why);
}

async function stop(child: ChildProcess, ended: Promise<string>): Promise<void> {
  for (const name of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    child.kill(name);
    const waiting = new AbortController();
    const patience = name === 'SIGINT' ? 5_000 : 7_000; // an immediate shutdown gives backends 5 s itself
    await Promise.race([ended, sleep(patience, undefined, { signal: waiting.signal }).catch(() => undefined)]);
    waiting.abort();
  }
}

/** Puts a log that has grown large aside; returns where this start begins in it. */
function turnLog(log: string): number {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size <= LOG_LIMIT) return size;
  renameSync(log, `${log}.1`);
  return 0;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('The system names no free port.');
  return address.port;
}
