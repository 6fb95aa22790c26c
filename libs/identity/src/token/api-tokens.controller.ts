import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Command, Confirmed, IdPath, Requires } from '@app/platform';
import { MadeTokenResponse, MakeTokenRequest, TokenListResponse, TokenResponse } from '../dto/api-tokens';
import { ApiTokens } from './api-tokens.service';

const reread = (controller: ApiTokensController, id: string): Promise<TokenResponse> => controller.one(id);

/** With what programs work in one's own name. */
@ApiTags('identity')
@Controller('me/tokens')
export class ApiTokensController {
  constructor(private readonly tokens: ApiTokens) {}

  @Get()
  @ApiOperation({
    summary: 'Lists one’s own tokens, the newest first: what they may do, until when, and when they were used last.',
  })
  @Requires('identity.own-security')
  @ApiOkResponse({ type: TokenListResponse })
  async list(): Promise<TokenListResponse> {
    return { items: await this.tokens.list() };
  }

  @Post()
  @ApiOperation({
    summary: 'Makes a token that may do no more than its account.',
    description: 'It is shown this once. The server gives it its id, so that the same request again makes another.',
  })
  @Requires('identity.own-security')
  @Confirmed()
  @ApiCreatedResponse({ type: MadeTokenResponse })
  make(@Body() body: MakeTokenRequest): Promise<MadeTokenResponse> {
    return this.tokens.make(body);
  }

  @Post(':id/revoke')
  @ApiOperation({ summary: 'Ends a token for good.' })
  @HttpCode(200)
  @Requires('identity.own-security')
  @Command(reread)
  @ApiOkResponse({ type: TokenResponse })
  async revoke(@Param() { id }: IdPath): Promise<TokenResponse> {
    await this.tokens.revoke(id);
    return this.one(id);
  }

  one(id: string): Promise<TokenResponse> {
    return this.tokens.one(id);
  }
}
