import { ApiProperty } from '@nestjs/swagger';
import { UnitRef } from '@app/organization';
import { OrNull } from '@app/platform';
import { WORK_KINDS, WORK_PARTS, type WorkKind, type WorkPart } from '../rules/work';

export class WorkRowResponse {
  @ApiProperty({ format: 'uuid', description: 'Of the task, of the visit or of the finding' })
  id!: string;

  @ApiProperty({ description: 'What was found; for a visit the number of its minutes or of its decision' })
  title!: string;

  @ApiProperty({ type: UnitRef })
  unit!: UnitRef;

  @ApiProperty()
  state!: string;

  @OrNull('string', 'date')
  dueOn!: string | null;

  /** When it would fall due if the notice arrived today; null once there is a due date. */
  @OrNull('string', 'date')
  expectedDueOn!: string | null;

  /** Working days left; negative once the due date has passed. */
  @OrNull('integer')
  daysLeft!: number | null;

  @ApiProperty({
    type: 'string',
    format: 'date-time',
    nullable: true,
    description: 'Since when it waits, where no term runs',
  })
  at!: string | null;
}

export class WorkLineResponse {
  @ApiProperty({ enum: WORK_KINDS })
  kind!: WorkKind;

  @ApiProperty({ enum: WORK_PARTS, description: 'Mine, my unit’s, or waiting for me' })
  part!: WorkPart;

  @ApiProperty({ type: 'integer', description: 'Counted up to 100' })
  count!: number;

  @OrNull('string', 'date')
  nearestDue!: string | null;

  @ApiProperty({ type: [WorkRowResponse], description: 'The first five' })
  rows!: WorkRowResponse[];
}

export class MyWorkResponse {
  @ApiProperty({ type: [WorkLineResponse], description: 'A line for everything that the reader’s roles are for' })
  lines!: WorkLineResponse[];
}
