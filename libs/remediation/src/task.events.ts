import type { LocalDate } from '@app/kernel';
import type { TransactionEvent } from '@app/platform';

/** Somebody outside the unit has confirmed the fix; told in the same transaction. */
export const TASK_VERIFIED: TransactionEvent<{
  readonly taskId: string;
  readonly findingId: string;
  readonly inspectionId: string;
  readonly on: LocalDate;
}> = { name: 'remediation.task-verified' };

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
