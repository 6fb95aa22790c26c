import { KeyRotation } from '@app/roster';
import { DATABASE_POOL } from '@app/platform';
import type { Pool } from 'pg';
import { withApplication } from './with-application';
import { tell } from '../refuse';

/** Encrypts what is kept of people with a new key. Broken off, it goes on where it was when it is run again. */
export async function rotateKeys(): Promise<number> {
  return withApplication(async (app) => {
    const pool = app.get<Pool>(DATABASE_POOL, { strict: false });
    const { rows: tenants } = await pool.query<{ id: number }>('SELECT tenant_ids() AS id');
    const { key, rows } = await app.get(KeyRotation, { strict: false }).run(tenants.map(({ id }) => id));
    tell({
      vi: `Đã mã hóa ${rows} dòng bằng khóa ${key}. Hãy giữ các khóa trước chừng nào còn bản sao lưu cần đến.`,
      en: `${rows} rows are encrypted with ${key}. Keep the keys before it as long as a backup needs them.`,
    });
    return 0;
  });
}
