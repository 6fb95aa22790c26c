import { ApiProperty } from '@nestjs/swagger';
import { FINDING_CLASSES, SEVERITIES, type FindingClass, type Severity } from '@app/kernel';
import { UnitRef } from '@app/organization';
import { Cursor, Limit, OrNull } from '@app/platform';
import { FINDING_STATES, PERSON_PARTS, type FindingState, type PersonPart } from '../rules/finding';

export class ListPersonFindingsQuery {
  @Cursor()
  after?: string;

  @Limit()
  limit?: number;
}

/** What the person has said to a finding last, in their own name. */
export class PersonAnswerResponse {
  @ApiProperty()
  text!: string;

  @ApiProperty({ format: 'date-time' })
  submittedAt!: string;
}

/** A finding as it stands on the record of somebody whom it names. */
export class PersonFindingResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ type: UnitRef, description: 'The inspected unit' })
  unit!: UnitRef;

  @ApiProperty({ enum: FINDING_CLASSES })
  findingClass!: FindingClass;

  @ApiProperty({ enum: SEVERITIES })
  severity!: Severity;

  @ApiProperty({ enum: FINDING_STATES })
  state!: FindingState;

  @ApiProperty({ enum: PERSON_PARTS, description: 'As what it names the person' })
  part!: PersonPart;

  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;

  @OrNull('string', 'date-time')
  releasedAt!: string | null;

  @OrNull('string')
  withdrawnReason!: string | null;

  @ApiProperty({ format: 'uuid' })
  inspectionId!: string;

  @OrNull('string')
  minutesNumber!: string | null;

  @ApiProperty({ type: PersonAnswerResponse, nullable: true })
  answer!: PersonAnswerResponse | null;
}

export class PersonFindingListResponse {
  @ApiProperty({ type: [PersonFindingResponse] })
  items!: PersonFindingResponse[];

  @OrNull('string')
  next!: string | null;
}
