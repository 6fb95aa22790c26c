import { localDate, type SheetCell } from '@app/kernel';
import { readWork } from './work-sheet';

const people = [
  { id: 'lan', fullName: 'Trần Thị Lan', staffCode: 'VS-03', unitName: 'Văn phòng' },
  { id: 'me', fullName: 'Mai Thị Thu', staffCode: null, unitName: 'Văn phòng' },
];
const products = [
  { id: 'p1', code: '1', name: 'Tờ trình' },
  { id: 'p2', code: '2', name: 'Hồ sơ hộ tịch được giải quyết' },
];
const HEADERS = ['Họ và tên', 'SẢN PHẨM', 'Số lượng', 'Hạn hoàn thành', 'Ghi chú', 'Loại việc'];
const read = (...rows: SheetCell[][]) =>
  readWork(
    [
      {
        name: 'Giao việc',
        isHidden: false,
        merges: [],
        lines: [HEADERS, ...rows].map((cells, at) => ({ number: at + 1, cells })),
      },
    ],
    { month: localDate('2026-11-01'), people, products, me: 'me' },
  );
const faults = (...row: SheetCell[]) => read(row).rows.flatMap((one) => one.faults.map(({ code }) => code));

test('a row is a work for a person: product by name or number, pieces, day, note', () => {
  expect(
    read(
      ['Trần Thị Lan', 'tờ trình', 3, { day: '2026-11-25' }, 'Gửi trước 10 giờ', 'đột xuất'],
      ['Trần Thị Lan', '2', '5', '20/11/2026'],
    ).rows,
  ).toMatchObject([
    {
      person: { id: 'lan' },
      work: { productId: 'p1', title: 'Tờ trình. Gửi trước 10 giờ', pieces: 3, dueOn: '2026-11-25', kind: 'EXTRA' },
      faults: [],
    },
    {
      work: {
        productId: 'p2',
        title: 'Hồ sơ hộ tịch được giải quyết',
        pieces: 5,
        dueOn: '2026-11-20',
        kind: 'ASSIGNED',
      },
    },
  ]);
  // A name from the template with nothing beside it is nothing to do.
  expect(read(['Trần Thị Lan', '', '', '']).rows).toEqual([]);
});

test.each<[string, SheetCell[], string[]]>([
  ['nobody', ['Trần Thị Lam', 'Tờ trình', 1, '25/11/2026'], ['person-unknown']],
  ['oneself', ['Mai Thị Thu', 'Tờ trình', 1, '25/11/2026'], ['own-work']],
  ['no product', ['Trần Thị Lan', '', 1, '25/11/2026'], ['product-missing']],
  ['another product', ['Trần Thị Lan', 'Tờ trinh ký', 1, '25/11/2026'], ['product-unknown']],
  ['half a piece', ['Trần Thị Lan', 'Tờ trình', 1.5, '25/11/2026'], ['pieces-unreadable']],
  ['no day', ['Trần Thị Lan', 'Tờ trình', 1, ''], ['due-unreadable']],
  ['another month', ['Trần Thị Lan', 'Tờ trình', 1, '01/12/2026'], ['due-outside']],
  ['a formula', ['Trần Thị Lan', 'Tờ trình', { formula: '=1+1' }, '25/11/2026'], ['formula', 'pieces-unreadable']],
  ['a kind of its own', ['Trần Thị Lan', 'Tờ trình', 1, '25/11/2026', '', 'khác'], ['kind-unknown']],
  ['a long note', ['Trần Thị Lan', 'Tờ trình', 1, '25/11/2026', 'x'.repeat(500)], ['title-length']],
])('%s is refused', (_, row, expected) => expect(faults(...row)).toEqual(expected));

test('the very same row twice is one too many', () => {
  const row = ['Trần Thị Lan', 'Tờ trình', 1, '25/11/2026'];
  expect(read(row, row).rows[1]?.faults).toMatchObject([{ code: 'row-twice' }]);
});
