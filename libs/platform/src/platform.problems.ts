import { defineProblems } from '@app/kernel';

/** Problems of the edge itself: who asks, what was sent, whether the product can answer now. */
export const platformProblems = defineProblems('request', {
  'not-signed-in': {
    kind: 'unauthenticated',
    vi: { title: 'Chưa đăng nhập hoặc phiên đã hết', remedy: 'Đăng nhập rồi thực hiện lại; nội dung đã nhập vẫn còn.' },
    en: { title: 'Not signed in, or the session has ended', remedy: 'Sign in and repeat; what you typed is kept.' },
  },
  'token-invalid': {
    kind: 'unauthenticated',
    vi: {
      title: 'Mã truy cập API không đúng, đã hết hạn hoặc đã bị thu hồi',
      remedy: 'Gửi Authorization: Bearer với mã còn hạn; tạo mã mới ở trang Tài khoản của tôi.',
    },
    en: {
      title: 'The API token is wrong, has expired or was revoked',
      remedy: 'Send Authorization: Bearer with a token in force; make a new one on the page My account.',
    },
  },
  'not-permitted': {
    kind: 'forbidden',
    vi: {
      title: 'Tài khoản này không có quyền thực hiện việc đó',
      remedy: 'Quản trị hệ thống của cơ quan cấp quyền này.',
    },
    en: { title: 'This account may not do that', remedy: 'The administrator of your office grants this permission.' },
  },
  'without-person': {
    kind: 'forbidden',
    vi: {
      title: 'Tài khoản chưa gắn với một người thì không quyết định, không ký, không ghi nhận được gì',
      remedy: 'Quản trị hệ thống gắn tài khoản với hồ sơ của một người trong danh sách nhân sự.',
    },
    en: {
      title: 'An account without a person decides, signs and records nothing',
      remedy: 'The administrator links the account to the record of somebody of the roster.',
    },
  },
  'csrf-header-missing': {
    kind: 'forbidden',
    vi: { title: 'Yêu cầu ghi thiếu tiêu đề X-Kycuong', remedy: 'Gửi kèm tiêu đề X-Kycuong: 1.' },
    en: { title: 'The write lacks the header X-Kycuong', remedy: 'Send the header X-Kycuong: 1 with it.' },
  },
  'plain-http': {
    kind: 'forbidden',
    vi: {
      title: 'Không nhận đăng nhập qua kết nối chưa mã hóa',
      remedy: 'Mở địa chỉ https của hệ thống; hướng dẫn đặt TLS có trong README.',
    },
    en: {
      title: 'Signing in over an unencrypted connection is refused',
      remedy: 'Open the https address; the README shows how to set up TLS.',
    },
  },
  'not-found': {
    kind: 'not-found',
    vi: { title: 'Không tìm thấy', remedy: 'Kiểm tra lại đường dẫn; mục này có thể không thuộc phạm vi của bạn.' },
    en: { title: 'Not found', remedy: 'Check the address; it may lie outside of your scope.' },
  },
  invalid: {
    kind: 'invalid',
    vi: { title: 'Có vấn đề cần sửa', remedy: 'Sửa các mục được nêu rồi gửi lại.' },
    en: { title: 'There is a problem', remedy: 'Correct the fields named and send again.' },
  },
  unreadable: {
    kind: 'invalid',
    vi: { title: 'Nội dung gửi lên không đọc được', remedy: 'Gửi JSON đúng chuẩn, mã hóa UTF-8.' },
    en: { title: 'The body cannot be read', remedy: 'Send well-formed JSON in UTF-8.' },
  },
  'wrong-media-type': {
    kind: 'media-type',
    vi: { title: 'Kiểu nội dung này không được nhận ở đây', remedy: 'Gửi application/json, trừ khi tải tệp lên.' },
    en: { title: 'This media type is not accepted here', remedy: 'Send application/json, files excepted.' },
  },
  'too-large': {
    kind: 'too-large',
    vi: { title: 'Nội dung gửi lên vượt giới hạn', remedy: 'Gửi ít hơn trong một lần.' },
    en: { title: 'The body is over the bound', remedy: 'Send less at a time.' },
  },
  'version-missing': {
    kind: 'precondition-missing',
    vi: { title: 'Thiếu phiên bản của mục cần sửa', remedy: 'Gửi tiêu đề If-Match với giá trị etag đã nhận.' },
    en: { title: 'The version of what you change is missing', remedy: 'Send If-Match with the etag you received.' },
  },
  'stale-version': {
    kind: 'stale',
    vi: { title: 'Mục này vừa được người khác thay đổi', remedy: 'Tải bản mới, đối chiếu rồi thực hiện lại.' },
    en: { title: 'Somebody else has just changed this', remedy: 'Load the new version, compare, then repeat.' },
  },
  'id-taken': {
    kind: 'conflict',
    vi: { title: 'Mã này đã dùng cho một nội dung khác', remedy: 'Tạo mã mới rồi gửi lại.' },
    en: { title: 'This id already stands for different content', remedy: 'Make a new id and send again.' },
  },
  'idempotency-key-invalid': {
    kind: 'invalid',
    vi: { title: 'Idempotency-Key phải là một UUID', remedy: 'Gửi một UUID mới cho mỗi thao tác.' },
    en: { title: 'Idempotency-Key must be a UUID', remedy: 'Send a new UUID for each command.' },
  },
  'idempotency-key-reused': {
    kind: 'rule',
    vi: { title: 'Idempotency-Key này đã dùng cho một yêu cầu khác', remedy: 'Tạo khóa mới cho thao tác mới.' },
    en: { title: 'This Idempotency-Key was used for another request', remedy: 'Make a new key for a new command.' },
  },
  busy: {
    kind: 'unavailable',
    vi: { title: 'Hệ thống đang quá tải', remedy: 'Thử lại sau vài giây; nội dung đã nhập vẫn còn.' },
    en: { title: 'The system is overloaded', remedy: 'Try again in a few seconds; what you typed is kept.' },
  },
  unavailable: {
    kind: 'unavailable',
    vi: { title: 'Cơ sở dữ liệu tạm thời chưa trả lời', remedy: 'Thử lại sau vài giây; nội dung đã nhập vẫn còn.' },
    en: { title: 'The database does not answer at the moment', remedy: 'Try again shortly; what you typed is kept.' },
  },
  failed: {
    kind: 'failure',
    vi: { title: 'Hệ thống gặp lỗi khi xử lý', remedy: 'Thử lại; nếu vẫn lỗi, báo quản trị kèm mã tra cứu.' },
    en: { title: 'The product failed to handle this', remedy: 'Try again; if it stays, report the trace id.' },
  },
});

