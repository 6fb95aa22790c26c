import { Cursor, Day, Id, Limit, Nested, OneOf, Switch, Text, Whole } from '@app/platform';
import { TASK_STATES, type TaskState } from '../rules/task-state';

/** Whose list: mine by person; my division's without a person; my unit's; for my signature; for my confirmation; my body's. */
export const TASK_LISTS = ['mine', 'division', 'unit', 'to-sign', 'to-confirm', 'following'] as const;
export type TaskList = (typeof TASK_LISTS)[number];

export class ListTasksQuery {
  @OneOf(TASK_LISTS)
  list!: TaskList;

  @OneOf(TASK_STATES, { optional: true, description: 'All open ones when left out' })
  state?: TaskState;

  @Switch({ optional: true, fromText: true, description: 'Only those that are overdue' })
  overdue?: boolean;

  @Cursor()
  after?: string;

  @Limit()
  limit?: number;
}

export class AssigneeRequest {
  @OneOf(['person', 'unit'])
  kind!: 'person' | 'unit';

  @Id({ optional: true, description: 'For kind person' })
  staffMemberId?: string;

  @Whole({ min: 1, max: 2_147_483_647, optional: true, description: 'For kind unit' })
  unitId?: number;
}

export class AssignTaskRequest {
  @Nested(() => AssigneeRequest)
  assignee!: AssigneeRequest;

  @Text({ max: 1000, optional: true })
  note?: string;
}

export class SubmitProofRequest {
  @Id()
  id!: string;

  @Text({ min: 10, max: 4000, description: 'What was done' })
  what!: string;

  @Text({ min: 1, max: 100, optional: true })
  documentNumber?: string;

  @Day({ optional: true })
  documentDate?: string;

  @Id({ optional: true, description: 'A file received before' })
  fileId?: string;
}

/** Every return says why, in words that the other side can act on. */
export class ReasonRequest {
  @Text({ min: 10, max: 2000 })
  reason!: string;
}

export class ConfirmTaskRequest {
  @Text({ max: 2000, optional: true })
  note?: string;
}
