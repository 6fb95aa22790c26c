import { localDate, type SheetCell, type SheetLine } from '@app/kernel';
import { monthIn, readScores, scoreOfCell } from './score-sheet';
import type { Table } from './columns';

const people = [
  { id: 'hung', fullName: 'Nguyễn Văn Hùng', staffCode: 'VS-01', unitName: 'Văn phòng' },
  { id: 'hung2', fullName: 'Nguyễn Văn Hùng', staffCode: 'VS-02', unitName: 'Phòng Kinh tế' },
  { id: 'lan', fullName: 'Trần Thị Lan', staffCode: null, unitName: 'Văn phòng' },
  { id: 'me', fullName: 'Mai Thị Thu', staffCode: null, unitName: 'Văn phòng' },
];
const table = (name: string, ...rows: SheetCell[][]): Table => ({
  ...{ name, isHidden: false, merges: [] },
  lines: rows.map((cells, at): SheetLine => ({ number: at + 1, cells })),
});
const read = (...tables: Table[]) =>
  readScores(tables, { year: 2026, today: localDate('2026-11-20'), people, me: 'me' });

test.each<[string, number | null]>([
  ['Tháng 1', 1],
  ['THÁNG 10/2026', 10],
  ['Tháng 1/2026', 1],
  ['T3', 3],
  ['Điểm tháng 03', 3],
  ['03/2026', 3],
  ['Tháng 12 năm 2026', 12],
  ['Tháng 1/2025', null],
  ['Tháng 13', null],
  ['3', null],
  ['TT', null],
])('%s is the month %s', (label, month) => expect(monthIn(label, 2026)).toBe(month));

test.each<[SheetCell, object]>([
  ['88,5', { points: '88.50' }],
  ['88.5', { points: '88.50' }],
  [88.3, { points: '88.30' }],
  [100, { points: '100.00' }],
  [0, { points: '0.00' }],
  ['100,01', { fault: 'score-over' }],
  [101, { fault: 'score-over' }],
  [-1, { fault: 'score-negative' }],
  ['88,533', { fault: 'score-decimals' }],
  ['tám tám', { fault: 'score-unreadable' }],
  [{ formula: '' }, { fault: 'formula' }],
  [{ day: '2026-08-05' }, { fault: 'score-unreadable' }],
  ['Nghỉ thai sản', { points: null, absence: 'MATERNITY', note: 'Nghỉ thai sản' }],
  ['nghỉ ốm', { absence: 'SICKNESS' }],
  ['Nghỉ không lương', { absence: 'UNPAID' }],
  ['đi học', { absence: 'STUDY' }],
  ['chưa tuyển dụng', { absence: 'OTHER' }],
])('%j is read as %j', (cell, expected) => expect(scoreOfCell(cell)).toMatchObject(expected));

test('months are read from columns, below a header of two lines too, and from sheets named by month', () => {
  const columns = read(
    table(
      'Điểm',
      ['BẢNG ĐIỂM'],
      ['Họ và tên', 'Điểm các tháng', ''],
      ['', 'Tháng 1', 'Tháng 2'],
      ['Trần Thị Lan', '88,5', 'ốm'],
    ),
  );
  expect(columns.rows).toMatchObject([
    {
      person: { id: 'lan' },
      months: [{ month: '2026-01-01', read: { points: '88.50' } }, { read: { absence: 'SICKNESS' } }],
    },
  ]);
  const sheets = read(
    table('Tháng 3', ['HO VA TEN', 'ĐIỂM'], ['Trần Thị Lan', 90]),
    table('Tháng 4', ['Họ tên', 'Tổng điểm'], ['Trần Thị Lan', 91]),
  );
  expect(sheets.rows.flatMap(({ months }) => months)).toMatchObject([{ month: '2026-03-01' }, { month: '2026-04-01' }]);
});

test('whoever is not known is told from whoever is meant, and of two of one name the code says which', () => {
  const rows = [
    ['Trần Thị Lân', '', 80],
    ['Nguyễn Văn Hùng', '', 80],
    ['Nguyễn Văn Hùng', 'vs 02', 80],
    ['Nguyễn Văn Hưng', 'VS-01', 80],
    ['', '', 80],
    ['Mai Thị Thu', '', 80],
    ['Trần Thị Lan', '', 80],
    ['Trần Thị Lan', '', 81],
    ['Trần Thị Lan', '', ''],
  ];
  const read1 = read(table('A', ['Họ tên', 'Mã cán bộ', 'Tháng 1'], ...rows));
  expect(read1.rows.map(({ person, faults }) => person?.id ?? faults[0]?.code)).toEqual([
    ...['person-unknown', 'person-several', 'hung2', 'person-differs', 'person-missing', 'me', 'lan', 'lan'],
  ]);
  expect(read1.rows[0]?.faults[0]?.suggestion).toBe('Trần Thị Lan (Văn phòng)');
  expect(read1.rows[1]?.faults[0]?.suggestion).toContain('VS-02, Phòng Kinh tế');
  expect(read1.rows[5]?.faults).toMatchObject([{ code: 'own-score' }]);
  expect(read1.rows[7]?.faults).toMatchObject([{ code: 'month-twice', value: '81' }]);
});

test('a month that is not over is refused, what no column says is told', () => {
  const { rows, ignored } = read(
    table('A', ['Họ tên', 'Tháng 10', 'Tháng 11', 'Tháng 1/2025'], ['Trần Thị Lan', 80, 80, 80]),
  );
  expect(rows).toMatchObject([{ months: [{ month: '2026-10-01' }], faults: [{ code: 'month-ahead', column: 2 }] }]);
  expect(ignored).toEqual(['Tháng 1/2025']);
});
