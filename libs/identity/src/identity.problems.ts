import { defineProblems } from '@app/kernel';

export const identityProblems = defineProblems('identity', {
  'login-failed': {
    kind: 'unauthenticated',
    vi: {
      title: 'Tên đăng nhập hoặc mật khẩu chưa đúng',
      remedy: 'Kiểm tra bộ gõ tiếng Việt và phím Caps Lock rồi nhập lại. Quên mật khẩu: báo quản trị hệ thống.',
    },
    en: {
      title: 'The user name or the password is not right',
      remedy: 'Check the keyboard and Caps Lock and try again. Forgotten: ask your administrator.',
    },
  },
  'too-many-attempts': {
    kind: 'too-many',
    vi: {
      title: 'Đã thử đăng nhập nhiều lần',
      remedy: 'Thử lại sau {minutes} phút, hoặc dùng thiết bị đã từng đăng nhập.',
    },
    en: {
      title: 'Too many attempts',
      remedy: 'Try again in {minutes} minutes, or from a device you have used before.',
    },
  },
  'weak-password': {
    kind: 'invalid',
    vi: {
      title: 'Mật khẩu ngắn hoặc dễ đoán',
      remedy: 'Dùng một câu từ 15 ký tự, không chứa tên đăng nhập hay tên đơn vị.',
    },
    en: { title: 'The password is short or easy to guess', remedy: 'Use a phrase of 15 characters without names.' },
  },
  'username-taken': {
    kind: 'conflict',
    vi: { title: 'Tên đăng nhập này đã có', remedy: 'Chọn tên khác.' },
    en: { title: 'This user name exists already', remedy: 'Choose another.' },
  },
});

export const IDENTITY_CONSTRAINTS = { account_username: identityProblems['username-taken'] };
