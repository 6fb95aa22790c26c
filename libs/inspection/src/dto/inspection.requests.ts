import { Cursor, Day, Id, Limit, Moment, NestedList, OneOf, Text, Whole } from '@app/platform';
import { FINDING_CLASSES, SEVERITIES, type FindingClass, type LocalDate, type Severity } from '@app/kernel';
import {
  INSPECTION_MODES,
  INSPECTION_STATES,
  type InspectionMode,
  type InspectionState,
} from '../rules/inspection-state';

const LARGEST_ID = 2_147_483_647;

export class OpenInspectionRequest {
  @Id()
  id!: string;

  @OneOf(INSPECTION_MODES)
  mode!: InspectionMode;

  @Whole({ min: 1, max: LARGEST_ID, description: 'The unit to inspect' })
  unitId!: number;

  @Text({ max: 100 })
  decisionNumber!: string;

  @Day()
  decisionDate!: LocalDate;

  @Id({ description: 'Head of the team' })
  headId!: string;

  @Id()
  secretaryId!: string;

  @Text({ max: 120, description: 'Who stands for the inspected unit' })
  representativeName!: string;

  @Text({ max: 200 })
  representativePosition!: string;

  @Moment({ optional: true, description: 'Now, when left out' })
  startedAt?: string;
}

export const SIDES = ['inspecting', 'inspected'] as const;

export class ListInspectionsQuery {
  @OneOf(SIDES, { optional: true, description: 'Visits of my body (default), or to my units' })
  side?: (typeof SIDES)[number];

  @OneOf(INSPECTION_STATES, { optional: true })
  state?: InspectionState;

  @Cursor()
  after?: string;

  @Limit()
  limit?: number;
}

export class RecordFindingRequest {
  @Id()
  id!: string;

  @Id({ nullable: true, optional: true, description: 'Null or absent: found outside the checklist' })
  checklistItemId?: string | null;

  @Text({ min: 3, max: 300 })
  title!: string;

  @Text({ max: 4000, nullable: true, optional: true })
  detail?: string | null;

  @OneOf(FINDING_CLASSES)
  findingClass!: FindingClass;

  @OneOf(SEVERITIES)
  severity!: Severity;

  @Whole({ min: 1, max: 100_000, nullable: true, optional: true })
  count?: number | null;

  @Text({ max: 2000, nullable: true, optional: true })
  recommendedAction?: string | null;
}

/** Absent leaves a field as it is, null clears it. */
export class ReviseFindingRequest {
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

export class WithdrawFindingRequest {
  @Text({ min: 10, max: 2000 })
  reason!: string;
}

/** A day that the notice itself names for one finding; it wins over the counted one. */
export class NoticeDueDate {
  @Id()
  findingId!: string;

  @Day()
  dueOn!: LocalDate;
}

export class EnterNoticeRequest {
  @Text({ max: 100, description: 'As the clerk gave it' })
  number!: string;

  @Day()
  date!: LocalDate;

  @Day({ description: 'Day on which the unit received it; the term starts the day after' })
  receivedOn!: LocalDate;

  @NestedList(() => NoticeDueDate, { min: 0, max: 500, optional: true })
  dueDates?: NoticeDueDate[];
}

export class ListFindingsQuery {
  @Whole({ min: 1, max: LARGEST_ID, fromText: true })
  unitId!: number;

  @Cursor()
  after?: string;

  @Limit()
  limit?: number;
}
