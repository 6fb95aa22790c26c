import type { WrittenCell, WrittenSheet } from '@app/documents';
import type { KnownPerson } from '../rules';
import type { ProductOfSheet } from './work-sheet-source';

const text = (header: string, width: number) => ({ header, width });

/** The unit's own people and the products of its list, so that nobody has to guess a name. */
export function workTemplate(people: readonly KnownPerson[], products: readonly ProductOfSheet[]): WrittenSheet[] {
  return [
    {
      name: 'Giao việc',
      columns: [
        ...[
          text('Họ và tên', 28),
          text('Mã cán bộ', 14),
          text('Đơn vị', 30),
          text('Sản phẩm', 40),
          text('Số lượng', 10),
        ],
        ...[text('Hạn hoàn thành', 16), text('Nội dung công việc', 40), text('Ghi chú', 30), text('Loại việc', 14)],
      ],
      rows: people.map(({ fullName, staffCode, unitName }): WrittenCell[] => [fullName, staffCode ?? '', unitName]),
    },
    {
      name: 'Danh mục',
      columns: [text('Mã', 8), text('Sản phẩm', 60), text('Sản phẩm đầu ra', 20), text('Hệ số', 10)],
      rows: products.map(({ code, name, output, coefficient }): WrittenCell[] => [
        ...[code, name, output],
        coefficient.replace('.', ','),
      ]),
    },
    {
      name: 'Hướng dẫn',
      columns: [{ header: 'Giao việc của tháng', width: 110 }],
      rows: HELP.map((line) => [line]),
    },
  ];
}

const HELP: readonly string[] = [
  'Mỗi việc một dòng ở trang Giao việc. Người có nhiều việc: chép dòng của người ấy thành nhiều dòng. Dòng chỉ có tên thì được bỏ qua.',
  'Sản phẩm: tên hoặc mã ở trang Danh mục. Số lượng: số nguyên từ 1.',
  'Hạn hoàn thành: ngày/tháng/năm, nằm trong tháng đang nhập.',
  'Nội dung công việc: để trống thì lấy tên sản phẩm. Loại việc: để trống là được giao; ghi “đột xuất” nếu phát sinh.',
  'Hai người trùng họ tên: giữ mã cán bộ. Không ai tự giao việc cho mình.',
];
