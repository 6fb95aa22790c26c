import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig, withClient } from '@app/platform';
import { openDatabase } from '../../../api/src/composition';
import { verifyAudit } from '../audit-verifier';
import { verifiedManifest } from '../backup/manifest';
import { requireRoomFor, restoreBackup } from '../backup/restore-backup';
import { needs, refuse, tell } from '../refuse';

/** Puts a backup back into an empty database; whatever speaks against it is found before anything is written. */
export async function restore(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { from: { type: 'string' } } });
  if (!values.from) return needs('restore', '--from FILE');
  const archive = resolve(values.from);
  const manifest = await verifiedManifest(archive);
  const config = readConfig();
  if (config.databaseUrl !== null && config.databaseOwnerUrl === null) {
    return refuse({
      vi: 'Phục hồi ghi cả phần chung của mọi cơ quan: hãy đặt DATABASE_OWNER_URL.',
      en: 'A restore writes what belongs to every office: set DATABASE_OWNER_URL.',
    });
  }
  const database = await openDatabase(config, (line) => console.error(line), {
    asServer: false,
    before: (ownerUrl) => requireRoomFor(manifest, ownerUrl, config),
  });
  try {
    if (database.ownerUrl === null) throw new Error('the owner of the database is not known');
    await restoreBackup({ archive, manifest, config }, database.ownerUrl);
    const { fault, entries } = await withClient(database.url, verifyAudit);
    if (fault !== null) {
      return refuse({
        vi: `NHẬT KÝ KHÔNG CÒN NGUYÊN VẸN: ${fault}. Mọi dòng đúng như bản sao lưu: nhật ký đã hỏng từ lúc sao lưu.`,
        en: `AUDIT BROKEN: ${fault}. All rows are those of the backup: it was broken when that was taken.`,
      });
    }
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    const [tables, files] = [manifest.tables.length, Object.keys(manifest.files).length];
    tell({
      vi:
        `Đã phục hồi tại thời điểm ${manifest.takenAt}: ${rows} dòng của ${tables} bảng và ${files} tệp, ` +
        `tệp nào cũng đã đối chiếu mã băm; nhật ký nguyên vẹn (${entries} bản ghi). ` +
        'Mọi phiên đăng nhập, liên kết một lần và mã truy cập API đã hết hiệu lực: mọi người đăng nhập lại.',
      en:
        `Restored as of ${manifest.takenAt}: ${rows} rows of ${tables} tables and ${files} files, ` +
        `each compared with its hash; audit intact (${entries} entries). ` +
        'All sessions, one-time links and API tokens have ended: everybody signs in again.',
    });
    for (const hash of manifest.damaged) {
      refuse({
        vi: `Minh chứng đã hỏng từ trước khi sao lưu: ${hash}`,
        en: `Evidence that was damaged before the backup: ${hash}`,
      });
    }
    return 0;
  } finally {
    await database.stop();
  }
}
