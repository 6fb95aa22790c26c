/** What the counts of the desk are kept by; of DUE the due day is kept too, because what is near depends on today. */
export const BUCKETS = [
  'OPEN',
  'PROVISIONAL',
  'NEW',
  'OVERDUE',
  'DUE',
  'TO_SIGN',
  'SENT_UP',
  'PROPOSED',
  'CLOSED',
] as const;
export type Bucket = (typeof BUCKETS)[number];

/** The capacity in which a report is signed: the chair in person, or a vice-chair for the chair (NĐ 30/2020 Đ.13: KT.). */
export const SIGNED_AS = ['CHAIR', 'KT'] as const;
export type SignedAs = (typeof SIGNED_AS)[number];

/** What a desk officer prepares: to whom a task goes, or that a report is ready for the signature. */
export const PROPOSAL_KINDS = ['ASSIGN', 'SIGN'] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

/** Seconds within which a first assignment can be taken back by whoever made it: long enough for a slip of the finger. */
export const UNDO_SECONDS = 60;

/** Whether the last step of a task is one's own first assignment of a moment ago. */
export function mayUndoAssignment(
  last: { action: string; fromState: string | null; byStaffId: string | null; happenedAt: Date },
  person: string | null,
  now: Date,
): boolean {
  if (last.action !== 'assigned' || last.fromState !== 'NEW' || person === null) return false;
  return last.byStaffId === person && now.getTime() - last.happenedAt.getTime() <= UNDO_SECONDS * 1000;
}
