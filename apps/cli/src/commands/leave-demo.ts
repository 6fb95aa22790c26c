import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { withClient } from '@app/platform';
import { holdingsOf, rememberDemoLeft } from '../../../api/src/composition';
import { withDatabase } from './with-database';
import { refuse, tell } from '../refuse';

const WORD = 'ROI DEMO';
const EMPTY = { vi: 'Cơ sở dữ liệu đã trống sẵn.', en: 'The database is empty already.' };
const OFFICE = {
  vi: 'Cơ sở dữ liệu có dữ liệu của cơ quan, không chỉ là dữ liệu mẫu. Chưa thay đổi gì.',
  en: 'The database holds an office, not the demo alone. Nothing was changed.',
};

/** Empties a database that holds the demo and nothing else: rows, files, sessions, clock. What is left is an office to be set up. */
export async function leaveDemo(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { yes: { type: 'boolean' } } });
  return withDatabase(async ({ url }, config) => {
    const holds = await holdingsOf(url);
    if (holds !== 'demo' && holds !== 'trial') {
      return refuse(holds === 'nothing' ? EMPTY : OFFICE);
    }
    const others = await withClient(url, async (client) => {
      const { rows } = await client.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM pg_stat_activity
          WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()`,
      );
      return rows[0]?.n ?? 0;
    });
    if (others > 0) {
      return refuse({
        vi: 'Máy chủ hoặc tiến trình nền đang chạy trên cơ sở dữ liệu này: hãy dừng trước. Chưa thay đổi gì.',
        en: 'A server or worker is running on this database: stop it first. Nothing was changed.',
      });
    }
    if (!values.yes && (await asked()) !== WORD) return refuse({ vi: 'Chưa thay đổi gì.', en: 'Nothing was changed.' });
    const left = await withClient(url, async (client) => {
      const { rows } = await client.query<{ left: boolean }>('SELECT demo_leave() AS left');
      return rows[0]?.left ?? false;
    });
    if (!left) return refuse(OFFICE);
    await rm(join(config.dataDir, 'evidence'), { recursive: true, force: true });
    // Chains of the office begin anew; what was written down of these would say that they were cut off.
    for (const name of await readdir(config.anchorDir).catch(() => [])) {
      if (name.endsWith('.anchor')) await rm(join(config.anchorDir, name), { force: true });
    }
    rememberDemoLeft(config);
    tell({
      vi: 'Không còn gì của dữ liệu mẫu. Bước tiếp theo, lập cơ quan:',
      en: 'Nothing of the demo is left. Now set up the office:',
    });
    console.log('  npm run cli -- create-admin --user NAME --office "NAME OF THE AUTHORITY"');
    return 0;
  });
}

async function asked(): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  // Where nobody is there to ask, the input ends before an answer, and waiting for one would end the process as if all were done.
  const nobody = new Promise<string>((resolve) => terminal.once('close', () => resolve('')));
  const answer = terminal.question(
    `Toàn bộ dữ liệu mẫu, tệp và phiên đăng nhập sẽ bị xóa hẳn. Gõ ${WORD} để tiếp tục.\n` +
      `All fictional data, files and sessions will be gone for good. Type ${WORD} to go on: `,
  );
  const text = await Promise.race([answer, nobody]);
  terminal.close();
  return text.trim();
}
