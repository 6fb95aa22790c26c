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
} from './access';
import { SessionCookie } from './session-cookie';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Default deny: 401 without an actor, 403 where the actor holds the permission nowhere. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly cookie: SessionCookie,
    @Inject(ACTOR_RESOLVER) private readonly resolver: ActorResolver,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const permission = this.reflector.get<string | undefined>(PERMISSION, context.getHandler());
    if (permission === PUBLIC_ROUTE) return true;
    const request = context.switchToHttp().getRequest<ActingRequest>();
    const identity = await this.identify(request);
    const { actor, first, unconfirmed } = identity;
    const scope = permission === undefined ? null : scopeOf(actor, permission);
    if (!scope) throw first ?? platformProblems['not-permitted']();
    if (unconfirmed && this.reflector.get<boolean | undefined>(CONFIRMED, context.getHandler())) throw unconfirmed;
    Object.assign(request, { actor, scope, identity });
    return true;
  }

  private async identify(request: ActingRequest): Promise<Identity> {
    const token = this.cookie.read(request);
    const identity = token === null ? null : await this.resolver.identify(token);
    if (!identity) throw platformProblems['not-signed-in']();
    // The cookie travels by itself, this header does not: another site cannot make the browser send it.
    if (!SAFE_METHODS.has(request.method) && request.headers['x-kycuong'] !== '1') {
      throw platformProblems['csrf-header-missing']();
    }
    return identity;
  }
}
