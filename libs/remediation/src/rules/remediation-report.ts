import type { FindingClass, LocalDate, NamedUnit } from '@app/kernel';
import type { SignedAs } from './desk';
import { isOverdue } from './overdue';
import type { RequestKind } from './task-request';
import { CLOSED_AS, remedies, TASK_STATES, type ClosedAs, type TaskState } from './task-state';

/** A move of the due date: by an extension, a deferral, its end, or when the task was taken up again. */
export interface ReportMove {
  readonly kind: 'EXTENDED' | 'DEFERRED' | 'DEFERRAL_ENDED' | 'REOPENED';
  readonly on: LocalDate;
  readonly to: LocalDate;
  readonly reason: string | null;
}

export interface ReportProof {
  readonly what: string;
  readonly documentNumber: string | null;
  readonly documentDate: LocalDate | null;
  readonly fileName: string | null;
  readonly byName: string;
  readonly on: LocalDate;
}

/** What the unit has asked and nobody has answered yet. */
export interface ReportAsk {
  readonly kind: RequestKind;
  readonly text: string;
  readonly proposedDueOn: LocalDate | null;
}

/** One thing that the notice asked to be put right, as it stands. */
export interface ReportItem {
  readonly title: string;
  readonly detail: string | null;
  readonly findingClass: FindingClass;
  readonly recommendedAction: string | null;
  readonly repeatNumber: number;
  readonly state: TaskState;
  readonly reopenCount: number;
  /** As it was when the clock started. */
  readonly firstDueOn: LocalDate;
  readonly dueOn: LocalDate;
  /** Working days; negative once it has passed. */
  readonly daysLeft: number | null;
  readonly overdueSince: LocalDate | null;
  readonly moves: readonly ReportMove[];
  readonly assigneeName: string | null;
  readonly proofs: readonly ReportProof[];
  readonly closedOn: LocalDate | null;
  readonly closedAs: ClosedAs | null;
  readonly closedNote: string | null;
  /** Why it was sent back, put off or taken up again, the last time that it was. */
  readonly lastReason: string | null;
  readonly asks: readonly ReportAsk[];
}

export interface ReportUnit extends NamedUnit {
  readonly parent: NamedUnit | null;
}

/** Everything that a unit reports of one notice. */
export interface ReportFacts {
  readonly unit: ReportUnit;
  readonly orgUnitId: number;
  readonly inspectingUnit: ReportUnit;
  readonly notice: { readonly number: string; readonly date: LocalDate; readonly receivedOn: LocalDate };
  readonly items: readonly ReportItem[];
  /** Who last signed a result for the unit, in which capacity. */
  readonly lastSigned: { readonly name: string; readonly as: SignedAs } | null;
}

/** How an item stands: as what it was closed, else at which step it is. */
export type Standing = Exclude<TaskState, 'CLOSED'> | ClosedAs;
const STANDINGS: readonly Standing[] = [
  ...CLOSED_AS,
  ...TASK_STATES.filter((state): state is Exclude<TaskState, 'CLOSED'> => state !== 'CLOSED').reverse(),
];

export function standingOf({ state, closedAs }: Pick<ReportItem, 'state' | 'closedAs'>): Standing {
  if (state !== 'CLOSED') return state;
  if (closedAs === null) throw new Error('a closed task says as what');
  return closedAs;
}

export interface ReportCounts {
  readonly total: number;
  /** Each standing that occurs, what is settled first; together they make the total. */
  readonly standings: readonly { readonly standing: Standing; readonly n: number }[];
  readonly overdue: number;
  /** Items whose date an extension has moved, and how often in all. */
  readonly extended: number;
  readonly extensions: number;
}

export function reportCounts(items: readonly ReportItem[], today: LocalDate): ReportCounts {
  const extensionsOf = ({ moves }: ReportItem): number => moves.filter(({ kind }) => kind === 'EXTENDED').length;
  return {
    total: items.length,
    standings: STANDINGS.map((standing) => ({
      standing,
      n: items.filter((item) => standingOf(item) === standing).length,
    })).filter(({ n }) => n > 0),
    overdue: items.filter((item) => isOverdue(item, today)).length,
    extended: items.filter((item) => extensionsOf(item) > 0).length,
    extensions: items.reduce((sum, item) => sum + extensionsOf(item), 0),
  };
}

/**
 * Whether something of it is still to be done: all that is not settled and not reported, and what was closed without the
 * finding having been put right. What was recorded in error leaves nothing to do.
 */
export function remains({ state, closedAs }: Pick<ReportItem, 'state' | 'closedAs'>): boolean {
  if (state !== 'CLOSED') return state !== 'SENT_UP';
  return closedAs !== null && closedAs !== 'IN_ERROR' && !remedies(closedAs);
}
