import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError, withClient, type AppConfig } from '@app/platform';

/** What a database holds: nothing yet, fictional data alone, or those of an office. */
export type Holdings = 'nothing' | 'demo' | 'office';

export async function holdingsOf(url: string): Promise<Holdings> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ tenants: number; demo: Date | null }>(
      'SELECT (SELECT count(*)::int FROM tenant_ids()) AS tenants, demo_started_at() AS demo',
    );
    const [row] = rows;
    if (!row || row.tenants === 0) return 'nothing';
    return row.demo === null ? 'office' : 'demo';
  });
}

const LEFT = 'demo.left';

/** From now on an empty database in this data folder is an office to be set up, not a demo to be told. */
export function rememberDemoLeft({ dataDir }: Pick<AppConfig, 'dataDir'>): void {
  writeFileSync(join(dataDir, LEFT), '', { mode: 0o600 });
}

/**
 * Whether this start shows the demo: as it was told, and where nothing was said, on a database of one's own that no office
 * has taken. The demo beside an office's accounts is refused.
 */
export function showsDemo(given: AppConfig, database: { embedded: boolean; holds: Holdings }): boolean {
  if (given.demo && database.holds === 'office') {
    throw new ConfigError([
      'KYCUONG_DEMO=on, but this database holds the accounts of an office: role cards with known passwords do not stand beside them.',
      'Leave KYCUONG_DEMO unset or off; for the demo choose another database or another KYCUONG_DATA_DIR.',
    ]);
  }
  if (given.demo !== null) return given.demo;
  if (database.holds === 'nothing' && existsSync(join(given.dataDir, LEFT))) return false;
  return database.embedded && database.holds !== 'office';
}
