export { isOverdue } from './overdue';
export { CLOSED_AS, TASK_ACTIONS, TASK_STATES, type ClosedAs, type TaskAction, type TaskState } from './task-state';
