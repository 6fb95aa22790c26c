import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApplicationLock, Command, Confirmed, IdPath, Requires } from '@app/platform';
import { CyclePageResponse } from './dto/cycle.response';
import { EvaluationReasonRequest } from './dto/month.requests';
import { EvaluationLookup } from './evaluation-lookup';
import { MonthReopening } from './month-reopening.service';
import { MonthReadModel } from './month.read-model';

/** A closed month of one person's, opened again. */
@ApiTags('evaluation')
@Controller()
export class MonthReopeningController {
  constructor(
    private readonly reopening: MonthReopening,
    private readonly rows: MonthReadModel,
    private readonly lookup: EvaluationLookup,
    private readonly visible: ApplicationLock,
  ) {}

  @Post('evaluations/:id/reopen')
  @ApiOperation({
    summary: 'Opens somebody’s closed month again, with the reason: another decision takes its place.',
    description: 'With it the closed months of the leaders whose part d hangs on it.',
  })
  @HttpCode(200)
  @Requires('evaluation.lock')
  @Confirmed()
  @Command<MonthReopeningController>((self, id) => self.cycleOf(id))
  @ApiOkResponse({ type: CyclePageResponse })
  async reopen(@Param() { id }: IdPath, @Body() { reason }: EvaluationReasonRequest): Promise<CyclePageResponse> {
    await this.reopening.reopen(id, reason);
    return this.cycleOf(id);
  }

  private async cycleOf(id: string): Promise<CyclePageResponse> {
    const { cycle } = await this.lookup.reached(id);
    return this.visible.requireVisible(await this.rows.cycle(cycle.id), () => true);
  }
}
