import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Command, IdPath, IfMatch, Requires, Versioned, type JsonText } from '@app/platform';
import { ListFindingsQuery, ReviseFindingRequest, WithdrawFindingRequest } from './dto/inspection.requests';
import { FindingListResponse, FindingResponse } from './dto/inspection.response';
import { FindingService } from './finding.service';
import { InspectionReadModel } from './inspection.read-model';

const reread = (controller: FindingController, id: string): Promise<JsonText> => controller.page({ id });

@ApiTags('inspection')
@Controller('findings')
export class FindingController {
  constructor(
    private readonly rows: InspectionReadModel,
    private readonly findings: FindingService,
  ) {}

  /** Open findings of one unit, newest first. */
  @Get()
  @Requires('inspection.read')
  @ApiOkResponse({ type: FindingListResponse })
  list(@Query() query: ListFindingsQuery): Promise<JsonText> {
    return this.rows.openFindings(query);
  }

  @Get(':id')
  @Requires('inspection.read')
  @ApiOkResponse({ type: FindingResponse })
  page(@Param() { id }: IdPath): Promise<JsonText> {
    return this.rows.finding(id);
  }

  @Patch(':id')
  @Requires('inspection.record-finding')
  @Command(reread)
  @Versioned()
  @ApiOkResponse({ type: FindingResponse })
  async revise(
    @Param() { id }: IdPath,
    @IfMatch() version: string,
    @Body() body: ReviseFindingRequest,
  ): Promise<JsonText> {
    await this.findings.revise(id, version, body);
    return this.rows.finding(id);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Requires('inspection.record-finding')
  @Command(reread)
  @Versioned()
  @ApiOkResponse({ type: FindingResponse })
  async withdraw(
    @Param() { id }: IdPath,
    @IfMatch() version: string,
    @Body() { reason }: WithdrawFindingRequest,
  ): Promise<JsonText> {
    await this.findings.withdraw(id, version, reason);
    return this.rows.finding(id);
  }
}
