import { v7 as uuidv7 } from 'uuid';
import { TestApp } from '../support/app';
import { send, type RawAnswer } from '../support/raw';
import { query, storyOf, type Story } from '../support/story';
import type { Answer, Visitor } from '../support/visitor';

let app: TestApp;
let other: Story;
let chair: Visitor;

beforeAll(async () => {
  // Without the web client, which answers for whatever is no address of the API.
  app = await TestApp.start({ inside: true });
  other = await storyOf(app.database, 2);
  chair = await app.as('ngoc.do');
});
afterAll(() => app.stop());

interface Problem {
  readonly status: number;
  readonly title: string;
  readonly traceId: string;
}
const whole = (code: string, status: number, path: string) => ({
  type: `/problems/${code}`,
  code,
  title: expect.stringMatching(/\S/),
  status,
  detail: expect.stringMatching(/\S/),
  remedy: expect.stringMatching(/\S/),
  instance: path,
  traceId: expect.stringMatching(/^[0-9a-f-]{36}$/),
});

describe('a problem', () => {
  it.each<[string, string, string, readonly [number, string]]>([
    ['nobody is signed in', 'GET', '/me', [401, 'request.not-signed-in']],
    ['the account may not', 'POST', '/inspections', [403, 'request.not-permitted']],
    ['there is nothing', 'GET', `/tasks/${uuidv7()}`, [404, 'request.not-found']],
    ['there is no such route', 'GET', '/nothing?x=1', [404, 'request.not-found']],
    ['the version is missing', 'POST', `/tasks/${uuidv7()}/sign`, [428, 'request.version-missing']],
  ])(
    'says what is the case and what to do, and carries the id of its request, when %s',
    async (_, method, path, [status, code]) => {
      const who = status === 401 ? app.anonymous() : chair;
      const ids = [];
      for (const language of ['vi', 'en']) {
        const body = method === 'GET' ? undefined : {};
        const answer = await who.send(method, path, body, { 'accept-language': language, 'x-request-id': 'made-up' });
        expect([answer.status, answer.headers.get('content-type')]).toEqual([
          status,
          'application/problem+json; charset=utf-8',
        ]);
        expect(answer.json()).toEqual(whole(code, status, `/api/v1${path}`));
        ids.push(answer.json<Problem>().traceId);
        expect(ids.at(-1)).toBe(answer.headers.get('x-request-id'));
      }
      expect(ids[0]).not.toBe(ids[1]);
    },
  );

  it.each([
    [undefined, 'vi'],
    ['*', 'vi'],
    ['de-DE, en;q=0.1', 'en'],
    ['en;q=0.4, vi;q=0.5', 'vi'],
    ['en, vi', 'en'],
    ['en;q=0', 'vi'],
    ['EN-us', 'en'],
    ['vi-VN,vi;q=0.9,en-US;q=0.8', 'vi'],
    [',;=;q=x'.repeat(500), 'vi'],
  ] as const)('to whoever asks for %s is told in %s', async (wish, language) => {
    const { text } = await send(app.url, {
      path: '/api/v1/me',
      headers: wish === undefined ? {} : { 'accept-language': wish },
    });
    expect((JSON.parse(text) as Problem).title.startsWith('Not signed in')).toBe(language === 'en');
  });
});

it('what lies outside of the scope answers as what does not exist, in status, body and headers', async () => {
  const hidden = async (table: string, where: string): Promise<string> =>
    (await query<{ id: string }>(app.database, `SELECT id FROM ${table} WHERE ${where} LIMIT 1`))[0]?.id ?? '';
  const told = ({ status, text, headers }: Answer) => {
    const { instance: _, traceId: __, ...body } = JSON.parse(text) as Record<string, unknown>;
    return { status, body, headers: [...headers.keys()].sort() };
  };
  const under = `org_unit_id NOT IN (SELECT unnest(org_unit_reach((SELECT id FROM org_unit WHERE name = 'Xã Minh Khê'))))`;
  for (const [path, table] of [
    ['/inspections/', 'inspection'],
    ['/findings/', 'finding'],
    ['/tasks/', 'remediation_task'],
    ['/staff-members/', 'staff_member'],
  ] as const) {
    const nothing = told(await chair.get(path + uuidv7()));
    expect(nothing.status).toBe(404);
    expect(told(await chair.get(path + (await hidden(table, 'tenant_id = 2'))))).toEqual(nothing);
    // Next door in the same tenant; tasks of the story are all of Minh Khê.
    if (table === 'remediation_task') continue;
    expect(told(await chair.get(path + (await hidden(table, `tenant_id = 1 AND ${under}`))))).toEqual(nothing);
  }
  expect(told(await chair.get(`/units/${other.unit('minhkhe')}`))).toEqual(told(await chair.get('/units/999999')));
});

