import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import {
  Confirmed,
  CurrentActing,
  Requires,
  SessionCookie,
  UnitMode,
  type Acting,
  type ActingRequest,
  type Reply,
} from '@app/platform';
import { newToken } from '../credential-hash';
import { CodeRequest, EnrolmentResponse, RecoveryCodesResponse, SecondFactorResponse } from '../dto/second-factor';
import { OwnSessions } from '../session/own-sessions.service';
import { OwnSecondFactor } from './own-second-factor.service';
import { SecondFactorService } from './second-factor.service';

/** One's own second factor. */
@ApiTags('identity')
@Controller('me/second-factor')
export class SecondFactorController {
  constructor(
    private readonly factor: SecondFactorService,
    private readonly own: OwnSecondFactor,
    private readonly sessions: OwnSessions,
    private readonly cookie: SessionCookie,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Says whether there is a second factor, since when, and how many recovery codes are left.' })
  @Requires('identity.own-security')
  @ApiOkResponse({ type: SecondFactorResponse })
  state(@Req() { identity }: ActingRequest): Promise<SecondFactorResponse> {
    return this.own.state(identity);
  }

  @Post('begin')
  @ApiOperation({
    summary: 'Gives a new secret for an authenticator app.',
    description: 'Nothing changes until a code of it confirms it.',
  })
  @HttpCode(200)
  @Requires('identity.own-security')
  @Confirmed()
  @UnitMode('none')
  @ApiOkResponse({ type: EnrolmentResponse })
  begin(@CurrentActing() acting: Acting): Promise<EnrolmentResponse> {
    return this.factor.begin(acting);
  }

  @Post('confirm')
  @ApiOperation({
    summary: 'Puts the new secret in force, ends all other sessions, and shows ten recovery codes, this once.',
  })
  @HttpCode(200)
  @Requires('identity.own-security')
  @Confirmed()
  @UnitMode('none')
  @ApiOkResponse({ type: RecoveryCodesResponse })
  async confirm(
    @Body() { code }: CodeRequest,
    @CurrentActing() acting: Acting,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<RecoveryCodesResponse> {
    const next = newToken();
    const codes = await this.factor.confirm(acting, code, () =>
      this.sessions.renew(this.cookie.read(request) ?? '', next),
    );
    this.cookie.write(reply, next);
    return { codes };
  }

  @Post('recovery-codes')
  @ApiOperation({ summary: 'Makes ten new recovery codes in place of the old ones, shown this once.' })
  @HttpCode(200)
  @Requires('identity.own-security')
  @Confirmed()
  @UnitMode('none')
  @ApiOkResponse({ type: RecoveryCodesResponse })
  async recoveryCodes(@CurrentActing() acting: Acting): Promise<RecoveryCodesResponse> {
    return { codes: await this.factor.renewCodes(acting) };
  }

  @Post('remove')
  @ApiOperation({ summary: 'Takes the second factor away, where the office does not ask for one.' })
  @HttpCode(204)
  @Requires('identity.own-security')
  @Confirmed()
  @UnitMode('none')
  @ApiNoContentResponse()
  async remove(
    @CurrentActing() acting: Acting,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<void> {
    const next = newToken();
    await this.own.remove(acting, () => this.sessions.renew(this.cookie.read(request) ?? '', next));
    this.cookie.write(reply, next);
  }
}
