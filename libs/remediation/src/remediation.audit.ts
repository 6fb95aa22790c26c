import type { AuditEntry, AuditSubject } from '@app/audit';
import type { RemediationTask } from './entities/remediation-task.entity';
import type { HandOver } from './entities/hand-over.entity';
import type { TaskAction } from './rules/task-state';

type TaskSubject = Pick<RemediationTask, 'id' | 'orgUnitId' | 'inspectingUnitId' | 'bodyId'>;

const placeOf = ({ orgUnitId, inspectingUnitId, bodyId }: TaskSubject): Omit<AuditSubject, 'type' | 'id'> => ({
  orgUnitId,
  inspectingUnitId,
  laneUnitId: bodyId,
});

/** One step of a task: the row, its line in the timeline, and whatever else was written with it. */
export function taskStep(
  action: TaskAction,
  task: TaskSubject,
  change: { before?: Record<string, unknown>; after: Record<string, unknown>; also?: Record<string, number> },
): AuditEntry {
  return {
    action: `remediation.${action}`,
    subject: { type: 'remediation_task', id: task.id, ...placeOf(task) },
    accountsFor: { remediation_task: 1, task_event: 1, ...change.also },
    ...(change.before ? { before: change.before } : {}),
    after: change.after,
  };
}

/** Something said about a task that does not move it: the request's row and its line in the timeline. */
export function requestStep(
  action: TaskAction,
  task: TaskSubject,
  request: { readonly id: string; readonly after: Record<string, unknown> },
): AuditEntry {
  return {
    action: `remediation.${action}`,
    subject: { type: 'task_request', id: request.id, ...placeOf(task) },
    accountsFor: { task_request: 1, task_event: 1 },
    after: request.after,
  };
}

/** That a person's open work changed hands; each task has its own entry beside it. */
export function handedOver(handOver: HandOver, laneUnitId: number): AuditEntry {
  const { id, orgUnitId, fromStaffId, toStaffId, reason, taskCount } = handOver;
  return {
    action: 'remediation.work-handed-over',
    subject: { type: 'hand_over', id, orgUnitId, laneUnitId },
    accountsFor: { hand_over: 1 },
    after: { fromStaffId, toStaffId, reason, taskCount },
  };
}
