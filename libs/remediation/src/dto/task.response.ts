import { ApiProperty } from '@nestjs/swagger';
import { FINDING_CLASSES, SEVERITIES, type FindingClass, type Severity } from '@app/kernel';
import { UnitRef } from '@app/organization';
import { OneOfOrNull, OrNull } from '@app/platform';
import {
  CLOSED_AS,
  TASK_ACTIONS,
  TASK_STATES,
  type ClosedAs,
  type TaskAction,
  type TaskState,
} from '../rules/task-state';
import { SIGNED_AS, type SignedAs } from '../rules/desk';
import { REQUEST_KINDS, type RequestKind } from '../rules/task-request';
import { TASK_VERBS, type TaskVerb } from '../task.policy';
import { AssigneeResponse } from './assignee.response';
import { ProofResponse } from './proof.response';
import { ProposalResponse } from './proposal.response';
import { RequestResponse } from './task-request.response';

export class TaskRowResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  etag!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ type: UnitRef })
  unit!: UnitRef;

  @ApiProperty({ enum: TASK_STATES })
  state!: TaskState;

  @ApiProperty({ enum: SEVERITIES })
  severity!: Severity;

  @ApiProperty({ type: AssigneeResponse, nullable: true })
  assignee!: AssigneeResponse | null;

  @OrNull('string', 'date')
  dueOn!: string | null;

  /** When it would fall due if the notice arrived today; null once there is a due date. */
  @OrNull('string', 'date')
  expectedDueOn!: string | null;

  /** Working days left; negative once the due date has passed. */
  @OrNull('integer')
  daysLeft!: number | null;

  /** The due date before any extension; null where none has been granted. */
  @OrNull('string', 'date')
  firstDueOn!: string | null;

  @ApiProperty({ type: 'integer' })
  extensionCount!: number;

  @OrNull('string', 'date')
  overdueSince!: string | null;

  @OrNull('string')
  noticeNumber!: string | null;

  @ApiProperty({ type: 'integer' })
  returnCount!: number;

  @ApiProperty({ type: 'integer', description: 'Lặp lại lần n, this one included; 0 the first time' })
  repeatNumber!: number;

  @ApiProperty({ type: 'integer', description: 'How often it was taken up again after it had been closed' })
  reopenCount!: number;

  @OrNull('string', 'date')
  deferredUntil!: string | null;

  @OneOfOrNull(CLOSED_AS)
  closedAs!: ClosedAs | null;

  @OneOfOrNull(SIGNED_AS)
  signedAs!: SignedAs | null;
}

export class TaskListResponse {
  @ApiProperty({ type: [TaskRowResponse] })
  items!: TaskRowResponse[];

  @OrNull('string')
  next!: string | null;
}

export class TaskCountsResponse {
  @ApiProperty({ type: 'integer', description: 'Each counted up to 100' })
  mine!: number;

  @ApiProperty({ type: 'integer' })
  division!: number;

  @ApiProperty({ type: 'integer' })
  unitNew!: number;

  @ApiProperty({ type: 'integer' })
  toSign!: number;

  @ApiProperty({ type: 'integer' })
  toConfirm!: number;

  @ApiProperty({ type: 'integer' })
  overdue!: number;
}

export class TaskNoticeResponse {
  @ApiProperty()
  number!: string;

  @ApiProperty({ format: 'date' })
  date!: string;

  @ApiProperty({ format: 'date' })
  receivedOn!: string;
}

export class TimelineResponse {
  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ enum: TASK_ACTIONS })
  action!: TaskAction;

  @ApiProperty({ description: 'Name as it stood then' })
  byName!: string;

  @ApiProperty()
  byPosition!: string;

  @OneOfOrNull(TASK_STATES)
  fromState!: TaskState | null;

  @ApiProperty({ enum: TASK_STATES })
  toState!: TaskState;

  @OrNull('string')
  assigneeName!: string | null;

  @OneOfOrNull(CLOSED_AS)
  closedAs!: ClosedAs | null;

  @OneOfOrNull(SIGNED_AS)
  signedAs!: SignedAs | null;

  /** The desk officer, where the step is or decides a proposal. */
  @OrNull('string')
  preparedBy!: string | null;

  @OrNull('string')
  reason!: string | null;

  @OrNull('string', 'uuid')
  proofId!: string | null;

  @OrNull('string', 'date')
  dueOn!: string | null;
}

