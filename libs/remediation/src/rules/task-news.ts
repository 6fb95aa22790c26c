import type { TaskAction } from './task-state';

/** Whose news a step of a task is: whoever has to do it now, the leaders who sign for the unit, the body that inspects. */
export interface TaskHolders {
  readonly orgUnitId: number;
  readonly inspectingUnitId: number;
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

const answerers = ({ inspectingUnitId }: TaskHolders): Told[] => [
  { unit: inspectingUnitId, permission: 'remediation.answer-request' },
];

/** A request is news to those who may answer it, an answer to the unit's side. */
const asked =
  (code: string) =>
  (task: TaskHolders): TaskNews => ({ code, to: answerers(task) });
const answered =
  (code: string) =>
  (task: TaskHolders): TaskNews => ({ code, to: [...holder(task), ...leaders(task)] });

const NEWS: Partial<Record<TaskAction, (task: TaskHolders) => TaskNews>> = {
  assigned: (task) => ({ code: 'remediation.task-handed', to: holder(task) }),
  'handed-over': (task) => ({ code: 'remediation.task-handed', to: holder(task) }),
  'sent-back': (task) => ({ code: 'remediation.task-sent-back', to: holder(task) }),
  returned: (task) => ({ code: 'remediation.task-returned', to: [...holder(task), ...leaders(task)] }),
  confirmed: (task) => ({ code: 'remediation.task-confirmed', to: [...holder(task), ...leaders(task)] }),
  'question-asked': asked('remediation.question-asked'),
  'extension-asked': asked('remediation.extension-asked'),
  'dispute-raised': asked('remediation.dispute-raised'),
  'question-answered': answered('remediation.question-answered'),
  'extension-granted': answered('remediation.extension-granted'),
  'extension-refused': answered('remediation.extension-refused'),
  'dispute-upheld': answered('remediation.dispute-upheld'),
  'dispute-accepted': answered('remediation.dispute-accepted'),
};

/** Who has to know of the step, the task as it stands after it; null where lists say enough. */
export function newsOf(action: TaskAction, task: TaskHolders): TaskNews | null {
  return NEWS[action]?.(task) ?? null;
}
