import { addDays, addMonths, localDate, type LocalDate, type StaffKind } from '@app/kernel';
import { holdsOn, type LegalBasis } from './regime';
import { resultsOf } from './regime-in-force';
import { REGIMES } from './regimes';

/** What the Party's result is given for: a quarter, and the year of which the quarters are the input (Quy định 366-QĐ/TW). */
export const PARTY_PERIODS = ['Q1', 'Q2', 'Q3', 'Q4', 'YEAR'] as const;
export type PartyPeriod = (typeof PARTY_PERIODS)[number];

/** Why somebody carries the Party's result: as cán bộ, or as a member. */
export const PARTY_STANDINGS = ['OFFICIAL', 'MEMBER'] as const;
export type PartyStanding = (typeof PARTY_STANDINGS)[number];

/** What is known of somebody's membership; null where nothing is said. */
export interface Membership {
  readonly isMember: boolean | null;
  readonly joinedOn: string | null;
}

/** The points of a result go to this; the grade is the committee's own and is never read off them. */
export const PARTY_MOST = '100';

/** First and last day of a period. */
export function partyPeriodDays(year: number, period: PartyPeriod): { first: LocalDate; last: LocalDate } {
  const [from, length] = period === 'YEAR' ? [0, 12] : [PARTY_PERIODS.indexOf(period) * 3, 3];
  const first = addMonths(localDate(`${year}-01-01`), from);
  return { first, last: addDays(addMonths(first, length), -1) };
}

/** Those of a year whose last day has passed, as far as the regulation was there on it. */
export function partyPeriodsEnded(year: number, today: LocalDate): PartyPeriod[] {
  return PARTY_PERIODS.filter((period) => partyPeriodFault(year, period, today) === null);
}

/** Why a period has no result to be entered: it has not ended, or it ended before the regulation was there. */
export function partyPeriodFault(year: number, period: PartyPeriod, today: LocalDate): 'open' | 'before-rule' | null {
  const { last } = partyPeriodDays(year, period);
  if (last >= today) return 'open';
  return partyBasis(last) === null ? 'before-rule' : null;
}

/** Why the day of the decision cannot be: still to come, or before the period had begun. */
export function partyDecisionFault(
  { year, period, decidedOn }: { readonly year: number; readonly period: PartyPeriod; readonly decidedOn: LocalDate },
  today: LocalDate,
): 'ahead' | 'early' | null {
  if (decidedOn > today) return 'ahead';
  return decidedOn < partyPeriodDays(year, period).first ? 'early' : null;
}

/** The regulation and the guide by which a result of that day was given. */
export function partyBasis(day: LocalDate): LegalBasis | null {
  return REGIMES.find((regime) => regime.code === 'QD_366_TW' && holdsOn(regime, day))?.basis ?? null;
}

/** By what somebody carries the Party's result on a day; membership counts as far as it is known, and from the day of joining. */
export function partyStanding(
  person: { readonly staffKind: StaffKind; readonly membership: Membership | null },
  day: LocalDate,
): PartyStanding | null {
  const { staffKind, membership } = person;
  const isMember = membership?.isMember === true && (membership.joinedOn === null || membership.joinedOn <= day);
  if (!resultsOf({ staffKind, isPartyMember: isMember }).includes('PARTY')) return null;
  return staffKind === 'OFFICIAL' ? 'OFFICIAL' : 'MEMBER';
}
