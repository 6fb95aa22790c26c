import type { TransactionEvent } from '@app/platform';

/** The unit of somebody's main post is another one from now on. */
export interface HomeChanged {
  readonly staffMemberId: string;
  readonly unitId: number;
}
export const HOME_CHANGED: TransactionEvent<HomeChanged> = { name: 'roster.home-changed' };

/** Somebody belongs to the roster no more. */
export interface PersonLeft {
  readonly staffMemberId: string;
  /** As an office writes it down: by which decision they went, or that they should never have been entered. */
  readonly reason: string;
  /** Who takes over the work in their hands; undefined where the act has nowhere to name one. */
  readonly successorId?: string | null;
}
export const PERSON_LEFT: TransactionEvent<PersonLeft> = { name: 'roster.person-left' };
