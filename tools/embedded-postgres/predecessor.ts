import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDataFolder } from './home';
import { bootId, signal, startOf, within } from './processes';

/** A server process that took over a data folder, or is about to. */
export interface Claim {
  readonly pid: number;
  /** As `startOf` gives it. */
  readonly startedAt: number;
  /** The run of the machine and the folder on it: a claim that a restart or a copy carried elsewhere means nothing. */
  readonly place: string;
}

/** The name of a claim's file says everything: an empty file cannot be half written. */
export const claimName = (claim: Claim): string => `${claim.pid}@${claim.startedAt}@${claim.place}`;

/** Reads a claim from its file name; undefined for any other file. */
export function parseClaim(name: string): Claim | undefined {
  const [pid, startedAt, place] = name.split('@');
  if (!/^\d+$/.test(pid ?? '') || !/^\d+$/.test(startedAt ?? '') || place === undefined) return undefined;
  return { pid: Number(pid), startedAt: Number(startedAt), place };
}

/** Of two servers that meet on one data folder the one that was started later stays. */
export function yieldsTo(mine: Claim, other: Claim): boolean {
  return other.startedAt === mine.startedAt ? other.pid > mine.pid : other.startedAt > mine.startedAt;
}

/**
 * Makes this process the one server of the data folder: stops a living predecessor, which gets 12 seconds to finish its
 * work. Of any number of starts at the same time exactly one returns: each writes its claim before it looks for others,
 * so of two at least one sees the other, and both judge alike who stays.
 *
 * @throws Error when a server started later is there already, or the predecessor belongs to another user
 */
export async function takeOver(dataDir: string, log: (line: string) => void): Promise<void> {
  const folder = join(openDataFolder(dataDir), 'servers');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const mine = ownClaim(folder);
  writeFileSync(join(folder, claimName(mine)), '');
  for (const other of claimsIn(folder)) {
    if (claimName(other) === claimName(mine)) continue;
    const file = join(folder, claimName(other));
    if (isAlive(other, folder)) {
      if (yieldsTo(mine, other)) {
        rmSync(join(folder, claimName(mine)), { force: true });
        throw new Error(`A server started after this one (process ${other.pid}) already works on ${dataDir}.`);
      }
      log(`Taking over from the server that runs on this data folder (process ${other.pid})`);
      await stopServer(other, folder);
    }
    rmSync(file, { force: true });
  }
}

/** The living server of the data folder, which may be this process itself. */
export function serverOf(dataDir: string): Claim | undefined {
  const folder = join(dataDir, 'servers');
  if (!existsSync(folder)) return undefined;
  const mine = claimName(ownClaim(folder));
  const alive = claimsIn(folder).filter((claim) => isAlive(claim, folder));
  return alive.find((claim) => claimName(claim) === mine) ?? alive[0];
}

function ownClaim(folder: string): Claim {
  return { pid: process.pid, startedAt: startOf(process.pid) ?? 0, place: placeOf(folder) };
}

const placeOf = (folder: string): string => `${bootId()}.${statSync(folder).ino}`;

function claimsIn(folder: string): Claim[] {
  return readdirSync(folder)
    .map(parseClaim)
    .filter((claim) => claim !== undefined);
}

function isAlive(claim: Claim, folder: string): boolean {
  return claim.place === placeOf(folder) && startOf(claim.pid) === claim.startedAt;
}

async function stopServer(server: Claim, folder: string): Promise<void> {
  const gone = (): boolean => !isAlive(server, folder);
  try {
    signal(server.pid, 'SIGTERM');
  } catch {
    throw new Error(`The server (process ${server.pid}) was started by another user. Stop it first.`);
  }
  if (await within(12, gone)) return;
  signal(server.pid, 'SIGKILL');
  if (!(await within(5, gone))) throw new Error(`The server (process ${server.pid}) does not end.`);
}