export class SkippedDayResponse {
  @ApiProperty({ format: 'date' })
  day!: string;

  @ApiProperty({ description: 'WEEKEND, or the name of the holiday' })
  reason!: string;
}

export class ProposedDayResponse {
  @ApiProperty({ format: 'date' })
  day!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ format: 'date' })
  dueOnIfConfirmed!: string;
}

export class DueResponse {
  @ApiProperty({
    format: 'date',
    description: 'As counted from the term: what extensions have moved stands in requests',
  })
  on!: string;

  @ApiProperty({ format: 'date', description: 'Counted in working days, whatever the notice wrote' })
  computedOn!: string;

  /** As the notice wrote it, where it wrote one. */
  @OrNull('string', 'date')
  noticeOn!: string | null;

  @ApiProperty({
    format: 'date',
    description: 'Day of receipt of the notice, of the reopening or of the end of a deferral; not counted itself',
  })
  startsOn!: string;

  @ApiProperty({ type: 'integer' })
  termWorkdays!: number;

  @ApiProperty({ type: 'integer' })
  calendarVersion!: number;

  @ApiProperty({ type: [SkippedDayResponse] })
  skipped!: SkippedDayResponse[];

  @ApiProperty({ type: [ProposedDayResponse] })
  proposed!: ProposedDayResponse[];
}

export class RefusalResponse {
  @ApiProperty({ enum: TASK_VERBS })
  verb!: TaskVerb;

  @ApiProperty({ description: 'Code of the problem that the command would be answered with' })
  code!: string;
}

export class TaskRequestResponse extends RequestResponse {
  @ApiProperty({ description: 'Whether the actor may answer it now' })
  mayAnswer!: boolean;
}

export class TaskResponse extends TaskRowResponse {
  @ApiProperty({ type: UnitRef, description: 'The body that answers what the unit asks, and confirms' })
  inspectingUnit!: UnitRef;

  @ApiProperty({ format: 'uuid' })
  findingId!: string;

  @ApiProperty({ format: 'uuid' })
  inspectionId!: string;

  @ApiProperty({ enum: FINDING_CLASSES })
  findingClass!: FindingClass;

  @OrNull('string')
  detail!: string | null;

  @OrNull('string')
  recommendedAction!: string | null;

  @OrNull('string')
  legalBasis!: string | null;

  @ApiProperty({ type: 'integer' })
  termWorkdays!: number;

  @ApiProperty({ format: 'date-time' })
  openedAt!: string;

  @OrNull('string', 'date')
  closedOn!: string | null;

  @OrNull('string')
  closedNote!: string | null;

  @ApiProperty({ type: TaskNoticeResponse, nullable: true })
  notice!: TaskNoticeResponse | null;

  @ApiProperty({ type: ProposalResponse, nullable: true })
  proposal!: ProposalResponse | null;

  @ApiProperty({ type: DueResponse, nullable: true })
  due!: DueResponse | null;

  @ApiProperty({ type: [ProofResponse] })
  proofs!: ProofResponse[];

  @ApiProperty({ type: [TimelineResponse] })
  timeline!: TimelineResponse[];

  @ApiProperty({ type: [TaskRequestResponse], description: 'What the unit has asked, oldest first' })
  requests!: TaskRequestResponse[];

  @ApiProperty({ enum: REQUEST_KINDS, isArray: true, description: 'What the actor may ask the inspecting body now' })
  mayAsk!: RequestKind[];

  @ApiProperty({ enum: TASK_VERBS, isArray: true, description: 'What the actor may do now' })
  allowed!: TaskVerb[];

  @ApiProperty({ type: [RefusalResponse], description: 'What the role would allow but four eyes forbid' })
  refused!: RefusalResponse[];
}
