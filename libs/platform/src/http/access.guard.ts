import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { scopeOf } from '@app/kernel';
import { platformProblems } from '../platform.problems';
import {
  ACTOR_RESOLVER,
  CONFIRMED,
  PERMISSION,
  PUBLIC_ROUTE,
  type ActingRequest,
  type ActorResolver,
  type Identity,
  type Reply,
} from './access';
import { announceAllowance } from './rate-limit-headers';
import { personOf, WITHOUT_PERSON } from './person';
import { SessionCookie } from './session-cookie';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Default deny: 401 without an actor, 403 where the actor holds the permission nowhere, or is nobody and the command asks for
 * a person.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly cookie: SessionCookie,
    @Inject(ACTOR_RESOLVER) private readonly resolver: ActorResolver,
    @Inject(WITHOUT_PERSON) private readonly withoutPerson: ReadonlySet<string>,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const permission = this.reflector.get<string | undefined>(PERMISSION, context.getHandler());
    if (permission === PUBLIC_ROUTE) return true;
    const request = context.switchToHttp().getRequest<ActingRequest>();
    const identity = await this.identify(request);
    const { actor, first, unconfirmed, allowance } = identity;
    if (allowance) announceAllowance(context.switchToHttp().getResponse<Reply>(), allowance);
    const scope = permission === undefined ? null : scopeOf(actor, permission);
    if (!scope || permission === undefined) throw first ?? platformProblems['not-permitted']();
    if (!SAFE_METHODS.has(request.method) && !this.withoutPerson.has(permission)) personOf(actor);
    if (unconfirmed && this.reflector.get<boolean | undefined>(CONFIRMED, context.getHandler())) throw unconfirmed;
    Object.assign(request, { actor, scope, identity });
    return true;
  }

  private async identify(request: ActingRequest): Promise<Identity> {
    const { authorization } = request.headers;
    // Whoever names a credential is judged by that one; the cookie beside it counts for nothing.
    if (authorization !== undefined) {
      const [, token] = /^Bearer ([\w-]{1,200})$/i.exec(authorization) ?? [];
      const identity = token === undefined ? null : await this.resolver.byApiToken(token);
      if (!identity) throw platformProblems['token-invalid']();
      return identity;
    }
    const token = this.cookie.read(request);
    const identity = token === null ? null : await this.resolver.bySession(token);
    if (!identity) throw platformProblems['not-signed-in']();
    // The cookie travels by itself, this header does not: another site cannot make the browser send it.
    if (!SAFE_METHODS.has(request.method) && request.headers['x-kycuong'] !== '1') {
      throw platformProblems['csrf-header-missing']();
    }
    return identity;
  }
}
