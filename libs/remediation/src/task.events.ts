import type { LocalDate } from '@app/kernel';
import type { TransactionEvent } from '@app/platform';
import type { ClosedAs } from './rules/task-state';

interface OfTask {
  readonly taskId: string;
  readonly findingId: string;
  readonly inspectionId: string;
}

/** A task was closed; told in the same transaction. Whether the finding is put right depends on `closedAs` (`remedies`). */
export const TASK_CLOSED: TransactionEvent<OfTask & { readonly closedAs: ClosedAs; readonly on: LocalDate }> = {
  name: 'remediation.task-closed',
};

/** A closed task is followed again; told in the same transaction. */
export const TASK_REOPENED: TransactionEvent<OfTask> = { name: 'remediation.task-reopened' };

/** The inspecting body agrees with what the unit says against a finding; told in the same transaction. */
export const DISPUTE_ACCEPTED: TransactionEvent<{
  readonly requestId: string;
  readonly taskId: string;
  readonly findingId: string;
  readonly inspectionId: string;
  /** What the unit wrote. */
  readonly text: string;
  /** Why the inspecting body agrees. */
  readonly answer: string;
}> = { name: 'remediation.dispute-accepted' };
