import type { SettingDefinition } from './setting-definition';

const DAY = { kind: 'WHOLE', group: 'EVALUATION', source: null, unit: 'DAY_OF_MONTH', min: 1, max: 31 } as const;

/** Days of the monthly evaluation, which no regulation sets: each is the last on which the step is on time. */
export const MONTH_SETTINGS = {
  'evaluation.self-day': {
    ...DAY,
    default: 25,
    vi: {
      name: 'Tự đánh giá đến ngày',
      help: 'Việc báo cáo sau ngày này tính vào tháng sau. Tháng 12 có ngày riêng.',
    },
    en: {
      name: 'Self-assessment by',
      help: 'Work reported after this day counts to the next month. December has a day of its own.',
    },
  },
  'evaluation.self-day-december': {
    ...DAY,
    default: 3,
    vi: {
      name: 'Tự đánh giá tháng 12 đến ngày',
      help: 'Tháng 12 đánh giá sớm để kịp xếp loại năm trước ngày 15/12.',
    },
    en: {
      name: 'Self-assessment of December by',
      help: 'December comes early, so that the year is graded before 15 December.',
    },
  },
  'evaluation.superior-day': {
    ...DAY,
    default: 27,
    vi: { name: 'Cấp trên trực tiếp đánh giá đến ngày', help: 'Ngày nghỉ thì tính ngày làm việc trước đó.' },
    en: { name: 'Assessment by the superior by', help: 'A day off moves to the working day before it.' },
  },
  'evaluation.superior-day-december': {
    ...DAY,
    default: 5,
    vi: {
      name: 'Cấp trên đánh giá tháng 12 đến ngày',
      help: 'Tháng 12 đánh giá sớm để kịp xếp loại năm trước ngày 15/12.',
    },
    en: {
      name: 'Assessment of December by',
      help: 'December comes early, so that the year is graded before 15 December.',
    },
  },
  'evaluation.opinion-day': {
    ...DAY,
    default: 28,
    vi: { name: 'Ý kiến cuộc họp, chi bộ đến ngày', help: 'Ngày nghỉ thì tính ngày làm việc trước đó.' },
    en: { name: 'Remarks of meeting and cell by', help: 'A day off moves to the working day before it.' },
  },
  'evaluation.opinion-day-december': {
    ...DAY,
    default: 8,
    vi: {
      name: 'Ý kiến cuộc họp tháng 12 đến ngày',
      help: 'Tháng 12 đánh giá sớm để kịp xếp loại năm trước ngày 15/12.',
    },
    en: {
      name: 'Remarks on December by',
      help: 'December comes early, so that the year is graded before 15 December.',
    },
  },
  'evaluation.decision-day-december': {
    ...DAY,
    default: 11,
    vi: { name: 'Khóa kỳ tháng 12 đến ngày', help: 'Các tháng khác khóa chậm nhất ngày làm việc cuối tháng.' },
    en: { name: 'December locked by', help: 'Other months by their last working day.' },
  },
  'evaluation.publish-day': {
    ...DAY,
    default: 5,
    vi: {
      name: 'Thông báo kết quả đến ngày (tháng sau)',
      help: 'Ngày nghỉ thì tính ngày làm việc sau đó. Tháng 12: sau ngày khóa kỳ ba ngày.',
    },
    en: {
      name: 'Results told by (month after)',
      help: 'A day off moves to the working day after it. December: three days after it is locked.',
    },
  },
} as const satisfies Record<string, SettingDefinition>;
