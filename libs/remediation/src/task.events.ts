import type { LocalDate } from '@app/kernel';
import type { TransactionEvent } from '@app/platform';

/** Somebody outside the unit has confirmed the fix; told in the same transaction. */
export const TASK_VERIFIED: TransactionEvent<{
  readonly taskId: string;
  readonly findingId: string;
  readonly inspectionId: string;
  readonly on: LocalDate;
}> = { name: 'remediation.task-verified' };
