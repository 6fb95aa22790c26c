import { addMonths, localDate, type LocalDate } from '@app/kernel';
import type { WrittenCell, WrittenSheet } from '@app/documents';
import type { KnownPerson } from '../rules';

/** The unit's own people with a column for each month that is over, so that nobody has to guess how a sheet looks. */
export function scoreTemplate(
  { year, today, unitName }: { year: number; today: LocalDate; unitName: string },
  people: readonly KnownPerson[],
): WrittenSheet[] {
  const over = Array.from({ length: 12 }, (_, index) => index).filter(
    (index) => addMonths(localDate(`${year}-01-01`), index + 1) <= today,
  );
  const months = over.map((index) => ({ header: `Tháng ${index + 1}`, width: 12 }));
  return [
    {
      name: `Điểm ${year}`,
      columns: [
        { header: 'Họ và tên', width: 28 },
        { header: 'Mã cán bộ', width: 14 },
        { header: 'Đơn vị', width: 34 },
        ...months,
      ],
      rows: people.map(({ fullName, staffCode, unitName: unit }): WrittenCell[] => [
        ...[fullName, staffCode ?? '', unit],
        ...months.map(() => null),
      ]),
    },
    {
      name: 'Hướng dẫn',
      columns: [{ header: `Nhập điểm các tháng trước của ${unitName}`, width: 110 }],
      rows: HELP.map((line) => [line]),
    },
  ];
}

const HELP: readonly string[] = [
  'Mỗi người một dòng, mỗi tháng một cột. Chỉ ghi những gì có trong văn bản (thông báo kết quả đánh giá); ô trống là không nhập.',
  'Điểm từ 0 đến 100, không quá hai chữ số thập phân: 88,5 hoặc 88.5.',
  'Tháng không có điểm thì ghi lý do vào ô: thai sản, ốm, nghỉ không lương, đi học, chưa tuyển dụng…',
  'Hai người trùng họ tên: giữ mã cán bộ. Người không nhập thì xóa cả dòng.',
  'Không ai nhập điểm của chính mình: dòng của người tải tệp này không có ở đây.',
  'Điểm của các văn bản khác nhau thì nhập bằng các tệp khác nhau.',
];
