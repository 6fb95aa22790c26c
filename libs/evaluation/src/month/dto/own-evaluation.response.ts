import { ApiProperty } from '@nestjs/swagger';
import { OrNull } from '@app/platform';
import { CYCLE_STATES, EVALUATION_STATES, RESULTS } from '../../rules';
import type { CycleState, EvaluationState, Result } from '../../rules';

/** Somebody's month, in a list of one's own or of a body. */
export class OwnEvaluationResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: '2026-10' })
  month!: string;

  @ApiProperty({ enum: RESULTS })
  result!: Result;

  @ApiProperty({ enum: EVALUATION_STATES })
  state!: EvaluationState;

  @ApiProperty({ enum: CYCLE_STATES })
  cycleState!: CycleState;

  @ApiProperty({ format: 'date' })
  selfDueOn!: string;

  @OrNull('string')
  superiorName!: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Of the closed month, in hundredths to look at' })
  hundredths!: number | null;

  @OrNull('string')
  band!: string | null;

  @OrNull('string', 'date-time')
  lockedAt!: string | null;
}

export class OwnEvaluationListResponse {
  @ApiProperty({ type: [OwnEvaluationResponse], description: 'Newest first, at most 36' })
  items!: OwnEvaluationResponse[];
}
