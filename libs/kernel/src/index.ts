export { type NamedUnit, bodyName, isUnderCommittee, placeName } from './body-name';
export {
  FINDING_CLASSES,
  FINDING_CLASS_WORDS,
  type FindingClass,
  SEVERITIES,
  SEVERITY_WORDS,
  type Severity,
} from './finding-vocabulary';
export { type DueExplanation, explainDue } from './due-explanation';
export {
  type Fraction,
  addFractions,
  compareFractions,
  divideFractions,
  equalFractions,
  formatHundredths,
  fraction,
  fractionText,
  maxFraction,
  minFraction,
  multiplyFractions,
  parseFraction,
  roundToHundredths,
  subtractFractions,
  sumFractions,
} from './fraction';
export {
  type LocalDate,
  addDays,
  addMonths,
  dayOfWeek,
  daysBetween,
  formatDate,
  isLocalDate,
  localDate,
  localDateOf,
} from './local-date';
export {
  type MergedCells,
  type SheetCell,
  type SheetLine,
  dayOfCell,
  headerKey,
  headerLabels,
  likeness,
  shownCell,
} from './sheet-cell';
export { STAFF_KINDS, type StaffKind } from './staff-kind';
export { isUuid } from './uuid';
export { LEAST_WRITTEN } from './written';
export { type NameParts, compareNames, foldVietnamese, splitName } from './vietnamese';
export {
  type CalendarDay,
  type WorkCalendar,
  CalendarNotCovered,
  addCalendarDays,
  addWorkdays,
  isWorkday,
  workCalendar,
  workdaysBetween,
} from './work-calendar';
export { type Actor, type Grant, type UnitScope, mayAt, reaches, scopeOf } from './actor';
export {
  DomainError,
  type ProblemDefinition,
  type ProblemFactory,
  type ProblemFacts,
  type ProblemIssue,
  type ProblemKind,
  type ProblemSite,
  type ProblemText,
  defineProblems,
  fillText,
} from './problem';
