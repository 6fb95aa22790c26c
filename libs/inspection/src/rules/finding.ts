/** Tồn tại, hạn chế, vi phạm: only a breach may go to discipline. */
export const FINDING_CLASSES = ['SHORTCOMING', 'LIMITATION', 'BREACH'] as const;
export type FindingClass = (typeof FINDING_CLASSES)[number];

/** Mức 1–4. Never the statutory words of Nghị định 172/2025 Đ.6: an inspector must not prejudge a council. */
export const SEVERITIES = ['LEVEL_1', 'LEVEL_2', 'LEVEL_3', 'LEVEL_4'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const FINDING_STATES = ['RECORDED', 'WITHDRAWN', 'RELEASED', 'CONCLUDED'] as const;
export type FindingState = (typeof FINDING_STATES)[number];

/**
 * Longest term in working days by severity: a default of the product, no regulation sets one. Mức 4 is three days for
 * the written statement and ten for the record of the review meeting.
 */
export const TERM_CAP: Readonly<Record<Severity, number>> = { LEVEL_1: 3, LEVEL_2: 10, LEVEL_3: 5, LEVEL_4: 13 };

/** The term of a finding: the item's own, capped by severity; outside the checklist severity's number is the term. */
export function termOf(severity: Severity, itemTerm: number | null): number {
  return itemTerm === null ? TERM_CAP[severity] : Math.min(itemTerm, TERM_CAP[severity]);
}
