import { ATTENDANCE_STATUSES } from '@app/inspection/rules';
import { foldVietnamese as fold } from '@app/kernel';
import type { Attendance, Inspection, RosterPerson } from '../../../app/api-types';
import type { Entry, Presence } from '../../../app/outbox/acts';
import { inOrder } from '../../../app/outbox/queue';

/** One person of the roll-call as it stands here and now. */
export interface RollCallRow {
  /** The same for the same person on this device and on the server. */
  key: string;
  staffMemberId: string | null;
  name: string;
  position: string | null;
  unit: string | null;
  /** Null: not called over yet. */
  status: Presence | null;
  paper: string | null;
  countedAt: string | null;
  withinHours: boolean | null;
  pending: boolean;
}

/** The people of the unit, then those who are not on its list; the server's counts with this device's own over them. */
export function rollCallRows(
  visit: Pick<Inspection, 'id' | 'rollCall'>,
  roster: readonly RosterPerson[],
  entries: readonly Entry[],
): RollCallRow[] {
  const rows = new Map<string, RollCallRow>();
  for (const { id, fullName, position, unit } of roster) {
    rows.set(id, { ...NOT_CALLED, key: id, staffMemberId: id, name: fullName, position, unit: unit.name });
  }
  for (const count of visit.rollCall) lay(rows, count, { withinHours: count.withinHours, pending: false });
  for (const { act, visitId } of inOrder(entries)) {
    if (act.kind !== 'roll-call' || visitId !== visit.id) continue;
    for (const mark of act.marks) lay(rows, mark, { withinHours: null, pending: true });
  }
  return [...rows.values()];
}

const NOT_CALLED = { status: null, paper: null, countedAt: null, withinHours: null, pending: false };

type Count = Pick<Attendance, 'staffMemberId' | 'name' | 'position' | 'status' | 'paper' | 'countedAt'>;

function lay(
  rows: Map<string, RollCallRow>,
  { staffMemberId, name, position, status, paper, countedAt }: Count,
  more: Pick<RollCallRow, 'withinHours' | 'pending'>,
): void {
  const key = staffMemberId ?? `name:${fold(name)}`;
  const known = rows.get(key);
  // Somebody else's later count of the same person holds, as it will on the server. Each writes moments in its own way.
  if (known?.countedAt && Date.parse(known.countedAt) > Date.parse(countedAt)) return;
  const who = known ?? { key, staffMemberId, name, position, unit: null };
  rows.set(key, { ...who, status, paper, countedAt, ...more });
}

/** How many were counted as what, in the order of the words; what nobody was counted as is left out. */
export function rollCallCounts(rows: readonly RollCallRow[]): { counted: number; parts: [Presence, number][] } {
  const parts = ATTENDANCE_STATUSES.map((status): [Presence, number] => [
    status,
    rows.filter((row) => row.status === status).length,
  ]).filter(([, n]) => n > 0);
  return { counted: parts.reduce((sum, [, n]) => sum + n, 0), parts };
}
