import { v7 as uuidv7 } from 'uuid';
import { DEMO_PASSWORD } from '../../apps/api/src/demo/demo-story';
import { TestApp } from '../support/app';
import {
  expectDone,
  grant,
  newTasks,
  query,
  step,
  storyOf,
  tamper,
  toPerson,
  written,
  type Story,
} from '../support/story';
import type { Answer, Visitor } from '../support/visitor';

const OWN = 'Đồng lúa chín vàng bãi sông';
const REASON = 'Chuyển công tác theo Quyết định số 15/QĐ-UBND.';

interface Secret {
  readonly accountId: string;
  readonly username: string;
  readonly oneTimePassword: string;
  readonly until: string;
}

let app: TestApp;
let story: Story;
let administrator: Visitor;
let ward: Visitor;

beforeAll(async () => {
  app = await TestApp.start();
  story = await storyOf(app.database);
  await grant(app.database, 'son.ngo', 'ADMINISTRATOR', story.unit('vanphong'));
  administrator = await app.as('nam.truong');
  ward = await app.as('son.ngo');
});
afterAll(() => app.stop());

const idOf = async (username: string): Promise<string> =>
  (await query<{ id: string }>(app.database, 'SELECT id FROM account WHERE username = $1', [username]))[0]?.id ?? '';
const opening = (changes: Record<string, unknown> = {}) => ({
  id: uuidv7(),
  username: 'uyen.trinh',
  staffMemberId: story.person('uyen'),
  ...changes,
});
const open = async (changes: Record<string, unknown>, who = administrator): Promise<Secret> =>
  expectDone(await who.post('/accounts', opening(changes))).json<Secret>();
const codeOf = (answer: Answer): unknown => [answer.status, answer.json()['code']];
const signIn = (username: string, password: string, who = app.anonymous()): Promise<Answer> =>
  who.post('/auth/login', { username, password });
/** What is refused changes nothing. */
async function refused(ask: () => Promise<Answer>): Promise<unknown> {
  const before = await written(app.database);
  const answer = await ask();
  expect(await written(app.database)).toEqual(before);
  return codeOf(answer);
}

