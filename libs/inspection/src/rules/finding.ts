import type { Severity } from '@app/kernel';

export const FINDING_STATES = ['RECORDED', 'WITHDRAWN', 'RELEASED', 'CONCLUDED'] as const;
export type FindingState = (typeof FINDING_STATES)[number];

/**
 * The term of a finding in working days: the item's own, capped by severity; outside the checklist severity's number is the
 * term. The caps are the office's (`inspection.term-cap-…`), as they were on the day of the minutes.
 */
export function termOf(severity: Severity, itemTerm: number | null, caps: Readonly<Record<Severity, number>>): number {
  return itemTerm === null ? caps[severity] : Math.min(itemTerm, caps[severity]);
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

/**
 * The number on the badge "Lặp lại lần n": with `earlier` findings of the same item in the window, this one included. The
 * first time has none and stands as 0.
 */
export function repeatNumber(earlier: number): number {
  return earlier === 0 ? 0 : earlier + 1;
}
