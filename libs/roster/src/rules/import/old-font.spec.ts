import type { SheetCell } from './cell';
import { fieldOf } from './field';
import type { LegacyEncoding } from './legacy-text';
import { OldFont, withCapitals } from './old-font';
import { isVietnamese } from './syllable';

/** The lines as they are read; the first column has names. */
const read = (encoding: LegacyEncoding, ...rows: SheetCell[][]): SheetCell[][] => {
  const font = new OldFont(encoding, new Set([0]));
  const lines = rows.map((cells, number) => ({ number, cells }));
  lines.forEach((line) => font.learn(line));
  return lines.map((line) => [...font.line(line).cells]);
};

test.each([
  'Chuyên viên',
  'Tài chính',
  'Giếng Quỳnh',
  'gì',
  'Nguyễn Thị Thúy Quyên',
  'UBND xã',
  'Kế toán',
  'Hoà',
  'Yến',
])('%s is Vietnamese', (text) => expect(isVietnamese(text)).toBe(true));
test.each(['Chuyờn viờn', 'Tài chớnh', 'Bỡnh', 'Toỏn', 'tât', 'Ñöùc', 'V¨n'])('%s is not', (text) =>
  expect(isVietnamese(text)).toBe(false),
);

// Offices paste new lines among old ones: each cell is in a font of its own.
test.each<[string, LegacyEncoding, SheetCell[], SheetCell[]]>([
  ['all of it old', 'TCVN3', ['NguyÔn V¨n An', 'V¨n th­'], ['Nguyễn Văn An', 'Văn thư']],
  ['a post in Unicode', 'TCVN3', ['NguyÔn V¨n An', 'Chuyên viên'], ['Nguyễn Văn An', 'Chuyên viên']],
  ['a name in Unicode', 'TCVN3', ['Lê Thanh Bình', 'KÕ to¸n'], ['Lê Thanh Bình', 'Kế toán']],
  ['a surname that could be either', 'TCVN3', ['Lê An', 'KÕ to¸n'], ['Lê An', 'Kế toán']],
  ['all of it in VNI', 'VNI', ['Nguyeãn Vaên Ñöùc', 'Keá toaùn'], ['Nguyễn Văn Đức', 'Kế toán']],
  ['a post in Unicode beside VNI', 'VNI', ['Traàn Thò Hoàng', 'Tài chính'], ['Trần Thị Hồng', 'Tài chính']],
  ['a cell of the other old font', 'VNI', ['Nguyeãn Vaên Ñöùc', 'KÕ to¸n'], ['Nguyễn Văn Đức', 'Kế toán']],
  ['numbers, days, nothing', 'TCVN3', ['NguyÔn V¨n An', 1980, null], ['Nguyễn Văn An', 1980, null]],
])('%s', (_, encoding, cells, expected) => expect(read(encoding, cells)).toEqual([expected]));

test('what could be either is what most of its column is', () => {
  const [dung, ...others] = [['Dòng'], ['H¶i'], ['§øc'], ['Tuấn']];
  expect(read('TCVN3', dung ?? [], ...others)).toEqual([['Dũng'], ['Hải'], ['Đức'], ['Tuấn']]);
  expect(read('TCVN3', ['Dòng'], ['Hải'], ['§øc'], ['Tuấn'])).toEqual([['Dòng'], ['Hải'], ['Đức'], ['Tuấn']]);
});

// Capitals with tones are small letters in a font of capitals (.VnTimeH).
test.each([
  ['Đỗ Đức ánh', true, 'Đỗ Đức Ánh'],
  ['TRầN THị áNH', true, 'TRẦN THỊ ÁNH'],
  ['Vũ Tú', true, 'Vũ Tú'],
  ['ánh', true, 'Ánh'],
  ['nguyễn văn đức', true, 'Nguyễn Văn Đức'],
  ['Trường ấp Bắc', false, 'Trường Ấp Bắc'],
  ['Phó Chủ tịch ấp', false, 'Phó Chủ tịch ấp'],
  ['kế toán', false, 'kế toán'],
])('%s in a name (%s) is %s', (text, isName, expected) => expect(withCapitals(text, isName)).toBe(expected));

test.each([
  ['Hä vµ tªn', 'fullName'],
  ['Chøc vô', 'position'],
  ['Ngµy th¸ng n¨m sinh', 'birth'],
  ['Hoï vaø teân', 'fullName'],
  ['Ñôn vò coâng taùc', 'unit'],
])('the header %s holds %s', (label, field) => expect(fieldOf(label)).toBe(field));
