import { AccountService } from '@app/identity';
import { jobContext, UnitOfWork } from '@app/platform';
import { DEMO_PASSWORD } from '../../apps/api/src/demo/demo-story';
import { TestApp } from '../support/app';
import { send } from '../support/raw';
import { grant, query, storyOf, tamper, type Story } from '../support/story';
import type { Answer, Visitor } from '../support/visitor';

let app: TestApp;
let story: Story;

beforeAll(async () => {
  app = await TestApp.start({ env: { TRUST_PROXY: 'on' } });
  story = await storyOf(app.database);
});
afterAll(() => app.stop());

const from = (address: string, more: Record<string, string> = {}) => ({ 'x-forwarded-for': address, ...more });
const attempt = (who: Visitor, username: string, password: string, headers: Record<string, string>): Promise<Answer> =>
  who.post('/auth/login', { username, password }, headers);
const cookieOf = (answer: Answer, name: string): string =>
  answer.headers.getSetCookie().find((cookie) => cookie.startsWith(`${name}=`)) ?? '';
const valueOf = (cookie: string): string => cookie.slice(cookie.indexOf('=') + 1, cookie.indexOf(';'));

describe('what a failure tells', () => {
  it('says the same of an unknown name, a wrong password and a disabled account', async () => {
    await tamper(app.database, `UPDATE account SET state = 'DISABLED' WHERE username = 'son.ngo'`);
    for (const language of ['vi', 'en']) {
      const told = [];
      for (const [username, password] of [
        ['khong.co', DEMO_PASSWORD],
        ['uyen.trinh', 'mat-khau-nao-do-dai'],
        ['anh.le', 'mat-khau-nao-do-dai'],
        ['son.ngo', DEMO_PASSWORD],
      ] as const) {
        const answer = await attempt(app.anonymous(), username, password, { 'accept-language': language });
        const { traceId, ...body } = answer.json();
        expect(answer.headers.get('x-request-id')).toBe(traceId);
        const { date: _, 'x-request-id': __, ...headers } = Object.fromEntries(answer.headers);
        told.push({ status: answer.status, body, headers });
      }
      expect(told[0]).toMatchObject({
        status: 401,
        body: { code: 'identity.login-failed', instance: '/api/v1/auth/login' },
      });
      expect(told[0]?.headers).not.toHaveProperty('set-cookie');
      for (const other of told) expect(other).toEqual(told[0]);
    }
  });

  it.each(['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x'])(
    'takes no %s, which a form on another site could send',
    async (type) => {
      const form = `username=anh.le&password=${DEMO_PASSWORD}`;
      const answer = await app.anonymous().send('POST', '/auth/login', form, { 'content-type': type });
      expect(answer.status).toBe(415);
      expect(answer.headers.getSetCookie()).toEqual([]);
    },
  );
});

