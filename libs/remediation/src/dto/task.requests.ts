import { LEAST_WRITTEN, type LocalDate } from '@app/kernel';
import { Cursor, Day, Id, Limit, Nested, OneOf, Switch, Text, Whole } from '@app/platform';
import { CLOSED_AS, isOutcome, TASK_STATES, type Outcome, type TaskState } from '../rules/task-state';

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

  @Text({ min: LEAST_WRITTEN, max: 4000, description: 'What was done' })
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
  @Text({ min: LEAST_WRITTEN, max: 2000 })
  reason!: string;
}

export const OUTCOMES = CLOSED_AS.filter(isOutcome);

export class ConfirmTaskRequest {
  @OneOf(OUTCOMES, { optional: true, description: 'FIXED when left out; all others need a note' })
  closedAs?: Outcome;

  @Text({ min: 1, max: 2000, optional: true })
  note?: string;
}

export class DeferTaskRequest extends ReasonRequest {
  @Day({ description: 'The day on which it comes back by itself; later than today' })
  until!: LocalDate;
}

export class ReopenTaskRequest extends ReasonRequest {
  @Whole({ min: 1, max: 250, description: 'Working days from today; today is not counted' })
  termWorkdays!: number;
}
