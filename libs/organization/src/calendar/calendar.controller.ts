import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
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

  @Get()
  @ApiOperation({
    summary: 'Shows the newest calendar with where each day is laid down, and the versions that there have been.',
  })
  @Requires('organization.manage-calendar')
  @ApiOkResponse({ type: CalendarPageResponse })
  page(): Promise<JsonText> {
    return this.rows.page();
  }

  @Post()
  @ApiOperation({
    summary: 'Decides days: the next version of the calendar.',
    description: 'Open due dates that it moves are counted anew.',
  })
  @HttpCode(200)
  @Requires('organization.manage-calendar')
  @Confirmed()
  @ApiOkResponse({ type: CalendarPageResponse })
  async change(@Body() body: ChangeCalendarRequest): Promise<JsonText> {
    await this.changes.change(body);
    return this.rows.page();
  }

  @Get('current')
  @ApiOperation({ summary: 'Shows the calendar with which due dates are counted today.' })
  @Requires('organization.read-unit')
  @ApiOkResponse({ type: CalendarResponse })
  async current(): Promise<CalendarResponse> {
    const { version, coversFrom, coversTo, days } = await this.calendars.current();
    return { version, coversFrom, coversTo, days: [...days.values()] };
  }
}
