import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Jobs, withClient } from '@app/platform';
import { verifyAudit } from '../../apps/cli/src/audit-verifier';
import { TestApp } from '../support/app';
import { commandLine } from '../support/process';
import { keepLog, tampered } from '../support/tampering';

let app: TestApp;
let folder: string;
let anchors: string;
let key: string;
const anchor = (day: string): Promise<void> =>
  app.app.get(Jobs).runOnce('audit.anchor', new Date(`${day}T03:07:00+07:00`));
const statementOf = (name: string) =>
  JSON.parse(readFileSync(join(anchors, name), 'utf8').split('\n')[0] ?? '') as {
    key: string;
    heads: { lane: number; seq: string }[];
  };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kycuong-anchors-'));
  anchors = join(folder, 'anchors');
  app = await TestApp.start({
    env: { KYCUONG_DEMO: 'off', ANCHOR_DIR: anchors, KEYS_DIR: join(folder, 'keys') },
    inside: true,
  });
  await anchor('2026-11-20');
  await app.as('ngoc.do');
  await anchor('2026-11-21');
  // What a second run of the day, or a worker whose clock is behind, must leave as it is.
  await anchor('2026-11-21');
  await anchor('2026-11-20');
  key = statementOf('1-2026-11-20.anchor').key;
  await app.database.superuser(keepLog);
});
afterAll(async () => {
  await app.stop({ probed: false });
  rmSync(folder, { recursive: true });
});

const faults = async (by = { folder: anchors, key }): Promise<(string | null)[]> =>
  withClient(app.database.appUrl, async (client) => [
    (await verifyAudit(client)).fault,
    (await verifyAudit(client, by)).fault,
  ]);

/** What the verifier says without and with anchors, after these statements of a superuser. */
const faultsAfter = (...statements: string[]): Promise<(string | null)[]> =>
  app.database.superuser((client) => tampered(client, statements, () => faults()));

/** Hashes a lane anew from its first link, as somebody would who owns the database and has read the page on its form. */
const REWRITE = `
  DO $$ DECLARE l record; before bytea := sha256(''::bytea); entries bytea; n int; BEGIN
    FOR l IN SELECT * FROM audit_link WHERE tenant_id = 1 AND lane_unit_id = 0 ORDER BY seq LOOP
      UPDATE audit_entry e SET content_hash = sha256(convert_to(e.content, 'UTF8')) WHERE e.link_id = l.id AND e.content IS NOT NULL;
      SELECT count(*), string_agg(audit_field(a.action) || audit_field(a.subject_type) || audit_field(a.subject_id)
               || audit_field(a.org_unit_id::text) || audit_field(a.accounts_for)
               || audit_field(encode(a.content_hash, 'hex')), ''::bytea ORDER BY a.ordinal)
        INTO n, entries FROM audit_entry a WHERE a.link_id = l.id;
      UPDATE audit_link SET prev = before, hash = sha256(audit_field('kycuong-audit-1') || audit_field('1') || audit_field('0')
          || audit_field(l.seq::text) || audit_field(encode(before, 'hex')) || audit_field(l.actor) || audit_field(l.person)
          || audit_field(l.actor_name) || audit_field(l.request_id)
          || audit_field(to_char(l.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
          || audit_field(n::text) || coalesce(entries, ''::bytea)) WHERE id = l.id RETURNING hash INTO before;
    END LOOP;
    UPDATE audit_head SET hash = before WHERE tenant_id = 1 AND lane_unit_id = 0;
  END $$`;

it('each day’s anchor is a file that is written once, for every tenant, with the heads of all its lanes', async () => {
  expect(readdirSync(anchors).sort()).toEqual(
    ['1-2026-11-20', '1-2026-11-21', '2-2026-11-20', '2-2026-11-21'].map((name) => `${name}.anchor`),
  );
  expect(statSync(join(anchors, '1-2026-11-20.anchor')).mode & 0o222).toBe(0);
  const lanes = await app.database.superuser(
    async (client) =>
      (
        await client.query<{ lane: number }>(
          'SELECT lane_unit_id AS lane FROM audit_head WHERE tenant_id = 1 ORDER BY 1',
        )
      ).rows,
  );
  expect(statementOf('1-2026-11-21.anchor').heads.map(({ lane }) => ({ lane }))).toEqual(lanes);
  expect(await faults()).toEqual([null, null]);
});

