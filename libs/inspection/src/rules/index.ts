export {
  FINDING_CLASSES,
  FINDING_STATES,
  SEVERITIES,
  TERM_CAP,
  termOf,
  type FindingClass,
  type FindingState,
  type Severity,
} from './finding';
export { INSPECTION_MODES, INSPECTION_STATES, type InspectionMode, type InspectionState } from './inspection-state';
