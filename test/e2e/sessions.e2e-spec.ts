import { DEMO_PASSWORD } from '../../apps/api/src/demo/demo-story';
import { TestApp } from '../support/app';
import { enrol, nextSteps } from '../support/authenticator';
import { query, tamper } from '../support/story';
import type { Visitor } from '../support/visitor';

const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36';
const PHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile/15E148 Safari/604.1';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start({ env: { TRUST_PROXY: 'on' } });
});
afterAll(() => app.stop());

interface Session {
  id: string;
  device: string;
  address: string;
  isThis: boolean;
}
const from = async (username: string, agent: string, address: string): Promise<Visitor> => {
  const visitor = app.anonymous();
  const headers = { 'user-agent': agent, 'x-forwarded-for': address };
  const answer = await visitor.post('/auth/login', { username, password: DEMO_PASSWORD }, headers);
  if (answer.status !== 200) throw new Error(answer.text);
  return visitor;
};
const listOf = async (who: Visitor): Promise<Session[]> =>
  (await who.get('/me/sessions')).json<{ items: Session[] }>().items;

describe('one’s own sessions', () => {
  it('say in words where one is signed in, and which one this is', async () => {
    const [desk, phone] = [
      await from('lan.tran', WINDOWS, '203.0.113.7'),
      await from('lan.tran', PHONE, '198.51.100.9'),
    ];
    await from('hung.le', WINDOWS, '203.0.113.7');
    const items = await listOf(desk);
    expect(items.map(({ device, address, isThis }) => [device, address, isThis]).sort()).toEqual([
      ['Chrome, Windows', '203.0.113.7', true],
      ['Safari, iPhone', '198.51.100.9', false],
    ]);
    expect((await listOf(phone)).find(({ isThis }) => isThis)?.device).toBe('Safari, iPhone');
  });

  it('end one by one: not this one, not somebody else’s, and once more is no fault', async () => {
    const [here, there] = [await app.as('mai.vu'), await app.as('mai.vu')];
    const other = (await listOf(here)).find(({ isThis }) => !isThis)?.id;
    const stranger = await app.as('khai.bui');
    expect((await stranger.post('/me/sessions/end', { id: other })).status).toBe(204);
    expect((await there.get('/me')).status).toBe(200);
    for (const turn of [1, 2]) {
      expect([turn, (await here.post('/me/sessions/end', { id: other })).status]).toEqual([turn, 204]);
    }
    expect([(await here.get('/me')).status, (await there.get('/me')).status]).toEqual([200, 401]);
    expect(await listOf(here)).toHaveLength(1);
  });

  it('end all but this one', async () => {
    const [here, ...others] = [await app.as('thanh.ly'), await app.as('thanh.ly'), await app.as('thanh.ly')];
    expect((await here.post('/me/sessions/end')).status).toBe(204);
    expect((await here.get('/me')).status).toBe(200);
    for (const other of others) expect((await other.get('/me')).status).toBe(401);
    const [entry] = await query<{ accounts_for: string; content: string }>(
      app.database,
      `SELECT e.accounts_for, e.content FROM audit_entry e JOIN account a ON a.id::text = e.subject_id
        WHERE a.username = 'thanh.ly' AND e.action = 'identity.sessions-ended'`,
    );
    expect(entry).toEqual({ accounts_for: '{"session":2}', content: '{"after":{"count":2}}' });
  });

  it('that have ended by themselves are not shown', async () => {
    const who = await app.as('tham.nguyen');
    await app.as('tham.nguyen');
    const [stale] = (await listOf(who)).filter(({ isThis }) => !isThis);
    await tamper(app.database, `UPDATE session SET last_seen_at = last_seen_at - interval '30 minutes' WHERE id = $1`, [
      stale?.id,
    ]);
    expect(await listOf(who)).toHaveLength(1);
  });
});

describe('what is sensitive', () => {
  const later = (username: string): Promise<void> =>
    tamper(
      app.database,
      `UPDATE session SET confirmed_at = confirmed_at - interval '10 minutes' FROM account a
        WHERE a.id = account_id AND a.username = $1`,
      [username],
    );

  it('asks after ten minutes who one is; nothing has happened until then', async () => {
    const who = await app.as('binh.pham');
    expect((await who.post('/me/second-factor/begin')).status).toBe(200);
    await later('binh.pham');
    const refused = await who.post('/me/second-factor/begin');
    expect([refused.status, refused.json()['code']]).toEqual([403, 'identity.confirm-yourself']);
    expect((await who.get('/me/second-factor')).status).toBe(200);

    const wrong = await who.post('/auth/confirm', { password: 'khong-phai-mat-khau' });
    expect([wrong.status, wrong.json()]).toEqual([
      400,
      expect.objectContaining({
        code: 'identity.password-wrong',
        errors: [expect.objectContaining({ pointer: '/password' })],
      }),
    ]);
    expect((await who.post('/me/second-factor/begin')).status).toBe(403);
    expect((await who.post('/auth/confirm', { password: DEMO_PASSWORD })).status).toBe(204);
    expect((await who.post('/me/second-factor/begin')).status).toBe(200);
  });

  it('asks for the code too where there is one, and uses it up', async () => {
    const who = await app.as('dung.dang');
    const { app: phone } = await enrol(who);
    await nextSteps(app);
    await later('dung.dang');
    const missing = await who.post('/auth/confirm', { password: DEMO_PASSWORD });
    expect([missing.status, missing.json()['code']]).toEqual([422, 'identity.code-missing']);
    const code = phone.code();
    expect((await who.post('/auth/confirm', { password: DEMO_PASSWORD, code: '000000' })).status).toBe(422);
    expect((await who.post('/me/second-factor/recovery-codes')).status).toBe(403);
    expect((await who.post('/auth/confirm', { password: DEMO_PASSWORD, code })).status).toBe(204);
    expect((await who.post('/me/second-factor/recovery-codes')).status).toBe(200);
    expect((await who.post('/auth/confirm', { password: DEMO_PASSWORD, code })).status).toBe(422);
  });

  it('is guessed at no further than signing in is', async () => {
    const who = await app.as('hung.le');
    const guess = async (): Promise<number> =>
      (await who.post('/auth/confirm', { password: 'mat-khau-doan-bua' })).status;
    for (let n = 1; n <= 10; n += 1) expect(await guess()).toBe(400);
    expect(await guess()).toBe(429);
  });
});
