import type { LocalDate } from '@app/kernel';
import { isBody, type UnitKind } from './unit-kind';

/** What is decided about a unit, each with its paper. */
export const UNIT_ACTS = ['CREATED', 'RENAMED', 'ENDED', 'REOPENED'] as const;
export type UnitActKind = (typeof UNIT_ACTS)[number];

/** Which kinds stand under which: bodies under the province, divisions and public units under a body or a division. */
export function mayStandUnder(kind: UnitKind, parent: UnitKind | null): boolean {
  if (parent === null) return kind === 'PROVINCE';
  if (kind === 'PROVINCE') return false;
  // District bodies ended on 01/07/2025; what stood under them stays readable.
  if (kind === 'DISTRICT') return false;
  if (isBody(kind)) return parent === 'PROVINCE';
  return parent !== 'DISTRICT' && parent !== 'PUBLIC_UNIT';
}

interface Span {
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Whether the unit exists on the day; `validTo` is the first day without it. */
export function existsOn({ validFrom, validTo }: Span, day: LocalDate): boolean {
  return validFrom <= day && (validTo === null || day < validTo);
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

/** Open work of a unit that is to end. */
export interface OpenWork {
  readonly tasks: number;
  readonly visits: number;
  readonly people: number;
}

/** Whether somebody has to take it. */
export function isWorkOpen({ tasks, visits, people }: OpenWork): boolean {
  return tasks + visits + people > 0;
}
