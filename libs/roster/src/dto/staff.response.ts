import { ApiProperty } from '@nestjs/swagger';
import { OneOfOrNull, OrNull } from '@app/platform';
import { UnitRef } from '@app/organization';
import {
  DUTY_GROUPS,
  LEAVE_KINDS,
  MANAGING_BODIES,
  MOVEMENTS,
  SEXES,
  STAFF_KINDS,
  type DutyGroup,
  type LeaveKind,
  type ManagingBody,
  type MovementKind,
  type Sex,
  type StaffKind,
} from '../rules';

export class StaffRowResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  fullName!: string;

  @ApiProperty({ enum: STAFF_KINDS })
  kind!: StaffKind;

  @ApiProperty()
  position!: string;

  @ApiProperty()
  isMain!: boolean;

  @ApiProperty({ description: 'Works here for a time; the main post is elsewhere' })
  isSecondment!: boolean;

  @ApiProperty({ format: 'date' })
  startsOn!: string;

  @ApiProperty({ type: UnitRef })
  unit!: UnitRef;
}

export class StaffListResponse {
  @ApiProperty({ type: [StaffRowResponse] })
  items!: StaffRowResponse[];

  @ApiProperty({ type: 'string', nullable: true })
  next!: string | null;
}

export class AppointmentResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: UnitRef })
  unit!: UnitRef;

  @ApiProperty()
  position!: string;

  @ApiProperty()
  isMain!: boolean;

  @ApiProperty()
  isSecondment!: boolean;

  @OneOfOrNull(DUTY_GROUPS)
  dutyGroup!: DutyGroup | null;

  /** The job of the body’s register that the post is. */
  @OrNull('string')
  jobPosition!: string | null;

  @ApiProperty({ format: 'date' })
  startsOn!: string;

  @ApiProperty({ type: 'string', nullable: true, format: 'date', description: 'First day without it' })
  endsOn!: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  decisionNumber!: string | null;
}

/** What somebody answers for, by the working regulation of a unit. */
export class PersonDutyResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty()
  jobPosition!: string;

  @ApiProperty({ type: UnitRef })
  unit!: UnitRef;

  @ApiProperty({ format: 'date' })
  startsOn!: string;

  @OrNull('string', 'date')
  endsOn!: string | null;
}

export class MovementResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: MOVEMENTS })
  kind!: MovementKind;

  @ApiProperty({ format: 'date' })
  onDay!: string;

  @OrNull('string', 'date')
  untilDay!: string | null;

  @OrNull('string')
  fromUnit!: string | null;

  @OrNull('string')
  fromPosition!: string | null;

  @OrNull('string')
  toUnit!: string | null;

  @OrNull('string')
  toPosition!: string | null;

  @OneOfOrNull(LEAVE_KINDS)
  leaveKind!: LeaveKind | null;

  @OrNull('string')
  decisionNumber!: string | null;

  @OrNull('string', 'date')
  decidedOn!: string | null;

  @OrNull('string')
  decidedBy!: string | null;

  @OrNull('string')
  note!: string | null;

  @ApiProperty()
  enteredByName!: string;

  @ApiProperty({ format: 'date-time' })
  enteredAt!: string;

  @OrNull('string', 'date-time')
  withdrawnAt!: string | null;

  @OrNull('string')
  withdrawnByName!: string | null;

  @OrNull('string')
  withdrawnReason!: string | null;
}

export class StaffMemberResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  fullName!: string;

  @ApiProperty({ enum: STAFF_KINDS })
  kind!: StaffKind;

  @ApiProperty({ type: UnitRef, description: 'Of the main post that is held, or was held last' })
  unit!: UnitRef;

  @OrNull('string')
  staffCode!: string | null;

  @OneOfOrNull(SEXES)
  sex!: Sex | null;

  @OrNull('integer')
  birthYear!: number | null;

  @OrNull('string', 'date')
  bornOn!: string | null;

  @OneOfOrNull(MANAGING_BODIES)
  managedBy!: ManagingBody | null;

  @OrNull('string')
  rankCode!: string | null;

  @OrNull('integer')
  rankStep!: number | null;

  @ApiProperty({ type: [AppointmentResponse], description: 'Newest first; of the units in reach' })
  appointments!: AppointmentResponse[];

  @ApiProperty({ type: [PersonDutyResponse], description: 'Those that go on first; of the units in reach' })
  duties!: PersonDutyResponse[];

  @ApiProperty({ type: [MovementResponse], description: 'Last entered first' })
  movements!: MovementResponse[];

  @ApiProperty({ description: 'For If-Match' })
  etag!: string;
}
