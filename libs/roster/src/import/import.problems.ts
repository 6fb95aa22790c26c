import type { ProblemDefinition } from '@app/kernel';

/** What an import is refused for; part of the problems of the roster. */
export const IMPORT_PROBLEMS = {
  'import-file-name': {
    kind: 'invalid',
    vi: { title: 'Thiếu tên tệp', remedy: 'Gửi tên tệp ở tiêu đề X-File-Name.' },
    en: { title: 'The name of the file is missing', remedy: 'Send it in the header X-File-Name.' },
  },
  'import-busy': {
    kind: 'conflict',
    vi: { title: 'Danh sách này đang được xử lý', remedy: 'Chờ xong rồi thử lại.' },
    en: { title: 'This list is being worked on', remedy: 'Wait until it is done and try again.' },
  },
  'import-called-off': {
    kind: 'conflict',
    vi: { title: 'Đã dừng theo yêu cầu; chưa có gì được ghi', remedy: 'Làm lại khi cần.' },
    en: { title: 'It was called off; nothing has been written', remedy: 'Begin it again when you want it.' },
  },
  'import-not-under-way': {
    kind: 'conflict',
    vi: { title: 'Danh sách này không có việc nào đang chạy', remedy: 'Tải lại trang để xem kết quả.' },
    en: { title: 'Nothing is being done with this list', remedy: 'Reload the page to see what has come of it.' },
  },
  'import-not-checked': {
    kind: 'conflict',
    vi: { title: 'Danh sách chưa chạy thử', remedy: 'Chạy thử rồi hãy ghi.' },
    en: { title: 'The list has not been tried yet', remedy: 'Try it before you commit it.' },
  },
  'import-stale': {
    kind: 'conflict',
    vi: { title: 'Dữ liệu cán bộ đã đổi từ lúc chạy thử', remedy: 'Chạy thử lại.' },
    en: { title: 'The roster has changed since the list was tried', remedy: 'Try it again.' },
  },
  'import-nothing': {
    kind: 'conflict',
    vi: { title: 'Không có dòng nào để ghi', remedy: 'Sửa các dòng lỗi, hoặc chọn tệp khác.' },
    en: { title: 'There is no row to commit', remedy: 'Mend the wrong rows, or choose another file.' },
  },
  'import-committed': {
    kind: 'conflict',
    vi: { title: 'Danh sách đã được ghi', remedy: 'Gửi tệp mới cho lần nhập khác.' },
    en: { title: 'The list has been committed', remedy: 'Send a new file for another import.' },
  },
  'import-undone': {
    kind: 'conflict',
    vi: { title: 'Danh sách đã được hoàn tác', remedy: 'Gửi lại tệp để nhập lần khác.' },
    en: { title: 'The list has been undone', remedy: 'Send the file again for another import.' },
  },
  'import-not-committed': {
    kind: 'conflict',
    vi: { title: 'Danh sách chưa được ghi', remedy: 'Không có gì để hoàn tác.' },
    en: { title: 'The list has not been committed', remedy: 'There is nothing to undo.' },
  },
  'import-built-on': {
    kind: 'conflict',
    vi: {
      title: 'Đã có {people} người trong danh sách được dùng ở nơi khác',
      remedy: 'Xem danh sách các chỗ dùng ở trang của lần nhập; gỡ các chỗ ấy trước.',
    },
    en: {
      title: '{people} people of the list are used elsewhere by now',
      remedy: 'The page of the import lists where; undo that first.',
    },
  },
  'import-file-gone': {
    kind: 'conflict',
    vi: { title: 'Tệp đã được xóa sau 30 ngày', remedy: 'Gửi lại tệp.' },
    en: { title: 'The file was let go of after 30 days', remedy: 'Send it again.' },
  },
  'import-columns': {
    kind: 'invalid',
    vi: { title: 'Cột chưa ghép đúng', remedy: 'Mỗi loại thông tin một cột, và phải có cột họ tên.' },
    en: {
      title: 'The columns are not assigned',
      remedy: 'One column for each kind of information, and one with the names.',
    },
  },
  'import-sheet': {
    kind: 'invalid',
    vi: { title: 'Tệp không có trang này', remedy: 'Chọn một trang của tệp.' },
    en: { title: 'The file has no such sheet', remedy: 'Choose one of its sheets.' },
  },
} as const satisfies Readonly<Record<string, ProblemDefinition>>;
