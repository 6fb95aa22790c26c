import { defineProblems } from '@app/kernel';

export const inspectionProblems = defineProblems('inspection', {
  locked: {
    kind: 'conflict',
    vi: { title: 'Biên bản đã lập, không sửa hay thêm được nữa', remedy: 'Lập biên bản bổ sung nếu cần đính chính.' },
    en: { title: 'The minutes are locked: nothing can be added or changed', remedy: 'Corrections need an addendum.' },
  },
  'not-locked': {
    kind: 'conflict',
    vi: { title: 'Chưa lập biên bản', remedy: 'Thông qua và ký biên bản trước khi nhập thông báo kết quả.' },
    en: { title: 'The minutes are not locked yet', remedy: 'Lock the minutes before you enter the notice.' },
  },
  'notice-entered': {
    kind: 'conflict',
    vi: {
      title: 'Thông báo kết quả của cuộc kiểm tra này đã nhập',
      remedy: 'Tải lại trang để xem số và ngày đã nhập.',
    },
    en: { title: 'The notice of this inspection has been entered already', remedy: 'Reload the page to see it.' },
  },
  'statement-closed': {
    kind: 'conflict',
    vi: {
      title: 'Nội dung này không nhận giải trình nữa',
      remedy: 'Sau thông báo kết quả, dùng “Giải trình” hoặc “Đề nghị gia hạn” trên việc khắc phục.',
    },
    en: {
      title: 'This finding takes no statement any more',
      remedy: 'After the notice, dispute the task or ask for more time there.',
    },
  },
  'due-date-doubled': {
    kind: 'invalid',
    vi: { title: 'Một nội dung có hai thời hạn', remedy: 'Giữ một thời hạn cho mỗi nội dung.' },
    en: { title: 'One finding is given two dates', remedy: 'Keep one date a finding.' },
  },
  'own-body': {
    kind: 'invalid',
    vi: { title: 'Cơ quan kiểm tra không tự kiểm tra mình ở đây', remedy: 'Chọn đơn vị khác.' },
    en: { title: 'The inspecting body cannot inspect itself here', remedy: 'Choose another unit.' },
  },
  'unit-not-in-force': {
    kind: 'invalid',
    vi: {
      title: 'Đơn vị này không còn hoặc chưa hoạt động trong ngày kiểm tra',
      remedy: 'Chọn đơn vị đang hoạt động.',
    },
    en: { title: 'This unit does not exist on the day of the inspection', remedy: 'Choose a unit that exists.' },
  },
  'no-person': {
    kind: 'forbidden',
    vi: { title: 'Tài khoản chưa gắn với một người', remedy: 'Quản trị hệ thống gắn tài khoản với hồ sơ cán bộ.' },
    en: { title: 'The account belongs to no person', remedy: 'The administrator links it to a staff record.' },
  },
  'no-checklist': {
    kind: 'rule',
    vi: { title: 'Chưa có danh mục kiểm tra nào được ban hành', remedy: 'Quản trị hệ thống ban hành danh mục trước.' },
    en: { title: 'No checklist has been published', remedy: 'The administrator publishes one first.' },
  },
  'finding-withdrawn': {
    kind: 'conflict',
    vi: { title: 'Nội dung này đã rút', remedy: 'Ghi nhận mới nếu cần.' },
    en: { title: 'This finding has been withdrawn', remedy: 'Record a new one if needed.' },
  },
});

export const INSPECTION_CONSTRAINTS = {
  finding_minutes_open: inspectionProblems.locked,
  inspection_step: inspectionProblems.locked,
  finding_step: inspectionProblems.locked,
  finding_statement_in_time: inspectionProblems['statement-closed'],
  result_notice_once: inspectionProblems['notice-entered'],
};
