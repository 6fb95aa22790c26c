export { AMENDMENT_KINDS, AMENDMENT_STATES, type AmendmentKind, type AmendmentState } from './amendment';
export {
  ANSWER_RESULTS,
  judgeAnswer,
  UNANSWERED,
  type AnswerResult,
  type SentResult,
  type StandingAnswer,
} from './answer';
export { ATTENDANCE_STATUSES, newestOfEach, type AttendanceStatus } from './attendance';
export { ASKS, type Ask, type ChecklistState } from './checklist';
export {
  FINDING_STATES,
  HANDLINGS,
  isFixShown,
  opensTask,
  PERSON_PARTS,
  repeatNumber,
  termOf,
  type FindingState,
  type Handling,
  type PersonPart,
} from './finding';
export { shortCode, type MinutesGap } from './minutes';
export { STATEMENT_SIDES, takesStatements, type StatementSide } from './statement';
export { INSPECTION_MODES, INSPECTION_STATES, type InspectionMode, type InspectionState } from './inspection-state';
export { missingFromTeam, TEAM_ROLES, type TeamRole } from './team';
