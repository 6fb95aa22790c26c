import { ApiProperty } from '@nestjs/swagger';
import type { DayHours } from '../rules/working-hours';

/** Hours of a working day, `HH:MM`. */
export class WorkingHoursResponse implements DayHours {
  @ApiProperty({ description: 'As 07:30' })
  morningFrom!: string;

  @ApiProperty()
  morningTo!: string;

  @ApiProperty()
  afternoonFrom!: string;

  @ApiProperty()
  afternoonTo!: string;

  @ApiProperty({ description: 'The paper that sets them' })
  source!: string;
}
