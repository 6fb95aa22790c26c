import { ApiProperty } from '@nestjs/swagger';
import { UnitRef } from '@app/organization';
import { Cursor, Limit, OrNull, Text, Whole } from '@app/platform';

export class DueMovesQuery {
  @Whole({ min: 1, max: 100_000, fromText: true, description: 'The version of the calendar that is to be changed' })
  basedOn!: number;

  @Text({ max: 2000, description: 'Days of the change, as 2026-11-24:HOLIDAY:CONFIRMED, parted by commas' })
  days!: string;

  @Cursor()
  after?: string;

  @Limit()
  limit?: number;
}

/** A date that would move; of the task itself no more than what tells it apart. */
export class DueMoveResponse {
  @ApiProperty({ type: UnitRef })
  unit!: UnitRef;

  @OrNull('string')
  noticeNumber!: string | null;

  @ApiProperty({ format: 'date' })
  dueOn!: string;

  @OrNull('string', 'date')
  newDueOn!: string | null;
}

export class DueMovesResponse {
  @ApiProperty({ type: 'integer', description: 'How many dates would move in all' })
  count!: number;

  @ApiProperty({
    type: 'integer',
    description: 'Of them, how many would have no day, because the calendar ends before',
  })
  beyond!: number;

  @ApiProperty({ type: [DueMoveResponse] })
  items!: DueMoveResponse[];

  @OrNull('string')
  next!: string | null;
}
