import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Command, IdPath, IfMatch, Requires, Versioned, type JsonText } from '@app/platform';
import { EvidencePath } from './dto/capture.requests';
import {
  AddEvidenceRequest,
  ArrangeEvidenceRequest,
  ListFindingsQuery,
  ReviseFindingRequest,
  WithdrawFindingRequest,
} from './dto/finding.requests';
import { FindingListResponse, FindingResponse } from './dto/finding.response';
import { FindingChange } from './finding-change.service';
import { FindingEvidenceService } from './finding-evidence.service';
import { InspectionReadModel } from './inspection.read-model';

const reread = (controller: FindingController, id: string): Promise<JsonText> => controller.page({ id });

@ApiTags('inspection')
@Controller('findings')
export class FindingController {
  constructor(
    private readonly rows: InspectionReadModel,
    private readonly findings: FindingChange,
    private readonly evidence: FindingEvidenceService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Lists open findings of one unit, newest first.' })
  @Requires('inspection.read')
  @ApiOkResponse({ type: FindingListResponse })
  list(@Query() query: ListFindingsQuery): Promise<JsonText> {
    return this.rows.openFindings(query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Shows one finding with the files beside it.' })
  @Requires('inspection.read')
  @ApiOkResponse({ type: FindingResponse })
  page(@Param() { id }: IdPath): Promise<JsonText> {
    return this.rows.finding(id);
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Changes what is given of a finding; people, where given, are named anew.' })
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
  @ApiOperation({ summary: 'Takes a finding back before the minutes are locked; it stays visible with its reason.' })
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

  @Post(':id/evidence')
  @ApiOperation({ summary: 'Puts a file beside the finding; the same file again is answered as before.' })
  @HttpCode(200)
  @Requires('inspection.record-finding')
  @Command(reread)
  @ApiOkResponse({ type: FindingResponse })
  async addEvidence(@Param() { id }: IdPath, @Body() body: AddEvidenceRequest): Promise<JsonText> {
    await this.evidence.add(id, body);
    return this.rows.finding(id);
  }

  @Put(':id/evidence')
  @ApiOperation({
    summary: 'Orders the files beside the finding and says what each shows; all of it at once, the last word stands.',
  })
  @Requires('inspection.record-finding')
  @Command(reread)
  @ApiOkResponse({ type: FindingResponse })
  async arrangeEvidence(@Param() { id }: IdPath, @Body() body: ArrangeEvidenceRequest): Promise<JsonText> {
    await this.evidence.arrange(id, body);
    return this.rows.finding(id);
  }

  @Post(':id/evidence/:fileId/remove')
  @ApiOperation({ summary: 'Takes a file away from beside the finding.' })
  @HttpCode(200)
  @Requires('inspection.record-finding')
  @Command(reread)
  @ApiOkResponse({ type: FindingResponse })
  async removeEvidence(@Param() { id, fileId }: EvidencePath): Promise<JsonText> {
    await this.evidence.remove(id, fileId);
    return this.rows.finding(id);
  }
}
