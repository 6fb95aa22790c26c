import type { Severity } from '@app/kernel';

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
