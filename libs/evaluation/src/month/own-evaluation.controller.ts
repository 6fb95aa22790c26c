import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Command, IdPath, IfMatch, ReadsLogged, Requires, Versioned, type JsonText } from '@app/platform';
import { SaveSelfRequest, SubmitSelfRequest } from './dto/month.requests';
import { EvaluationResponse } from './dto/evaluation.response';
import { OwnEvaluationListResponse } from './dto/own-evaluation.response';
import { EvaluationPage } from './evaluation-page.service';
import { MonthReadModel } from './month.read-model';
import { SelfAssessment } from './self-assessment.service';

/** What somebody says of their own month. */
@ApiTags('evaluation')
@Controller()
export class OwnEvaluationController {
  constructor(
    private readonly self: SelfAssessment,
    private readonly pages: EvaluationPage,
    private readonly rows: MonthReadModel,
  ) {}

  @Get('own-evaluations')
  @ApiOperation({ summary: 'Lists the reader’s own months.' })
  @Requires('evaluation.take-part')
  @ApiOkResponse({ type: OwnEvaluationListResponse })
  own(): Promise<JsonText> {
    return this.rows.own();
  }

  @Get('evaluations/:id')
  @ApiOperation({
    summary: 'Shows one person’s month with everything that its points are made from.',
    description:
      'To the person, to whoever assesses it, and to whoever reads the body’s months; that it was opened is noted.',
  })
  @Requires('evaluation.take-part')
  @ReadsLogged()
  @ApiOkResponse({ type: EvaluationResponse })
  page(@Param() { id }: IdPath): Promise<JsonText> {
    return this.pages.page(id);
  }

  @Patch('own-evaluations/:id')
  @ApiOperation({ summary: 'Keeps what the person has written so far.' })
  @Requires('evaluation.take-part')
  @Versioned()
  @Command<OwnEvaluationController>((self, id) => self.page({ id }))
  @ApiOkResponse({ type: EvaluationResponse })
  async save(@Param() { id }: IdPath, @IfMatch() version: string, @Body() body: SaveSelfRequest): Promise<JsonText> {
    await this.self.save(id, version, body);
    return this.page({ id });
  }

  @Post('own-evaluations/:id/submit')
  @ApiOperation({ summary: 'Sends the person’s own part to whoever assesses it.' })
  @HttpCode(200)
  @Requires('evaluation.take-part')
  @Command<OwnEvaluationController>((self, id) => self.page({ id }))
  @ApiOkResponse({ type: EvaluationResponse })
  async submit(@Param() { id }: IdPath, @Body() { lateReason }: SubmitSelfRequest): Promise<JsonText> {
    await this.self.submit(id, lateReason ?? null);
    return this.page({ id });
  }

  @Post('own-evaluations/:id/withdraw')
  @ApiOperation({ summary: 'Takes it back, as long as nobody has looked at it.' })
  @HttpCode(200)
  @Requires('evaluation.take-part')
  @Command<OwnEvaluationController>((self, id) => self.page({ id }))
  @ApiOkResponse({ type: EvaluationResponse })
  async withdraw(@Param() { id }: IdPath): Promise<JsonText> {
    await this.self.withdraw(id);
    return this.page({ id });
  }
}
