import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Registry } from 'prom-client';
import { v7 as uuidv7 } from 'uuid';
import { Clock, Jobs } from '@app/platform';
import { TestApp } from '../../../test/support/app';
import { photo } from '../../../test/support/corpus';
import { expectDone, query, tamper } from '../../../test/support/story';
import { EvidenceCheck } from './evidence-check';
import { EvidenceStore } from './evidence-store';

let app: TestApp;
let store: EvidenceStore;
const sweep = (): Promise<void> => app.app.get(Jobs).runOnce('evidence.sweep');

beforeAll(async () => {
  app = await TestApp.start();
  store = app.app.get(EvidenceStore);
});
afterAll(() => app.stop());

/** A photo of its own content. */
async function uploaded(): Promise<{ id: string; hashes: Buffer[] }> {
  const id = uuidv7();
  const official = await app.as('anh.le');
  const content = await photo({ width: 60, height: 40 });
  expectDone(
    await official.put(`/evidence-files/${id}`, content, { 'content-type': 'image/jpeg', 'x-file-name': 'a.jpg' }),
  );
  const [row] = await query<Record<string, Buffer>>(
    app.database,
    'SELECT sha256, shared_sha256, thumb_sha256 FROM evidence_file WHERE id = $1',
    [id],
  );
  const hashes = Object.values(row ?? {});
  expect(hashes).toHaveLength(3);
  return { id, hashes };
}

const aged = async (path: string, hours: number): Promise<void> => {
  const then = app.app.get(Clock).realMilliseconds() / 1000 - hours * 3600;
  await utimes(path, then, then);
};
const daysAhead = (days: number): Date => new Date(app.app.get(Clock).now().getTime() + days * 86_400_000);
const rowOf = async (id: string) =>
  (
    await query<{ checked: boolean; damaged: boolean }>(
      app.database,
      `SELECT checked_at IS NOT NULL AS checked, damaged_since IS NOT NULL AS damaged FROM evidence_file WHERE id = $1`,
      [id],
    )
  )[0];

it('bytes that no row names go after a day, and not an hour before', async () => {
  const { hashes } = await uploaded();
  for (const hash of hashes) await aged(store.pathOf(hash), 48);
  const [old, young] = ['ab', 'cd'].map((byte) => join(store.root, byte, byte.repeat(32)));
  const drafts = ['old', 'young'].map((name) => join(store.drafts, name));
  for (const path of [old, young, ...drafts]) {
    await mkdir(join(path ?? '', '..'), { recursive: true });
    await writeFile(path ?? '', 'x');
  }
  await aged(old ?? '', 25);
  await aged(young ?? '', 23);
  await aged(drafts[0] ?? '', 25);
  // What somebody else put there is not ours to remove.
  const foreign = join(store.root, 'ab', 'README');
  await writeFile(foreign, 'x');
  await aged(foreign, 1000);

  await sweep();

  expect([old, young, ...drafts, foreign].map((path) => existsSync(path ?? ''))).toEqual([
    false,
    true,
    false,
    true,
    true,
  ]);
  for (const hash of hashes) expect(await store.faultOf(hash)).toBeNull();
});

it('an upload that nobody attached goes after thirty days, with an entry of the log; its bytes follow', async () => {
  const [kept, given] = [await uploaded(), await uploaded()];
  await tamper(app.database, `UPDATE evidence_file SET uploaded_at = uploaded_at - interval '29 days' WHERE id = $1`, [
    kept.id,
  ]);
  await tamper(app.database, `UPDATE evidence_file SET uploaded_at = uploaded_at - interval '31 days' WHERE id = $1`, [
    given.id,
  ]);
  await sweep();
  expect([await rowOf(kept.id), await rowOf(given.id)]).toEqual([expect.anything(), undefined]);
  const entries = await query(app.database, `SELECT action FROM audit_entry WHERE subject_id = $1 ORDER BY link_id`, [
    given.id,
  ]);
  expect(entries).toEqual([{ action: 'evidence.file-received' }, { action: 'evidence.file-expired' }]);

  for (const hash of given.hashes) await aged(store.pathOf(hash), 25);
  await sweep();
  expect(given.hashes.map((hash) => existsSync(store.pathOf(hash)))).toEqual([false, false, false]);
  expect(readdirSync(store.drafts).filter((name) => name !== 'young')).toEqual([]);
});

