import { Injectable, type ExecutionContext } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-local';
import { SessionCookie, requireNoBuiltInNames, validationPipe } from '@app/platform';
import { AuthService } from './auth.service';
import type { VerifiedAccount } from './password-check';
import { LoginRequest } from './dto/login.request';
import { originOf } from './origin';

/** Passport's local strategy: user name and password of the body. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(Strategy) {
  constructor(private readonly auth: AuthService) {
    super({ passReqToCallback: true, session: false });
  }

  validate(request: FastifyRequest, username: string, password: string): Promise<VerifiedAccount> {
    return this.auth.verify(username, password, originOf(request));
  }
}

/** Guards run before pipes, so the body is validated here before passport looks at it. */
@Injectable()
export class PasswordGuard extends AuthGuard('local') {
  private readonly body = validationPipe();

  constructor(private readonly cookie: SessionCookie) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    this.cookie.requireSafeTransport(request);
    requireNoBuiltInNames(request);
    await this.body.transform(request.body, { type: 'body', metatype: LoginRequest });
    return (await super.canActivate(context)) as boolean;
  }

  override handleRequest<User>(error: Error | null, user: User): User {
    if (error) throw error;
    return user;
  }
}
