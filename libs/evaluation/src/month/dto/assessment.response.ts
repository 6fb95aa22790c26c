import { ApiProperty } from '@nestjs/swagger';
import { UnitRef } from '@app/organization';
import { OrNull, RefOrNull } from '@app/platform';
import { AWAITED, EVALUATION_STATES, RANKS, STEP_CODES } from '../../rules';
import type { Awaited, EvaluationState, Rank, StepCode } from '../../rules';

export class CriterionPointsResponse {
  @ApiProperty({ example: 'I.1' })
  code!: string;

  @ApiProperty({ example: '4.50' })
  points!: string;
}

export class CriterionResponse {
  @ApiProperty({ example: 'I.1' })
  code!: string;

  @ApiProperty({ example: '5' })
  max!: string;
}

/** One line of "vì sao điểm này": a value, how it follows from the lines beneath it, and by which rule. */
export class StepResponse {
  @ApiProperty({ enum: STEP_CODES })
  code!: StepCode;

  @ApiProperty()
  citation!: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'Which criterion, line of work or piece it is about' })
  subject!: string | null;

  @ApiProperty()
  operation!: string;

  @ApiProperty({ description: 'Exact, as a fraction' })
  value!: string;

  @ApiProperty({ type: () => [StepResponse] })
  of!: readonly StepResponse[];
}

export class ScoreResponse {
  @ApiProperty({ enum: ['SCORED', 'INSUFFICIENT_DATA', 'WAITING', 'REFUSED', 'NOT_SCORED'] })
  state!: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'Exact, as a fraction' })
  total!: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'In hundredths, to look at' })
  hundredths!: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'The general part, in hundredths to look at' })
  generalHundredths!: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'The task part, in hundredths to look at' })
  taskHundredths!: number | null;

  @OrNull('string')
  band!: string | null;

  @ApiProperty({ enum: AWAITED, isArray: true, description: 'What has to be there before there is a score' })
  awaited!: readonly Awaited[];

  @RefOrNull(StepResponse)
  derivation!: StepResponse | null;
}

/** The list of those whom the reader assesses. */
export class AssessmentRowResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  version!: number;

  @ApiProperty({ format: 'uuid' })
  staffMemberId!: string;

  @ApiProperty()
  personName!: string;

  @ApiProperty()
  position!: string;

  @ApiProperty({ type: UnitRef })
  unit!: UnitRef;

  @ApiProperty({ enum: RANKS })
  rank!: Rank;

  @ApiProperty({ enum: EVALUATION_STATES })
  state!: EvaluationState;

  @OrNull('string', 'date-time')
  submittedAt!: string | null;

  @ApiProperty({ type: [CriterionPointsResponse] })
  selfPoints!: readonly CriterionPointsResponse[];

  @ApiProperty({ type: [CriterionPointsResponse], nullable: true })
  superiorPoints!: readonly CriterionPointsResponse[] | null;

  @OrNull('string')
  superiorRemark!: string | null;

  @ApiProperty({ type: 'integer', description: 'Pieces assigned in the month' })
  assigned!: number;

  @ApiProperty({ type: 'integer', description: 'Pieces that the person says are done, the extra ones with them' })
  reported!: number;

  @ApiProperty({ type: 'integer', description: 'Pieces accepted, the extra ones with them' })
  accepted!: number;

  @ApiProperty({ type: 'integer', description: 'Failed assessments and delays that count' })
  marks!: number;

  @ApiProperty({ type: 'integer', description: 'Effects of concluded findings that wait for a decision' })
  undecidedEffects!: number;

  @ApiProperty({ type: ScoreResponse, description: 'By the person’s own points; without its derivation' })
  self!: ScoreResponse;

  @RefOrNull(ScoreResponse)
  standing!: ScoreResponse | null;
}

export class AssessmentListResponse {
  @ApiProperty({ type: 'string', nullable: true, example: '2026-10', description: 'The month that is shown' })
  month!: string | null;

  @ApiProperty({ type: [String], description: 'Months in which the reader assesses somebody, newest first' })
  months!: string[];

  @OrNull('string', 'date')
  superiorDueOn!: string | null;

  @ApiProperty({ type: [CriterionResponse], description: 'The scored lines' })
  criteria!: readonly CriterionResponse[];

  @ApiProperty({ type: [AssessmentRowResponse], description: 'At most 300, as units and names come' })
  items!: AssessmentRowResponse[];
}

/** What was taken; the list of the month is asked for when it is looked at. */
export class AssessedResponse {
  @ApiProperty({ type: 'integer', description: 'How many people’s months' })
  assessed!: number;
}
