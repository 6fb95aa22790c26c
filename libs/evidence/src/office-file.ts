import type { Readable } from 'node:stream';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { evidenceProblems } from './evidence.problems';
import type { OfficeType } from './rules/accepted-kind';
import {
  declaresDocumentType,
  declaresMacros,
  judgeArchive,
  MAX_ENTRIES,
  MAX_INFLATED_BYTES,
  type ArchiveEntry,
  type ArchiveFault,
} from './rules/archive';

const SYMBOLIC_LINK = 0o120_000;
const FILE_KIND = 0o170_000;
/** How much of a part is read as text, in bytes: declarations stand at its beginning. */
const BEGINNING = 65_536;

/**
 * Looks into an office file before it is taken: first its directory, then what its parts really unpack to, stopping at
 * the bound. Nothing is unpacked to disk and no document is opened.
 */
export async function openOfficeFile(path: string): Promise<OfficeType> {
  let archive: ZipFile;
  try {
    archive = await openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: true });
  } catch {
    throw evidenceProblems['office-damaged']();
  }
  try {
    const entries = await directoryOf(archive);
    const kind = judgeArchive(entries.map(factsOf));
    if (!isKind(kind)) throw refusalOf(kind);
    let total = 0;
    for (const entry of entries) {
      const { inflated, beginning } = await unpack(archive, entry, MAX_INFLATED_BYTES - total);
      total += inflated;
      requireHarmless(entry.fileName, beginning);
    }
    return kind;
  } finally {
    archive.close();
  }
}

async function directoryOf(archive: ZipFile): Promise<Entry[]> {
  if (archive.entryCount > MAX_ENTRIES) throw refusalOf('too-much-inside');
  const entries: Entry[] = [];
  try {
    for await (const entry of archive.eachEntry()) entries.push(entry);
  } catch (error) {
    // The library refuses names that lead elsewhere before we see them.
    throw refusalOf(
      /relative path|absolute path|invalid characters/.test(String(error)) ? 'strange-content' : 'damaged',
    );
  }
  return entries;
}

function factsOf(entry: Entry): ArchiveEntry {
  return {
    name: entry.fileName,
    compressedSize: entry.compressedSize,
    inflatedSize: entry.uncompressedSize,
    offset: entry.relativeOffsetOfLocalHeader,
    encrypted: entry.isEncrypted(),
    symbolicLink: ((entry.externalFileAttributes >>> 16) & FILE_KIND) === SYMBOLIC_LINK,
  };
}

/** Reads a part to its end, counting; what the directory declares is checked against what comes out. */
async function unpack(archive: ZipFile, entry: Entry, room: number): Promise<{ inflated: number; beginning: string }> {
  if (entry.fileName.endsWith('/')) return { inflated: 0, beginning: '' };
  let inflated = 0;
  const kept: Buffer[] = [];
  let stream: Readable | undefined;
  try {
    stream = await archive.openReadStreamPromise(entry);
    for await (const part of stream as AsyncIterable<Buffer>) {
      if (inflated < BEGINNING) kept.push(part.subarray(0, BEGINNING - inflated));
      inflated += part.length;
      if (inflated > room) break;
    }
  } catch {
    throw refusalOf('damaged');
  } finally {
    stream?.destroy();
  }
  if (inflated > room) throw refusalOf('too-much-inside');
  return { inflated, beginning: textOf(Buffer.concat(kept)) };
}

// Also where each letter takes two bytes.
const textOf = (bytes: Buffer): string => bytes.toString('latin1').replaceAll('\0', '');

function requireHarmless(name: string, beginning: string): void {
  if (/\.(xml|rels|vml)$/i.test(name) && declaresDocumentType(beginning)) throw refusalOf('strange-content');
  if (name.toLowerCase() === '[content_types].xml' && declaresMacros(beginning)) throw refusalOf('macro');
}

const isKind = (judged: OfficeType | ArchiveFault): judged is OfficeType => judged.includes('/');

function refusalOf(fault: ArchiveFault): Error {
  switch (fault) {
    case 'no-office-file':
      return evidenceProblems['not-accepted']();
    case 'encrypted':
      return evidenceProblems.locked();
    case 'macro':
      return evidenceProblems.macro();
    case 'too-much-inside':
      return evidenceProblems['too-much-inside']({ limit: MAX_INFLATED_BYTES / (1024 * 1024) });
    case 'damaged':
      return evidenceProblems['office-damaged']();
    case 'strange-content':
      return evidenceProblems['strange-content']();
  }
}