describe('an account that is opened', () => {
  let secret: Secret;

  it('gets a password that the server made, told once, for 72 hours', async () => {
    const asked = opening();
    secret = expectDone(await administrator.post('/accounts', asked)).json<Secret>();
    expect(secret).toMatchObject({ accountId: asked.id, username: 'uyen.trinh' });
    expect(secret.oneTimePassword).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/);
    expect(Date.parse(secret.until) - Date.now()).toBeGreaterThan(71.9 * 3_600_000);
    const again = await administrator.post('/accounts', asked);
    expect([again.status, again.json()]).toEqual([201, { ...secret, oneTimePassword: null, until: null }]);
    const stored = await query(app.database, `SELECT 1 FROM account WHERE account::text LIKE '%' || $1 || '%'`, [
      secret.oneTimePassword,
    ]);
    expect(stored).toEqual([]);
  });

  it('opens nothing with it but the way to a password of one’s own, which then does', async () => {
    const uyen = app.anonymous();
    expect((await signIn('uyen.trinh', secret.oneTimePassword, uyen)).status).toBe(200);
    expect((await uyen.get('/me')).json()).toMatchObject({ first: 'identity.change-password-first' });
    expect(codeOf(await uyen.get('/units'))).toEqual([403, 'identity.change-password-first']);
    const change = (currentPassword: string, newPassword: string, who = uyen) =>
      who.post('/auth/password', { currentPassword, newPassword });
    expect(await refused(() => change('khong-phai-mat-khau', OWN))).toEqual([400, 'identity.password-wrong']);
    expect(await refused(() => change(secret.oneTimePassword, 'uyen.trinh2026'))).toEqual([
      400,
      'identity.password-too-short',
    ]);
    // Their own unit and the province above it: what a stranger tries next after the name.
    for (const names of ['UBND xã Minh Khê 2026', 'Vĩnh Sa Minh Khê 2026']) {
      const known = await refused(() => change(secret.oneTimePassword, names));
      expect([names, known]).toEqual([names, [400, 'identity.password-names']]);
    }
    expect(await refused(() => change(secret.oneTimePassword, secret.oneTimePassword))).toEqual([
      400,
      'identity.password-unchanged',
    ]);

    const elsewhere = app.anonymous();
    expect((await signIn('uyen.trinh', secret.oneTimePassword, elsewhere)).status).toBe(200);
    expect((await change(secret.oneTimePassword, OWN)).status).toBe(204);
    expect((await uyen.get('/me')).json()).toMatchObject({ first: null });
    // Whoever else was in with the old one is out, and it opens nothing any more.
    expect((await elsewhere.get('/me')).status).toBe(401);
    expect((await signIn('uyen.trinh', secret.oneTimePassword)).status).toBe(401);
    expect((await signIn('uyen.trinh', OWN)).status).toBe(200);
  });

  it('is refused in words where name, person or unit cannot be', async () => {
    const anh = story.person('anh');
    const post =
      (changes: Record<string, unknown>, who = administrator) =>
      () =>
        who.post('/accounts', opening(changes));
    const nobody = { staffMemberId: null };
    expect(await refused(post({ ...nobody, username: 'anh.le' }))).toEqual([409, 'identity.username-taken']);
    expect(await refused(post({ ...nobody, username: 'hai.anh.le' }))).toEqual([409, 'identity.username-taken']);
    expect(await refused(post({ ...nobody, username: 'hai chữ' }))).toEqual([400, 'identity.username-unusable']);
    expect(await refused(post({ username: 'anh.hai', staffMemberId: anh }))).toEqual([
      409,
      'identity.person-has-account',
    ]);
    expect(await refused(post({ ...nobody, username: 'anh.ba', unitId: 999_999 }))).toEqual([400, 'field.no-such-row']);
    expect(await refused(post({ username: 'anh.ba', staffMemberId: uuidv7() }))).toEqual([400, 'field.no-such-row']);
    expect(await refused(post({ username: 'anh.ba', staffMemberId: story.person('oanh') }, ward))).toEqual([
      400,
      'field.no-such-row',
    ]);
    expect(await refused(post({ ...nobody, username: 'anh.ba' }, ward))).toEqual([400, 'field.required']);
    expect(await refused(post({ ...nobody, username: 'anh.ba', unitId: story.unit('minhkhe') }, ward))).toEqual([
      403,
      'identity.beyond-your-reach',
    ]);
    const given = opening({ username: 'ward.one', ...nobody, unitId: story.unit('vanphong.office') });
    expect((await ward.post('/accounts', given)).status).toBe(201);
    expect(codeOf(await ward.post('/accounts', { ...given, username: 'ward.two' }))).toEqual([409, 'request.id-taken']);
  });

  it('is one for ten who press at once, and one of them is told the password', async () => {
    const asked = opening({ username: 'muoi.nguoi', staffMemberId: null });
    const answers = await Promise.all(Array.from({ length: 10 }, () => administrator.post('/accounts', asked)));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(201));
    expect(answers.filter((answer) => answer.json()['oneTimePassword'] !== null)).toHaveLength(1);
  });
});

