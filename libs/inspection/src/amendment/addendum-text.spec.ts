import type { AmendableContent } from '../rules/amendment';
import { addendumText, type ToldAmendment } from './addendum-text';

const before: AmendableContent = {
  title: 'Chưa niêm yết lịch tiếp công dân',
  detail: null,
  findingClass: 'SHORTCOMING',
  severity: 'LEVEL_2',
  count: 3,
  recommendedAction: 'Niêm yết lịch.',
};
const told = (changes: Partial<AmendableContent> | null): ToldAmendment => ({
  place: 2,
  before,
  after: changes && { ...before, ...changes },
  proposedByName: 'Nguyễn Hữu Thẩm',
  proposedAt: '2026-11-20T01:05:00Z',
  decidedByName: 'Trần Thị Lan',
  grounds: 'Đã xem lại ảnh chụp.',
});
const PEOPLE = [
  'Người đề nghị: Nguyễn Hữu Thẩm, 08 giờ 05 phút ngày 20 tháng 11 năm 2026.',
  'Người duyệt: Trần Thị Lan. Căn cứ duyệt: Đã xem lại ảnh chụp.',
];
const CORRECTS = 'Đính chính nội dung số 2 (tồn tại): “Chưa niêm yết lịch tiếp công dân”.';

it.each<[string, Partial<AmendableContent> | null, string[]]>([
  [
    'other words',
    { title: 'Lịch thiếu giờ' },
    [CORRECTS, '- Nội dung: đã ghi “Chưa niêm yết lịch tiếp công dân”, nay sửa là “Lịch thiếu giờ”.'],
  ],
  ['what was not there', { detail: 'Bảng ở sảnh.' }, [CORRECTS, '- Chi tiết: chưa ghi, nay ghi là “Bảng ở sảnh.”.']],
  ['what goes', { count: null }, [CORRECTS, '- Số lượng: đã ghi “3”, nay bỏ.']],
  [
    'class and severity in words',
    { findingClass: 'LIMITATION', severity: 'LEVEL_1' },
    [
      CORRECTS,
      '- Loại: đã ghi “Tồn tại”, nay sửa là “Hạn chế”.',
      '- Mức độ: đã ghi “Mức 2 – Chấn chỉnh”, nay sửa là “Mức 1 – Nhắc nhở”.',
    ],
  ],
  [
    'a withdrawal',
    null,
    [
      'Rút nội dung số 2 (tồn tại): “Chưa niêm yết lịch tiếp công dân”.',
      'Nội dung này không còn giá trị trong biên bản; việc khắc phục kèm theo kết thúc.',
    ],
  ],
])('an addendum tells of %s', (_, changes, lines) => {
  expect(addendumText(told(changes)).split('\n')).toEqual([...lines, ...PEOPLE]);
});
