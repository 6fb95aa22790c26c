import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { escapeIdentifier, type Client } from 'pg';
import type { CopyStreamQuery } from 'pg-copy-streams';
import { withClient, type AppConfig } from '@app/platform';
import { isKept, type Manifest } from './manifest';
import { ArchiveError, entriesOf, type ArchiveEntry } from './sealed-tar';
import { countedRows, rowsInto, SAME_TEXTS, tablesOf, tableWithRows } from './tables';

/** Refuses where somebody's data would be mixed with that of the archive. Changes nothing. */
export async function requireRoomFor(manifest: Manifest, ownerUrl: string, config: AppConfig): Promise<void> {
  const taken = await withClient(ownerUrl, tableWithRows);
  if (taken !== null) {
    throw new ArchiveError({
      vi: `Cơ sở dữ liệu đã có dữ liệu (${taken}); chỉ phục hồi vào cơ sở dữ liệu trống. Chưa thay đổi gì.`,
      en: `The database has data already (${taken}); a backup is restored into an empty one. Nothing was changed.`,
    });
  }
  for (const [name, sha256] of Object.entries(manifest.files)) {
    const path = placeOf(name, config);
    if (!existsSync(path)) continue;
    const there = createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
    if (there !== sha256)
      throw new ArchiveError({
        vi: `${path} đã có và khác tệp trong bản sao lưu. Chưa thay đổi gì.`,
        en: `${path} is there already, and another one. Nothing was changed.`,
      });
  }
}

/**
 * Whatever opened the product when the backup was taken: what was ended or taken back since would open it again, and whoever has the
 * archive would have what is in it. Passwords stay as they were then.
 */
const ENDS_WHAT_OPENED = [
  'DELETE FROM session',
  'UPDATE sign_in_link SET used_at = clock_timestamp() WHERE used_at IS NULL',
  'UPDATE api_token SET revoked_at = clock_timestamp() WHERE revoked_at IS NULL',
];

/**
 * Puts an archive that was verified back: files first, which mean nothing until rows name them, then all rows in one
 * transaction, compared with the manifest before it commits. Nobody is signed in afterwards.
 */
export async function restoreBackup(
  { archive, manifest, config }: { readonly archive: string; readonly manifest: Manifest; readonly config: AppConfig },
  ownerUrl: string,
): Promise<void> {
  await withClient(ownerUrl, async (owner) => {
    await owner.query('BEGIN');
    await owner.query(SAME_TEXTS);
    const protectedTables = await unlock(owner, manifest);
    await load(owner, archive, { manifest, config });
    await requireSameRows(owner, manifest);
    for (const ending of ENDS_WHAT_OPENED) await owner.query(ending);
    await lock(owner, manifest, protectedTables);
    await owner.query('COMMIT');
    await owner.query('ANALYZE');
  });
}

/**
 * Every row has passed our triggers once, and the owner is bound by row-level security like everybody else, under which
 * PostgreSQL takes no COPY: both rest for the length of this transaction, of which nobody else sees anything.
 */
async function unlock(owner: Client, { tables }: Manifest): Promise<ReadonlySet<string>> {
  const names = (list: readonly { name: string }[]): string =>
    list
      .map(({ name }) => name)
      .sort()
      .join();
  if (names(await tablesOf(owner)) !== names(tables))
    throw new ArchiveError({
      vi: 'Bản sao lưu có các bảng khác với phiên bản này.',
      en: 'The archive has other tables than this version.',
    });
  const { rows } = await owner.query<{ name: string }>(
    `SELECT relname::text AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relforcerowsecurity`,
  );
  for (const { name } of tables) {
    await owner.query(`ALTER TABLE ${escapeIdentifier(name)} NO FORCE ROW LEVEL SECURITY, DISABLE TRIGGER USER`);
  }
  const taken = await tableWithRows(owner);
  if (taken !== null)
    throw new ArchiveError({
      vi: `Trong lúc đó có người đã ghi vào cơ sở dữ liệu (${taken}). Chưa thay đổi gì.`,
      en: `Somebody wrote to the database meanwhile (${taken}). Nothing was changed.`,
    });
  await owner.query('SET CONSTRAINTS ALL DEFERRED');
  return new Set(rows.map(({ name }) => name));
}

