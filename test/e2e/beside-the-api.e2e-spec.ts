import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EvidenceStore } from '@app/evidence';
import { DEMO_PASSWORD } from '../../apps/api/src/demo/demo-story';
import { TestApp } from '../support/app';
import { send } from '../support/raw';
import type { Visitor } from '../support/visitor';

let app: TestApp;
let chair: Visitor;

beforeAll(async () => {
  // Without the web client, whose pages are beside the API too.
  app = await TestApp.start({ inside: true });
  chair = await app.as('ngoc.do');
});
afterAll(() => app.stop());

const get = (path: string) => send(app.url, { path });

describe('health', () => {
  /** Takes the database away from the application, connections that are open included, and gives it back. */
  async function database(is: 'away' | 'back'): Promise<void> {
    const name = new URL(app.database.appUrl).pathname.slice(1);
    await app.database.superuser(async (client) => {
      await client.query(`ALTER DATABASE ${name} CONNECTION LIMIT ${is === 'away' ? 0 : -1}`);
      const open = `SELECT pid FROM pg_stat_activity WHERE datname = $1 AND application_name = 'ky-cuong'`;
      if (is === 'away') await client.query(`SELECT pg_terminate_backend(pid) FROM (${open}) a`, [name]);
    });
  }
  const state = async () => {
    const [live, ready] = [await get('/health/live'), await get('/health/ready')];
    return [live.status, JSON.parse(live.text), ready.status, JSON.parse(ready.text)] as unknown[];
  };
  const good = { database: 'ok', migrations: 'ok', storage: 'ok', disk: 'ok' };
  const up = [200, { status: 'live' }, 200, { status: 'ready', checks: good }];
  const without = (found: object) => [
    200,
    { status: 'live' },
    503,
    { status: 'not-ready', checks: { ...good, ...found } },
  ];
  const down = without({ database: 'failed', migrations: 'unknown' });

  it('names the database while it is away; what is asked meanwhile may be asked again, and then is answered', async () => {
    expect(await state()).toEqual(up);
    await database('away');
    expect(await state()).toEqual(down);
    for (const [who, path] of [
      [chair, '/me'],
      [chair, '/tasks?list=unit'],
      [app.anonymous(), '/auth/login'],
    ] as const) {
      const answer =
        path === '/auth/login'
          ? await who.post(path, { username: 'ngoc.do', password: DEMO_PASSWORD })
          : await who.get(path, { 'accept-language': 'en' });
      expect([path, answer.status]).toEqual([path, 503]);
      expect(answer.headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
      expect(answer.json()).toMatchObject({
        code: expect.stringMatching(/^request\.(unavailable|busy)$/),
        title: expect.any(String),
        traceId: answer.headers.get('x-request-id'),
      });
      expect(answer.text).not.toMatch(/postgres|kycuong_|127\.0\.0\.1|ECONN|too many/i);
    }
    await database('back');
    expect(await state()).toEqual(up);
    expect((await chair.get('/me')).status).toBe(200);
  });

  it('names the migrations while one has not run, and not one that only a newer version knows', async () => {
    const newest = `(SELECT max("timestamp") FROM schema_migration)`;
    const run = (sql: string) => app.database.superuser((client) => client.query(sql));
    await run(`CREATE TABLE kept AS SELECT * FROM schema_migration WHERE "timestamp" = ${newest}`);
    await run(`DELETE FROM schema_migration WHERE "timestamp" = ${newest}`);
    expect(await state()).toEqual(without({ migrations: 'failed' }));
    await run('INSERT INTO schema_migration SELECT * FROM kept; DROP TABLE kept');
    await run(`INSERT INTO schema_migration ("timestamp", name) VALUES (1999999999999, 'Later1999999999999')`);
    expect(await state()).toEqual(up);
    await run('DELETE FROM schema_migration WHERE "timestamp" = 1999999999999');
  });

  it('names the storage while no file can be put there', async () => {
    const { root } = app.app.get(EvidenceStore);
    renameSync(root, `${root}-aside`);
    writeFileSync(root, 'a file where the folder was');
    expect(await state()).toEqual(without({ storage: 'failed' }));
    rmSync(root);
    renameSync(`${root}-aside`, root);
    expect(await state()).toEqual(up);
  });

  it('says which version answers, to anybody', async () => {
    const { name, version } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as object & {
      name: string;
      version: string;
    };
    const answer = await get('/version');
    const [newest] = await app.database.superuser(
      async (client) =>
        (await client.query<{ schema: string }>('SELECT max("timestamp")::text AS schema FROM schema_migration')).rows,
    );
    expect([answer.status, JSON.parse(answer.text)]).toEqual([200, { name, version, commit: null, ...newest }]);
  });
});

describe('the document of the API', () => {
  interface Document {
    readonly openapi: string;
    readonly servers: readonly { readonly url: string }[];
    readonly paths: Record<string, Record<string, Operation>>;
  }
  interface Operation {
    readonly 'x-permission': string;
    readonly responses: Record<string, { readonly content?: Record<string, unknown> }>;
    readonly parameters?: readonly { readonly name: string }[];
  }
  const read = async (): Promise<Document> => JSON.parse((await get('/api/openapi.json')).text) as Document;

  it('describes every route with its permission, its answer and the shape of a refusal', async () => {
    const { openapi, servers, paths } = await read();
    expect([openapi, servers]).toEqual(['3.1.0', [{ url: '/' }]]);
    const operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => [`${method} ${path}`, operation] as const),
    );
    expect(operations.length).toBeGreaterThan(25);
    for (const [name, operation] of operations) {
      expect(name).toMatch(/^(get|post|patch|put) \/api\/v1\//);
      expect([name, operation['x-permission']]).toEqual([name, expect.stringMatching(/^(public|[a-z]+\.[a-z-]+)$/)]);
      expect(Object.keys(operation.responses)).toEqual([expect.stringMatching(/^20[014]$/), '4XX', 'default']);
      expect(operation.responses['4XX']?.content).toHaveProperty(['application/problem+json']);
      expect(operation.responses['default']?.content).toHaveProperty(['application/problem+json']);
    }
    const named = (name: string) =>
      operations.filter(([, { parameters = [] }]) => parameters.some((one) => one.name === name));
    expect(named('If-Match').map(([name]) => name)).toContain('post /api/v1/tasks/{id}/sign');
    expect(named('Idempotency-Key').map(([name]) => name)).toContain('post /api/v1/tasks/{id}/sign');
  });

  it('and its page ask no other host for anything', async () => {
    expect((await get('/api/openapi.json')).text).not.toMatch(/https?:\/\//);
    const page = await get('/api/docs');
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    const links = [...page.text.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, link]) => link ?? '');
    expect(links).toEqual(['/api/docs/swagger-ui.css', '/api/docs/swagger-ui-bundle.js', '/api/docs/start.js']);
    // The policy lets no script or style run that stands in the page itself.
    expect(page.text).not.toMatch(/<style|\son\w+=|<script>|style="/);

    for (const [link, type] of [
      ['/api/docs/swagger-ui.css', 'text/css; charset=utf-8'],
      ['/api/docs/swagger-ui-bundle.js', 'text/javascript; charset=utf-8'],
      ['/api/docs/start.js', 'text/javascript; charset=utf-8'],
    ] as const) {
      const asset = await get(link);
      expect([link, asset.status, asset.headers['content-type']]).toEqual([link, 200, type]);
      if (link.endsWith('.css')) expect(asset.text).not.toMatch(/@import|url\(\s*["']?(https?:)?\/\//);
    }
    // Swagger's own habit is to have the document judged by a host of its makers.
    expect((await get('/api/docs/start.js')).text).toContain('validatorUrl: null');
  });

  it.each([
    '/api/docs/',
    '/api/docs/package.json',
    '/api/docs/..%2f..%2fpackage.json',
    '/api',
    '/api/v1',
    '/',
    '/assets/x.js',
  ])('%s is nothing', async (path) => {
    const answer = await get(path);
    expect([answer.status, JSON.parse(answer.text)]).toEqual([
      404,
      expect.objectContaining({ code: 'request.not-found' }),
    ]);
  });
});

describe('what travels', () => {
  const checklist = async (encodings: string) => {
    const { headers, text } = await chair.get('/checklists/current', { 'accept-encoding': encodings });
    return { encoding: headers.get('content-encoding'), text };
  };

  it('is compressed where it is long and the other side can read that, and says the same', async () => {
    const plain = await checklist('identity');
    expect(plain.encoding).toBeNull();
    expect(plain.text.length).toBeGreaterThan(10_000);
    expect(await checklist('gzip, br')).toEqual({ ...plain, encoding: 'br' });
    expect(await checklist('gzip')).toEqual({ ...plain, encoding: 'gzip' });
    const short = await fetch(`${app.url}/health/live`, { headers: { 'accept-encoding': 'br' } });
    expect(short.headers.get('content-encoding')).toBeNull();
  });
});
