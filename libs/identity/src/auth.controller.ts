import { Body, Controller, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiBody, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { CurrentActing, Public, Requires, SessionCookie, UnitMode, type Acting, type Reply } from '@app/platform';
import { AuthService } from './auth.service';
import type { VerifiedAccount } from './password-check';
import {
  ChangePasswordRequest,
  ConfirmRequest,
  FirstSignInRequest,
  LoginRequest,
  LoginResponse,
  SignInCodeRequest,
} from './dto/login.request';
import { markDevice, originOf } from './origin';
import { OwnPassword } from './own-password.service';
import { PasswordGuard } from './password.guard';

type LoginCall = FastifyRequest & { readonly user: VerifiedAccount };

@ApiTags('identity')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly auth: AuthService,
    private readonly own: OwnPassword,
    private readonly cookie: SessionCookie,
  ) {}

  @Post('login')
  @ApiOperation({
    summary: 'Signs in: the session’s cookie is set, unless a code of the second factor is still to come.',
    description: '`GET /me` tells the rest.',
  })
  @HttpCode(200)
  @Public()
  @UnitMode('none')
  @UseGuards(PasswordGuard)
  @ApiBody({ type: LoginRequest })
  @ApiOkResponse({ type: LoginResponse })
  async login(@Req() request: LoginCall, @Res({ passthrough: true }) reply: Reply): Promise<LoginResponse> {
    return this.comeIn(request.user, request, reply);
  }

  @Post('second-factor')
  @ApiOperation({ summary: 'Takes the second step of signing in: a code of the app, or a recovery code.' })
  @HttpCode(200)
  @Public()
  @UnitMode('none')
  @ApiOkResponse({ type: LoginResponse })
  async secondFactor(
    @Body() body: SignInCodeRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<LoginResponse> {
    this.cookie.requireSafeTransport(request);
    const { account, token } = await this.auth.signInByCode(body, originOf(request), request.id);
    markDevice(request, reply, this.cookie.secure);
    this.cookie.write(reply, token);
    return signedIn(account);
  }

  @Post('confirm')
  @ApiOperation({ summary: 'Shows again who one is: for ten minutes this session may do what is sensitive.' })
  @HttpCode(204)
  @Requires('identity.own-session')
  @UnitMode('none')
  @ApiNoContentResponse()
  async confirm(
    @Body() { password, code }: ConfirmRequest,
    @Req() request: FastifyRequest,
    @CurrentActing() acting: Acting,
  ): Promise<void> {
    const token = this.cookie.read(request) ?? '';
    await this.auth.confirm(acting, { password, code, token }, originOf(request));
  }

  @Post('first-sign-in')
  @ApiOperation({ summary: 'Sets the first password of one’s own, by a one-time link; signs in as `login` does.' })
  @HttpCode(200)
  @Public()
  @UnitMode('none')
  @ApiOkResponse({ type: LoginResponse })
  async firstSignIn(
    @Body() input: FirstSignInRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<LoginResponse> {
    this.cookie.requireSafeTransport(request);
    const username = await this.own.setByLink(input, request.id);
    const account = await this.auth.verify(username, input.newPassword, originOf(request));
    return this.comeIn(account, request, reply);
  }

  @Post('password')
  @ApiOperation({ summary: 'Sets another password of one’s own; all other sessions of the account end.' })
  @HttpCode(204)
  @Requires('identity.own-session')
  @UnitMode('none')
  @ApiNoContentResponse()
  async changePassword(
    @Body() input: ChangePasswordRequest,
    @Req() request: FastifyRequest,
    @CurrentActing() acting: Acting,
  ): Promise<void> {
    this.cookie.requireSafeTransport(request);
    const token = this.cookie.read(request) ?? '';
    await this.own.change(acting, token, { input, origin: originOf(request) });
  }

  @Post('logout')
  @ApiOperation({ summary: 'Ends this session.' })
  @HttpCode(204)
  @Requires('identity.own-session')
  @UnitMode('none')
  @ApiNoContentResponse()
  async logout(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: Reply,
    @CurrentActing() acting: Acting,
  ): Promise<void> {
    await this.auth.closeSession(acting, this.cookie.read(request) ?? '');
    this.cookie.clear(reply);
  }

  /** A right password opens a session, or asks for the code of the second factor first. */
  private async comeIn(account: VerifiedAccount, request: FastifyRequest, reply: Reply): Promise<LoginResponse> {
    if (account.hasFactor) return { next: 'CODE', accountId: null, fullName: null, step: this.auth.stepOf(account) };
    const origin = markDevice(request, reply, this.cookie.secure);
    this.cookie.write(reply, await this.auth.openSession(account, { origin, requestId: request.id }));
    return signedIn(account);
  }
}

const signedIn = ({ accountId, fullName }: VerifiedAccount): LoginResponse => ({
  next: 'NOTHING',
  accountId,
  fullName,
  step: null,
});
