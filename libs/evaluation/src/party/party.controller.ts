import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Command, IdPath, ReadsLogged, Requires } from '@app/platform';
import { EnterPartyResultRequest, PartyResultsQuery, WithdrawPartyResultRequest } from './dto/party.requests';
import { PartyResultsResponse, PartyYearResponse } from './dto/party.response';
import { PartyRegister } from './party-register.service';
import { PartyYears } from './party-years.service';

/** The Party's results of quarters and years, beside the State's and never mixed with them. */
@ApiTags('evaluation')
@Controller('party-results')
export class PartyController {
  constructor(
    private readonly register: PartyRegister,
    private readonly years: PartyYears,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Lists the people of a unit who carry the Party’s result, each with those of a year.',
    description: 'Whose was shown is noted.',
  })
  @Requires('roster.read-party')
  @ReadsLogged()
  @ApiOkResponse({ type: PartyResultsResponse })
  people(@Query() query: PartyResultsQuery): Promise<PartyResultsResponse> {
    return this.years.people(query);
  }

  @Post()
  @ApiOperation({ summary: 'Enters what the Party’s committee decided about somebody’s quarter or year.' })
  @HttpCode(200)
  @Requires('evaluation.enter-party-result')
  @ApiOkResponse({ type: PartyYearResponse })
  async enter(@Body() input: EnterPartyResultRequest): Promise<PartyYearResponse> {
    return this.years.of(await this.register.enter(input));
  }

  @Post(':id/withdraw')
  @ApiOperation({ summary: 'Withdraws a result of the Party that does not hold.', description: 'It stays to be read.' })
  @HttpCode(200)
  @Requires('evaluation.enter-party-result')
  @Command<PartyController>((self, id) => self.again(id))
  @ApiOkResponse({ type: PartyYearResponse })
  async withdraw(@Param() { id }: IdPath, @Body() { reason }: WithdrawPartyResultRequest): Promise<PartyYearResponse> {
    return this.years.of(await this.register.withdraw(id, reason));
  }

  private async again(id: string): Promise<PartyYearResponse> {
    return this.years.of(await this.register.get(id));
  }
}
