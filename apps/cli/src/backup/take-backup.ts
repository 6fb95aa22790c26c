import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from 'pg';
import { EvidenceStore } from '@app/evidence';
import { SCHEMA_VERSION, withClient, type AppConfig } from '@app/platform';
import { version } from '../../../../package.json';
import { FORMAT, isKept, MANIFEST, type Manifest } from './manifest';
import { RowSum } from './row-sum';
import { SealedTar } from './sealed-tar';
import { rowsOf, SAME_TEXTS, tablesOf, type CountedTable, type Table } from './tables';

/** Rows travel in files of about this size, so that none has to be known before it begins. */
const PART_BYTES = 4 * 1024 * 1024;

/**
 * Writes everything that an installation consists of into one archive: all tables as they were at one instant, every file
 * of the evidence that they name, keys and anchors. Readers and writers are not held up: it is one long read.
 */
export async function takeBackup(ownerUrl: string, config: AppConfig, out: string): Promise<Manifest> {
  const archive = await SealedTar.create(out);
  try {
    const manifest = await withClient(ownerUrl, (owner) => fill(archive, owner, config));
    await archive.add(MANIFEST, Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`));
    await archive.finish();
    return manifest;
  } catch (error) {
    await archive.abandon();
    throw error;
  }
}

async function fill(archive: SealedTar, owner: Client, config: AppConfig): Promise<Manifest> {
  await owner.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  await owner.query(SAME_TEXTS);
  // The first query takes the snapshot that all others share.
  const { rows: taken } = await owner.query<{ at: Date }>('SELECT clock_timestamp() AS at');
  const tables = await tablesOf(owner);
  const files: Record<string, string> = {};
  const damaged = await addEvidence(archive, owner, { store: new EvidenceStore(config), files });
  await addFolder(archive, { name: 'keys', path: config.keysDir, files });
  await addFolder(archive, { name: 'anchors', path: config.anchorDir, files });
  const counted: CountedTable[] = [];
  for (const table of tables) counted.push(await addRows(archive, owner, table));
  const { rows: sequences } = await owner.query<{ name: string; last: string }>(
    `SELECT sequencename AS name, last_value::text AS last FROM pg_sequences
      WHERE schemaname = 'public' AND last_value IS NOT NULL AND sequencename <> 'schema_migration_id_seq'`,
  );
  await owner.query('COMMIT');
  return {
    format: FORMAT,
    version,
    schema: SCHEMA_VERSION,
    takenAt: taken[0]?.at.toISOString() ?? '',
    tables: counted,
    sequences: Object.fromEntries(sequences.map(({ name, last }) => [name, last])),
    files,
    damaged,
  };
}

async function addRows(archive: SealedTar, owner: Client, table: Table): Promise<CountedTable> {
  const sum = new RowSum();
  let part: Buffer[] = [];
  let [size, number] = [0, 0];
  const flush = async (): Promise<void> => {
    number += 1;
    await archive.add(`tables/${table.name}/${String(number).padStart(6, '0')}`, Buffer.concat(part));
    [part, size] = [[], 0];
  };
  for await (const chunk of rowsOf(owner, table) as AsyncIterable<Buffer>) {
    sum.add(chunk);
    part.push(chunk);
    size += chunk.length;
    if (size >= PART_BYTES) await flush();
  }
  if (size > 0) await flush();
  return { ...table, ...sum.result };
}

interface Files {
  /** Path in the archive and hash of what was added. */
  readonly files: Record<string, string>;
}

/** @returns the hashes of files that rows name and that are not as they should be */
async function addEvidence(
  archive: SealedTar,
  owner: Client,
  { store, files }: Files & { readonly store: EvidenceStore },
): Promise<string[]> {
  const { rows } = await owner.query<{ hash: Buffer }>(`
    SELECT sha256 AS hash FROM evidence_file UNION SELECT shared_sha256 FROM evidence_file WHERE shared_sha256 IS NOT NULL
    UNION SELECT thumb_sha256 FROM evidence_file WHERE thumb_sha256 IS NOT NULL ORDER BY 1`);
  const damaged: string[] = [];
  for (const { hash } of rows) {
    const name = hash.toString('hex');
    // Immutable, and on disk before any row names it: what the snapshot names is there.
    if ((await store.faultOf(hash)) !== null) damaged.push(name);
    else await addFile(archive, { name: `evidence/${name.slice(0, 2)}/${name}`, path: store.pathOf(hash), files });
  }
  return damaged;
}

async function addFolder(
  archive: SealedTar,
  { name, path, files }: Files & { readonly name: string; readonly path: string },
): Promise<void> {
  const found = await readdir(path, { withFileTypes: true }).catch(() => []);
  for (const file of found.filter((one) => one.isFile() && isKept(one.name))) {
    await addFile(archive, { name: `${name}/${file.name}`, path: join(path, file.name), files });
  }
}

async function addFile(
  archive: SealedTar,
  { name, path, files }: Files & { readonly name: string; readonly path: string },
): Promise<void> {
  const { size } = await stat(path);
  const hash = createHash('sha256');
  // A file that only grows (anchors) is taken as long as it was when it was looked at.
  async function* content(): AsyncGenerator<Buffer> {
    if (size === 0) return;
    for await (const part of createReadStream(path, { end: size - 1 }) as AsyncIterable<Buffer>) {
      hash.update(part);
      yield part;
    }
  }
  await archive.addStream(name, size, content());
  files[name] = hash.digest('hex');
}
