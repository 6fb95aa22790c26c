import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { DEMO_PASSWORD } from '../../apps/api/src/demo/demo-story';
import { ServerProcess } from '../../tools/prove/server-process';
import { png } from '../support/corpus';
import { commandLine, dataFolder, DIST, EmptyDatabase } from '../support/process';
import { expectDone } from '../support/story';
import { Visitor } from '../support/visitor';

interface Account {
  readonly username: string;
  readonly password: string;
  readonly role: string;
  readonly unit: string;
}

interface Me {
  readonly roles: readonly { readonly role: string; readonly unit: { readonly name: string } }[];
}

let dataDir: string;
let database: EmptyDatabase;
let env: Record<string, string>;

beforeAll(async () => {
  dataDir = dataFolder();
  database = await EmptyDatabase.create();
  env = { DATABASE_OWNER_URL: database.ownerUrl, KYCUONG_DATA_DIR: dataDir };
});
afterAll(async () => {
  await database.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

const accountsFile = (): string => readFileSync(join(dataDir, 'accounts.json'), 'utf8');
const seed = (profile = 'demo') => commandLine(['seed', '--profile', profile, '--out', dataDir], env);

it('fills an empty database and writes down who can sign in', async () => {
  expect(await seed()).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+ accounts in /m) });
  const accounts = JSON.parse(accountsFile()) as Account[];
  expect(accounts.length).toBeGreaterThan(5);
  for (const account of accounts) expect(Object.keys(account)).toEqual(['username', 'password', 'role', 'unit']);

  const server = await ServerProcess.start({
    dist: DIST,
    dataDir,
    env: { ...env, KYCUONG_DEMO: 'on', TRUST_PROXY: 'on' },
  });
  try {
    for (const [index, { username, password, role, unit }] of accounts.entries()) {
      const visitor = new Visitor(`${server.url}/api/v1`);
      // Each from a place of their own: a hundred strangers at one address are too many.
      const place = { 'x-forwarded-for': `10.0.0.${index + 1}` };
      expect((await visitor.post('/auth/login', { username, password }, place)).status).toBe(200);
      // Somebody may have another role beside the one that they are here for.
      expect((await visitor.get('/me')).json<Me>().roles).toContainEqual(
        expect.objectContaining({ role, unit: expect.objectContaining({ name: unit }) as unknown }),
      );
    }
  } finally {
    await server.stop();
  }
}, 240_000);

it('leaves a database with data as it is', async () => {
  const before = accountsFile();
  for (const profile of ['demo', 'matrix']) {
    expect(await seed(profile)).toMatchObject({ code: 1, err: expect.stringContaining('has data already') });
  }
  expect(accountsFile()).toBe(before);
});

it('finds every file of the evidence whole, and names the one whose bytes are gone', async () => {
  const id = uuidv7();
  const server = await ServerProcess.start({ dist: DIST, dataDir, env: { ...env, KYCUONG_DEMO: 'on' } });
  try {
    const official = new Visitor(`${server.url}/api/v1`);
    expectDone(await official.post('/auth/login', { username: 'anh.le', password: DEMO_PASSWORD }));
    const headers = { 'content-type': 'image/png', 'x-file-name': 'bang-niem-yet.png' };
    expectDone(await official.put(`/evidence-files/${id}`, png(4, 4), headers));
  } finally {
    await server.stop();
  }
  const check = () => commandLine(['evidence', 'check'], env);
  expect(await check()).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+ files compared .*, 0 damaged\./m) });
  const [file] = await database.rows<{ hash: string }>(
    `SELECT encode(sha256, 'hex') AS hash FROM evidence_file WHERE id = '${id}'`,
  );
  rmSync(join(dataDir, 'evidence', file?.hash.slice(0, 2) ?? '', file?.hash ?? ''));
  expect(await check()).toMatchObject({ code: 1, err: expect.stringContaining(`EVIDENCE DAMAGED: ${id}`) });
}, 180_000);

it('finds the log whole, and names the entry of which one byte was changed', async () => {
  const verify = () => commandLine(['audit', 'verify'], env);
  expect(await verify()).toMatchObject({ code: 0, out: expect.stringMatching(/^Audit intact: \d+ entries/m) });
  const [entry] = await database.rows<{ id: string }>(`
    UPDATE audit_entry SET content = overlay(content PLACING 'X' FROM length(content) - 3 FOR 1)
     WHERE (link_id, ordinal) = (SELECT link_id, ordinal FROM audit_entry WHERE subject_type = 'finding' LIMIT 1)
    RETURNING subject_id AS id`);
  expect(await verify()).toMatchObject({
    code: 1,
    err: expect.stringMatching(new RegExp(`AUDIT BROKEN: .*${entry?.id}`)),
  });
});

it('answers an unknown command with what there is', async () => {
  expect(await commandLine(['audit', 'forge'], env)).toMatchObject({
    code: 2,
    err: expect.stringContaining('audit verify'),
  });
});
