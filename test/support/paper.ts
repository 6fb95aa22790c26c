import { localDate } from '@app/kernel';
import type { Block, OfficialDocument } from '../../libs/documents/src/official-document';

/** Minutes as an office would write them, short but for what is changed. */
export const paper = (changes: Partial<OfficialDocument> = {}): OfficialDocument => ({
  title: 'Biên bản kiểm tra công vụ số 09/BB-KTCV',
  madeAt: new Date('2026-11-20T03:00:00Z'),
  issuer: { parent: 'UBND tỉnh Vĩnh Sa', body: 'Sở Nội vụ' },
  number: '09/BB-KTCV',
  place: 'Minh Khê',
  date: localDate('2026-02-05'),
  typeName: 'BIÊN BẢN',
  subject: 'Kiểm tra công vụ tại UBND xã Minh Khê',
  body: [{ kind: 'paragraph', text: 'Hôm nay, Đoàn kiểm tra công vụ tiến hành kiểm tra đột xuất.' }],
  signatures: [
    [
      { capacity: ['Đại diện đơn vị', 'được kiểm tra'], hint: '(Ký, ghi rõ họ tên)', name: 'Phạm Văn Bình' },
      { capacity: ['Trưởng đoàn'], hint: '(Ký, ghi rõ họ tên)', name: 'Trần Thị Lan' },
    ],
  ],
  recipients: ['UBND xã Minh Khê', 'Lưu: VT, Đoàn kiểm tra'],
  draft: false,
  ...changes,
});

/** Marks stacked two high, capitals, quotes and the sign of the đồng. */
export const LETTERS = 'Ặ Ẫ Ể Ỗ Ữ Ượ ượ nghiêng Nguyễn Đỗ Thị Ngọc 1.234,5 “–” ₫';
/** A body of several pages. */
export const LONG: Block[] = Array.from({ length: 14 }, (_, section) => [
  { kind: 'heading', text: `${section + 1}. Nội dung ${LETTERS}` } as const,
  {
    kind: 'table',
    columns: [
      { title: 'TT', share: 1, align: 'center' },
      { title: 'Nội dung', share: 6 },
      { title: 'Căn cứ', share: 4 },
    ],
    rows: Array.from({ length: 8 }, (_row, row) => [
      `${row + 1}`,
      `Quy chế làm việc ban hành chậm ${'so với thời hạn '.repeat(row)}`,
      'x'.repeat(row * 20),
    ]),
  } as const,
]).flat();