/** What can be wrong with one field; the compound decorators of `http/fields.ts` refer to these by key. */
export const fieldProblems = defineProblems('field', {
  required: {
    kind: 'invalid',
    vi: { title: 'Chưa nhập mục này', remedy: 'Nhập nội dung cho mục này.' },
    en: { title: 'This is missing', remedy: 'Enter a value.' },
  },
  unknown: {
    kind: 'invalid',
    vi: { title: 'Mục này không có trong yêu cầu', remedy: 'Bỏ mục này.' },
    en: { title: 'This field is not part of the request', remedy: 'Leave it out.' },
  },
  text: {
    kind: 'invalid',
    vi: { title: 'Mục này phải là chữ', remedy: 'Nhập chữ, không có ký tự điều khiển.' },
    en: { title: 'This must be text', remedy: 'Enter text without control characters.' },
  },
  length: {
    kind: 'invalid',
    vi: { title: 'Độ dài phải từ {min} đến {max} ký tự', remedy: 'Nhập lại cho đúng độ dài.' },
    en: { title: 'The length must be from {min} to {max} characters', remedy: 'Shorten or complete it.' },
  },
  day: {
    kind: 'invalid',
    vi: { title: 'Ngày này không có trong lịch', remedy: 'Nhập ngày theo dạng ngày/tháng/năm, ví dụ 20/11/2026.' },
    en: { title: 'This is no day of the calendar', remedy: 'Send a day as YYYY-MM-DD, such as 2026-11-20.' },
  },
  month: {
    kind: 'invalid',
    vi: { title: 'Tháng này không có trong lịch', remedy: 'Chọn tháng theo dạng năm-tháng, ví dụ 2026-11.' },
    en: { title: 'This is no month of the calendar', remedy: 'Send a month as YYYY-MM, such as 2026-11.' },
  },
  time: {
    kind: 'invalid',
    vi: { title: 'Giờ này không đọc được', remedy: 'Nhập giờ và phút, ví dụ 07:30.' },
    en: { title: 'This time of the day cannot be read', remedy: 'Send it as HH:MM, such as 07:30.' },
  },
  instant: {
    kind: 'invalid',
    vi: {
      title: 'Thời điểm này không đọc được',
      remedy: 'Gửi thời điểm kèm múi giờ, ví dụ 2026-11-20T08:00:00+07:00.',
    },
    en: { title: 'This instant cannot be read', remedy: 'Send it with its offset: 2026-11-20T08:00:00+07:00.' },
  },
  id: {
    kind: 'invalid',
    vi: { title: 'Mã này không đúng dạng UUID', remedy: 'Chọn lại mục từ danh sách.' },
    en: { title: 'This is no UUID', remedy: 'Choose the entry from the list again.' },
  },
  whole: {
    kind: 'invalid',
    vi: { title: 'Phải là số nguyên từ {min} đến {max}', remedy: 'Nhập lại số trong khoảng này.' },
    en: { title: 'This must be a whole number from {min} to {max}', remedy: 'Enter a number in this range.' },
  },
  choice: {
    kind: 'invalid',
    vi: { title: 'Giá trị này không có trong các lựa chọn', remedy: 'Chọn một trong: {choices}.' },
    en: { title: 'This is none of the choices', remedy: 'Choose one of: {choices}.' },
  },
  switch: {
    kind: 'invalid',
    vi: { title: 'Phải là đúng hoặc sai', remedy: 'Gửi true hoặc false.' },
    en: { title: 'This must be true or false', remedy: 'Send true or false.' },
  },
  object: {
    kind: 'invalid',
    vi: { title: 'Mục này phải là một đối tượng', remedy: 'Gửi các mục con như tài liệu API mô tả.' },
    en: { title: 'This must be an object', remedy: 'Send the fields the API document describes.' },
  },
  list: {
    kind: 'invalid',
    vi: { title: 'Phải là danh sách từ {min} đến {max} mục', remedy: 'Gửi danh sách trong khoảng này.' },
    en: { title: 'This must be a list of {min} to {max} entries', remedy: 'Send a list of that length.' },
  },
  cursor: {
    kind: 'invalid',
    vi: { title: 'Vị trí trang này không dùng được', remedy: 'Tải lại danh sách từ đầu.' },
    en: { title: 'This page position cannot be used', remedy: 'Load the list from its beginning.' },
  },
  future: {
    kind: 'invalid',
    vi: { title: 'Ngày {day} ở sau hôm nay {today}', remedy: 'Nhập ngày không sau hôm nay.' },
    en: { title: '{day} lies after today, {today}', remedy: 'Enter a day not after today.' },
  },
  before: {
    kind: 'invalid',
    vi: { title: 'Ngày {day} ở trước ngày {earliest}', remedy: 'Nhập ngày không trước {earliest}.' },
    en: { title: '{day} lies before {earliest}', remedy: 'Enter a day not before {earliest}.' },
  },
  'no-such-row': {
    kind: 'invalid',
    vi: { title: 'Không tìm thấy mục được chọn', remedy: 'Chọn lại từ danh sách.' },
    en: { title: 'What is chosen here was not found', remedy: 'Choose it from the list again.' },
  },
});
