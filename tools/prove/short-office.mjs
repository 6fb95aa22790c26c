import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * An embedded PostgreSQL of this process's own with a small office in it, for proofs that need several processes on one
 * database. The data folder is the caller's.
 */
export async function shortOffice(dist, dataDir) {
  const require = createRequire(import.meta.url);
  const { startEmbeddedPostgres } = require(join(dist, 'tools/embedded-postgres/index.js'));
  const server = await startEmbeddedPostgres({ dataDir, log: () => undefined });
  const { prepareDatabase, parseConfig, Log, makeLogger } = require(join(dist, 'libs/platform/src/index.js'));
  const { ownerUrl } = server;
  const url = await prepareDatabase({ url: null, ownerUrl, secret: 'secret of the proof' }, () => undefined);
  require('reflect-metadata');
  const { NestFactory } = require('@nestjs/core');
  const { AppModule, DemoData } = require(join(dist, 'apps/api/src/composition.js'));
  const log = new Log(makeLogger('error'));
  const config = parseConfig({ KYCUONG_DATA_DIR: dataDir });
  const app = await NestFactory.createApplicationContext(AppModule.register({ config, databaseUrl: url, log }), {
    logger: log,
    abortOnError: false,
  });
  try {
    await app.get(DemoData).fillShort();
  } finally {
    await app.close();
  }
  const { superuser } = JSON.parse(readFileSync(join(dataDir, 'postgres.passwords.json'), 'utf8'));
  const superuserUrl = Object.assign(new URL(ownerUrl), { username: 'postgres', password: superuser }).toString();
  return { url, ownerUrl, superuserUrl, stop: () => server.stop() };
}
