import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { renameDurably, writeDurably } from './durable-file';
import type { ClusterHome } from './home';

/** One PostgreSQL data directory, the binaries that run it and the passwords that open it. */
export interface Cluster {
  readonly home: ClusterHome;
  /** Data directory, a real path. */
  readonly data: string;
  /** Folder of `postgres` and `initdb`. */
  readonly bin: string;
  readonly passwords: Passwords;
}

export interface Passwords {
  /** Of `postgres`, which the product itself never uses. */
  readonly superuser: string;
  /** Of `kycuong_owner`. */
  readonly owner: string;
}

/** What PostgreSQL's own programs see of our environment: nothing that could change them, no secrets. */
export const CLEAN_ENVIRONMENT = { LC_ALL: 'C', PATH: '/usr/bin:/bin' };

/** The data directory inside a cluster's home. */
export const dataOf = (home: ClusterHome): string => join(home.path, 'data');

/**
 * Reads the cluster's passwords from the data folder; draws them when there is no cluster yet.
 *
 * @throws Error when a cluster is there and its passwords are not
 */
export function passwordsOf(dataDir: string, home: ClusterHome): Passwords {
  const file = join(dataDir, 'postgres.passwords.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Passwords;
  if (existsSync(dataOf(home))) {
    throw new Error(
      `${file} has gone, and the database in ${home.path} does not open without it. Bring the file back.`,
    );
  }
  const draw = (): string => randomBytes(24).toString('base64url');
  const passwords: Passwords = { superuser: draw(), owner: draw() };
  writeDurably(file, `${JSON.stringify(passwords)}\n`, 0o600);
  return passwords;
}

/**
 * Makes the data directory when it is missing. It is built beside its place and renamed into it, so that a data directory
 * is complete whenever it is there, also after a kill in the middle.
 *
 * @returns whether it was made now
 */
export async function initialise(cluster: Cluster): Promise<boolean> {
  const { home, data } = cluster;
  if (existsSync(data)) return false;
  const work = join(home.path, `init-${randomBytes(4).toString('hex')}`);
  const passwordFile = join(work, 'password');
  mkdirSync(work, { mode: 0o700 });
  writeFileSync(passwordFile, `${cluster.passwords.superuser}\n`, { mode: 0o600 });
  if (home.account) for (const path of [work, passwordFile]) chownSync(path, home.account.uid, home.account.gid);
  try {
    await promisify(execFile)(
      join(cluster.bin, 'initdb'),
      [
        `--pgdata=${join(work, 'data')}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        '--data-checksums',
        '--no-instructions',
      ],
      { ...home.account, cwd: home.path, env: CLEAN_ENVIRONMENT },
    );
    renameDurably(join(work, 'data'), data);
  } catch (error) {
    throw new Error(`initdb could not make the database in ${home.path}.\n${reasonOf(error)}`);
  } finally {
    removeUnfinished(home);
  }
  return true;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const output = 'stderr' in error ? String(error.stderr).trim() : '';
  if (output !== '') return output;
  return `${error.message}\nThe binaries need GNU libc 2.27 or newer, and a file system that is not mounted noexec.`;
}

function removeUnfinished(home: ClusterHome): void {
  for (const name of readdirSync(home.path).filter((entry) => entry.startsWith('init-'))) {
    try {
      rmSync(join(home.path, name), { recursive: true, force: true });
    } catch {
      // An initdb whose server was killed may still be writing there; the next start removes what it leaves.
    }
  }
}
