import type { VisitPerson } from '../../../app/api-types';
import type { FindingPerson } from '../../../app/outbox/acts';

/** Under which the people of a visit are kept on the device. */
export const rosterKey = (visitId: string) => ['inspections', 'roster', visitId] as const;

/** Whoever has a duty that the item is about answers for it, until the inspector says otherwise. */
export function responsibleFor(item: { code: string } | null, roster: readonly VisitPerson[]): FindingPerson[] {
  if (item === null) return [];
  return roster
    .filter(({ itemCodes }) => itemCodes.includes(item.code))
    .map(({ id, fullName, position }) => ({ staffMemberId: id, name: fullName, position, part: 'RESPONSIBLE' }));
}
