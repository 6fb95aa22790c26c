import { Controller, Get, Headers, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdPath, languageOf, Requires, type JsonText } from '@app/platform';
import { ListAccountsQuery } from '../dto/account.requests';
import { AccountListResponse, AccountPageResponse, RoleListResponse } from '../dto/account.response';
import { ROLE_MATRIX, type RoleMatrix } from '../role-definition';
import { AccountReadModel } from './account.read-model';

/** Accounts of the units that somebody administers. */
@ApiTags('identity')
@Controller()
export class AccountController {
  constructor(
    private readonly accounts: AccountReadModel,
    @Inject(ROLE_MATRIX) private readonly roles: RoleMatrix,
  ) {}

  @Get('accounts')
  @Requires('identity.manage-accounts')
  @ApiOkResponse({ type: AccountListResponse })
  list(@Query() query: ListAccountsQuery): Promise<JsonText> {
    return this.accounts.list(query);
  }

  /** One account with everything that it was ever given. */
  @Get('accounts/:id')
  @Requires('identity.manage-accounts')
  @ApiOkResponse({ type: AccountPageResponse })
  page(@Param() { id }: IdPath): Promise<JsonText> {
    return this.accounts.page(id);
  }

  /** What each role may do. */
  @Get('roles')
  @Requires('identity.manage-accounts')
  @ApiOkResponse({ type: RoleListResponse })
  roleList(@Headers('accept-language') acceptLanguage: string | undefined): RoleListResponse {
    const language = languageOf(acceptLanguage);
    const items = Object.entries(this.roles).map(([role, { name, reach, byDocument, permissions }]) => ({
      ...{ role, name: name[language], reach, byDocument },
      permissions: [...permissions].sort(),
    }));
    return { items };
  }
}
