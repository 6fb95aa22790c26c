import { ApiProperty } from '@nestjs/swagger';
import { FINDING_CLASSES, SEVERITIES, type FindingClass, type Severity } from '@app/kernel';
import { UnitRef } from '@app/organization';
import { OneOfOrNull, OrNull } from '@app/platform';
import { MEASURES, type Measure } from '../rules/measure';

/** What was counted of one unit, or of all of them together. */
export class TallyResponse implements Record<Measure, number> {
  @ApiProperty({ type: 'integer', description: 'Tasks whose term began' })
  opened!: number;

  @ApiProperty({ type: 'integer', description: 'Tasks closed, and closed still' })
  closed!: number;

  @ApiProperty({ type: 'integer', description: 'Of these, closed after their last term' })
  closedLate!: number;

  @ApiProperty({ type: 'integer', description: 'At the end of the month; now, in the month that is running' })
  overdue!: number;

  @ApiProperty({ type: 'integer', description: 'Extensions granted' })
  extended!: number;

  @ApiProperty({ type: 'integer', description: 'Visits of the month, their minutes locked' })
  visits!: number;

  @ApiProperty({ type: 'integer' })
  shortcomings!: number;

  @ApiProperty({ type: 'integer' })
  limitations!: number;

  @ApiProperty({ type: 'integer' })
  breaches!: number;

  @ApiProperty({ type: 'integer', description: 'Of what was found, what had been found within twelve months before' })
  repeated!: number;
}

export class MonthLineResponse {
  @ApiProperty({ type: UnitRef })
  unit!: UnitRef;

  @ApiProperty({ description: 'The unit has ended: what it left behind is counted under its own name' })
  ended!: boolean;

  @ApiProperty({ description: 'No visit up to the end of the month: nothing is known of it' })
  neverVisited!: boolean;

  @ApiProperty({ type: TallyResponse })
  now!: TallyResponse;

  @ApiProperty({ type: TallyResponse, description: 'The month before' })
  before!: TallyResponse;
}

export class MonthTotalResponse {
  @ApiProperty({ type: 'integer' })
  units!: number;

  @ApiProperty({ type: 'integer' })
  unitsOverdue!: number;

  @ApiProperty({ type: 'integer' })
  neverVisited!: number;

  @ApiProperty({ type: TallyResponse })
  now!: TallyResponse;

  @ApiProperty({ type: TallyResponse })
  before!: TallyResponse;
}

export class MonthResponse {
  @ApiProperty({ description: 'YYYY-MM' })
  month!: string;

  @ApiProperty({ format: 'date-time' })
  asOf!: string;

  @ApiProperty({ description: 'The month is not over: its numbers are those of this moment' })
  running!: boolean;

  @ApiProperty({ description: 'Merged units are counted with the unit that stands for them today' })
  successors!: boolean;

  @ApiProperty({ type: MonthTotalResponse })
  total!: MonthTotalResponse;

  @ApiProperty({ type: [MonthLineResponse] })
  lines!: MonthLineResponse[];
}

export const MONTH_ROW_KINDS = ['TASK', 'FINDING', 'VISIT', 'ANSWER'] as const;

export class MonthRowResponse {
  @ApiProperty({ enum: MONTH_ROW_KINDS })
  kind!: (typeof MONTH_ROW_KINDS)[number];

  @ApiProperty({ format: 'uuid', description: 'Of the task, the finding or the visit; of the visit that answered' })
  id!: string;

  @ApiProperty({ type: UnitRef })
  unit!: UnitRef;

  @ApiProperty({ description: 'What was found; the number of its minutes, for a visit' })
  title!: string;

  @ApiProperty({ format: 'date', description: 'The day for which the row counts' })
  on!: string;

  @ApiProperty({ description: 'State of the task, the finding or the visit; the answer itself' })
  state!: string;

  @OneOfOrNull(SEVERITIES)
  severity!: Severity | null;

  @OneOfOrNull(FINDING_CLASSES)
  findingClass!: FindingClass | null;

  @OrNull('string', 'date')
  dueOn!: string | null;
}

export class MonthRowsResponse {
  @ApiProperty({ enum: MEASURES })
  measure!: Measure;

  @ApiProperty({ type: UnitRef, nullable: true, description: 'Null where the rows of all units were asked for' })
  unit!: UnitRef | null;

  @ApiProperty({ type: [MonthRowResponse] })
  items!: MonthRowResponse[];

  @OrNull('string')
  next!: string | null;
}