describe('guessing', () => {
  const OFFICE = '198.51.100.1';
  let owner: Visitor;
  const guess = (address: string, headers: Record<string, string> = {}): Promise<Answer> =>
    attempt(app.anonymous(), 'binh.pham', 'khong-phai-mat-khau', from(address, headers));

  beforeAll(async () => {
    owner = app.anonymous();
    expect((await attempt(owner, 'binh.pham', DEMO_PASSWORD, from(OFFICE))).status).toBe(200);
  });

  it('is over for a stranger after ten attempts, for as long as Retry-After says', async () => {
    for (let n = 1; n <= 10; n += 1) expect((await guess('203.0.113.7')).status).toBe(401);
    const refused = await guess('203.0.113.7', { 'accept-language': 'en' });
    expect(refused.status).toBe(429);
    expect(refused.json()).toMatchObject({
      code: 'identity.too-many-attempts',
      remedy: expect.stringMatching(/^Try again in 1[45] minutes/),
    });
    const seconds = Number(refused.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(840);
    expect(seconds).toBeLessThanOrEqual(900);
    // The right password is no way round, and neither is another address.
    expect((await attempt(app.anonymous(), 'binh.pham', DEMO_PASSWORD, from('203.0.113.8'))).status).toBe(429);
  });

  it('does not lock out the owner, whose device is known', async () => {
    const answer = await attempt(owner, 'binh.pham', DEMO_PASSWORD, from('192.0.2.55'));
    expect(answer.status).toBe(200);
  });

  it('at the address of the owner ends too, with whatever device cookie, and the owner still comes in', async () => {
    const statuses = new Map<number, number>();
    for (let n = 0; n < 105; n += 1) {
      const { status } = await guess(OFFICE, n % 2 ? { cookie: `device=made-up-${n}` } : {});
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect(Object.fromEntries(statuses)).toEqual({ 401: 10, 429: 95 });
    // The address as a whole is spent for strangers to it, whatever name they try.
    expect((await attempt(app.anonymous(), 'lan.tran', DEMO_PASSWORD, from(OFFICE))).status).toBe(429);
    expect((await attempt(owner, 'binh.pham', DEMO_PASSWORD, from(OFFICE))).status).toBe(200);
  });

  it('begins anew with the next quarter of an hour', async () => {
    await tamper(app.database, `UPDATE login_throttle SET window_start = window_start - interval '15 minutes'`);
    expect((await guess('203.0.113.7')).status).toBe(401);
  });

  it('is forgotten once the owner got it right', async () => {
    const wrong = () => attempt(owner, 'binh.pham', 'khong-phai-mat-khau', from(OFFICE));
    for (const round of [1, 2]) {
      for (let n = 1; n <= 9; n += 1) expect([round, (await wrong()).status]).toEqual([round, 401]);
      expect((await attempt(owner, 'binh.pham', DEMO_PASSWORD, from(OFFICE))).status).toBe(200);
    }
  });
});

it('takes a name and a password as they were meant, whichever way the keyboard composes letters', async () => {
  const password = 'Đồng lúa chín vàng ươm ngoài bãi sông';
  const account = { username: 'lúa.vàng'.normalize('NFD'), password: password.normalize('NFD'), staffMemberId: null };
  await app.app.get(UnitOfWork).run(jobContext('test', 1), async () => {
    await app.app.get(AccountService).create({ ...account, grants: [] });
  });
  for (const form of ['NFC', 'NFD', 'NFKD'] as const) {
    const who = await app.as(` Lúa.Vàng `.normalize(form), password.normalize(form));
    expect((await who.get('/me')).json()).toMatchObject({
      account: { username: 'lúa.vàng' },
      person: null,
      unit: null,
      roles: [],
      permissions: ['identity.own-security', 'identity.own-session', 'identity.read-self'],
    });
  }
  const wrong = await attempt(app.anonymous(), 'lúa.vàng', password.replace('ươm', 'uom'), {});
  expect(wrong.status).toBe(401);
});

describe('the cookie', () => {
  it('over http on this machine is sid, for this server alone, new at every sign-in', async () => {
    const answers = [];
    for (let n = 0; n < 2; n += 1) answers.push(await attempt(app.anonymous(), 'lan.tran', DEMO_PASSWORD, {}));
    const cookies = answers.map((answer) => cookieOf(answer, 'sid'));
    for (const cookie of cookies) expect(cookie).toMatch(/^sid=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(cookies[0]).not.toBe(cookies[1]);
    // Only its hash is kept.
    const stored = await query(app.database, `SELECT 1 FROM session WHERE token_hash::text LIKE '%' || $1 || '%'`, [
      Buffer.from(valueOf(cookies[0] ?? '')).toString('hex'),
    ]);
    expect(stored).toEqual([]);
  });

  it.each([
    ['kycuong.example.vn', 403],
    ['192.168.1.10:3000', 403],
    ['localhost.example.vn', 403],
    ['localhost:3000', 200],
    ['127.0.0.1', 200],
    ['[::1]:3000', 200],
  ])('is not handed out over http to %s: %i', async (host, expected) => {
    const { status, headers, text } = await send(app.url, {
      method: 'POST',
      path: '/api/v1/auth/login',
      headers: { host, 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'lan.tran', password: DEMO_PASSWORD }),
    });
    expect(status).toBe(expected);
    expect('set-cookie' in headers).toBe(expected === 200);
    if (expected === 403) expect(JSON.parse(text)).toMatchObject({ code: 'request.plain-http', remedy: /https/ });
  });
});

describe('a session', () => {
  it('writes only with the header that another site cannot send', async () => {
    const who = await app.as('lan.tran');
    expect((await who.get('/me', { 'x-kycuong': '' })).status).toBe(200);
    for (const header of ['', '0', 'true']) {
      const refused = await who.post('/auth/logout', {}, { 'x-kycuong': header });
      expect(refused.status).toBe(403);
      expect(refused.json()).toMatchObject({ code: 'request.csrf-header-missing' });
    }
    expect((await who.get('/me')).status).toBe(200);
  });

  it('ends at once when its owner leaves, and only that one', async () => {
    const [here, there] = [await app.as('lan.tran'), app.anonymous()];
    const sid = cookieOf(await attempt(there, 'lan.tran', DEMO_PASSWORD, {}), 'sid').split(';')[0] ?? '';
    const left = await there.post('/auth/logout');
    expect(left.status).toBe(204);
    expect(cookieOf(left, 'sid')).toMatch(/^sid=; .*Expires=Thu, 01 Jan 1970/);
    expect((await app.anonymous().get('/me', { cookie: sid })).status).toBe(401);
    expect((await there.post('/auth/logout')).json()).toMatchObject({ code: 'request.not-signed-in' });
    expect((await here.get('/me')).status).toBe(200);
  });

  it.each([
    ['29 minutes without a request', { seen: '29 minutes', opened: '29 minutes' }, 200],
    ['30 minutes without a request', { seen: '30 minutes', opened: '30 minutes' }, 401],
    ['not quite 12 hours of work', { seen: '1 minute', opened: '11 hours 59 minutes' }, 200],
    ['12 hours, however busy', { seen: '1 second', opened: '12 hours' }, 401],
  ])('after %s', async (_, { seen, opened }, expected) => {
    const who = await app.as('hung.le');
    await tamper(
      app.database,
      `UPDATE session s SET last_seen_at = s.last_seen_at - $1::interval, created_at = s.created_at - $2::interval
         FROM account a WHERE a.id = s.account_id AND a.username = 'hung.le'`,
      [seen, opened],
    );
    expect((await who.get('/me')).status).toBe(expected);
    // A request counts as a sign of life.
    if (expected === 200) {
      const [session] = await query<{ idle: boolean }>(
        app.database,
        `SELECT max(s.last_seen_at) < clock_timestamp() - interval '30 seconds' AS idle FROM session s
           JOIN account a ON a.id = s.account_id WHERE a.username = 'hung.le'`,
      );
      expect(session?.idle).toBe(false);
    }
    await tamper(
      app.database,
      `DELETE FROM session s USING account a WHERE a.id = s.account_id AND a.username = 'hung.le'`,
    );
  });

  it('has on the next request what was granted, taken away or disabled in between', async () => {
    const who = await app.as('anh.le');
    const status = async () => (await who.get('/inspections')).status;
    expect(await status()).toBe(403);
    await grant(app.database, 'anh.le', 'INSPECTOR', story.unit('home'));
    expect(await status()).toBe(200);
    await tamper(
      app.database,
      `DELETE FROM role_grant WHERE role = 'INSPECTOR' AND account_id = (SELECT id FROM account WHERE username = 'anh.le')`,
    );
    expect(await status()).toBe(403);
    await tamper(app.database, `UPDATE account SET state = 'DISABLED' WHERE username = 'anh.le'`);
    expect(await status()).toBe(401);
    await tamper(app.database, `UPDATE account SET state = 'ACTIVE' WHERE username = 'anh.le'`);
  });
});

describe('who is told what', () => {
  it.each([
    ['vi', 'Chủ tịch UBND'],
    ['en-GB,en;q=0.9,vi;q=0.8', 'Chair'],
    ['fr', 'Chủ tịch UBND'],
  ])('the chair sees person, unit, role and permissions, in the language of %s', async (language, roleName) => {
    const chair = await app.as('ngoc.do');
    const unit = { id: story.unit('minhkhe'), name: 'Xã Minh Khê' };
    const me = (await chair.get('/me', { 'accept-language': language })).json<{ permissions: string[] }>();
    expect(me).toEqual({
      account: { id: expect.stringMatching(/^[0-9a-f-]{36}$/), username: 'ngoc.do', hasSecondFactor: false },
      first: null,
      now: expect.stringMatching(/^2026-11-20T01:\d\d:/),
      person: { id: story.person('ngoc'), fullName: 'Đỗ Thị Ngọc', position: 'Chủ tịch UBND xã' },
      unit,
      roles: [
        {
          ...{ role: 'COMMUNE_CHAIR', roleName, unit, tenantWide: false, capacity: 'OWN', standsForName: null },
          ...{ validFrom: '2025-07-01', validTo: null },
        },
      ],
      permissions: expect.arrayContaining(['identity.own-session', 'remediation.assign', 'remediation.sign']),
      tenant: { id: 1, name: 'Tỉnh Vĩnh Sa (dữ liệu dùng thử)' },
      today: '2026-11-20',
      // What forms need to know; an office that has set nothing has what the law and the practice say.
      settings: {
        passwordLength: 15,
        soonWorkdays: 3,
        fewChecked: 5,
        termCaps: { LEVEL_1: 3, LEVEL_2: 10, LEVEL_3: 5, LEVEL_4: 13 },
      },
      demo: true,
    });
    expect(me.permissions).not.toContain('remediation.verify');
    expect(me.permissions).toEqual([...me.permissions].sort());
  });

  it('role cards lead in', async () => {
    const cards = (await app.anonymous().get('/demo/accounts', { 'accept-language': 'en' })).json<{
      items: { username: string; password: string }[];
    }>();
    expect(cards.items[0]).toEqual({
      username: 'tham.nguyen',
      password: DEMO_PASSWORD,
      fullName: 'Nguyễn Hữu Thẩm',
      position: 'Chuyên viên Phòng Công chức, viên chức',
      unitName: 'Sở Nội vụ',
      role: 'INSPECTOR',
      roleName: 'Inspector',
      hint: 'Open the visit under way at Xã Minh Khê, tap ✕ on one item, then lock the minutes',
    });
  });
});
