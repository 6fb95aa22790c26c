import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { ServerProcess, type ServerOptions } from '../../tools/prove/server-process';
import { cloneDatabase, type TestDatabase } from '../support/app';
import { commandLine, dataFolder, DIST } from '../support/process';

let dataDir: string;
let clone: TestDatabase;
const running: ServerProcess[] = [];

beforeAll(async () => {
  dataDir = dataFolder();
  clone = await cloneDatabase();
});
afterEach(async () => {
  for (const one of running.splice(0)) {
    one.signal('SIGKILL');
    await one.ended;
  }
});
afterAll(async () => {
  await clone.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function run(program: 'api' | 'worker', env: ServerOptions['env']): Promise<ServerProcess> {
  const one = await ServerProcess.run({ dist: DIST, dataDir, program, ...(env ? { env } : {}) });
  running.push(one);
  return one;
}

async function checksOf({ url }: ServerProcess): Promise<object> {
  return ((await (await fetch(`${url}/health/ready`)).json()) as { checks: object }).checks;
}

describe('several starts at once', () => {
  it('make the schema once, also while a table they need is held for a while', async () => {
    const database = await cloneDatabase('template0');
    try {
      await database.superuser(async (client) => {
        await client.query(
          'CREATE TABLE schema_migration (id serial PRIMARY KEY, "timestamp" bigint NOT NULL, name varchar NOT NULL)',
        );
        const owner = client.escapeIdentifier(decodeURIComponent(new URL(database.ownerUrl).username));
        await client.query(`ALTER TABLE schema_migration OWNER TO ${owner}`);
        await client.query('BEGIN; LOCK TABLE schema_migration IN EXCLUSIVE MODE');
        const commands = [1, 2].map(() =>
          commandLine(['migrate'], { DATABASE_OWNER_URL: database.ownerUrl, KYCUONG_DATA_DIR: dataDir }),
        );
        await sleep(4_000);
        await client.query('COMMIT');
        const said = await Promise.all(commands);
        expect(said.map(({ code }) => code)).toEqual([0, 0]);
        expect(said.map(({ err }) => /migrations run: \d+/.test(err)).sort()).toEqual([false, true]);
      });
    } finally {
      await database.drop();
    }
  });
});

describe('a worker', () => {
  const jobs = async (): Promise<string[]> =>
    clone.superuser(async (client) =>
      (await client.query<{ state: string }>('SELECT DISTINCT state::text FROM pgboss.job')).rows.map(
        ({ state }) => state,
      ),
    );

  it('does the clock-driven work that the server was told to leave, says how it is, and stops when asked', async () => {
    const server = await run('api', { DATABASE_URL: clone.appUrl, KYCUONG_DEMO: 'on', JOBS: 'off' });
    await server.ready();
    expect(await checksOf(server)).not.toHaveProperty('queue');
    expect(await jobs()).toEqual([]);

    const worker = await run('worker', { DATABASE_URL: clone.appUrl, KYCUONG_DEMO: 'on' });
    await worker.ready();
    expect(await checksOf(worker)).toMatchObject({ queue: 'ok', database: 'ok' });
    while (!(await jobs()).includes('completed')) await sleep(100);
    expect(await (await fetch(worker.metricsUrl)).text()).toContain('database_pool_connections');
    expect(await worker.stop()).toEqual({ code: 0, signal: null });
  });

  it('does not start on the embedded database, which ends with its server', async () => {
    const worker = await run('worker', {});
    expect((await worker.ended).code).toBe(1);
    expect(worker.said.err).toMatch(/set DATABASE_URL/);
  });
});