async function lock(owner: Client, { tables, sequences }: Manifest, forced: ReadonlySet<string>): Promise<void> {
  await owner.query('SET CONSTRAINTS ALL IMMEDIATE');
  for (const { name } of tables) {
    const force = forced.has(name) ? ', FORCE ROW LEVEL SECURITY' : '';
    await owner.query(`ALTER TABLE ${escapeIdentifier(name)} ENABLE TRIGGER USER${force}`);
  }
  for (const [name, last] of Object.entries(sequences)) {
    await owner.query('SELECT setval($1::regclass, $2)', [escapeIdentifier(name), last]);
  }
}

async function load(
  owner: Client,
  archive: string,
  { manifest, config }: { readonly manifest: Manifest; readonly config: AppConfig },
): Promise<void> {
  let current: { readonly name: string; readonly into: CopyStreamQuery } | undefined;
  const end = async (): Promise<void> => {
    current?.into.end();
    if (current) await finished(current.into);
    current = undefined;
  };
  for await (const entry of entriesOf(archive)) {
    const [kind, name = ''] = entry.name.split('/');
    if (kind !== 'tables') {
      if (entry.name in manifest.files) await putFile(placeOf(entry.name, config), entry);
      continue;
    }
    if (current?.name !== name) {
      await end();
      current = { name, into: begin(owner, manifest, name) };
    }
    const { into } = current;
    for await (const part of entry.body) {
      // A row that is refused ends the stream, and nobody would drain it.
      if (!into.write(part)) await Promise.race([once(into, 'drain'), finished(into)]);
    }
  }
  await end();
}

function begin(owner: Client, { tables }: Manifest, name: string): CopyStreamQuery {
  const table = tables.find((one) => one.name === name);
  if (!table)
    throw new ArchiveError({
      vi: `Bản sao lưu có dòng của bảng ${name} không nêu trong danh mục của nó.`,
      en: `The archive holds rows of a table that its manifest does not know: ${name}.`,
    });
  const into = rowsInto(owner, table);
  // Thrown where the stream is written to or ended; without a listener it would end the process.
  into.on('error', () => undefined);
  return into;
}

async function requireSameRows(owner: Client, { tables }: Manifest): Promise<void> {
  for (const table of tables) {
    const { rows, checksum } = await countedRows(owner, table);
    if (rows !== table.rows || checksum !== table.checksum) {
      throw new ArchiveError({
        vi: `Bảng ${table.name} không đúng như lúc sao lưu. Chưa thay đổi gì.`,
        en: `${table.name} is not what it was when the backup was taken. Nothing was changed.`,
      });
    }
  }
}

async function putFile(path: string, { body }: ArchiveEntry): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.restored`;
  const file = await open(draft, 'w', path.includes('/evidence/') ? 0o400 : 0o600);
  try {
    for await (const part of body) await file.writeFile(part);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
  const folder = await open(dirname(path), 'r');
  await folder.sync();
  await folder.close();
}

/** Where a file of the archive has its place. @throws ArchiveError for a name that leads anywhere else */
function placeOf(name: string, { dataDir, keysDir, anchorDir }: AppConfig): string {
  const evidence = /^evidence\/([0-9a-f]{2}\/[0-9a-f]{64})$/.exec(name)?.[1];
  if (evidence) return join(dataDir, 'evidence', evidence);
  const [, folder, file = ''] = /^(keys|anchors)\/(.+)$/.exec(name) ?? [];
  if (!isKept(file))
    throw new ArchiveError({
      vi: `Bản sao lưu có tệp không thuộc nơi nào ở đây: ${name}`,
      en: `The archive holds a file that has no place here: ${name}`,
    });
  return join(folder === 'keys' ? keysDir : anchorDir, file);
}
