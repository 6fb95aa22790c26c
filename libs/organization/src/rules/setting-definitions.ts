import { ACCESS_SETTINGS } from './access-settings';
import { MONTH_SETTINGS } from './month-settings';
import type { SettingDefinition } from './setting-definition';

const term = (level: number, days: number, vi: string, en: string) =>
  ({
    kind: 'WHOLE',
    group: 'TERMS',
    source: null,
    default: days,
    min: 1,
    max: 250,
    unit: 'WORKDAYS',
    vi: {
      name: `Thời hạn dài nhất, Mức ${level}`,
      help: `${vi} Thời hạn của mục trong danh mục không vượt số này; ngoài danh mục thì lấy số này. Hạn đã giao giữ nguyên.`,
    },
    en: {
      name: `Longest term, level ${level}`,
      help: `${en} Caps the term of a checklist item and is the term outside the checklist. Terms that were given stay.`,
    },
  }) as const satisfies SettingDefinition;

/**
 * Every number and choice that an office sets for itself, with its default. A change is a dated value of the tenant beside
 * it (`setting_value`); what was decided under an earlier value keeps it.
 */
export const SETTINGS = {
  'inspection.term-cap-level-1': term(1, 3, 'Nhắc nhở.', 'Reminder.'),
  'inspection.term-cap-level-2': term(2, 10, 'Chấn chỉnh.', 'Correction.'),
  'inspection.term-cap-level-3': term(3, 5, 'Khắc phục gấp.', 'Urgent.'),
  'inspection.term-cap-level-4': term(
    4,
    13,
    'Kiến nghị xem xét trách nhiệm: 3 ngày giải trình, 10 ngày kiểm điểm.',
    'Responsibility to be looked into: three days for the statement, ten for the review meeting.',
  ),
  'remediation.furthest-extension-days': {
    kind: 'WHOLE',
    group: 'TERMS',
    source: null,
    default: 366,
    min: 30,
    max: 1096,
    unit: 'DAYS',
    vi: {
      name: 'Gia hạn xa nhất',
      help: 'Hạn mới không cách ngày gia hạn quá số ngày này; để chặn gõ nhầm năm. Hạn đã gia hạn giữ nguyên.',
    },
    en: {
      name: 'Furthest extension',
      help: 'A new due date lies no further ahead than this; it catches a mistyped year. Extensions that were granted stay.',
    },
  },
  'inspection.repeat-months': {
    kind: 'WHOLE',
    group: 'VISITS',
    source: null,
    default: 12,
    min: 1,
    max: 60,
    unit: 'MONTHS',
    vi: {
      name: 'Thời gian tính lặp lại',
      help: 'Cùng một mục bị ghi nhận lại tại đơn vị trong thời gian này thì tính là lặp lại. Biên bản đã lập giữ nguyên số lần.',
    },
    en: {
      name: 'Window of repetition',
      help: 'The same item found again at a unit within it counts as repeated. Minutes that are locked keep their count.',
    },
  },
  'inspection.smallest-team': {
    kind: 'WHOLE',
    group: 'VISITS',
    source: null,
    default: 2,
    min: 2,
    max: 9,
    unit: 'PEOPLE',
    vi: {
      name: 'Số người ít nhất của đoàn',
      help: 'Chưa đủ số người này thì chưa lập được biên bản. Biên bản đã lập giữ nguyên.',
    },
    en: { name: 'Smallest team', help: 'With fewer people the minutes cannot be locked. Locked minutes stay.' },
  },
  'inspection.checklist-publisher': {
    kind: 'CHOICE',
    group: 'VISITS',
    source: null,
    default: 'ANYBODY',
    choices: ['ANYBODY', 'ANOTHER'],
    choiceWords: {
      ANYBODY: ['Người có quyền quản lý danh mục', 'Whoever manages checklists'],
      ANOTHER: ['Người khác, không phải người đã soạn', 'Somebody else than whoever drafted it'],
    },
    vi: {
      name: 'Người ban hành danh mục',
      help: 'Danh mục luôn ban hành theo quyết định trên giấy; cơ quan có thể đòi thêm một người khác xem lại trên máy.',
    },
    en: {
      name: 'Who publishes a checklist',
      help: 'A checklist always rests on a decision on paper; an office may want a second person to look at it here as well.',
    },
  },
  'remediation.soon-workdays': {
    kind: 'WHOLE',
    group: 'DISPLAY',
    source: null,
    default: 3,
    min: 1,
    max: 10,
    unit: 'WORKDAYS',
    vi: { name: 'Sắp đến hạn', help: 'Việc còn từng này ngày làm việc trở xuống thì ghi “sắp đến hạn”.' },
    en: { name: 'Near its due date', help: 'A task with so many working days left, or fewer, is called near.' },
  },
  'reporting.few-checked': {
    kind: 'WHOLE',
    group: 'DISPLAY',
    source: null,
    default: 5,
    min: 1,
    max: 50,
    unit: 'ITEMS',
    vi: {
      name: 'Ít dữ liệu trên bảng tổng quan',
      help: 'Ô có ít mục đã kiểm tra hơn số này được đánh dấu là ít dữ liệu.',
    },
    en: { name: 'Too little to say', help: 'A cell of the overview with fewer items looked at is marked.' },
  },
  'evidence.unattached-days': {
    kind: 'WHOLE',
    group: 'STORAGE',
    source: null,
    default: 30,
    min: 7,
    max: 365,
    unit: 'DAYS',
    vi: {
      name: 'Giữ tệp chưa gắn',
      help: 'Tệp tải lên mà không gắn vào đâu bị bỏ sau số ngày này. Tệp đã gắn không bao giờ bị bỏ.',
    },
    en: {
      name: 'Files that nobody attached',
      help: 'An upload attached to nothing is dropped after so many days. What is attached is never dropped.',
    },
  },
  ...MONTH_SETTINGS,
  ...ACCESS_SETTINGS,
} as const satisfies Record<string, SettingDefinition>;

export type SettingKey = keyof typeof SETTINGS;
export const SETTING_KEYS = Object.keys(SETTINGS) as readonly SettingKey[];

/** What the code gets for a key: a number, or one of the choices. */
export type SettingValue<K extends SettingKey> = (typeof SETTINGS)[K] extends { choices: readonly (infer Choice)[] }
  ? Choice
  : number;
/** The keys whose values are numbers. */
export type WholeKey = { [K in SettingKey]: (typeof SETTINGS)[K]['kind'] extends 'WHOLE' ? K : never }[SettingKey];
