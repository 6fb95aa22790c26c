import type { AuditEntry } from '@app/audit';

export interface ImportFacts {
  readonly id: string;
  readonly orgUnitId: number;
  readonly laneUnitId: number;
  readonly fileName: string;
  /** Of the file as it came, in hex: whoever has it can show that it is the one. */
  readonly sha256: string;
}

const entry = (
  { id, orgUnitId, laneUnitId, fileName, sha256 }: ImportFacts,
  rows: Readonly<Record<string, number>>,
  more: Readonly<Record<string, unknown>> = {},
): Omit<AuditEntry, 'action'> => ({
  subject: { type: 'roster_import', id, orgUnitId, laneUnitId },
  accountsFor: { roster_import: 1, ...Object.fromEntries(Object.entries(rows).filter(([, count]) => count > 0)) },
  after: { fileName, sha256, ...more },
});

export const importReceived = (facts: ImportFacts): AuditEntry => ({
  action: 'roster.import-received',
  ...entry(facts, {}),
});

export const importChecked = (facts: ImportFacts, wrong: number): AuditEntry => ({
  action: 'roster.import-checked',
  ...entry(facts, {}, { wrongRows: wrong }),
});

/** Nothing of what was under way has been written. */
export const importCalledOff = ({ id, orgUnitId, laneUnitId, fileName, sha256 }: ImportFacts): AuditEntry => ({
  action: 'roster.import-called-off',
  subject: { type: 'roster_import', id, orgUnitId, laneUnitId },
  accountsFor: {},
  after: { fileName, sha256 },
});

/** The file has left with a column of what is wrong, with the personal numbers in it or without. */
export const importTaken = (
  { id, orgUnitId, laneUnitId, fileName, sha256 }: ImportFacts,
  withNumbers: boolean,
): AuditEntry => ({
  action: 'roster.import-file-taken',
  subject: { type: 'roster_import', id, orgUnitId, laneUnitId },
  accountsFor: {},
  after: { fileName, sha256, withNumbers },
});

export interface Brought {
  readonly people: number;
  readonly posts: number;
  readonly movements: number;
  readonly numbers: number;
  readonly corrected: number;
  /** People on record whose record another unit keeps too; an undoing counts them among the corrected. */
  readonly widened: number;
}

/** Empty places in months that opened by themselves: those that went along, and those that lost the superior they named. */
export interface MonthsLeft {
  readonly removed: number;
  readonly released: number;
}

const rowsOf = (
  { people, posts, movements, numbers, corrected, widened }: Brought,
  evaluation = 0,
): Record<string, number> => ({
  ...{
    staff_member: people + corrected + widened,
    appointment: posts,
    staff_movement: movements,
    staff_particulars: numbers,
  },
  ...{ evaluation },
});

/** One entry for all of it: each row stands in the rows of the import, each first post in its movement. */
export const importCommitted = (facts: ImportFacts, brought: Brought): AuditEntry => ({
  action: 'roster.import-committed',
  ...entry(facts, rowsOf(brought), {
    newPeople: brought.people,
    newPosts: brought.posts,
    newNumbers: brought.numbers,
    corrected: brought.corrected,
  }),
});

export const importUndone = (
  facts: ImportFacts,
  taken: Brought,
  { months: { removed, released }, reason }: { months: MonthsLeft; reason: string },
): AuditEntry => ({
  action: 'roster.import-undone',
  ...entry(facts, rowsOf(taken, removed + released), {
    newPeople: taken.people,
    newPosts: taken.posts,
    newNumbers: taken.numbers,
    corrected: taken.corrected,
    ...(removed > 0 ? { emptyMonths: removed } : {}),
    ...(released > 0 ? { superiorsReleased: released } : {}),
    reason,
  }),
});
