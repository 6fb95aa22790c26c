import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Command, Confirmed, IdPath, Requires, type JsonText } from '@app/platform';
import { AccountPageResponse } from '../dto/account.response';
import { AccountReadModel } from './account.read-model';
import { AccountSecurity } from './account-security.service';

const reread = (controller: AccountSecurityController, id: string): Promise<JsonText> => controller.page(id);

/** What an administrator does about somebody else's second factor and sessions. */
@ApiTags('identity')
@Controller('accounts/:id')
export class AccountSecurityController {
  constructor(
    private readonly security: AccountSecurity,
    private readonly accounts: AccountReadModel,
  ) {}

  @Post('second-factor/remove')
  @ApiOperation({
    summary: 'Takes the second factor away for whoever has lost the phone: all their sessions end, and they are told.',
  })
  @HttpCode(200)
  @Requires('identity.manage-accounts')
  @Confirmed()
  @Command(reread)
  @ApiOkResponse({ type: AccountPageResponse })
  async removeFactor(@Param() { id }: IdPath): Promise<JsonText> {
    await this.security.removeFactor(id);
    return this.page(id);
  }

  @Post('sessions/end')
  @ApiOperation({ summary: 'Ends every session of the account.' })
  @HttpCode(200)
  @Requires('identity.manage-accounts')
  @Command(reread)
  @ApiOkResponse({ type: AccountPageResponse })
  async endSessions(@Param() { id }: IdPath): Promise<JsonText> {
    await this.security.endSessions(id);
    return this.page(id);
  }

  page(id: string): Promise<JsonText> {
    return this.accounts.page(id);
  }
}
