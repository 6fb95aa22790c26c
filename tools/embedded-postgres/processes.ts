import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const HAS_PROC = existsSync('/proc/self/stat');

export interface ProcessStat {
  readonly name: string;
  /** Ended, but not yet collected by its parent: it holds nothing any more. */
  readonly zombie: boolean;
  /** Linux: clock ticks since boot. */
  readonly startedAt: number;
}

/** Reads `/proc/<pid>/stat`. The name stands in brackets and may itself hold spaces and brackets. */
export function parseProcStat(text: string): ProcessStat {
  const end = text.lastIndexOf(')');
  const fields = text.slice(end + 2).split(' ');
  const state = fields[0] ?? '';
  return {
    name: text.slice(text.indexOf('(') + 1, end),
    zombie: state === 'Z' || state === 'X',
    startedAt: Number(fields[19]),
  };
}

/** Reads `ps -o stat= -o lstart=`; `startedAt` is in milliseconds since 1970 there. */
export function parsePsLine(line: string): ProcessStat {
  const [stat = '', ...started] = line.trim().split(/\s+/);
  return { name: '', zombie: stat.startsWith('Z'), startedAt: Date.parse(started.join(' ')) };
}

function statOf(pid: number): ProcessStat | undefined {
  try {
    return HAS_PROC
      ? parseProcStat(readFileSync(`/proc/${pid}/stat`, 'utf8'))
      : parsePsLine(ps('-o', 'stat=', '-o', 'lstart=', '-p', String(pid)));
  } catch {
    return undefined;
  }
}

function ps(...args: string[]): string {
  return execFileSync('ps', args, { encoding: 'utf8', env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' } });
}

/** When the process started, or undefined when none with this id is alive. With the pid it names a process for good. */
export function startOf(pid: number): number | undefined {
  const stat = statOf(pid);
  return stat === undefined || stat.zombie ? undefined : stat.startedAt;
}

/** Changes when the machine restarts, and with that the meaning of every start time. */
export function bootId(): string {
  const file = '/proc/sys/kernel/random/boot_id';
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : 'none';
}

/**
 * The living PostgreSQL processes of one cluster. PostgreSQL works inside its data directory, so the working directory
 * tells them from every other server. Without /proc only the postmaster is seen, by its command line.
 *
 * @param data the data directory as a real path
 */
export function postgresProcesses(data: string): number[] {
  if (!HAS_PROC) {
    return ps('-axww', '-o', 'pid=', '-o', 'stat=', '-o', 'command=')
      .split('\n')
      .filter((line) => line.includes(`/bin/postgres -D ${data} `) && !/^\s*\d+\s+Z/.test(line))
      .map((line) => Number.parseInt(line, 10));
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => worksIn(pid, data) && statOf(pid)?.name === 'postgres' && startOf(pid) !== undefined);
}

function worksIn(pid: number, directory: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === directory;
  } catch {
    return false; // another account's process, or one that has just ended
  }
}

/** Sends a signal; a process that has ended meanwhile is no error. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/** Waits until `isTrue` holds, at most so many seconds; says whether it does. */
export async function within(seconds: number, isTrue: () => boolean): Promise<boolean> {
  for (let waited = 0; waited < seconds * 1000; waited += 20) {
    if (isTrue()) return true;
    await sleep(20);
  }
  return isTrue();
}
