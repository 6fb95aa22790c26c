import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig, withClient } from '@app/platform';
import { openDatabase } from '../../../api/src/composition';
import { verifyAudit } from '../audit-verifier';
import { verifiedManifest } from '../backup/manifest';
import { requireRoomFor, restoreBackup } from '../backup/restore-backup';
import { needs, refuse } from '../refuse';

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
      console.error(`AUDIT BROKEN: ${fault}. All rows are those of the backup: it was broken when that was taken.`);
      return 1;
    }
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    console.log(
      `Restored as of ${manifest.takenAt}: ${rows} rows of ${manifest.tables.length} tables and ` +
        `${Object.keys(manifest.files).length} files, each compared with its hash; audit intact (${entries} entries).`,
    );
    for (const hash of manifest.damaged) console.error(`Evidence that was damaged before the backup: ${hash}`);
    return 0;
  } finally {
    await database.stop();
  }
}
