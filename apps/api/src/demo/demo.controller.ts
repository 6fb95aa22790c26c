import { Controller, Get, Headers, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import {
  APP_CONFIG,
  languageOf,
  platformProblems,
  Public,
  Requires,
  SessionCookie,
  UnitMode,
  type AppConfig,
  type Reply,
} from '@app/platform';
import { ROLE_MATRIX } from '../role-matrix';
import { DemoCards } from './demo-cards';
import { DemoData } from './demo-data';
import { demoProblems } from './demo.problems';

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
  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly data: DemoData,
    private readonly cards: DemoCards,
    private readonly cookie: SessionCookie,
  ) {}

  @Get('accounts')
  @ApiOperation({
    summary: 'Lists role cards of the fictional people.',
    description: 'They are not there outside of demo mode.',
  })
  @Public()
  @UnitMode('none')
  @ApiOkResponse({ type: DemoAccountListResponse })
  async accounts(@Headers('accept-language') acceptLanguage: string | undefined): Promise<DemoAccountListResponse> {
    if (!this.config.demo) throw platformProblems['not-found']();
    const language = languageOf(acceptLanguage);
    const { cards } = await this.cards.shown();
    return {
      items: cards.map(({ unit, hint, ...account }) => ({
        ...{ ...account, unitName: unit, hint: hint[language] },
        roleName: ROLE_MATRIX[account.role]?.name[language] ?? account.role,
      })),
    };
  }

  @Post('reset')
  @ApiOperation({
    summary: 'Brings the story back as it was told, for everybody, and ends all sessions.',
    description: 'Not there outside of demo mode.',
  })
  @HttpCode(204)
  @Requires('identity.own-session')
  @UnitMode('none')
  @ApiNoContentResponse()
  async reset(@Res({ passthrough: true }) reply: Reply): Promise<void> {
    if (!this.config.demo) throw platformProblems['not-found']();
    if (!(await this.data.restore())) throw demoProblems['nothing-kept']();
    this.cookie.clear(reply);
  }
}
