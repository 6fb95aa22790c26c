import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Command, IdPath, Requires, type JsonText } from '@app/platform';
import { EvaluationResponse } from '../month/dto/evaluation.response';
import { EvaluationPage } from '../month/evaluation-page.service';
import { DecideEffectRequest, ReplyToEffectRequest } from './dto/effect.requests';
import { EffectDecisions } from './effect-decision.service';

/** What concluded findings take off the general criteria: decided by whoever assesses, answered by the person. */
@ApiTags('evaluation')
@Controller('finding-effects')
export class EffectController {
  constructor(
    private readonly decisions: EffectDecisions,
    private readonly pages: EvaluationPage,
  ) {}

  @Post(':id/decide')
  @ApiOperation({
    summary:
      'Decides what a concluded finding takes off the month of somebody whom the reader assesses: as proposed, otherwise or nothing.',
    description:
      'Of a closed month that it came too late for, taking points off opens the month again as a new decision.',
  })
  @HttpCode(200)
  @Requires('evaluation.take-part')
  @Command<EffectController>((self, id) => self.again(id, 'superiorId'))
  @ApiOkResponse({ type: EvaluationResponse })
  async decide(@Param() { id }: IdPath, @Body() body: DecideEffectRequest): Promise<JsonText> {
    return this.pages.page(await this.decisions.decide(id, body));
  }

  @Post(':id/reply')
  @ApiOperation({
    summary: 'Writes the reader’s own word beside what takes points off their month; a later one takes its place.',
  })
  @HttpCode(200)
  @Requires('evaluation.take-part')
  @Command<EffectController>((self, id) => self.again(id, 'staffMemberId'))
  @ApiOkResponse({ type: EvaluationResponse })
  async reply(@Param() { id }: IdPath, @Body() { text }: ReplyToEffectRequest): Promise<JsonText> {
    return this.pages.page(await this.decisions.reply(id, text));
  }

  private async again(id: string, as: 'superiorId' | 'staffMemberId'): Promise<JsonText> {
    return this.pages.page(await this.decisions.monthOf(id, as));
  }
}
