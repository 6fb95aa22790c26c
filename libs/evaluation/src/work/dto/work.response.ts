import { ApiProperty } from '@nestjs/swagger';
import { UnitRef } from '@app/organization';
import { OrNull } from '@app/platform';
import { PersonRef } from '@app/remediation';
import {
  MARK_KINDS,
  WORK_KINDS,
  WORK_LIST_STATES,
  WORK_STATES,
  type MarkKind,
  type WorkKind,
  type WorkListState,
  type WorkState,
} from '../../rules/work-item';

export class WorkProductResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ description: 'What a piece of it is' })
  output!: string;

  @ApiProperty({ type: 'integer', description: 'Group of complexity' })
  complexity!: number;

  @ApiProperty({ description: 'How many standard products a piece is worth' })
  coefficient!: string;

  @OrNull('string')
  duePattern!: string | null;
}

export class WorkListResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  etag!: string;

  @ApiProperty({ enum: WORK_LIST_STATES })
  state!: WorkListState;

  @ApiProperty()
  draftedByName!: string;

  @OrNull('string')
  decisionNumber!: string | null;

  @OrNull('string', 'date')
  decidedOn!: string | null;

  @OrNull('string')
  decidedBy!: string | null;

  @OrNull('string')
  approvedByName!: string | null;

  @ApiProperty({ type: [WorkProductResponse] })
  products!: WorkProductResponse[];
}

export class WorkListsResponse {
  @ApiProperty({ type: UnitRef, description: 'The body' })
  body!: UnitRef;

  @ApiProperty({ type: 'integer' })
  year!: number;

  @ApiProperty({
    type: [WorkListResponse],
    description: 'Approved ones in the order of their decisions, the draft last',
  })
  lists!: WorkListResponse[];
}

export class WorkMarkResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: 'integer' })
  piece!: number;

  @ApiProperty({ enum: MARK_KINDS })
  kind!: MarkKind;

  @ApiProperty()
  note!: string;

  @ApiProperty()
  givenByName!: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'The objective cause that the person puts forward' })
  claim!: string | null;

  @ApiProperty({ type: 'boolean', nullable: true, description: 'As confirmed or denied; null until then' })
  isObjective!: boolean | null;

  @OrNull('string')
  answerReason!: string | null;

  @OrNull('string')
  answeredByName!: string | null;
}

export class WorkItemResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  etag!: string;

  @ApiProperty({ type: PersonRef })
  person!: PersonRef;

  @ApiProperty({ type: UnitRef, description: 'Where the person worked when it was assigned' })
  unit!: UnitRef;

  @ApiProperty({ type: WorkProductResponse })
  product!: WorkProductResponse;

  @ApiProperty()
  title!: string;

  @ApiProperty({ enum: WORK_KINDS })
  kind!: WorkKind;

  @ApiProperty({ type: 'integer' })
  pieces!: number;

  @ApiProperty({ description: 'In which it counts', example: '2026-11' })
  month!: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'The month before, which was over when it was reported' })
  movedFrom!: string | null;

  @ApiProperty({ format: 'date' })
  dueOn!: string;

  @ApiProperty({ enum: WORK_STATES })
  state!: WorkState;

  @ApiProperty()
  assignedByName!: string;

  @ApiProperty({ description: 'Whether it was taken over from somebody' })
  isTakenOver!: boolean;

  @OrNull('string', 'uuid')
  remediationTaskId!: string | null;

  @ApiProperty({ type: 'integer', description: 'Pieces that others took over; they stay assigned' })
  givenAway!: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Pieces that the person has asked to be taken over' })
  askedAway!: number | null;

  @OrNull('string')
  askedAwayReason!: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Pieces done, as the person says' })
  reported!: number | null;

  @OrNull('string', 'date')
  doneOn!: string | null;

  @OrNull('string', 'date')
  reportedOn!: string | null;

  @OrNull('string')
  reportNote!: string | null;

  @ApiProperty({ description: 'Done after the day it was due, or not yet and the day is over' })
  isLate!: boolean;

  @ApiProperty({ type: 'integer', description: 'Pieces accepted' })
  done!: number;

  @OrNull('string')
  acceptedByName!: string | null;

  @OrNull('string')
  returnReason!: string | null;

  @OrNull('string')
  withdrawnReason!: string | null;

  @ApiProperty({ type: [WorkMarkResponse] })
  marks!: WorkMarkResponse[];
}

export class WorkItemsResponse {
  @ApiProperty({ type: [WorkItemResponse] })
  items!: WorkItemResponse[];
}

export class WorkItemListResponse extends WorkItemsResponse {
  @ApiProperty({ type: 'string', nullable: true, description: 'For the next page' })
  next!: string | null;
}

export class OwnWorkResponse extends WorkItemsResponse {
  @ApiProperty({ example: '2026-11' })
  month!: string;

  @ApiProperty({ format: 'date', description: 'Last day on which what is reported counts in this month' })
  cutOff!: string;

  @ApiProperty({ description: 'Whether that day is over' })
  isOver!: boolean;

  @ApiProperty({ type: 'string', nullable: true, description: 'Who locked the reader’s month; null while it is open' })
  lockedByName!: string | null;
}
