// What the process that reads sheets gives of short ones: their rows as they stand, for whoever knows what they mean.
import type { MergedCells, SheetCell, SheetLine } from '@app/kernel';
import type { Sheets } from './sheets';

/** How much of a file is taken; what goes beyond is told, never taken in part. */
export interface TableBounds {
  readonly sheets: number;
  /** Of all sheets together. */
  readonly rows: number;
  readonly columns: number;
}

export interface SheetTable {
  readonly name: string;
  readonly isHidden: boolean;
  readonly lines: readonly SheetLine[];
  readonly merges: readonly MergedCells[];
  /** Columns of its widest row. */
  readonly width: number;
}

export interface SheetTables {
  readonly tables: readonly SheetTable[];
  readonly isBeyond: boolean;
}

/** More than anything that such a cell holds, so that one that is too long is still told from one that fits. */
const MAX_CELL_LETTERS = 2_000;

export async function readSheets(sheets: Sheets, bounds: TableBounds): Promise<SheetTables> {
  const tables: SheetTable[] = [];
  let taken = 0;
  for (const [at, { name, isHidden }] of sheets.sheets.slice(0, bounds.sheets).entries()) {
    const lines: SheetLine[] = [];
    let width = 0;
    for await (const { number, cells } of sheets.rows(at)) {
      taken += 1;
      if (taken > bounds.rows) return { tables, isBeyond: true };
      width = Math.max(width, cells.length);
      lines.push({ number, cells: cells.slice(0, bounds.columns).map(cut) });
    }
    tables.push({ name, isHidden, lines, merges: await sheets.merges(at), width });
  }
  return { tables, isBeyond: sheets.sheets.length > bounds.sheets };
}

const cut = (cell: SheetCell): SheetCell => (typeof cell === 'string' ? cell.slice(0, MAX_CELL_LETTERS) : cell);
