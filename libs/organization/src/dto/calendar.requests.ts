import { LEAST_WRITTEN, type LocalDate } from '@app/kernel';
import { Day, Id, NestedList, OneOf, Text, Whole } from '@app/platform';
import { DAY_KINDS, DAY_STATES, MOST_DAYS, type DayKind, type DayState } from '../rules/calendar-change';

export class DayChangeRequest {
  @Day()
  day!: LocalDate;

  @OneOf(DAY_KINDS, { description: 'PLAIN: what its weekday makes it' })
  kind!: DayKind;

  @OneOf(DAY_STATES, { description: 'PROPOSED: announced, not yet decided; counts as its weekday' })
  state!: DayState;

  @Text({ max: 200, optional: true, description: 'What the day is; needed but for PLAIN' })
  name?: string;

  @Text({ max: 500, optional: true, description: 'Where it is laid down' })
  source?: string;
}

export class ChangeCalendarRequest {
  @Id({ description: 'Made by the client: the same request again is the same change' })
  id!: string;

  @Whole({ min: 1, max: 100_000, description: 'The version that it was thought out with' })
  basedOn!: number;

  @NestedList(() => DayChangeRequest, { min: 0, max: MOST_DAYS })
  days!: DayChangeRequest[];

  @Whole({
    min: 2026,
    max: 2099,
    optional: true,
    description: 'Last year that the calendar reaches, where it is to reach further',
  })
  throughYear?: number;

  @Text({ min: LEAST_WRITTEN, max: 2000 })
  reason!: string;
}
