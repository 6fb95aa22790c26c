import { ApiProperty } from '@nestjs/swagger';
import { UnitRef } from '@app/organization';
import { OneOfOrNull, OrNull, RefOrNull } from '@app/platform';
import { STAFF_KINDS, type StaffKind } from '../../rules';

export class QuotaResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @OneOfOrNull(STAFF_KINDS)
  kind!: StaffKind | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'A leading post, where it is not a kind of staff' })
  position!: string | null;

  @ApiProperty({ type: 'integer' })
  posts!: number;

  @ApiProperty({ format: 'date' })
  validFrom!: string;

  @ApiProperty({ type: 'string', nullable: true, format: 'date', description: 'First day without it' })
  validTo!: string | null;

  @ApiProperty()
  decisionNumber!: string;

  @ApiProperty({ format: 'date' })
  decidedOn!: string;

  @ApiProperty()
  decidedBy!: string;

  @ApiProperty()
  enteredByName!: string;

  @ApiProperty({ format: 'date-time' })
  enteredAt!: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'By which it ended; null where another took its place' })
  endDecision!: string | null;

  @OrNull('string', 'date-time')
  withdrawnAt!: string | null;

  @OrNull('string')
  withdrawnByName!: string | null;

  @OrNull('string')
  withdrawnReason!: string | null;
}

export class QuotaListResponse {
  @ApiProperty({ type: [QuotaResponse], description: 'Of one unit, newest first, at most 50' })
  items!: QuotaResponse[];
}

class CountResponse {
  @ApiProperty({ type: 'integer', nullable: true, description: 'Given to this very unit' })
  own!: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Given to its divisions' })
  below!: number | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'What it is held against: its own number, else those of its divisions, and those of the bodies below',
  })
  quota!: number | null;

  @ApiProperty({ type: 'integer', description: 'People there and below' })
  present!: number;

  @ApiProperty({ type: 'integer', description: 'Of these, where nothing was given, neither there nor above' })
  uncovered!: number;
}

export class HeadcountRowResponse extends CountResponse {
  @OneOfOrNull(STAFF_KINDS)
  kind!: StaffKind | null;

  @OrNull('string')
  position!: string | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Too many (above 0) or missing (below 0); null where there is nothing to hold them against',
  })
  excess!: number | null;

  @RefOrNull(CountResponse)
  before!: CountResponse | null;
}

export class HeadcountUnitResponse {
  @ApiProperty({ type: UnitRef })
  unit!: UnitRef;

  @ApiProperty({ type: [HeadcountRowResponse] })
  rows!: HeadcountRowResponse[];
}

export class MovedResponse {
  @ApiProperty({ type: 'integer', description: 'Luân chuyển' })
  rotated!: number;

  @ApiProperty({ type: 'integer', description: 'Tinh giản biên chế' })
  streamlined!: number;
}

export class HeadcountResponse extends HeadcountUnitResponse {
  @ApiProperty({ format: 'date' })
  onDay!: string;

  @OrNull('string', 'date')
  since!: string | null;

  @ApiProperty({ type: [HeadcountUnitResponse], description: 'Units directly under it on the day' })
  units!: HeadcountUnitResponse[];

  /** After the earlier day up to the later one; null where no earlier one was asked for. */
  @RefOrNull(MovedResponse)
  moved!: MovedResponse | null;

  @ApiProperty({
    type: [UnitRef],
    description:
      'Units of either day that are counted with it because it, or a unit below it, has taken them over since',
  })
  earlier!: UnitRef[];

  @ApiProperty({ type: [QuotaResponse], description: 'Entered for this very unit, newest first, at most 50' })
  quotas!: QuotaResponse[];
}
