import { defineProblems } from '@app/kernel';

export const documentsProblems = defineProblems('documents', {
  busy: {
    kind: 'unavailable',
    vi: { title: 'Đang có nhiều văn bản chờ dựng', remedy: 'Thử lại sau {retryAfter} giây.' },
    en: { title: 'Many papers are waiting to be set', remedy: 'Try again in {retryAfter} seconds.' },
  },
  'too-long': {
    kind: 'rule',
    vi: { title: 'Văn bản dài hơn {pages} trang', remedy: 'Lọc bớt nội dung rồi in lại.' },
    en: { title: 'The paper is longer than {pages} pages', remedy: 'Narrow the content and print again.' },
  },
  'took-too-long': {
    kind: 'unavailable',
    vi: { title: 'Dựng văn bản quá {seconds} giây nên đã dừng', remedy: 'Thử lại sau {retryAfter} giây.' },
    en: {
      title: 'Setting the paper took over {seconds} seconds and was stopped',
      remedy: 'Try again in {retryAfter} seconds.',
    },
  },
  'workbook-unknown': {
    kind: 'invalid',
    vi: { title: 'Tệp không phải bảng tính', remedy: 'Chọn tệp Excel (.xlsx) hoặc CSV.' },
    en: { title: 'The file is no sheet', remedy: 'Choose a workbook (.xlsx) or a CSV file.' },
  },
  'workbook-old': {
    kind: 'invalid',
    vi: { title: 'Tệp Excel đời cũ (.xls)', remedy: 'Mở bằng Excel và lưu lại dạng .xlsx.' },
    en: { title: 'A workbook of the old kind (.xls)', remedy: 'Open it in Excel and save it as .xlsx.' },
  },
  'workbook-locked': {
    kind: 'invalid',
    vi: { title: 'Tệp có mật khẩu', remedy: 'Bỏ mật khẩu của tệp rồi gửi lại.' },
    en: { title: 'The file has a password', remedy: 'Take the password off and send it again.' },
  },
  'workbook-damaged': {
    kind: 'invalid',
    vi: { title: 'Tệp hỏng, không đọc hết được', remedy: 'Mở lại bằng Excel, lưu thành tệp mới rồi gửi tệp ấy.' },
    en: { title: 'The file is damaged', remedy: 'Open it in Excel, save it as a new file and send that.' },
  },
  'workbook-macro': {
    kind: 'invalid',
    vi: { title: 'Tệp có macro', remedy: 'Lưu lại dạng .xlsx không macro rồi gửi lại.' },
    en: { title: 'The file has macros', remedy: 'Save it as .xlsx without macros and send it again.' },
  },
  'workbook-too-much-inside': {
    kind: 'invalid',
    vi: { title: 'Tệp giải nén ra quá lớn', remedy: 'Bỏ ảnh và các trang khác, chỉ giữ danh sách.' },
    en: { title: 'The file unpacks to too much', remedy: 'Leave out pictures and other sheets; keep the list alone.' },
  },
  'workbook-too-many-rows': {
    kind: 'invalid',
    vi: { title: 'Trang có quá {thousands} nghìn dòng', remedy: 'Chia thành nhiều tệp.' },
    en: { title: 'The sheet has more than {thousands},000 rows', remedy: 'Split it into several files.' },
  },
  'workbook-empty': {
    kind: 'invalid',
    vi: { title: 'Tệp trống', remedy: 'Chọn tệp có danh sách.' },
    en: { title: 'The file is empty', remedy: 'Choose a file with a list in it.' },
  },
  'workbook-no-sheet': {
    kind: 'invalid',
    vi: { title: 'Tệp không có trang tính nào đọc được', remedy: 'Chọn tệp có trang danh sách.' },
    en: { title: 'The file has no sheet that can be read', remedy: 'Choose a file with a list in it.' },
  },
  'workbook-took-too-long': {
    kind: 'invalid',
    vi: { title: 'Đọc tệp quá lâu nên đã dừng', remedy: 'Chia thành nhiều tệp nhỏ hơn.' },
    en: { title: 'Reading the file took too long and was stopped', remedy: 'Split it into smaller files.' },
  },
});
