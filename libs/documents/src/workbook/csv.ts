import type { WrittenCell } from './cell';
import { formatDate } from '@app/kernel';

/** What a spreadsheet would take for a formula, also behind spaces, in full width, or after a tab. */
const FORMULA = /^[\s\u00a0\ufeff]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
const BYTE_ORDER_MARK = '\ufeff';

/** Rows as CSV in UTF-8 with its mark, without which Excel shows garbage. A text that looks like a formula gets a ' before it. */
export async function* writeCsv(
  rows: AsyncIterable<readonly WrittenCell[]> | Iterable<readonly WrittenCell[]>,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK;
  for await (const row of rows) yield `${row.map(csvField).join(',')}\r\n`;
}

function csvField(cell: WrittenCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  const text = typeof cell === 'string' ? cell : formatDate(cell.day);
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n;\t']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The sign between fields: the one that stands most often outside of quotes in the first line. */
export function csvDelimiter(firstLine: string): string {
  const bare = firstLine.replace(/"[^"]*"/g, '');
  const counted = [',', ';', '\t'].map((sign) => ({ sign, count: bare.split(sign).length }));
  return counted.reduce((most, one) => (one.count > most.count ? one : most)).sign;
}

/** Takes CSV in parts as they come and gives whole rows. Quotes, line breaks within them and both kinds of line ends are known. */
export class CsvRows {
  private field = '';
  private row: string[] = [];
  private isQuoted = false;
  private wasQuote = false;
  private letters = 0;

  constructor(
    private readonly delimiter: string,
    private readonly maxRowLetters: number,
  ) {}

  /** Throws RangeError where a row grows beyond the bound: a quote that is never closed. */
  *take(text: string): Generator<string[]> {
    for (const sign of text) {
      if (++this.letters > this.maxRowLetters) throw new RangeError('a row without an end');
      if (this.isQuoted) {
        if (sign !== '"') this.field += sign;
        else [this.isQuoted, this.wasQuote] = [false, true];
      } else if (sign === '"' && (this.wasQuote || this.field === '')) {
        // Two quotes within quotes are one.
        if (this.wasQuote) this.field += '"';
        [this.isQuoted, this.wasQuote] = [true, false];
      } else if (sign === this.delimiter) this.endField();
      else if (sign === '\n') yield this.endRow();
      else if (sign !== '\r') this.field += sign;
    }
  }

  *end(): Generator<string[]> {
    if (this.field !== '' || this.row.length > 0) yield this.endRow();
  }

  private endField(): void {
    // The ' that keeps a text from being a formula is no part of it.
    this.row.push(/^'/.test(this.field) && FORMULA.test(this.field.slice(1)) ? this.field.slice(1) : this.field);
    this.field = '';
    this.wasQuote = false;
  }

  private endRow(): string[] {
    this.endField();
    const row = this.row;
    this.row = [];
    this.letters = 0;
    return row;
  }
}
