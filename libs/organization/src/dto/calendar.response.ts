import { ApiProperty } from '@nestjs/swagger';

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
