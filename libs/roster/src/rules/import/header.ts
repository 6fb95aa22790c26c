import { headerLabels, type MergedCells, type SheetLine } from '@app/kernel';
import { fieldOf, type ImportField, type Remembered } from './field';

export type { MergedCells } from '@app/kernel';

export interface HeaderColumn {
  readonly column: number;
  readonly label: string;
  readonly field: ImportField | null;
}

export interface Header {
  /** Number of its first line in the sheet. */
  readonly row: number;
  /** One line, or two where groups stand above their columns. */
  readonly rows: 1 | 2;
  readonly columns: readonly HeaderColumn[];
}

/** How far down a sheet its headers are looked for. */
export const HEADER_WITHIN = 40;

/** The columns of the header that begins in the line: texts of a second line stand below those of the first. */
export function headerAt(
  lines: readonly SheetLine[],
  at: { readonly row: number; readonly rows: 1 | 2 },
  merges: readonly MergedCells[],
  remembered: Remembered = {},
): Header {
  const labels = headerLabels(lines, at, merges);
  const taken = new Set<ImportField>();
  const columns = labels.flatMap((label, column): HeaderColumn[] => {
    if (label === '') return [];
    const field = fieldOf(label, remembered);
    // The first of two columns that say the same holds it.
    const own = field !== null && taken.has(field) ? null : field;
    if (own !== null) taken.add(own);
    return [{ column, label, field: own }];
  });
  return { ...at, columns };
}

/** The likeliest header: the lines in which most columns say what they hold, one of them a name. Null for none. */
export function findHeader(
  lines: readonly SheetLine[],
  merges: readonly MergedCells[],
  remembered: Remembered = {},
): Header | null {
  let best: { header: Header; known: number } | null = null;
  for (const { number: row } of lines.filter(({ number }) => number <= HEADER_WITHIN)) {
    for (const rows of [1, 2] as const) {
      const header = headerAt(lines, { row, rows }, merges, remembered);
      const known = header.columns.filter(({ field }) => field !== null);
      if (!namesPeople(known.map(({ field }) => field))) continue;
      if (best === null || known.length > best.known) best = { header, known: known.length };
    }
  }
  return best === null || best.known < 2 ? null : best.header;
}

/** Whether the columns say who somebody is. */
export const namesPeople = (fields: readonly (ImportField | null)[]): boolean =>
  fields.includes('fullName') || (fields.includes('familyAndMiddle') && fields.includes('givenName'));
