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

/** A task for the unit; đã khắc phục tại chỗ; đã nhắc nhở. */
export const HANDLINGS = ['TASK', 'FIXED_ON_SITE', 'REMINDED'] as const;
export type Handling = (typeof HANDLINGS)[number];

/** Whether the unit still owes something: what was put right on the spot or only reminded of opens no task. */
export function opensTask(handling: Handling): boolean {
  return handling === 'TASK';
}

/** Người vi phạm hoặc có liên quan; người chịu trách nhiệm. */
export const PERSON_PARTS = ['SUBJECT', 'RESPONSIBLE'] as const;
export type PersonPart = (typeof PERSON_PARTS)[number];

/** What was put right on the spot is believed where a picture shows it or a sentence says what was done. */
export function isFixShown(fix: { readonly remedyNote: string | null; readonly pictures: number }): boolean {
  return fix.remedyNote !== null || fix.pictures > 0;
}

/** How far back the same finding counts as repeated: a default of the product. */
export const REPEAT_MONTHS = 12;

/**
 * The number on the badge "Lặp lại lần n": with `earlier` findings of the same item in the window, this one included. The
 * first time has none and stands as 0.
 */
export function repeatNumber(earlier: number): number {
  return earlier === 0 ? 0 : earlier + 1;
}
