import 'reflect-metadata';
import { join } from 'node:path';
import { ConfigError, DatabaseSetupError, readConfig, withDemo } from '@app/platform';
import { demoAccounts } from './demo/demo-data';
import { openDatabase } from './start/database';
import { startServer } from './start/server';

const WEB_ROOT = join(__dirname, '..', '..', '..', 'web');
const LONGEST_STOP = 10_000;

// The person at the terminal reads these; the log is JSON on standard output.
const say = (line: string): void => void process.stderr.write(`${line}\n`);

async function main(): Promise<void> {
  const given = readConfig();
  const database = await openDatabase(given, say, { asServer: true });
  // A database of one's own that was given nothing else to do shows the demo.
  const config = withDemo(given, given.demo ?? database.embedded);
  const server = await startServer(config, database.url, WEB_ROOT).catch(async (error: unknown) => {
    await database.stop();
    throw error;
  });

  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), LONGEST_STOP).unref();
    server
      .stop()
      .then(() => database.stop())
      .then(
        () => process.exit(0),
        (error: unknown) => {
          say(String(error));
          process.exit(1);
        },
      );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);

  say(`\nKỷ Cương: ${config.publicUrl?.origin ?? server.url}`);
  if (server.empty) {
    say(
      'The database is empty: nobody can sign in yet. For fictional data: npm run cli -- seed --profile demo --out DIR',
    );
  }
  if (config.demo) {
    say('Dữ liệu dùng thử, người và đơn vị không có thật. / Demo data: people and units are fictional.');
    for (const { username, password, fullName, position } of demoAccounts().filter(({ hint }) => hint !== null)) {
      say(`  ${username.padEnd(14)} ${password}   ${fullName} – ${position}`);
    }
  }
}

main().catch((error: unknown) => {
  if (error instanceof ConfigError || error instanceof DatabaseSetupError) error.lines.forEach(say);
  else if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    say(`PORT or METRICS_PORT: ${error.message}. Choose another port or stop what listens there.`);
  } else say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exit(1);
});
