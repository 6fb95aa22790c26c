import { Body, Controller, Headers, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Confirmed, CurrentActing, languageOf, Requires, UnitMode, type Acting } from '@app/platform';
import { CyclesLockedResponse } from './dto/cycle.response';
import { LockCyclesRequest } from './dto/month.requests';
import { MonthsLock } from './months-lock.service';

/** The months of many bodies at once. */
@ApiTags('evaluation')
@Controller()
export class MonthsLockController {
  constructor(private readonly months: MonthsLock) {}

  @Post('evaluation-cycles/lock')
  @ApiOperation({ summary: 'Computes and closes the months of many bodies, each for itself, and tells how each went.' })
  @HttpCode(200)
  @Requires('evaluation.lock')
  @Confirmed()
  @UnitMode('none')
  @ApiOkResponse({ type: CyclesLockedResponse })
  lock(
    @Body() { items }: LockCyclesRequest,
    @CurrentActing() acting: Acting,
    @Headers('accept-language') acceptLanguage: string | undefined,
  ): Promise<CyclesLockedResponse> {
    return this.months.lock(items, acting, languageOf(acceptLanguage));
  }
}
