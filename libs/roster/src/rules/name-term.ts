import { foldVietnamese } from '@app/kernel';

/** What is looked for in a name that has a space before it: without marks, and as it was typed, in small letters. */
export interface NameTerm {
  readonly folded: string;
  readonly typed: string;
}

/**
 * Part of a name, found anywhere in it. A first word of one or two letters, which are in every other name, begins a word: “an” is
 * found in “An” and “Anh”, not in “Lan”, and “a p” in “Giàng A Páo”. So does the first word before a last one of one letter:
 * “ong t” is not found in “Hồng Thanh”.
 */
export function nameTerm(q: string): NameTerm {
  const folded = foldVietnamese(q);
  if (folded === '') return { folded: '', typed: '' };
  const before = /^\S{1,2}(\s|$)|\s\S$/u.test(folded) ? ' ' : '';
  const typed = q.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
  return { folded: before + folded, typed: before + typed };
}
