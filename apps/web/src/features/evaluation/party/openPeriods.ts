import type { PartyPeriod, PartyResult } from './useParty';

/** Periods that have ended and have no result that holds: what may be entered. */
export const openPeriods = (results: readonly PartyResult[], ended: readonly PartyPeriod[]): readonly PartyPeriod[] =>
  ended.filter((period) => !results.some((result) => result.period === period && result.withdrawnAt === null));
