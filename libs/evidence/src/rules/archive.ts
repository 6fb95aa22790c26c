import { EXCEL_TYPE, WORD_TYPE, type OfficeType } from './accepted-kind';

/** What the directory of an archive says of one entry. */
export interface ArchiveEntry {
  readonly name: string;
  readonly compressedSize: number;
  readonly inflatedSize: number;
  /** Where its header lies in the file. */
  readonly offset: number;
  readonly encrypted: boolean;
  readonly symbolicLink: boolean;
}

/** Why an office file is not taken. */
export type ArchiveFault = 'no-office-file' | 'encrypted' | 'macro' | 'too-much-inside' | 'damaged' | 'strange-content';

/** More parts than the largest workbooks have. */
export const MAX_ENTRIES = 2_000;
/** Bytes that an office file may have when it is unpacked. */
export const MAX_INFLATED_BYTES = 100 * 1024 * 1024;
const HEADER_BYTES = 30;

const MACRO = /(^|\/)(vbaproject|vbadata)[^/]*$|(^|\/)activex\/|(^|\/)macrosheets\//i;
/** Archives in the archive, programs, and pages with scripts: no letter and no table has them. */
const STRANGE =
  /\.(zip|7z|rar|gz|tar|jar|iso|exe|dll|com|scr|msi|bat|cmd|ps1|sh|vbs|js|mjs|hta|html?|svg|lnk|docm|xlsm)$/i;

/**
 * Judges an archive by its directory alone, before a byte of it is unpacked.
 * @returns the kind of office file that it is, or why it is refused.
 */
export function judgeArchive(entries: readonly ArchiveEntry[]): OfficeType | ArchiveFault {
  if (entries.length > MAX_ENTRIES) return 'too-much-inside';
  if (sum(entries.map(({ inflatedSize }) => inflatedSize)) > MAX_INFLATED_BYTES) return 'too-much-inside';
  if (entries.some(({ encrypted }) => encrypted)) return 'encrypted';
  const names = entries.map(({ name }) => name.toLowerCase());
  if (new Set(names).size < names.length || overlap(entries)) return 'damaged';
  if (entries.some(({ name, symbolicLink }) => symbolicLink || leavesItsFolder(name))) return 'strange-content';
  if (names.some((name) => MACRO.test(name))) return 'macro';
  if (names.some((name) => STRANGE.test(name))) return 'strange-content';
  if (!names.includes('[content_types].xml')) return 'no-office-file';
  if (names.some((name) => /^word\/document\d*\.xml$/.test(name))) return WORD_TYPE;
  return names.some((name) => /^xl\/workbook\d*\.xml$/.test(name)) ? EXCEL_TYPE : 'no-office-file';
}

/** A name that would end up outside of the folder the archive is unpacked to. */
export function leavesItsFolder(name: string): boolean {
  return /^([a-z]:|[/\\])|\\/i.test(name) || name.split('/').includes('..') || name.includes('\0');
}

/** What the type declarations of the file say of macros, whatever its parts are called. */
export const declaresMacros = (contentTypes: string): boolean => /macroenabled|vbaproject/i.test(contentTypes);

/** OOXML forbids document types; the only use of one is to make a reader expand entities or fetch files. */
export const declaresDocumentType = (xml: string): boolean => /<!(DOCTYPE|ENTITY)/i.test(xml);

// Entries that share bytes unpack to far more than they take.
function overlap(entries: readonly ArchiveEntry[]): boolean {
  const ordered = [...entries].sort((a, b) => a.offset - b.offset);
  return ordered.some((entry, index) => {
    const next = ordered[index + 1];
    return next !== undefined && entry.offset + HEADER_BYTES + entry.compressedSize > next.offset;
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
