import type { Words } from './change-words';

type Vocabulary = Readonly<Record<string, Words>>;

export const SANCTION_SIDE = {
  STATE: ['Chính quyền', 'The State'],
  PARTY: ['Đảng', 'The Party'],
} satisfies Vocabulary;

export const PARTY_PERIOD = {
  Q1: ['Quý I', 'First quarter'],
  Q2: ['Quý II', 'Second quarter'],
  Q3: ['Quý III', 'Third quarter'],
  Q4: ['Quý IV', 'Fourth quarter'],
  YEAR: ['Cả năm', 'Whole year'],
} satisfies Vocabulary;

export const GRADE = {
  EXCELLENT: ['Hoàn thành xuất sắc nhiệm vụ', 'Excellent'],
  GOOD: ['Hoàn thành tốt nhiệm vụ', 'Good'],
  COMPLETED: ['Hoàn thành nhiệm vụ', 'Completed'],
  NOT_COMPLETED: ['Không hoàn thành nhiệm vụ', 'Not completed'],
} satisfies Vocabulary;

export const SANCTION_FORM = {
  REPRIMAND: ['Khiển trách', 'Reprimand'],
  WARNING: ['Cảnh cáo', 'Warning'],
  RAISE_DEFERRED: ['Kéo dài thời hạn nâng lương', 'Raise deferred'],
  PAY_STEP_CUT: ['Hạ bậc lương', 'Pay step cut'],
  DEMOTION: ['Giáng chức', 'Demotion'],
  REMOVAL: ['Cách chức', 'Removal from office'],
  TITLE_STRIPPED: ['Xóa tư cách chức vụ', 'Title stripped'],
  RECALL: ['Bãi nhiệm', 'Recall'],
  DISMISSAL: ['Buộc thôi việc', 'Dismissal'],
  SACKING: ['Sa thải', 'Sacking'],
  EXPULSION: ['Khai trừ', 'Expulsion'],
} satisfies Vocabulary;
