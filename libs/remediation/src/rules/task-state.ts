/**
 * The way of a remediation task. PROVISIONAL until the unit has received the result notice: only then its term runs.
 * ACCEPTED: handed to somebody. SUBMITTED: proof lies with the chair. SENT_UP: signed, waits for somebody outside the unit.
 */
const STEPS = {
  PROVISIONAL: ['NEW'],
  NEW: ['ACCEPTED'],
  ACCEPTED: ['ACCEPTED', 'SUBMITTED'],
  SUBMITTED: ['SENT_UP', 'RETURNED'],
  SENT_UP: ['CLOSED', 'RETURNED'],
  RETURNED: ['ACCEPTED', 'SUBMITTED'],
  CLOSED: [],
} as const satisfies Record<string, readonly string[]>;

export type TaskState = keyof typeof STEPS;
export const TASK_STATES = Object.keys(STEPS) as readonly TaskState[];

export function canMove(from: TaskState, to: TaskState): boolean {
  return (STEPS[from] as readonly TaskState[]).includes(to);
}

/** Every step of the machine as `FROM>TO`. */
export function allSteps(): string[] {
  return TASK_STATES.flatMap((from) => STEPS[from].map((to) => `${from}>${to}`));
}

export const CLOSED_AS = ['FIXED'] as const;
export type ClosedAs = (typeof CLOSED_AS)[number];

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
] as const;
export type TaskAction = (typeof TASK_ACTIONS)[number];
