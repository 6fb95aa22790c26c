import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '@app/platform';
import { CalendarResponse } from '../dto/calendar.response';
import { CalendarService } from './calendar.service';

@ApiTags('organization')
@Controller('calendars')
export class CalendarController {
  constructor(private readonly calendars: CalendarService) {}

  /** What due dates are counted with today. */
  @Get('current')
  @Requires('organization.read-unit')
  @ApiOkResponse({ type: CalendarResponse })
  async current(): Promise<CalendarResponse> {
    const { version, coversFrom, coversTo, days } = await this.calendars.current();
    return { version, coversFrom, coversTo, days: [...days.values()] };
  }
}
