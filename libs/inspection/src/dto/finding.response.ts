import { ApiProperty } from '@nestjs/swagger';
import { FINDING_CLASSES, SEVERITIES, type FindingClass, type Severity } from '@app/kernel';
import { UnitRef, type TermCaps } from '@app/organization';
import { PersonRef } from '@app/remediation';
import { etagOf, OrNull, RefOrNull } from '@app/platform';
import type { Finding } from '../entities/finding.entity';
import {
  FINDING_STATES,
  HANDLINGS,
  PERSON_PARTS,
  termOf,
  type FindingState,
  type Handling,
  type PersonPart,
} from '../rules/finding';
import { ChecklistItemRef } from './checklist.response';
import { StatementResponse } from './statement';

export class FindingPersonResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @OrNull('string', 'uuid')
  staffMemberId!: string | null;

  @ApiProperty()
  name!: string;

  @OrNull('string')
  position!: string | null;

  @ApiProperty({ enum: PERSON_PARTS })
  part!: PersonPart;
}

export class FindingEvidenceResponse {
  @ApiProperty({ format: 'uuid' })
  fileId!: string;

  @OrNull('string')
  caption!: string | null;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  mediaType!: string;

  @ApiProperty({ type: 'integer' })
  size!: number;

  @ApiProperty({ type: PersonRef })
  addedBy!: PersonRef;

  @ApiProperty({ format: 'date-time' })
  addedAt!: string;
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

  @ApiProperty({ enum: HANDLINGS })
  handling!: Handling;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Lặp lại lần n: this one included; 0 the first time, null until the minutes are locked',
  })
  repeatNumber!: number | null;

  @ApiProperty({ type: UnitRef })
  unit!: UnitRef;

  @RefOrNull(ChecklistItemRef)
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

  @OrNull('integer')
  outOf!: number | null;

  @OrNull('string')
  place!: string | null;

  @OrNull('string', 'date')
  foundOn!: string | null;

  @OrNull('string')
  documentNumber!: string | null;

  @OrNull('string')
  remedyNote!: string | null;

  @ApiProperty({ type: [FindingPersonResponse] })
  people!: FindingPersonResponse[];

  @ApiProperty({ type: [FindingEvidenceResponse] })
  evidence!: FindingEvidenceResponse[];

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

  @OrNull('string', 'date-time')
  correctedAt!: string | null;

  @ApiProperty({ type: [StatementResponse], description: 'What the inspected side has said to it, oldest first' })
  statements!: StatementResponse[];
}

/** A finding that has just been written; before release there is no task. */
export function toFindingResponse(
  finding: Finding,
  { termCaps, ...around }: FindingSurroundings & { readonly termCaps: TermCaps },
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
    handling: finding.handling,
    repeatNumber: finding.repeatNumber,
    count: finding.count,
    outOf: finding.outOf,
    place: finding.place,
    foundOn: finding.foundOn,
    documentNumber: finding.documentNumber,
    remedyNote: finding.remedyNote,
    recommendedAction: finding.recommendedAction,
    legalBasis: finding.legalBasis,
    termWorkdays: termOf(finding.severity, finding.itemTermWorkdays, termCaps),
    recordedAt: finding.recordedAt.toISOString(),
    recordedBy: { id: finding.recordedBy, fullName: finding.recordedByName },
    releasedAt: finding.releasedAt?.toISOString() ?? null,
    remediedOn: finding.remediedOn,
    withdrawnReason: finding.withdrawnReason,
    correctedAt: finding.correctedAt?.toISOString() ?? null,
    taskId: null,
    dueOn: null,
    statements: [],
    ...around,
  };
}

/** What stands around a finding in other rows. */
export type FindingSurroundings = Pick<FindingResponse, 'unit' | 'checklistItem' | 'people' | 'evidence'>;
