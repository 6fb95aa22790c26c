import type { LocalDate } from '@app/kernel';
import { Day, Id, Nested, OneOf, Text, Whole } from '@app/platform';
import {
  DUTY_GROUPS,
  LEAVE_KINDS,
  MANAGING_BODIES,
  ENTERED_MOVEMENTS,
  SEXES,
  STAFF_KINDS,
  type DutyGroup,
  type LeaveKind,
  type ManagingBody,
  type EnteredMovement,
  type Sex,
  type StaffKind,
} from '../rules';

const LARGEST_ID = 2_147_483_647;

export class DecisionRequest {
  @Text({ max: 100, description: 'As the paper has it', example: '45/QĐ-UBND' })
  number!: string;

  @Day()
  decidedOn!: LocalDate;

  @Text({ max: 200, description: 'Who issued it', example: 'Chủ tịch UBND xã Minh Khê' })
  by!: string;
}

export class PostRequest {
  @Whole({ min: 1, max: LARGEST_ID })
  unitId!: number;

  @Text({ min: 2, max: 200, example: 'Công chức tư pháp, hộ tịch' })
  position!: string;

  @OneOf(DUTY_GROUPS, { optional: true, nullable: true })
  dutyGroup?: DutyGroup | null;

  @Id({ optional: true, nullable: true, description: 'The job of the body that the post is, of its register' })
  jobPositionId?: string | null;
}

/** What stands in the list of people; what is left out stays as it is. */
class ParticularsRequest {
  @Text({ max: 40, optional: true, nullable: true, description: 'The office’s own number of the person' })
  staffCode?: string | null;

  @OneOf(SEXES, { optional: true, nullable: true })
  sex?: Sex | null;

  @Whole({ min: 1900, max: 2199, optional: true, nullable: true })
  birthYear?: number | null;

  @Day({ optional: true, nullable: true, description: 'Left out where only the year is known' })
  bornOn?: LocalDate | null;

  @OneOf(MANAGING_BODIES, { optional: true, nullable: true })
  managedBy?: ManagingBody | null;

  @Text({ max: 20, optional: true, nullable: true, example: '01.003' })
  rankCode?: string | null;

  @Whole({ min: 1, max: 12, optional: true, nullable: true })
  rankStep?: number | null;
}

/** Somebody whom the office does not have yet, with their first main post and the paper that says so. */
export class NewcomerRequest extends ParticularsRequest {
  @Text({ min: 2, max: 100 })
  fullName!: string;

  @OneOf(STAFF_KINDS)
  kind!: StaffKind;

  @Day({ description: 'First day of the post' })
  onDay!: LocalDate;

  @Nested(() => PostRequest)
  to!: PostRequest;

  @Nested(() => DecisionRequest)
  decision!: DecisionRequest;
}

export class TakeOnRequest extends NewcomerRequest {
  @Id({ description: 'Of the person, made by the client: the same request again is the same person' })
  id!: string;

  @Day({
    ...{ optional: true, nullable: true },
    description:
      'First day after the post, where it ended; one in a unit that has ended has ended with it at the latest',
  })
  untilDay?: LocalDate | null;
}

export class CorrectStaffMemberRequest extends ParticularsRequest {
  @Text({ min: 2, max: 100, optional: true })
  fullName?: string;

  @OneOf(STAFF_KINDS, { optional: true })
  kind?: StaffKind;
}

export class MoveRequest {
  @Id({ description: 'Made by the client: the same request again is the same movement' })
  id!: string;

  @OneOf(ENTERED_MOVEMENTS)
  kind!: EnteredMovement;

  @Day({ description: 'The day from which it holds' })
  onDay!: LocalDate;

  @Day({
    optional: true,
    nullable: true,
    description: 'First day after it; a secondment and a leave have one, and so has a post in a unit that has ended',
  })
  untilDay?: LocalDate | null;

  @Nested(() => PostRequest, { optional: true, nullable: true, description: 'Where it leads to' })
  to?: PostRequest | null;

  @Id({ optional: true, nullable: true, description: 'The post beside the main one that ends' })
  appointmentId?: string | null;

  @OneOf(LEAVE_KINDS, { optional: true, nullable: true })
  leaveKind?: LeaveKind | null;

  @Nested(() => DecisionRequest, { optional: true, nullable: true, description: 'A leave alone may have none' })
  decision?: DecisionRequest | null;

  @Id({
    optional: true,
    nullable: true,
    description: 'Of whoever leaves: who takes over the open work; needed where there is any',
  })
  successorId?: string | null;

  @Text({ max: 500, optional: true, nullable: true })
  note?: string | null;
}

export class WithdrawMovementRequest {
  @Text({ min: 10, max: 500, description: 'Why it was a mistake' })
  reason!: string;
}
