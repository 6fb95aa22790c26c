import { defineProblems } from '@app/kernel';

export const evidenceProblems = defineProblems('evidence', {
  'not-accepted': {
    kind: 'invalid',
    vi: { title: 'Tệp này không phải ảnh JPEG, PNG, WebP hay tệp PDF', remedy: 'Chụp lại hoặc lưu thành PDF rồi gửi.' },
    en: { title: 'This is no JPEG, PNG or WebP picture and no PDF', remedy: 'Take it again or save it as PDF.' },
  },
  'wrong-content': {
    kind: 'invalid',
    vi: { title: 'Nội dung tệp không khớp kiểu đã khai', remedy: 'Mở thử tệp, lưu lại đúng định dạng rồi gửi.' },
    en: {
      title: 'The content is not of the type it was sent as',
      remedy: 'Open the file, save it properly and send again.',
    },
  },
  empty: {
    kind: 'invalid',
    vi: { title: 'Tệp trống', remedy: 'Chọn lại tệp.' },
    en: { title: 'The file is empty', remedy: 'Choose the file again.' },
  },
  name: {
    kind: 'invalid',
    vi: { title: 'Tên tệp không dùng được', remedy: 'Đặt lại tên tệp rồi gửi.' },
    en: { title: 'The file name cannot be used', remedy: 'Rename the file and send again.' },
  },
  'no-person': {
    kind: 'forbidden',
    vi: { title: 'Tài khoản chưa gắn với một người', remedy: 'Quản trị hệ thống gắn tài khoản với hồ sơ cán bộ.' },
    en: { title: 'The account belongs to no person', remedy: 'The administrator links it to a staff record.' },
  },
  'attached-elsewhere': {
    kind: 'conflict',
    vi: { title: 'Tệp này đã gắn vào nội dung khác', remedy: 'Tải tệp lên lại.' },
    en: { title: 'This file is attached elsewhere already', remedy: 'Upload the file again.' },
  },
});
