import { defineProblems } from '@app/kernel';
import type { ConstraintProblems } from '@app/platform';
import { UNIT_PROBLEMS } from './units/unit.problems';

export const organizationProblems = defineProblems('organization', {
  ...UNIT_PROBLEMS,
  'calendar-not-covered': {
    kind: 'rule',
    vi: {
      title: 'Lịch làm việc chưa có ngày {day}, nên chưa tính được hạn',
      remedy: 'Quản trị hệ thống cập nhật lịch làm việc rồi thực hiện lại.',
    },
    en: {
      title: 'The working calendar does not reach {day}, so no due date can be counted',
      remedy: 'The administrator publishes the calendar of that year; then repeat.',
    },
  },
  'calendar-past': {
    kind: 'rule',
    vi: {
      title: 'Ngày {day} đã qua, không đổi được nữa',
      remedy: 'Thời hạn đã tính theo ngày này giữ nguyên; chỉ đổi ngày từ {today} trở đi.',
    },
    en: {
      title: '{day} has passed and cannot change any more',
      remedy: 'Terms that were counted with it stay; change days from {today} on.',
    },
  },
  'calendar-twice': {
    kind: 'invalid',
    vi: { title: 'Ngày {day} được nêu hai lần', remedy: 'Giữ lại một lần.' },
    en: { title: '{day} is named twice', remedy: 'Keep one of them.' },
  },
  'calendar-makeup-on-workday': {
    kind: 'invalid',
    vi: {
      title: 'Ngày {day} vốn là ngày làm việc, không phải ngày làm bù',
      remedy: 'Chọn một thứ Bảy hoặc Chủ nhật.',
    },
    en: { title: '{day} is a working day already', remedy: 'Choose a Saturday or a Sunday to be worked.' },
  },
  'calendar-stale': {
    kind: 'stale',
    vi: {
      title: 'Lịch làm việc vừa được người khác thay đổi',
      remedy: 'Tải lại trang, xem lịch mới rồi thực hiện lại.',
    },
    en: { title: 'Somebody else has just changed the calendar', remedy: 'Reload, look at it and decide again.' },
  },
  'calendar-unchanged': {
    kind: 'invalid',
    vi: { title: 'Chưa có ngày nào thay đổi', remedy: 'Chọn ít nhất một ngày, hoặc kéo dài lịch thêm năm.' },
    en: { title: 'No day changes', remedy: 'Choose a day, or let the calendar reach another year.' },
  },
  'day-changes-unreadable': {
    kind: 'invalid',
    vi: {
      title: 'Không đọc được các ngày thay đổi',
      remedy: 'Ghi mỗi ngày theo mẫu 2026-11-24:HOLIDAY:CONFIRMED, cách nhau bằng dấu phẩy.',
    },
    en: {
      title: 'The days of the change cannot be read',
      remedy: 'Write each as 2026-11-24:HOLIDAY:CONFIRMED, parted by commas.',
    },
  },
  'legal-basis-code': {
    kind: 'invalid',
    vi: {
      title: 'Mã văn bản chưa đúng mẫu',
      remedy: 'Dùng chữ in hoa không dấu, số, dấu chấm, gạch nối, như ND-118-2025.',
    },
    en: {
      title: 'The code of the law is not proper',
      remedy: 'Use capital letters, digits, dots and hyphens, as in ND-118-2025.',
    },
  },
  'legal-basis-known': {
    kind: 'conflict',
    vi: { title: 'Đã có văn bản mang mã này: {citation}', remedy: 'Dùng văn bản đó, hoặc đặt mã khác.' },
    en: { title: 'A law has this code already: {citation}', remedy: 'Use that one, or take another code.' },
  },
  'legal-basis-order': {
    kind: 'invalid',
    vi: { title: 'Văn bản có hiệu lực từ {from}; ngày hết hiệu lực phải sau đó', remedy: 'Chọn một ngày muộn hơn.' },
    en: { title: 'The law is in force from {from}; it ends after that', remedy: 'Choose a later day.' },
  },
  'legal-basis-ended': {
    kind: 'conflict',
    vi: { title: 'Văn bản này đã hết hiệu lực từ {day}', remedy: 'Tải lại trang để xem.' },
    en: { title: 'This law has been out of force since {day}', remedy: 'Reload the page to see it.' },
  },
  'hours-order': {
    kind: 'invalid',
    vi: {
      title: 'Giờ này không sau giờ đứng trước nó',
      remedy: 'Nhập giờ theo thứ tự: sáng từ, sáng đến, chiều từ, chiều đến.',
    },
    en: {
      title: 'This time does not follow the one before it',
      remedy: 'Enter morning from, to, afternoon from, to in order.',
    },
  },
  'hours-past': {
    kind: 'invalid',
    vi: { title: 'Giờ làm việc không đổi được từ một ngày đã qua', remedy: 'Chọn ngày {today} hoặc muộn hơn.' },
    en: { title: 'Working hours cannot change from a day that has passed', remedy: 'Choose {today} or later.' },
  },
  'whole-authority-only': {
    kind: 'forbidden',
    vi: {
      title: 'Chỉ người quản trị toàn cơ quan được đổi mục này',
      remedy: 'Đề nghị quản trị hệ thống của tỉnh thực hiện.',
    },
    en: {
      title: 'Only whoever administers the whole authority changes this',
      remedy: 'Ask the administrator of the province.',
    },
  },
  'setting-out-of-range': {
    kind: 'invalid',
    vi: { title: 'Giá trị phải là số nguyên từ {min} đến {max}', remedy: 'Nhập một số trong khoảng này.' },
    en: { title: 'The value must be a whole number from {min} to {max}', remedy: 'Enter a number within it.' },
  },
  'setting-no-choice': {
    kind: 'invalid',
    vi: { title: 'Giá trị phải là một trong: {choices}', remedy: 'Chọn một trong các giá trị này.' },
    en: { title: 'The value must be one of {choices}', remedy: 'Choose one of them.' },
  },
  'setting-past': {
    kind: 'invalid',
    vi: {
      title: 'Thiết lập không đổi được từ một ngày đã qua',
      remedy: 'Chọn ngày {today} hoặc muộn hơn; việc đã quyết định giữ nguyên.',
    },
    en: {
      title: 'A setting cannot change from a day that has passed',
      remedy: 'Choose {today} or later; what was decided stays as it is.',
    },
  },
  'setting-begun': {
    kind: 'conflict',
    vi: {
      title: 'Thay đổi này đã có hiệu lực hoặc đã được rút',
      remedy: 'Tải lại trang; để đổi tiếp, đặt một giá trị mới từ hôm nay trở đi.',
    },
    en: {
      title: 'This change has begun to hold, or was taken back already',
      remedy: 'Reload; to change it again, set a new value from today on.',
    },
  },
});

/** What the database says where two merge units into one another at the same moment. */
export const ORGANIZATION_CONSTRAINTS: ConstraintProblems = {
  org_unit_succession_ring: organizationProblems['units-come-after-themselves'],
};