describe('a password that is reset', () => {
  it('ends every session, and after its time opens nothing', async () => {
    const anh = await app.as('anh.le');
    const id = await idOf('anh.le');
    const { oneTimePassword } = expectDone(await administrator.post(`/accounts/${id}/reset-password`)).json<Secret>();
    expect((await anh.get('/me')).status).toBe(401);
    expect((await signIn('anh.le', DEMO_PASSWORD)).status).toBe(401);
    await tamper(app.database, `UPDATE account SET password_until = clock_timestamp() WHERE id = $1`, [id]);
    expect(codeOf(await signIn('anh.le', oneTimePassword))).toEqual([401, 'identity.one-time-password-over']);
    const next = expectDone(await administrator.post(`/accounts/${id}/reset-password`)).json<Secret>();
    expect(next.oneTimePassword).not.toBe(oneTimePassword);
    expect((await signIn('anh.le', next.oneTimePassword, anh)).status).toBe(200);
    const own = { currentPassword: next.oneTimePassword, newPassword: DEMO_PASSWORD };
    expect((await anh.post('/auth/password', own)).status).toBe(204);
  });

  it('is not one’s own, and none of who holds more than one administers', async () => {
    const reset = (who: Visitor, id: string) => refused(() => who.post(`/accounts/${id}/reset-password`));
    expect(await reset(administrator, await idOf('nam.truong'))).toEqual([422, 'identity.not-to-oneself']);
    expect(await reset(ward, await idOf('ngoc.do'))).toEqual([404, 'request.not-found']);
    // Of the ward, but reads the whole province.
    await tamper(
      app.database,
      `INSERT INTO role_grant (id, tenant_id, account_id, role, org_unit_id, tenant_wide, unit_ids, valid_from, capacity)
       SELECT gen_random_uuid(), 1, a.id, 'PROVINCE_LEADER', $1, true, '{}', '2026-01-01', 'OWN' FROM account a WHERE a.username = 'khai.bui'`,
      [story.unit('province')],
    );
    const khai = await idOf('khai.bui');
    expect(await reset(ward, khai)).toEqual([403, 'identity.account-outranks-you']);
    expect(await refused(() => ward.post(`/accounts/${khai}/disable`, { reason: REASON }))).toEqual([
      403,
      'identity.account-outranks-you',
    ]);
    const etag = (await ward.get(`/accounts/${khai}`)).headers.get('etag') ?? '';
    const rename = () => ward.patch(`/accounts/${khai}`, { username: 'khai.moi' }, { 'if-match': etag });
    expect(await refused(rename)).toEqual([403, 'identity.account-outranks-you']);
  });
});

describe('user name and person of an account', () => {
  it('are changed by who has seen the version that stands; whoever was signed in is not', async () => {
    const { accountId } = await open({ username: 'nhap.sai', staffMemberId: null, unitId: story.unit('minhkhe') });
    const page = await administrator.get(`/accounts/${accountId}`);
    const etag = page.headers.get('etag') ?? '';
    const change = { username: 'oanh.phan', staffMemberId: story.person('oanh') };
    const changed = expectDone(await administrator.patch(`/accounts/${accountId}`, change, { 'if-match': etag }));
    expect(changed.json()).toMatchObject({
      username: 'oanh.phan',
      person: { fullName: 'Phan Thị Oanh' },
      unit: { id: story.unit('minhkhe.culture') },
    });
    const stale = () => administrator.patch(`/accounts/${accountId}`, change, { 'if-match': etag });
    expect(await refused(stale)).toEqual([412, 'request.stale-version']);
  });
});

