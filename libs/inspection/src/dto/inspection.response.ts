import { ApiProperty } from '@nestjs/swagger';
import { FINDING_CLASSES, SEVERITIES, type FindingClass, type Severity } from '@app/kernel';
import { UnitRef } from '@app/organization';
import { PersonRef } from '@app/remediation';
import { etagOf, OrNull } from '@app/platform';
import type { Finding } from '../entities/finding.entity';
import { INSPECTION_VERBS, type InspectionVerb } from '../inspection.policy';
import { FINDING_STATES, termOf, type FindingState } from '../rules/finding';
import {
  INSPECTION_MODES,
  INSPECTION_STATES,
  type InspectionMode,
  type InspectionState,
} from '../rules/inspection-state';
import { StatementResponse } from './statement';

export class ChecklistItemRef {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  code!: string;
}

export class FindingRowResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ enum: FINDING_CLASSES })
  findingClass!: FindingClass;

  @ApiProperty({ enum: SEVERITIES })
  severity!: Severity;

  @ApiProperty({ enum: FINDING_STATES })
  state!: FindingState;

  @ApiProperty({ type: UnitRef })
  unit!: UnitRef;

  @ApiProperty({ type: ChecklistItemRef, nullable: true })
  checklistItem!: ChecklistItemRef | null;

  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;

  @ApiProperty({ type: PersonRef })
  recordedBy!: PersonRef;

  @OrNull('string', 'uuid')
  taskId!: string | null;

  @OrNull('string', 'date')
  dueOn!: string | null;
}

export class FindingListResponse {
  @ApiProperty({ type: [FindingRowResponse] })
  items!: FindingRowResponse[];

  @OrNull('string')
  next!: string | null;
}

export class FindingResponse extends FindingRowResponse {
  @ApiProperty()
  etag!: string;

  @ApiProperty({ format: 'uuid' })
  inspectionId!: string;

  @OrNull('string')
  detail!: string | null;

  @OrNull('integer')
  count!: number | null;

  @OrNull('string')
  recommendedAction!: string | null;

  @OrNull('string')
  legalBasis!: string | null;

  @ApiProperty({ type: 'integer', description: 'Working days: the item’s term capped by severity' })
  termWorkdays!: number;

  @OrNull('string', 'date-time')
  releasedAt!: string | null;

  @OrNull('string', 'date')
  remediedOn!: string | null;

  @OrNull('string')
  withdrawnReason!: string | null;

  @ApiProperty({ type: [StatementResponse], description: 'What the inspected side has said to it, oldest first' })
  statements!: StatementResponse[];
}

/** A finding that has just been written; before release there is no task. */
export function toFindingResponse(
  finding: Finding,
  unit: UnitRef,
  checklistItem: ChecklistItemRef | null,
): FindingResponse {
  return {
    id: finding.id,
    etag: etagOf(finding.id, finding.version),
    inspectionId: finding.inspectionId,
    title: finding.title,
    detail: finding.detail,
    findingClass: finding.findingClass,
    severity: finding.severity,
    state: finding.state,
    count: finding.count,
    recommendedAction: finding.recommendedAction,
    legalBasis: finding.legalBasis,
    termWorkdays: termOf(finding.severity, finding.itemTermWorkdays),
    unit,
    checklistItem,
    recordedAt: finding.recordedAt.toISOString(),
    recordedBy: { id: finding.recordedBy, fullName: finding.recordedByName },
    releasedAt: finding.releasedAt?.toISOString() ?? null,
    remediedOn: finding.remediedOn,
    withdrawnReason: finding.withdrawnReason,
    taskId: null,
    dueOn: null,
    statements: [],
  };
}

export class InspectionRowResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: UnitRef })
  unit!: UnitRef;

  @ApiProperty({ enum: INSPECTION_MODES })
  mode!: InspectionMode;

  @ApiProperty({ enum: INSPECTION_STATES })
  state!: InspectionState;

  @ApiProperty({ format: 'date-time' })
  startedAt!: string;

  @ApiProperty()
  decisionNumber!: string;

  @OrNull('string')
  minutesNumber!: string | null;

  @ApiProperty({ type: 'integer' })
  findingCount!: number;
}

export class InspectionListResponse {
  @ApiProperty({ type: [InspectionRowResponse] })
  items!: InspectionRowResponse[];

  @OrNull('string')
  next!: string | null;
}

export class RepresentativeResponse {
  @ApiProperty()
  name!: string;

  @ApiProperty()
  position!: string;
}

export class NoticeResponse {
  @ApiProperty()
  number!: string;

  @ApiProperty({ format: 'date' })
  date!: string;

  @ApiProperty({ format: 'date' })
  receivedOn!: string;
}

export class InspectionResponse extends InspectionRowResponse {
  @ApiProperty({ type: UnitRef })
  inspectingUnit!: UnitRef;

  @ApiProperty({ format: 'uuid' })
  checklistVersionId!: string;

  @ApiProperty({ format: 'date' })
  decisionDate!: string;

  @ApiProperty({ type: PersonRef })
  head!: PersonRef;

  @ApiProperty({ type: PersonRef })
  secretary!: PersonRef;

  @ApiProperty({ type: RepresentativeResponse })
  representative!: RepresentativeResponse;

  @OrNull('string', 'date-time')
  lockedAt!: string | null;

  @ApiProperty({ type: NoticeResponse, nullable: true })
  notice!: NoticeResponse | null;

  @ApiProperty({ type: [FindingResponse] })
  findings!: FindingResponse[];

  @ApiProperty({ enum: INSPECTION_VERBS, isArray: true, description: 'What the actor may do now' })
  allowed!: InspectionVerb[];
}

export class ChecklistItemResponse extends ChecklistItemRef {
  @ApiProperty()
  section!: string;

  @ApiProperty()
  title!: string;

  @OrNull('string')
  legalBasis!: string | null;

  @ApiProperty({ enum: FINDING_CLASSES })
  findingClass!: FindingClass;

  @ApiProperty({ enum: SEVERITIES })
  severity!: Severity;

  @ApiProperty({ type: 'integer' })
  termWorkdays!: number;

  @ApiProperty()
  expectedFix!: string;
}

export class ChecklistResponse {
  @ApiProperty({ format: 'uuid' })
  versionId!: string;

  @ApiProperty()
  code!: string;

  @ApiProperty({ type: 'integer' })
  version!: number;

  @ApiProperty()
  title!: string;

  @ApiProperty({ format: 'date' })
  publishedOn!: string;

  @ApiProperty({ type: [ChecklistItemResponse] })
  items!: ChecklistItemResponse[];
}
