import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { postgresProcesses, signal, within } from './processes';

/** What a postmaster notes in `postmaster.pid`. */
export interface PostmasterPid {
  /** Negative for a server in single-user mode. */
  readonly pid: number;
  readonly port: number | undefined;
  readonly ready: boolean;
}

/** Reads `postmaster.pid`, which may be cut off where the postmaster was killed while it wrote; undefined without a pid. */
export function parsePostmasterPid(text: string): PostmasterPid | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!lines[0] || !Number.isInteger(pid) || pid === 0) return undefined;
  return { pid, port: Number(lines[3]) || undefined, ready: lines[7] === 'ready' };
}

/** The note of the postmaster that runs on this data directory now, or undefined. */
export function livePostmaster(data: string): PostmasterPid | undefined {
  const file = join(data, 'postmaster.pid');
  const noted = existsSync(file) ? parsePostmasterPid(readFileSync(file, 'utf8')) : undefined;
  return noted && postgresProcesses(data).includes(Math.abs(noted.pid)) ? noted : undefined;
}

/**
 * Stops what is left of a database whose server was killed: the postmaster with its backends, or backends that have lost
 * their postmaster. Returns once no process of the cluster is alive and the next postmaster will not be turned away.
 *
 * @throws Error when someone works on the data in single-user mode, or a process survives SIGKILL
 */
export async function stopLeftover(data: string, log: (line: string) => void): Promise<void> {
  const running = (): number[] => postgresProcesses(data);
  if (running().length > 0) {
    const postmaster = livePostmaster(data);
    if (postmaster && postmaster.pid < 0) {
      throw new Error(`Process ${-postmaster.pid} works on ${data} in single-user mode. Let it end first.`);
    }
    log('Stopping a database that an earlier start left running');
    const steps: readonly [NodeJS.Signals, () => number[], number][] = [
      // Backends without a postmaster end by themselves, unless they are in the middle of a long statement.
      postmaster ? ['SIGINT', () => [postmaster.pid], 5] : ['SIGINT', () => [], 1],
      ['SIGQUIT', running, 5],
      ['SIGKILL', running, 5],
    ];
    for (const [name, targets, seconds] of steps) {
      for (const pid of targets()) signal(pid, name);
      if (await within(seconds, () => running().length === 0)) break;
    }
    if (running().length > 0) throw new Error(`The database processes ${running().join(', ')} in ${data} do not end.`);
  }
  // A dead postmaster that nobody collects still answers kill(pid, 0): PostgreSQL would take its note for valid.
  rmSync(join(data, 'postmaster.pid'), { force: true });
}
