import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError, withClient, type AppConfig } from '@app/platform';

/**
 * What a database holds: nothing yet; the demo, whose passwords everybody knows; fictional data with passwords of its own, for
 * trying rights from outside; or an office.
 */
export type Holdings = 'nothing' | 'demo' | 'trial' | 'office';

export async function holdingsOf(url: string): Promise<Holdings> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ tenants: number; demo: Date | null; kept: boolean }>(
      `SELECT (SELECT count(*)::int FROM tenant_ids()) AS tenants, demo_started_at() AS demo,
              EXISTS (SELECT FROM pg_class WHERE relnamespace = to_regnamespace('demo_pristine')) AS kept`,
    );
    const [row] = rows;
    if (!row || row.tenants === 0) return 'nothing';
    if (row.demo === null) return 'office';
    // The demo alone has a copy by which it is put back.
    return row.kept ? 'demo' : 'trial';
  });
}

const LEFT = 'demo.left';

/** From now on an empty database in this data folder is an office to be set up, not a demo to be told. */
export function rememberDemoLeft({ dataDir }: Pick<AppConfig, 'dataDir'>): void {
  writeFileSync(join(dataDir, LEFT), '', { mode: 0o600 });
}

/**
 * Whether this start shows the demo: as it was told, and where nothing was said, on a database of one's own that no office
 * has taken. The demo beside an office's accounts is refused, and so is serving the demo as if it were an office.
 */
export function showsDemo(given: AppConfig, database: { embedded: boolean; holds: Holdings }): boolean {
  if (given.demo && database.holds === 'office') {
    throw new ConfigError([
      {
        vi: 'KYCUONG_DEMO=on, nhưng cơ sở dữ liệu này có tài khoản của cơ quan: không đặt thẻ vai trò có mật khẩu ai cũng biết cạnh đó.',
        en: 'KYCUONG_DEMO=on, but this database holds the accounts of an office: role cards with known passwords do not stand beside them.',
      },
      {
        vi: 'Hãy bỏ KYCUONG_DEMO hoặc đặt off; muốn xem dữ liệu mẫu thì dùng cơ sở dữ liệu khác hoặc KYCUONG_DATA_DIR khác.',
        en: 'Leave KYCUONG_DEMO unset or off; for the demo choose another database or another KYCUONG_DATA_DIR.',
      },
    ]);
  }
  const hasLeft = database.holds === 'nothing' && existsSync(join(given.dataDir, LEFT));
  const isDemo = database.holds === 'nothing' || database.holds === 'demo';
  const shows = given.demo ?? (database.embedded && isDemo && !hasLeft);
  if (database.holds === 'demo' && !shows && !given.testMode) {
    throw new ConfigError([
      {
        vi: 'Cơ sở dữ liệu này chứa dữ liệu mẫu: ai cũng biết mật khẩu các tài khoản, nên không phục vụ như của một cơ quan.',
        en: 'This database holds the demo: anybody knows the passwords of its accounts, so that it is not served as an office.',
      },
      {
        vi: 'Để lập cơ quan: npm run cli -- leave-demo, lệnh này xóa hết dữ liệu mẫu. Để dùng tiếp dữ liệu mẫu: KYCUONG_DEMO=on.',
        en: 'For an office: npm run cli -- leave-demo, which empties it. To go on with the demo: KYCUONG_DEMO=on.',
      },
    ]);
  }
  return shows;
}