describe('an address that is none', () => {
  it.each(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])(
    'is not found with %s, whoever asks',
    async (method) => {
      const body = method === 'GET' || method === 'OPTIONS' ? undefined : {};
      for (const who of [app.anonymous(), chair]) {
        for (const path of ['/nothing', '/me/nothing', '/inspections/%20/%20/%20']) {
          const answer = await who.send(method, path, body, { origin: 'https://example.org' });
          expect([path, answer.status]).toEqual([path, 404]);
          expect(answer.json()).toEqual(whole('request.not-found', 404, `/api/v1${path}`));
          expect(answer.headers.get('access-control-allow-origin')).toBeNull();
        }
      }
    },
  );

  it.each([
    ['DELETE', '/me'],
    ['PUT', '/auth/login'],
    ['GET', '/auth/login'],
    ['POST', '/me'],
    ['DELETE', '/inspections/01a20295-2364-7095-9070-51705fa44cde'],
    ['PATCH', '/tasks/01a20295-2364-7095-9070-51705fa44cde'],
    ['OPTIONS', '/tasks/counts'],
  ])('is also a method that a route does not have: %s %s', async (method, path) => {
    const answer = await chair.send(method, path, method === 'GET' || method === 'OPTIONS' ? undefined : {});
    expect([answer.status, answer.json()]).toEqual([404, whole('request.not-found', 404, `/api/v1${path}`)]);
  });
});

describe('no way of writing an address leads past the guard', () => {
  /** The same address written differently: the guard sees it for what it is. */
  const SAME = [
    '/api/v1/%6d%65',
    '/%61%70%69/v1/me',
    '/api/v1/me?/health/live',
    '/api/v1/me#/health/live',
    'http://localhost/api/v1/me',
  ];
  const OTHERS = [
    '/api/v1/me/',
    '/api/v1//me',
    '//api/v1/me',
    '///api/v1/me',
    '/api//v1/me',
    '/API/V1/ME',
    '/api/v1/ME',
    '/api/v1/me;x',
    '/api/v1/me;x=1?y=2',
    '/api/v1;/me',
    '/api/v1/./me',
    '/api/v1/x/../me',
    '/api/v1/demo/accounts/../../me',
    '/api/v1/demo/accounts%2f..%2f..%2fme',
    '/health/live/../../api/v1/me',
    '/health/live%2f..%2f..%2fapi%2fv1%2fme',
    '/api/docs/..%2fv1%2fme',
    '/api%2fv1%2fme',
    '/api/v1/me%2f',
    '/api/v1/me%00',
    '/api/v1/me%20',
    '/api/v1/me%3fx=1',
    '/api/v1/me.json',
    '/api/v1/me%',
    '/api/v1/%zz',
    '/api/v1/units/%c0%af',
    '/api/v1/units/%E0%A4%A',
    '/api/v1/\\me',
    'http://localhost/health/live/../../api/v1/me',
  ];

  it.each([...SAME, ...OTHERS])('%s', async (path) => {
    for (const method of ['GET', 'HEAD', 'POST']) {
      const answer = await send(app.url, { method, path, headers: { 'x-kycuong': '1' } });
      const expected = SAME.includes(path) && method !== 'POST' ? 401 : 404;
      expect([method, answer.status]).toEqual([method, expected]);
      expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    }
  });

  it.each(['x-original-url', 'x-rewrite-url', 'x-forwarded-prefix', 'x-http-method-override'])(
    '%s changes neither address nor method',
    async (header) => {
      const headers = { [header]: header === 'x-http-method-override' ? 'GET' : '/api/v1/demo/accounts' };
      expect((await send(app.url, { path: '/api/v1/me', headers })).status).toBe(401);
      expect((await send(app.url, { method: 'POST', path: '/api/v1/demo/accounts', headers })).status).toBe(404);
    },
  );
});

describe('every answer', () => {
  const at: [string, () => Promise<RawAnswer>, number][] = [
    ['of the API', () => send(app.url, { path: '/api/v1/demo/accounts' }), 200],
    ['that refuses', () => send(app.url, { path: '/api/v1/me' }), 401],
    ['about an address that is none', () => send(app.url, { path: '/%zz' }), 404],
    [
      'about a body that is none',
      () =>
        send(app.url, {
          method: 'POST',
          path: '/api/v1/auth/login',
          headers: { 'content-type': 'application/json' },
          body: '{',
        }),
      400,
    ],
    [
      'about a form',
      () =>
        send(app.url, {
          method: 'POST',
          path: '/api/v1/auth/login',
          headers: { 'content-type': 'text/plain' },
          body: 'x',
        }),
      415,
    ],
    ['of the API’s page', () => send(app.url, { path: '/api/docs' }), 200],
    ['of the API’s document', () => send(app.url, { path: '/api/openapi.json' }), 200],
    ['of health', () => send(app.url, { path: '/health/ready' }), 200],
  ];
  it.each(at)('%s is closed to other sites and kept nowhere', async (_, ask, status) => {
    const answer = await ask();
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    for (const name of ['server', 'x-powered-by', 'access-control-allow-origin', 'strict-transport-security']) {
      expect(answer.headers).not.toHaveProperty(name);
    }
    const policy = String(answer.headers['content-security-policy']).split(';');
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ]),
    );
    expect(policy.join()).not.toMatch(/unsafe|https?:|\*/);
  });
});
