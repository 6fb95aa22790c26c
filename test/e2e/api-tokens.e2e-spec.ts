import { TestApp } from '../support/app';
import { programOf, type Program } from '../support/api-tokens';
import { enrol } from '../support/authenticator';
import { grant, query, storyOf, tamper, visitAt, type Story } from '../support/story';
import type { Answer, Visitor } from '../support/visitor';

let app: TestApp;
let story: Story;
beforeAll(async () => {
  app = await TestApp.start({ env: { API_REQUESTS_PER_MINUTE: '40' } });
  story = await storyOf(app.database);
});
afterAll(() => app.stop());
// Each test has its own minute.
beforeEach(() => tamper(app.database, 'DELETE FROM api_token_use'));

const codeOf = (answer: Answer): unknown => answer.json()['code'];
const of = (who: Visitor, changes: Record<string, unknown> = {}): Promise<Program> =>
  programOf({ anonymous: () => app.anonymous() }, who, changes);

describe('a token', () => {
  it('does what was chosen of what its account may, without cookie and header, and nothing else', async () => {
    const chair = await app.as('ngoc.do');
    const program = await of(chair, { permissions: ['remediation.read-task', 'organization.read-unit'] });
    const me = (await program.get('/me')).json<{ permissions: string[] }>();
    expect(me).toMatchObject({ account: { username: 'ngoc.do' } });
    expect(me.permissions).toEqual(['identity.read-self', 'organization.read-unit', 'remediation.read-task']);
    const [byProgram, byChair] = [await program.get('/tasks?list=unit'), await chair.get('/tasks?list=unit')];
    expect([byProgram.status, byProgram.text]).toEqual([200, byChair.text]);
    expect(byProgram.headers.getSetCookie()).toEqual([]);
    for (const path of [
      '/inbox',
      '/inspections',
      '/months/2026-11',
      '/me/tokens',
      '/me/sessions',
      '/me/second-factor',
    ]) {
      const refused = await program.get(path);
      expect([path, refused.status, codeOf(refused)]).toEqual([path, 403, 'request.not-permitted']);
    }
  });

  it('writes, and the log names it beside the account', async () => {
    const program = await of(await app.as('tham.nguyen'), { permissions: ['inspection.open'], name: 'Lịch công tác' });
    const opened = await program.post('/inspections', visitAt(story));
    expect(opened.status).toBe(201);
    const rows = await query<{ actor_name: string }>(
      app.database,
      'SELECT actor_name FROM audit_link WHERE request_id = $1',
      [opened.headers.get('x-request-id')],
    );
    expect(rows).toEqual([{ actor_name: 'Nguyễn Hữu Thẩm (API: Lịch công tác)' }]);
  });

  it('can touch nothing that says who somebody is, even where the account could', async () => {
    await grant(app.database, 'dung.dang', 'ADMINISTRATOR', story.unit('minhkhe'));
    const administrator = await app.as('dung.dang');
    for (const permission of ['identity.manage-accounts', 'identity.own-security', 'identity.own-session']) {
      const body = { name: 'x', permissions: ['remediation.read-task', permission], days: 1 };
      const refused = await administrator.post('/me/tokens', body);
      expect([permission, refused.status, codeOf(refused)]).toEqual([permission, 422, 'identity.token-too-wide']);
    }
    const program = await of(administrator);
    await tamper(
      app.database,
      `UPDATE api_token SET permissions = permissions || '{identity.manage-accounts,identity.own-security}'`,
    );
    for (const path of ['/accounts', '/me/second-factor', '/me/tokens']) {
      expect([path, (await program.get(path)).status]).toEqual([path, 403]);
    }
    for (const path of ['/me/tokens', '/me/second-factor/begin', '/auth/confirm', '/auth/logout', '/demo/reset']) {
      expect([path, (await program.post(path, {})).status]).toEqual([path, 403]);
    }
  });

  it('reaches no further than its account, nor than the unit it was made for', async () => {
    const leader = await app.as('vinh.cao');
    const everywhere = await of(leader);
    const oneCommune = await of(leader, { unitId: story.unit('minhkhe') });
    const titles = async (program: Program): Promise<number> =>
      (await program.get('/tasks?list=unit&limit=200')).json<{ items: unknown[] }>().items.length;
    const otherCommune = await of(leader, { unitId: story.unit('vanphong') });
    expect(await titles(everywhere)).toBeGreaterThan(0);
    expect(await titles(oneCommune)).toBe(await titles(everywhere));
    expect(await titles(otherCommune)).toBe(0);
    const chair = await app.as('khai.bui');
    const refused = await chair.post('/me/tokens', {
      ...{ name: 'x', permissions: ['remediation.read-task'], days: 1, unitId: story.unit('minhkhe') },
    });
    expect([refused.status, codeOf(refused)]).toEqual([422, 'identity.token-beyond-units']);
    // Whoever is over the whole authority reaches its own units, and none of another or of nobody.
    for (const unitId of [(await storyOf(app.database, 2)).unit('minhkhe'), 999_999]) {
      const beyond = await leader.post('/me/tokens', {
        name: 'x',
        permissions: ['remediation.read-task'],
        days: 1,
        unitId,
      });
      expect([unitId, beyond.status, codeOf(beyond)]).toEqual([unitId, 422, 'identity.token-beyond-units']);
    }
    const notHeld = await chair.post('/me/tokens', { name: 'x', permissions: ['inspection.open'], days: 1 });
    expect(codeOf(notHeld)).toBe('identity.token-too-wide');
  });

  it('ends when it is revoked, when its days are over, with its account, and with what the account may', async () => {
    const official = await app.as('anh.le');
    const status = async (program: Program): Promise<number> => (await program.get('/tasks?list=mine')).status;
    const [first, second] = [await of(official), await of(official)];
    expect(await status(first)).toBe(200);
    const revoked = await official.post(`/me/tokens/${first.id}/revoke`);
    expect(revoked.json()).toMatchObject({ id: first.id, state: 'REVOKED' });
    const refused = await first.get('/tasks?list=mine');
    expect([refused.status, codeOf(refused)]).toEqual([401, 'request.token-invalid']);
    expect(await status(second)).toBe(200);
    const stranger = await app.as('son.ngo');
    expect((await stranger.post(`/me/tokens/${second.id}/revoke`)).status).toBe(404);

    await tamper(
      app.database,
      `UPDATE role_grant SET role = 'NOBODY' WHERE account_id = (SELECT id FROM account WHERE username = 'anh.le')`,
    );
    expect(await status(second)).toBe(403);
    await tamper(
      app.database,
      `UPDATE role_grant SET role = 'OFFICIAL' WHERE account_id = (SELECT id FROM account WHERE username = 'anh.le')`,
    );
    await tamper(app.database, `UPDATE account SET state = 'DISABLED' WHERE username = 'anh.le'`);
    expect(await status(second)).toBe(401);
    await tamper(app.database, `UPDATE account SET state = 'ACTIVE' WHERE username = 'anh.le'`);
    await tamper(
      app.database,
      `UPDATE api_token SET created_at = created_at - interval '31 days', expires_at = expires_at - interval '31 days'`,
    );
    expect(await status(second)).toBe(401);
    expect(
      (await official.get('/me/tokens')).json<{ items: { state: string }[] }>().items.map(({ state }) => state),
    ).toEqual(['EXPIRED', 'REVOKED']);
  });

  it('is shown once and kept as a hash; a year is the most', async () => {
    const who = await app.as('hung.le');
    const { token } = await of(who);
    expect(token).toMatch(/^kc_[\w-]{43}$/);
    const kept = JSON.stringify(await query(app.database, 'SELECT to_json(t) AS row FROM api_token t'));
    expect(kept).not.toContain(token);
    expect((await who.get('/me/tokens')).text).not.toContain(token);
    for (const days of [0, 366]) {
      expect((await who.post('/me/tokens', { name: 'x', permissions: ['remediation.read-task'], days })).status).toBe(
        400,
      );
    }
    for (const authorization of [
      'Bearer',
      'Bearer x',
      `Basic ${token}`,
      `Bearer ${token}x`,
      `Bearer ${token.slice(3)}`,
    ]) {
      // Named and wrong it is refused, whatever cookie comes with it.
      const refused = await who.get('/me', { authorization });
      expect([authorization, refused.status]).toEqual([authorization, 401]);
    }
  });

  it('is made only by whoever has just shown who they are', async () => {
    const who = await app.as('binh.pham');
    await tamper(app.database, `UPDATE session SET confirmed_at = confirmed_at - interval '10 minutes'`);
    const refused = await who.post('/me/tokens', { name: 'x', permissions: ['remediation.read-task'], days: 1 });
    expect([refused.status, codeOf(refused)]).toEqual([403, 'identity.confirm-yourself']);
  });
});

