import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { withClient } from '@app/platform';
import { MANIFEST, verifiedManifest, type Manifest } from '../../apps/cli/src/backup/manifest';
import { entriesOf, requireSeal, SealedTar } from '../../apps/cli/src/backup/sealed-tar';
import { tableWithRows } from '../../apps/cli/src/backup/tables';
import { DEMO_PASSWORD } from '../../apps/api/src/demo/demo-story';
import { ServerProcess } from '../../tools/prove/server-process';
import { cloneDatabase, type TestDatabase } from '../support/app';
import { png } from '../support/corpus';
import { commandLine, dataFolder, DIST, type Said } from '../support/process';
import { elsewhere, filesIn, stillOpen, type Place } from '../support/restoring';
import { expectDone, tamper } from '../support/story';
import { dice, SEED } from '../support/proof';
import { Visitor } from '../support/visitor';
import { contentOf, protectionOf } from '../support/whole-database';

const LONGEST = 180_000;
const NOW = process.env['KC_TEST_NOW'] ?? '';
const HEADERS = { 'content-type': 'image/png', 'x-file-name': 'bang-niem-yet.png' };

let source: TestDatabase;
let dataDir: string;
let folder: string;
let server: ServerProcess;
let official: Visitor;
const wandering = { at: '', visitor: new Visitor('') };
let underLoad: { readonly said: Said; readonly before: number; readonly after: number };
const archive = (name: string): string => join(folder, name);
const env = (): Record<string, string> => ({
  DATABASE_URL: source.appUrl,
  DATABASE_OWNER_URL: source.ownerUrl,
  KYCUONG_DATA_DIR: dataDir,
});
const backup = (name: string): Promise<Said> => commandLine(['backup', '--out', archive(name)], env());

beforeAll(async () => {
  source = await cloneDatabase();
  dataDir = dataFolder();
  folder = mkdtempSync(join(tmpdir(), 'kycuong-backup-'));
  const variables = { ...env(), KYCUONG_DEMO: 'on', KYCUONG_NOW: NOW, NODE_ENV: 'test', JOBS: 'off' };
  server = await ServerProcess.start({ dist: DIST, dataDir, env: variables });
  official = await signedIn(server);
  for (let size = 3; size < 9; size += 1) expectDone(await upload(size));
  [wandering.at, wandering.visitor] = [server.url, new Visitor(() => `${wandering.at}/api/v1`)];
  expectDone(await wandering.visitor.post('/auth/login', { username: 'yen.hoang', password: DEMO_PASSWORD }));
  const whose = `FROM account WHERE username = 'yen.hoang'`;
  await tamper(
    source,
    `INSERT INTO sign_in_link (token_hash, tenant_id, account_id, expires_at)
     SELECT 'link', tenant_id, id, clock_timestamp() + interval '1 day' ${whose}`,
  );
  await tamper(
    source,
    `INSERT INTO api_token (id, tenant_id, account_id, name, token_hash, permissions, expires_at)
     SELECT gen_random_uuid(), tenant_id, id, 'Trang tin', 'token', '{organization.read-unit}', clock_timestamp() + interval '1 day' ${whose}`,
  );

  let [acknowledged, done] = [6, false];
  const writers = [1, 2].map(async (writer) => {
    for (let size = 10; !done; size += 1) {
      expectDone(await upload(3 + (size % 40), 3 + writer));
      acknowledged += 1;
    }
  });
  // One that is whole, and what a killed process or a copying one leaves beside it.
  mkdirSync(join(dataDir, 'anchors'), { recursive: true });
  for (const name of ['1-2026-11-19.anchor', '.3f1c-draft', '.1-2026-11-19.anchor.Xy12'])
    writeFileSync(join(dataDir, 'anchors', name), 'state of the chains');
  const before = acknowledged;
  const said = await backup('under-load.tar');
  done = true;
  await Promise.all(writers);
  underLoad = { said, before, after: acknowledged };
  expect(await backup('quiet.tar')).toMatchObject({ code: 0, err: '' });
}, LONGEST);
afterAll(async () => {
  await server.stop();
  await source.drop();
  for (const one of [dataDir, folder]) rmSync(one, { recursive: true, force: true });
});

async function signedIn({ url }: ServerProcess): Promise<Visitor> {
  const visitor = new Visitor(`${url}/api/v1`);
  expectDone(await visitor.post('/auth/login', { username: 'anh.le', password: DEMO_PASSWORD }));
  return visitor;
}

