import { existsSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { DEMO_PASSWORD } from '../../apps/api/src/demo/demo-story';
import { freePort, ServerProcess } from '../../tools/prove/server-process';
import { cloneDatabase, type TestDatabase } from '../support/app';
import { dataFolder, DIST, EmptyDatabase } from '../support/process';
import { Visitor } from '../support/visitor';

let dataDir: string;
let clone: TestDatabase;
const servers: ServerProcess[] = [];

beforeAll(async () => {
  dataDir = dataFolder();
  clone = await cloneDatabase();
});
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.signal('SIGKILL');
    await server.ended;
  }
});
afterAll(async () => {
  await clone.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(env: Record<string, string>): Promise<ServerProcess> {
  const server = await ServerProcess.run({ dist: DIST, dataDir, env });
  servers.push(server);
  await server.ready();
  return server;
}

/** The words for the person at the terminal of a server that refuses to start. */
async function refusal(env: Record<string, string>): Promise<string[]> {
  const server = await ServerProcess.run({ dist: DIST, dataDir, env });
  servers.push(server);
  const { code } = await server.ended;
  expect(code).toBe(1);
  const { err } = server.said;
  expect(err).not.toMatch(/^\s+at /m);
  return err.trim().split('\n');
}

/** Who is connected to a database for serving requests. */
async function servingRoles(database: EmptyDatabase): Promise<string[]> {
  const rows = await database.rows<{ usename: string }>(
    `SELECT DISTINCT usename FROM pg_stat_activity WHERE datname = $1 AND application_name LIKE 'ky-cuong%' ORDER BY 1`,
    [database.name],
  );
  return rows.map(({ usename }) => usename);
}

async function withEmptyDatabase(work: (database: EmptyDatabase) => Promise<void>): Promise<void> {
  const database = await EmptyDatabase.create();
  try {
    await work(database);
  } finally {
    for (const server of servers.splice(0)) await server.stop();
    await database.drop();
  }
}

describe('a server that cannot start says why, in words, and ends with 1', () => {
  let occupier: Server;
  let occupied: string;

  beforeAll(async () => {
    occupied = String(await freePort());
    occupier = createServer().listen(Number(occupied), '127.0.0.1');
    await new Promise((resolve) => occupier.once('listening', resolve));
  });
  afterAll(() => new Promise((resolve) => occupier.close(resolve)));

  it('names every variable that cannot be used, one line each in both languages, and shows no address with a password', async () => {
    const lines = await refusal({
      PORT: '99999',
      HOST: 'everywhere',
      TRUST_PROXY: 'perhaps',
      DATABASE_URL: 'mysql://u:geheim@host/x',
      DATABASE_POOL: '0',
      KYCUONG_NOW: 'tomorrow',
      LOG_LEVEL: 'loud',
    });
    for (const words of [/không dùng được: cần/, /cannot be used: expected/]) {
      expect(
        lines
          .filter((line) => words.test(line))
          .map((line) => line.split('=')[0])
          .sort(),
      ).toEqual(['DATABASE_POOL', 'DATABASE_URL', 'HOST', 'KYCUONG_NOW', 'LOG_LEVEL', 'PORT', 'TRUST_PROXY']);
    }
    expect(lines).toHaveLength(14);
    expect(lines.join()).not.toContain('geheim');
  });

  it('a set clock without demo mode', async () => {
    const env = { DATABASE_URL: clone.appUrl, KYCUONG_NOW: '2026-11-20T08:00:00+07:00', KYCUONG_DEMO: 'off' };
    expect(await refusal(env)).toEqual([
      expect.stringMatching(/^KYCUONG_NOW chỉ dùng/),
      expect.stringMatching(/^KYCUONG_NOW is honoured/),
    ]);
  });

  it.each(['PORT', 'METRICS_PORT'])('%s is taken', async (variable) => {
    const lines = await refusal({ DATABASE_URL: clone.appUrl, KYCUONG_DEMO: 'on', [variable]: occupied });
    expect(lines).toEqual([
      expect.stringMatching(new RegExp(`PORT.*${occupied}.*Hãy chọn cổng khác`)),
      expect.stringMatching(new RegExp(`PORT.*${occupied}.*Choose another port`)),
    ]);
  });

  it('the database does not answer', async () => {
    const lines = await refusal({ DATABASE_URL: `postgresql://u:geheim@127.0.0.1:${await freePort()}/kycuong` });
    expect(lines).toEqual([
      expect.stringMatching(/^Cơ sở dữ liệu kycuong tại 127\.0\.0\.1:\d+ không trả lời/),
      expect.stringMatching(/^The database kycuong at 127\.0\.0\.1:\d+ does not answer/),
    ]);
    expect(lines.join()).not.toContain('geheim');
  });

  it('the application role alone, where migrations are missing', () =>
    withEmptyDatabase(async ({ appUrl }) => {
      expect(await refusal({ DATABASE_URL: appUrl })).toEqual([
        expect.stringMatching(/^Cơ sở dữ liệu chưa ở phiên bản này/),
        expect.stringMatching(/DATABASE_OWNER_URL, hoặc chạy: npm run cli -- migrate/),
        expect.stringMatching(/^The schema is not that of this version/),
        expect.stringMatching(/DATABASE_OWNER_URL.*npm run cli -- migrate/),
      ]);
    }));

  it.each(['DATABASE_URL', 'DATABASE_OWNER_URL'] as const)(
    'a database that a newer version has made its own, by %s: it is left as it is',
    async (variable) => {
      const newer = await cloneDatabase();
      try {
        await newer.superuser((client) =>
          client.query(`INSERT INTO schema_migration ("timestamp", name) VALUES (1999999999999, 'Later1999999999999')`),
        );
        const url = variable === 'DATABASE_URL' ? newer.appUrl : newer.ownerUrl;
        expect(await refusal({ [variable]: url })).toEqual([
          expect.stringMatching(/^Cơ sở dữ liệu mới hơn phiên bản.*Later1999999999999/),
          expect.stringMatching(/Chưa thay đổi gì/),
          expect.stringMatching(/^The database is newer than this version.*Later1999999999999/),
          expect.stringMatching(/Nothing was changed/),
        ]);
      } finally {
        await newer.drop();
      }
    },
  );
});

describe('an external database', () => {
  it.each([
    ['the owner alone', (database: EmptyDatabase) => ({ DATABASE_OWNER_URL: database.ownerUrl })],
    ['a superuser as DATABASE_URL', (database: EmptyDatabase) => ({ DATABASE_URL: database.superuserUrl })],
  ])('%s: the application role is derived, and nothing embedded starts', (_, env) =>
    withEmptyDatabase(async (database) => {
      const server = await start(env(database));
      expect(server.said.err).toMatch(/^migrations run: \d+$/m);
      expect(server.said.err).toContain(`database role for requests: ${database.derivedRole} (derived from the owner)`);
      expect(await servingRoles(database)).toEqual([database.derivedRole]);
      expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
      const [tenants] = await database.rows<{ n: number }>('SELECT count(*)::int AS n FROM tenant');
      expect(tenants?.n).toBe(0);
      expect((await new Visitor(`${server.url}/api/v1`).get('/demo/accounts')).status).toBe(404);
    }),
  );

  it('owner and application role: both are used as given, also by a second start without the owner', () =>
    withEmptyDatabase(async (database) => {
      const first = await start({ DATABASE_OWNER_URL: database.ownerUrl, DATABASE_URL: database.appUrl });
      const given = new URL(database.appUrl).username;
      expect(first.said.err).not.toContain('derived');
      expect(await servingRoles(database)).toEqual([given]);
      expect(await database.rows('SELECT 1 FROM pg_roles WHERE rolname = $1', [database.derivedRole])).toEqual([]);
      expect(await first.stop()).toEqual({ code: 0, signal: null });
      expect(await servingRoles(database)).toEqual([]);

      const second = await start({ DATABASE_URL: database.appUrl });
      expect(second.said.err).not.toMatch(/migrations|derived/);
      expect(await servingRoles(database)).toEqual([given]);
    }));
});

describe('a running server', () => {
  it('shows its metrics on their own port and nowhere else, and when asked to stop finishes what is under way', async () => {
    const server = await start({ DATABASE_URL: clone.appUrl, KYCUONG_DEMO: 'on' });
    const chair = await signedIn(server, 'ngoc.do');
    const metrics = await fetch(server.metricsUrl);
    expect(await metrics.text()).toMatch(
      /^http_request_duration_seconds_count\{method="POST",route="\/api\/v1\/auth\/login",status="200"\} 1$/m,
    );
    // Where the web client is built, any address that is no route is a screen of it.
    expect(await (await fetch(`${server.url}/metrics`)).text()).not.toContain('http_request');

    const { items } = (await chair.get('/tasks?list=unit&state=SUBMITTED')).json<{
      items: { id: string; etag: string }[];
    }>();
    const { id, etag } = items[0] ?? { id: '', etag: '' };

    await clone.superuser(async (client) => {
      await client.query('BEGIN');
      await client.query('SELECT 1 FROM remediation_task WHERE id = $1 FOR UPDATE', [id]);
      const signing = chair.post(`/tasks/${id}/sign`, {}, { 'if-match': etag });
      await eventually(async () => (await waitingForLocks(client)) > 0);
      server.signal('SIGTERM');
      await eventually(async () => !(await takesRequests(server)));
      await client.query('COMMIT');
      const answer = await signing;
      expect({ status: answer.status, state: answer.json()['state'] }).toEqual({ status: 200, state: 'SENT_UP' });
    });
    // After ten seconds it would give up and say 1.
    expect(await server.ended).toEqual({ code: 0, signal: null });
    const [task] = await rows<{ state: string }>('SELECT state FROM remediation_task WHERE id = $1', [id]);
    expect(task?.state).toBe('SENT_UP');
    expect(await connections()).toBe(0);
  });

  it('that is killed leaves no connection and no lock behind', async () => {
    const server = await start({ DATABASE_URL: clone.appUrl, KYCUONG_DEMO: 'on' });
    await signedIn(server, 'ngoc.do');
    expect(await connections()).toBeGreaterThan(0);
    server.signal('SIGKILL');
    expect(await server.ended).toEqual({ code: null, signal: 'SIGKILL' });
    await eventually(async () => (await connections()) === 0);
  });
});

async function signedIn(server: ServerProcess, username: string): Promise<Visitor> {
  const visitor = new Visitor(`${server.url}/api/v1`);
  expect((await visitor.post('/auth/login', { username, password: DEMO_PASSWORD })).status).toBe(200);
  return visitor;
}

async function rows<Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
  return clone.superuser(async (client) => (await client.query<Row>(sql, [...values])).rows);
}

/** Connections of the product to the clone. */
async function connections(): Promise<number> {
  const [found] = await rows<{ n: number }>(
    `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE 'ky-cuong%'`,
  );
  return found?.n ?? 0;
}

async function waitingForLocks(client: Client): Promise<number> {
  const { rowCount } = await client.query(
    `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return rowCount ?? 0;
}

async function takesRequests({ url }: ServerProcess): Promise<boolean> {
  return fetch(`${url}/health/live`, { headers: { connection: 'close' } }).then(
    (answer) => answer.ok,
    () => false,
  );
}

/** Waits for something that must come; the test's own limit says how long. */
async function eventually(isTrue: () => Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await sleep(20);
}
