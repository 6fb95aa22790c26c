import { VersionRef } from './checklist.response';
import { ApiProperty } from '@nestjs/swagger';
import { UnitRef, WorkingHoursResponse } from '@app/organization';
import { PersonRef } from '@app/remediation';
import { OrNull, RefOrNull } from '@app/platform';
import { ANSWER_RESULTS, type AnswerResult } from '../rules/answer';
import { ATTENDANCE_STATUSES, type AttendanceStatus } from '../rules/attendance';
import { INSPECTION_MODES, type InspectionMode } from '../rules/inspection-state';
import { TEAM_ROLES, type TeamRole } from '../rules/team';

export class AnswerResponse {
  @ApiProperty({ format: 'uuid' })
  itemId!: string;

  @ApiProperty({ enum: ANSWER_RESULTS })
  result!: AnswerResult;

  @ApiProperty({ type: PersonRef })
  answeredBy!: PersonRef;

  @ApiProperty({ format: 'date-time' })
  answeredAt!: string;

  @ApiProperty()
  etag!: string;
}

export class AttendanceResponse {
  @OrNull('string', 'uuid')
  staffMemberId!: string | null;

  @ApiProperty()
  name!: string;

  @OrNull('string')
  position!: string | null;

  @ApiProperty({ enum: ATTENDANCE_STATUSES })
  status!: AttendanceStatus;

  @ApiProperty({ format: 'date-time' })
  countedAt!: string;

  @ApiProperty({ type: 'boolean', nullable: true, description: 'Counted in working hours; null where none are set' })
  withinHours!: boolean | null;

  @OrNull('string')
  paper!: string | null;

  @ApiProperty({ type: PersonRef })
  recordedBy!: PersonRef;
}

export class RollCallResponse {
  @RefOrNull(WorkingHoursResponse)
  workingHours!: WorkingHoursResponse | null;

  @ApiProperty({ type: [AttendanceResponse] })
  items!: AttendanceResponse[];
}

export class TeamMemberResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  fullName!: string;

  @ApiProperty({ enum: TEAM_ROLES })
  role!: TeamRole;
}

export class RosterPersonResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  fullName!: string;

  @ApiProperty()
  position!: string;

  @ApiProperty({ type: UnitRef })
  unit!: UnitRef;

  @ApiProperty({ type: [String], description: 'Codes of checklist items that their duties are about' })
  itemCodes!: string[];
}

export class RosterResponse {
  @ApiProperty({ type: [RosterPersonResponse] })
  items!: RosterPersonResponse[];
}

export class PostedPersonResponse {
  @ApiProperty()
  name!: string;

  @ApiProperty()
  position!: string;
}

export class EarlierVisitResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: INSPECTION_MODES })
  mode!: InspectionMode;

  @ApiProperty({ format: 'date-time' })
  startedAt!: string;

  @ApiProperty()
  headName!: string;

  @ApiProperty({ type: 'integer' })
  findingCount!: number;

  @ApiProperty({ type: 'integer' })
  openCount!: number;
}

export class LastDecisionResponse {
  @ApiProperty()
  number!: string;

  @ApiProperty({ format: 'date' })
  date!: string;
}

/** What a visit to a unit is likely to begin with. */
export class ChecklistChoiceResponse extends VersionRef {
  @ApiProperty()
  title!: string;
}

export class StartResponse {
  @ApiProperty({ type: UnitRef })
  unit!: UnitRef;

  @ApiProperty({
    description: 'The last visit whose minutes are locked',
    type: EarlierVisitResponse,
    nullable: true,
  })
  lastVisit!: EarlierVisitResponse | null;

  @ApiProperty({
    type: [EarlierVisitResponse],
    description: 'Under way at this unit: to join instead of starting anew',
  })
  underWay!: EarlierVisitResponse[];

  @ApiProperty({ type: 'integer' })
  openCount!: number;

  @ApiProperty({ type: 'integer' })
  overdueCount!: number;

  @ApiProperty({ description: 'As the inspecting body used it last', type: LastDecisionResponse, nullable: true })
  decision!: LastDecisionResponse | null;

  @ApiProperty({ type: [TeamMemberResponse], description: 'Of the inspecting body’s last visit' })
  team!: TeamMemberResponse[];

  @ApiProperty({ type: [PostedPersonResponse], description: 'Heads of the unit, the first of them first' })
  representatives!: PostedPersonResponse[];

  @ApiProperty({
    type: [ChecklistChoiceResponse],
    description: 'In force today; the first is what a visit begins with unless another is chosen',
  })
  checklists!: ChecklistChoiceResponse[];

  @RefOrNull(WorkingHoursResponse)
  workingHours!: WorkingHoursResponse | null;
}
