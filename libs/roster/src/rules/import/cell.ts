import { shownCell as shown, type SheetCell } from '@app/kernel';
import { maskNumber } from '../personal-number';

export { shownCell as shown, type SheetCell, type SheetLine } from '@app/kernel';

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
