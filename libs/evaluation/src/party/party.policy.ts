import { mayAt, type Actor } from '@app/kernel';

interface Person {
  readonly id: string;
  /** Where the person works today, or did last. */
  readonly orgUnitId: number;
}

/** That somebody has a result of the Party tells of membership: read by the right to Party data there, and by the person. */
export function mayReadPartyResults(actor: Actor, { id, orgUnitId }: Person): boolean {
  return id === actor.staffMemberId || mayAt(actor, 'roster.read-party', orgUnitId);
}

/** Entered and withdrawn by whoever keeps the files there, and nothing that they could not read afterwards. */
export function mayEnterPartyResults(actor: Actor, person: Person): boolean {
  return mayReadPartyResults(actor, person) && mayAt(actor, 'evaluation.enter-party-result', person.orgUnitId);
}
