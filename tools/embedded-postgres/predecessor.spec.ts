import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimName, parseClaim, serverOf, takeOver, yieldsTo, type Claim } from './predecessor';
import { bootId, startOf } from './processes';

const claim = (pid: number, startedAt: number): Claim => ({ pid, startedAt, place: 'here' });

test('a claim is the same after it was a file name', () => {
  expect(parseClaim(claimName(claim(7, 1234)))).toEqual(claim(7, 1234));
  expect(parseClaim('notes.txt')).toBeUndefined();
});

test('of two servers exactly one yields: the one that was started earlier', () => {
  const pairs = [
    [claim(7, 100), claim(3, 200)],
    [claim(7, 100), claim(9, 100)],
  ] as const;
  for (const [earlier, later] of pairs) {
    expect([yieldsTo(earlier, later), yieldsTo(later, earlier)]).toEqual([true, false]);
  }
});

describe('beside a living process', () => {
  let dataDir: string;
  let folder: string;
  let other: ChildProcess;

  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'servers-'));
    folder = join(dataDir, 'servers');
    mkdirSync(folder);
    other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    await new Promise((resolve) => other.once('spawn', resolve));
  });
  afterEach(() => {
    other.kill('SIGKILL');
    rmSync(dataDir, { recursive: true, force: true });
  });

  function write(changes: Partial<Claim>): void {
    const pid = other.pid ?? 0;
    const truth = { pid, startedAt: startOf(pid) ?? 0, place: `${bootId()}.${statSync(folder).ino}` };
    writeFileSync(join(folder, claimName({ ...truth, ...changes })), '');
  }

  const pids = (): (number | undefined)[] => readdirSync(folder).map((name) => parseClaim(name)?.pid);

  test.each([
    ['of a former run of the machine', { place: 'another-boot.1' }],
    ['that came with a copy of the folder', { place: `${bootId()}.1` }],
    ['of an ended process whose number was given out again', { startedAt: 5 }],
  ])('a claim %s is swept away and its process left alone', async (_, changes) => {
    write(changes);
    const said: string[] = [];
    await takeOver(dataDir, (line) => said.push(line));
    expect(said).toEqual([]);
    expect(pids()).toEqual([process.pid]);
    expect(serverOf(dataDir)?.pid).toBe(process.pid);
    expect(other.signalCode).toBeNull();
  });

  test('the server that was started later stays, and the one started before says why it does not', async () => {
    write({});
    await expect(takeOver(dataDir, () => undefined)).rejects.toThrow(`process ${other.pid}`);
    expect(pids()).toEqual([other.pid]);
  });

  test('a living server is seen by a process that has not taken over', () => {
    expect(serverOf(dataDir)).toBeUndefined();
    write({});
    expect(serverOf(dataDir)?.pid).toBe(other.pid);
  });
});
