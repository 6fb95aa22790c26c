import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires, type JsonText } from '@app/platform';
import { DashboardReadModel } from './dashboard.read-model';
import { AgeingRowsQuery, SectionRowsQuery } from './dto/dashboard.requests';
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
  @Requires('reporting.read-dashboard')
  @ApiOkResponse({ type: SectionsResponse })
  sections(): Promise<JsonText> {
    return this.dashboard.sections();
  }

  @Get('sections/rows')
  @Requires('reporting.read-dashboard')
  @ApiOkResponse({ type: SectionRowsResponse })
  sectionRows(@Query() query: SectionRowsQuery): Promise<JsonText> {
    return this.dashboard.sectionRows(query);
  }

  @Get('ageing')
  @Requires('reporting.read-dashboard')
  @ApiOkResponse({ type: AgeingResponse })
  ageing(): Promise<JsonText> {
    return this.dashboard.ageing();
  }

  @Get('ageing/rows')
  @Requires('reporting.read-dashboard')
  @ApiOkResponse({ type: AgeingRowsResponse })
  ageingRows(@Query() query: AgeingRowsQuery): Promise<JsonText> {
    return this.dashboard.ageingRows(query);
  }

  @Get('trend')
  @Requires('reporting.read-dashboard')
  @ApiOkResponse({ type: TrendResponse })
  trend(): Promise<JsonText> {
    return this.dashboard.trend();
  }
}
