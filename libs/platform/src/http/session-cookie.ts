import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import '@fastify/cookie';
import { isLoopback, type AppConfig } from '../config/app-config';
import { APP_CONFIG } from '../config/config.token';
import { platformProblems } from '../platform.problems';

/** The session's cookie: `__Host-sid` over https, `sid` over http on this machine, none over http anywhere else. */
@Injectable()
export class SessionCookie {
  /** Whether browsers reach the product over https: no cookie of it may then travel otherwise. */
  readonly secure: boolean;
  private readonly name: string;

  constructor(@Inject(APP_CONFIG) config: AppConfig) {
    this.secure = config.publicUrl?.protocol === 'https:';
    this.name = this.secure ? '__Host-sid' : 'sid';
  }

  read(request: FastifyRequest): string | null {
    return request.cookies[this.name] ?? null;
  }

  write(reply: FastifyReply, token: string): void {
    void reply.setCookie(this.name, token, this.options());
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.name, this.options());
  }

  /** Throws where a password would travel unencrypted over a network. */
  requireSafeTransport(request: FastifyRequest): void {
    if (!this.secure && !isLoopback(request.hostname)) throw platformProblems['plain-http']();
  }

  private options(): { httpOnly: boolean; sameSite: 'lax'; secure: boolean; path: string } {
    return { httpOnly: true, sameSite: 'lax', secure: this.secure, path: '/' };
  }
}
