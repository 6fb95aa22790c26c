import { ApiProperty } from '@nestjs/swagger';
import { RefOrNull } from '@app/platform';

/** One assessment that failed, or one delay, of one piece of a line. */
export class MarkResponse {
  @ApiProperty({ type: 'integer' })
  piece!: number;

  @ApiProperty({ enum: ['QUALITY', 'PROGRESS'] })
  kind!: 'QUALITY' | 'PROGRESS';

  @ApiProperty({ type: 'string', nullable: true, description: 'Who confirmed an objective cause' })
  liftedBy!: string | null;
}

/** A product of the body's list in the person's month. */
export class MonthWorkResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  coefficient!: string;

  @ApiProperty({ type: 'integer' })
  assigned!: number;

  @ApiProperty({ type: 'integer' })
  done!: number;

  @ApiProperty({ type: 'integer' })
  givenAway!: number;

  @ApiProperty({ type: 'integer' })
  extra!: number;

  @ApiProperty({ type: [MarkResponse] })
  marks!: readonly MarkResponse[];
}

export class DecidedResponse {
  @ApiProperty()
  whole!: boolean;

  @ApiProperty()
  reason!: string;
}

export class OrganisingResponse {
  @ApiProperty()
  allDone!: boolean;

  @ApiProperty()
  initiative!: boolean;

  @ApiProperty()
  shortcomings!: boolean;

  @RefOrNull(DecidedResponse)
  decided!: DecidedResponse | null;
}

export class LeaderResponse {
  @ApiProperty({ type: OrganisingResponse })
  organising!: OrganisingResponse;

  @ApiProperty()
  disunityReported!: boolean;
}