it('a chain that somebody wrote anew verifies by itself, and not through its anchors', async () => {
  const [own, anchored] = await faultsAfter(
    `UPDATE audit_entry SET content = overlay(content placing 'X' from length(content) - 3 for 1) WHERE (link_id, ordinal) =
       (SELECT e.link_id, e.ordinal FROM audit_entry e JOIN audit_link l ON l.id = e.link_id
         WHERE l.tenant_id = 1 AND l.lane_unit_id = 0 AND e.content IS NOT NULL AND e.action <> 'audit.read-log-sealed' ORDER BY l.seq LIMIT 1)`,
    REWRITE,
  );
  expect(own).toBeNull();
  expect(anchored).toMatch(
    /^tenant 1, lane 0 was written anew up to its link \d+, as anchor 1-2026-11-20.anchor says$/,
  );
});

it('a chain that was cut off together with its head', async () => {
  const last = `(SELECT max(seq) FROM audit_link WHERE tenant_id = 1 AND lane_unit_id = 0)`;
  const [own, anchored] = await faultsAfter(
    `DELETE FROM audit_entry WHERE link_id = (SELECT id FROM audit_link WHERE tenant_id = 1 AND lane_unit_id = 0 AND seq = ${last})`,
    `DELETE FROM audit_link WHERE tenant_id = 1 AND lane_unit_id = 0 AND seq = ${last}`,
    `UPDATE audit_head h SET seq = l.seq, hash = l.hash FROM audit_link l WHERE h.tenant_id = 1 AND h.lane_unit_id = 0
        AND l.tenant_id = 1 AND l.lane_unit_id = 0 AND l.seq = ${last}`,
  );
  expect(own).toBeNull();
  expect(anchored).toMatch(/^tenant 1, lane 0 was cut off before its link \d+, as anchor 1-2026-11-21.anchor says$/);
});

it('a lane that was removed whole', async () => {
  const lane = statementOf('1-2026-11-20.anchor').heads.find(({ lane: one }) => one > 0)?.lane;
  const [own, anchored] = await faultsAfter(
    `DELETE FROM audit_entry WHERE link_id IN (SELECT id FROM audit_link WHERE tenant_id = 1 AND lane_unit_id = ${lane})`,
    `DELETE FROM audit_link WHERE tenant_id = 1 AND lane_unit_id = ${lane}`,
    `DELETE FROM audit_head WHERE tenant_id = 1 AND lane_unit_id = ${lane}`,
  );
  expect([own, anchored]).toEqual([
    null,
    expect.stringMatching(new RegExp(`lane ${lane} was cut off before its link`)),
  ]);
});

describe('anchors that somebody changed', () => {
  const changed = async (change: (copy: string) => void): Promise<string | null | undefined> => {
    const copy = join(folder, 'changed');
    rmSync(copy, { recursive: true, force: true });
    cpSync(anchors, copy, { recursive: true });
    for (const name of readdirSync(copy)) chmodSync(join(copy, name), 0o644);
    change(copy);
    return (await faults({ folder: copy, key }))[1];
  };
  const edit = (copy: string, name: string, by: (text: string) => string): void =>
    writeFileSync(join(copy, name), by(readFileSync(join(copy, name), 'utf8')));

  it.each([
    [
      'one digit',
      (copy: string) => edit(copy, '1-2026-11-20.anchor', (text) => text.replace('"seq":"', '"seq":"1')),
      /1-2026-11-20.anchor is not signed/,
    ],
    [
      'one before the last removed',
      (copy: string) => rmSync(join(copy, '1-2026-11-20.anchor')),
      /the anchor before 1-2026-11-21.anchor is missing/,
    ],
    [
      'another tenant’s put in its place',
      (copy: string) => cpSync(join(copy, '2-2026-11-20.anchor'), join(copy, '1-2026-11-20.anchor')),
      /1-2026-11-20.anchor is not signed/,
    ],
  ])('%s', async (_, change, words) => {
    expect(await changed(change)).toMatch(words);
  });

  it('all of them, signed with another key', async () => {
    const other = statementOf('1-2026-11-20.anchor').key.replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
    await expect(faults({ folder: anchors, key: other })).resolves.toEqual([
      null,
      expect.stringMatching(/not signed with the key/),
    ]);
  });
});

it('the command finds the key where the server keeps it, takes it from elsewhere, and says when it has none', async () => {
  const env = { DATABASE_URL: app.database.appUrl, KYCUONG_DATA_DIR: join(folder, 'data') };
  const verify = (more: Record<string, string>, ...args: string[]) =>
    commandLine(['audit', 'verify', '--anchors', anchors, ...args], { ...env, ...more });
  const good = { code: 0, out: expect.stringMatching(/chains, through every anchor\.$/m) };
  expect(await verify({ KEYS_DIR: join(folder, 'keys') })).toMatchObject(good);
  expect(await verify({}, '--key', key)).toMatchObject(good);
  expect(await verify({})).toMatchObject({ code: 2, err: expect.stringMatching(/--key HEX/) });
});
