import { ApiProperty } from '@nestjs/swagger';
import { FINDING_CLASSES, SEVERITIES, type FindingClass, type Severity } from '@app/kernel';
import { OrNull } from '@app/platform';
import { ASKS, DRAFT_STATES, type Ask, type DraftState } from '../rules/checklist';

export class DraftRowResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'For If-Match' })
  etag!: string;

  @ApiProperty({ example: 'KTCV', description: 'Of the list' })
  code!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ enum: DRAFT_STATES })
  state!: DraftState;

  @ApiProperty({
    type: 'string',
    nullable: true,
    format: 'uuid',
    description: 'The version that it is held against; null for a list that is new',
  })
  baseVersionId!: string | null;

  @OrNull('integer')
  baseVersion!: number | null;

  @ApiProperty({ description: 'Another version has come since, or this one was taken back: to be compared anew first' })
  outdated!: boolean;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'What it would be compared with; null: the list has no version that holds, held or will hold',
  })
  latestVersion!: number | null;

  @ApiProperty({ type: 'integer' })
  itemCount!: number;

  @ApiProperty()
  begunByName!: string;

  @ApiProperty({ format: 'date-time' })
  begunAt!: string;

  @ApiProperty()
  editedByName!: string;

  @ApiProperty({ format: 'date-time' })
  editedAt!: string;
}

export class DraftListResponse {
  @ApiProperty({ type: [DraftRowResponse] })
  items!: DraftRowResponse[];
}

/** An item while it is drafted: what is still to be written is empty. */
export class DraftItemResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  code!: string;

  @ApiProperty()
  section!: string;

  @ApiProperty({ description: 'What a finding of the item is called' })
  title!: string;

  @ApiProperty({ description: 'What "Đạt" says' })
  requirement!: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'As the minutes cite it' })
  legalBasis!: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'The law, by its code' })
  basisCode!: string | null;

  @ApiProperty({ enum: FINDING_CLASSES })
  findingClass!: FindingClass;

  @ApiProperty({ enum: SEVERITIES })
  severity!: Severity;

  @ApiProperty({ type: 'integer' })
  termWorkdays!: number;

  @ApiProperty()
  expectedFix!: string;

  @ApiProperty({ enum: ASKS, isArray: true })
  asks!: Ask[];

  @OrNull('string')
  countLabel!: string | null;

  @OrNull('string')
  totalLabel!: string | null;

  @OrNull('string')
  replacesCode!: string | null;

  @ApiProperty({ description: 'Empty: from the decision that publishes it' })
  source!: string;
}

export class DraftResponse extends DraftRowResponse {
  @OrNull('string', 'uuid')
  publishedVersionId!: string | null;

  @ApiProperty({ type: [DraftItemResponse] })
  items!: DraftItemResponse[];

  @ApiProperty({
    type: [String],
    description: 'Codes that other items of the list have had: a new item cannot take one of them',
  })
  usedCodes!: string[];
}
