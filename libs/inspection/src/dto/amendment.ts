import { ApiProperty } from '@nestjs/swagger';
import { FINDING_CLASSES, LEAST_WRITTEN, SEVERITIES, type FindingClass, type Severity } from '@app/kernel';
import { UnitRef } from '@app/organization';
import { Cursor, Id, Limit, Nested, OneOf, OrNull, Text, Whole } from '@app/platform';
import { PersonRef } from '@app/remediation';
import { AMENDMENT_KINDS, AMENDMENT_STATES, type AmendmentKind, type AmendmentState } from '../rules/amendment';

/** Absent leaves a field as it is, null clears it. */
export class CorrectedContentRequest {
  @Text({ min: 3, max: 300, optional: true })
  title?: string;

  @Text({ max: 4000, nullable: true, optional: true })
  detail?: string | null;

  @OneOf(FINDING_CLASSES, { optional: true })
  findingClass?: FindingClass;

  @OneOf(SEVERITIES, { optional: true })
  severity?: Severity;

  @Whole({ min: 1, max: 100_000, nullable: true, optional: true })
  count?: number | null;

  @Text({ max: 2000, nullable: true, optional: true })
  recommendedAction?: string | null;
}

export class ProposeAmendmentRequest {
  @Id()
  id!: string;

  @OneOf(AMENDMENT_KINDS)
  kind!: AmendmentKind;

  @Text({ min: LEAST_WRITTEN, max: 2000, description: 'Why; it goes to everybody who used the finding' })
  reason!: string;

  @Nested(() => CorrectedContentRequest, { optional: true, description: 'For a correction: what it will say' })
  changes?: CorrectedContentRequest;
}

export class DecideAmendmentRequest {
  @Text({ min: LEAST_WRITTEN, max: 2000 })
  reason!: string;
}

export class ListAmendmentsQuery {
  @OneOf(['open', 'decided'], { optional: true, description: 'Those that wait for a decision, when left out' })
  state?: 'open' | 'decided';

  @Cursor()
  after?: string;

  @Limit()
  limit?: number;
}

export class AmendableContentResponse {
  @ApiProperty()
  title!: string;

  @OrNull('string')
  detail!: string | null;

  @ApiProperty({ enum: FINDING_CLASSES })
  findingClass!: FindingClass;

  @ApiProperty({ enum: SEVERITIES })
  severity!: Severity;

  @OrNull('integer')
  count!: number | null;

  @OrNull('string')
  recommendedAction!: string | null;
}

export class AmendmentResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  findingId!: string;

  @ApiProperty({ format: 'uuid' })
  inspectionId!: string;

  @ApiProperty({ type: UnitRef })
  unit!: UnitRef;

  @ApiProperty({ enum: AMENDMENT_KINDS })
  kind!: AmendmentKind;

  @ApiProperty({ enum: AMENDMENT_STATES })
  state!: AmendmentState;

  @ApiProperty({ type: AmendableContentResponse })
  before!: AmendableContentResponse;

  @ApiProperty({ type: AmendableContentResponse, nullable: true })
  after!: AmendableContentResponse | null;

  @ApiProperty()
  reason!: string;

  @ApiProperty({ type: PersonRef })
  proposedBy!: PersonRef;

  @ApiProperty({ format: 'date-time' })
  proposedAt!: string;

  @ApiProperty({ type: PersonRef, nullable: true })
  decidedBy!: PersonRef | null;

  @OrNull('string', 'date-time')
  decidedAt!: string | null;

  @OrNull('string')
  decisionReason!: string | null;
}

export class AmendmentListResponse {
  @ApiProperty({ type: [AmendmentResponse] })
  items!: AmendmentResponse[];

  @OrNull('string')
  next!: string | null;
}
