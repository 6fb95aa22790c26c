import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { SaxesParser, type SaxesAttributePlain } from 'saxes';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { MAX_INFLATED_BYTES, WorkbookFault } from './workbook-fault';

const MAX_ENTRIES = 2_000;
const COMPOUND = 'd0cf11e0a1b11ae1';
/** What the directory of a compound file names the stream in which an encrypted workbook lies. */
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le');
const MACRO = /(^|\/)vba(project|data)[^/]*$|(^|\/)(activex|macrosheets)\//i;

/** What is told while a part is read: names without their prefix. */
export interface PartEvents {
  readonly onOpen?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly onText?: (text: string) => void;
  readonly onClose?: (name: string) => void;
}

/** The parts of a workbook. What they unpack to is bounded before the first one is unpacked; the library holds each to its word. */
export class Archive {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  static async open(path: string): Promise<Archive> {
    await requireArchive(path);
    let zip: ZipFile;
    try {
      zip = await openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: true });
    } catch {
      throw new WorkbookFault('workbook-damaged');
    }
    try {
      return new Archive(zip, await directoryOf(zip));
    } catch (error) {
      zip.close();
      throw error instanceof WorkbookFault ? error : new WorkbookFault('workbook-damaged');
    }
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  names(): string[] {
    return [...this.entries.keys()];
  }

  async bytes(name: string): Promise<Readable> {
    const entry = this.entries.get(name);
    if (!entry) throw new WorkbookFault('workbook-damaged');
    return this.zip.openReadStreamPromise(entry);
  }

  /** Reads a part to its end, in steps: whoever iterates takes what the events have brought so far. */
  async *read(name: string, events: PartEvents): AsyncGenerator<void> {
    const parser = new SaxesParser({ position: false });
    parser.on('doctype', () => parser.fail('a part of a workbook declares no document type'));
    if (events.onOpen)
      parser.on('opentag', (tag) => events.onOpen?.(bare(tag.name), tag.attributes as SaxesAttributes));
    if (events.onText) parser.on('text', events.onText);
    if (events.onClose) parser.on('closetag', (tag) => events.onClose?.(bare(tag.name)));
    const stream = await this.bytes(name);
    stream.setEncoding('utf8');
    try {
      for await (const text of stream as AsyncIterable<string>) {
        parser.write(text);
        yield;
      }
      parser.close();
      yield;
    } catch (error) {
      throw error instanceof WorkbookFault ? error : new WorkbookFault('workbook-damaged');
    } finally {
      stream.destroy();
    }
  }

  async readAll(name: string, events: PartEvents): Promise<void> {
    for await (const step of this.read(name, events)) void step;
  }

  close(): void {
    this.zip.close();
  }
}

type SaxesAttributes = Record<string, SaxesAttributePlain & string>;

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);

async function requireArchive(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
    if (bytesRead === 0) throw new WorkbookFault('workbook-empty');
    if (buffer.toString('hex') === COMPOUND) {
      // A workbook with a password is wrapped in the format of old workbooks.
      throw new WorkbookFault((await file.readFile()).includes(ENCRYPTED_STREAM) ? 'workbook-locked' : 'workbook-old');
    }
    if (buffer.toString('latin1', 0, 2) !== 'PK') throw new WorkbookFault('workbook-unknown');
  } finally {
    await file.close();
  }
}

async function directoryOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MAX_ENTRIES) throw new WorkbookFault('workbook-too-much-inside');
  const entries = new Map<string, Entry>();
  let inflated = 0;
  for await (const entry of zip.eachEntry()) {
    inflated += entry.uncompressedSize;
    if (inflated > MAX_INFLATED_BYTES) throw new WorkbookFault('workbook-too-much-inside');
    if (entry.isEncrypted()) throw new WorkbookFault('workbook-locked');
    if (MACRO.test(entry.fileName)) throw new WorkbookFault('workbook-macro');
    entries.set(entry.fileName, entry);
  }
  if (!entries.has('[Content_Types].xml') || !entries.has('xl/workbook.xml'))
    throw new WorkbookFault('workbook-unknown');
  return entries;
}
