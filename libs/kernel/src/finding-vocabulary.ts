// What a finding is and how grave: inspection records it, remediation and the screens carry it on.

/** Tồn tại, hạn chế, vi phạm: only a breach may go to discipline. */
export const FINDING_CLASSES = ['SHORTCOMING', 'LIMITATION', 'BREACH'] as const;
export type FindingClass = (typeof FINDING_CLASSES)[number];

/** As papers write it. */
export const FINDING_CLASS_WORDS: Readonly<Record<FindingClass, string>> = {
  SHORTCOMING: 'Tồn tại',
  LIMITATION: 'Hạn chế',
  BREACH: 'Vi phạm',
};

/** Mức 1–4. Never the statutory words of Nghị định 172/2025 Đ.6: an inspector must not prejudge a council. */
export const SEVERITIES = ['LEVEL_1', 'LEVEL_2', 'LEVEL_3', 'LEVEL_4'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** As papers write it. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  LEVEL_1: 'Mức 1 – Nhắc nhở',
  LEVEL_2: 'Mức 2 – Chấn chỉnh',
  LEVEL_3: 'Mức 3 – Khắc phục gấp',
  LEVEL_4: 'Mức 4 – Kiến nghị xem xét trách nhiệm',
};
