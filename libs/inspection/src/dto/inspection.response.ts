import { ApiProperty } from '@nestjs/swagger';
import { UnitRef, WorkingHoursResponse } from '@app/organization';
import { PersonRef } from '@app/remediation';
import { OrNull, RefOrNull } from '@app/platform';
import { INSPECTION_VERBS, type InspectionVerb } from '../inspection.policy';
import {
  INSPECTION_MODES,
  INSPECTION_STATES,
  type InspectionMode,
  type InspectionState,
} from '../rules/inspection-state';
import { AnswerResponse, AttendanceResponse, TeamMemberResponse } from './capture.response';
import { FindingResponse } from './finding.response';

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

  @RefOrNull(RepresentativeResponse)
  representative!: RepresentativeResponse | null;

  @ApiProperty({ type: [TeamMemberResponse], description: 'Head and secretary among them' })
  team!: TeamMemberResponse[];

  @RefOrNull(WorkingHoursResponse)
  workingHours!: WorkingHoursResponse | null;

  @ApiProperty({ type: [AnswerResponse], description: 'Items that nobody has answered are not among them' })
  answers!: AnswerResponse[];

  @ApiProperty({ type: [AttendanceResponse] })
  rollCall!: AttendanceResponse[];

  @OrNull('string', 'date-time')
  lockedAt!: string | null;

  @ApiProperty({ type: NoticeResponse, nullable: true })
  notice!: NoticeResponse | null;

  @ApiProperty({ type: [FindingResponse] })
  findings!: FindingResponse[];

  @ApiProperty({ enum: INSPECTION_VERBS, isArray: true, description: 'What the actor may do now' })
  allowed!: InspectionVerb[];
}
