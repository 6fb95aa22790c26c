import type { LocalDate } from '@app/kernel';

/**
 * By what right somebody holds a role: by one's own post; signing for the head (KT.); by a delegation, which is limited in
 * time (Nghị định 30/2020/NĐ-CP, Điều 13); or acting in a post that is vacant (Q.).
 */
export const GRANT_CAPACITIES = ['OWN', 'KT', 'DELEGATED', 'ACTING'] as const;
export type GrantCapacity = (typeof GRANT_CAPACITIES)[number];

export const GRANT_STANDINGS = ['PENDING', 'IN_FORCE', 'ENDED'] as const;
export type GrantStanding = (typeof GRANT_STANDINGS)[number];

interface Period {
  readonly validFrom: string;
  /** First day without it. */
  readonly validTo: string | null;
}

/** Where a day stands to a grant. One that was taken back before it began has ended. */
export function standingOf({ validFrom, validTo }: Period, today: LocalDate): GrantStanding {
  if (validTo !== null && (validTo <= today || validTo <= validFrom)) return 'ENDED';
  return validFrom > today ? 'PENDING' : 'IN_FORCE';
}

export interface GrantBasis {
  readonly capacity: GrantCapacity;
  readonly standsForId: string | null;
  readonly basisNumber: string | null;
  readonly basisDate: string | null;
  readonly validTo: string | null;
}

/** What a grant lacks for the right that it claims, by field; `byDocument`: the role itself is given by a document. */
export function lacksBasis(grant: GrantBasis, byDocument: boolean): keyof GrantBasis | null {
  // A number without its date, or a date without its number, names no document.
  const namesPaper = grant.basisNumber !== null || grant.basisDate !== null;
  const needsPaper = byDocument || grant.capacity !== 'OWN' || namesPaper;
  if (needsPaper && grant.basisNumber === null) return 'basisNumber';
  if (needsPaper && grant.basisDate === null) return 'basisDate';
  if ((grant.capacity === 'KT' || grant.capacity === 'DELEGATED') && grant.standsForId === null) return 'standsForId';
  // Whoever stands for somebody does so by another right than their own post.
  if (grant.capacity === 'OWN' && grant.standsForId !== null) return 'capacity';
  return grant.capacity === 'DELEGATED' && grant.validTo === null ? 'validTo' : null;
}
