/** Why somebody is given no work. */
export const TAKER_PROBLEMS = {
  'taker-locked-out': {
    kind: 'invalid',
    vi: {
      title: 'Tài khoản của {name} đã khóa, việc giao cho người này sẽ không ai mở được',
      remedy: 'Chọn người khác, hoặc mở lại tài khoản trước.',
    },
    en: {
      title: 'The account of {name} is locked: nobody would open what they are given',
      remedy: 'Choose somebody else, or unlock the account first.',
    },
  },
} as const;
