export { POSITION_GROUPS, type PositionGroup } from './duty';
export { FAULTS, wordsOf, type FaultCode } from './import/fault';
export { IMPORT_FIELDS, type ImportField } from './import/field';
export { NOTES, noteWords, type NoteCode } from './import/note';
export { headerAt, namesPeople, type HeaderColumn } from './import/header';
export {
  IMPORT_ACTS,
  IMPORT_STATES,
  ROW_VERDICTS,
  type ImportAct,
  type ImportState,
  type RowVerdict,
} from './import/import-state';
export {
  endsByItself,
  ENTERED_MOVEMENTS,
  isHeldOn,
  isLeaving,
  LEAVE_KINDS,
  leadsToPost,
  MOVEMENTS,
  type LeaveKind,
  type EnteredMovement,
  type MovementKind,
} from './movement';
export {
  DUTY_GROUPS,
  MANAGING_BODIES,
  SEXES,
  STAFF_KINDS,
  type DutyGroup,
  type ManagingBody,
  type Sex,
  type StaffKind,
} from './staff-kind';
export { changedFields, PARTS, PERMISSION_OF, type Part } from './particulars';
export { isPlaceKnown, maskNumber, numberFault, tidyNumber, type NumberFault } from './personal-number';