const upload = (width: number, height = 3) => official.put(`/evidence-files/${uuidv7()}`, png(width, height), HEADERS);

const restore = (from: string, { env }: Place): Promise<Said> => commandLine(['restore', '--from', from], env);

it(
  'a backup is put back whole into an empty server: rows, files, protection, sequences, and one can sign in',
  async () => {
    await elsewhere(async (place) => {
      const said = await restore(archive('quiet.tar'), place);
      expect(said).toMatchObject({ code: 0, out: expect.stringMatching(/^Restored as of .*audit intact/m) });

      const [there, here] = [
        await source.superuser(contentOf),
        await withClient(place.database.superuserUrl, contentOf),
      ];
      expect(Object.keys(here).length).toBeGreaterThan(30);
      // Everything but what opens the product, of which the restored one has nothing.
      const { session, sign_in_link, api_token } = there;
      expect({ ...here, session, sign_in_link, api_token }).toEqual(there);
      expect(await withClient(place.database.superuserUrl, stillOpen)).toEqual([false, false, false]);
      expect(await source.superuser(stillOpen)).toEqual([true, true, true]);
      expect(said.out).toMatch(/Mọi phiên đăng nhập.*\n.*All sessions, one-time links and API tokens have ended/s);
      expect(filesIn(place.dataDir)).toEqual(filesIn(dataDir));
      expect(await withClient(place.database.superuserUrl, protectionOf)).toEqual(await source.superuser(protectionOf));

      const restored = await ServerProcess.start({
        dist: DIST,
        dataDir: place.dataDir,
        env: { ...place.env, KYCUONG_NOW: NOW, NODE_ENV: 'test' },
      });
      try {
        expect((await wandering.visitor.again().get('/me')).status).toBe(200);
        wandering.at = restored.url;
        expect((await wandering.visitor.get('/me')).status).toBe(401);
        const visitor = await signedIn(restored);
        expectDone(await visitor.put(`/evidence-files/${uuidv7()}`, png(50, 50), HEADERS));
      } finally {
        await restored.stop();
      }
      expect(await commandLine(['audit', 'verify'], place.env)).toMatchObject({ code: 0 });
    });
  },
  LONGEST,
);

it(
  'a backup taken while people write is of one instant: every row has its file, and its entry in the log',
  async () => {
    const { said, before, after } = underLoad;
    expect(said).toMatchObject({ code: 0, err: '' });
    await elsewhere(async (place) => {
      expect(await restore(archive('under-load.tar'), place)).toMatchObject({ code: 0 });
      const [found] = await place.database.rows<{ files: number; entries: number }>(`
      SELECT (SELECT count(*)::int FROM evidence_file WHERE name = 'bang-niem-yet.png') AS files,
             (SELECT count(*)::int FROM audit_entry WHERE action = 'evidence.file-received' AND content LIKE '%bang-niem-yet%') AS entries`);
      expect(found?.files).toBeGreaterThanOrEqual(before);
      // What was on its way to COMMIT when the snapshot was taken is in neither count.
      expect(found?.files).toBeLessThanOrEqual(after);
      expect(after).toBeGreaterThan(before);
      expect(found?.entries).toBe(found?.files);
      const check = await commandLine(['evidence', 'check'], place.env);
      expect(check).toMatchObject({ code: 0, out: expect.stringMatching(/ 0 damaged/) });
    });
  },
  LONGEST,
);

