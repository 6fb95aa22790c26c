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
export { ASKS, DRAFT_STATES, isInForce, type Ask, type ChecklistState, type DraftState } from './checklist';
export {
  LONGEST_TERM,
  contentFaults,
  inSections,
  type BasisDays,
  type ContentFault,
  type DraftItem,
  type FaultAt,
  type ItemContent,
  type ItemField,
} from './checklist-content';
export {
  differenceOf,
  isUnchanged,
  wordDifference,
  type ChangedItem,
  type ChecklistDifference,
  type WordPart,
} from './checklist-difference';
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
