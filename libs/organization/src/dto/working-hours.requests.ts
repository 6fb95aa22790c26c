import { ClockTime, Day, Id, Text } from '@app/platform';
import type { LocalDate } from '@app/kernel';
import type { DayHours } from '../rules/working-hours';

export class SetWorkingHoursRequest implements DayHours {
  @Id({ description: 'Made by the client: the same request again is the same change' })
  id!: string;

  @Day()
  validFrom!: LocalDate;

  @ClockTime({ example: '07:30' })
  morningFrom!: string;

  @ClockTime({ example: '11:30' })
  morningTo!: string;

  @ClockTime({ example: '13:30' })
  afternoonFrom!: string;

  @ClockTime({ example: '17:30' })
  afternoonTo!: string;

  @Text({ max: 500, description: 'The paper: number, day and issuing body' })
  source!: string;
}
