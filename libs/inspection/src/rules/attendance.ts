/** Có mặt, Đi công tác, Vắng có lý do, Vắng không lý do, Đi muộn, Về sớm. */
export const ATTENDANCE_STATUSES = ['PRESENT', 'ON_MISSION', 'EXCUSED', 'UNEXCUSED', 'LATE', 'EARLY_LEAVE'] as const;
export type AttendanceStatus = (typeof ATTENDANCE_STATUSES)[number];

/** One count of one person, as it stands or as it arrives. */
export interface Count {
  readonly personKey: string;
  readonly countedAt: Date;
  readonly changeId: string;
}

/**
 * Whether a count takes the place of another of the same person: the later look does; at the same instant the greater
 * change id, so that everybody who merges the same counts, in whatever order, ends with the same roll.
 */
export function supersedes(arriving: Count, standing: Count): boolean {
  const later = arriving.countedAt.getTime() - standing.countedAt.getTime();
  return later > 0 || (later === 0 && arriving.changeId > standing.changeId);
}

/** The newest count of each person, in the order in which the people first occur. */
export function newestOfEach<T extends Count>(counts: readonly T[]): T[] {
  const newest = new Map<string, T>();
  for (const count of counts) {
    const known = newest.get(count.personKey);
    if (!known || supersedes(count, known)) newest.set(count.personKey, count);
  }
  return [...newest.values()];
}
