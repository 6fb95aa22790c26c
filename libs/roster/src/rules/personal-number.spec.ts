import { isPlaceKnown, maskNumber, numberFault, tidyNumber, type NumberFault } from './personal-number';
import type { Sex } from './staff-kind';

type Known = { readonly sex: Sex | null; readonly birthYear: number | null };

// Thông tư 59/2021/TT-BCA: digit 4 is 0 and 1 for men and women born 1900–1999, 2 and 3 for 2000–2099, and so on.
it.each<[what: string, number: string, known: Known, fault: NumberFault | null]>([
  ['a man of 1985 from Hà Nội', '001085000034', { sex: 'MALE', birthYear: 1985 }, null],
  ['a woman of 1985', '001185000034', { sex: 'FEMALE', birthYear: 1985 }, null],
  ['a woman of 2003', '001303000034', { sex: 'FEMALE', birthYear: 2003 }, null],
  ['a man of 2003', '001203000034', { sex: 'MALE', birthYear: 2003 }, null],
  ['a woman of 2199', '096599000001', { sex: 'FEMALE', birthYear: 2199 }, null],
  ['nothing else known', '001085000034', { sex: null, birthYear: null }, null],
  ['the year alone known', '001085000034', { sex: null, birthYear: 1985 }, null],
  ['another sex', '001085000034', { sex: 'FEMALE', birthYear: 1985 }, 'sex'],
  ['another sex, year unknown', '001185000034', { sex: 'MALE', birthYear: null }, 'sex'],
  ['another year', '001085000034', { sex: 'MALE', birthYear: 1986 }, 'birth'],
  ['the same two digits of another century', '001203000034', { sex: 'MALE', birthYear: 1903 }, 'birth'],
  ['eleven digits', '00108500003', { sex: 'MALE', birthYear: 1985 }, 'shape'],
  ['thirteen digits', '0010850000345', { sex: null, birthYear: null }, 'shape'],
  ['nine digits of an old card', '012345678', { sex: null, birthYear: null }, 'shape'],
  ['a letter', '00108500003O', { sex: null, birthYear: null }, 'shape'],
  ['digits of another script', '٠٠١٠٨٥٠٠٠٠٣٤', { sex: null, birthYear: null }, 'shape'],
  ['a line break at its end', '001085000034\n', { sex: null, birthYear: null }, 'shape'],
])('%s', (_, number, known, fault) => {
  expect(numberFault(number, known)).toBe(fault);
});

it.each([
  ['001085000034', true],
  ['096085000034', true],
  ['003085000034', false],
  ['097085000034', false],
  ['000085000034', false],
  // Born abroad.
  ['184085000034', false],
])('the place of %s is a province: %s', (number, known) => {
  expect(isPlaceKnown(number)).toBe(known);
});

it('63 provinces have a code', () => {
  const codes = Array.from({ length: 1000 }, (_, code) => String(code).padStart(3, '0'));
  expect(codes.filter((code) => isPlaceKnown(`${code}085000034`))).toHaveLength(63);
});

it('is masked but for its place and its end, and read with the spaces that people type', () => {
  expect(maskNumber('001085000034')).toBe('001•••••••34');
  expect(tidyNumber(' 001 085 000.034 ')).toBe('001085000034');
  expect([tidyNumber(' . . '), tidyNumber('  ')]).toEqual(['. .', '']);
});
