import { ApiProperty } from '@nestjs/swagger';
import { FINDING_CLASSES, SEVERITIES, type FindingClass, type Severity } from '@app/kernel';
import { UnitRef } from '@app/organization';
import { Cursor, Limit, OrNull } from '@app/platform';
import { FINDING_STATES, PERSON_PARTS, type FindingState, type PersonPart } from '../rules/finding';
import { StatementResponse } from './statement';

export class ListNamedFindingsQuery {
  @Cursor()
  after?: string;

  @Limit()
  limit?: number;
}

/** A released finding, as whoever it names has it on their list. */
export class NamedFindingRowResponse {
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

  @ApiProperty({ enum: PERSON_PARTS, description: 'As what it names the reader' })
  part!: PersonPart;

  @ApiProperty({ format: 'date-time' })
  releasedAt!: string;

  @ApiProperty({ description: 'Whether the reader has said something to it' })
  answered!: boolean;
}

export class NamedFindingListResponse {
  @ApiProperty({ type: [NamedFindingRowResponse] })
  items!: NamedFindingRowResponse[];

  @OrNull('string')
  next!: string | null;
}

/** What whoever is named has to know to answer it: nothing of the others whom it names, nor of what the unit says. */
export class NamedFindingResponse extends NamedFindingRowResponse {
  @ApiProperty({ type: UnitRef })
  inspectingUnit!: UnitRef;

  @OrNull('string')
  detail!: string | null;

  @OrNull('string')
  place!: string | null;

  @OrNull('string', 'date')
  foundOn!: string | null;

  @OrNull('string')
  documentNumber!: string | null;

  @OrNull('string')
  recommendedAction!: string | null;

  @OrNull('string')
  legalBasis!: string | null;

  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;

  @OrNull('string')
  withdrawnReason!: string | null;

  @OrNull('string', 'date-time')
  correctedAt!: string | null;

  @ApiProperty({ type: [StatementResponse], description: 'The reader’s own' })
  statements!: StatementResponse[];

  @ApiProperty({ description: 'Between minutes and notice' })
  mayAnswer!: boolean;
}
