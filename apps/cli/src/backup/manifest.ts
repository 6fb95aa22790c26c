import { SCHEMA_VERSION } from '@app/platform';
import { ArchiveError, entriesOf, requireSeal } from './sealed-tar';
import type { CountedTable } from './tables';

/** How archives of this version are laid out; another layout gets another name. */
export const FORMAT = 'kycuong-backup-1';
export const MANIFEST = 'manifest.json';

/** What an archive holds, its last file before the seal. */
export interface Manifest {
  readonly format: string;
  /** Of the product that wrote it. */
  readonly version: string;
  /** The newest migration of the database. */
  readonly schema: string;
  /** The instant of the one snapshot that all tables are from. */
  readonly takenAt: string;
  readonly tables: readonly CountedTable[];
  /** Last values that identity columns have given, by sequence. */
  readonly sequences: Readonly<Record<string, string>>;
  /** Evidence, keys and anchors, by their path in the archive. */
  readonly files: Readonly<Record<string, string>>;
  /** Evidence that a row names and the store did not have, or not as its hash says. */
  readonly damaged: readonly string[];
}

/** Reads the whole archive and answers with what it holds. @throws ArchiveError in words for whoever restores */
export async function verifiedManifest(path: string): Promise<Manifest> {
  await requireSeal(path);
  let text: string | undefined;
  for await (const { name, body } of entriesOf(path)) {
    if (name !== MANIFEST) continue;
    const parts: Buffer[] = [];
    for await (const part of body) parts.push(part);
    text = Buffer.concat(parts).toString();
  }
  if (text === undefined)
    throw new ArchiveError({
      vi: `${path} không phải bản sao lưu của hệ thống này: không có ${MANIFEST}.`,
      en: `${path} is no backup of this product: it has no ${MANIFEST}.`,
    });
  const manifest = JSON.parse(text) as Manifest;
  if (manifest.format !== FORMAT) {
    throw new ArchiveError({
      vi: `${path} có định dạng ${manifest.format}; phiên bản này đọc được ${FORMAT}.`,
      en: `${path} has the format ${manifest.format}; this version reads ${FORMAT}.`,
    });
  }
  if (manifest.schema !== SCHEMA_VERSION) {
    throw new ArchiveError({
      vi:
        `${path} là của phiên bản ${manifest.version}, lược đồ ${manifest.schema}; phiên bản này có ${SCHEMA_VERSION}. ` +
        'Phục hồi bằng phiên bản đã sao lưu, rồi nâng cấp.',
      en:
        `${path} is of version ${manifest.version} with the schema ${manifest.schema}; this version has ${SCHEMA_VERSION}. ` +
        'Restore it with the version that wrote it, and upgrade after that.',
    });
  }
  return manifest;
}

/**
 * Whether a file of the folders of keys and anchors goes into an archive, and may come out of it: what has a name of ours. A
 * half-written one, and what a program left that copies them, begins with a dot.
 */
export const isKept = (name: string): boolean => /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name);
