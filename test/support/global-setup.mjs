// One PostgreSQL for the run, of one ring or of several, one migrated and seeded template in it; each test file clones the
// template. Runs on the built output, because Jest maps no paths here.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditProbe } from './audit-probe.mjs';

const root = join(import.meta.dirname, '..', '..');
const require = createRequire(import.meta.url);

/** Every test lives on this morning, a Friday. */
export const TEST_NOW = '2026-11-20T08:00:00+07:00';
const TEMPLATE = 'kycuong_test_template';

export default async function setUp() {
  if (process.env['KC_TEST_TEMPLATE']) return;
  execFileSync(process.execPath, [join(root, 'tools/start/build.mjs'), '--server-only', '--quiet'], {
    stdio: 'inherit',
  });
  const server = await startServer();
  globalThis.__testServer = server;

  await asSuperuser(server.superuserUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${TEMPLATE}`));
  await asSuperuser(server.superuserUrl, (client) => client.query(`CREATE DATABASE ${TEMPLATE} OWNER ${server.owner}`));
  const at = (url, database) => Object.assign(new URL(url), { pathname: `/${database}` }).toString();
  const { prepareDatabase } = require(join(root, 'dist/libs/platform/src/index.js'));
  const address = { url: null, ownerUrl: at(server.ownerUrl, TEMPLATE), secret: 'secret of the test run' };
  const appUrl = await prepareDatabase(address, () => undefined);
  await asSuperuser(at(server.superuserUrl, TEMPLATE), (client) => client.query(auditProbe()));
  await seed(appUrl);

  process.env['KC_TEST_TEMPLATE'] = TEMPLATE;
  process.env['KC_TEST_SUPERUSER_URL'] = server.superuserUrl;
  process.env['KC_TEST_OWNER_URL'] = server.ownerUrl;
  process.env['KC_TEST_APP_URL'] = appUrl;
  process.env['KC_TEST_NOW'] = TEST_NOW;
}

/** A server of one's own (KYCUONG_TEST_SUPERUSER_URL, PostgreSQL 15 to 18), or the embedded one in a folder of its own. */
async function startServer() {
  const given = process.env['KYCUONG_TEST_SUPERUSER_URL'];
  if (given) {
    const owner = 'kycuong_test_owner';
    await asSuperuser(given, async (client) => {
      const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [owner]);
      await client.query(`${rowCount ? 'ALTER' : 'CREATE'} ROLE ${owner} LOGIN CREATEROLE PASSWORD 'of-the-test-run'`);
    });
    const ownerUrl = Object.assign(new URL(given), { username: owner, password: 'of-the-test-run' }).toString();
    return { superuserUrl: given, ownerUrl, owner, stop: async () => undefined, folder: null };
  }
  const folder = mkdtempSync(join(tmpdir(), 'kycuong-test-'));
  chmodSync(folder, 0o711);
  const { startEmbeddedPostgres } = require(join(root, 'dist/tools/embedded-postgres/index.js'));
  const embedded = await startEmbeddedPostgres({ dataDir: folder, log: () => undefined });
  const { superuser } = JSON.parse(readFileSync(join(folder, 'postgres.passwords.json'), 'utf8'));
  const superuserUrl = Object.assign(new URL(embedded.ownerUrl), {
    username: 'postgres',
    password: superuser,
    pathname: '/postgres',
  }).toString();
  // Nothing here outlives the run: what would be waited for is the disk. Proofs that kill PostgreSQL start their own.
  await asSuperuser(superuserUrl, async (client) => {
    for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes'])
      await client.query(`ALTER SYSTEM SET ${setting} = off`);
    await client.query('SELECT pg_reload_conf()');
  });
  return { superuserUrl, ownerUrl: embedded.ownerUrl, owner: 'kycuong_owner', stop: () => embedded.stop(), folder };
}

/** Two offices that know nothing of each other: the demo's story, and the same again as another tenant. */
async function seed(appUrl) {
  require('reflect-metadata');
  const { NestFactory } = require('@nestjs/core');
  const { AppModule } = require(join(root, 'dist/apps/api/src/app.module.js'));
  const { DemoData } = require(join(root, 'dist/apps/api/src/demo/demo-data.js'));
  const { parseConfig, Log, makeLogger } = require(join(root, 'dist/libs/platform/src/index.js'));
  const config = parseConfig({ KYCUONG_NOW: TEST_NOW, KYCUONG_DATA_DIR: tmpdir() });
  const log = new Log(makeLogger('error'));
  const app = await NestFactory.createApplicationContext(AppModule.register({ config, databaseUrl: appUrl, log }), {
    logger: log,
    abortOnError: false,
  });
  try {
    const demo = app.get(DemoData);
    await demo.fillShort();
    await demo.fillShort({ tenantId: 2, mark: 'Hai' });
  } finally {
    await app.close();
  }
}

async function asSuperuser(url, work) {
  const { Client } = require('pg');
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
