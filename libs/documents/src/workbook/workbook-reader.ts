import { Archive } from './archive';
import { columnIndex, dayOfSerial, textOfEscapes, type ReadCell } from './cell';
import { dayFormatsOf } from './day-format';
import { MAX_ROWS, WorkbookFault } from './workbook-fault';

export interface SheetName {
  readonly name: string;
  readonly isHidden: boolean;
}

export interface SheetRow {
  /** As the sheet counts, from 1. */
  readonly number: number;
  readonly cells: readonly ReadCell[];
}

/** Cells that are shown as one: rows count from 1, columns from 0, all inclusive. */
export interface Merge {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

interface Sheet extends SheetName {
  readonly part: string;
}

/** Columns that are looked at; what stands further to the right is no list of people. */
export const MAX_COLUMNS = 128;
const MAX_MERGES = 50_000;
const END_OF_ROWS = '</sheetData>';

/** A workbook that is read row by row, never whole. Formulas are told from texts, days from numbers; merged cells are known. */
export class Workbook {
  private shared: readonly string[] | null = null;
  private dayFormats: ReadonlySet<number> | null = null;

  private constructor(
    private readonly archive: Archive,
    readonly sheets: readonly Sheet[],
    private readonly from1904: boolean,
  ) {}

  static async open(path: string): Promise<Workbook> {
    const archive = await Archive.open(path);
    try {
      const targets = new Map<string, string>();
      await archive.readAll('xl/_rels/workbook.xml.rels', {
        onOpen: (name, { Id = '', Target = '' }) => {
          if (name === 'Relationship') targets.set(Id, Target.replace(/^\/xl\/|^\.?\//, ''));
        },
      });
      const sheets: Sheet[] = [];
      let from1904 = false;
      await archive.readAll('xl/workbook.xml', {
        onOpen: (name, attributes) => {
          if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
          if (name !== 'sheet') return;
          const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
          const part = `xl/${targets.get(id) ?? ''}`;
          const isHidden = (attributes['state'] ?? 'visible') !== 'visible';
          if (archive.has(part) && /worksheets\//.test(part)) {
            sheets.push({ name: textOfEscapes(attributes['name'] ?? ''), isHidden, part });
          }
        },
      });
      if (sheets.length === 0) throw new WorkbookFault('workbook-no-sheet');
      return new Workbook(archive, sheets, from1904);
    } catch (error) {
      archive.close();
      throw error;
    }
  }

  /** The rows that have something in them, from the first on. */
  async *rows(sheet: number): AsyncGenerator<SheetRow> {
    const { part } = this.sheet(sheet);
    const shared = (this.shared ??= await this.sharedTexts());
    const dayFormats = (this.dayFormats ??= await dayFormatsOf(this.archive));
    const state = new RowReading(shared, dayFormats, this.from1904);
    let count = 0;
    for await (const step of this.archive.read(part, state)) {
      void step;
      for (const row of state.taken()) {
        count += 1;
        if (count > MAX_ROWS) throw new WorkbookFault('workbook-too-many-rows');
        yield row;
      }
    }
  }

  /** Which cells are merged: they stand behind the rows, so that part of the sheet alone is looked at. */
  async merges(sheet: number): Promise<Merge[]> {
    const stream = await this.archive.bytes(this.sheet(sheet).part);
    stream.setEncoding('utf8');
    let [tail, isBehind] = ['', false];
    try {
      for await (const text of stream as AsyncIterable<string>) {
        tail += text;
        const at = isBehind ? 0 : tail.search(/<\/(\w+:)?sheetData>|<(\w+:)?sheetData\/>/);
        if (at >= 0) isBehind = true;
        tail = isBehind ? tail.slice(at) : tail.slice(-END_OF_ROWS.length * 2);
      }
    } catch {
      throw new WorkbookFault('workbook-damaged');
    }
    const found = tail.matchAll(/mergeCell\s[^>]*?ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g);
    return [...found].slice(0, MAX_MERGES).map(([, from = '', first, to = '', last]) => ({
      ...{ firstRow: Number(first), lastRow: Number(last) },
      ...{ firstColumn: columnIndex(from), lastColumn: columnIndex(to) },
    }));
  }

  close(): void {
    this.archive.close();
  }

  /** Name of the part in which the sheet lies. */
  partOf(sheet: number): string {
    return this.sheet(sheet).part;
  }

  private sheet(index: number): Sheet {
    const sheet = this.sheets[index];
    if (!sheet) throw new WorkbookFault('workbook-no-sheet');
    return sheet;
  }

  private async sharedTexts(): Promise<string[]> {
    const name = this.archive.names().find((part) => /^xl\/sharedStrings\.xml$/i.test(part));
    if (!name) return [];
    const texts: string[] = [];
    let [text, isText, isReading] = ['', false, true];
    await this.archive.readAll(name, {
      onOpen: (tag) => {
        if (tag === 'si') text = '';
        else if (tag === 'rPh') isReading = false;
        else if (tag === 't') isText = isReading;
      },
      onText: (more) => {
        if (isText) text += more;
      },
      onClose: (tag) => {
        if (tag === 'si') texts.push(textOfEscapes(text));
        else if (tag === 'rPh') isReading = true;
        else if (tag === 't') isText = false;
      },
    });
    return texts;
  }
}

/** Takes the events of one sheet and makes rows of them. */
class RowReading {
  private readonly done: SheetRow[] = [];
  private cells: ReadCell[] = [];
  private number = 0;
  private column = -1;
  private type = '';
  private style = 0;
  private value = '';
  private formula: string | null = null;
  private into: 'value' | 'formula' | null = null;
  private isInline = false;

  constructor(
    private readonly shared: readonly string[],
    private readonly dayFormats: ReadonlySet<number>,
    private readonly from1904: boolean,
  ) {}

  taken(): SheetRow[] {
    return this.done.splice(0);
  }

  onOpen = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === 'c') {
      const reference = attributes['r'];
      this.column = reference === undefined ? this.column + 1 : columnIndex(reference);
      this.type = attributes['t'] ?? 'n';
      this.style = Number(attributes['s'] ?? 0);
      this.value = '';
      this.formula = null;
    } else if (name === 'v') this.into = 'value';
    else if (name === 'f') [this.into, this.formula] = ['formula', '='];
    else if (name === 'is') this.isInline = true;
    else if (name === 't' && this.isInline) this.into = 'value';
    else if (name === 'rPh') this.isInline = false;
    else if (name === 'row') {
      this.number = attributes['r'] === undefined ? this.number + 1 : Number(attributes['r']);
      this.column = -1;
      this.cells = [];
    }
  };

