import type { TaskAction } from './task-state';

/** Whose news a step of a task is: whoever has to do it now, and the leaders who sign for the unit. */
export interface TaskHolders {
  readonly orgUnitId: number;
  readonly assigneeStaffId: string | null;
  readonly assigneeUnitId: number | null;
}

type Told = { readonly person: string } | { readonly unit: number; readonly permission: string };

export interface TaskNews {
  /** The sentence of the client's catalogue. */
  readonly code: string;
  readonly to: readonly Told[];
}

const holder = ({ assigneeStaffId, assigneeUnitId }: TaskHolders): Told[] => {
  if (assigneeStaffId !== null) return [{ person: assigneeStaffId }];
  return assigneeUnitId === null ? [] : [{ unit: assigneeUnitId, permission: 'remediation.assign' }];
};
const leaders = ({ orgUnitId }: TaskHolders): Told[] => [{ unit: orgUnitId, permission: 'remediation.sign' }];

const NEWS: Partial<Record<TaskAction, (task: TaskHolders) => TaskNews>> = {
  assigned: (task) => ({ code: 'remediation.task-handed', to: holder(task) }),
  'sent-back': (task) => ({ code: 'remediation.task-sent-back', to: holder(task) }),
  returned: (task) => ({ code: 'remediation.task-returned', to: [...holder(task), ...leaders(task)] }),
  confirmed: (task) => ({ code: 'remediation.task-confirmed', to: [...holder(task), ...leaders(task)] }),
};

/** Who has to know of the step, the task as it stands after it; null where lists say enough. */
export function newsOf(action: TaskAction, task: TaskHolders): TaskNews | null {
  return NEWS[action]?.(task) ?? null;
}
