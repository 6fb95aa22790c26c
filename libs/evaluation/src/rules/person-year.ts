import { addMonths, localDate, type LocalDate } from '@app/kernel';
import { isClosed, type EvaluationState } from './course';
import type { ScoreRules } from './month-score';
import { periodScore, type LongPeriod, type PartOfPeriod, type PeriodScore } from './period-score';
import type { Grade } from './regime';
import { lowestOf } from './unit-grade';
import {
  FORCED_LOWEST,
  UNIT_NOT_GRADED,
  yearForecast,
  type ForcedLowest,
  type LongAbsence,
  type YearFacts,
  type YearGrade,
} from './year-grade';

export const MONTH_STANDINGS = [
  ...(['SCORED', 'INSUFFICIENT_DATA', 'OPEN'] as const),
  ...(['NO_SHEET', 'TO_COME', 'ELSEWHERE', 'NOT_IN_POST'] as const),
] as const;
/**
 * How a month of somebody's year stands. SCORED: closed with points. INSUFFICIENT_DATA: closed without. OPEN: not closed.
 * NO_SHEET: in post, and nobody has opened it here. ELSEWHERE: in another body, which has not sent it. NOT_IN_POST: no month of theirs.
 */
export type MonthStanding = (typeof MONTH_STANDINGS)[number];

/** Somebody's sheet of a month, as far as a year asks. */
export interface YearSheet {
  /** Its first day. */
  readonly month: string;
  readonly state: EvaluationState;
  readonly total: string | null;
}

/** From the first day on, until the one on which it no longer held. */
export interface Stretch {
  readonly from: string;
  readonly until: string | null;
}

export interface YearOfPerson<Sheet extends YearSheet> {
  readonly sheets: readonly Sheet[];
  /** Main posts that are known. */
  readonly posts: readonly Stretch[];
  /** Whether they came from where nothing is known of. */
  readonly cameFromElsewhere: boolean;
}

export interface MonthInYear<Sheet extends YearSheet> {
  readonly number: number;
  readonly standing: MonthStanding;
  readonly sheet: Sheet | null;
}

/** The twelve months of a year, each as it stands on the day. */
export function monthsOfYear<Sheet extends YearSheet>(
  year: number,
  { sheets, posts, cameFromElsewhere }: YearOfPerson<Sheet>,
  today: string,
): MonthInYear<Sheet>[] {
  const first = posts.map(({ from }) => from).sort()[0];
  return monthsFrom(year).map((month, index): MonthInYear<Sheet> => {
    const number = index + 1;
    const sheet = sheetThatCounts(sheets.filter((one) => one.month === month));
    if (sheet !== null) return { number, standing: standingOf(sheet), sheet };
    const end = addMonths(month, 1);
    if (!posts.some((post) => overlaps(post, month, end))) {
      const before = first !== undefined && end <= first;
      return { number, standing: before && cameFromElsewhere ? 'ELSEWHERE' : 'NOT_IN_POST', sheet };
    }
    return { number, standing: month > today ? 'TO_COME' : 'NO_SHEET', sheet };
  });
}

const monthsFrom = (year: number): LocalDate[] =>
  Array.from({ length: 12 }, (_, index) => addMonths(localDate(`${year}-01-01`), index));

const overlaps = ({ from, until }: Stretch, start: string, end: string): boolean =>
  from < end && (until === null || until > start);

/** Of a month in two bodies: points before none, what is closed before what is not, and of those alike the last. */
function sheetThatCounts<Sheet extends YearSheet>(sheets: readonly Sheet[]): Sheet | null {
  const order: readonly MonthStanding[] = ['SCORED', 'INSUFFICIENT_DATA', 'OPEN'];
  return (
    order
      .map((standing) => sheets.filter((sheet) => standingOf(sheet) === standing).at(-1))
      .find((sheet) => sheet !== undefined) ?? null
  );
}

function standingOf({ state, total }: YearSheet): MonthStanding {
  if (!isClosed(state)) return 'OPEN';
  return total === null ? 'INSUFFICIENT_DATA' : 'SCORED';
}

/** A quarter, half-year or the year, with what it comes to. */
export interface PeriodOfYear {
  readonly kind: LongPeriod['kind'];
  readonly number: number;
  readonly score: PeriodScore;
}