describe('how much a token may ask', () => {
  it('is told with each answer, is one for all tokens of the account, and begins anew with the minute', async () => {
    // The minute may not change in the middle.
    while (Date.now() % 60_000 > 50_000) await new Promise((resolve) => setTimeout(resolve, 500));
    const who = await app.as('lan.tran');
    const [first, second] = [await of(who), await of(who)];
    const answer = await first.get('/me');
    expect(answer.headers.get('ratelimit-policy')).toBe('"minute";q=40;w=60');
    expect(answer.headers.get('ratelimit')).toMatch(/^"minute";r=39;t=\d+$/);
    expect(['limit', 'remaining'].map((name) => answer.headers.get(`ratelimit-${name}`))).toEqual(['40', '39']);
    expect(Number(answer.headers.get('ratelimit-reset'))).toBeLessThanOrEqual(60);
    const answers = await Promise.all(Array.from({ length: 45 }, (_, n) => (n % 2 ? first : second).get('/me')));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(39);
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.json()).toMatchObject({ code: 'identity.too-many-requests' });
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
    // The browser of the same account is not counted.
    expect((await who.get('/me')).status).toBe(200);
    expect((await who.get('/me')).headers.get('ratelimit')).toBeNull();
    await tamper(app.database, `UPDATE api_token_use SET window_start = window_start - interval '1 minute'`);
    expect((await first.get('/me')).headers.get('ratelimit-remaining')).toBe('39');
  });
});

