import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires, type JsonText } from '@app/platform';
import { FollowQuery, MonthPath, MonthRowsQuery } from './dto/month.requests';
import { MonthResponse, MonthRowsResponse } from './dto/month.response';
import { MonthReadModel } from './month.read-model';

@ApiTags('reporting')
@Controller('months')
export class MonthController {
  constructor(private readonly months: MonthReadModel) {}

  @Get(':month')
  @ApiOperation({ summary: 'Shows what was counted in a month of each unit.' })
  @Requires('reporting.read-month')
  @ApiOkResponse({ type: MonthResponse })
  month(@Param() { month }: MonthPath, @Query() { successors = false }: FollowQuery): Promise<MonthResponse> {
    return this.months.month(month, successors);
  }

  @Get(':month/rows')
  @ApiOperation({ summary: 'Lists exactly the rows that one number of the month counts, newest first.' })
  @Requires('reporting.read-month')
  @ApiOkResponse({ type: MonthRowsResponse })
  rows(@Param() { month }: MonthPath, @Query() query: MonthRowsQuery): Promise<JsonText> {
    return this.months.rows(month, query);
  }
}
