import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AccountPageResponse, AccountReadModel } from '@app/identity';
import { Command, Confirmed, IdPath, Requires, type JsonText } from '@app/platform';
import { DisableAccountRequest, HeldWorkResponse } from './leaving.requests';
import { Leaving } from './leaving.service';

@ApiTags('identity')
@Controller('accounts')
export class LeavingController {
  constructor(
    private readonly leaving: Leaving,
    private readonly accounts: AccountReadModel,
  ) {}

  @Get(':id/open-work')
  @ApiOperation({
    summary:
      'Counts what is open in the hands of the account’s person: tasks, which are handed over as it is locked, and what others have to see to.',
  })
  @Requires('identity.manage-accounts')
  @ApiOkResponse({ type: HeldWorkResponse })
  openWork(@Param() { id }: IdPath): Promise<HeldWorkResponse> {
    return this.leaving.openWork(id);
  }

  @Post(':id/disable')
  @ApiOperation({ summary: 'Locks the account, ends all its sessions and hands its open work over.' })
  @HttpCode(200)
  @Requires('identity.manage-accounts')
  @Confirmed()
  @Command<LeavingController>((self, id) => self.accounts.page(id))
  @ApiOkResponse({ type: AccountPageResponse })
  async disable(@Param() { id }: IdPath, @Body() input: DisableAccountRequest): Promise<JsonText> {
    await this.leaving.disable(id, input);
    return this.accounts.page(id);
  }
}
