import type { LocalDate } from '@app/kernel';

/** What a cell holds that is written: a text, a number, a yes or no, a day, or nothing. */
export type WrittenCell = string | number | boolean | { readonly day: LocalDate } | null;

/** What stands in a cell that is read. A day is told from a number by the format of its cell; a formula is never worked out. */
export type ReadCell = string | number | boolean | { readonly day: string } | { readonly formula: string } | null;

const DAY_MS = 86_400_000;
/** The day before the first of the calendar of workbooks, which counts a 29 February 1900 that never was. */
const EPOCH = Date.UTC(1899, 11, 30);
const LAST_SERIAL = 2_958_465;

/** The number under which a workbook keeps a day. */
export const serialOf = (day: LocalDate): number => (Date.parse(day) - EPOCH) / DAY_MS;

/** The day 'YYYY-MM-DD' that a workbook keeps under a number; null where it is none. `from1904`: files of old Macs. */
export function dayOfSerial(serial: number, from1904 = false): string | null {
  const whole = Math.floor(serial) + (from1904 ? 1462 : 0);
  if (!(whole >= 1 && whole <= LAST_SERIAL)) return null;
  // Before 1 March 1900 the calendar of workbooks is a day off.
  return new Date(EPOCH + (whole < 60 ? whole + 1 : whole) * DAY_MS).toISOString().slice(0, 10);
}

/** 'A', 'Z', 'AA' …: the letters of the column with the index from 0. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** The index from 0 of the column in 'AB12'; -1 where there is none. */
export function columnIndex(reference: string): number {
  let index = 0;
  for (const letter of reference) {
    const code = letter.charCodeAt(0) - 64;
    if (code < 1 || code > 26) break;
    index = index * 26 + code;
  }
  return index - 1;
}

/** A text as it stands in a part of a workbook: what XML does not allow is written as Excel writes it. */
export function xmlText(text: string): string {
  return text
    .replace(/_x[0-9A-Fa-f]{4}_/g, (escape) => `_x005F${escape}`)
    .replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'))
    .replace(/[\0-\x08\x0b-\x1f\ufffe\uffff]/g, (sign) => `_x${sign.charCodeAt(0).toString(16).padStart(4, '0')}_`)
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}

/** The text that Excel wrote so. */
export const textOfEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
