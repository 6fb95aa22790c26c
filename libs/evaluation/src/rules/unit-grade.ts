import { localDate, type LocalDate } from '@app/kernel';
import type { EvaluationChoices } from './evaluation-settings';
import { excellentCap, type CapResult } from './excellent-cap';
import { GRADES, type Grade } from './regime';
import { CAP_335 } from './regimes';

/** By which articles a unit is graded: yearly, by who is above it, lower units before upper ones. */
export const UNIT_GRADING = 'NĐ 335/2025 Đ.5–9';

/**
 * The first day on which a year's own grade can be decided: grading ends before 15 December, and for special bodies on 15 January
 * of the next year (Nghị định 335/2025 Đ.19), so a decision up to that day is one about the year before.
 */
export const unitGradeFrom = (year: number): LocalDate => localDate(`${year}-01-16`);

/** Why the day of the decision cannot be one about that year: still to come, or about the year before. */
export function unitGradeDayFault(year: number, decidedOn: LocalDate, today: LocalDate): 'ahead' | 'early' | null {
  if (decidedOn > today) return 'ahead';
  return decidedOn < unitGradeFrom(year) ? 'early' : null;
}

/** Whether the unit was there in the year, on one day at least. */
export function wasThereIn(
  year: number,
  unit: { readonly validFrom: string; readonly validTo: string | null },
): boolean {
  return unit.validFrom < `${year + 1}-01-01` && (unit.validTo === null || unit.validTo > `${year}-01-01`);
}

/**
 * Whether a grade stands against the conclusions about the unit: "xuất sắc" asks that every shortcoming of a check's conclusion is
 * put right (Đ.8.1.c), so one concluded by the day of the decision and open still has to be explained.
 */
export function isAgainstConclusions(grade: Grade, concludedAndOpen: number): boolean {
  return grade === 'EXCELLENT' && concludedAndOpen > 0;
}

/** How many of the units beneath one were graded excellent, and how many may be. */
export interface ExcellentUnits extends CapResult {
  readonly excellent: number;
  readonly isOver: boolean;
}

/**
 * The share that holds for people holds for units as well (Đ.5–9): 20 % of those graded "tốt" in one body, read as the body reads
 * it. What the competent person raises it to for an outstanding body is not known here, so more than that is warned of, not refused.
 */
export function excellentUnits(grades: readonly Grade[], choices: EvaluationChoices): ExcellentUnits {
  const excellent = grades.filter((grade) => grade === 'EXCELLENT').length;
  const goodOrAbove = excellent + grades.filter((grade) => grade === 'GOOD').length;
  const cap = excellentCap(CAP_335, { graded: grades.length, goodOrAbove, outstanding: false }, choices);
  return { ...cap, excellent, isOver: excellent > cap.most };
}

/** The lowest of the grades of the units that somebody heads, above which they are not graded (Đ.20.6); null where none is known. */
export function lowestOf(grades: readonly (Grade | null)[]): Grade | null {
  return GRADES.findLast((grade) => grades.includes(grade)) ?? null;
}
