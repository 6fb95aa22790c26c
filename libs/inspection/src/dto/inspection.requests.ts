import { Cursor, Day, Id, Limit, Moment, NestedList, OneOf, Text, Whole } from '@app/platform';
import type { LocalDate } from '@app/kernel';
import {
  INSPECTION_MODES,
  INSPECTION_STATES,
  type InspectionMode,
  type InspectionState,
} from '../rules/inspection-state';
import { JOINING_ROLES, type TeamRole } from '../rules/team';

export const LARGEST_ID = 2_147_483_647;

/** Joins the team of a visit; head and secretary are named when it starts. */
export class JoinTeamRequest {
  @Id()
  staffMemberId!: string;

  @OneOf(JOINING_ROLES, { description: 'Deputy head or member' })
  role!: TeamRole;
}

export class RepresentativeRequest {
  @Text({ max: 120 })
  name!: string;

  @Text({ max: 200 })
  position!: string;
}

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

  @NestedList(() => JoinTeamRequest, { min: 0, max: 30, optional: true })
  members?: JoinTeamRequest[];

  @Text({ max: 120, min: 1, optional: true, description: 'Who stands for the inspected unit; due before the lock' })
  representativeName?: string;

  @Text({ max: 200, min: 1, optional: true })
  representativePosition?: string;

  @Moment({ optional: true, description: 'Now, when left out' })
  startedAt?: string;

  @Id({
    optional: true,
    description: 'Of the checklists in force; the one that the office has had longest when left out',
  })
  checklistVersionId?: string;
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

export class StartQuery {
  @Whole({ min: 1, max: LARGEST_ID, fromText: true })
  unitId!: number;
}
