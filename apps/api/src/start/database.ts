import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareDatabase, requireBoundRole, TABLES_WITHOUT_TENANT, withClient, type AppConfig } from '@app/platform';
import { startEmbeddedPostgres } from '../../../../tools/embedded-postgres';
import { takeOver } from '../../../../tools/embedded-postgres/predecessor';

/** First release with the fixes that the newest embedded one still lacks. */
const FIXED_BY = '18.6';

/** The database that requests run on, ready: migrated, its role checked. */
export interface OpenDatabase {
  readonly url: string;
  /** The role that migrates, where it is known. */
  readonly ownerUrl: string | null;
  readonly embedded: boolean;
  /** Ends what this process has started itself; an external server is left alone. */
  stop(): Promise<void>;
}

/**
 * Opens the configured database, or the embedded one when none is configured. `asServer` makes this process the one
 * server of its data folder (it takes over from a predecessor); a command line next to it shares the running database.
 * `before` looks at the database as it is found; what it throws leaves everything as it was.
 */
export async function openDatabase(
  config: AppConfig,
  log: (line: string) => void,
  { asServer, before }: { asServer: boolean; before?: (ownerUrl: string) => Promise<void> },
): Promise<OpenDatabase> {
  const embedded = config.databaseUrl === null && config.databaseOwnerUrl === null;
  if (!embedded) mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  if (embedded && asServer) await takeOver(config.dataDir, log);
  const server = embedded ? await startEmbeddedPostgres({ dataDir: config.dataDir, log }) : null;
  try {
    if (server) {
      log(
        `The embedded PostgreSQL ${server.version} lacks the security fixes of ${FIXED_BY}: it is for trying the product out. ` +
          'For an office set DATABASE_OWNER_URL.',
      );
      server.onExit((why) => {
        log(`The database has ended: ${why}`);
        process.exit(1);
      });
    }
    const ownerUrl = server?.ownerUrl ?? config.databaseOwnerUrl;
    if (ownerUrl !== null) await before?.(ownerUrl);
    const url = await prepareDatabase(
      {
        url: config.databaseUrl,
        ownerUrl,
        secret: installationSecret(config.dataDir),
      },
      log,
    );
    await withClient(url, (client) => requireBoundRole(client, TABLES_WITHOUT_TENANT));
    return { url, ownerUrl, embedded, stop: async () => server?.stop() };
  } catch (error) {
    await server?.stop();
    throw error;
  }
}

/** Made once, kept in the data folder, readable by its owner only. */
function installationSecret(dataDir: string): string {
  const path = join(dataDir, 'installation.secret');
  try {
    writeFileSync(path, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readFileSync(path, 'utf8').trim();
}