  onText = (text: string): void => {
    if (this.into === 'value') this.value += text;
    else if (this.into === 'formula') this.formula = (this.formula ?? '') + text;
  };

  onClose = (name: string): void => {
    if (name === 'v' || name === 'f' || name === 't') this.into = null;
    else if (name === 'rPh') this.isInline = true;
    else if (name === 'is') this.isInline = false;
    else if (name === 'c') this.endCell();
    else if (name === 'row' && this.cells.length > 0) this.done.push({ number: this.number, cells: this.cells });
  };

  private endCell(): void {
    const { column } = this;
    if (column < 0 || column >= MAX_COLUMNS) return;
    const value = this.formula === null ? this.plainValue() : { formula: this.formula };
    if (value === null) return;
    while (this.cells.length < column) this.cells.push(null);
    this.cells[column] = value;
  }

  private plainValue(): ReadCell {
    const { type, value } = this;
    if (type === 's') return this.shared[Number(value)] || null;
    if (type === 'b') return value === '1';
    if (type === 'd') return { day: value.slice(0, 10) };
    if (type !== 'n') return textOfEscapes(value) || null;
    if (value === '') return null;
    const number = Number(value);
    const day = this.dayFormats.has(this.style) ? dayOfSerial(number, this.from1904) : null;
    return day === null ? number : { day };
  }
}
