import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Command, IdPath, ListCommand, Requires, type JsonText } from '@app/platform';
import { AssessmentList } from './assessment-list.service';
import { Assessment } from './assessment.service';
import { AssessRequest, MonthQuery, EvaluationReasonRequest } from './dto/month.requests';
import { AssessedResponse, AssessmentListResponse } from './dto/assessment.response';
import { EvaluationResponse } from './dto/evaluation.response';
import { EvaluationPage } from './evaluation-page.service';
import { EvaluationLookup } from './evaluation-lookup';

/** What whoever stands above says of the months of their people. */
@ApiTags('evaluation')
@Controller('assessments')
export class AssessmentController {
  constructor(
    private readonly assessment: Assessment,
    private readonly lists: AssessmentList,
    private readonly pages: EvaluationPage,
    private readonly lookup: EvaluationLookup,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Lists those whom the reader assesses in a month, with the work beside the points.' })
  @Requires('evaluation.take-part')
  @ApiOkResponse({ type: AssessmentListResponse })
  list(@Query() { month }: MonthQuery): Promise<AssessmentListResponse> {
    return this.lists.list(month);
  }

  @Post()
  @ApiOperation({
    summary: 'Takes the assessor’s points and remarks, of one person or of several: all of them or none.',
  })
  @HttpCode(200)
  @Requires('evaluation.take-part')
  @ListCommand<AssessmentController, AssessRequest>((_, { entries }) => Promise.resolve({ assessed: entries.length }))
  @ApiOkResponse({ type: AssessedResponse })
  assess(@Body() { entries }: AssessRequest): Promise<AssessedResponse> {
    return this.assessment.assess(entries);
  }

  @Post(':id/open')
  @ApiOperation({ summary: 'Notes that the assessor has looked at it: it is not taken back any more.' })
  @HttpCode(200)
  @Requires('evaluation.take-part')
  @Command<AssessmentController>((self, id) => self.again(id))
  @ApiOkResponse({ type: EvaluationResponse })
  async open(@Param() { id }: IdPath): Promise<JsonText> {
    await this.assessment.open(id);
    return this.pages.page(id);
  }

  @Post(':id/return')
  @ApiOperation({ summary: 'Sends it back to be written again, with the reason.' })
  @HttpCode(200)
  @Requires('evaluation.take-part')
  @Command<AssessmentController>((self, id) => self.again(id))
  @ApiOkResponse({ type: EvaluationResponse })
  async sendBack(@Param() { id }: IdPath, @Body() { reason }: EvaluationReasonRequest): Promise<JsonText> {
    await this.assessment.sendBack(id, reason);
    return this.pages.page(id);
  }

  private async again(id: string): Promise<JsonText> {
    await this.lookup.assessed(id);
    return this.pages.page(id);
  }
}
