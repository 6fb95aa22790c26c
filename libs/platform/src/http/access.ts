import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiConsumes, ApiExtension } from '@nestjs/swagger';
import type { Actor, DomainError, UnitScope } from '@app/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** What AccessGuard found out, on the request that it let through. */
export interface ActingRequest extends FastifyRequest {
  actor?: Actor;
  scope?: UnitScope;
  identity?: Identity;
}

export type Reply = FastifyReply;

/** Who asks, and what the way of asking leaves out. */
export interface Identity {
  readonly actor: Actor;
  /** Answered in place of "not permitted": what this account has to do before anything else. */
  readonly first: DomainError | null;
  /** Answered on a route that is `@Confirmed`; null while the person has just shown again who they are. */
  readonly unconfirmed: DomainError | null;
  /** What is left of the requests that may be sent in a minute; null where they are not counted. */
  readonly allowance: Allowance | null;
}

export interface Allowance {
  readonly limit: number;
  readonly windowSeconds: number;
  readonly remaining: number;
  /** Seconds until all of it is there again. */
  readonly resetSeconds: number;
  /** Thrown once more was sent than may be. */
  readonly exceeded: DomainError | null;
}

/** Finds who is behind a credential; `apps/api` binds it to the identity lib, which no other lib may import. */
export interface ActorResolver {
  bySession(token: string): Promise<Identity | null>;
  byApiToken(token: string): Promise<Identity | null>;
}
export const ACTOR_RESOLVER = Symbol('ACTOR_RESOLVER');

export const PERMISSION = Symbol('permission');
export const PUBLIC_ROUTE = 'public';

/** The permission that a route needs. A route without one of `@Requires` and `@Public` answers nobody. */
export const Requires = (permission: string): MethodDecorator =>
  applyDecorators(SetMetadata(PERMISSION, permission), ApiExtension('x-permission', permission));

/** A route that answers without a session; spelled out, so that a search finds every one of them. */
export const Public = (): MethodDecorator =>
  applyDecorators(SetMetadata(PERMISSION, PUBLIC_ROUTE), ApiExtension('x-permission', PUBLIC_ROUTE));

export const CONFIRMED = Symbol('confirmed');

/** A sensitive act: whoever does it has shown again within ten minutes who they are, and does it at a screen. */
export const Confirmed = (): MethodDecorator =>
  applyDecorators(SetMetadata(CONFIRMED, true), ApiExtension('x-confirmed', true));

declare module 'fastify' {
  interface FastifyContextConfig {
    readonly mediaTypes?: readonly string[];
  }
}

/** The media types that the route reads in place of JSON. */
export const Accepts = (mediaTypes: readonly string[]): MethodDecorator =>
  applyDecorators(RouteConfig({ mediaTypes }), ApiConsumes(...mediaTypes));

export const UNIT_MODE = Symbol('unit-mode');

/** `'none'`: the route opens short units of its own (login, uploads). */
export const Unit = (mode: 'none'): MethodDecorator => SetMetadata(UNIT_MODE, mode);

/** A GET that writes to the log of reads before it reads a person's record. */
export const ReadsLogged = (): MethodDecorator =>
  applyDecorators(SetMetadata(UNIT_MODE, 'logged'), ApiExtension('x-reads-logged', true));

/** The actor and how far the permission of this route reaches, for routes that open their own units. */
export interface Acting {
  readonly actor: Actor;
  readonly scope: UnitScope;
  readonly requestId: string;
}

export const CurrentActing = createParamDecorator((_: unknown, context: ExecutionContext): Acting => {
  const { actor, scope, id } = context.switchToHttp().getRequest<ActingRequest>();
  if (!actor || !scope) throw new Error('the route is public: there is no actor');
  return { actor, scope, requestId: id };
});
