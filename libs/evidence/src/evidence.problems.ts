import { defineProblems } from '@app/kernel';

/** Codes are part of the API; what a person has to do stands in `remedy`. */
export const evidenceProblems = defineProblems('evidence', {
  'not-accepted': {
    kind: 'invalid',
    vi: {
      title: 'Tệp này không phải ảnh JPEG, PNG, WebP, tệp PDF, DOCX hay XLSX',
      remedy: 'Chụp lại, hoặc lưu thành PDF rồi gửi.',
    },
    en: {
      title: 'This is no JPEG, PNG or WebP picture and no PDF, DOCX or XLSX file',
      remedy: 'Take it again, or save it as PDF.',
    },
  },
  'wrong-content': {
    kind: 'invalid',
    vi: { title: 'Nội dung tệp không khớp kiểu đã khai', remedy: 'Mở thử tệp, lưu lại đúng định dạng rồi gửi.' },
    en: {
      title: 'The content is not of the type it was sent as',
      remedy: 'Open the file, save it properly and send again.',
    },
  },
  'picture-damaged': {
    kind: 'invalid',
    vi: { title: 'Ảnh này không mở được: tệp bị cắt hoặc hỏng', remedy: 'Chụp lại, hoặc chọn lại ảnh gốc rồi gửi.' },
    en: { title: 'This picture cannot be opened: it is cut off or damaged', remedy: 'Take or choose it again.' },
  },
  'too-many-pixels': {
    kind: 'invalid',
    vi: { title: 'Ảnh lớn hơn {limit} triệu điểm ảnh', remedy: 'Thu nhỏ ảnh, hoặc chụp lại bằng nút Chụp ảnh.' },
    en: { title: 'The picture has more than {limit} million points', remedy: 'Make it smaller, or take it again.' },
  },
  animated: {
    kind: 'invalid',
    vi: { title: 'Ảnh động không làm minh chứng được', remedy: 'Chọn một ảnh tĩnh.' },
    en: { title: 'A moving picture is no evidence', remedy: 'Choose a still picture.' },
  },
  locked: {
    kind: 'invalid',
    vi: {
      title: 'Tệp có mật khẩu, hoặc là tệp Word, Excel kiểu cũ',
      remedy: 'Bỏ mật khẩu, lưu thành DOCX, XLSX hoặc PDF rồi gửi.',
    },
    en: {
      title: 'The file has a password, or is a Word or Excel file of the old kind',
      remedy: 'Remove the password and save it as DOCX, XLSX or PDF.',
    },
  },
  macro: {
    kind: 'invalid',
    vi: { title: 'Tệp có macro', remedy: 'Lưu lại thành DOCX hoặc XLSX không có macro, hoặc thành PDF.' },
    en: { title: 'The file has macros', remedy: 'Save it as DOCX or XLSX without macros, or as PDF.' },
  },
  'too-much-inside': {
    kind: 'invalid',
    vi: { title: 'Tệp mở ra lớn hơn {limit} MB', remedy: 'Lưu thành PDF, hoặc tách thành tệp nhỏ hơn.' },
    en: { title: 'The file unpacks to more than {limit} MB', remedy: 'Save it as PDF, or split it.' },
  },
  'office-damaged': {
    kind: 'invalid',
    vi: { title: 'Tệp Word hoặc Excel này bị hỏng', remedy: 'Mở thử tệp, lưu lại rồi gửi.' },
    en: { title: 'This Word or Excel file is damaged', remedy: 'Open it, save it again and send.' },
  },
  'strange-content': {
    kind: 'invalid',
    vi: {
      title: 'Trong tệp có thứ không thuộc về một văn bản hay bảng tính',
      remedy: 'Lưu thành PDF, hoặc chép nội dung sang tệp mới rồi gửi.',
    },
    en: {
      title: 'The file holds something that belongs in no document or table',
      remedy: 'Save it as PDF, or copy its content into a new file.',
    },
  },
  empty: {
    kind: 'invalid',
    vi: { title: 'Tệp trống', remedy: 'Chọn lại tệp.' },
    en: { title: 'The file is empty', remedy: 'Choose the file again.' },
  },
  'broken-off': {
    kind: 'invalid',
    vi: { title: 'Tệp gửi chưa hết thì đứt kết nối', remedy: 'Gửi lại tệp; phần đã gửi không được giữ.' },
    en: { title: 'The connection broke before the file was complete', remedy: 'Send it again; nothing was kept.' },
  },
  name: {
    kind: 'invalid',
    vi: { title: 'Tên tệp không dùng được', remedy: 'Đặt lại tên tệp rồi gửi.' },
    en: { title: 'The file name cannot be used', remedy: 'Rename the file and send again.' },
  },
  'capture-unreadable': {
    kind: 'invalid',
    vi: { title: 'Thông tin chụp không đọc được', remedy: 'Gửi đúng dạng như tài liệu API mô tả, hoặc bỏ mục này.' },
    en: {
      title: 'This fact about the capture cannot be read',
      remedy: 'Send it as the API describes, or leave it out.',
    },
  },
  'capture-future': {
    kind: 'invalid',
    vi: { title: 'Thời điểm chụp ở sau giờ máy chủ', remedy: 'Chỉnh lại giờ của máy rồi gửi lại.' },
    en: {
      title: 'The capture lies after the time of the server',
      remedy: 'Set the clock of the device and send again.',
    },
  },
  'capture-source': {
    kind: 'invalid',
    vi: { title: 'Nguồn của thông tin chụp thiếu hoặc thừa', remedy: 'Gửi thông tin cùng nguồn: device hoặc exif.' },
    en: { title: 'A fact about the capture and its source do not come together', remedy: 'Send both: device or exif.' },
  },
  'no-shared-copy': {
    kind: 'not-found',
    vi: { title: 'Tệp này không có bản xem', remedy: 'Mở tệp gốc.' },
    en: { title: 'This file has no copy to look at', remedy: 'Open the file itself.' },
  },
  'bytes-missing': {
    kind: 'unavailable',
    vi: { title: 'Máy chủ chưa đọc được tệp này', remedy: 'Báo quản trị hệ thống: tệp cần khôi phục từ bản sao lưu.' },
    en: {
      title: 'The server cannot read this file',
      remedy: 'Tell the administrator: it has to be restored from the backup.',
    },
  },
  'no-space': {
    kind: 'no-space',
    vi: { title: 'Máy chủ hết chỗ chứa tệp', remedy: 'Báo quản trị hệ thống; tệp và nội dung vẫn còn trên máy bạn.' },
    en: { title: 'The server has no room for files', remedy: 'Tell the administrator; your file stays with you.' },
  },
  'attached-elsewhere': {
    kind: 'conflict',
    vi: { title: 'Tệp này đã gắn vào nội dung khác', remedy: 'Tải tệp lên lại.' },
    en: { title: 'This file is attached elsewhere already', remedy: 'Upload the file again.' },
  },
});
