import { maskNumber } from '../personal-number';

/** What stands in a cell of somebody's sheet, as the reader of sheets gives it. */
export type SheetCell = string | number | boolean | { readonly day: string } | { readonly formula: string } | null;

export interface SheetLine {
  readonly number: number;
  readonly cells: readonly SheetCell[];
}

/** What stands in nearly every cell: composed letters, single spaces between them, none at the ends. */
const TIDY = /^[!-~\u00c0-\u024f\u1ea0-\u1ef9]+(?: [!-~\u00c0-\u024f\u1ea0-\u1ef9]+)*$/;

/** The text of a cell as a person sees it, in one line; '' for nothing. */
export function shown(cell: SheetCell | undefined): string {
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

/** The text without the middle of any number long enough to be somebody's, as it is kept beside a sheet. */
export const masked = (text: string): string =>
  text.replace(/\d(?:[\s.]?\d){8,}/g, (number) => maskNumber(number.replace(/\D/g, '')));

/** A sheet's row as texts without anybody's number; where a column holds numbers, whatever is long enough to be part of one. */
export const withoutNumbers = (cells: readonly SheetCell[], numberColumn = -1): string[] =>
  Array.from(cells, (cell, column) => {
    const text = shown(cell);
    const digits = text.replace(/\D/g, '');
    return column === numberColumn && digits.length > 5 ? maskNumber(digits) : masked(text);
  });
