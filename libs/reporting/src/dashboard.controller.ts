import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires, type JsonText } from '@app/platform';
import { DashboardReadModel } from './dashboard.read-model';
import { AgeingRowsQuery, SectionRowsQuery } from './dto/dashboard.requests';
import { FollowQuery } from './dto/month.requests';
import {
  AgeingResponse,
  AgeingRowsResponse,
  SectionRowsResponse,
  SectionsResponse,
  TrendResponse,
} from './dto/dashboard.response';

/** One route a tile, so that one that fails leaves the others standing. */
@ApiTags('reporting')
@Controller('dashboard')
export class DashboardController {
  constructor(private readonly dashboard: DashboardReadModel) {}

  @Get('sections')
  @ApiOperation({
    summary:
      'Counts of each unit and section of the checklist how many of the items that were looked at in twelve months failed.',
  })
  @Requires('reporting.read-dashboard')
  @ApiOkResponse({ type: SectionsResponse })
  sections(@Query() { successors = false }: FollowQuery): Promise<JsonText> {
    return this.dashboard.sections(successors);
  }

  @Get('sections/rows')
  @ApiOperation({
    summary: 'Lists the answers that one cell of the sections counts: those that failed, or those that were in order.',
  })
  @Requires('reporting.read-dashboard')
  @ApiOkResponse({ type: SectionRowsResponse })
  sectionRows(@Query() query: SectionRowsQuery): Promise<JsonText> {
    return this.dashboard.sectionRows(query);
  }

  @Get('ageing')
  @ApiOperation({ summary: 'Counts what is overdue now, by unit and by how many working days.' })
  @Requires('reporting.read-dashboard')
  @ApiOkResponse({ type: AgeingResponse })
  ageing(@Query() { successors = false }: FollowQuery): Promise<JsonText> {
    return this.dashboard.ageing(successors);
  }

  @Get('ageing/rows')
  @ApiOperation({ summary: 'Lists the overdue tasks behind one figure of their age.' })
  @Requires('reporting.read-dashboard')
  @ApiOkResponse({ type: AgeingRowsResponse })
  ageingRows(@Query() query: AgeingRowsQuery): Promise<JsonText> {
    return this.dashboard.ageingRows(query);
  }

  @Get('trend')
  @ApiOperation({ summary: 'Shows month by month what was opened, what was closed, and what was overdue at its end.' })
  @Requires('reporting.read-dashboard')
  @ApiOkResponse({ type: TrendResponse })
  trend(): Promise<JsonText> {
    return this.dashboard.trend();
  }
}
