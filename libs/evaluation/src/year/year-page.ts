import { localDate, type Actor, type LocalDate } from '@app/kernel';
import { paperOf } from '../paper/paper-rows';
import { DEFAULT_CHOICES } from '../rules/evaluation-settings';
import { endedOn } from '../rules/own-rule';
import type { PeriodScore } from '../rules/period-score';
import {
  meanSoFar,
  monthsOfYear,
  sanctionsOfYear,
  SHORTCOMINGS_OPEN,
  workedInYear,
  yearOutlook,
  type MonthInYear,
} from '../rules/person-year';
import { HEAD_BELOW_UNIT } from '../rules/year-grade';
import { GRADES, type Grade } from '../rules/regime';
import { basisOf, regimeFor, type InForce } from '../rules/regime-in-force';
import { REGIMES } from '../rules/regimes';
import { leads } from '../rules/superior';
import type { NoRuleReason } from '../regime/dto/regime.response';
import type { ForecastResponse, OverrideResponse, PersonYearResponse, YearRowResponse } from './dto/year.response';
import { periodsOf, shownScore } from './periods-of-year';
import type { OpenShortcoming, SheetOfYear, UnitGradeOfYear, YearRow } from './year.read-model';

/** Of which year, as on which day, and which sheets the reader may open. */
export interface Asked {
  readonly year: number;
  readonly today: LocalDate;
  readonly actor: Actor;
  readonly mayOpen: (sheet: SheetOfYear, staffMemberId: string) => boolean;
}

/** One person's year by the rules of the body in which they are: of a year that has passed as it ended, of this one as it stands. */
export function personYear(row: YearRow, asked: Asked): PersonYearResponse {
  const { year, today } = asked;
  const last = localDate(`${year}-12-31`);
  const day = last < today ? last : today;
  const choices = { ...DEFAULT_CHOICES, ...row.choices };
  const known = [...REGIMES, ...row.rules.map(({ regime, endsOn }) => endedOn(regime, endsOn))];
  const rule = regimeFor({ staffKind: row.staffKind, result: 'STATE', period: 'YEAR', day }, known);
  const posts = row.posts.filter(({ isMain }) => isMain);
  const months = monthsOfYear(year, { ...row, posts, sheets: [...papersOf(row), ...row.sheets] }, today);
  const soFar: PeriodScore =
    rule.state === 'HOLDS' ? meanSoFar({ regime: rule.regime, choices }, months) : { state: 'NOT_SCORED' };
  const { personName, staffMemberId, staffKind, unit } = row;
  const headed = shortcomingsOf(row);
  return {
    ...{
      year,
      staffMemberId,
      personName,
      unit,
      staffKind,
      position: row.posts.find(({ isToday }) => isToday)?.position ?? null,
    },
    basis: rule.state === 'HOLDS' ? basisOf(rule.regime, choices).document : null,
    because: whyNone(rule),
    december: choices['evaluation.december'],
    months: months.map(({ number, standing, sheet }) => ({
      ...{ number, standing, hundredths: sheet?.hundredths ?? null, band: sheet?.band ?? null },
      evaluationId: sheet !== null && !sheet.paper && asked.mayOpen(sheet, staffMemberId) ? sheet.id : null,
      paper: sheet?.paper ? paperOf(sheet.paper, { actor: asked.actor, staffMemberId }) : null,
    })),
    periods: periodsOf({ year, today, staffKind: row.staffKind, known, choices, ofYear: rule }, months),
    soFar: shownScore({ kind: 'YEAR', number: 1 }, soFar, choices),
    forecast: forecastOf({ row, asked, rule, soFar, months, open: headed.length }),
    overrides: overridesOf({ row, rule }, year, headed),
  };
}

/** Months from paper, each as its last row has it; before those that are evaluated here, which count where both are closed. */
function papersOf({ papers }: YearRow): SheetOfYear[] {
  return [...new Set(papers.map(({ month }) => month))].flatMap((month) => {
    const paper = papers.filter((one) => one.month === month);
    const last = paper.reduce<(typeof paper)[number] | null>((a, b) => (a && a.number > b.number ? a : b), null);
    if (!last) return [];
    const { id, total, hundredths, unitId } = last;
    const state = total === null ? 'INSUFFICIENT_DATA' : 'LOCKED';
    return [{ id, month, state, total, hundredths, band: null, unitId, superiorId: null, paper }];
  });
}

