import { v7 as uuidv7 } from 'uuid';
import type { LocalDate } from '@app/kernel';
import type { Unit } from '@app/platform';
import type { TaskEvent } from './entities/task-event.entity';
import type { SignedAs } from './rules/desk';
import type { ClosedAs, TaskAction, TaskState } from './rules/task-state';

interface Step {
  readonly action: TaskAction;
  readonly from: TaskState | null;
  readonly to: TaskState;
  readonly assigneeName?: string | null;
  readonly assigneeStaffId?: string | null;
  readonly closedAs?: ClosedAs | null;
  readonly signedAs?: SignedAs | null;
  readonly proposalId?: string | null;
  readonly reason?: string | null;
  readonly proofId?: string | null;
  readonly dueOn?: LocalDate | null;
}

/** The timeline's line for a step that the actor of the unit of work takes now. */
export function timelineLine(unit: Unit, task: { id: string; orgUnitId: number }, step: Step): TaskEvent {
  return {
    id: uuidv7(),
    tenantId: unit.actor.tenantId,
    orgUnitId: task.orgUnitId,
    taskId: task.id,
    happenedAt: unit.now,
    action: step.action,
    fromState: step.from,
    toState: step.to,
    byStaffId: unit.actor.staffMemberId,
    byName: unit.actor.name,
    byPosition: unit.actor.position,
    assigneeName: step.assigneeName ?? null,
    assigneeStaffId: step.assigneeStaffId ?? null,
    closedAs: step.closedAs ?? null,
    signedAs: step.signedAs ?? null,
    proposalId: step.proposalId ?? null,
    reason: step.reason ?? null,
    proofId: step.proofId ?? null,
    dueOn: step.dueOn ?? null,
  };
}
