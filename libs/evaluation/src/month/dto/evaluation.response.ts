import { ApiProperty } from '@nestjs/swagger';
import { STAFF_KINDS, type StaffKind } from '@app/kernel';
import { UnitRef } from '@app/organization';
import { OrNull, RefOrNull } from '@app/platform';
import { CYCLE_STATES, EVALUATION_STATES, RANKS, RESULTS } from '../../rules';
import type { CycleState, EvaluationState, Rank, Result } from '../../rules';
import { RegimeResponse } from '../../regime/dto/regime-shape.response';
import { FindingEffectResponse } from '../../effect/dto/effect.response';
import { LeaderResponse, MonthWorkResponse } from './month-work.response';
import { CriterionPointsResponse, CriterionResponse, ScoreResponse } from './assessment.response';

export class PointsOfMonthResponse {
  @ApiProperty({ example: '2026-10' })
  month!: string;

  @ApiProperty({ type: [CriterionPointsResponse] })
  points!: readonly CriterionPointsResponse[];

  @OrNull('string')
  strengths!: string | null;

  @OrNull('string')
  weaknesses!: string | null;
}

export class EarlierEvaluationResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  number!: number;

  @ApiProperty({ type: 'integer', nullable: true })
  hundredths!: number | null;

  @OrNull('string')
  band!: string | null;

  @OrNull('string')
  supersededReason!: string | null;

  @OrNull('string')
  supersededByName!: string | null;

  @OrNull('string', 'date-time')
  supersededAt!: string | null;
}

export class SubordinatesResponse {
  @ApiProperty({ type: 'integer' })
  people!: number;

  @ApiProperty({ type: 'integer', description: 'With a settled score' })
  scored!: number;

  @ApiProperty({ type: 'integer', description: 'Not settled yet' })
  open!: number;
}

/** One person's month, whole. */
export class EvaluationResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  version!: number;

  @ApiProperty({ example: '2026-10' })
  month!: string;

  @ApiProperty({ type: UnitRef })
  unit!: UnitRef;

  @ApiProperty({ format: 'uuid' })
  staffMemberId!: string;

  @ApiProperty()
  personName!: string;

  @ApiProperty()
  position!: string;

  @ApiProperty({ enum: STAFF_KINDS })
  staffKind!: StaffKind;

  @ApiProperty({ enum: RANKS })
  rank!: Rank;

  @ApiProperty({ enum: RESULTS })
  result!: Result;

  @ApiProperty({ enum: EVALUATION_STATES })
  state!: EvaluationState;

  @ApiProperty({ enum: CYCLE_STATES })
  cycleState!: CycleState;

  @ApiProperty({ format: 'date' })
  selfDueOn!: string;

  @ApiProperty({ format: 'date' })
  superiorDueOn!: string;

  @OrNull('string')
  superiorName!: string | null;

  @ApiProperty({ enum: ['OWN', 'SUPERIOR', 'READER'], description: 'As whom it is read' })
  readAs!: string;

  @ApiProperty({ type: [String], description: 'What the reader may do with it now' })
  may!: string[];

  @ApiProperty({ description: 'Which version of which rule holds; it is kept whole with the closed month' })
  regimeVersion!: string;

  @ApiProperty({ description: 'The document that the rule is' })
  basis!: string;

  @ApiProperty({ type: RegimeResponse, description: 'The rule in force, whole: what points are computed by' })
  regime!: RegimeResponse;

  @ApiProperty({
    description: 'Whether the rule asks of a leader how the work was organised, and whether there was unity',
  })
  asksLeader!: boolean;

  @ApiProperty({ type: [CriterionResponse], description: 'The scored lines' })
  criteria!: readonly CriterionResponse[];

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'What the body has chosen where the rule is open',
  })
  choices!: Readonly<Record<string, string>>;

  @ApiProperty({ type: [CriterionPointsResponse] })
  selfPoints!: readonly CriterionPointsResponse[];

  @OrNull('string')
  strengths!: string | null;

  @OrNull('string')
  weaknesses!: string | null;

  @OrNull('string', 'date-time')
  selfSavedAt!: string | null;

  @OrNull('string', 'date-time')
  submittedAt!: string | null;

  @OrNull('string')
  lateReason!: string | null;

  @OrNull('string', 'date-time')
  openedAt!: string | null;

  @OrNull('string')
  returnReason!: string | null;

  @OrNull('string')
  returnedByName!: string | null;

  @OrNull('string', 'date-time')
  returnedAt!: string | null;

  @ApiProperty({ type: [CriterionPointsResponse], nullable: true })
  superiorPoints!: readonly CriterionPointsResponse[] | null;

  @OrNull('string')
  superiorRemark!: string | null;

  @RefOrNull(LeaderResponse)
  leader!: LeaderResponse | null;

  @OrNull('string')
  assessedByName!: string | null;

  @OrNull('string', 'date-time')
  assessedAt!: string | null;

  @OrNull('string')
  meetingRemark!: string | null;

  @OrNull('string')
  cellRemark!: string | null;

  @OrNull('string')
  remarkedByName!: string | null;

  @OrNull('string')
  lockedByName!: string | null;

  @OrNull('string', 'date-time')
  lockedAt!: string | null;

  @ApiProperty({ type: [MonthWorkResponse], description: 'As reported' })
  reportedWork!: readonly MonthWorkResponse[];

  @ApiProperty({ type: [MonthWorkResponse], description: 'As accepted' })
  acceptedWork!: readonly MonthWorkResponse[];

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'What each line of work is called',
  })
  workNames!: Readonly<Record<string, string>>;

  @RefOrNull(SubordinatesResponse)
  subordinates!: SubordinatesResponse | null;

  @ApiProperty({ type: ScoreResponse })
  self!: ScoreResponse;

  @RefOrNull(ScoreResponse)
  standing!: ScoreResponse | null;

  @ApiProperty()
  number!: number;

  @ApiProperty({
    type: [EarlierEvaluationResponse],
    description: 'Decisions that this one has taken the place of, newest first',
  })
  earlier!: EarlierEvaluationResponse[];

  @ApiProperty({ type: [FindingEffectResponse], description: 'What concluded findings take off, or are proposed to' })
  effects!: FindingEffectResponse[];

  @RefOrNull(PointsOfMonthResponse)
  lastMonth!: PointsOfMonthResponse | null;
}
