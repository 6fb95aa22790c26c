import { dayOfCell, foldVietnamese, type LocalDate } from '@app/kernel';
import { tidyNumber } from '../personal-number';
import type { DutyGroup, ManagingBody, Sex, StaffKind } from '../staff-kind';
import { shown, type SheetCell } from './cell';

export { dayOfCell as dayOf } from '@app/kernel';

export interface Birth {
  readonly year: number;
  readonly day: LocalDate | null;
}

/** A day of birth, or what is known of it: month and year, or a bare year. */
export function birthOf(cell: SheetCell): Birth | null {
  const bare = typeof cell === 'number' ? cell : Number(/^(?:\d{1,2}[/.-])?(\d{4})$/.exec(shown(cell))?.[1] ?? NaN);
  if (Number.isInteger(bare) && bare >= 1900 && bare <= 2199) return { year: bare, day: null };
  const day = dayOfCell(cell);
  return day === null ? null : { year: Number(day.slice(0, 4)), day };
}

/** One of several words, each known by how its folded text looks; the first that fits. */
const chosen =
  <Word>(...choices: readonly (readonly [RegExp, Word])[]) =>
  (text: string): Word | null => {
    const folded = foldVietnamese(text);
    return choices.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
  };

export const sexOf = chosen<Sex>([/^(nam|male|m)$/, 'MALE'], [/^(nu|female|f)$/, 'FEMALE']);

export const kindOf = chosen<StaffKind>(
  [/chuyen trach|^part_time$/, 'PART_TIME'],
  [/hop dong|^hd|lao dong|^contract_worker$/, 'CONTRACT_WORKER'],
  [/vien chuc|^vc$|^public_employee$/, 'PUBLIC_EMPLOYEE'],
  [/cong chuc|^cc$|^civil_servant$/, 'CIVIL_SERVANT'],
  [/can bo|^cb$|^official$/, 'OFFICIAL'],
);

export const managedByOf = chosen<ManagingBody>(
  [/tinh uy|thanh uy|cap tinh|^province_standing$/, 'PROVINCE_STANDING'],
  [/dang uy|^btv|cap xa|^commune_standing$/, 'COMMUNE_STANDING'],
  [/ubnd|uy ban|^peoples_committee$/, 'PEOPLES_COMMITTEE'],
);

export const dutyGroupOf = chosen<DutyGroup>(
  [/lanh dao|quan ly|^leadership$/, 'LEADERSHIP'],
  [/tiep nhan|mot cua|^reception$/, 'RECEPTION'],
  [/chuyen mon|nghiep vu|tham muu|thua hanh|^professional$/, 'PROFESSIONAL'],
);

/** 'Bậc 3/9', 3 or '3': the step, null where there is none of 1 to 12. */
export function rankStepOf(cell: SheetCell): number | null {
  const number = Number(/\d+/.exec(shown(cell))?.[0] ?? NaN);
  return number >= 1 && number <= 12 ? number : null;
}

/** A rank that was typed as a number has lost its zeros: 1.003 is 01.003. */
export const rankCodeOf = (cell: SheetCell): string =>
  typeof cell === 'number' ? cell.toFixed(3).padStart(6, '0') : shown(cell);

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The id of a record, as the list that was taken out has it. */
export const recordIdOf = (cell: SheetCell): string | null => {
  const text = shown(cell).toLowerCase();
  return UUID.test(text) ? text : null;
};

/** A number that was typed as one has lost the zeros before it. */
export const personalNumberOf = (cell: SheetCell): string =>
  typeof cell === 'number' ? String(cell).padStart(12, '0') : tidyNumber(shown(cell));
