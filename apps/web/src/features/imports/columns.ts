import { headerAt, type HeaderColumn } from '@app/roster/rules';
import type { ImportField, RosterImport, SheetLook } from '../../app/api-types';

/** How a sheet is read: which one, where its header stands, and what each column holds. */
export interface Reading {
  readonly sheet: number;
  readonly headerRow: number;
  readonly headerRows: 1 | 2;
  readonly fields: Readonly<Record<number, ImportField>>;
}

/** 'A', 'Z', 'AA' …: what spreadsheets call the column with the index from 0. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** The columns below the header that begins in this line, with what they say they hold. */
export function columnsOf(look: SheetLook, row: number, rows: 1 | 2): readonly HeaderColumn[] {
  // The server has seen merged cells and what this unit said last time.
  if (look.header?.row === row && look.header.rows === rows) return look.header.columns;
  return headerAt(look.sample, { row, rows }, []).columns;
}

/** What the first line below the header has in the column, to tell it by. */
export function exampleOf({ sample }: SheetLook, { headerRow, headerRows }: Reading, column: number): string {
  const below = sample.filter(({ number }) => number >= headerRow + headerRows);
  return below.map(({ cells }) => cells[column] ?? '').find((text) => text !== '') ?? '';
}

/** The sheet as one would begin to read it. */
export function readingOf(look: SheetLook | undefined, sheet: number): Reading {
  const [row, rows] = [look?.header?.row ?? look?.sample[0]?.number ?? 1, look?.header?.rows === 2 ? 2 : 1] as const;
  return { sheet, ...headerFrom(look, row, rows) };
}

/** The same sheet with its header in another place. */
export function headerFrom(look: SheetLook | undefined, headerRow: number, headerRows: 1 | 2): Omit<Reading, 'sheet'> {
  const columns = look ? columnsOf(look, headerRow, headerRows) : [];
  const known = columns.flatMap(({ column, field }) => (field ? [[column, field] as const] : []));
  return { headerRow, headerRows, fields: Object.fromEntries(known) };
}

/** As it was read the last time, else as its sheets suggest: the first that is seen and lists people. */
export function firstReading({ sheets, settings }: RosterImport): Reading {
  if (settings) {
    const { sheet, headerRow, headerRows, columns } = settings;
    const fields = Object.fromEntries(columns.map(({ column, field }) => [column, field]));
    return { sheet, headerRow, headerRows: headerRows === 2 ? 2 : 1, fields };
  }
  const likely = sheets.findIndex(({ header, isHidden }) => header !== null && !isHidden);
  const sheet = Math.max(
    likely,
    sheets.findIndex(({ header }) => header !== null),
    0,
  );
  return readingOf(sheets[sheet], sheet);
}