/** The same without what only the person's own page has room for. */
export function yearRow(row: YearRow, asked: Asked): YearRowResponse {
  const { staffMemberId, personName, position, unit, staffKind, months, soFar, forecast, overrides } = personYear(
    row,
    asked,
  );
  return { staffMemberId, personName, position, unit, staffKind, months, soFar, forecast, overrides };
}

function whyNone(rule: InForce): NoRuleReason | null {
  if (rule.state === 'NONE') return rule.because;
  return rule.state === 'REFUSED' ? 'TWO_RULES' : null;
}

interface Standing {
  readonly row: YearRow;
  readonly asked: Asked;
  readonly rule: InForce;
  readonly soFar: PeriodScore;
  readonly months: readonly MonthInYear<SheetOfYear>[];
  readonly open: number;
}

const isOfDecree = (rule: InForce): boolean => rule.state === 'HOLDS' && rule.regime.code === 'ND_335_2025';

/** Only the decree says what makes a year: of another rule nothing is foretold. */
function forecastOf({ row, asked, rule, soFar, months, open }: Standing): ForecastResponse | null {
  if (!isOfDecree(rule)) return null;
  const worked = workedInYear(asked.year, months, row.leaves);
  const outlook = yearOutlook({
    ...worked,
    band: soFar.state === 'SCORED' ? gradeOf(soFar.band) : null,
    isHead: headedUnits(row).length > 0,
    effects: sanctionsOfYear(asked.year, row.sanctions).map(({ effect }) => effect),
    shortcomingsOpen: open,
    unitGrades: headedUnits(row).map((id) => row.unitGrades.find(({ unitId }) => unitId === id)?.grade ?? null),
  });
  const grade = outlook.state === 'GRADED' ? outlook.grade : null;
  return { state: outlook.state, grade, reasons: [...outlook.reasons], monthsWorked: worked.monthsWorked };
}

const gradeOf = (band: string | null): Grade | null => GRADES.find((grade) => grade === band) ?? null;

const headedUnits = ({ posts }: YearRow): number[] =>
  posts
    .filter(({ isAtEnd, position, unitKind }) => isAtEnd && leads(position, unitKind) === 'HEAD')
    .map(({ unitId }) => unitId);

/** Of the units that the person heads; a shortcoming of a part is one of the body. */
function shortcomingsOf(row: YearRow): OpenShortcoming[] {
  const headed = headedUnits(row);
  return row.shortcomings.filter(({ unitId, bodyId }) => headed.includes(unitId) || headed.includes(bodyId));
}

/** Annex I is where what was found would count: with no month of the act it takes nothing off, and stands in the year to be read. */
const WITHOUT_MONTH = 'NĐ 335/2025 Phụ lục I';

/** What the units that somebody heads were graded: only the decree says that it bounds them. */
const boundsOf = (row: YearRow, rule: InForce): readonly UnitGradeOfYear[] =>
  isOfDecree(rule) ? row.unitGrades.filter(({ unitId }) => headedUnits(row).includes(unitId)) : [];

function overridesOf(
  { row, rule }: Pick<Standing, 'row' | 'rule'>,
  year: number,
  headed: readonly OpenShortcoming[],
): OverrideResponse[] {
  const { sanctions, withoutMonth } = row;
  return [
    ...sanctionsOfYear(year, sanctions).map(({ sanction, effect, citation }) => ({
      ...{ code: effect, citation, about: sanction.form, documentNumber: sanction.decisionNumber },
      ...{ onDay: sanction.decidedOn, inspectionId: null, grade: null },
    })),
    ...boundsOf(row, rule).map(({ grade, unitName, decisionNumber, decidedOn }) => ({
      ...{ code: 'UNIT_GRADE' as const, citation: HEAD_BELOW_UNIT, about: unitName, documentNumber: decisionNumber },
      ...{ onDay: decidedOn, inspectionId: null, grade },
    })),
    ...headed.map(({ title, noticeNumber, noticeOn, inspectionId }) => ({
      ...{ code: 'SHORTCOMING_OPEN' as const, citation: SHORTCOMINGS_OPEN, about: title, documentNumber: noticeNumber },
      ...{ onDay: noticeOn, inspectionId, grade: null },
    })),
    ...withoutMonth.map(({ title, noticeNumber, noticeOn, inspectionId }) => ({
      ...{ code: 'EFFECT_WITHOUT_MONTH' as const, citation: WITHOUT_MONTH, about: title, documentNumber: noticeNumber },
      ...{ onDay: noticeOn, inspectionId, grade: null },
    })),
  ];
}
