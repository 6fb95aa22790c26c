import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { DEMO_PASSWORD } from '../../apps/api/src/demo/demo-story';
import { ServerProcess } from '../../tools/prove/server-process';
import { enrol } from '../support/authenticator';
import { png } from '../support/corpus';
import { changeOfCalendar } from '../support/office-bodies';
import { commandLine, dataFolder, DIST, EmptyDatabase, type Said } from '../support/process';
import { expectDone } from '../support/story';
import { Visitor, type Answer } from '../support/visitor';

const OWN = 'Đồng lúa chín vàng bãi sông';
const OFFICE = 'UBND tỉnh Vĩnh Sa';
const LONG_MS = 420_000;

let dataDir: string;
let database: EmptyDatabase;
let env: Record<string, string>;
const servers: ServerProcess[] = [];

beforeEach(async () => {
  dataDir = dataFolder();
  database = await EmptyDatabase.create();
  env = { DATABASE_OWNER_URL: database.ownerUrl, KYCUONG_DATA_DIR: dataDir };
});
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.signal('SIGKILL');
    await server.ended;
  }
  await database.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

const run = (...args: string[]): Promise<Said> => commandLine(args, env);
async function start(more: Record<string, string> = {}): Promise<ServerProcess> {
  const server = await ServerProcess.start({ dist: DIST, dataDir, env: { ...env, ...more } });
  servers.push(server);
  return server;
}
const at = ({ url }: ServerProcess): Visitor => new Visitor(`${url}/api/v1`);
const codeOf = (answer: Answer): unknown => [answer.status, answer.json()['code']];
const tokenIn = ({ out }: Said): string => /\/first-sign-in#([\w-]{43})$/m.exec(out)?.[1] ?? '';
/** How many rows each table has that has any. */
async function filled(): Promise<Record<string, number>> {
  const tables = await database.rows<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace IN ('public'::regnamespace, to_regnamespace('demo_pristine'))
        AND relkind IN ('r', 'p') AND relname <> 'schema_migration'`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await database.rows<{ n: number }>(`SELECT count(*)::int AS n FROM public.${name}`);
    if (row && row.n > 0) counts[name] = row.n;
  }
  return counts;
}

it(
  'an empty installation says so, is founded by one command, and its administrator comes in by a link that opens once',
  async () => {
    const server = await start();
    const state = async (): Promise<unknown> => (await at(server).get('/installation')).json()['state'];
    expect(await state()).toBe('EMPTY');
    for (const words of [
      ['create-admin'],
      ['create-admin', '--user', 'nam.truong'],
      ['create-admin', '--office', OFFICE],
      ['create-admin', '--user', 'nam.truong', '--office', OFFICE, '--since', '01/07/2025'],
      ['create-admin', '--user', 'nam.truong', '--office', OFFICE, '--since', '2199-01-01'],
    ]) {
      expect(await run(...words)).toMatchObject({ code: 1, err: expect.stringContaining('create-admin needs --user') });
    }
    const unusable = await run('create-admin', '--user', 'hai chữ', '--office', OFFICE);
    expect([unusable.code, unusable.err.trim()]).toEqual([1, expect.stringContaining('nam.truong')]);
    expect(await filled()).not.toHaveProperty('tenant');

    const lost = await run('create-admin', '--user', ' Nam.Truong', '--office', OFFICE);
    expect(lost).toMatchObject({ code: 0, out: expect.stringContaining('The administrator is made.') });
    expect(await state()).toBe('FOUNDED');
    // Made again, as by whoever has lost the first: that one opens nothing any more.
    const other = await run('create-admin', '--user', 'nam.truong', '--office', 'UBND tỉnh Khác');
    expect(other).toMatchObject({ code: 1, out: '', err: expect.stringContaining(`the office of "${OFFICE}"`) });
    const made = await run('create-admin', '--user', 'nam.truong', '--office', ` ${OFFICE.normalize('NFD')}`);
    expect(made).toMatchObject({ code: 0, out: expect.stringContaining('The administrator is let in again.') });
    expect(await database.rows('SELECT name, valid_from::text FROM org_unit')).toEqual([
      { name: OFFICE, valid_from: '2025-07-01' },
    ]);
    const [accounts] = await database.rows<{ n: number }>('SELECT count(*)::int AS n FROM account');
    expect(accounts?.n).toBe(1);

    const nam = at(server);
    const set = (token: string, newPassword = OWN): Promise<Answer> =>
      nam.post('/auth/first-sign-in', { token, newPassword });
    expect(codeOf(await set(tokenIn(lost)))).toEqual([422, 'identity.link-over']);
    expect((await set(tokenIn(made), 'ngắn quá')).status).toBe(400);
    expect(await state()).toBe('FOUNDED');
    expectDone(await set(tokenIn(made)));
    expect(await state()).toBe('READY');
    const me = (await nam.get('/me')).json();
    expect(me).toMatchObject({
      ...{ account: { username: 'nam.truong' }, tenant: { name: OFFICE }, demo: false },
      // An administrator outside of the demo has a second factor before anything else.
      first: 'identity.second-factor-due',
    });
    expect(codeOf(await set(tokenIn(made)))).toEqual([422, 'identity.link-over']);
    // The national days hold from the start, so that terms can be counted before anybody has decided anything.
    await enrol(nam);
    const calendar = (await nam.get('/calendars')).json<{ version: number; days: { day: string; name: string }[] }>();
    expect(calendar.version).toBe(1);
    expectDone(await nam.get('/calendars/current'));
    expect(calendar.days).toContainEqual(expect.objectContaining({ day: '2027-01-01', state: 'CONFIRMED' }));
    const days = [{ day: '2027-12-24', kind: 'HOLIDAY', state: 'PROPOSED', name: 'Nghỉ theo quyết định của tỉnh' }];
    expectDone(await nam.post('/calendars', { ...changeOfCalendar(1), days }));
    expect((await nam.get('/calendars')).json()).toMatchObject({ version: 2 });
    expectDone(await at(server).post('/auth/login', { username: 'nam.truong', password: OWN }));
    const stored = await database.rows(`SELECT 1 FROM sign_in_link WHERE sign_in_link::text LIKE '%' || $1 || '%'`, [
      tokenIn(made),
    ]);
    expect(stored).toEqual([]);
    expect(await run('audit', 'verify')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Nhật ký nguyên vẹn.*\nAudit intact/),
    });
  },
  LONG_MS,
);

it(
  'a link opens nothing after its day, and lets in again whoever was locked',
  async () => {
    const first = await run('create-admin', '--user', 'nam.truong', '--office', OFFICE);
    await database.rows(`UPDATE sign_in_link SET expires_at = clock_timestamp()`);
    await database.rows(`UPDATE account SET state = 'DISABLED'`);
    const server = await start();
    const set = (said: Said): Promise<Answer> =>
      at(server).post('/auth/first-sign-in', { token: tokenIn(said), newPassword: OWN });
    expect(codeOf(await set(first))).toEqual([422, 'identity.link-over']);
    const again = await run('create-admin', '--user', 'nam.truong');
    await database.rows(
      `UPDATE sign_in_link SET expires_at = clock_timestamp() WHERE used_at IS NULL AND expires_at < clock_timestamp()`,
    );
    expectDone(await set(again));
    const [account] = await database.rows<{ state: string }>('SELECT state FROM account');
    expect(account?.state).toBe('ACTIVE');
  },
  LONG_MS,
);

it(
  'the demo is left with nothing of it kept, and cannot come back beside the accounts of an office',
  async () => {
    expect(await run('seed', '--profile', 'demo', '--out', dataDir)).toMatchObject({ code: 0 });
    const server = await start({ KYCUONG_DEMO: 'on' });
    const official = at(server);
    expectDone(await official.post('/auth/login', { username: 'anh.le', password: DEMO_PASSWORD }));
    const picture = { 'content-type': 'image/png', 'x-file-name': 'bang-niem-yet.png' };
    expectDone(await official.put(`/evidence-files/${uuidv7()}`, png(4, 4), picture));
    const before = await filled();
    expect(Object.keys(before)).toEqual(expect.arrayContaining(['account', 'finding', 'session', 'evidence_file']));

    // A real account beside fictional ones is not made, and the demo is not left under a running server or unasked.
    const mixed = await run('create-admin', '--user', 'nam.that', '--office', OFFICE);
    expect(mixed).toMatchObject({ code: 1, err: expect.stringContaining('npm run cli -- leave-demo') });
    expect(await run('leave-demo', '--yes')).toMatchObject({ code: 1, err: expect.stringContaining('stop it first') });
    await server.stop();
    // With accounts whose passwords everybody knows nothing is served as an office, and nothing worked for one.
    for (const program of ['api', 'worker'] as const) {
      const unsaid = await ServerProcess.run({ dist: DIST, dataDir, program, env });
      servers.push(unsaid);
      expect([program, (await unsaid.ended).code]).toEqual([program, 1]);
      expect(unsaid.said.err).toContain('npm run cli -- leave-demo');
    }
    expect(await run('leave-demo')).toMatchObject({ code: 1, err: expect.stringContaining('Nothing was changed.') });
    expect((await filled())['finding']).toBe(before['finding']);

    expect(await run('leave-demo', '--yes')).toMatchObject({
      code: 0,
      out: expect.stringContaining('Nothing of the demo'),
    });
    expect(await filled()).toEqual({});
    const kept = await database.rows(
      `SELECT relname FROM pg_class WHERE relnamespace = to_regnamespace('demo_pristine')`,
    );
    expect(kept).toEqual([]);
    expect(existsSync(join(dataDir, 'evidence'))).toBe(false);
    expect(await run('leave-demo', '--yes')).toMatchObject({ code: 1, err: expect.stringContaining('empty already') });

    const empty = await start();
    expect((await at(empty).get('/installation')).json()).toEqual({ state: 'EMPTY' });
    expect((await at(empty).get('/demo/accounts')).status).toBe(404);
    expect((await at(empty).post('/auth/login', { username: 'anh.le', password: DEMO_PASSWORD })).status).toBe(401);
    await empty.stop();

    expect(await run('create-admin', '--user', 'nam.truong', '--office', OFFICE)).toMatchObject({ code: 0 });
    const [tenant] = await database.rows<{ id: number }>('SELECT id FROM tenant');
    expect(tenant?.id).toBe(1);
    const office = await filled();
    for (const words of [
      ['leave-demo', '--yes'],
      ['seed', '--profile', 'demo', '--out', dataDir],
    ]) {
      expect((await run(...words)).code).toBe(1);
    }
    expect(await filled()).toEqual(office);
    const refused = await ServerProcess.run({ dist: DIST, dataDir, env: { ...env, KYCUONG_DEMO: 'on' } });
    servers.push(refused);
    expect((await refused.ended).code).toBe(1);
    expect(refused.said.err).toContain('this database holds the accounts of an office');
  },
  LONG_MS,
);
