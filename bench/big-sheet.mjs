// A list of people as large as wanted; run as a program, merely reads one: bench/big-sheet.mjs READER FILE.
import { createRequire } from 'node:module';

const FAMILIES = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Huỳnh',
  'Phan',
  'Vũ',
  'Võ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
];
const MIDDLES = ['Văn', 'Thị', 'Hữu', 'Đức', 'Minh', 'Thu', 'Quốc', 'Ngọc', 'Thanh', 'Xuân', 'Kim'];
const GIVEN = [
  'An',
  'Ánh',
  'Bình',
  'Cường',
  'Dũng',
  'Đức',
  'Giang',
  'Hà',
  'Hạnh',
  'Khánh',
  'Lan',
  'Mạnh',
  'Nga',
  'Oanh',
  'Phúc',
];
const POSTS = ['Chuyên viên', 'Văn thư', 'Phó Trưởng phòng', 'Công chức tư pháp - hộ tịch', 'Kế toán'];
const COLUMNS = [
  ...['STT', 'Họ và tên', 'Mã cán bộ', 'Ngày sinh', 'Giới tính', 'Số định danh cá nhân', 'Đơn vị công tác', 'Chức vụ'],
  ...['Từ ngày', 'Đối tượng', 'Mã ngạch', 'Bậc'],
];

const of = (items, at) => items[at % items.length];
const two = (n) => String(n).padStart(2, '0');

/** The sheet, its people in the divisions of these communes. */
export function bigSheet(rows, communes) {
  return { name: 'Danh sách', columns: COLUMNS.map((header) => ({ header, width: 16 })), rows: people(rows, communes) };
}

function* people(rows, communes) {
  for (let at = 0; at < rows; at += 1) {
    const isMan = at % 2 === 0;
    const year = 1966 + (at % 38);
    const digit = (year < 2000 ? 0 : 2) + (isMan ? 0 : 1);
    const day = `${year}-${two(1 + (at % 12))}-${two(1 + (at % 28))}`;
    yield [
      ...[
        at + 1,
        `${of(FAMILIES, at)} ${of(MIDDLES, at >> 3)} ${of(GIVEN, at >> 6)}`,
        `CB${String(at).padStart(6, '0')}`,
      ],
      at % 3 === 0 ? day.split('-').reverse().join('/') : { day },
      ...[isMan ? 'Nam' : 'Nữ', `001${digit}${two(year % 100)}${String(at).padStart(6, '0')}`],
      `Phòng số ${1 + (at % 4)}, Xã Đo Lường số ${of(communes, at >> 2)}`,
      ...[of(POSTS, at), { day: '2025-07-01' }, 'công chức', '01.003', 1 + (at % 9)],
    ];
  }
}

if (process.argv[1] === import.meta.filename) {
  const { openSheets } = createRequire(import.meta.url)(process.argv[2]);
  const sheets = await openSheets(process.argv[3]);
  let read = 0;
  for await (const { cells } of sheets.rows(0)) read += cells.length;
  sheets.close();
  process.exit(read > 0 ? 0 : 1);
}
