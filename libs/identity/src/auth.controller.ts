import { Controller, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiBody, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { CurrentActing, Public, Requires, SessionCookie, UnitMode, type Acting, type Reply } from '@app/platform';
import { AuthService, type VerifiedAccount } from './auth.service';
import { LoginRequest, LoginResponse } from './dto/login.request';
import { markDevice } from './origin';
import { PasswordGuard } from './password.guard';

type LoginCall = FastifyRequest & { readonly user: VerifiedAccount };

@ApiTags('identity')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly auth: AuthService,
    private readonly cookie: SessionCookie,
  ) {}

  /** Signs in: the session's cookie is set. `GET /me` tells the rest. */
  @Post('login')
  @HttpCode(200)
  @Public()
  @UnitMode('none')
  @UseGuards(PasswordGuard)
  @ApiBody({ type: LoginRequest })
  @ApiOkResponse({ type: LoginResponse })
  async login(@Req() request: LoginCall, @Res({ passthrough: true }) reply: Reply): Promise<LoginResponse> {
    const { accountId, fullName } = request.user;
    const origin = markDevice(request, reply, this.cookie.secure);
    const token = await this.auth.openSession(request.user, origin, request.id);
    this.cookie.write(reply, token);
    return { accountId, fullName };
  }

  @Post('logout')
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
}
