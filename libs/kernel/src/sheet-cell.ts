import { foldVietnamese } from './vietnamese';
import { isLocalDate, type LocalDate } from './local-date';

/** What stands in a cell of somebody's sheet, as the reader of sheets gives it. */
export type SheetCell = string | number | boolean | { readonly day: string } | { readonly formula: string } | null;

export interface SheetLine {
  readonly number: number;
  readonly cells: readonly SheetCell[];
}

/** What stands in nearly every cell: composed letters, single spaces between them, none at the ends. */
const TIDY = /^[!-~\u00c0-\u024f\u1ea0-\u1ef9]+(?: [!-~\u00c0-\u024f\u1ea0-\u1ef9]+)*$/;

/** The text of a cell as a person sees it, in one line; '' for nothing. */
export function shownCell(cell: SheetCell | undefined): string {
  if (cell == null) return '';
  if (typeof cell === 'string')
    return TIDY.test(cell)
      ? cell
      : cell
          .normalize('NFC')
          .replace(/[\s\u00a0\u200b\ufeff]+/g, ' ')
          .trim();
  if (typeof cell === 'object') return 'day' in cell ? cell.day.split('-').reverse().join('/') : cell.formula;
  return String(cell);
}

/** A header as it is compared: letters and digits alone, without case, marks, spaces, or what stands in brackets. */
export const headerKey = (label: string): string =>
  foldVietnamese(label.replace(/\([^)]*\)/g, ' ')).replace(/[^a-z0-9]/g, '');

// A time behind a day says nothing about it.
const DAY_FIRST = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})(?:[ T]\d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?)?$/i;
const YEAR_FIRST = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})/;
/** The numbers of days that workbooks give the years 1910 to 2199, where the format of a cell was lost. */
const SERIAL = { first: 3_654, last: 109_574 } as const;
const EPOCH = Date.UTC(1899, 11, 30);

/** A day however it was typed: as a day, as its number, as a text too, as day/month/year with any sign between, or year first. */
export function dayOfCell(cell: SheetCell): LocalDate | null {
  if (cell !== null && typeof cell === 'object' && 'day' in cell) return real(cell.day);
  if (typeof cell === 'number' && Number.isInteger(cell) && cell >= SERIAL.first && cell <= SERIAL.last) {
    return real(new Date(EPOCH + cell * 86_400_000).toISOString().slice(0, 10));
  }
  // A number of a day that is kept as a text: of five digits, so that it is no year.
  if (typeof cell === 'string' && /^\d{5}$/.test(cell.trim())) return dayOfCell(Number(cell));
  const text = shownCell(cell)
    .replace(/\s*([/.-])\s*/g, '$1')
    .replace(/^ngày /i, '');
  const [, day, month, year] = DAY_FIRST.exec(text) ?? [];
  if (day !== undefined) return real(`${year}-${padded(month)}-${padded(day)}`);
  const [, first, second, third] = YEAR_FIRST.exec(text) ?? [];
  return first === undefined ? null : real(`${first}-${padded(second)}-${padded(third)}`);
}

const padded = (text = ''): string => text.padStart(2, '0');
const real = (text: string): LocalDate | null => (isLocalDate(text) ? text : null);

/** How alike two texts are, from 0 to 1: what they share of their pairs of letters. */
export function likeness(a: string, b: string): number {
  const [x, y] = [pairsOf(a), pairsOf(b)];
  const shared = [...x].filter((pair) => y.has(pair)).length;
  return x.size + y.size === 0 ? 0 : (2 * shared) / (x.size + y.size);
}

const pairsOf = (text: string): Set<string> =>
  new Set(Array.from({ length: Math.max(text.length - 1, 0) }, (_, at) => text.slice(at, at + 2)));

/** Cells shown as one: rows from 1, columns from 0, inclusive. */
export interface MergedCells {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** What stands above the columns where a header of one or two lines begins: texts of the second stand below those of the first. */
export function headerLabels(
  lines: readonly SheetLine[],
  at: { readonly row: number; readonly rows: 1 | 2 },
  merges: readonly MergedCells[],
): string[] {
  const [first = [], second = []] = [at.row, at.row + 1].map((number) => textsOf(lines, number, merges));
  return at.rows === 1 ? first : joined(first, second);
}

// A merged cell has its text in the first one alone; it is meant for all of them.
function textsOf(lines: readonly SheetLine[], number: number, merges: readonly MergedCells[]): string[] {
  const own = lines.find((line) => line.number === number)?.cells.map(shownCell) ?? [];
  for (const merge of merges) {
    if (merge.firstRow > number || merge.lastRow < number) continue;
    const text = shownCell(lines.find((line) => line.number === merge.firstRow)?.cells[merge.firstColumn]);
    // Downwards it is one label, not the same twice.
    const below = merge.firstRow < number;
    for (let column = merge.firstColumn; column <= merge.lastColumn; column += 1) own[column] = below ? '' : text;
  }
  return Array.from(own, (text) => text ?? '');
}

function joined(above: readonly string[], below: readonly string[]): string[] {
  const length = Math.max(above.length, below.length);
  let group = '';
  return Array.from({ length }, (_, column) => {
    const [top = '', bottom = ''] = [above[column], below[column]];
    // Where cells are not really merged, a group goes on over the columns whose upper cell is empty.
    if (top !== '') group = top;
    if (bottom === '') return top;
    return `${top === '' ? group : top} ${bottom}`.trim();
  });
}
