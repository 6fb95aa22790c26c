import { localDate } from '@app/kernel';
import { masked, type SheetCell, type SheetLine } from './cell';
import { fieldOf } from './field';
import { findHeader } from './header';
import { fromLegacy, legacyEncodingOf } from './legacy-text';
import type { RowDefaults } from './row';
import { SheetReading, type LineRead } from './sheet';
import { UnitNames } from './unit-name';
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
  ['Chức vụ/chức danh', 'position'],
  ['Đơn vị công tác', 'unit'],
  ['Số QĐ', 'decisionNumber'],
  ['Lỗi', null],
])('the header %j holds %s', (label, field) => expect(fieldOf(label)).toBe(field));

test('what a unit said of its own header the last time goes before', () => {
  expect(fieldOf('Tên gọi', { tengoi: 'fullName' })).toBe('fullName');
  expect(fieldOf('constructor')).toBeNull();
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
  ['31/02/1985', null],
  ['1985', null],
  [null, null],
])('%j is the day %s', (cell, day) => expect(dayOf(cell)).toBe(day));

test.each<[SheetCell, object | null]>([
  [1985, { year: 1985, day: null }],
  ['1985', { year: 1985, day: null }],
  ['09/1985', { year: 1985, day: null }],
  ['5/9/1985', { year: 1985, day: '1985-09-05' }],
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

describe('the lines of a list', () => {
  const units = new UnitNames([
    { id: 1, name: 'Xã Minh Khê', above: '', from: '2025-07-01', until: null },
    { id: 2, name: 'Văn phòng HĐND và UBND', above: 'Xã Minh Khê', from: '2025-07-01', until: null },
    { id: 3, name: 'Phòng Kinh tế', above: 'Xã Minh Khê', from: '2025-07-01', until: null },
  ]);
  const defaults: RowDefaults = {
    ...{ today: localDate('2026-11-20'), kind: 'CIVIL_SERVANT', unitId: 1, startsOn: localDate('2026-01-05') },
    ...{ decision: null, convert: null },
  };
  const FIELDS = [
    'ordinal',
    'fullName',
    'birth',
    'position',
    'unit',
    'sex',
    'personalNumber',
    'staffCode',
    'startsOn',
  ] as const;
  const columns = new Map(FIELDS.map((field, column) => [field, column]));
  const read = (
    rows: SheetCell[][],
    more: Partial<RowDefaults> = {},
    merges: ConstructorParameters<typeof SheetReading>[3] = [],
  ): LineRead[] => {
    const reading = new SheetReading(columns, units, { ...defaults, ...more }, merges);
    return sheet(...rows).map((line) => reading.read(line));
  };
  const faultsOf = (rows: SheetCell[][], more: Partial<RowDefaults> = {}): string[][] =>
    read(rows, more).map((line) =>
      line.kind === 'person' ? line.row.faults.map(({ code, field }) => `${code} ${field}`) : [line.kind],
    );

  test('units stand above their people; numbers of columns, sums and signatures name nobody', () => {
    const lines = read([
      ['(1)', '(2)', '(3)', '(4)'],
      ['I. Văn phòng HĐND và UBND'],
      [1, 'Lê An', 1980, 'Văn thư'],
      ['II', 'PHÒNG KINH TẾ'],
      [2, 'Vũ Bình', 1981, 'Chuyên viên'],
      ['Tổng cộng: 2 người'],
      [null, 'NGƯỜI LẬP BIỂU'],
    ]);
    expect(lines.map(({ kind }) => kind)).toEqual([
      'other',
      'section',
      'person',
      'section',
      'person',
      'other',
      'other',
    ]);
    expect(lines.flatMap((line) => (line.kind === 'person' ? [line.row.unitId] : []))).toEqual([2, 3]);
  });

  test('one person on several lines: named again, merged, or with nothing but another post', () => {
    const people = (lines: LineRead[]) =>
      lines.map((line) =>
        line.kind === 'person' ? [line.row.fullName, line.row.position, line.first, line.row.faults.length] : line.kind,
      );
    const expected = [
      ['Lê An', 'Chủ tịch HĐND', true, 0],
      ['Lê An', 'Trưởng ban Pháp chế', false, 0],
    ];
    expect(
      people(
        read([
          [1, 'Lê An', 1980, 'Chủ tịch HĐND'],
          [2, 'LÊ AN', 1980, 'Trưởng ban Pháp chế'],
        ]),
      ),
    ).toMatchObject([expected[0], ['LÊ AN', 'Trưởng ban Pháp chế', false, 0]]);
    expect(
      people(
        read([
          [1, 'Lê An', 1980, 'Chủ tịch HĐND'],
          [null, null, null, 'Trưởng ban Pháp chế'],
        ]),
      ),
    ).toEqual(expected);
    const merges = [0, 1, 2].map((column) => ({ firstRow: 1, lastRow: 2, firstColumn: column, lastColumn: column }));
    expect(
      people(
        read(
          [
            [1, 'Lê An', 1980, 'Chủ tịch HĐND'],
            [null, null, null, 'Trưởng ban Pháp chế'],
          ],
          {},
          merges,
        ),
      ),
    ).toEqual(expected);
  });

  test.each<[string, SheetCell[], string]>([
    ['no name', [1, null, 1980, 'Văn thư'], 'name-missing fullName'],
    ['a name of 300 letters', [1, 'A'.repeat(300), 1980, 'Văn thư'], 'name-length fullName'],
    ['a digit in a name', [1, 'Lê An 2', 1980, 'Văn thư'], 'name-strange fullName'],
    ['a formula in a name', [1, { formula: '=A1' }, 1980, 'Văn thư'], 'formula fullName'],
    ['an old font', [1, 'NguyÔn V¨n An', 1980, 'Văn thư'], 'legacy-text fullName'],
    ['a birth that cannot be', [1, 'Lê An', '31/02/1980', 'Văn thư'], 'birth-unreadable birth'],
    ['a birth in the future', [1, 'Lê An', 2030, 'Văn thư'], 'birth-range birth'],
    ['no post', [1, 'Lê An', 1980, null, 'Phòng Kinh tế'], 'position-missing position'],
    ['a unit nobody knows', [1, 'Lê An', 1980, 'Văn thư', 'Phòng Kinh têế'], 'unit-unknown unit'],
    ['a sex nobody knows', [1, 'Lê An', 1980, 'Văn thư', null, 'x'], 'sex-unknown sex'],
    ['eleven digits', [1, 'Lê An', 1980, 'Văn thư', null, 'Nam', '00108001234'], 'number-shape personalNumber'],
    [
      'the number of a woman',
      [1, 'Lê An', 1980, 'Văn thư', null, 'Nam', '001180012345'],
      'number-differs personalNumber',
    ],
    [
      'the number of another year',
      [1, 'Lê An', 1981, 'Văn thư', null, 'Nam', '001080012345'],
      'number-differs personalNumber',
    ],
    [
      'the number of another century',
      [1, 'Lê An', 1980, 'Văn thư', null, 'Nam', '001280012345'],
      'number-differs personalNumber',
    ],
    ['a post of tomorrow', [1, 'Lê An', 1980, 'Văn thư', null, null, null, null, '21/11/2026'], 'day-ahead startsOn'],
  ])('%s is said at its field', (_, row, fault) => expect(faultsOf([row])).toEqual([[fault]]));

  test('a number that agrees, a font that is converted, and a unit that is meant', () => {
    expect(faultsOf([[1, 'Lê An', 1980, 'Văn thư', 'phong kinh te', 'Nam', '001080012345']])).toEqual([[]]);
    const [converted] = read([[1, 'NguyÔn V¨n An', 1980, 'V¨n th­']], { convert: 'TCVN3' });
    expect(converted).toMatchObject({ row: { fullName: 'Nguyễn Văn An', position: 'Văn thư', faults: [] } });
    const [line] = read([[1, 'Lê An', 1980, 'Văn thư', 'Phòng Kinh tếp']]);
    expect(line).toMatchObject({
      row: { faults: [{ code: 'unit-unknown', value: 'Phòng Kinh tếp', suggestion: 'Phòng Kinh tế' }] },
    });
  });

  test('the same twice: the row, a name with nothing to tell two apart, a code of two people', () => {
    const row: SheetCell[] = [1, 'Lê An', 1980, 'Văn thư'];
    expect(faultsOf([row, row])).toEqual([[], ['row-twice position']]);
    const bare: SheetCell[] = [1, 'Lê An', null, 'Văn thư', 'Phòng Kinh tế'];
    expect(faultsOf([bare, bare])).toEqual([[], ['name-twice fullName']]);
    const coded = (name: string): SheetCell[] => [1, name, 1980, 'Văn thư', null, null, null, 'CB1'];
    expect(faultsOf([coded('Lê An'), coded('Vũ Bình')])).toEqual([[], ['code-twice staffCode']]);
    const numbered = (name: string): SheetCell[] => [1, name, 1980, 'Văn thư', null, 'Nam', '001080012345'];
    expect(faultsOf([numbered('Lê An'), numbered('Vũ Bình')])).toEqual([[], ['number-twice personalNumber']]);
    expect(
      faultsOf([numbered('Lê An'), [...numbered('Lê An').slice(0, 3), 'Kế toán', null, 'Nam', '001080012345']]),
    ).toEqual([[], []]);
  });

  test('what is quoted of a sheet has no number of a person in it', () => {
    const [line] = read([[1, 'Lê An', 1980, 'Văn thư', null, 'Nam', '00108001234']]);
    expect(line).toMatchObject({ row: { faults: [{ code: 'number-shape', value: '001•••••••34' }] } });
    expect(masked('CCCD 001080012345, sinh 05/09/1985')).toBe('CCCD 001•••••••45, sinh 05/09/1985');
    expect(masked('0912 345 678')).toBe('091•••••••78');
  });
});
