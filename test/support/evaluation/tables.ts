import { BODY_RULE_CASES } from './body-rule-cases';
import type { Case } from './case';
import { EFFECT_CASES } from './effect-cases';
import { excellentCases } from './excellent-cases';
import { exampleCases } from './golden';
import { meanCases } from './mean-cases';
import { MONTH_CASES } from './month-cases';
import { numberCases } from './number-cases';
import { OUTLOOK_CASES } from './outlook-cases';
import { ownRuleCases } from './own-rules';
import { PARTY_CASES } from './party-cases';
import { personYearCases } from './person-year-cases';
import { regimeCases } from './regime-cases';
import { regimeFaultCases } from './regime-faults';
import { scoreCases } from './score-cases';
import { WORK_CASES } from './work-cases';
import { SUPERIOR_CASES } from './superior-cases';
import { UNIT_GRADE_CASES } from './unit-grade-cases';
import { yearCases } from './year-cases';

/** What the rules do, table by table: asked of them as they are, and of every change to them. */
export const TABLES: readonly (readonly [name: string, cases: readonly Case[]])[] = [
  ['the worked examples', exampleCases],
  ['which regime holds', regimeCases],
  ['the numbers of each regime', numberCases],
  ['what a regime is refused for', regimeFaultCases],
  ['what a body may rule for itself', ownRuleCases],
  ['a body’s own document', BODY_RULE_CASES],
  ['points, work, leaders, what is typed', scoreCases],
  ['work on its way to the formulas', WORK_CASES],
  ['who assesses whom', SUPERIOR_CASES],
  ['a month on its way', MONTH_CASES],
  ['what a concluded finding takes off', EFFECT_CASES],
  ['means of months and quarters', meanCases],
  ['bands, grades, closed months', yearCases],
  ['the year of a person', personYearCases],
  ['what a year would come to', OUTLOOK_CASES],
  ['the Party’s result', PARTY_CASES],
  ['a unit’s own grade', UNIT_GRADE_CASES],
  ['who may be excellent', excellentCases],
];
