import { ApiProperty } from '@nestjs/swagger';
import { OrNull } from '@app/platform';

export class SpecialDayResponse {
  @ApiProperty({ format: 'date' })
  day!: string;

  @ApiProperty({ enum: ['HOLIDAY', 'MAKEUP'] })
  kind!: 'HOLIDAY' | 'MAKEUP';

  @ApiProperty({ enum: ['CONFIRMED', 'PROPOSED'] })
  state!: 'CONFIRMED' | 'PROPOSED';

  @ApiProperty()
  name!: string;
}

/** The newest working calendar: what differs from Monday to Friday. A client counts with it as the server does. */
export class CalendarResponse {
  @ApiProperty({ type: 'integer' })
  version!: number;

  @ApiProperty({ format: 'date' })
  coversFrom!: string;

  @ApiProperty({ format: 'date', description: 'The first day that it does not cover' })
  coversTo!: string;

  @ApiProperty({ type: [SpecialDayResponse] })
  days!: SpecialDayResponse[];
}

export class SourcedDayResponse extends SpecialDayResponse {
  @OrNull('string')
  source!: string | null;
}

export class CalendarVersionResponse {
  @ApiProperty({ type: 'integer' })
  version!: number;

  @ApiProperty({ format: 'date-time' })
  publishedAt!: string;

  @OrNull('string')
  publishedByName!: string | null;

  @OrNull('string')
  reason!: string | null;
}

/** What the administrator changes. */
export class CalendarPageResponse {
  @ApiProperty({ type: 'integer', description: '0 where nobody has published one yet' })
  version!: number;

  @ApiProperty({ format: 'date' })
  coversFrom!: string;

  @ApiProperty({ format: 'date' })
  coversTo!: string;

  @ApiProperty({ type: [SourcedDayResponse] })
  days!: SourcedDayResponse[];

  @ApiProperty({ type: [CalendarVersionResponse], description: 'The newest thirty, newest first' })
  versions!: CalendarVersionResponse[];
}
