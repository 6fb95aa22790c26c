import type { LocalDate } from '@app/kernel';
import { rosterProblems } from './roster.problems';

/** A paper is of today or of a day before. `at`: where the request says its day. */
export function requireDecided(decidedOn: LocalDate, today: LocalDate, at: string): void {
  if (decidedOn > today) throw rosterProblems['decision-ahead']({ today }, { pointer: at, value: decidedOn });
}