it('a file that has gone or changed is noted, measured, and well again once it is restored', async () => {
  const [whole, gone, changed] = [await uploaded(), await uploaded(), await uploaded()];
  // Also the copies that are shown.
  const [lost, other] = [gone.hashes[0], changed.hashes[2]].map((hash) => store.pathOf(hash ?? Buffer.alloc(32)));
  const [bytes, shown] = [await readFile(lost ?? ''), await readFile(other ?? '')];
  const write = async (path = '', content: Buffer | string): Promise<void> => {
    await rm(path, { force: true });
    await writeFile(path, content);
  };
  await rm(lost ?? '');
  await write(other, 'other bytes');
  await sweep();

  expect([await rowOf(whole.id), await rowOf(gone.id), await rowOf(changed.id)]).toEqual([
    { checked: true, damaged: false },
    { checked: true, damaged: true },
    { checked: true, damaged: true },
  ]);
  // Read from the rows: also by a process that has compared nothing itself.
  const registry = new Registry();
  app.app.get(EvidenceCheck).measureInto(registry);
  expect(await registry.metrics()).toMatch(/^evidence_damaged_files 2$/m);
  const official = await app.as('anh.le');
  expect((await official.get(`/evidence-files/${gone.id}`)).json()).toMatchObject({ code: 'evidence.bytes-missing' });

  const report = await app.app.get(EvidenceCheck).everything(daysAhead(1));
  expect(report.damaged.map(({ id }) => id).sort()).toEqual([gone.id, changed.id].sort());

  await write(lost, bytes);
  await write(other, shown);
  expect(await app.app.get(EvidenceCheck).everything(daysAhead(2))).toMatchObject({ damaged: [] });
  expect([await rowOf(gone.id), await rowOf(changed.id)]).toEqual(Array(2).fill({ checked: true, damaged: false }));
  expect(await registry.metrics()).toMatch(/^evidence_damaged_files 0$/m);
});

describe('comparing files with their hashes', () => {
  const gone: string[] = [];
  afterEach(async () => {
    jest.restoreAllMocks();
    for (const id of gone.splice(0)) await tamper(app.database, `DELETE FROM evidence_file WHERE id = $1`, [id]);
  });
  const openTransactions = () =>
    query(
      app.database,
      `SELECT query FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'`,
    );

  it('holds nothing open in the database while it reads, and what has expired is gone before', async () => {
    const [kept, given] = [await uploaded(), await uploaded()];
    await tamper(
      app.database,
      `UPDATE evidence_file SET uploaded_at = uploaded_at - interval '31 days' WHERE id = $1`,
      [given.id],
    );
    const faultOf = store.faultOf.bind(store);
    const seen: unknown[] = [];
    jest.spyOn(store, 'faultOf').mockImplementation(async (hash) => {
      seen.push({ open: await openTransactions(), given: await rowOf(given.id), kept: await rowOf(kept.id) });
      return faultOf(hash);
    });
    await sweep();
    expect(seen.length).toBeGreaterThanOrEqual(kept.hashes.length);
    for (const look of seen)
      expect(look).toEqual({ open: [], given: undefined, kept: { checked: false, damaged: false } });
    expect(await rowOf(kept.id)).toEqual({ checked: true, damaged: false });
  });

  it('goes on past a file that cannot be read, which counts as damaged', async () => {
    const [unreadable, whole] = [await uploaded(), await uploaded()];
    gone.push(unreadable.id);
    const path = store.pathOf(unreadable.hashes[0] ?? Buffer.alloc(32));
    await rm(path);
    await symlink(path, path);
    await sweep();
    expect([await rowOf(unreadable.id), await rowOf(whole.id)]).toEqual([
      { checked: true, damaged: true },
      { checked: true, damaged: false },
    ]);
  });

  it('notes nothing about a file that is removed meanwhile, and accounts for the rest', async () => {
    const [removed, whole] = [await uploaded(), await uploaded()];
    const faultOf = store.faultOf.bind(store);
    jest.spyOn(store, 'faultOf').mockImplementation(async (hash) => {
      await tamper(app.database, `DELETE FROM evidence_file WHERE id = $1`, [removed.id]);
      return faultOf(hash);
    });
    const report = await app.app.get(EvidenceCheck).next();
    expect(report.damaged).toEqual([]);
    expect(await rowOf(whole.id)).toEqual({ checked: true, damaged: false });
    expect(report.checked).toBeGreaterThan(0);
    const [entry] = await query<{ checked: number }>(
      app.database,
      `SELECT (content::json -> 'after' ->> 'checked')::int AS checked FROM audit_entry
        WHERE action = 'evidence.files-checked' ORDER BY link_id DESC LIMIT 1`,
    );
    expect(entry?.checked).toBe(report.checked);
  });
});
