import { DEMO_PASSWORD } from '../../apps/api/src/demo/demo-story';
import { TestApp } from '../support/app';
import { send } from '../support/raw';

let app: TestApp;

beforeAll(async () => {
  app = await TestApp.start({ env: { PUBLIC_URL: 'https://kycuong.example.vn', KYCUONG_DEMO: 'off' } });
});
afterAll(() => app.stop());

it('hands out __Host-sid, which never travels in the clear and belongs to no other host', async () => {
  const answer = await app.anonymous().post('/auth/login', { username: 'lan.tran', password: DEMO_PASSWORD });
  const cookies = answer.headers.getSetCookie();
  const session = cookies.find((cookie) => cookie.startsWith('__Host-')) ?? '';
  expect(session).toMatch(/^__Host-sid=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  for (const cookie of cookies) expect(cookie).toMatch(/^(__Host-sid|device)=.*; HttpOnly; Secure; SameSite=Lax$/);
  expect(answer.headers.get('strict-transport-security')).toMatch(/^max-age=31536000/);

  const token = /=([\w-]+)/.exec(session)?.[1] ?? '';
  const statusWith = async (name: string) => (await app.anonymous().get('/me', { cookie: `${name}=${token}` })).status;
  expect(await statusWith('__Host-sid')).toBe(200);
  // A name without the prefix could have been set by a neighbour of the host.
  expect(await statusWith('sid')).toBe(401);
});

it('takes sign-ins under the public name that the proxy passes on', async () => {
  const { status } = await send(app.url, {
    method: 'POST',
    path: '/api/v1/auth/login',
    headers: { host: 'kycuong.example.vn', 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'lan.tran', password: DEMO_PASSWORD }),
  });
  expect(status).toBe(200);
});

it('has no role cards', async () => {
  const absent = await app.anonymous().get('/demo/accounts');
  expect(absent.status).toBe(404);
  expect(absent.json()).toMatchObject({ code: 'request.not-found' });
  expect(absent.text).not.toContain(DEMO_PASSWORD);
});
