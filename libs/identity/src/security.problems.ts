import { defineProblems } from '@app/kernel';

/** What is wrong with a password, and what a token may not. */
export const securityProblems = defineProblems('identity', {
  'password-too-short': {
    kind: 'invalid',
    vi: { title: 'Mật khẩu ngắn hơn {min} ký tự', remedy: 'Dùng một câu dài dễ nhớ; dấu cách và chữ có dấu đều được.' },
    en: {
      title: 'The password has fewer than {min} characters',
      remedy: 'Use a phrase; spaces and any letters count.',
    },
  },
  'password-too-long': {
    kind: 'invalid',
    vi: { title: 'Mật khẩu dài hơn {max} ký tự', remedy: 'Rút ngắn mật khẩu.' },
    en: { title: 'The password has more than {max} characters', remedy: 'Shorten it.' },
  },
  'password-common': {
    kind: 'invalid',
    vi: {
      title: 'Mật khẩu này nằm trong số mật khẩu nhiều người dùng',
      remedy: 'Kẻ xấu thử những mật khẩu đó trước tiên. Chọn một câu của riêng bạn.',
    },
    en: {
      title: 'This password is one that many people use',
      remedy: 'Those are tried first. Choose a phrase of your own.',
    },
  },
  'password-repeats': {
    kind: 'invalid',
    vi: { title: 'Mật khẩu chỉ lặp lại vài ký tự hoặc dãy số', remedy: 'Thêm những từ không liên quan với nhau.' },
    en: { title: 'The password repeats a few characters or digits', remedy: 'Add words that have nothing in common.' },
  },
  'password-names': {
    kind: 'invalid',
    vi: {
      title: 'Mật khẩu gần như chỉ gồm tên người, tên đơn vị hoặc tên hệ thống',
      remedy: 'Thêm những từ không liên quan tới bạn và cơ quan.',
    },
    en: {
      title: 'The password is little more than names of people, units or this product',
      remedy: 'Add words that have nothing to do with you or the office.',
    },
  },
  'password-few-kinds': {
    kind: 'invalid',
    vi: {
      title: 'Cơ quan yêu cầu mật khẩu có ít nhất 3 loại ký tự',
      remedy: 'Dùng chữ thường, chữ hoa, chữ số hoặc dấu; ít nhất 3 trong 4 loại.',
    },
    en: {
      title: 'The office asks for three kinds of characters',
      remedy: 'Use small letters, capitals, digits or signs: three of the four.',
    },
  },
  'token-too-wide': {
    kind: 'rule',
    vi: { title: 'Không giao được quyền {permission} cho mã truy cập', remedy: 'Chọn trong các quyền của chính bạn.' },
    en: { title: 'A token cannot be given {permission}', remedy: 'Choose among the permissions of your own.' },
  },
  'token-beyond-units': {
    kind: 'rule',
    vi: { title: 'Đơn vị này ngoài phạm vi của bạn', remedy: 'Chọn một đơn vị bạn đang có quyền.' },
    en: { title: 'This unit lies outside of your reach', remedy: 'Choose a unit that you hold something in.' },
  },
  'too-many-tokens': {
    kind: 'rule',
    vi: { title: 'Đã có {most} mã truy cập còn hiệu lực', remedy: 'Thu hồi mã không còn dùng rồi tạo lại.' },
    en: {
      title: 'There are {most} tokens in force already',
      remedy: 'Revoke those that are not used, then make it again.',
    },
  },
  'not-by-token': {
    kind: 'forbidden',
    vi: { title: 'Việc này không làm được bằng mã truy cập API', remedy: 'Đăng nhập bằng trình duyệt để thực hiện.' },
    en: { title: 'This cannot be done by an API token', remedy: 'Sign in with a browser to do it.' },
  },
  'too-many-requests': {
    kind: 'too-many',
    vi: { title: 'Đã gửi quá {limit} yêu cầu trong một phút', remedy: 'Gửi tiếp sau {retryAfter} giây.' },
    en: { title: 'More than {limit} requests in a minute', remedy: 'Go on in {retryAfter} seconds.' },
  },
});
