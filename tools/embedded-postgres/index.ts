import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { installBinaries, removeOldBinaries } from './binaries';
import { dataOf, initialise, passwordsOf, type Cluster } from './cluster';
import { openClusterHome, openDataFolder } from './home';
import { livePostmaster, stopLeftover } from './leftover';
import { launch, type Postmaster } from './postmaster';
import { serverOf } from './predecessor';
import { ownerUrl, provision } from './provision';

const TRIES = 3;

export interface EmbeddedPostgres {
  /** Opens the database `kycuong` as its owner, `kycuong_owner`: may make roles, is no superuser. */
  readonly ownerUrl: string;
  /** Of the server, such as `18.4`. */
  readonly version: string;
  /** Shuts the database down. To be called last, when no connection is needed any more. */
  stop(): Promise<void>;
  /** Called once when the database has ended without being asked and could not be started again. */
  onExit(listener: (why: string) => void): void;
}

/**
 * Starts the PostgreSQL server that comes with the product, on a free port of 127.0.0.1, and makes cluster, owner role
 * and database where they are missing. Needs no installed PostgreSQL, no right beyond the data folder, no namespaces. A
 * database left by a killed server is stopped first; one that is killed later is started again on the same port.
 *
 * The process that called `takeOver` owns the database. Any other process (a command line beside a live server) is given
 * the one the server runs, and its `stop` leaves it running; with no server about it runs the database for itself, and
 * does not start it again, since whoever stopped it wants it.
 *
 * @throws Error in words for the person at the terminal
 */
export async function startEmbeddedPostgres(options: {
  dataDir: string;
  log: (line: string) => void;
}): Promise<EmbeddedPostgres> {
  const { log } = options;
  const dataDir = openDataFolder(options.dataDir);
  const home = openClusterHome(dataDir, log);
  const binaries = installBinaries(home.path, home.account);
  const passwords = passwordsOf(dataDir, home);
  const cluster: Cluster = { home, data: dataOf(home), bin: join(binaries, 'bin'), passwords };

  const server = serverOf(dataDir)?.pid;
  if (server !== undefined && server !== process.pid) return shareOf(cluster, server);

  await stopLeftover(cluster.data, log);
  removeOldBinaries(home.path, binaries);
  if (await initialise(cluster)) log(`Made a new database in ${cluster.data}`);
  const first = await launchPatiently(cluster, undefined, log);
  const restart = (why: string): Promise<Postmaster> => {
    log(`The database has ended by itself (${why}); starting it again`);
    return launchPatiently(cluster, first.port, log);
  };
  try {
    const version = await provision(cluster, first.port);
    const handle = supervise(first, server === process.pid ? restart : (why) => Promise.reject(new Error(why)));
    return { ownerUrl: ownerUrl(cluster, first.port), version, ...handle };
  } catch (error) {
    await first.stop();
    throw error;
  }
}

async function shareOf(cluster: Cluster, server: number): Promise<EmbeddedPostgres> {
  const postmaster = livePostmaster(cluster.data);
  if (!postmaster?.ready || postmaster.port === undefined) {
    throw new Error(`The server (process ${server}) is starting or stopping its database. Try again in a moment.`);
  }
  return {
    ownerUrl: ownerUrl(cluster, postmaster.port),
    version: await provision(cluster, postmaster.port),
    stop: () => Promise.resolve(),
    onExit: () => undefined,
  };
}

/** A port can be taken in between, and backends of a killed postmaster can hold its memory a little longer. */
async function launchPatiently(
  cluster: Cluster,
  port: number | undefined,
  log: (line: string) => void,
): Promise<Postmaster> {
  for (let left = TRIES - 1; ; left -= 1) {
    await stopLeftover(cluster.data, log);
    try {
      return await launch(cluster, port);
    } catch (error) {
      if (left === 0) throw error;
      await sleep(1000);
    }
  }
}

function supervise(
  first: Postmaster,
  restart: (why: string) => Promise<Postmaster>,
): Pick<EmbeddedPostgres, 'stop' | 'onExit'> {
  const listeners: ((why: string) => void)[] = [];
  let current = Promise.resolve(first);
  let stopping = false;

  const watch = async (server: Postmaster): Promise<void> => {
    const since = performance.now();
    const why = await server.ended;
    if (stopping) return;
    const pause = performance.now() - since < 5000 ? 1000 : 0; // for a server that falls over as soon as it is up
    current = sleep(pause).then(() => restart(why));
    try {
      void watch(await current);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (!stopping) for (const listener of listeners) listener(reason);
    }
  };
  void watch(first);

  return {
    stop: async () => {
      stopping = true;
      const server = await current.catch(() => undefined);
      await server?.stop();
    },
    onExit: (listener) => void listeners.push(listener),
  };
}