const LONG_PERIODS = [
  ...[1, 2, 3, 4].map((number) => ({ kind: 'QUARTER', number, scoredBy: 'MONTH' }) as const),
  ...[1, 2].map((number) => ({ kind: 'HALF_YEAR', number, scoredBy: 'MONTH' }) as const),
  { kind: 'YEAR', number: 1, scoredBy: 'MONTH' } as const,
];
const LENGTHS = { QUARTER: 3, HALF_YEAR: 6, YEAR: 12 } as const;

/** By what a period is the mean of its months: what holds on its last day, which a rule of the body that grades quarters may. */
export type RulesOfPeriod = (kind: LongPeriod['kind'], lastMonth: number) => ScoreRules | null;

/**
 * The means of a year (Nghị định 335/2025, Đ.17), each by the rule of its own period and waiting until all of its months are
 * settled. Points are given by the month: of what a rule scores by the quarter alone there is no mean.
 */
export function meansOfYear(rulesOf: RulesOfPeriod, months: readonly MonthInYear<YearSheet>[]): PeriodOfYear[] {
  return LONG_PERIODS.map((period): PeriodOfYear => {
    const { kind, number } = period;
    const length = LENGTHS[kind];
    const within = months.filter((month) => Math.ceil(month.number / length) === number);
    const rules = rulesOf(kind, length * number);
    const score: PeriodScore =
      rules === null ? { state: 'NOT_SCORED' } : periodScore(rules, period, within.map(partOf));
    return { kind, number, score };
  });
}

/** The mean of the months that are settled: what the year would come to if those to come were like them. */
export function meanSoFar(rules: ScoreRules, months: readonly MonthInYear<YearSheet>[]): PeriodScore {
  const settled = months.map((month): PartOfPeriod => {
    const part = partOf(month);
    return part.state === 'OPEN' ? { number: part.number, state: 'INSUFFICIENT_DATA' } : part;
  });
  return periodScore(rules, { kind: 'YEAR', number: 1, scoredBy: 'MONTH' }, settled);
}

function partOf({ number, standing, sheet }: MonthInYear<YearSheet>): PartOfPeriod {
  if (sheet !== null && sheet.total !== null && standing === 'SCORED')
    return { number, state: 'SCORED', total: sheet.total };
  const isSettled = standing === 'INSUFFICIENT_DATA' || standing === 'NOT_IN_POST';
  return { number, state: isSettled ? 'INSUFFICIENT_DATA' : 'OPEN' };
}

/** A leave of the year, by its kind; only long ones bear on the grade (Đ.11.2). */
export interface Leave extends Stretch {
  readonly kind: string;
}

const LONG_ABSENCES: readonly (readonly [leave: string, absence: LongAbsence])[] = [
  ['MATERNITY', 'MATERNITY'],
  ['SICKNESS', 'SICK'],
  ['UNPAID', 'UNPAID_LEAVE'],
];

/**
 * Months of the year in post and not wholly away, those to come with them; months that were lost to being away, and why (Đ.11). A
 * month is lost where leaves cover all of it together; what is shorter loses none.
 */
export function workedInYear(
  year: number,
  months: readonly Pick<MonthInYear<YearSheet>, 'number' | 'standing'>[],
  leaves: readonly Leave[],
): Pick<YearFacts, 'monthsWorked' | 'monthsAway' | 'absence'> {
  const known = leaves.filter(({ until }) => until !== null);
  const long = known.filter(({ kind }) => LONG_ABSENCES.some(([leave]) => leave === kind));
  const starts = monthsFrom(year);
  const inPost = months.filter(({ standing }) => standing !== 'NOT_IN_POST');
  const away = inPost.flatMap(({ number }) => {
    const start = starts[number - 1];
    return start !== undefined && covers(long, start, addMonths(start, 1)) ? [start] : [];
  });
  const reasons = long.filter((leave) => away.some((start) => overlaps(leave, start, addMonths(start, 1))));
  const absence = LONG_ABSENCES.find(([leave]) => reasons.some(({ kind }) => kind === leave));
  return { monthsWorked: inPost.length - away.length, monthsAway: away.length, absence: absence?.[1] ?? null };
}

/** Whether the stretches leave no day out between the two. */
function covers(stretches: readonly Stretch[], start: string, end: string): boolean {
  const ordered = [...stretches].sort((a, b) => a.from.localeCompare(b.from));
  const reached = ordered.reduce((day, { from, until }) => (from <= day ? later(day, until ?? day) : day), start);
  return reached >= end;
}

