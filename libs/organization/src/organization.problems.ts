import { defineProblems } from '@app/kernel';

export const organizationProblems = defineProblems('organization', {
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
