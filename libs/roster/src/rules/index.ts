export { POSITION_GROUPS, type PositionGroup } from './duty';
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
