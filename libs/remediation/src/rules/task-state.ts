/**
 * The way of a remediation task. PROVISIONAL until the unit has received the result notice: only then its term runs.
 * ACCEPTED: handed to somebody. SUBMITTED: proof lies with the chair. SENT_UP: signed, waits for somebody outside the unit.
 * DEFERRED: put off until a day, then back by itself to the step it had. REOPENED: closed once, taken up again.
 */
const STEPS = {
  PROVISIONAL: ['NEW'],
  NEW: ['ACCEPTED', 'DEFERRED'],
  // Back to NEW: the first assignment taken back at once.
  ACCEPTED: ['ACCEPTED', 'NEW', 'SUBMITTED', 'DEFERRED'],
  SUBMITTED: ['SENT_UP', 'RETURNED'],
  SENT_UP: ['CLOSED', 'RETURNED'],
  RETURNED: ['ACCEPTED', 'SUBMITTED', 'DEFERRED'],
  DEFERRED: ['NEW', 'ACCEPTED', 'RETURNED', 'REOPENED'],
  REOPENED: ['ACCEPTED', 'SUBMITTED', 'DEFERRED'],
  CLOSED: ['REOPENED'],
} as const satisfies Record<string, readonly string[]>;

export type TaskState = keyof typeof STEPS;
export const TASK_STATES = Object.keys(STEPS) as readonly TaskState[];

export function canMove(from: TaskState, to: TaskState): boolean {
  return (STEPS[from] as readonly TaskState[]).includes(to);
}

/** Every step of the machine as `FROM>TO`; a closing in error stands beside it (`mayClose`). */
export function allSteps(): string[] {
  return TASK_STATES.flatMap((from) => STEPS[from].map((to) => `${from}>${to}`));
}

/** Steps from which a task can be put off; it comes back to the one it had. What waits for somebody is not put off. */
export const DEFERRABLE_STATES = STEPS.DEFERRED;
export type DeferrableState = (typeof DEFERRABLE_STATES)[number];

/**
 * What a task is closed as. FIXED and NOT_APPLICABLE: the finding is put right. PARTLY, NOT_IMPLEMENTED, NO_CAPITAL: the
 * following ends, the finding stays open. IN_ERROR: the finding itself was withdrawn.
 */
export const CLOSED_AS = ['FIXED', 'PARTLY', 'NOT_APPLICABLE', 'IN_ERROR', 'NOT_IMPLEMENTED', 'NO_CAPITAL'] as const;
export type ClosedAs = (typeof CLOSED_AS)[number];

/** What somebody who confirms may say; a closing in error is said by withdrawing the finding. */
export type Outcome = Exclude<ClosedAs, 'IN_ERROR'>;
export function isOutcome(word: ClosedAs): word is Outcome {
  return word !== 'IN_ERROR';
}

/** Whether a task may be closed as this from there: in error from any open step, else once its report was sent up. */
export function mayClose(from: TaskState, as: ClosedAs): boolean {
  return as === 'IN_ERROR' ? from !== 'CLOSED' : canMove(from, 'CLOSED');
}

/** Whether the outcome puts the finding right. */
export function remedies(as: ClosedAs): boolean {
  return as === 'FIXED' || as === 'NOT_APPLICABLE';
}

/** Whether the outcome must say why: all but the plain one. */
export function needsNote(as: ClosedAs): boolean {
  return as !== 'FIXED';
}

export const TASK_ACTIONS = [
  'opened',
  'clock-started',
  'assigned',
  'proof-submitted',
  'signed',
  'sent-back',
  'confirmed',
  'returned',
  'became-overdue',
  'question-asked',
  'question-answered',
  'extension-asked',
  'extension-granted',
  'extension-refused',
  'dispute-raised',
  'dispute-upheld',
  'dispute-accepted',
  'deferred',
  'deferral-ended',
  'reopened',
  'closed-in-error',
  'corrected',
  'proposed',
  'proposal-refused',
  'assignment-undone',
  'handed-over',
  'due-recounted',
] as const;
export type TaskAction = (typeof TASK_ACTIONS)[number];

/** Lines of the timeline that tell what was said or noticed beside a task: they are no step of it and leave its version. */
export const REMARKS = [
  'became-overdue',
  'question-asked',
  'question-answered',
  'extension-asked',
  'extension-refused',
  'dispute-raised',
  'dispute-upheld',
  'dispute-accepted',
  'due-recounted',
] as const satisfies readonly TaskAction[];
