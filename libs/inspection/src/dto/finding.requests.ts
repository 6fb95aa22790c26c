import { Cursor, Day, Id, Limit, NestedList, OneOf, Text, Whole } from '@app/platform';
import {
  FINDING_CLASSES,
  LEAST_WRITTEN,
  SEVERITIES,
  type FindingClass,
  type LocalDate,
  type Severity,
} from '@app/kernel';
import { MOST_FILES } from '../rules/evidence-order';
import { HANDLINGS, PERSON_PARTS, type Handling, type PersonPart } from '../rules/finding';
import { LARGEST_ID } from './inspection.requests';

const LARGEST_COUNT = 100_000;

/** Somebody on the roster of the visit, or a name as it was given. */
export class FindingPersonRequest {
  @Id({ nullable: true, optional: true, description: 'From the roster of the visit; else `name` says who' })
  staffMemberId?: string | null;

  @Text({ max: 120, nullable: true, optional: true })
  name?: string | null;

  @Text({ max: 200, nullable: true, optional: true })
  position?: string | null;

  @OneOf(PERSON_PARTS)
  part!: PersonPart;
}

/** What a finding may say beside its title; what is absent is left as it is, null clears it. */
class FindingFactsRequest {
  @Text({ max: 4000, nullable: true, optional: true })
  detail?: string | null;

  @Whole({ min: 1, max: LARGEST_COUNT, nullable: true, optional: true })
  count?: number | null;

  @Whole({ min: 1, max: LARGEST_COUNT, nullable: true, optional: true, description: 'The whole of `count`' })
  outOf?: number | null;

  @Text({ max: 200, nullable: true, optional: true, description: 'Room, desk, board' })
  place?: string | null;

  @Day({ nullable: true, optional: true, description: 'Day it is about: of an absence, of a paper' })
  foundOn?: LocalDate | null;

  @Text({ max: 200, nullable: true, optional: true })
  documentNumber?: string | null;

  @Text({ max: 2000, nullable: true, optional: true })
  recommendedAction?: string | null;

  @OneOf(HANDLINGS, { optional: true, description: 'A task (default), put right on the spot, only reminded of' })
  handling?: Handling;

  @Text({ max: 2000, nullable: true, optional: true, description: 'What was done on the spot' })
  remedyNote?: string | null;

  @NestedList(() => FindingPersonRequest, { min: 0, max: 50, optional: true })
  people?: FindingPersonRequest[];
}

export class RecordFindingRequest extends FindingFactsRequest {
  @Id()
  id!: string;

  @Id({ nullable: true, optional: true, description: 'Null or absent: found outside the checklist' })
  checklistItemId?: string | null;

  @Text({ min: 3, max: 300 })
  title!: string;

  @OneOf(FINDING_CLASSES)
  findingClass!: FindingClass;

  @OneOf(SEVERITIES)
  severity!: Severity;
}

/** Absent leaves a field as it is, null clears it; `people` names all of them anew. */
export class ReviseFindingRequest extends FindingFactsRequest {
  @Text({ min: 3, max: 300, optional: true })
  title?: string;

  @OneOf(FINDING_CLASSES, { optional: true })
  findingClass?: FindingClass;

  @OneOf(SEVERITIES, { optional: true })
  severity?: Severity;
}

export class WithdrawFindingRequest {
  @Text({ min: LEAST_WRITTEN, max: 2000 })
  reason!: string;
}

export class AddEvidenceRequest {
  @Id({ description: 'A file that the same person has sent' })
  fileId!: string;

  @Text({ max: 300, nullable: true, optional: true })
  caption?: string | null;
}

export class ArrangedPictureRequest {
  @Id({ description: 'A file that stands beside the finding' })
  fileId!: string;

  @Text({ max: 300, nullable: true })
  caption!: string | null;
}

/** In the order in which they are to stand. */
export class ArrangeEvidenceRequest {
  @NestedList(() => ArrangedPictureRequest, { min: 1, max: MOST_FILES })
  pictures!: ArrangedPictureRequest[];
}

export class ListFindingsQuery {
  @Whole({ min: 1, max: LARGEST_ID, fromText: true })
  unitId!: number;

  @Cursor()
  after?: string;

  @Limit()
  limit?: number;
}
