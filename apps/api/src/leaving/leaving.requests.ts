import { ApiProperty } from '@nestjs/swagger';
import { Id, Text } from '@app/platform';

export class DisableAccountRequest {
  @Text({ min: 10, max: 1000 })
  reason!: string;

  @Id({ optional: true, nullable: true, description: 'Who takes over the open work; needed where there is any' })
  successorId?: string | null;
}

/** How much of somebody's work is under way; what it is, an administrator does not see. */
export class HeldWorkResponse {
  @ApiProperty({ type: 'integer', description: 'Open tasks in their hands' })
  tasks!: number;
}
