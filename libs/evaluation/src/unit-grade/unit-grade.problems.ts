import { defineProblems } from '@app/kernel';
import { platformProblems } from '@app/platform';

export const unitGradeProblems = defineProblems('evaluation', {
  'unit-grade-from-above': {
    kind: 'forbidden',
    vi: {
      title: 'Mức xếp loại của một đơn vị do cấp trên của đơn vị đó ghi',
      remedy:
        'Người đứng đầu và người của đơn vị không tự ghi. Của UBND xã: lãnh đạo UBND tỉnh; của phòng, trung tâm: Chủ tịch UBND xã hoặc công chức tổ chức cán bộ không thuộc đơn vị đó.',
    },
    en: {
      title: 'A unit’s own grade is entered from above the unit',
      remedy:
        'Not by its head, nor by anybody of it. Of a commune: the leaders of the province; of a division: the chair, or the personnel officer who is not of it.',
    },
  },
  'unit-not-there': {
    kind: 'invalid',
    vi: { title: 'Năm {year} chưa có, hoặc không còn đơn vị này', remedy: 'Chọn đúng đơn vị hoặc đúng năm.' },
    en: { title: 'This unit was not there in {year}', remedy: 'Choose the right unit or the right year.' },
  },
  'unit-decision-ahead': {
    kind: 'invalid',
    vi: { title: 'Ngày quyết định chưa đến', remedy: 'Ghi khi đã có quyết định, muộn nhất là hôm nay ({today}).' },
    en: { title: 'The day of the decision has not come', remedy: 'Enter it at the latest as of today ({today}).' },
  },
  'unit-decision-early': {
    kind: 'invalid',
    vi: {
      title: 'Quyết định trước ngày {first} là về năm trước đó (NĐ 335/2025 Đ.19)',
      remedy: 'Sửa ngày theo văn bản, hoặc chọn đúng năm xếp loại.',
    },
    en: {
      title: 'A decision before {first} is about the year before (NĐ 335/2025 Đ.19)',
      remedy: 'Correct the day by the paper, or choose the year that it grades.',
    },
  },
  'unit-conclusions-open': {
    kind: 'rule',
    vi: {
      title:
        'Ngày quyết định còn {count} tồn tại, vi phạm đã kết luận mà chưa khắc phục: không xếp loại xuất sắc (NĐ 335/2025 Đ.8.1.c)',
      remedy:
        'Kiểm tra lại mức theo văn bản. Nếu đó không phải kết luận của cơ quan có thẩm quyền, ghi lý do vào ô bên dưới.',
    },
    en: {
      title:
        '{count} concluded shortcomings were open on the day of the decision: not the highest grade (NĐ 335/2025 Đ.8.1.c)',
      remedy: 'Look at the paper again. If these are no conclusions of a competent body, give the reason in the field.',
    },
  },
  'unit-grade-there': {
    kind: 'conflict',
    vi: {
      title: 'Năm này đơn vị đã có mức xếp loại được ghi',
      remedy: 'Tải lại trang, rồi ghi quyết định thay thế có nêu lý do.',
    },
    en: {
      title: 'A grade of this unit and year has been entered',
      remedy: 'Load the page again, and enter what takes its place with a reason.',
    },
  },
  'unit-grade-replaced': {
    kind: 'conflict',
    vi: { title: 'Dòng này đã có dòng khác thay', remedy: 'Tải lại trang để xem dòng đang có giá trị.' },
    en: { title: 'Another entry has taken its place', remedy: 'Load the page again to see the one that holds.' },
  },
});

export const UNIT_GRADE_CONSTRAINTS = {
  unit_grade_pkey: platformProblems['id-taken'],
  unit_grade_once: unitGradeProblems['unit-grade-there'],
  unit_grade_replaced_once: unitGradeProblems['unit-grade-replaced'],
  unit_grade_of_same: unitGradeProblems['unit-grade-replaced'],
};
