import { ApiProperty } from '@nestjs/swagger';
import { STAFF_KINDS, type StaffKind } from '@app/kernel';
import { UnitRef } from '@app/organization';
import { OrNull } from '@app/platform';
import { CYCLE_STATES, EVALUATION_STATES, RANKS, RESULTS } from '../../rules';
import type { CycleState, EvaluationState, Rank, Result } from '../../rules';

export class CycleResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: UnitRef })
  unit!: UnitRef;

  @ApiProperty({ example: '2026-10' })
  month!: string;

  @ApiProperty({ enum: CYCLE_STATES })
  state!: CycleState;

  @ApiProperty({ format: 'date' })
  selfDueOn!: string;

  @ApiProperty({ format: 'date' })
  superiorDueOn!: string;

  @ApiProperty({ format: 'date' })
  opinionDueOn!: string;

  @ApiProperty({ format: 'date' })
  decisionDueOn!: string;

  @ApiProperty({ format: 'date' })
  publishDueOn!: string;

  @ApiProperty()
  openedByName!: string;

  @OrNull('string')
  lockedByName!: string | null;

  @OrNull('string', 'date-time')
  lockedAt!: string | null;

  @ApiProperty({ type: 'integer' })
  people!: number;

  @ApiProperty({ type: 'integer', description: 'Have not sent their own part' })
  unsent!: number;

  @ApiProperty({ type: 'integer', description: 'Sent and not assessed yet' })
  unassessed!: number;

  @ApiProperty({ type: 'integer', description: 'Assessed and not closed yet' })
  assessed!: number;

  @ApiProperty({ type: 'integer' })
  closed!: number;
}

export class CycleListResponse {
  @ApiProperty({ type: [CycleResponse], description: 'Newest month first, as the names of the bodies come' })
  items!: CycleResponse[];

  @ApiProperty({ type: 'string', nullable: true, description: 'For the next page' })
  next!: string | null;
}

export class CyclePersonResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

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

  @ApiProperty({ enum: RESULTS })
  result!: Result;

  @ApiProperty({ enum: EVALUATION_STATES })
  state!: EvaluationState;

  @OrNull('string')
  superiorName!: string | null;

  @OrNull('string', 'date-time')
  submittedAt!: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  hundredths!: number | null;

  @OrNull('string')
  band!: string | null;

  @ApiProperty({ type: 'integer', description: 'Above 1 where an earlier decision was replaced' })
  number!: number;
}

/**
 * Why somebody of the body is not in its month: no rule scores them by the month, or only once something is decided, or two would;
 * ON_PAPER: a document has settled the month; NOT_YET: they have come since it was opened.
 */
const NOT_IN_MONTH = ['NO_RULE', 'OWN_RULE_NEEDED', 'DECISION_NEEDED', 'TWO_RULES', 'ON_PAPER', 'NOT_YET'] as const;
export type NotInMonth = (typeof NOT_IN_MONTH)[number];

/** Somebody of the body who is not in its month. */
export class UnscoredPersonResponse {
  @ApiProperty()
  personName!: string;

  @ApiProperty()
  position!: string;

  @ApiProperty({ enum: STAFF_KINDS })
  staffKind!: StaffKind;

  @ApiProperty({ enum: NOT_IN_MONTH })
  because!: NotInMonth;
}

export class CyclePageResponse extends CycleResponse {
  @ApiProperty({ type: [CyclePersonResponse], description: 'At most 1000, as units and names come' })
  evaluations!: CyclePersonResponse[];

  @ApiProperty({ type: [UnscoredPersonResponse] })
  others!: UnscoredPersonResponse[];
}

export class CycleLockRowResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'Whether the month is closed, now or since an earlier try' })
  done!: boolean;

  @OrNull('string')
  code!: string | null;

  @OrNull('string')
  title!: string | null;

  @OrNull('string')
  remedy!: string | null;
}

export class CyclesLockedResponse {
  @ApiProperty({ type: 'integer' })
  done!: number;

  @ApiProperty({ type: 'integer' })
  skipped!: number;

  @ApiProperty({ type: [CycleLockRowResponse], description: 'In the order in which they were sent' })
  rows!: CycleLockRowResponse[];
}
