import { fractionText, LEAST_WRITTEN, parseFraction } from '@app/kernel';
import { faultAt, type Fault } from '../evaluation.problems';
import { derive, given, writtenStep, type WrittenStep } from './derivation';
import type { EvaluationChoices } from './evaluation-settings';
import type { Awaited } from './leadership';
import { bandOf } from './month-score';
import type { PeriodKind, Regime } from './regime';

/**
 * One month of a longer period, 1 to 12. INSUFFICIENT_DATA: settled without a score (leave, nothing assigned, not yet in post);
 * OPEN: not settled; ESTIMATED: put in by a person, for December alone.
 */
export type MonthOfPeriod =
  | { readonly month: number; readonly state: 'SCORED'; readonly total: string }
  | { readonly month: number; readonly state: 'ESTIMATED'; readonly total: string; readonly reason: string }
  | { readonly month: number; readonly state: 'INSUFFICIENT_DATA' }
  | { readonly month: number; readonly state: 'OPEN' };

export type PeriodScore =
  | { readonly state: 'SCORED'; readonly total: string; readonly band: string | null; readonly derivation: WrittenStep }
  | { readonly state: 'INSUFFICIENT_DATA' }
  | { readonly state: 'WAITING'; readonly awaited: readonly Awaited[] }
  | { readonly state: 'REFUSED'; readonly faults: readonly Fault[] };

/** How many months a mean is of. */
const MONTHS_IN = { QUARTER: 3, HALF_YEAR: 6, YEAR: 12 } as const satisfies Partial<Record<PeriodKind, number>>;
/** The n-th of the year, from 1: quarter 1 to 4, half-year 1 or 2, year 1. */
export interface LongPeriod {
  readonly kind: keyof typeof MONTHS_IN;
  readonly number: number;
}

const CITATION = 'NĐ 335/2025 Đ.17, Đ.11.2';
const DECEMBER = 12;

/** The months that a period is the mean of. */
export function monthsOf({ kind, number }: LongPeriod): readonly number[] {
  const length = MONTHS_IN[kind];
  return Array.from({ length }, (_, index) => (number - 1) * length + index + 1);
}

/** The mean of the unrounded months that have a score (Nghị định 335/2025 Đ.17; time actually worked, Đ.11.2). */
export function periodScore(
  rules: { readonly regime: Regime; readonly choices: EvaluationChoices },
  period: LongPeriod,
  months: readonly MonthOfPeriod[],
): PeriodScore {
  const expected = monthsOf(period);
  const faults = monthFaults(expected, months);
  if (faults.length > 0) return { state: 'REFUSED', faults };
  const december = period.kind === 'YEAR' ? rules.choices['evaluation.december'] : 'EARLY_CYCLE';
  const meant = december === 'ELEVEN_MONTHS' ? months.filter(({ month }) => month !== DECEMBER) : months;
  const awaited = awaitedOf(expected, meant, december);
  if (awaited.length > 0) return { state: 'WAITING', awaited };
  const worked = meant.flatMap((one) =>
    one.state === 'SCORED' || one.state === 'ESTIMATED'
      ? [given({ code: 'MONTH', citation: CITATION, subject: String(one.month) }, parseFraction(one.total))]
      : [],
  );
  if (worked.length === 0) return { state: 'INSUFFICIENT_DATA' };
  const mean = derive({ code: 'PERIOD_MEAN', citation: CITATION }, 'MEAN', worked);
  const total = fractionText(mean.value);
  return { state: 'SCORED', total, band: bandOf(rules.regime.bands, total), derivation: writtenStep(mean) };
}

/** A month that is missing or open is waited for; an estimate stands for December where the body has set that, and nowhere else. */
function awaitedOf(
  expected: readonly number[],
  months: readonly MonthOfPeriod[],
  december: EvaluationChoices['evaluation.december'],
): Awaited[] {
  const settled = new Set(
    months
      .filter(({ month, state }) =>
        state === 'ESTIMATED' ? month === DECEMBER && december === 'ESTIMATE' : state !== 'OPEN',
      )
      .map(({ month }) => month),
  );
  const open = expected.filter((month) => !settled.has(month) && !(month === DECEMBER && december === 'ELEVEN_MONTHS'));
  return [
    ...(open.some((month) => month !== DECEMBER) ? (['MONTHS'] as const) : []),
    ...(open.includes(DECEMBER) ? (['DECEMBER'] as const) : []),
  ];
}

function monthFaults(expected: readonly number[], months: readonly MonthOfPeriod[]): Fault[] {
  const numbers = months.map(({ month }) => month);
  return months.flatMap((one, index) => [
    ...(!expected.includes(one.month) || numbers.indexOf(one.month) < index
      ? [faultAt(`/months/${index}`, 'month-outside', { month: one.month })]
      : []),
    ...(one.state === 'ESTIMATED' && one.reason.trim().length < LEAST_WRITTEN
      ? [faultAt(`/months/${index}/reason`, 'reason-missing')]
      : []),
  ]);
}
