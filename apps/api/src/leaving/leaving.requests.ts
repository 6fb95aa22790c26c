import { ApiProperty } from '@nestjs/swagger';
import { Id, Text } from '@app/platform';

export class DisableAccountRequest {
  @Text({ min: 10, max: 1000 })
  reason!: string;

  @Id({ optional: true, nullable: true, description: 'Who takes over the open work; needed where there is any' })
  successorId?: string | null;
}

/** How much of somebody's work is under way, in the units that the administrator answers for; what it is, they do not see. */
export class HeldWorkResponse {
  @ApiProperty({ type: 'integer', description: 'Open tasks in their hands' })
  tasks!: number;

  @ApiProperty({ type: 'integer', description: 'Visits under way that they head' })
  visits!: number;

  @ApiProperty({ type: 'integer', description: 'Work of a month that is assigned and not accepted' })
  work!: number;

  @ApiProperty({ type: 'integer', description: 'People whose month waits for their assessment' })
  assessments!: number;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'The body whose people may take the tasks over; null without tasks, or with tasks of several bodies',
  })
  takingUnitId!: number | null;
}
