import type { Sex } from './staff-kind';

/** A number of a person as it is shown to whoever may not read it whole: 001•••••••34. */
export const maskNumber = (number: string): string => `${number.slice(0, 3)}•••••••${number.slice(-2)}`;

/** Whether a text is a number as it is shown so: it says nothing of itself that could be taken. */
export const isMasked = (text: string): boolean => /^\d{3}•+\d{2}$/.test(text);

/**
 * As people type it: in groups, with spaces or dots between them. What has no digit stays as it was typed, so that it is
 * refused for what it is and not taken for nothing.
 */
export const tidyNumber = (typed: string): string => (/\d/.test(typed) ? typed.replace(/[\s.]/g, '') : typed.trim());

export type NumberFault = 'shape' | 'sex' | 'birth';

// Codes of the provinces where a birth was registered; they stay with their people after every merger.
const PROVINCES = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 044 ' +
    '045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 089 091 ' +
    '092 093 094 095 096'
  ).split(' '),
);

/**
 * What is wrong with a số định danh cá nhân, as far as sex and year of birth are known (Nghị định 137/2015/NĐ-CP Điều 13,
 * Thông tư 59/2021/TT-BCA): 3 digits of the place, 1 of century and sex, 2 of the year, 6 at random. It has no check digit.
 */
export function numberFault(
  number: string,
  { sex, birthYear }: { readonly sex: Sex | null; readonly birthYear: number | null },
): NumberFault | null {
  if (!/^\d{12}$/.test(number)) return 'shape';
  const digit = Number(number[3]);
  if (sex !== null && (digit % 2 === 0 ? 'MALE' : 'FEMALE') !== sex) return 'sex';
  const year = 1900 + 100 * Math.floor(digit / 2) + Number(number.slice(4, 6));
  return birthYear !== null && birthYear !== year ? 'birth' : null;
}

/** Whether the place is a province of the list. Who was born abroad has another code, so this only warns. */
export const isPlaceKnown = (number: string): boolean => PROVINCES.has(number.slice(0, 3));
