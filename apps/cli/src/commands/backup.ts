import { resolve } from 'node:path';
import { setPriority } from 'node:os';
import { parseArgs } from 'node:util';
import { takeBackup } from '../backup/take-backup';
import { withDatabase } from './with-database';
import { needs, refuse, tell } from '../refuse';

/** Exit code 0 when everything is in the archive, 1 when evidence was damaged before: the archive has all the rest. */
export async function backup(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { out: { type: 'string' } } });
  if (!values.out) return needs('backup', '--out FILE');
  const out = resolve(values.out);
  // Whoever works at the desk goes first.
  setPriority(10);
  return withDatabase(async ({ ownerUrl }, config) => {
    if (ownerUrl === null) {
      return refuse({
        vi: 'Sao lưu đọc cả phần chung của mọi cơ quan: hãy đặt DATABASE_OWNER_URL.',
        en: 'A backup reads what belongs to every office: set DATABASE_OWNER_URL.',
      });
    }
    const { tables, files, damaged, takenAt } = await takeBackup(ownerUrl, config, out);
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    const held = Object.keys(files).length;
    tell({
      vi:
        `${out}: ${rows} dòng của ${tables.length} bảng tại thời điểm ${takenAt}, ${held} tệp. ` +
        'Trong đó có mọi thứ, kể cả khóa và dữ liệu cá nhân: hãy giữ như giữ những thứ đó.',
      en:
        `${out}: ${rows} rows of ${tables.length} tables as of ${takenAt}, ${held} files. ` +
        'It holds everything, keys and personal data included: keep it as you keep those.',
    });
    for (const hash of damaged) {
      refuse({
        vi: `MINH CHỨNG HỎNG, không có trong bản sao lưu: ${hash}`,
        en: `EVIDENCE DAMAGED and not in the backup: ${hash}`,
      });
    }
    return damaged.length === 0 ? 0 : 1;
  });
}
