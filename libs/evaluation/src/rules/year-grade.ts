import { GRADES, type Grade } from './regime';

/**
 * What makes a year "không hoàn thành" whatever the points, each a yes that a competent person decided and signed, never
 * read off a mere sanction.
 */
export const FORCED_LOWEST = {
  /** Concluded as degraded in ideology, ethics or way of life, "tự diễn biến", "tự chuyển hóa". */
  DEGRADATION: 'NĐ 335/2025 Đ.20.4.b',
  /** Concluded as a breach of what members may not do, or of the duty to set an example. */
  MEMBER_DUTY_BREACH: 'NĐ 335/2025 Đ.20.4',
  /** A breach in public duty, disciplined from khiển trách up in the year. */
  PUBLIC_DUTY_BREACH: 'NĐ 335/2025 Đ.20.4.c',
  /** Of a leader: a unit in direct charge tied to corruption or waste and handled by law. */
  UNIT_CORRUPTION: 'NĐ 335/2025 Đ.20.4',
} as const;
export type ForcedLowest = keyof typeof FORCED_LOWEST;

/** Why somebody was away: unpaid leave, sickness, maternity (Đ.11.2). */
export type LongAbsence = 'UNPAID_LEAVE' | 'SICK' | 'MATERNITY';

export interface YearFacts {
  /** The band of the year's points; null where there are none. */
  readonly band: Grade | null;
  /** In the year; for a forecast those that it will be if nothing comes between. */
  readonly monthsWorked: number;
  /** Of the months in post, those that were wholly lost to being away. */
  readonly monthsAway: number;
  /** Why they were; null where no month was lost. */
  readonly absence: LongAbsence | null;
  /** What was decided against the person; the same act only once (Đ.11). */
  readonly forced: readonly ForcedLowest[];
  readonly isHead: boolean;
  /** The grade of the unit that a head answers for; null while it has none. */
  readonly unitGrade: Grade | null;
}

/** Why a grade is what it is; each stands beside it with its article. */
export const GRADE_REASONS = [
  ...(Object.keys(FORCED_LOWEST) as ForcedLowest[]),
  ...(['BAND', 'UNIT_GRADE', 'UNIT_SHORTCOMINGS_OPEN', 'UNIT_NOT_GRADED'] as const),
  ...(['WORKED_UNDER_SIX_MONTHS', 'NO_SCORE'] as const),
] as const;
export interface GradeReason {
  readonly code: (typeof GRADE_REASONS)[number];
  readonly citation: string;
}

export type YearGrade =
  | { readonly state: 'GRADED'; readonly grade: Grade; readonly reasons: readonly GradeReason[] }
  | { readonly state: 'NOT_GRADED' | 'INSUFFICIENT_DATA' | 'WAITING'; readonly reasons: readonly GradeReason[] };

const LEAST_MONTHS = 6;
const BY_POINTS: GradeReason = { code: 'BAND', citation: 'NĐ 335/2025 Đ.20' };
/** By which article a head is not graded above the unit. */
export const HEAD_BELOW_UNIT = 'NĐ 335/2025 Đ.20.6';
export const UNIT_NOT_GRADED: GradeReason = { code: 'UNIT_NOT_GRADED', citation: HEAD_BELOW_UNIT };

/** The grade that the year comes to under Nghị định 335/2025 Đ.11 and Đ.20, before the cap: the points stay what they are. */
export function yearGrade(facts: YearFacts): YearGrade {
  // Under six months is not graded, but sickness and maternity are graded for the time worked, where it is what was lost to them
  // that is missing; unpaid leave only from six.
  const isExcusing = facts.absence === 'SICK' || facts.absence === 'MATERNITY';
  const excused = isExcusing && facts.monthsWorked + facts.monthsAway >= LEAST_MONTHS;
  if (facts.monthsWorked < LEAST_MONTHS && !excused) {
    return { state: 'NOT_GRADED', reasons: [{ code: 'WORKED_UNDER_SIX_MONTHS', citation: 'NĐ 335/2025 Đ.11' }] };
  }
  if (facts.forced.length > 0) {
    const reasons = facts.forced.map((code) => ({ code, citation: FORCED_LOWEST[code] }));
    return { state: 'GRADED', grade: 'NOT_COMPLETED', reasons };
  }
  if (facts.band === null) {
    return { state: 'INSUFFICIENT_DATA', reasons: [{ code: 'NO_SCORE', citation: 'NĐ 335/2025 Đ.17' }] };
  }
  // Units before their heads: what a head may get is not known before, save the lowest, which no unit can lower.
  const byPoints = { state: 'GRADED', grade: facts.band, reasons: [BY_POINTS] } as const;
  if (!facts.isHead || facts.band === 'NOT_COMPLETED') return byPoints;
  if (facts.unitGrade === null) {
    return { state: 'WAITING', reasons: [UNIT_NOT_GRADED] };
  }
  if (!isHigher(facts.band, facts.unitGrade)) return byPoints;
  const bounded: GradeReason = { code: 'UNIT_GRADE', citation: HEAD_BELOW_UNIT };
  return { state: 'GRADED', grade: facts.unitGrade, reasons: [BY_POINTS, bounded] };
}

/**
 * What the year would come to as things stand: the grade is yearly (Đ.19.1), so a month or quarter shows it as a forecast. A head
 * whose unit is not graded yet, as none is before December, stands in the band of the points, and is told what may lower it.
 */
export function yearForecast(facts: YearFacts): YearGrade {
  const grade = yearGrade(facts);
  if (grade.state !== 'WAITING' || facts.band === null) return grade;
  return { state: 'GRADED', grade: facts.band, reasons: [BY_POINTS, ...grade.reasons] };
}

function isHigher(a: Grade, b: Grade): boolean {
  return GRADES.indexOf(a) < GRADES.indexOf(b);
}

/**
 * What Nghị định 90/2020 and 48/2023 still decide for year-end 2026, where a unit has no Quy chế of its own: who worked
 * under six months writes a self-review and is not graded, who was away for three to under six is "hoàn thành" at most;
 * maternity is graded for the time worked. Away for six and at work for six is in neither: the text is silent.
 */
export function ceilingOf2020(facts: {
  readonly monthsWorked: number;
  readonly monthsAbsent: number;
  readonly maternity: boolean;
}): Grade | 'NOT_GRADED' | 'TEXT_SILENT' {
  if (facts.maternity) return 'EXCELLENT';
  if (facts.monthsWorked < LEAST_MONTHS) return 'NOT_GRADED';
  if (facts.monthsAbsent >= 6) return 'TEXT_SILENT';
  return facts.monthsAbsent >= 3 ? 'COMPLETED' : 'EXCELLENT';
}
