import 'reflect-metadata';
import { DatabaseSetupError, readConfig, withDemo } from '@app/platform';
import { giveUp, holdingsOf, openDatabase, showsDemo, stopWhenAsked } from '../../api/src/composition';
import { startWorker } from './worker';

// The person at the terminal reads these; the log is JSON on standard output.
const say = (line: string): void => void process.stderr.write(`${line}\n`);

async function main(): Promise<void> {
  const config = readConfig();
  if (config.databaseUrl === null && config.databaseOwnerUrl === null) {
    throw new DatabaseSetupError(
      {
        vi: 'Tiến trình nền chạy riêng cần cơ sở dữ liệu của cơ quan: hãy đặt DATABASE_URL.',
        en: 'A worker beside the server needs a database of your own: set DATABASE_URL.',
      },
      {
        vi: 'Cơ sở dữ liệu kèm theo chạy và dừng cùng máy chủ, và máy chủ tự làm việc theo lịch.',
        en: 'The embedded database lives and ends with the server, which does its clock-driven work itself.',
      },
    );
  }
  const database = await openDatabase(config, say, { asServer: false });
  const holds = await holdingsOf(database.url);
  const worker = await startWorker(withDemo(config, showsDemo(config, { embedded: false, holds })), database.url);
  stopWhenAsked(async () => {
    await worker.stop();
    await database.stop();
  }, say);
  say(`Kỷ Cương: clock-driven work; ${worker.url}`);
}

main().catch((error: unknown) => giveUp(error, say));
