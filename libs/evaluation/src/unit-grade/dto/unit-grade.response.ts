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

/** How many of the units directly beneath are graded excellent, and how many may be; with the arithmetic. */
export class ExcellentShareResponse {
  @ApiProperty({ type: 'integer', description: 'Units that have been graded so far' })
  graded!: number;

  @ApiProperty({ type: 'integer', description: 'Of them, those graded good or excellent' })
  goodOrAbove!: number;

  @ApiProperty({ type: 'integer' })
  excellent!: number;

  @ApiProperty({ type: 'integer', description: 'As the body reads and rounds the share' })
  most!: number;

  @ApiProperty({ description: 'More than may be: said, and not refused' })
  isOver!: boolean;

  @ApiProperty({ description: 'Of goodOrAbove, as a fraction', example: '1/6' })
  factor!: string;

  @ApiProperty({ type: 'integer', description: 'goodOrAbove × factor in hundredths, before it is rounded' })
  hundredths!: number;
}

export class UnitGradesResponse {
  @ApiProperty({ type: 'integer' })
  year!: number;

  @ApiProperty({
    type: [UnitGradesOfYearResponse],
    description: 'The unit itself, then those directly beneath it by name',
  })
  items!: UnitGradesOfYearResponse[];

  @ApiProperty({ type: ExcellentShareResponse, nullable: true, description: 'Null while none beneath is graded' })
  excellentShare!: ExcellentShareResponse | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Hand it back as `after` for the next page' })
  next!: number | null;
}
