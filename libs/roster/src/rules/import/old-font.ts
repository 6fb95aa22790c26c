import type { SheetCell, SheetLine } from './cell';
import { fromLegacy, isUnicodeOnly, legacyEncodingOf, type LegacyEncoding } from './legacy-text';
import { isVietnamese } from './syllable';

/** A surname of every list, which as a word of an old font would be one that nobody has. */
const UNICODE_WORD = /(^|\s)lê(\s|$)/i;
const MARKED = /[^\0-~]/;

/**
 * The font of a sheet that is typed for an old one, in whole or in part: cell by cell, since offices paste new lines among old
 * ones. What is Vietnamese in Unicode stays as it is; what could be either is what most of its column is.
 */
export class OldFont {
  /** By column: cells of the old font, less those in Unicode. */
  private readonly leaning = new Map<number, number>();

  constructor(
    private readonly encoding: LegacyEncoding,
    private readonly nameColumns: ReadonlySet<number>,
  ) {}

  /** Takes in what the columns of the line are typed in. Every line first, then `line` of each. */
  learn({ cells }: SheetLine): void {
    cells.forEach((cell, column) => {
      const font = typeof cell === 'string' && MARKED.test(cell) ? this.fontOf(cell.normalize('NFC')) : null;
      if (font !== null) this.leaning.set(column, (this.leaning.get(column) ?? 0) + (font === 'old' ? 1 : -1));
    });
  }

  /** The line in Unicode. */
  line({ number, cells }: SheetLine): SheetLine {
    return { number, cells: cells.map((cell, column) => this.cell(cell, column)) };
  }

  private cell(cell: SheetCell, column: number): SheetCell {
    if (typeof cell !== 'string' || !MARKED.test(cell)) return cell;
    const text = cell.normalize('NFC');
    const isOld = (this.fontOf(text) ?? ((this.leaning.get(column) ?? 0) > 0 ? 'old' : 'unicode')) === 'old';
    return isOld ? withCapitals(this.converted(text), this.nameColumns.has(column)) : cell;
  }

  /** Null for what may be either. */
  private fontOf(text: string): 'old' | 'unicode' | null {
    if (isUnicodeOnly(text) || UNICODE_WORD.test(text)) return 'unicode';
    if (legacyEncodingOf(text) !== null) return 'old';
    const [asItIs, converted] = [isVietnamese(text), isVietnamese(this.converted(text))];
    if (asItIs === converted) return null;
    return asItIs ? 'unicode' : 'old';
  }

  /** By the encoding of the sheet, or by the other one where only that makes words of it. */
  private converted(text: string): string {
    const made = fromLegacy(text, this.encoding);
    const other = legacyEncodingOf(text);
    if (other === null || other === this.encoding || isVietnamese(made)) return made;
    const otherwise = fromLegacy(text, other);
    return isVietnamese(otherwise) ? otherwise : made;
  }
}

const LOWER_MARKED = /^[^\0-~]/;
const isLower = (letter: string): boolean => letter !== letter.toUpperCase();
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * The old fonts have no capitals with tones: they are small letters in a font of capitals, which a sheet without its fonts does
 * not tell. Capitals are what stands among capitals, the first letter where every other word begins with one, and in a name.
 */
export function withCapitals(text: string, isName: boolean): string {
  const words = text.split(' ').filter((word) => /^\p{L}/u.test(word));
  const isShouted = words.some((word) => (word.match(/[A-Z]/g) ?? []).length > 1) && !/[a-z]/.test(text);
  if (isShouted) return text.toUpperCase();
  const small = words.filter((word) => isLower(word.charAt(0)));
  if (small.length === 0) return text;
  // A name all in small letters stood in a font of capitals.
  if (isName && small.length === words.length) return text.split(' ').map(capital).join(' ');
  const isTitled = words.length > small.length && small.every((word) => LOWER_MARKED.test(word));
  return isTitled
    ? text
        .split(' ')
        .map((word) => (small.includes(word) ? capital(word) : word))
        .join(' ')
    : text;
}
