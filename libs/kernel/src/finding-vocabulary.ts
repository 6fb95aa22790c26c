// What a finding is and how grave: inspection records it, remediation and the screens carry it on.

/** Tồn tại, hạn chế, vi phạm: only a breach may go to discipline. */
export const FINDING_CLASSES = ['SHORTCOMING', 'LIMITATION', 'BREACH'] as const;
export type FindingClass = (typeof FINDING_CLASSES)[number];

/** Mức 1–4. Never the statutory words of Nghị định 172/2025 Đ.6: an inspector must not prejudge a council. */
export const SEVERITIES = ['LEVEL_1', 'LEVEL_2', 'LEVEL_3', 'LEVEL_4'] as const;
export type Severity = (typeof SEVERITIES)[number];
