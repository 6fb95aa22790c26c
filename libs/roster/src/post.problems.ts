/** Why nobody can be said to have held a post in a unit: not before its first day, not past its last. */
export const POST_PROBLEMS = {
  'unit-not-there': {
    kind: 'invalid',
    vi: { title: 'Đơn vị không tồn tại vào ngày đó', remedy: 'Chọn đơn vị đang hoạt động vào ngày {day}.' },
    en: { title: 'The unit does not exist on that day', remedy: 'Choose a unit that exists on {day}.' },
  },
  'post-before-unit': {
    kind: 'invalid',
    vi: {
      title: 'Ngày nhận vị trí sớm hơn ngày lập đơn vị {unit} ({from})',
      remedy: 'Ghi ngày từ {from} trở đi, hoặc chọn đơn vị có trước đó.',
    },
    en: {
      title: 'The post begins before {unit} does ({from})',
      remedy: 'Enter a day from {from} on, or choose the unit of before.',
    },
  },
  'post-in-ended-unit': {
    kind: 'invalid',
    vi: {
      title: '{unit} đã kết thúc, từ ngày {until} không còn',
      remedy: 'Chọn đơn vị đang hoạt động, hoặc ghi ngày thôi giữ vị trí ở đơn vị cũ, trước ngày {until}.',
    },
    en: {
      title: '{unit} has ended: from {until} on it is no more',
      remedy: 'Choose a unit that goes on, or enter the last day of the post in the old one, before {until}.',
    },
  },
  'post-in-succeeded-unit': {
    kind: 'invalid',
    vi: {
      title: '{unit} đã kết thúc từ ngày {until}, đơn vị tiếp nhận: {successors}',
      remedy: 'Chọn {successors}, hoặc ghi ngày thôi giữ vị trí ở đơn vị cũ, trước ngày {until}.',
    },
    en: {
      title: '{unit} ended on {until} and was taken over by {successors}',
      remedy: 'Choose {successors}, or enter the last day of the post in the old unit, before {until}.',
    },
  },
} as const;
