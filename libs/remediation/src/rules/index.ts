export { continuedTerm } from './deferral';
export {
  BUCKETS,
  mayUndoAssignment,
  PROPOSAL_KINDS,
  SIGNED_AS,
  type Bucket,
  type ProposalKind,
  type SignedAs,
} from './desk';
export { isOverdue } from './overdue';
export {
  extensionFault,
  REQUEST_KINDS,
  REQUEST_OUTCOMES,
  type ExtensionFault,
  type RequestKind,
  type RequestOutcome,
} from './task-request';
export {
  CLOSED_AS,
  DEFERRABLE_STATES,
  isOutcome,
  mayClose,
  needsNote,
  remedies,
  TASK_ACTIONS,
  TASK_STATES,
  type ClosedAs,
  type DeferrableState,
  type Outcome,
  type TaskAction,
  type TaskState,
} from './task-state';
