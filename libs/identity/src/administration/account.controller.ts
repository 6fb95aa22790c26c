import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  Command,
  Confirmed,
  IdPath,
  IfMatch,
  languageOf,
  Prepared,
  Requires,
  Versioned,
  type JsonText,
} from '@app/platform';
import { ListAccountsQuery, OpenAccountRequest, ReviseAccountRequest } from '../dto/account.requests';
import {
  AccountListResponse,
  AccountPageResponse,
  OneTimePasswordResponse,
  RoleListResponse,
} from '../dto/account.response';
import { OneTimePasswords, type OneTimeSecret } from '../one-time-secret';
import { ROLE_MATRIX, type RoleMatrix } from '../role-definition';
import { AccountAdministration } from './account-administration.service';
import { AccountOpening } from './account-opening.service';
import { AccountReadModel } from './account.read-model';

/** Accounts of the units that somebody administers. */
@ApiTags('identity')
@Controller()
export class AccountController {
  constructor(
    private readonly accounts: AccountReadModel,
    private readonly opening: AccountOpening,
    private readonly administration: AccountAdministration,
    private readonly secrets: OneTimePasswords,
    @Inject(ROLE_MATRIX) private readonly roles: RoleMatrix,
  ) {}

  @Get('accounts')
  @ApiOperation({ summary: 'Lists the accounts with their roles; by name, state, unit or role where asked.' })
  @Requires('identity.manage-accounts')
  @ApiOkResponse({ type: AccountListResponse })
  list(@Query() query: ListAccountsQuery): Promise<JsonText> {
    return this.accounts.list(query);
  }

  @Get('accounts/:id')
  @ApiOperation({ summary: 'Shows one account with everything that it was ever given.' })
  @Requires('identity.manage-accounts')
  @ApiOkResponse({ type: AccountPageResponse })
  page(@Param() { id }: IdPath): Promise<JsonText> {
    return this.accounts.page(id);
  }

  @Get('roles')
  @ApiOperation({ summary: 'Lists the roles and what each may do.' })
  @Requires('identity.manage-accounts')
  @ApiOkResponse({ type: RoleListResponse })
  roleList(@Headers('accept-language') acceptLanguage: string | undefined): RoleListResponse {
    const language = languageOf(acceptLanguage);
    const items = Object.entries(this.roles).map(([role, { name, reach, byDocument, ofBody, permissions }]) => ({
      ...{ role, name: name[language], reach, byDocument, ofBody },
      permissions: [...permissions].sort(),
    }));
    return { items };
  }

  @Post('accounts')
  @ApiOperation({
    summary: 'Opens an account, with a first role where one is given.',
    description: 'The answer carries the one-time password, which is shown this once.',
  })
  @Requires('identity.manage-accounts')
  @Confirmed()
  @ApiCreatedResponse({ type: OneTimePasswordResponse })
  async open(@Body() input: OpenAccountRequest): Promise<OneTimePasswordResponse> {
    return this.opening.open(input, await this.secrets.make());
  }

  @Patch('accounts/:id')
  @ApiOperation({ summary: 'Gives the account another user name or another person; every session of it ends.' })
  @Requires('identity.manage-accounts')
  @Confirmed()
  @Versioned()
  @Command<AccountController>((self, id) => self.accounts.page(id))
  @ApiOkResponse({ type: AccountPageResponse })
  async revise(
    @Param() { id }: IdPath,
    @Body() input: ReviseAccountRequest,
    @IfMatch() version: string,
  ): Promise<JsonText> {
    await this.administration.revise(id, version, input);
    return this.accounts.page(id);
  }

  @Post('accounts/:id/reset-password')
  @ApiOperation({
    summary: 'Replaces the password by a one-time one, which is shown this once; every session of the account ends.',
  })
  @HttpCode(200)
  @Requires('identity.manage-accounts')
  @Confirmed()
  @Command<AccountController>((self, id) => self.administration.again(id), (self) => self.secrets.make())
  @ApiOkResponse({ type: OneTimePasswordResponse })
  resetPassword(@Param() { id }: IdPath, @Prepared() secret: OneTimeSecret): Promise<OneTimePasswordResponse> {
    return this.administration.resetPassword(id, secret);
  }

  @Post('accounts/:id/enable')
  @ApiOperation({ summary: 'Opens a locked account again with a new one-time password, which is shown this once.' })
  @HttpCode(200)
  @Requires('identity.manage-accounts')
  @Confirmed()
  @Command<AccountController>((self, id) => self.administration.again(id), (self) => self.secrets.make())
  @ApiOkResponse({ type: OneTimePasswordResponse })
  enable(@Param() { id }: IdPath, @Prepared() secret: OneTimeSecret): Promise<OneTimePasswordResponse> {
    return this.administration.enable(id, secret);
  }
}
