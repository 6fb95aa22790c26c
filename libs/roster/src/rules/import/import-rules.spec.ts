import type { SheetCell, SheetLine } from './cell';
import { fieldOf, rememberedOf } from './field';
import { findHeader } from './header';
import { fromLegacy, legacyEncodingOf } from './legacy-text';
import { birthOf, dayOf, kindOf, managedByOf, personalNumberOf, rankCodeOf, rankStepOf, sexOf } from './value';

const sheet = (...rows: SheetCell[][]): SheetLine[] =>
  rows.map((cells, at) => ({ number: at + 1, cells })).filter(({ cells }) => cells.length > 0);

// Headers as offices write them: capitals, NFD, brackets, line breaks, without marks.
test.each([
  ['HỌ VÀ TÊN', 'fullName'],
  ['Ho va ten'.normalize('NFD'), 'fullName'],
  ['Họ và tên (chữ in hoa)', 'fullName'],
  ['Số  TT', 'ordinal'],
  ['Ngày, tháng,\nnăm sinh Nam', 'birthMale'],
  ['Số CCCD', 'personalNumber'],
  ['Số CCCD/CMND', 'personalNumber'],
  ['Mã CBCC', 'staffCode'],
  ['Mã hồ sơ', 'recordId'],
  ['Chức vụ/chức danh', 'position'],
  ['Đơn vị công tác', 'unit'],
  ['Số QĐ', 'decisionNumber'],
  ['Đến ngày', 'endsOn'],
  ['NGÀY KẾT THÚC', 'endsOn'],
  ['Thời gian giữ chức vụ\nTừ ngày', 'startsOn'],
  ['Thời gian giữ chức vụ Đến ngày', 'endsOn'],
  ['Ngày thôi giữ chức vụ', null],
  ['Lỗi', null],
])('the header %j holds %s', (label, field) => expect(fieldOf(label)).toBe(field));

test('what a unit said of its own header the last time goes before', () => {
  expect(fieldOf('Tên gọi', { tengoi: 'fullName' })).toBe('fullName');
  expect(fieldOf('constructor')).toBeNull();
});

test('a header that was left out stays out the next time, but not where another column held what it says', () => {
  const headers = ['Họ và tên', 'Năm sinh', 'Chức vụ', 'Chức danh'].map((label, column) => ({ column, label }));
  const columns = [
    { column: 0, field: 'fullName' },
    { column: 2, field: 'position' },
  ] as const;
  const remembered = rememberedOf(headers, columns);
  expect(headers.map(({ label }) => fieldOf(label))).toEqual(['fullName', 'birth', 'position', 'position']);
  expect(headers.map(({ label }) => fieldOf(label, remembered))).toEqual(['fullName', null, 'position', 'position']);
});

test('headers of two lines below titles: a group stands above its columns, merged or not', () => {
  const lines = sheet(
    ['UBND XÃ'],
    ['DANH SÁCH'],
    [],
    ['STT', 'Họ và tên', 'Ngày sinh', null, 'Chức vụ'],
    [null, null, 'Nam', 'Nữ', null],
    [1, 'Lê An', 1980, null, 'Văn thư'],
  );
  const down = (column: number) => ({ firstRow: 4, lastRow: 5, firstColumn: column, lastColumn: column });
  for (const merges of [[], [{ firstRow: 4, lastRow: 4, firstColumn: 2, lastColumn: 3 }, ...[0, 1, 4].map(down)]]) {
    expect(findHeader(lines, merges)).toMatchObject({ row: 4, rows: 2 });
    expect(findHeader(lines, merges)?.columns.map(({ field }) => field)).toEqual([
      'ordinal',
      'fullName',
      'birthMale',
      'birthFemale',
      'position',
    ]);
  }
  expect(findHeader(sheet(['a', 'b'], [1, 2]), [])).toBeNull();
});

test.each<[SheetCell, string | null]>([
  ['05/09/1985', '1985-09-05'],
  ['5-9-1985', '1985-09-05'],
  ['5.9.1985', '1985-09-05'],
  ['1985-09-05', '1985-09-05'],
  ['ngày 5/9/1985', '1985-09-05'],
  [{ day: '1985-09-05' }, '1985-09-05'],
  [31_295, '1985-09-05'],
  ['31295', '1985-09-05'],
  ['05/09/1985 00:00:00', '1985-09-05'],
  ['1985-09-05T07:30:00', '1985-09-05'],
  ['5/9/1985 7:30 AM', '1985-09-05'],
  ['05/09/1985 x', null],
  ['99999999', null],
  ['31/02/1985', null],
  ['1985', null],
  [null, null],
])('%j is the day %s', (cell, day) => expect(dayOf(cell)).toBe(day));

test.each<[SheetCell, object | null]>([
  [1985, { year: 1985, day: null }],
  ['1985', { year: 1985, day: null }],
  ['09/1985', { year: 1985, day: null }],
  ['5/9/1985', { year: 1985, day: '1985-09-05' }],
  ['05/09/1985 00:00:00', { year: 1985, day: '1985-09-05' }],
  ['31295', { year: 1985, day: '1985-09-05' }],
  ['khoảng 1985', null],
])('%j is the birth %j', (cell, birth) => expect(birthOf(cell)).toEqual(birth));

test('words and numbers of other columns', () => {
  expect(['Nam', 'NỮ', 'nu', 'x'].map(sexOf)).toEqual(['MALE', 'FEMALE', 'FEMALE', null]);
  expect(['Công chức', 'cán bộ', 'Viên chức', 'HĐLĐ 111', 'Không chuyên trách', 'thợ'].map(kindOf)).toEqual([
    ...['CIVIL_SERVANT', 'OFFICIAL', 'PUBLIC_EMPLOYEE', 'CONTRACT_WORKER', 'PART_TIME', null],
  ]);
  expect(['BTV Tỉnh ủy', 'Đảng ủy xã', 'UBND xã', '?'].map(managedByOf)).toEqual([
    ...['PROVINCE_STANDING', 'COMMUNE_STANDING', 'PEOPLES_COMMITTEE', null],
  ]);
  expect([1.003, '01.003'].map(rankCodeOf)).toEqual(['01.003', '01.003']);
  expect(['Bậc 3/9', 4, '13', ''].map(rankStepOf)).toEqual([3, 4, null, null]);
  expect([1_085_012_345, '001 085 012 345'].map(personalNumberOf)).toEqual(['001085012345', '001085012345']);
});

// The same sentence in fonts of before Unicode.
test.each([
  ['NguyÔn V¨n §øc', 'TCVN3', 'Nguyễn Văn Đức'],
  ['TrÇn ThÞ Hång', 'TCVN3', 'Trần Thị Hồng'],
  ['Nguyeãn Vaên Ñöùc', 'VNI', 'Nguyễn Văn Đức'],
  ['Traàn Thò Hoàng Phöông', 'VNI', 'Trần Thị Hồng Phương'],
  ['Toâ Ñình Höông', 'VNI', 'Tô Đình Hương'],
] as const)('%s is %s', (text, encoding, converted) => {
  expect(legacyEncodingOf(text)).toBe(encoding);
  expect(fromLegacy(text, encoding)).toBe(converted);
});

test.each(['Nguyễn Văn Đức', 'Hoàng Toàn', 'Hoá', 'Lê Thị Hà', 'Phạm Thuý', 'Nguyen Van A', 'Lê Ý Như'])(
  '%s is Unicode',
  (name) => expect(legacyEncodingOf(name)).toBeNull(),
);
