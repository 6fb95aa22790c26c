/** Reading a unit's work; giving and accepting it; writing the body's list of a year; approving it. One's own needs none of these. */
export const WORK_PERMISSIONS = [
  'evaluation.read-work',
  'evaluation.assign-work',
  'evaluation.draft-work-list',
  'evaluation.approve-work-list',
] as const;
