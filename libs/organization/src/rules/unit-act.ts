import type { LocalDate } from '@app/kernel';
import { isBody, OTHER_BODIES, type UnitKind } from './unit-kind';

/** What is decided about a unit, each with its paper; how it is reached is written down without one. */
export const UNIT_ACTS = ['CREATED', 'RENAMED', 'ENDED', 'REOPENED', 'DESCRIBED'] as const;
export type UnitActKind = (typeof UNIT_ACTS)[number];

/** The first day without districts (Luật Tổ chức chính quyền địa phương 72/2025/QH15). */
const TWO_TIERS_FROM = '2025-07-01';

const PLACES: readonly UnitKind[] = ['COMMUNE', 'WARD', 'SPECIAL_ZONE'];
const UNDER_NOTHING_MORE: readonly UnitKind[] = ['PUBLIC_UNIT'];

/**
 * Which kinds stand under which, from a day on: communes and departments under the province, up to 30/06/2025 communes under
 * a district as well; Party bodies, the Front, schools and health stations under the province, a commune or a department;
 * divisions and public units under a body or a division.
 */
export function mayStandUnder(kind: UnitKind, parent: UnitKind | null, day: LocalDate): boolean {
  if (parent === null) return kind === 'PROVINCE';
  if (kind === 'PROVINCE' || UNDER_NOTHING_MORE.includes(parent)) return false;
  const inDistricts = day < TWO_TIERS_FROM;
  if (parent === 'DISTRICT' && !inDistricts) return false;
  if (kind === 'DISTRICT') return parent === 'PROVINCE' && inDistricts;
  if (kind === 'DEPARTMENT') return parent === 'PROVINCE';
  if (PLACES.includes(kind)) return parent === 'PROVINCE' || parent === 'DISTRICT';
  if (isBody(kind)) return parent === 'PARTY_BODY' ? kind === 'PARTY_BODY' : isBody(parent) && !isOtherBody(parent);
  return true;
}

const isOtherBody = (kind: UnitKind): boolean => OTHER_BODIES.some((other) => other === kind);

interface Span {
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Whether the unit exists on the day; `validTo` is the first day without it. */
export function existsOn({ validFrom, validTo }: Span, day: LocalDate): boolean {
  return validFrom <= day && (validTo === null || day < validTo);
}

/** Whether there is a day on which both exist. */
export const overlap = (one: Span, other: Span): boolean =>
  (one.validTo === null || other.validFrom < one.validTo) && (other.validTo === null || one.validFrom < other.validTo);

/** Units that end together, those below before those above: nothing stands under what has ended. */
export function lowestFirst<Unit extends { readonly id: number; readonly parentId: number | null }>(
  units: readonly Unit[],
): Unit[] {
  const known = new Map(units.map((unit) => [unit.id, unit]));
  const depth = ({ parentId }: Unit): number => {
    const above = parentId === null ? undefined : known.get(parentId);
    return above ? depth(above) + 1 : 0;
  };
  return [...units].sort((a, b) => depth(b) - depth(a) || a.id - b.id);
}

export type LifeFault = 'before-parent' | 'below-ended' | 'after-parent';

/**
 * Why the unit cannot have been there for so long below the other, null where it can: it lies within the life of what it stands
 * below. Below a body that has ended, as the districts on 01/07/2025 (Luật 72/2025/QH15), a unit has ended with it or before.
 */
export function lifeFault(unit: Span, parent: Span): LifeFault | null {
  if (unit.validFrom < parent.validFrom) return 'before-parent';
  if (parent.validTo === null) return null;
  if (unit.validTo === null) return 'below-ended';
  return unit.validTo > parent.validTo ? 'after-parent' : null;
}

export type EndFault = 'not-there' | 'ahead' | 'before-founding';

/**
 * Why a unit cannot end on the day, or null where it can: the first day without it, entered once it has come, so that nobody
 * reads a predecessor's papers before they succeed it.
 */
export function endFault(unit: Span, day: LocalDate, today: LocalDate): EndFault | null {
  if (unit.validTo !== null) return 'not-there';
  if (day > today) return 'ahead';
  return day <= unit.validFrom ? 'before-founding' : null;
}

/** Open work of a unit that is to end, by kind. */
export const WORK_KINDS = ['tasks', 'visits', 'people', 'accounts', 'quotas', 'duties'] as const;
export type WorkKind = (typeof WORK_KINDS)[number];
export type OpenWork = Readonly<Record<WorkKind, number>>;

/** What somebody has to take over; numbers of posts and duties end with the unit they were given to. */
export const HANDED_OVER = ['tasks', 'visits', 'people', 'accounts'] as const satisfies readonly WorkKind[];

/** Whether somebody has to take it. */
export function isWorkOpen(work: OpenWork): boolean {
  return HANDED_OVER.some((kind) => work[kind] > 0);
}

/** How a unit is reached, and what it is called in short; null where nothing is known. */
export interface UnitContact {
  readonly shortName: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly email: string | null;
}

/** Which of the two cannot be right: a telephone number of digits in groups, an address of electronic mail. */
export function contactFault({ phone, email }: UnitContact): 'phone' | 'email' | null {
  if (phone !== null && !/^\+?[\d ().-]{3,30}$/.test(phone)) return 'phone';
  return email !== null && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? 'email' : null;
}
