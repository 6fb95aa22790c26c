import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Command, IdPath, Requires } from '@app/platform';
import { AskAwayRequest, ClaimCauseRequest, OwnWorkQuery, ReportWorkRequest } from './dto/work-item.requests';
import { OwnWorkResponse, WorkItemsResponse } from './dto/work.response';
import { OwnWork } from './own-work.service';
import { WorkReadModel } from './work.read-model';

/** One's own work of a month. */
@ApiTags('evaluation')
@Controller()
export class OwnWorkController {
  constructor(
    private readonly work: OwnWork,
    private readonly rows: WorkReadModel,
  ) {}

  @Get('own-work')
  @ApiOperation({ summary: 'Lists the reader’s own work of a month, and until when what is reported counts in it.' })
  @Requires('evaluation.take-part')
  @ApiOkResponse({ type: OwnWorkResponse })
  ofMonth(@Query() { month }: OwnWorkQuery): Promise<OwnWorkResponse> {
    return this.work.ofMonth(month);
  }

  @Post('work-items/:id/report')
  @ApiOperation({ summary: 'Reports how many pieces of the reader’s own work are done.' })
  @HttpCode(200)
  @Requires('evaluation.take-part')
  @Command<OwnWorkController>((self, id) => self.one(id))
  @ApiOkResponse({ type: WorkItemsResponse })
  async report(@Param() { id }: IdPath, @Body() input: ReportWorkRequest): Promise<WorkItemsResponse> {
    await this.work.report(id, input);
    return this.one(id);
  }

  @Post('work-items/:id/ask-away')
  @ApiOperation({ summary: 'Tells the superior that the reader cannot finish some pieces, so that another gets them.' })
  @HttpCode(200)
  @Requires('evaluation.take-part')
  @Command<OwnWorkController>((self, id) => self.one(id))
  @ApiOkResponse({ type: WorkItemsResponse })
  async askAway(@Param() { id }: IdPath, @Body() input: AskAwayRequest): Promise<WorkItemsResponse> {
    await this.work.askAway(id, input);
    return this.one(id);
  }

  @Post('work-marks/:id/claim')
  @ApiOperation({ summary: 'Puts forward an objective cause of a delay or of an error in the reader’s own work.' })
  @HttpCode(200)
  @Requires('evaluation.take-part')
  @Command<OwnWorkController>((self, id) => self.ofMark(id))
  @ApiOkResponse({ type: WorkItemsResponse })
  async claim(@Param() { id }: IdPath, @Body() { text }: ClaimCauseRequest): Promise<WorkItemsResponse> {
    return this.one(await this.work.claim(id, text));
  }

  private async one(id: string): Promise<WorkItemsResponse> {
    return { items: await this.rows.ownOf(id) };
  }

  private async ofMark(id: string): Promise<WorkItemsResponse> {
    return this.one(await this.work.ofMark(id));
  }
}
