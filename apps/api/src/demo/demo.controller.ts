import { Controller, Get, Headers, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { APP_CONFIG, languageOf, platformProblems, Public, UnitMode, type AppConfig } from '@app/platform';
import { ROLE_MATRIX } from '../role-matrix';
import { demoAccounts } from './demo-data';

export class DemoAccountResponse {
  @ApiProperty()
  username!: string;

  @ApiProperty()
  password!: string;

  @ApiProperty()
  fullName!: string;

  @ApiProperty()
  position!: string;

  @ApiProperty()
  unitName!: string;

  @ApiProperty()
  role!: string;

  @ApiProperty()
  roleName!: string;

  @ApiProperty({ description: 'The first thing to try' })
  hint!: string;
}

export class DemoAccountListResponse {
  @ApiProperty({ type: [DemoAccountResponse] })
  items!: DemoAccountResponse[];
}

@ApiTags('demo')
@Controller('demo')
export class DemoController {
  constructor(@Inject(APP_CONFIG) private readonly config: AppConfig) {}

  /** Role cards of the fictional people; not there outside of demo mode. */
  @Get('accounts')
  @Public()
  @UnitMode('none')
  @ApiOkResponse({ type: DemoAccountListResponse })
  accounts(@Headers('accept-language') acceptLanguage: string | undefined): DemoAccountListResponse {
    if (!this.config.demo) throw platformProblems['not-found']();
    const language = languageOf(acceptLanguage);
    const items = demoAccounts().map(({ unit, hint, ...account }) => ({
      ...account,
      unitName: unit,
      roleName: ROLE_MATRIX[account.role]?.name[language] ?? account.role,
      hint: hint[language],
    }));
    return { items };
  }
}
