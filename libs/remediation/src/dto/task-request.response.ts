import { ApiProperty } from '@nestjs/swagger';
import { EvidenceFileResponse } from '@app/evidence';
import { SEVERITIES, type Severity } from '@app/kernel';
import { UnitRef } from '@app/organization';
import { OneOfOrNull, OrNull } from '@app/platform';
import { REQUEST_KINDS, REQUEST_OUTCOMES, type RequestKind, type RequestOutcome } from '../rules/task-request';
import { TASK_STATES, type TaskState } from '../rules/task-state';
import { PersonRef } from './proof.response';

/** What one side asked and the other answered, as both read it. */
export class RequestResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: REQUEST_KINDS })
  kind!: RequestKind;

  @ApiProperty()
  text!: string;

  @OrNull('string', 'date')
  proposedDueOn!: string | null;

  @ApiProperty({ type: EvidenceFileResponse, nullable: true })
  file!: EvidenceFileResponse | null;

  @ApiProperty({ format: 'date-time' })
  askedAt!: string;

  @ApiProperty({ type: PersonRef })
  askedBy!: PersonRef;

  @ApiProperty({ description: 'Position as it stood then' })
  askedByPosition!: string;

  /** Null while it waits for its answer. */
  @OneOfOrNull(REQUEST_OUTCOMES)
  outcome!: RequestOutcome | null;

  @OrNull('string')
  answer!: string | null;

  /** The due date that stood when the extension was granted. */
  @OrNull('string', 'date')
  dueOnBefore!: string | null;

  @OrNull('string', 'date')
  grantedDueOn!: string | null;

  @OrNull('string', 'date-time')
  answeredAt!: string | null;

  @ApiProperty({ type: PersonRef, nullable: true })
  answeredBy!: PersonRef | null;

  @OrNull('string')
  answeredByPosition!: string | null;
}

/** As much of the task as one needs to answer. */
export class RequestTaskResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ type: UnitRef })
  unit!: UnitRef;

  @ApiProperty({ type: UnitRef, description: 'The body that answers' })
  inspectingUnit!: UnitRef;

  @ApiProperty({ enum: TASK_STATES })
  state!: TaskState;

  @ApiProperty({ enum: SEVERITIES })
  severity!: Severity;

  @OrNull('string', 'date')
  dueOn!: string | null;

  /** Working days left; negative once the due date has passed. */
  @OrNull('integer')
  daysLeft!: number | null;

  /** The due date before any extension; null where none has been granted. */
  @OrNull('string', 'date')
  firstDueOn!: string | null;

  @ApiProperty({ type: 'integer' })
  extensionCount!: number;
}

export class RequestRowResponse extends RequestResponse {
  @ApiProperty({ type: RequestTaskResponse })
  task!: RequestTaskResponse;

  @ApiProperty({ description: 'Asked by the reader, who therefore cannot answer it' })
  isOwn!: boolean;
}

export class RequestListResponse {
  @ApiProperty({ type: [RequestRowResponse] })
  items!: RequestRowResponse[];

  @OrNull('string')
  next!: string | null;
}

export class RequestCountsResponse {
  @ApiProperty({
    type: 'integer',
    description: 'Waiting for the answer of the reader’s inspecting body, counted up to 100',
  })
  toAnswer!: number;
}
