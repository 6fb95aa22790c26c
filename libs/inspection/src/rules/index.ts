export { FINDING_STATES, TERM_CAP, termOf, type FindingState } from './finding';
export { STATEMENT_SIDES, takesStatements, type StatementSide } from './statement';
export { INSPECTION_MODES, INSPECTION_STATES, type InspectionMode, type InspectionState } from './inspection-state';
