import {
  compareFractions,
  formatHundredths,
  fractionText,
  LEAST_WRITTEN,
  parseFraction,
  type Fraction,
} from '@app/kernel';
import { faultAt, type Fault } from '../evaluation.problems';
import { derive, given, writtenStep, type WrittenStep } from './derivation';
import type { Awaited } from './leadership';
import { bandOf, type ScoreRules } from './month-score';
import { mostPoints } from './regime';
import { isNumber } from './regime-faults';

/**
 * One month (1 to 12) or quarter (1 to 4) of the year. INSUFFICIENT_DATA: settled without a score (leave, nothing assigned, not
 * yet in post); OPEN: not settled; ESTIMATED: put in by a person, for the last one of the year alone.
 */
export type PartOfPeriod =
  | { readonly number: number; readonly state: 'SCORED'; readonly total: string }
  | { readonly number: number; readonly state: 'ESTIMATED'; readonly total: string; readonly reason: string }
  | { readonly number: number; readonly state: 'INSUFFICIENT_DATA' }
  | { readonly number: number; readonly state: 'OPEN' };

export type PeriodScore =
  | { readonly state: 'SCORED'; readonly total: string; readonly band: string | null; readonly derivation: WrittenStep }
  | { readonly state: 'INSUFFICIENT_DATA' }
  | { readonly state: 'WAITING'; readonly awaited: readonly Awaited[] }
  | { readonly state: 'REFUSED'; readonly faults: readonly Fault[] }
  | { readonly state: 'NOT_SCORED' };

/** How many parts a mean is of, by what the body scores: quarter of 3 months, half-year of 6, year of 12 (Đ.17). */
const PARTS_IN = {
  MONTH: { QUARTER: 3, HALF_YEAR: 6, YEAR: 12 },
  QUARTER: { HALF_YEAR: 2, YEAR: 4 },
} as const;

/** The n-th of the year, from 1: quarter 1 to 4, half-year 1 or 2, year 1; and what the body scores by. */
export type LongPeriod = {
  readonly [By in keyof typeof PARTS_IN]: {
    readonly kind: keyof (typeof PARTS_IN)[By];
    readonly number: number;
    readonly scoredBy: By;
  };
}[keyof typeof PARTS_IN];

/** The months, or quarters, that a period is the mean of. */
export function partsOf(period: LongPeriod): readonly number[] {
  const length = lengthOf(period);
  return Array.from({ length }, (_, index) => (period.number - 1) * length + index + 1);
}

function lengthOf(period: LongPeriod): number {
  return period.scoredBy === 'MONTH' ? PARTS_IN.MONTH[period.kind] : PARTS_IN.QUARTER[period.kind];
}

/**
 * The mean of the unrounded parts that have a score (Nghị định 335/2025 Đ.17; time actually worked, Đ.11.2). A regime that has
 * no rule of means has the score of a period entered as such.
 */
export function periodScore(rules: ScoreRules, period: LongPeriod, parts: readonly PartOfPeriod[]): PeriodScore {
  const { formula, bands } = rules.regime;
  if (formula.code === 'NO_SCORE' || formula.citations.mean === null) return { state: 'NOT_SCORED' };
  // The text speaks of months; that quarters make a year in the same way follows from the body's choice to score by them.
  const citation = period.scoredBy === 'MONTH' ? formula.citations.mean : 'evaluation.score-period';
  const expected = partsOf(period);
  const faults = partFaults(expected, parts, mostPoints(formula));
  if (faults.length > 0) return { state: 'REFUSED', faults };
  const december = period.kind === 'YEAR' ? rules.choices['evaluation.december'] : 'EARLY_CYCLE';
  const last = PARTS_IN[period.scoredBy].YEAR;
  // Quarter 4 has October and November in it, so a mean of eleven months cannot leave it out: it is waited for.
  const elevenMonths = december === 'ELEVEN_MONTHS' && period.scoredBy === 'MONTH';
  const meant = elevenMonths ? expected.filter((number) => number !== last) : expected;
  const settled = parts.filter(({ number, state }) =>
    state === 'ESTIMATED' ? number === last && december === 'ESTIMATE' : state !== 'OPEN',
  );
  const open = meant.filter((number) => !settled.some((part) => part.number === number));
  if (open.length > 0) return { state: 'WAITING', awaited: awaitedOf(open, last) };
  const scored = settled
    .filter(({ number }) => meant.includes(number))
    .flatMap((part) =>
      part.state === 'SCORED' || part.state === 'ESTIMATED'
        ? [given({ code: period.scoredBy, citation, subject: String(part.number) }, parseFraction(part.total))]
        : [],
    );
  if (scored.length === 0) return { state: 'INSUFFICIENT_DATA' };
  const mean = derive({ code: 'PERIOD_MEAN', citation }, 'MEAN', scored);
  const total = fractionText(mean.value);
  return { state: 'SCORED', total, band: bandOf(bands, total), derivation: writtenStep(mean) };
}

/** A part that is missing or open is waited for, the one with December under its own name: grading ends before it does. */
function awaitedOf(open: readonly number[], last: number): Awaited[] {
  return [
    ...(open.some((number) => number !== last) ? (['PARTS'] as const) : []),
    ...(open.includes(last) ? (['DECEMBER'] as const) : []),
  ];
}

function partFaults(expected: readonly number[], parts: readonly PartOfPeriod[], most: Fraction): Fault[] {
  const numbers = parts.map(({ number }) => number);
  return parts.flatMap((part, index) => [
    ...(!expected.includes(part.number) || numbers.indexOf(part.number) < index
      ? [faultAt(`/parts/${index}`, 'part-outside', { number: part.number })]
      : []),
    ...('total' in part ? totalFaults(part.total, most, `/parts/${index}/total`) : []),
    ...(part.state === 'ESTIMATED' && part.reason.trim().length < LEAST_WRITTEN
      ? [faultAt(`/parts/${index}/reason`, 'reason-missing')]
      : []),
  ]);
}

/** Months may come from a workbook: what no formula could have come to is no score. */
function totalFaults(total: string, most: Fraction, at: string): Fault[] {
  if (!isNumber(total)) return [faultAt(at, 'score-no-number')];
  return compareFractions(parseFraction(total), most) > 0
    ? [faultAt(at, 'score-over-maximum', { max: formatHundredths(most) })]
    : [];
}
