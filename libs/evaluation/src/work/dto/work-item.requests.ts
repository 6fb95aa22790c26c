import { LEAST_WRITTEN, type LocalDate } from '@app/kernel';
import { Cursor, Day, Id, Limit, MonthOfYear, NestedList, OneOf, Switch, Text, Whole } from '@app/platform';
import {
  MARK_KINDS,
  WORK_KINDS,
  WORK_STATES,
  type MarkKind,
  type WorkKind,
  type WorkState,
} from '../../rules/work-item';

const MOST_PIECES = 9999;

export class ListWorkQuery {
  @Whole({ min: 1, max: 2_147_483_647, fromText: true, description: 'The unit, with its divisions' })
  unitId!: number;

  @MonthOfYear()
  month!: string;

  @OneOf(WORK_STATES, { optional: true })
  state?: WorkState;

  @Id({ optional: true, description: 'Of this person' })
  staffMemberId?: string;

  @Cursor()
  after?: string;

  @Limit()
  limit?: number;
}

export class OwnWorkQuery {
  @MonthOfYear()
  month!: string;
}

export class AssigneeOfWorkRequest {
  @Id({ description: 'Of this person’s work; made by the client' })
  id!: string;

  @Id()
  staffMemberId!: string;

  @Whole({ min: 1, max: MOST_PIECES })
  pieces!: number;
}

/** One work for one person or several, each with pieces of their own. */
export class AssignWorkRequest {
  @Id({ description: 'Of an approved list of the body' })
  productId!: string;

  @Text({ max: 500 })
  title!: string;

  @Day()
  dueOn!: LocalDate;

  @MonthOfYear({ optional: true, description: 'In which it counts; that of the due day when left out' })
  month?: string;

  @OneOf(WORK_KINDS, { description: 'EXTRA: sudden or new, counted beside what was assigned' })
  kind!: WorkKind;

  @Id({ optional: true, description: 'The task after an inspection that it is; the person it lies with does it' })
  remediationTaskId?: string;

  @NestedList(() => AssigneeOfWorkRequest, { min: 1, max: 50 })
  people!: AssigneeOfWorkRequest[];
}

export class ReportWorkRequest {
  @Whole({ min: 0, max: MOST_PIECES, description: 'Pieces that are done, all told' })
  done!: number;

  @Day({ optional: true, description: 'When the last of them was done; today when left out' })
  doneOn?: LocalDate;

  @Text({ max: 1000, optional: true })
  note?: string;
}

export class AskAwayRequest {
  @Whole({ min: 1, max: MOST_PIECES })
  pieces!: number;

  @Text({ min: LEAST_WRITTEN, max: 1000 })
  reason!: string;
}

export class GiveAwayRequest {
  @Id({ description: 'Of the work that the other person takes over; made by the client' })
  id!: string;

  @Id()
  staffMemberId!: string;

  @Whole({ min: 1, max: MOST_PIECES })
  pieces!: number;

  @Day()
  dueOn!: LocalDate;
}

export class MarkRequest {
  @Id()
  id!: string;

  @Whole({ min: 1, max: MOST_PIECES, description: 'The how-manieth piece' })
  piece!: number;

  @OneOf(MARK_KINDS)
  kind!: MarkKind;

  @Text({ min: LEAST_WRITTEN, max: 500, description: 'What was wrong, or how late' })
  note!: string;
}

export class AcceptedRequest {
  @Id({ description: 'The work' })
  id!: string;

  @Text({ min: 3, max: 80, description: 'Its ETag, as it was read' })
  version!: string;

  @Whole({ min: 0, max: MOST_PIECES, optional: true, description: 'Pieces accepted; all reported when left out' })
  done?: number;

  @NestedList(() => MarkRequest, { min: 0, max: 100, optional: true })
  marks?: MarkRequest[];

  @Switch({ optional: true, description: 'False: late, and yet without a delay on each piece of it' })
  delays?: boolean;
}

export class AcceptWorkRequest {
  @NestedList(() => AcceptedRequest, { min: 1, max: 200 })
  items!: AcceptedRequest[];
}

export class ReturnWorkRequest {
  @Text({ min: LEAST_WRITTEN, max: 1000 })
  reason!: string;

  @NestedList(() => MarkRequest, { min: 0, max: 100, optional: true })
  marks?: MarkRequest[];
}

export class WithdrawWorkRequest {
  @Text({ min: LEAST_WRITTEN, max: 1000 })
  reason!: string;
}

export class ClaimCauseRequest {
  @Text({ min: LEAST_WRITTEN, max: 1000, description: 'The objective cause' })
  text!: string;
}

export class AnswerCauseRequest {
  @Switch({ description: 'Whether the cause was objective: nothing is deducted then' })
  isObjective!: boolean;

  @Text({ min: LEAST_WRITTEN, max: 1000 })
  reason!: string;
}