const later = (a: string, b: string): string => [a, b].sort()[1] ?? a;

/** A decision of discipline, as far as a year asks; annulled ones are none. */
export interface YearSanction {
  readonly side: 'STATE' | 'PARTY';
  readonly decidedOn: string;
  readonly actOn: string;
  readonly isPublicDuty: boolean | null;
}

export const SANCTION_EFFECTS = ['PUBLIC_DUTY_BREACH', 'PUBLIC_DUTY_UNSIGNED', 'SAME_ACT_COUNTED'] as const;
export type SanctionEffect = (typeof SANCTION_EFFECTS)[number];
const CITATIONS: Readonly<Record<SanctionEffect, string>> = {
  PUBLIC_DUTY_BREACH: FORCED_LOWEST.PUBLIC_DUTY_BREACH,
  PUBLIC_DUTY_UNSIGNED: FORCED_LOWEST.PUBLIC_DUTY_BREACH,
  SAME_ACT_COUNTED: 'NĐ 335/2025 Đ.11',
};

/**
 * What a sanction does to the year in which it was decided: a breach in public duty makes it the lowest, once somebody has signed
 * that it was one, and nothing before. One act under the State and the Party in two years counts in the first (Đ.11, Đ.20.4.c).
 */
export function sanctionsOfYear<Sanction extends YearSanction>(
  year: number,
  sanctions: readonly Sanction[],
): { readonly sanction: Sanction; readonly effect: SanctionEffect; readonly citation: string }[] {
  const first = `${year}-01-01`;
  return sanctions
    .filter(({ decidedOn, isPublicDuty }) => decidedOn.startsWith(`${year}-`) && isPublicDuty !== false)
    .map((sanction) => {
      const isCounted = sanctions.some(
        (other) =>
          other.isPublicDuty === true &&
          other.side !== sanction.side &&
          other.actOn === sanction.actOn &&
          other.decidedOn < first,
      );
      const signed = isCounted ? 'SAME_ACT_COUNTED' : 'PUBLIC_DUTY_BREACH';
      const effect = sanction.isPublicDuty === null ? 'PUBLIC_DUTY_UNSIGNED' : signed;
      return { sanction, effect, citation: CITATIONS[effect] };
    });
}

/** By which article an open concluded shortcoming keeps a unit, and with it its head, from "xuất sắc". */
export const SHORTCOMINGS_OPEN = 'NĐ 335/2025 Đ.8.1.c, Đ.20.6';

export interface OutlookFacts extends Omit<YearFacts, 'forced' | 'unitGrade'> {
  readonly effects: readonly SanctionEffect[];
  /** Concluded and not put right, of the units that the person heads. */
  readonly shortcomingsOpen: number;
  /** Of each unit that the person heads; null of one that has none. */
  readonly unitGrades: readonly (Grade | null)[];
}

/**
 * What the year would come to as things stand: the points stay, what is decided stands beside them. Once every unit of a head is
 * graded, the lowest of them bounds the head; until then it is known, too, that a shortcoming left open keeps a unit from "xuất sắc".
 */
export function yearOutlook({ effects, shortcomingsOpen, unitGrades, ...facts }: OutlookFacts): YearGrade {
  const forced: readonly ForcedLowest[] = effects.includes('PUBLIC_DUTY_BREACH') ? ['PUBLIC_DUTY_BREACH'] : [];
  const forecast = yearForecast({ ...facts, forced, unitGrade: lowestOf(unitGrades) });
  const waits = facts.isHead && unitGrades.includes(null);
  if (!waits || forecast.state !== 'GRADED' || forecast.grade === 'NOT_COMPLETED') return forecast;
  // Of two units the one that is graded bounds already, and the other may bound further.
  const reasons = [...forecast.reasons.filter(({ code }) => code !== 'UNIT_NOT_GRADED'), UNIT_NOT_GRADED];
  if (shortcomingsOpen === 0 || forecast.grade !== 'EXCELLENT') return { ...forecast, reasons };
  const blocked = { code: 'UNIT_SHORTCOMINGS_OPEN', citation: SHORTCOMINGS_OPEN } as const;
  return { state: 'GRADED', grade: 'GOOD', reasons: [...reasons, blocked] };
}
