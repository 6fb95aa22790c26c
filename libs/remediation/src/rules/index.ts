export { isOverdue } from './overdue';
export {
  extensionFault,
  FURTHEST_DAYS,
  REQUEST_KINDS,
  REQUEST_OUTCOMES,
  type ExtensionFault,
  type RequestKind,
  type RequestOutcome,
} from './task-request';
export { CLOSED_AS, TASK_ACTIONS, TASK_STATES, type ClosedAs, type TaskAction, type TaskState } from './task-state';
