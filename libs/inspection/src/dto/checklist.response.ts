import { ApiProperty } from '@nestjs/swagger';
import { FINDING_CLASSES, SEVERITIES, type FindingClass, type Severity } from '@app/kernel';
import { Day, OrNull, RefOrNull } from '@app/platform';
import { ASKS, CHECKLIST_STATES, type Ask, type ChecklistState } from '../rules/checklist';

export class ChecklistItemRef {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  code!: string;
}

export class BasisResponse {
  @ApiProperty()
  code!: string;

  @ApiProperty()
  citation!: string;

  @OrNull('string', 'date')
  inForceFrom!: string | null;

  @ApiProperty({ type: 'string', nullable: true, format: 'date', description: 'First day without it' })
  expiredOn!: string | null;

  @ApiProperty({ description: 'Whether it is out of force on the day asked for' })
  expired!: boolean;

  @ApiProperty({ type: 'string', nullable: true, description: 'What has taken its place' })
  successor!: string | null;
}

export class ChecklistItemResponse extends ChecklistItemRef {
  @ApiProperty()
  section!: string;

  @ApiProperty({ description: 'What a finding of the item is called' })
  title!: string;

  @ApiProperty({ description: 'What "Đạt" says' })
  requirement!: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'As the minutes cite it' })
  legalBasis!: string | null;

  @RefOrNull(BasisResponse)
  basis!: BasisResponse | null;

  @ApiProperty({ enum: FINDING_CLASSES })
  findingClass!: FindingClass;

  @ApiProperty({ enum: SEVERITIES })
  severity!: Severity;

  @ApiProperty({ type: 'integer', description: 'Default of the product, capped by severity; no regulation sets one' })
  termWorkdays!: number;

  @ApiProperty()
  expectedFix!: string;

  @ApiProperty({ enum: ASKS, isArray: true, description: 'What a finding should say beside its text' })
  asks!: Ask[];

  @OrNull('string')
  countLabel!: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'Of what the count is a part; null: it stands alone' })
  totalLabel!: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'Item of a retired list that this one stands for' })
  replacesCode!: string | null;

  @ApiProperty()
  source!: string;
}

export class ChecklistDecisionResponse {
  @ApiProperty({ example: '1320/QĐ-UBND' })
  number!: string;

  @ApiProperty({ format: 'date' })
  date!: string;
}

export class VersionRef {
  @ApiProperty({ format: 'uuid' })
  versionId!: string;

  @ApiProperty({ type: 'integer' })
  version!: number;
}

export class ChecklistRowResponse {
  @ApiProperty({ format: 'uuid' })
  versionId!: string;

  @ApiProperty()
  code!: string;

  @ApiProperty({ type: 'integer' })
  version!: number;

  @ApiProperty()
  title!: string;

  @ApiProperty({ enum: CHECKLIST_STATES })
  state!: ChecklistState;

  @ApiProperty({ format: 'date' })
  publishedOn!: string;

  @ApiProperty({
    type: 'string',
    nullable: true,
    format: 'date',
    description: 'First day without it; its own first day where it was taken back before that',
  })
  retiredOn!: string | null;

  @OrNull('string')
  retiredReason!: string | null;

  @RefOrNull(VersionRef)
  replacedBy!: VersionRef | null;

  @RefOrNull(ChecklistDecisionResponse)
  decision!: ChecklistDecisionResponse | null;

  @OrNull('string')
  publishedByName!: string | null;

  @ApiProperty({ type: 'integer' })
  itemCount!: number;

  @ApiProperty({ type: 'integer', description: 'Items whose basis is out of force' })
  expiredCount!: number;
}

export class ChecklistListResponse {
  @ApiProperty({ type: [ChecklistRowResponse] })
  items!: ChecklistRowResponse[];
}

export class ChecklistResponse extends ChecklistRowResponse {
  @ApiProperty({ format: 'date', description: 'The day on which bases are judged' })
  asOf!: string;

  @ApiProperty({ type: [ChecklistItemResponse] })
  items!: ChecklistItemResponse[];
}

export class ChecklistQuery {
  @Day({ optional: true, description: 'The day on which bases are judged; today when left out' })
  on?: string;
}
