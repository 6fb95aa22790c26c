import { readConfig, type AppConfig } from '@app/platform';
import { openDatabase, type OpenDatabase } from '../../../api/src/composition';

/** Runs a command on the configured database, which is migrated first; an embedded one is shared with a live server. */
export async function withDatabase<T>(work: (database: OpenDatabase, config: AppConfig) => Promise<T>): Promise<T> {
  const config = readConfig();
  const database = await openDatabase(config, (line) => console.error(line), { asServer: false });
  try {
    return await work(database, config);
  } finally {
    await database.stop();
  }
}
