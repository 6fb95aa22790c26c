import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Command, Confirmed, IdPath, Requires } from '@app/platform';
import { EndQuotaRequest, HeadcountQuery, SetQuotaRequest, WithdrawQuotaRequest } from './dto/headcount.requests';
import { HeadcountResponse, QuotaListResponse } from './dto/headcount.response';
import { HeadcountReadModel } from './headcount.read-model';
import { HeadcountService } from './headcount.service';
import { QuotaService } from './quota.service';

/** How many people units may have, and how many they have. */
@ApiTags('roster')
@Controller()
export class HeadcountController {
  constructor(
    private readonly headcount: HeadcountService,
    private readonly quotas: QuotaService,
    private readonly lists: HeadcountReadModel,
  ) {}

  @Get('headcount')
  @ApiOperation({
    summary: 'Shows who is present against the quota on a day, for a unit and for each one directly under it.',
  })
  @Requires('roster.read-staff')
  @ApiOkResponse({ type: HeadcountResponse })
  of(@Query() query: HeadcountQuery): Promise<HeadcountResponse> {
    return this.headcount.of(query);
  }

  @Post('quotas')
  @ApiOperation({ summary: 'Enters how many people of a kind, or in a leading post, a unit may have from a day on.' })
  @HttpCode(200)
  @Requires('roster.manage-staff')
  @Confirmed()
  @ApiOkResponse({ type: QuotaListResponse })
  async set(@Body() input: SetQuotaRequest): Promise<QuotaListResponse> {
    return this.ofUnit(await this.quotas.set(input));
  }

  @Post('quotas/:id/end')
  @ApiOperation({ summary: 'Ends a quota from a day on.' })
  @HttpCode(200)
  @Requires('roster.manage-staff')
  @Confirmed()
  @Command<HeadcountController>((self, id) => self.ofQuota(id))
  @ApiOkResponse({ type: QuotaListResponse })
  async end(@Param() { id }: IdPath, @Body() input: EndQuotaRequest): Promise<QuotaListResponse> {
    return this.ofUnit(await this.quotas.end(id, input));
  }

  @Post('quotas/:id/withdraw')
  @ApiOperation({ summary: 'Takes a number back that was a mistake.' })
  @HttpCode(200)
  @Requires('roster.manage-staff')
  @Confirmed()
  @Command<HeadcountController>((self, id) => self.ofQuota(id))
  @ApiOkResponse({ type: QuotaListResponse })
  async withdraw(@Param() { id }: IdPath, @Body() { reason }: WithdrawQuotaRequest): Promise<QuotaListResponse> {
    return this.ofUnit(await this.quotas.withdraw(id, reason));
  }

  private async ofUnit(unitId: number): Promise<QuotaListResponse> {
    return { items: await this.lists.quotasOf(unitId) };
  }

  private async ofQuota(id: string): Promise<QuotaListResponse> {
    return this.ofUnit(await this.quotas.unitOfQuota(id));
  }
}
