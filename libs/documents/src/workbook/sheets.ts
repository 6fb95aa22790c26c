import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { csvDelimiter, CsvRows } from './csv';
import { MAX_ROWS, WorkbookFault } from './workbook-fault';
import { Workbook, type Merge, type SheetName, type SheetRow } from './workbook-reader';

/** A file of sheets, whatever its format: rows are read as they are asked for. */
export interface Sheets {
  readonly sheets: readonly SheetName[];
  rows(sheet: number): AsyncGenerator<SheetRow>;
  merges(sheet: number): Promise<Merge[]>;
  close(): void;
}

const MAX_ROW_LETTERS = 65_536;

/** A workbook, or text with separators where it is none: in UTF-8, UTF-16, or as old programs wrote it. Throws WorkbookFault. */
export async function openSheets(path: string): Promise<Sheets> {
  const head = await beginningOf(path);
  if (head.length === 0) throw new WorkbookFault('workbook-empty');
  return isText(head) ? new CsvSheet(path, encodingOf(head)) : Workbook.open(path);
}

class CsvSheet implements Sheets {
  readonly sheets = [{ name: 'CSV', isHidden: false }];

  constructor(
    private readonly path: string,
    private readonly encoding: string,
  ) {}

  async *rows(): AsyncGenerator<SheetRow> {
    const decoder = new TextDecoder(this.encoding);
    let [reading, number, count]: [CsvRows | null, number, number] = [null, 0, 0];
    const part = function* (text: string): Generator<string[]> {
      reading ??= new CsvRows(csvDelimiter(text.split('\n', 1)[0] ?? ''), MAX_ROW_LETTERS);
      yield* reading.take(text);
    };
    const texts = async function* (path: string): AsyncGenerator<string> {
      for await (const bytes of createReadStream(path)) yield decoder.decode(bytes as Buffer, { stream: true });
      // The last row may end without a line break.
      yield `${decoder.decode()}\n`;
    };
    for await (const text of texts(this.path)) {
      for (const fields of inBounds(part(text))) {
        number += 1;
        if (fields.every((field) => field === '')) continue;
        count += 1;
        if (count > MAX_ROWS) throw new WorkbookFault('workbook-too-many-rows');
        yield { number, cells: fields.map((field) => field || null) };
      }
    }
  }

  async merges(): Promise<Merge[]> {
    return [];
  }

  close(): void {
    // Nothing is open between two readings.
  }
}

function* inBounds(rows: Generator<string[]>): Generator<string[]> {
  try {
    yield* rows;
  } catch (error) {
    throw error instanceof RangeError ? new WorkbookFault('workbook-damaged') : error;
  }
}

async function beginningOf(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(65_536), 0, 65_536, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

const isWide = (head: Buffer): boolean => head[0] === 0xff && head[1] === 0xfe;

// Something that separates, and no byte that no text has.
const isText = (head: Buffer): boolean =>
  isWide(head) ||
  (!head.includes(0) &&
    /[,;\t]/.test(head.toString('latin1')) &&
    !/^(PK|%PDF|\x89PNG|\xd0\xcf)/.test(head.toString('latin1')));

function encodingOf(head: Buffer): string {
  if (isWide(head)) return 'utf-16le';
  // The last letter may be cut off.
  const whole = head.subarray(0, head.length < 65_536 ? head.length : head.lastIndexOf(0x0a) + 1);
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(whole);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}
