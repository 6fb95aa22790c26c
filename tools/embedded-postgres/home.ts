import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeDurably } from './durable-file';

const OUTSIDE = '/var/lib/ky-cuong';

/** The account the database runs under when the product itself runs as root, which PostgreSQL refuses. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** The folder that holds one cluster: binaries, data, log. */
export interface ClusterHome {
  readonly path: string;
  /** Undefined: the product's own account. */
  readonly account: Account | undefined;
}

/**
 * Makes the data folder if need be and returns its real path. The database account may pass through it, not look: what
 * lies beside the database is the product's alone.
 */
export function openDataFolder(dataDir: string): string {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  return realpathSync(dataDir);
}

/**
 * Finds or makes the home of the cluster that belongs to a data folder: `<dataDir>/postgres`. Run as root, the database
 * needs an account of its own; where that account cannot reach the data folder (a home directory of mode 0700), the home
 * is made under /var/lib and `<dataDir>/postgres.location` names it, so that deleting the data folder still means
 * beginning anew. The account that owns an existing home keeps it.
 *
 * @throws Error when the home belongs to someone else, has gone, or cannot be reached by the account that owns it
 */
export function openClusterHome(dataDir: string, log: (line: string) => void): ClusterHome {
  const location = join(dataDir, 'postgres.location');
  const moved = existsSync(location) ? readFileSync(location, 'utf8').trim() : undefined;
  if (moved !== undefined && !(/^\/var\/lib\/ky-cuong\/[0-9a-f]{16}$/.test(moved) && existsSync(moved))) {
    throw new Error(
      `${location} names ${moved}, which is not there. Bring it back, or delete ${dataDir} to begin anew.`,
    );
  }
  const path = moved ?? join(dataDir, 'postgres');
  if (process.getuid?.() !== 0) return ownHome(path);

  const hadCluster = existsSync(join(path, 'data'));
  const account = give(path);
  if (account && reaches(account, path)) return { path: realpathSync(path), account };
  if (moved !== undefined || hadCluster) {
    throw new Error(
      `The database in ${path} is out of reach for the account it runs under` +
        `${account ? ` (uid ${account.uid})` : ''}. Open the folders above it (chmod o+x), then start again.`,
    );
  }
  rmSync(path, { recursive: true, force: true });
  return homeOutside(location, log);
}

function ownHome(path: string): ClusterHome {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const owner = statSync(path).uid;
  if (owner !== process.getuid?.()) {
    throw new Error(
      `The database in ${path} belongs to uid ${owner}: it was made when the product ran as another user. ` +
        'Start it as before, or choose another data folder with KYCUONG_DATA_DIR.',
    );
  }
  return { path: realpathSync(path), account: undefined };
}

function homeOutside(location: string, log: (line: string) => void): ClusterHome {
  const path = join(OUTSIDE, randomBytes(8).toString('hex'));
  const account = openOutside() ? give(path) : undefined;
  if (!account || !reaches(account, path)) {
    rmSync(path, { recursive: true, force: true });
    throw new Error(
      `PostgreSQL does not run as root, and there is no other account here that could keep a database in ${path}. ` +
        'Start the product as an ordinary user, or set DATABASE_OWNER_URL to a PostgreSQL of your own.',
    );
  }
  writeDurably(location, `${path}\n`, 0o644);
  log(`The database account cannot reach the data folder: the database is kept in ${path}`);
  return { path, account };
}

function openOutside(): boolean {
  try {
    mkdirSync(OUTSIDE, { recursive: true });
    chmodSync(OUTSIDE, 0o755);
    return true;
  } catch {
    return false; // root of a container only
  }
}

/** Makes the folder if need be and hands a folder that is root's to the database account; undefined where that fails. */
function give(path: string): Account | undefined {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const { uid, gid } = statSync(path);
  if (uid !== 0) return { uid, gid };
  try {
    const account = accountOf('postgres') ?? accountOf('nobody');
    if (account) chownSync(path, account.uid, account.gid);
    return account;
  } catch {
    return undefined; // root without the right to give files away (a restricted container, a network file system)
  }
}

function accountOf(name: string): Account | undefined {
  const id = (flag: string): number => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

/** Asks the kernel instead of reading mode bits: access lists, mounts and security modules have their say as well. */
function reaches(account: Account, path: string): boolean {
  const script = 'cd "$1" && : > probe && rm probe';
  return spawnSync('/bin/sh', ['-c', script, 'sh', path], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}
