import { addDays, addMonths, localDate, type LocalDate, type StaffKind } from '@app/kernel';
import { shownHundredths } from '../rules/closed-score';
import type { EvaluationChoices } from '../rules/evaluation-settings';
import type { PeriodScore } from '../rules/period-score';
import { meansOfYear, type MonthInYear, type YearSheet } from '../rules/person-year';
import type { Regime } from '../rules/regime';
import { basisOf, countsMonthsOf, regimeFor, type InForce } from '../rules/regime-in-force';
import type { PeriodMeanResponse } from './dto/year.response';

/** By what somebody's year is reckoned in their body. */
export interface RulesOfYear {
  readonly year: number;
  readonly today: LocalDate;
  readonly staffKind: StaffKind;
  readonly known: readonly Regime[];
  readonly choices: EvaluationChoices;
  /** What the year itself is by. */
  readonly ofYear: InForce;
}

/** A rule of the body that grades the quarter, and whether the months of it are what it measures. */
interface QuarterRule {
  readonly regime: Regime;
  readonly counts: boolean;
}

/**
 * Quarters, half-years and the year as means of months: by the rule of the year, and a quarter by the body's own where there is one
 * that grades quarters. Only by such a document is a quarter's band a grade; under the decree it is where the points lie (Đ.19.1).
 */
export function periodsOf(rules: RulesOfYear, months: readonly MonthInYear<YearSheet>[]): PeriodMeanResponse[] {
  const { ofYear, choices } = rules;
  const quarters = [3, 6, 9, 12].map((lastMonth) => quarterRule(rules, lastMonth));
  if (ofYear.state !== 'HOLDS' && quarters.every((rule) => rule === null)) return [];
  const byYear = ofYear.state === 'HOLDS' ? { regime: ofYear.regime, choices } : null;
  const means = meansOfYear((kind, lastMonth) => {
    const quarter = kind === 'QUARTER' ? quarters[lastMonth / 3 - 1] : null;
    if (!quarter) return byYear;
    return quarter.counts ? { regime: quarter.regime, choices } : null;
  }, months);
  return means.map(({ kind, number, score }) => {
    const quarter = kind === 'QUARTER' ? quarters[number - 1] : null;
    const gradedBy = quarter ? basisOf(quarter.regime, choices).document : null;
    return { ...shownScore({ kind, number }, score, choices), gradedBy };
  });
}

function quarterRule({ year, today, staffKind, known }: RulesOfYear, lastMonth: number): QuarterRule | null {
  const last = addDays(addMonths(localDate(`${year}-01-01`), lastMonth), -1);
  const asked = { staffKind, result: 'STATE', day: last < today ? last : today } as const;
  const rule = regimeFor({ ...asked, period: 'QUARTER' }, known);
  if (rule.state !== 'HOLDS' || rule.regime.gradingPeriod !== 'QUARTER') return null;
  const month = regimeFor({ ...asked, period: 'MONTH' }, known);
  return { regime: rule.regime, counts: month.state === 'HOLDS' && countsMonthsOf(rule.regime, month.regime) };
}

/** A mean as it is shown. */
export function shownScore(
  { kind, number }: { kind: string; number: number },
  score: PeriodScore,
  choices: EvaluationChoices,
): PeriodMeanResponse {
  const nothing = { total: null, hundredths: null, band: null, months: [], awaited: [], gradedBy: null };
  const none = { kind, number, state: score.state, ...nothing };
  if (score.state === 'WAITING') return { ...none, awaited: score.awaited };
  if (score.state !== 'SCORED') return none;
  const { total, band, derivation } = score;
  const months = derivation.of.map(({ subject }) => Number(subject));
  return { ...none, total, hundredths: Number(shownHundredths(total, choices)), band, months };
}
