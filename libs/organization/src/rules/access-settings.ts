import type { SettingDefinition } from './setting-definition';

const LENGTHS = { kind: 'WHOLE', group: 'ACCESS', source: 'NIST SP 800-63B-4', unit: 'CHARACTERS', max: 64 } as const;

/**
 * What the office asks of those who sign in. What is set here is never milder than the default, save for what a checklist
 * asks against the advice of NIST SP 800-63B-4 (kinds of characters, changing by the calendar): that is off until asked for.
 */
export const ACCESS_SETTINGS = {
  'identity.second-factor': {
    kind: 'CHOICE',
    group: 'ACCESS',
    source: 'NIST SP 800-63B',
    default: 'ADMINISTRATORS',
    choices: ['OFF', 'ADMINISTRATORS', 'EVERYONE'],
    choiceWords: {
      OFF: ['Không bắt buộc', 'Nobody has to'],
      ADMINISTRATORS: ['Bắt buộc với quản trị hệ thống', 'Administrators have to'],
      EVERYONE: ['Bắt buộc với mọi người', 'Everybody has to'],
    },
    vi: {
      name: 'Xác thực hai bước',
      help: 'Ai bắt buộc có mã xác thực ngoài mật khẩu. Người khác vẫn tự bật được.',
    },
    en: {
      name: 'Second factor',
      help: 'Who has to have a code beside the password. Others may turn it on themselves.',
    },
  },
  'identity.session-idle-minutes': {
    kind: 'WHOLE',
    group: 'ACCESS',
    source: 'NIST SP 800-63B',
    default: 30,
    min: 5,
    max: 30,
    unit: 'MINUTES',
    vi: {
      name: 'Phiên đăng nhập khi không thao tác',
      help: 'Sau từng này phút không thao tác thì phải đăng nhập lại. Áp dụng ngay cho cả phiên đang mở.',
    },
    en: {
      name: 'Session without activity',
      help: 'After so many minutes without a request one signs in again. It holds at once, for open sessions too.',
    },
  },
  'identity.session-longest-hours': {
    kind: 'WHOLE',
    group: 'ACCESS',
    source: 'NIST SP 800-63B',
    default: 12,
    min: 1,
    max: 12,
    unit: 'HOURS',
    vi: {
      name: 'Phiên đăng nhập dài nhất',
      help: 'Dù vẫn đang làm việc, sau từng này giờ phải đăng nhập lại. Áp dụng ngay cho cả phiên đang mở.',
    },
    en: {
      name: 'Longest session',
      help: 'However busy it is, after so many hours one signs in again. It holds at once, for open sessions too.',
    },
  },
  'identity.password-length-alone': {
    ...LENGTHS,
    default: 15,
    min: 15,
    vi: {
      name: 'Độ dài mật khẩu khi chỉ có mật khẩu',
      help: 'Số ký tự ít nhất của mật khẩu mới khi tài khoản chưa bật xác thực hai bước. Mật khẩu đã đặt giữ nguyên.',
    },
    en: {
      name: 'Length of a password that stands alone',
      help: 'Characters a new password has at least where there is no second factor. Passwords that were set stay.',
    },
  },
  'identity.password-length-with-factor': {
    ...LENGTHS,
    default: 8,
    min: 8,
    vi: {
      name: 'Độ dài mật khẩu khi có xác thực hai bước',
      help: 'Số ký tự ít nhất của mật khẩu mới khi tài khoản đã bật xác thực hai bước. Mật khẩu đã đặt giữ nguyên.',
    },
    en: {
      name: 'Length of a password beside a second factor',
      help: 'Characters a new password has at least where there is a second factor. Passwords that were set stay.',
    },
  },
  'identity.password-kinds': {
    kind: 'CHOICE',
    group: 'ACCESS',
    source: 'NIST SP 800-63B-4',
    default: 'OFF',
    choices: ['OFF', 'THREE'],
    choiceWords: {
      OFF: ['Không yêu cầu', 'Not asked for'],
      THREE: ['Ít nhất 3 trong 4 loại', 'Three of the four kinds'],
    },
    vi: {
      name: 'Các loại ký tự trong mật khẩu',
      help: 'Chữ thường, chữ hoa, chữ số, dấu. Chuẩn khuyên không yêu cầu; chỉ bật khi hồ sơ cấp độ an toàn của cơ quan đòi hỏi.',
    },
    en: {
      name: 'Kinds of characters in a password',
      help: 'Small letters, capitals, digits, signs. The standard advises against it; for offices whose checklist asks for it.',
    },
  },
  'identity.password-change': {
    kind: 'CHOICE',
    group: 'ACCESS',
    source: 'NIST SP 800-63B-4',
    default: 'OFF',
    choices: ['OFF', 'YEARLY', 'HALF_YEARLY', 'QUARTERLY'],
    choiceWords: {
      OFF: ['Không bắt buộc', 'Not asked for'],
      YEARLY: ['Mỗi 365 ngày', 'Every 365 days'],
      HALF_YEARLY: ['Mỗi 180 ngày', 'Every 180 days'],
      QUARTERLY: ['Mỗi 90 ngày', 'Every 90 days'],
    },
    vi: {
      name: 'Đổi mật khẩu định kỳ',
      help: 'Mật khẩu đặt lâu hơn thế phải đổi trước khi làm việc tiếp. Chuẩn khuyên không bắt buộc; chỉ bật khi hồ sơ cấp độ đòi hỏi.',
    },
    en: {
      name: 'Changing passwords by the calendar',
      help: 'An older password is changed before anything else. The standard advises against it; for offices whose checklist asks for it.',
    },
  },
} as const satisfies Record<string, SettingDefinition>;
