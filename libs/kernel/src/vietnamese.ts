// The order of the Vietnamese alphabet (a ă â … d đ e ê …), tones after letters: ngang, huyền, hỏi, ngã, sắc, nặng.
const collator = new Intl.Collator('vi');

/** A full name in the two parts by which Vietnamese people are sorted. */
export interface NameParts {
  /** Tên: the last word. */
  readonly given: string;
  /** Họ và tên đệm: all words before it; empty for a name of one word. */
  readonly familyAndMiddle: string;
}

/**
 * A key for search: lower case without marks, đ as d, single spaces, so that "Đỗ  Hữu" becomes "do huu". Composed and
 * decomposed text (NFC, NFD) give the same key.
 */
export function foldVietnamese(text: string): string {
  const letters = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  // đ has no decomposition. Old converters write Đ as its look-alikes Ð (U+00D0) and Ɖ (U+0189): all three become d.
  return singleSpaced(letters.replace(/[đðɖ]/g, 'd'));
}

/** Splits a full name at its last word; surplus spaces are dropped. */
export function splitName(fullName: string): NameParts {
  const name = singleSpaced(fullName);
  const lastSpace = name.lastIndexOf(' ');
  return { given: name.slice(lastSpace + 1), familyAndMiddle: name.slice(0, Math.max(lastSpace, 0)) };
}

/**
 * Orders full names by tên, then by họ và tên đệm, in the order of the Vietnamese alphabet, which is that of
 * PostgreSQL's "vi-x-icu". Ties go by code point, so that only the same text compares as 0.
 */
export function compareNames(a: string, b: string): number {
  const [x, y] = [splitName(a), splitName(b)];
  return (
    collator.compare(x.given, y.given) ||
    collator.compare(x.familyAndMiddle, y.familyAndMiddle) ||
    compareCodePoints(a, b)
  );
}

function singleSpaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function compareCodePoints(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return (a.codePointAt(at) ?? -1) - (b.codePointAt(at) ?? -1);
}
