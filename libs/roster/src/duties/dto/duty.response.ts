import { ApiProperty } from '@nestjs/swagger';
import { UnitRef } from '@app/organization';
import { OrNull } from '@app/platform';
import { POSITION_GROUPS, type PositionGroup } from '../../rules';

export class DutyHolderResponse {
  @ApiProperty({ format: 'uuid', description: 'Of the assignment' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  staffMemberId!: string;

  @ApiProperty()
  fullName!: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'Null where they hold no post here on the day' })
  position!: string | null;

  @ApiProperty({ format: 'date' })
  startsOn!: string;

  @OrNull('string')
  paper!: string | null;
}

export class DutyResponse {
  @ApiProperty()
  code!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty()
  jobPosition!: string;

  @ApiProperty({ enum: POSITION_GROUPS })
  positionGroup!: PositionGroup;

  @ApiProperty({ type: [String] })
  itemCodes!: string[];

  @ApiProperty({
    type: [DutyHolderResponse],
    description: 'Who has it on the day; somebody who holds no post here counts for nobody',
  })
  holders!: DutyHolderResponse[];
}

export class DutyListResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: UnitRef })
  unit!: UnitRef;

  @ApiProperty()
  regulationNumber!: string;

  @ApiProperty({ format: 'date' })
  decidedOn!: string;

  @ApiProperty()
  decidedBy!: string;

  @ApiProperty({ format: 'date' })
  validFrom!: string;

  @ApiProperty({ type: 'string', nullable: true, format: 'date', description: 'First day without it' })
  validTo!: string | null;

  @ApiProperty({ type: [DutyResponse], description: 'In the order of the regulation' })
  duties!: DutyResponse[];
}

export class DutyPersonResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  fullName!: string;

  @ApiProperty()
  position!: string;

  @OrNull('string')
  jobPosition!: string | null;

  @ApiProperty({ type: UnitRef })
  unit!: UnitRef;
}

export class JobPositionResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: UnitRef })
  unit!: UnitRef;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: POSITION_GROUPS })
  positionGroup!: PositionGroup;

  @ApiProperty({ format: 'date' })
  validFrom!: string;

  @OrNull('string', 'date')
  validTo!: string | null;

  @ApiProperty()
  decisionNumber!: string;

  @ApiProperty({ format: 'date' })
  decidedOn!: string;

  @ApiProperty()
  decidedBy!: string;

  @ApiProperty({ type: 'integer', description: 'Posts on the day that say they are this job' })
  posts!: number;
}

export class DutyKeyResponse {
  @ApiProperty({ type: 'integer' })
  unitId!: number;

  @ApiProperty()
  code!: string;
}

export class DutyMatrixResponse {
  @ApiProperty({ type: UnitRef })
  unit!: UnitRef;

  @ApiProperty({ format: 'date' })
  onDay!: string;

  @ApiProperty({ type: [DutyListResponse], description: 'Of the unit and its divisions, as they hold on the day' })
  lists!: DutyListResponse[];

  @ApiProperty({ type: [JobPositionResponse], description: 'The jobs of the unit and its divisions on the day' })
  jobPositions!: JobPositionResponse[];

  @ApiProperty({ type: [DutyPersonResponse], description: 'Who has a main post there on the day' })
  people!: DutyPersonResponse[];

  @ApiProperty({ type: [DutyKeyResponse] })
  withoutHolder!: DutyKeyResponse[];

  @ApiProperty({ type: [DutyKeyResponse] })
  withSeveral!: DutyKeyResponse[];

  @ApiProperty({ type: [String], format: 'uuid', description: 'People who have none of the duties' })
  withoutDuty!: string[];
}
