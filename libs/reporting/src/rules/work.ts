/** The three parts of what somebody has to do: by name, by office, and what others cannot go on without. */
export const WORK_PARTS = ['MINE', 'UNIT', 'WAITING'] as const;
export type WorkPart = (typeof WORK_PARTS)[number];

export interface WorkLine {
  readonly part: WorkPart;
  /** Whoever holds it anywhere has the line, for the units where it is held. */
  readonly permission: string;
  /** Who holds this as well has a better line for the same rows. */
  readonly butNot?: string;
  /** Left out while it has no row: seldom anybody's business, and then news. */
  readonly quiet?: true;
}

/** The lines, in the order in which they are read. */
export const WORK_LINES = {
  'my-tasks': { part: 'MINE', permission: 'remediation.submit-proof' },
  'named-findings': { part: 'MINE', permission: 'inspection.answer-named', quiet: true },
  'my-visits': { part: 'MINE', permission: 'inspection.record-finding' },
  'provisional-tasks': { part: 'UNIT', permission: 'remediation.sign' },
  'new-tasks': { part: 'UNIT', permission: 'remediation.sign' },
  'division-tasks': { part: 'UNIT', permission: 'remediation.assign', butNot: 'remediation.sign' },
  'overdue-tasks': { part: 'UNIT', permission: 'remediation.sign' },
  'team-visits': { part: 'UNIT', permission: 'inspection.record-finding' },
  'to-sign': { part: 'WAITING', permission: 'remediation.sign' },
  'to-confirm': { part: 'WAITING', permission: 'remediation.verify' },
  'requests-to-answer': { part: 'WAITING', permission: 'remediation.answer-request' },
  'notices-to-enter': { part: 'WAITING', permission: 'inspection.enter-notice' },
} as const satisfies Record<string, WorkLine>;

export type WorkKind = keyof typeof WORK_LINES;
export const WORK_KINDS = Object.keys(WORK_LINES) as readonly WorkKind[];
