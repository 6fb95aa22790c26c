import 'reflect-metadata';
import { join } from 'node:path';
import { readConfig, withDemo, type AppConfig } from '@app/platform';
import { openDatabase, type OpenDatabase } from './start/database';
import { holdingsOf, showsDemo } from './start/holdings';
import { startServer, type RunningServer } from './start/server';
import { giveUp, stopWhenAsked } from './start/process';

const WEB_ROOT = join(__dirname, '..', '..', '..', 'web');

// The person at the terminal reads these; the log is JSON on standard output.
const say = (line: string): void => void process.stderr.write(`${line}\n`);

async function main(): Promise<void> {
  const given = readConfig();
  const database = await openDatabase(given, say, { asServer: true });
  const { config, server } = await begin(given, database).catch(async (error: unknown) => {
    await database.stop();
    throw error;
  });

  stopWhenAsked(async () => {
    await server.stop();
    await database.stop();
  }, say);

  say(`\nKỷ Cương: ${config.publicUrl?.origin ?? server.url}`);
  if (server.empty) {
    say(
      'The database is empty: nobody can sign in yet. Set up the office:\n' +
        '  npm run cli -- create-admin --user NAME --office "NAME OF THE AUTHORITY"\n' +
        'or fill in fictional data: npm run cli -- seed --profile demo --out DIR',
    );
  }
  if (server.demo) {
    say('Dữ liệu dùng thử, người và đơn vị không có thật. / Demo data: people and units are fictional.');
    for (const { username, password, fullName, position } of server.demo.cards) {
      say(`  ${username.padEnd(14)} ${password}   ${fullName} – ${position}`);
    }
    if (server.demo.isEarlier) {
      say(
        'Dữ liệu mẫu này do một bản trước tạo. Muốn xem dữ liệu mẫu của bản này / An earlier version told this demo; for this one’s:\n' +
          '  npm run cli -- leave-demo && npm run cli -- seed --profile demo --out DIR',
      );
    }
  }
}

async function begin(given: AppConfig, database: OpenDatabase): Promise<{ config: AppConfig; server: RunningServer }> {
  const holds = await holdingsOf(database.url);
  const config = withDemo(given, showsDemo(given, { embedded: database.embedded, holds }));
  return { config, server: await startServer(config, database.url, WEB_ROOT) };
}

main().catch((error: unknown) => giveUp(error, say));
