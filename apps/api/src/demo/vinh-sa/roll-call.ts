import type { Cast } from './cast';
import type { PlannedVisit } from './visits';

type Status = 'PRESENT' | 'ON_MISSION' | 'EXCUSED' | 'UNEXCUSED' | 'LATE' | 'EARLY_LEAVE';
export interface Count {
  readonly person: string;
  readonly status: Status;
  readonly paper?: string;
}

/** Tuesday 11/08 at Minh Khê: 38 called over, 29 present, four on mission, two on leave, two without a word, one late. */
const THREAD: readonly (readonly [Status, number, string?])[] = [
  ['PRESENT', 29],
  ['ON_MISSION', 4, 'Giấy đi đường ngày 10/08/2026'],
  ['EXCUSED', 2, 'Đơn nghỉ phép ngày 07/08/2026'],
  ['UNEXCUSED', 2],
  ['LATE', 1],
];
const IS_THREAD = ({ commune, day }: PlannedVisit): boolean => commune === 'minhkhe' && day === '2026-08-11';

/** Who was there when the team came, where anybody was called over: not in 2020; elsewhere the key posts, one of them on mission now and then. */
export function rollCallOf(cast: Cast, visit: PlannedVisit): Count[] {
  if (visit.unit) return [];
  const people = cast.peopleOf(visit.commune);
  if (IS_THREAD(visit)) {
    const statuses = THREAD.flatMap(([status, count, paper]) =>
      Array.from({ length: count }, (): Omit<Count, 'person'> => ({ status, ...(paper ? { paper } : {}) })),
    );
    return statuses.map((count, index) => ({ person: people[index] ?? '', ...count }));
  }
  const missing = visit.findings.some(({ item }) => item === 'V1' || item === 'V4');
  return people.slice(0, 9).map((person, index): Count => {
    if (missing && index === 8) return { person, status: 'UNEXCUSED' };
    if (index === 3) return { person, status: 'ON_MISSION', paper: 'Giấy mời họp của UBND tỉnh' };
    return { person, status: 'PRESENT' };
  });
}
