import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { platformProblems } from '../platform.problems';

/** The ETag of one version of a row. */
export function etagOf(id: string, version: number): string {
  return `"${id}-${version}"`;
}

const ifMatch = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (!header) throw platformProblems['version-missing']();
  return header;
});

/** The `If-Match` header: 428 without, 412 where it is not the version that stands (`requireVersion`). */
export const IfMatch = (): ParameterDecorator => ifMatch();

const seenVersion = createParamDecorator((_: unknown, context: ExecutionContext): string | null => {
  return context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'] ?? null;
});

/** The `If-Match` header where it may be left out: then nobody else's version may be overwritten unseen. */
export const SeenVersion = (): ParameterDecorator => seenVersion();

/** Documents an `If-Match` that may be left out. */
export const MayBeVersioned = (): MethodDecorator =>
  applyDecorators(ApiHeader({ name: 'If-Match', required: false, schema: { type: 'string' } }));

/** Documents `If-Match` on the route. */
export const Versioned = (): MethodDecorator =>
  applyDecorators(ApiHeader({ name: 'If-Match', required: true, schema: { type: 'string' } }));

/** Throws when the row has moved on since the client read it. */
export function requireVersion(row: { id: string; version: number }, expected: string): void {
  if (etagOf(row.id, row.version) !== expected) throw platformProblems['stale-version']();
}
