import { ApiProperty } from '@nestjs/swagger';
import { STAFF_KINDS, type StaffKind } from '@app/kernel';
import { UnitRef } from '@app/organization';
import { OneOfOrNull, OrNull } from '@app/platform';
import { PARTY_PERIODS, PARTY_STANDINGS, type PartyPeriod, type PartyStanding } from '../../rules/party-result';
import { GRADES, type Grade } from '../../rules/regime';

export class PartyResultResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: PARTY_PERIODS })
  period!: PartyPeriod;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Of 100 points, in hundredths; null for a grade alone' })
  hundredths!: number | null;

  @ApiProperty({ enum: GRADES, description: 'As the committee decided' })
  grade!: Grade;

  @ApiProperty()
  decisionNumber!: string;

  @ApiProperty({ format: 'date' })
  decidedOn!: string;

  @ApiProperty()
  decidedBy!: string;

  @OrNull('string')
  note!: string | null;

  @ApiProperty()
  recordedByName!: string;

  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'Why it was withdrawn' })
  withdrawnReason!: string | null;

  @OrNull('string')
  withdrawnByName!: string | null;

  @OrNull('string', 'date-time')
  withdrawnAt!: string | null;
}

/** The Party's results of somebody's year. */
export class PartyYearResponse {
  @ApiProperty({ type: 'integer' })
  year!: number;

  @OrNull('string')
  basis!: string | null;

  @OneOfOrNull(PARTY_STANDINGS)
  standing!: PartyStanding | null;

  @ApiProperty({ enum: PARTY_PERIODS, isArray: true, description: 'Of which a result may be entered' })
  ended!: readonly PartyPeriod[];

  @ApiProperty({ type: [PartyResultResponse], description: 'By period, the newest first; withdrawn ones too' })
  results!: PartyResultResponse[];
}

export class PartyPersonResponse {
  @ApiProperty({ format: 'uuid' })
  staffMemberId!: string;

  @ApiProperty()
  personName!: string;

  @ApiProperty()
  position!: string;

  @ApiProperty({ type: UnitRef })
  unit!: UnitRef;

  @ApiProperty({ enum: STAFF_KINDS })
  staffKind!: StaffKind;

  @OneOfOrNull(PARTY_STANDINGS)
  standing!: PartyStanding | null;

  @ApiProperty({
    type: [PartyResultResponse],
    description: 'One a period; those withdrawn stand with the person’s year',
  })
  results!: PartyResultResponse[];
}

export class PartyResultsResponse {
  @ApiProperty({ type: 'integer' })
  year!: number;

  @OrNull('string')
  basis!: string | null;

  @ApiProperty({ enum: PARTY_PERIODS, isArray: true, description: 'Of which a result may be entered' })
  ended!: readonly PartyPeriod[];

  @ApiProperty({
    type: [PartyPersonResponse],
    description: 'Whoever carries the Party’s result, as names come; a page may hold fewer than asked for',
  })
  items!: PartyPersonResponse[];

  @ApiProperty({ type: 'string', nullable: true, description: 'Hand it back as `after` for the next page' })
  next!: string | null;
}
