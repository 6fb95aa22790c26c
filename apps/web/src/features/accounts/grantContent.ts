import type { GrantCapacity } from '@app/identity/rules';
import type { Role } from '../../app/api-types';
import { readDay } from '../../i18n/dates';
import type { UnitChoice } from '../organization/UnitPicker';
import type { PersonChoice } from '../roster/PersonPicker';

/** A role as it is being typed. */
export interface GrantContent {
  role: string;
  unit: UnitChoice;
  validFrom: string;
  lastDay: string;
  capacity: GrantCapacity;
  standsFor: PersonChoice;
  basisNumber: string;
  basisDate: string;
}

export const GRANT_FIELDS = [
  ...(['role', 'unitId', 'validFrom', 'lastDay', 'capacity'] as const),
  ...(['standsForId', 'basisNumber', 'basisDate'] as const),
];
/** What may be missing or cannot be, by the name of its field. */
export type GrantGap = Exclude<(typeof GRANT_FIELDS)[number], 'capacity'>;
export type RoleFacts = Pick<Role, 'role' | 'byDocument'>;

/** What rests on a document: all that is not by one's own post, and some roles themselves. */
export const needsPaper = ({ role, capacity }: GrantContent, roles: readonly RoleFacts[]): boolean =>
  capacity !== 'OWN' || (roles.find((one) => one.role === role)?.byDocument ?? false);

/** A deputy signs for the head: that is what the role is, and what goes with it. What was chosen otherwise stays. */
export function withRole(content: GrantContent, role: string): GrantContent {
  if (role === 'VICE_CHAIR') return { ...content, role, capacity: 'KT' };
  const cameWithIt = content.role === 'VICE_CHAIR' && content.capacity === 'KT';
  return { ...content, role, capacity: cameWithIt ? 'OWN' : content.capacity };
}

/** The request's body, under an id that its form keeps: only what the form asks for. */
export function bodyOf(id: string, content: GrantContent, roles: readonly RoleFacts[]) {
  const paper = needsPaper(content, roles);
  return {
    id,
    role: content.role,
    unitId: content.unit.unit?.id ?? 0,
    validFrom: readDay(content.validFrom) ?? '',
    lastDay: readDay(content.lastDay),
    capacity: content.capacity,
    standsForId: content.capacity === 'OWN' ? null : (content.standsFor.person?.id ?? null),
    basisNumber: paper ? content.basisNumber.trim() : null,
    basisDate: paper ? readDay(content.basisDate) : null,
  };
}

/** The fields that keep it from being sent, in their order on screen. */
export function gapsIn(content: GrantContent, roles: readonly RoleFacts[]): GrantGap[] {
  const { validFrom, lastDay, capacity, standsFor } = content;
  const [from, last] = [readDay(validFrom), readDay(lastDay)];
  const paper = needsPaper(content, roles);
  // A name that is typed and not picked would be left out of what is kept.
  const named = capacity === 'ACTING' && standsFor.text.trim() !== '';
  const standsForSomebody = capacity === 'KT' || capacity === 'DELEGATED' || named;
  const endless = lastDay.trim() === '' && capacity !== 'DELEGATED';
  const found: [boolean, GrantGap][] = [
    [content.role === '', 'role'],
    [!content.unit.unit, 'unitId'],
    [!from, 'validFrom'],
    [!endless && (!last || (from !== null && last < from)), 'lastDay'],
    [standsForSomebody && !standsFor.person, 'standsForId'],
    [paper && content.basisNumber.trim() === '', 'basisNumber'],
    [paper && !readDay(content.basisDate), 'basisDate'],
  ];
  return found.flatMap(([wrong, field]) => (wrong ? [field] : []));
}
