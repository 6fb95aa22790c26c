import { headerLabels, type MergedCells, type SheetCell, type SheetLine } from '@app/kernel';

/** A sheet as the reader of sheets gives it. */
export interface Table {
  readonly name: string;
  readonly isHidden: boolean;
  readonly lines: readonly SheetLine[];
  readonly merges: readonly MergedCells[];
}

/** What the columns of a sheet hold, as its headers say. */
export interface Columns<Field extends string> {
  /** Numbers of the first line of the headers and of the first line below them. */
  readonly headerRow: number;
  readonly firstRow: number;
  readonly at: ReadonlyMap<Field, number>;
  readonly labels: readonly string[];
  /** Labels of columns that hold nothing that is known, or the same again. */
  readonly ignored: readonly string[];
}

/** How far down a sheet its headers are looked for. */
const WITHIN = 20;

/** The lines in which most columns say what they hold, and enough of them; null for none. */
export function columnsOf<Field extends string>(
  { lines, merges }: Table,
  fieldOf: (label: string) => Field | null,
  isEnough: (fields: ReadonlySet<Field>) => boolean,
): Columns<Field> | null {
  let best: Columns<Field> | null = null;
  for (const { number: row } of lines.filter(({ number }) => number <= WITHIN)) {
    for (const rows of [1, 2] as const) {
      const labels = headerLabels(lines, { row, rows }, merges);
      const at = new Map<Field, number>();
      const ignored: string[] = [];
      labels.forEach((label, column) => {
        if (label === '') return;
        const field = fieldOf(label);
        if (field === null || at.has(field)) ignored.push(label);
        else at.set(field, column);
      });
      if (!isEnough(new Set(at.keys())) || (best !== null && at.size <= best.at.size)) continue;
      best = { headerRow: row, firstRow: row + rows, at, labels, ignored };
    }
  }
  return best;
}

/** Whether the cell has nothing in it. */
export const isEmpty = (cell: SheetCell | undefined): boolean =>
  cell == null || (typeof cell === 'string' && cell.trim() === '');

export const isFormula = (cell: SheetCell | undefined): boolean =>
  cell != null && typeof cell === 'object' && 'formula' in cell;
