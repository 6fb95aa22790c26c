import { ApiProperty } from '@nestjs/swagger';
import { UnitRef } from '@app/organization';
import { OneOfOrNull, OrNull } from '@app/platform';
import { GRADES, type Grade } from '../../rules/regime';

/** One entry about a unit's year. */
export class UnitGradeResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @OneOfOrNull(GRADES)
  grade!: Grade | null;

  @OrNull('string')
  decisionNumber!: string | null;

  @OrNull('string', 'date')
  decidedOn!: string | null;

  @OrNull('string')
  decidedBy!: string | null;

  @OrNull('string')
  note!: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'Why open conclusions did not stand against it' })
  conclusionsReason!: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'Why it took the place of the one before' })
  reason!: string | null;

  @ApiProperty()
  recordedByName!: string;

  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;
}

/** A unit's own grade of a year, with all that was entered about it. */
export class UnitGradesOfYearResponse {
  @ApiProperty({ type: 'integer' })
  year!: number;

  @ApiProperty({ type: UnitRef })
  unit!: UnitRef;

  @ApiProperty({ type: [UnitGradeResponse], description: 'The newest first; that one holds, unless it has no grade' })
  entries!: UnitGradeResponse[];

  @ApiProperty({
    type: 'integer',
    description: 'Concluded by the end of the year and not put right, the units beneath with it',
  })
  conclusionsOpen!: number;

  @ApiProperty({ description: 'Whether the reader may enter it: from above the unit, and not of it' })
  mayEnter!: boolean;
}

export class UnitGradesResponse {
  @ApiProperty({ type: 'integer' })
  year!: number;

  @ApiProperty({
    type: [UnitGradesOfYearResponse],
    description: 'The unit itself, then those directly beneath it by name',
  })
  items!: UnitGradesOfYearResponse[];

  @ApiProperty({ type: 'integer', nullable: true, description: 'Hand it back as `after` for the next page' })
  next!: number | null;
}