describe('what is refused, with nothing changed', () => {
  const untouched = async ({ database, dataDir: place }: Place): Promise<void> => {
    expect(await withClient(database.superuserUrl, tableWithRows)).toBeNull();
    expect(filesIn(place)).toEqual([]);
  };

  it('an archive in which one byte is another, wherever it stands, or that is cut off', async () => {
    console.info(`damaged archives: SEED=${SEED}`);
    const roll = dice();
    const whole = readFileSync(archive('quiet.tar'));
    const places = [0, whole.length - 1, ...Array.from({ length: 20 }, () => roll(whole.length))];
    const path = archive('damaged.tar');
    for (const at of places) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ (1 << roll(8));
      writeFileSync(path, damaged);
      await expect([at, requireSeal(path)][1]).rejects.toThrow(/is damaged, cut off, or no backup/);
    }
    await elsewhere(async (place) => {
      expect(await restore(path, place)).toMatchObject({ code: 1, err: expect.stringMatching(/is damaged/) });
      await untouched(place);
    });
    for (const length of [0, 100, whole.length - 512, whole.length - 1]) {
      cpSync(archive('quiet.tar'), path);
      truncateSync(path, length);
      await expect(requireSeal(path)).rejects.toThrow(/cut off/);
    }
  });

  it.each([
    ['of another layout', { format: 'kycuong-backup-9' }, /has the format kycuong-backup-9; this version reads/],
    ['of a newer schema', { schema: '1999999999999' }, /with the schema 1999999999999.*Restore it with the version/],
    [
      'whose rows are others than it says',
      { tables: 'one row more' },
      /tenant is not what it was when the backup was taken/,
    ],
  ])(
    'an archive %s',
    async (_, change, words) => {
      const path = archive('changed.tar');
      const changed = await SealedTar.create(path);
      const manifest = await verifiedManifest(archive('quiet.tar'));
      for await (const { name, body } of entriesOf(archive('quiet.tar'))) {
        const parts: Buffer[] = [];
        for await (const part of body) parts.push(part);
        if (name !== MANIFEST) await changed.add(name, Buffer.concat(parts));
      }
      const tables = manifest.tables.map((table) =>
        table.name === 'tenant' ? { ...table, rows: table.rows + 1 } : table,
      );
      const false_: Manifest = 'tables' in change ? { ...manifest, tables } : { ...manifest, ...change };
      await changed.add(MANIFEST, Buffer.from(JSON.stringify(false_)));
      await changed.finish();
      await elsewhere(async (place) => {
        expect(await restore(path, place)).toMatchObject({ code: 1, err: expect.stringMatching(words) });
        expect(await withClient(place.database.superuserUrl, tableWithRows)).toBeNull();
      });
      rmSync(path);
    },
    LONGEST,
  );

  it(
    'a database that has data, a file that is there already, and an archive that nobody wrote',
    async () => {
      const into = (from: string): Promise<Said> => commandLine(['restore', '--from', from], env());
      const before = await source.superuser(contentOf);
      expect(await into(archive('quiet.tar'))).toMatchObject({
        code: 1,
        err: expect.stringMatching(/đã có dữ liệu[^]*has data already/),
      });
      expect(await source.superuser(contentOf)).toEqual(before);
      expect(await backup('quiet.tar')).toMatchObject({
        code: 1,
        err: expect.stringMatching(/đã có rồi[^]*is there already/),
      });
      const missing = archive('no-such-folder');
      expect((await backup('no-such-folder/x.tar')).err.trim().split('\n')).toEqual([
        `Không có thư mục ${missing}: tạo thư mục trước, hoặc đặt tên tệp khác.`,
        `There is no folder ${missing}: make it first, or name another file.`,
      ]);
      expect(await backup('quiet.tar/x.tar')).toMatchObject({
        code: 1,
        err: expect.stringMatching(/cannot be written/),
      });
      expect(await into(join(dataDir, 'nowhere.tar'))).toMatchObject({
        code: 1,
        err: expect.stringMatching(/^Không có tệp .*\nThere is no file .*nowhere.tar\.$/m),
      });
      expect(
        await commandLine(['backup', '--out', archive('x.tar')], {
          DATABASE_URL: source.appUrl,
          KYCUONG_DATA_DIR: dataDir,
        }),
      ).toMatchObject({
        code: 1,
        err: expect.stringMatching(/set DATABASE_OWNER_URL/),
      });
      expect(readdirSync(folder).filter((name) => name.endsWith('.partial') || name === 'x.tar')).toEqual([]);
    },
    LONGEST,
  );
});

it('evidence that was damaged before is named, and the rest is in the archive', async () => {
  const [file] = filesIn(dataDir).filter((name) => name.startsWith('/evidence/'));
  const path = join(dataDir, (file ?? '').split(' ')[0] ?? '');
  const content = readFileSync(path);
  rmSync(path);
  const said = await backup('damaged-evidence.tar');
  writeFileSync(path, content);
  const hash = path.slice(path.lastIndexOf('/') + 1);
  expect(said).toMatchObject({
    code: 1,
    err: expect.stringContaining(`EVIDENCE DAMAGED and not in the backup: ${hash}`),
  });
  expect((await verifiedManifest(archive('damaged-evidence.tar'))).damaged).toEqual([hash]);
});
