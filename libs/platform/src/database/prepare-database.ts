import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { PgBoss } from 'pg-boss';
import { DatabaseSetupError } from '../config/setup-error';
import { deriveApplicationRole, isOwner } from './application-role';
import { ownerDataSource } from './data-source';
import { grantPrivileges } from './privileges';
import { compareSchema } from './schema-version';

/** What the installation knows of its database before anything has connected. */
export interface DatabaseAddress {
  readonly url: string | null;
  readonly ownerUrl: string | null;
  /** Secret of the installation, from which the application role's password follows where only the owner is known. */
  readonly secret: string;
}

const MIGRATION_LOCK = 7_209_463_318;
const OLDEST_MAJOR = 15;
const NEWEST_MAJOR = 18;

// A migration that waits for a table makes everybody behind it wait as well: it gives up soon and comes again.
const MIGRATION_TRIES = 30;
const MIGRATION_PAUSE = 500;
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Brings the database to this version's schema and answers with the URL that requests may use. One process at a time:
 * others wait for the advisory lock and then find nothing left to do.
 */
export async function prepareDatabase(address: DatabaseAddress, log: (line: string) => void): Promise<string> {
  const first = address.ownerUrl ?? address.url;
  if (!first) {
    throw new DatabaseSetupError({
      vi: 'Chưa đặt DATABASE_URL hay DATABASE_OWNER_URL.',
      en: 'Neither DATABASE_URL nor DATABASE_OWNER_URL is set.',
    });
  }
  return withClient(first, async (client) => {
    await requireSupportedServer(client);
    if (!(await isOwner(client))) {
      await requireCurrentSchema(client);
      return first;
    }
    await lockForMigration(client, log);
    requireNoNewerSchema(await migrationsOf(client));
    await migrate(first, log);
    const given = address.ownerUrl ? address.url : null;
    const derive = given === null || new URL(given).username === new URL(first).username;
    const url = derive ? await deriveApplicationRole(client, first, address.secret) : given;
    if (derive)
      log(`database role for requests: ${decodeURIComponent(new URL(url).username)} (derived from the owner)`);
    await grantPrivileges(client, decodeURIComponent(new URL(url).username));
    return url;
  });
}

async function lockForMigration(client: Client, log: (line: string) => void): Promise<void> {
  const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [MIGRATION_LOCK]);
  if (rows[0]?.mine) return;
  log('Another process prepares the database; waiting for it.');
  await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
}

async function migrate(ownerUrl: string, log: (line: string) => void): Promise<void> {
  const owner = await ownerDataSource(ownerUrl).initialize();
  try {
    for (let left = MIGRATION_TRIES - 1; ; left -= 1) {
      try {
        // Each migration is a transaction of its own: those before one that gave up have run.
        const done = await owner.runMigrations();
        if (done.length > 0) log(`migrations run: ${done.length}`);
        break;
      } catch (error) {
        if (!isLockTimeout(error)) throw error;
        if (left === 0) {
          throw new DatabaseSetupError({
            vi: 'Không nâng cấp được cơ sở dữ liệu: có tiến trình đang giữ khóa các bảng. Hãy thử lại, hoặc dừng tiến trình đó.',
            en: 'A migration could not get hold of its tables: something keeps them locked. Try again, or end what holds them.',
          });
        }
        await sleep(MIGRATION_PAUSE);
      }
    }
  } finally {
    await owner.destroy();
  }
  const boss = new PgBoss({
    connectionString: ownerUrl,
    max: 2,
    supervise: false,
    schedule: false,
    persistQueueStats: false,
  });
  await boss.start();
  await boss.stop({ graceful: false });
}

const isLockTimeout = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === LOCK_NOT_AVAILABLE;

/** The migrations that ran on the database; none where it has nothing yet. */
async function migrationsOf(client: Client): Promise<string[]> {
  const { rows } = await client
    .query<{ name: string }>('SELECT name FROM schema_migration')
    .catch(() => ({ rows: [] as { name: string }[] }));
  return rows.map(({ name }) => name);
}

async function requireCurrentSchema(client: Client): Promise<void> {
  const ran = await migrationsOf(client);
  requireNoNewerSchema(ran);
  const { missing } = compareSchema(ran);
  if (missing.length > 0) {
    throw new DatabaseSetupError(
      {
        vi: `Cơ sở dữ liệu chưa ở phiên bản này: còn ${missing.length} bước nâng cấp chưa chạy.`,
        en: `The schema is not that of this version: ${missing.length} migrations have not run.`,
      },
      {
        vi: 'Hãy đặt DATABASE_OWNER_URL, hoặc chạy: npm run cli -- migrate',
        en: 'Set DATABASE_OWNER_URL, or run: npm run cli -- migrate',
      },
    );
  }
}

function requireNoNewerSchema(ran: readonly string[]): void {
  const { unknown } = compareSchema(ran);
  if (unknown.length === 0) return;
  throw new DatabaseSetupError(
    {
      vi: `Cơ sở dữ liệu mới hơn phiên bản phần mềm này: phần mềm không biết bước nâng cấp ${unknown.at(-1)}.`,
      en: `The database is newer than this version of the product, which does not know its migration ${unknown.at(-1)}.`,
    },
    {
      vi: 'Hãy chạy phiên bản đã tạo ra nó hoặc phiên bản mới hơn. Chưa thay đổi gì.',
      en: 'Start the version that made it, or a later one; this one would not understand what it finds. Nothing was changed.',
    },
  );
}

async function requireSupportedServer(client: Client): Promise<void> {
  const { rows } = await client.query<{ version: string }>(`SELECT current_setting('server_version') AS version`);
  const major = Number.parseInt(rows[0]?.version ?? '', 10);
  if (major < OLDEST_MAJOR || major > NEWEST_MAJOR) {
    const version = rows[0]?.version ?? '?';
    throw new DatabaseSetupError({
      vi: `Không hỗ trợ PostgreSQL ${version}: dùng từ 15 đến 18.`,
      en: `PostgreSQL ${version} is not supported: 15 to 18 are.`,
    });
  }
}

/** A connection for the length of `work`; a refused connection becomes a line that a person can act on. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    application_name: 'ky-cuong-setup',
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    const { host, pathname } = new URL(url);
    const name = pathname.slice(1);
    throw new DatabaseSetupError({
      vi: `Cơ sở dữ liệu ${name} tại ${host} không trả lời: ${String(error)}`,
      en: `The database ${name} at ${host} does not answer: ${String(error)}`,
    });
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
