export { recompute, shownHundredths, type ClosedScore } from './closed-score';
export {
  afterAct,
  CYCLE_STATES,
  evaluationSteps,
  EVALUATION_STATES,
  isAssessed,
  isClosed,
  mayAct,
  type CycleState,
  type EvaluationAct,
  type EvaluationState,
} from './course';
export { cycleDays, firstOfMonth, lastOfMonth, type CycleDays, type DueDays } from './cycle-days';
export { STEP_CODES, type StepCode, type WrittenStep } from './derivation';
export {
  counts,
  EFFECT_DECISIONS,
  EFFECT_STATES,
  effectLine,
  effectOf,
  effectSteps,
  mayDecide,
  type ConcludedFact,
  type CountedEffect,
  type EffectDecision,
  type EffectProposal,
  type EffectState,
} from './finding-effect';
export {
  DEFAULT_CHOICES,
  EVALUATION_SETTING_KEYS,
  EVALUATION_SETTINGS,
  type EvaluationChoices,
  type EvaluationSettingKey,
} from './evaluation-settings';
export {
  excellentCap,
  withinCap,
  type CapBase,
  type CapOutcome,
  type CapResult,
  type Candidate,
} from './excellent-cap';
export {
  EXCELLENT_OBSTACLES,
  excellentObstacles,
  type ExcellentFacts,
  type ExcellentObstacle,
} from './excellent-conditions';
export { asksLeader, AWAITED, type Awaited, type LeaderFacts, type SubordinateScore } from './leadership';
export {
  closingOf,
  monthResults,
  selfScore,
  type LeaderFindings,
  type MonthResult,
  type PersonMonth,
  type WorkOfPerson,
} from './month-results';
export { bandOf, scoreOf, type CriterionPoints, type Score, type ScoreFacts, type ScoreRules } from './month-score';
export {
  meansOfYear,
  meanSoFar,
  MONTH_STANDINGS,
  monthsOfYear,
  SANCTION_EFFECTS,
  sanctionsOfYear,
  SHORTCOMINGS_OPEN,
  workedInYear,
  yearOutlook,
  type Leave,
  type MonthInYear,
  type MonthStanding,
  type PeriodOfYear,
  type SanctionEffect,
  type Stretch,
  type YearSanction,
  type YearSheet,
} from './person-year';
export { partsOf, periodScore, type LongPeriod, type PartOfPeriod, type PeriodScore } from './period-score';
export {
  GRADES,
  LEGAL_FORCES,
  PERIOD_KINDS,
  REGIME_CODES,
  RESULTS,
  type Criterion,
  type Grade,
  type LegalBasis,
  type LegalForce,
  type PeriodKind,
  type Regime,
  type RegimeCode,
  type Result,
} from './regime';
export {
  adopted,
  basisOf,
  conflictsOf,
  countsMonthsOf,
  ownRuleFaults,
  regimeFor,
  resultsOf,
  type Adoption,
  type InForce,
} from './regime-in-force';
export { regimeFaults } from './regime-faults';
export {
  endedOn,
  FILLED_IN,
  OWN_FORMULAS,
  ownRule,
  REGIME_ORIGINS,
  type OwnFormula,
  type OwnRuleFacts,
  type RegimeOrigin,
} from './own-rule';
export { FORM_01_CRITERIA, REGIMES } from './regimes';
export { inChargeOf, leads, RANKS, standingsOf, type HeldPost, type PartOfBody, type Rank } from './superior';
export { REMINDERS, remindersOn, type Reminder } from './reminder';
export { IMPORT_KINDS, type ImportKind } from './sheet/import-kind';
export { SHEET_FAULT_CODES, SHEET_FAULTS, type SheetFault, type SheetFaultCode } from './sheet/fault';
export type { KnownPerson } from './sheet/person';
export { MOST_POINTS, PAPER_ABSENCES, readScores, type PaperAbsence, type SheetMonth } from './sheet/score-sheet';
export {
  PARTY_MOST,
  PARTY_PERIODS,
  PARTY_STANDINGS,
  partyBasis,
  partyDecisionFault,
  partyPeriodDays,
  partyPeriodFault,
  partyPeriodsEnded,
  partyStanding,
  type Membership,
  type PartyPeriod,
  type PartyStanding,
} from './party-result';
export {
  isAgainstConclusions,
  excellentUnits,
  lowestOf,
  UNIT_GRADING,
  unitGradeDayFault,
  unitGradeFrom,
  wasThereIn,
} from './unit-grade';
export { readTypedScore, type TypedScore } from './typed-score';
export type { Mark, WorkLine } from './work';
export {
  canWorkMove,
  coefficientOf,
  countsIn,
  isLate,
  MARK_KINDS,
  monthOf,
  MOST_COMPLEX,
  WORK_KINDS,
  WORK_LIST_STATES,
  WORK_STATES,
  workListSteps,
  workSteps,
  type MarkKind,
  type WorkKind,
  type WorkListState,
  type WorkState,
} from './work-item';
export {
  ceilingOf2020,
  FORCED_LOWEST,
  GRADE_REASONS,
  HEAD_BELOW_UNIT,
  yearForecast,
  yearGrade,
  type ForcedLowest,
  type GradeReason,
  type YearFacts,
  type YearGrade,
} from './year-grade';
