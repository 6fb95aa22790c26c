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
} as const satisfies Record<string, SettingDefinition>;
