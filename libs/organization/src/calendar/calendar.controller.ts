import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Confirmed, Requires, type JsonText } from '@app/platform';
import { ChangeCalendarRequest } from '../dto/calendar.requests';
import { CalendarPageResponse, CalendarResponse } from '../dto/calendar.response';
import { CalendarChanges } from './calendar-changes.service';
import { CalendarReadModel } from './calendar.read-model';
import { CalendarService } from './calendar.service';

@ApiTags('organization')
@Controller('calendars')
export class CalendarController {
  constructor(
    private readonly calendars: CalendarService,
    private readonly rows: CalendarReadModel,
    private readonly changes: CalendarChanges,
  ) {}

  /** The newest calendar with where each day is laid down, and the versions that there have been. */
  @Get()
  @Requires('organization.manage-calendar')
  @ApiOkResponse({ type: CalendarPageResponse })
  page(): Promise<JsonText> {
    return this.rows.page();
  }

  /** Decides days: the next version of the calendar. Open due dates that it moves are counted anew. */
  @Post()
  @HttpCode(200)
  @Requires('organization.manage-calendar')
  @Confirmed()
  @ApiOkResponse({ type: CalendarPageResponse })
  async change(@Body() body: ChangeCalendarRequest): Promise<JsonText> {
    await this.changes.change(body);
    return this.rows.page();
  }

  /** What due dates are counted with today. */
  @Get('current')
  @Requires('organization.read-unit')
  @ApiOkResponse({ type: CalendarResponse })
  async current(): Promise<CalendarResponse> {
    const { version, coversFrom, coversTo, days } = await this.calendars.current();
    return { version, coversFrom, coversTo, days: [...days.values()] };
  }
}