describe('an account that is disabled', () => {
  let chair: Visitor;
  let [task, fresh] = ['', ''];
  let yen = '';

  beforeAll(async () => {
    chair = await app.as('ngoc.do');
    [task = '', fresh = ''] = await newTasks(await app.as('lan.tran'), story, 2);
    expectDone(await step(chair, task, 'assign', { assignee: toPerson(story, 'yen') }));
    yen = await idOf('yen.hoang');
  });

  it('first says how much is open, and is not while nobody takes it over', async () => {
    const work = (await administrator.get(`/accounts/${yen}/open-work`)).json<{ tasks: number }>();
    expect(work.tasks).toBeGreaterThan(0);
    expect(work).toMatchObject({ visits: 0, takingUnitId: story.unit('minhkhe') });
    const lan = (await administrator.get(`/accounts/${await idOf('lan.tran')}/open-work`)).json<{ visits: number }>();
    expect(lan).toMatchObject({ tasks: 0, takingUnitId: null });
    expect(lan.visits).toBeGreaterThan(0);
    const alone = () => administrator.post(`/accounts/${yen}/disable`, { reason: REASON });
    expect(await refused(alone)).toEqual([409, 'identity.open-work']);
    const toNobody = () => administrator.post(`/accounts/${yen}/disable`, { reason: REASON, successorId: uuidv7() });
    expect(await refused(toNobody)).toEqual([400, 'remediation.person-outside']);
  });

  it('leaves its work to nobody who could not do it: of another body, or locked out', async () => {
    const give = (successorId: string) =>
      administrator.post(`/accounts/${yen}/disable`, { reason: REASON, successorId });
    expect(await refused(() => give(story.person('lan')))).toEqual([400, 'remediation.taker-outside']);
    const binh = await idOf('binh.pham');
    const state = (to: string) => tamper(app.database, 'UPDATE account SET state = $2 WHERE id = $1', [binh, to]);
    await state('DISABLED');
    expect(await refused(() => give(story.person('binh')))).toEqual([400, 'roster.taker-locked-out']);
    const assigned = () => step(chair, fresh, 'assign', { assignee: toPerson(story, 'binh') });
    expect(await refused(assigned)).toEqual([400, 'roster.taker-locked-out']);
    await state('ACTIVE');
  });

  it('hands the work over, ends its sessions, and opens again with another password', async () => {
    const herself = await app.as('yen.hoang');
    const successor = { reason: REASON, successorId: story.person('anh') };
    const page = expectDone(await administrator.post(`/accounts/${yen}/disable`, successor));
    expect(page.json()).toMatchObject({ state: 'DISABLED' });
    expect((await herself.get('/me')).status).toBe(401);
    expect((await signIn('yen.hoang', DEMO_PASSWORD)).status).toBe(401);
    expect((await (await app.as('anh.le')).get(`/tasks/${task}`)).json()).toMatchObject({
      assignee: { name: 'Lê Đức Anh' },
    });
    expect(await refused(() => administrator.post(`/accounts/${yen}/reset-password`))).toEqual([
      409,
      'identity.account-disabled',
    ]);
    const { oneTimePassword } = expectDone(await administrator.post(`/accounts/${yen}/enable`)).json<Secret>();
    expect((await signIn('yen.hoang', DEMO_PASSWORD)).status).toBe(401);
    expect((await signIn('yen.hoang', oneTimePassword)).status).toBe(200);
  });
});

describe('the last administrator of the whole office', () => {
  const wide = async (username: string): Promise<{ id: string; grant: string; password: string }> => {
    const { accountId, oneTimePassword } = await open({ username, staffMemberId: null });
    const id = uuidv7();
    const given = { id, role: 'ADMINISTRATOR', unitId: story.unit('province') };
    expectDone(await administrator.post(`/accounts/${accountId}/grants`, given));
    return { id: accountId, grant: id, password: oneTimePassword };
  };
  const comeIn = async (username: string, password: string): Promise<Visitor> => {
    const who = app.anonymous();
    await signIn(username, password, who);
    expect((await who.post('/auth/password', { currentPassword: password, newPassword: OWN })).status).toBe(204);
    return who;
  };

  it('remains where two take one another’s place away at the same moment', async () => {
    const [one, two] = [await wide('quan.mot'), await wide('quan.hai')];
    const [first, second] = [await comeIn('quan.mot', one.password), await comeIn('quan.hai', two.password)];
    const nam = await idOf('nam.truong');
    expectDone(await first.post(`/accounts/${nam}/disable`, { reason: REASON }));
    const answers = await Promise.all([
      first.post(`/accounts/${two.id}/disable`, { reason: REASON }),
      second.post(`/role-grants/${one.grant}/end`, { reason: REASON }),
    ]);
    const codes = answers.map((answer) => (answer.status === 200 ? 200 : answer.json()['code']));
    expect(codes.filter((code) => code === 200)).toHaveLength(1);
    expect(['identity.last-administrator', 'request.not-signed-in', 'request.not-permitted']).toContain(
      codes.find((code) => code !== 200),
    );
    const left = await query(
      app.database,
      `SELECT 1 FROM role_grant g JOIN account a ON a.id = g.account_id WHERE g.tenant_id = 1 AND g.role = 'ADMINISTRATOR'
          AND g.tenant_wide AND a.state = 'ACTIVE' AND (g.valid_to IS NULL OR g.valid_to > '2026-11-20')`,
    );
    expect(left).toHaveLength(1);
  });
});
