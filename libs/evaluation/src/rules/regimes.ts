import { localDate } from '@app/kernel';
import type { Band, Criterion, ExcellentCap, Regime } from './regime';

/**
 * Form 01 (Annex II of Nghị định 335/2025): 10 / 10 / 10 in ten lines. I: political quality, ethics, culture, discipline;
 * II: capacity, duty, responsibility, service and co-operation; III: innovation, daring to think, do and answer.
 */
export const FORM_01_CRITERIA: readonly Criterion[] = [
  { code: 'I.1', max: '5' },
  { code: 'I.2', max: '5' },
  { code: 'II.1', max: '2.5' },
  { code: 'II.2', max: '2.5' },
  { code: 'II.3', max: '2.5' },
  { code: 'II.4', max: '2.5' },
  { code: 'III.1', max: '2.5' },
  { code: 'III.2', max: '2.5' },
  { code: 'III.3', max: '2.5' },
  { code: 'III.4', max: '2.5' },
];

/** Nghị định 335/2025 Đ.20: xuất sắc ≥ 90; tốt 70 ≤ x < 90; hoàn thành 50 ≤ x < 70; below 50 không hoàn thành. */
const BANDS_335: readonly Band[] = [
  { code: 'EXCELLENT', from: '90' },
  { code: 'GOOD', from: '70' },
  { code: 'COMPLETED', from: '50' },
  { code: 'NOT_COMPLETED', from: '0' },
];

/** Hanoi's framework of 16/05/2018: A 90–100, B 70–<90, C 50–<70, D below 50. */
/** Of the people of a body (Đ.20.5), and of the units in it (Đ.5–9). */
export const CAP_335: ExcellentCap = {
  base: 'OF_GOOD',
  share: '1/5',
  outstandingShare: '1/4',
  citation: 'NĐ 335/2025 Đ.20.5',
};

const BANDS_HANOI_2018: readonly Band[] = [
  { code: 'A', from: '90' },
  { code: 'B', from: '70' },
  { code: 'C', from: '50' },
  { code: 'D', from: '0' },
];

const national = {
  fallback: false,
  under: null,
  validUntil: null,
  openTo: [],
  excellent: null,
  unsettled: [],
} as const;

