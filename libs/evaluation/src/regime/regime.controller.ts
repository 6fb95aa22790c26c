import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApplicationLock, Command, Confirmed, IdPath, Requires } from '@app/platform';
import {
  AdoptRegimeRequest,
  ChooseRequest,
  EndRegimeRequest,
  EvaluationRulesQuery,
  OwnRuleRequest,
} from './dto/regime.requests';
import { EvaluationRulesResponse } from './dto/regime.response';
import { RegimeReadModel } from './regime.read-model';
import { RegimeService } from './regime.service';

/** By which rules a body evaluates: the country's, those that it has taken up, its own; and how it reads them. */
@ApiTags('evaluation')
@Controller()
export class RegimeController {
  constructor(
    private readonly regimes: RegimeService,
    private readonly rows: RegimeReadModel,
    private readonly lock: ApplicationLock,
  ) {}

  @Get('evaluation-rules')
  @ApiOperation({ summary: 'Shows by which rules a body evaluates on a day, and what they leave to it.' })
  @Requires('evaluation.read')
  @ApiOkResponse({ type: EvaluationRulesResponse })
  async page(@Query() query: EvaluationRulesQuery): Promise<EvaluationRulesResponse> {
    return this.lock.requireVisible(await this.rows.page(query), () => true);
  }

  @Post('evaluation-rules/adopted')
  @ApiOperation({ summary: 'Takes up a regime for people to whom it leaves that to the body.' })
  @HttpCode(200)
  @Requires('evaluation.set-rules')
  @Confirmed()
  @ApiOkResponse({ type: EvaluationRulesResponse })
  async adopt(@Body() body: AdoptRegimeRequest): Promise<EvaluationRulesResponse> {
    return this.page({ unitId: await this.regimes.adopt(body) });
  }

  @Post('evaluation-rules/own')
  @ApiOperation({ summary: 'Enters a rule of the body’s own, from its paper.' })
  @HttpCode(200)
  @Requires('evaluation.set-rules')
  @Confirmed()
  @ApiOkResponse({ type: EvaluationRulesResponse })
  async enterOwn(@Body() body: OwnRuleRequest): Promise<EvaluationRulesResponse> {
    return this.page({ unitId: await this.regimes.enterOwn(body) });
  }

  @Post('evaluation-rules/:id/end')
  @ApiOperation({ summary: 'Ends a rule of the body; months that were opened under it keep it.' })
  @HttpCode(200)
  @Requires('evaluation.set-rules')
  @Confirmed()
  @Command<RegimeController>((self, id) => self.ofRule(id))
  @ApiOkResponse({ type: EvaluationRulesResponse })
  async end(@Param() { id }: IdPath, @Body() body: EndRegimeRequest): Promise<EvaluationRulesResponse> {
    return this.page({ unitId: await this.regimes.end(id, body) });
  }

  @Post('evaluation-choices')
  @ApiOperation({ summary: 'Says how the body reads a point that the texts leave open, from a day on.' })
  @HttpCode(200)
  @Requires('evaluation.set-rules')
  @Confirmed()
  @ApiOkResponse({ type: EvaluationRulesResponse })
  async choose(@Body() body: ChooseRequest): Promise<EvaluationRulesResponse> {
    return this.page({ unitId: await this.regimes.choose(body) });
  }

  @Post('evaluation-choices/:id/withdraw')
  @ApiOperation({ summary: 'Takes a choice back: what held before it holds again.' })
  @HttpCode(200)
  @Requires('evaluation.set-rules')
  @Confirmed()
  @Command<RegimeController>((self, id) => self.ofChoice(id))
  @ApiOkResponse({ type: EvaluationRulesResponse })
  async withdraw(@Param() { id }: IdPath): Promise<EvaluationRulesResponse> {
    return this.page({ unitId: await this.regimes.withdraw(id) });
  }

  private async ofRule(id: string): Promise<EvaluationRulesResponse> {
    return this.page({ unitId: await this.regimes.bodyOfRule(id) });
  }

  private async ofChoice(id: string): Promise<EvaluationRulesResponse> {
    return this.page({ unitId: await this.regimes.bodyOfChoice(id) });
  }
}
