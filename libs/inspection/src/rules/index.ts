export { FINDING_STATES, TERM_CAP, termOf, type FindingState } from './finding';
export { INSPECTION_MODES, INSPECTION_STATES, type InspectionMode, type InspectionState } from './inspection-state';