describe('an administrator', () => {
  it('takes the second factor of somebody who has lost the phone away: sessions end, and they are told', async () => {
    const administrator = await app.as('dung.dang');
    const official = await app.as('uyen.trinh').catch(() => null);
    expect(official).toBeNull();
    const who = await app.as('anh.le');
    await enrol(who);
    const { account } = (await who.get('/me')).json<{ account: { id: string } }>();
    expect((await (await app.as('khai.bui')).post(`/accounts/${account.id}/second-factor/remove`)).status).toBe(403);
    const removed = await administrator.post(`/accounts/${account.id}/second-factor/remove`);
    expect([removed.status, removed.json()]).toEqual([200, expect.objectContaining({ id: account.id })]);
    expect((await who.get('/me')).status).toBe(401);
    const again = await app.as('anh.le');
    const { items } = (await again.get('/inbox')).json<{ items: { code: string; about: object }[] }>();
    expect(items[0]).toMatchObject({
      code: 'identity.second-factor-removed',
      about: { type: 'account', id: account.id },
    });
    const off = await administrator.post(`/accounts/${account.id}/second-factor/remove`);
    expect([off.status, codeOf(off)]).toEqual([409, 'identity.second-factor-off']);
    expect((await administrator.post(`/accounts/${account.id}/sessions/end`)).status).toBe(200);
    expect((await again.get('/me')).status).toBe(401);
  });

  it('does not do it to oneself that way, nor beyond the units of the grant', async () => {
    const administrator = await app.as('dung.dang');
    const idOf = async (username: string): Promise<string> =>
      (await query<{ id: string }>(app.database, 'SELECT id FROM account WHERE username = $1', [username]))[0]?.id ??
      '';
    for (const act of ['second-factor/remove', 'sessions/end']) {
      expect((await administrator.post(`/accounts/${await idOf('dung.dang')}/${act}`)).status).toBe(422);
      expect((await administrator.post(`/accounts/${await idOf('khai.bui')}/${act}`)).status).toBe(404);
      expect((await administrator.post(`/accounts/${await idOf('hai.anh.le')}/${act}`)).status).toBe(404);
    }
  });
});
