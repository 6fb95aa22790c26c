/** The answers of a checklist that a share is made of: what was looked at, and was in order or not. */
export const CHECKED_AS = ['FAIL', 'PASS'] as const;
export type CheckedAs = (typeof CHECKED_AS)[number];
