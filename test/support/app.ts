import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Test, type TestingModuleBuilder } from '@nestjs/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import { fastifyAdapter, Log, makeLogger, parseConfig } from '@app/platform';
import { AppModule } from '../../apps/api/src/app.module';
import { configureApp } from '../../apps/api/src/configure-app';
import { DEMO_PASSWORD } from '../../apps/api/src/demo/demo-story';
import { serveWeb } from '../../apps/api/src/web';
import { openApiDocument } from '../../apps/api/src/openapi';
import { Fleet, PROCESSES } from './fleet';
import { unsaidFields } from './unsaid-fields';
import { Visitor } from './visitor';

const fromSetup = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the tests through npm test`);
  return value;
};

const inDatabase = (url: string, database: string): string =>
  Object.assign(new URL(url), { pathname: `/${database}` }).toString();

/** A clone of the template with the story in it; `drop` removes it. */
export interface TestDatabase {
  readonly appUrl: string;
  readonly ownerUrl: string;
  readonly superuserUrl: string;
  /** A connection that row-level security does not bind, for looking and for tampering. */
  superuser<T>(work: (client: Client) => Promise<T>): Promise<T>;
  drop(): Promise<void>;
}

/** The seeded template again; `template0` gives a database with nothing in it, owned all the same by the owner. */
export async function cloneDatabase(template = fromSetup('KC_TEST_TEMPLATE')): Promise<TestDatabase> {
  const name = `kycuong_test_${randomBytes(6).toString('hex')}`;
  const superuserUrl = fromSetup('KC_TEST_SUPERUSER_URL');
  const owner = decodeURIComponent(new URL(fromSetup('KC_TEST_OWNER_URL')).username);
  await withClient(superuserUrl, (client) =>
    client.query(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER ${owner}`),
  );
  return {
    appUrl: inDatabase(fromSetup('KC_TEST_APP_URL'), name),
    ownerUrl: inDatabase(fromSetup('KC_TEST_OWNER_URL'), name),
    superuserUrl: inDatabase(superuserUrl, name),
    superuser: (work) => withClient(inDatabase(superuserUrl, name), work),
    drop: () =>
      withClient(superuserUrl, async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      }),
  };
}

export interface TestOptions {
  /** Changes to the environment that the configuration is read from. */
  readonly env?: Record<string, string>;
  /** Test providers in place of real ones. */
  readonly override?: (builder: TestingModuleBuilder) => TestingModuleBuilder;
  readonly database?: TestDatabase;
  /** Serve the built web client too (dist/web). */
  readonly web?: boolean;
  /** The test reaches into what answers the requests, so that this process must. */
  readonly inside?: boolean;
  /** Gets each line of the log; of this process, so that `inside` goes with it. */
  readonly log?: (line: string) => void;
}

/** The whole run may be given another number of connections: one, to find whoever takes two at once. */
const { DATABASE_POOL } = process.env;
const POOL: Record<string, string> = DATABASE_POOL ? { DATABASE_POOL } : {};

/** The whole application on a database of its own, listening on a free port of this machine. */
export class TestApp {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly database: TestDatabase,
    private readonly ownUrl: string,
    private readonly dataDir: string,
    private readonly fleet: Fleet | null,
  ) {}

  static async start(options: TestOptions = {}): Promise<TestApp> {
    const { env = {}, override, database, web = false, inside = false, log } = options;
    const own = database ?? (await cloneDatabase());
    const dataDir = mkdtempSync(join(tmpdir(), 'kycuong-data-'));
    // Several processes of one office tell one time.
    const now = `${fromSetup('KC_TEST_NOW')}@${new Date().toISOString()}`;
    const variables = { ...POOL, KYCUONG_NOW: now, KYCUONG_DEMO: 'on', NODE_ENV: 'test', ...env };
    const config = parseConfig({ KYCUONG_DATA_DIR: dataDir, ...variables });
    const logger = log ? makeLogger('info', { write: log }) : makeLogger('silent');
    const parts = { config, databaseUrl: own.appUrl, log: new Log(logger) };
    const builder = Test.createTestingModule({ imports: [AppModule.register(parts)] });
    const module = await (override ? override(builder) : builder).compile();
    const app = module.createNestApplication<NestFastifyApplication>(fastifyAdapter(config, logger), { logger: false });
    await configureApp(app);
    const webRoot = web ? join(__dirname, '..', '..', 'dist', 'web') : join(dataDir, 'no-web');
    await serveWeb(app, webRoot, () => openApiDocument(app));
    await app.listen(0, '127.0.0.1');
    const apart = PROCESSES > 0 && !inside && !override && !web;
    const fleet = apart ? await Fleet.start(dataDir, { ...variables, DATABASE_URL: own.appUrl }) : null;
    return new TestApp(app, own, await app.getUrl(), dataDir, fleet);
  }

  /** Where requests go: with several servers to each in turn. */
  get url(): string {
    return this.fleet?.url ?? this.ownUrl;
  }

  /** Somebody of the story, signed in; `hai.`-names are the other tenant's. */
  async as(username: string, password = DEMO_PASSWORD): Promise<Visitor> {
    const visitor = this.anonymous();
    const answer = await visitor.post('/auth/login', { username, password });
    if (answer.status !== 200) throw new Error(`${username} could not sign in: ${answer.text}`);
    return visitor;
  }

  anonymous(): Visitor {
    return new Visitor(() => `${this.url}/api/v1`);
  }

  /** Changes that no entry of the log accounts for, and entries that account for changes that did not happen. */
  async auditDifferences(): Promise<unknown[]> {
    return this.database.superuser(async (client) => (await client.query('SELECT * FROM probe.difference')).rows);
  }

  /**
   * Stops the application; fails when anything was changed without its audit entry, unless its database has no probe that
   * would know; and when an entry has a field that the log of changes has no word for.
   */
  async stop({ probed = true }: { readonly probed?: boolean } = {}): Promise<void> {
    await this.fleet?.stop();
    const differences = probed ? await this.auditDifferences() : [];
    const unsaid = probed ? await unsaidFields(this.database) : [];
    await this.app.close();
    await this.database.drop();
    rmSync(this.dataDir, { recursive: true, force: true });
    if (differences.length > 0) throw new Error(`changes without their audit entry: ${JSON.stringify(differences)}`);
    if (unsaid.length > 0)
      throw new Error(`fields of the log that change-fields.ts has no word for: ${unsaid.join(', ')}`);
  }
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
