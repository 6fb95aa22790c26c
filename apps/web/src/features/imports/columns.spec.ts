import type { SheetLook } from '../../app/api-types';
import { columnLetters, columnsOf, exampleOf, firstReading, headerFrom } from './columns';

const look: SheetLook = {
  ...{ name: 'Danh sách', isHidden: false, encoding: null },
  header: { row: 2, rows: 1, columns: [{ column: 1, label: 'Người', field: 'fullName' }] },
  sample: [
    { number: 1, cells: ['DANH SÁCH'] },
    { number: 2, cells: ['STT', 'Người', 'Chức vụ'] },
    { number: 3, cells: ['', '', ''] },
    { number: 4, cells: ['1', 'Kiều Thị Lan', 'Văn thư'] },
  ],
};

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('the column %i is called %s', (index, letters) => {
  expect(columnLetters(index)).toBe(letters);
});

test('a header is as the server found it, and elsewhere as its texts say', () => {
  expect(columnsOf(look, 2, 1)).toEqual(look.header?.columns);
  expect(columnsOf(look, 2, 2).map(({ field }) => field)).toEqual(['ordinal', null, 'position']);
  expect(headerFrom(look, 1, 1).fields).toEqual({});
});

test('a column is told by the first text below its header', () => {
  expect(exampleOf(look, { sheet: 0, headerRow: 2, headerRows: 1, fields: {} }, 1)).toBe('Kiều Thị Lan');
  expect(exampleOf(look, { sheet: 0, headerRow: 2, headerRows: 1, fields: {} }, 7)).toBe('');
});

test('reading begins with the sheet that is seen and lists people, or as it was read last time', () => {
  const [hidden, empty] = [
    { ...look, isHidden: true },
    { ...look, header: null },
  ];
  const of = (sheets: SheetLook[], settings: object | null = null) => firstReading({ sheets, settings } as never);
  expect(of([empty, hidden, look]).sheet).toBe(2);
  expect(of([empty, hidden]).sheet).toBe(1);
  expect(of([empty])).toEqual({ sheet: 0, headerRow: 1, headerRows: 1, fields: {} });
  const settings = { sheet: 1, headerRow: 5, headerRows: 2, columns: [{ column: 3, field: 'fullName' }] };
  expect(of([look], settings)).toEqual({ sheet: 1, headerRow: 5, headerRows: 2, fields: { 3: 'fullName' } });
});