/** The rules known to the product. A version that has been in force is never changed: a golden file holds each. */
export const REGIMES: readonly Regime[] = [
  {
    ...national,
    version: 'ND_335_2025/1',
    code: 'ND_335_2025',
    result: 'STATE',
    force: 'DECREE',
    basis: { document: 'Nghị định 335/2025/NĐ-CP', issuedOn: localDate('2025-12-21'), articles: 'Đ.12–20' },
    // Đ.1: công chức of Party, State, Front and mass bodies. Đ.28.2: each body decides about its contract workers.
    staffKinds: ['CIVIL_SERVANT'],
    openTo: ['CONTRACT_WORKER'],
    validFrom: localDate('2026-01-01'), // Đ.27
    gradingPeriod: 'YEAR', // Đ.19.1
    scoredPeriods: ['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'], // Đ.17
    ownRule: 'NONE',
    formula: {
      code: 'CONVERTED_WORK_1',
      generalMax: '30', // Đ.12
      taskMax: '70', // Đ.12.3
      lossPerMark: '1/4', // Đ.14: 25 % a failed assessment, 25 % a delay
      partialLeaderPart: '1/2', // Đ.15: 100 % or 50 %
      completedFrom: '50', // Đ.15 (d), Đ.20
      over: 'ASSIGNED', // Đ.14
      citations: {
        general: 'NĐ 335/2025 Đ.12; Mẫu số 01',
        task: 'NĐ 335/2025 Đ.12.3, Đ.16',
        share: 'NĐ 335/2025 Đ.16',
        components: 'NĐ 335/2025 Đ.14, Đ.18',
        leader: 'NĐ 335/2025 Đ.15',
        total: 'NĐ 335/2025 Đ.16, Đ.17',
        mean: 'NĐ 335/2025 Đ.17, Đ.11.2',
      },
    },
    criteria: FORM_01_CRITERIA,
    bands: BANDS_335,
    cap: CAP_335,
  },
  {
    // Scale 100, quarter and year. Its points come from the forms of HD 43 and a committee's own rule; bands stand in neither
    // source that the product has, so a score has none until the committee's rule gives them.
    ...national,
    version: 'QD_366_TW/1',
    code: 'QD_366_TW',
    result: 'PARTY',
    force: 'PARTY_REGULATION',
    basis: {
      document: 'Quy định 366-QĐ/TW; Hướng dẫn 43-HD/BTCTW',
      issuedOn: localDate('2025-08-30'),
      articles: 'Phụ lục 1–5',
    },
    staffKinds: ['OFFICIAL', 'CIVIL_SERVANT', 'PUBLIC_EMPLOYEE', 'CONTRACT_WORKER', 'PART_TIME'],
    validFrom: localDate('2025-08-30'),
    gradingPeriod: 'YEAR',
    scoredPeriods: ['QUARTER', 'YEAR'],
    ownRule: 'POSSIBLE',
    formula: { code: 'ENTERED_1', generalMax: '100', citations: { total: 'QĐ 366-QĐ/TW (thang 100)', mean: null } },
    criteria: [{ code: 'TOTAL', max: '100' }],
    bands: [],
    cap: null,
    excellent: { done: '1', above: '3/10', remedied: '1', citation: 'QĐ 366-QĐ/TW Đ.11' },
    unsettled: ['BANDS', 'CAP', 'CRITERIA', 'DAY_OF_EFFECT'],
  },
  {
    // Each unit issues its own Quy chế (by 30/11/2026, Đ.18–20): it carries criteria, bands and cap.
    ...national,
    version: 'ND_233_2026/1',
    code: 'ND_233_2026',
    result: 'STATE',
    force: 'DECREE',
    basis: { document: 'Nghị định 233/2026/NĐ-CP', issuedOn: localDate('2026-06-26'), articles: 'Đ.18–20' },
    staffKinds: ['PUBLIC_EMPLOYEE'],
    openTo: ['CONTRACT_WORKER'], // Đ.20.2
    validFrom: localDate('2026-07-01'),
    gradingPeriod: 'YEAR',
    scoredPeriods: ['YEAR'],
    ownRule: 'NEEDED',
    formula: { code: 'NO_SCORE' },
    criteria: [],
    bands: [],
    cap: null,
    unsettled: ['BANDS', 'CAP', 'CRITERIA'],
  },
  {
    // Repealed 01/07/2026 and still the rule of year-end 2026 for a unit without its own Quy chế (233/2026 Đ.18–20).
    ...national,
    version: 'ND_90_2020/1',
    code: 'ND_90_2020',
    result: 'STATE',
    force: 'DECREE',
    basis: {
      document: 'Nghị định 90/2020/NĐ-CP, sửa đổi bởi Nghị định 48/2023/NĐ-CP; Nghị định 233/2026/NĐ-CP',
      issuedOn: localDate('2026-06-26'),
      articles: 'NĐ 233/2026 Đ.18–20 (chuyển tiếp)',
    },
    staffKinds: ['PUBLIC_EMPLOYEE'],
    validFrom: localDate('2026-01-01'),
    validUntil: localDate('2027-01-01'),
    gradingPeriod: 'YEAR',
    scoredPeriods: ['YEAR'],
    ownRule: 'NONE',
    fallback: true,
    formula: { code: 'NO_SCORE' },
    criteria: [],
    bands: [],
    cap: null,
    unsettled: ['EARLIER_DAYS'],
  },
  {
    // 20 conduct + 70 result + 10 bonus, monthly. For months from before 2026, by decision of a body of Hanoi.
    ...national,
    version: 'HN_2018/1',
    code: 'HN_2018',
    result: 'STATE',
    force: 'LOCAL_FRAMEWORK',
    basis: {
      document: '3814-QĐ/TU (Hà Nội)',
      issuedOn: localDate('2018-05-16'),
      articles: 'Khung tiêu chí đánh giá hằng tháng',
    },
    staffKinds: [],
    openTo: ['OFFICIAL', 'CIVIL_SERVANT', 'CONTRACT_WORKER'],
    validFrom: localDate('2018-05-16'),
    validUntil: localDate('2026-01-01'), // the decree is the rule from then on; its own last day is not in the sources
    gradingPeriod: 'MONTH',
    scoredPeriods: ['MONTH'],
    ownRule: 'NONE',
    formula: {
      code: 'ENTERED_1',
      generalMax: '100',
      citations: { total: 'Khung đánh giá của Hà Nội, 16/05/2018', mean: null },
    },
    criteria: [
      { code: 'CONDUCT', max: '20' },
      { code: 'RESULT', max: '70' },
      { code: 'BONUS', max: '10' },
    ],
    bands: BANDS_HANOI_2018,
    cap: {
      base: 'OF_GRADED',
      share: '3/10',
      outstandingShare: '2/5',
      citation: 'Khung đánh giá của Hà Nội, 16/05/2018',
    },
    unsettled: ['NUMBER', 'LAST_DAY'],
  },
];
