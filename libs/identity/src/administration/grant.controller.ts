import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Command, Confirmed, IdPath, Requires, type JsonText } from '@app/platform';
import { AccountPageResponse } from '../dto/account.response';
import { GiveRoleRequest, TakeRoleBackRequest } from '../dto/grant.requests';
import { AccountReadModel } from './account.read-model';
import { Grants } from './grant.service';

/** What an account may do where, from when and until when. */
@ApiTags('identity')
@Controller()
export class GrantController {
  constructor(
    private readonly grants: Grants,
    private readonly accounts: AccountReadModel,
  ) {}

  @Post('accounts/:id/grants')
  @ApiOperation({ summary: 'Gives the account a role over a unit and all below it.' })
  @Requires('identity.manage-accounts')
  @Confirmed()
  @ApiCreatedResponse({ type: AccountPageResponse })
  async give(@Param() { id }: IdPath, @Body() input: GiveRoleRequest): Promise<JsonText> {
    await this.grants.give(id, input);
    return this.accounts.page(id);
  }

  @Post('role-grants/:id/end')
  @ApiOperation({ summary: 'Ends a role at once, or after a last day.', description: 'Answers with the account.' })
  @HttpCode(200)
  @Requires('identity.manage-accounts')
  @Confirmed()
  @Command<GrantController>(async (self, id) => self.accounts.page(await self.grants.holderOf(id)))
  @ApiOkResponse({ type: AccountPageResponse })
  async takeBack(@Param() { id }: IdPath, @Body() input: TakeRoleBackRequest): Promise<JsonText> {
    return this.accounts.page(await this.grants.takeBack(id, input));
  }
}
