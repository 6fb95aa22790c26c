import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Command, IdPath, Requires, type JsonText } from '@app/platform';
import { RecordFindingRequest } from './dto/finding.requests';
import { FindingResponse } from './dto/finding.response';
import { EnterNoticeRequest, ListInspectionsQuery, OpenInspectionRequest } from './dto/inspection.requests';
import { InspectionListResponse, InspectionResponse } from './dto/inspection.response';
import { FindingService } from './finding.service';
import { InspectionReadModel } from './inspection.read-model';
import { InspectionService } from './inspection.service';
import { LockMinutesRequest } from './dto/minutes.requests';
import { MinutesService } from './minutes.service';
import { MinutesRecord } from './minutes/minutes-record.service';

const reread = (controller: InspectionController, id: string): Promise<InspectionResponse> => controller.page({ id });

@ApiTags('inspection')
@Controller()
export class InspectionController {
  constructor(
    private readonly rows: InspectionReadModel,
    private readonly inspections: InspectionService,
    private readonly findings: FindingService,
    private readonly minutes: MinutesService,
    private readonly papers: MinutesRecord,
  ) {}

  @Get('inspections')
  @ApiOperation({ summary: 'Lists visits, newest first.' })
  @Requires('inspection.read')
  @ApiOkResponse({ type: InspectionListResponse })
  list(@Query() query: ListInspectionsQuery): Promise<JsonText> {
    return this.rows.list(query);
  }

  @Post('inspections')
  @ApiOperation({ summary: 'Starts a visit to a unit, by its decision.' })
  @Requires('inspection.open')
  @ApiCreatedResponse({ type: InspectionResponse })
  open(@Body() body: OpenInspectionRequest): Promise<InspectionResponse> {
    return this.inspections.open(body);
  }

  @Get('inspections/:id')
  @ApiOperation({ summary: 'Shows one visit with its findings and what the reader may do with it.' })
  @Requires('inspection.read')
  @ApiOkResponse({ type: InspectionResponse })
  page(@Param() { id }: IdPath): Promise<InspectionResponse> {
    return this.inspections.page(id);
  }

  @Post('inspections/:id/findings')
  @ApiOperation({ summary: 'Records a finding of the visit.' })
  @Requires('inspection.record-finding')
  @ApiCreatedResponse({ type: FindingResponse })
  record(@Param() { id }: IdPath, @Body() body: RecordFindingRequest): Promise<FindingResponse> {
    return this.findings.record(id, body);
  }

  @Post('inspections/:id/lock')
  @ApiOperation({
    summary: 'Locks the minutes: from now on the unit sees what was found, and its tasks stand provisionally.',
  })
  @HttpCode(200)
  @Requires('inspection.lock')
  @Command(reread)
  @ApiOkResponse({ type: InspectionResponse })
  async lock(@Param() { id }: IdPath, @Body() body: LockMinutesRequest): Promise<InspectionResponse> {
    await this.papers.lock(id, body);
    return this.inspections.page(id);
  }

  @Post('inspections/:id/notice')
  @ApiOperation({ summary: 'Takes number, date and day of receipt of the notice, and starts the clock of the tasks.' })
  @HttpCode(200)
  @Requires('inspection.enter-notice')
  @Command(reread)
  @ApiOkResponse({ type: InspectionResponse })
  async enterNotice(@Param() { id }: IdPath, @Body() body: EnterNoticeRequest): Promise<InspectionResponse> {
    await this.minutes.enterNotice(id, body);
    return this.inspections.page(id);
  }
}
