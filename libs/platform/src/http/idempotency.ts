import { createHash } from 'node:crypto';
import { applyDecorators, createParamDecorator, Injectable, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ModuleRef, Reflector } from '@nestjs/core';
import { ApiHeader } from '@nestjs/swagger';
import { isUuid } from '@app/kernel';
import canonicalize from 'canonicalize';
import { platformProblems } from '../platform.problems';
import { UnitOfWork } from '../unit-of-work/unit-of-work';
import type { ActingRequest } from './access';

type Reread = (controller: never, resourceId: string) => Promise<unknown>;
type Prepare = (controller: never) => Promise<unknown>;
type PreparedRequest = ActingRequest & { prepared?: unknown };
const REREAD = Symbol('reread');
const PREPARE = Symbol('prepare');

/**
 * A command on the resource of the route's `:id`. With an `Idempotency-Key` it happens once: the same request again is
 * answered by reading the resource as `reread` does, another request under the same key is refused. The key opens the
 * transaction, so that what takes its time and needs no row is done before, by `prepare`; the handler has it by `@Prepared()`.
 */
export const Command = <Controller>(
  reread: (controller: Controller, resourceId: string) => Promise<unknown>,
  prepare?: (controller: Controller) => Promise<unknown>,
): MethodDecorator =>
  applyDecorators(
    SetMetadata(REREAD, reread),
    SetMetadata(PREPARE, prepare),
    ApiHeader({ name: 'Idempotency-Key', required: false, schema: { type: 'string', format: 'uuid' } }),
  );

/** What the `prepare` of the command has made. */
export const Prepared = createParamDecorator(
  (_: unknown, context: ExecutionContext): unknown => context.switchToHttp().getRequest<PreparedRequest>().prepared,
);

@Injectable()
export class Idempotency {
  constructor(
    private readonly reflector: Reflector,
    private readonly modules: ModuleRef,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async around(context: ExecutionContext, request: PreparedRequest, handle: () => Promise<unknown>): Promise<unknown> {
    const controller = (): never => this.modules.get<never>(context.getClass(), { strict: false });
    const prepare = this.reflector.get<Prepare | undefined>(PREPARE, context.getHandler());
    if (prepare) request.prepared = await prepare(controller());
    const reread = this.reflector.get<Reread | undefined>(REREAD, context.getHandler());
    const key = request.headers['idempotency-key'];
    if (!reread || key === undefined) return handle();
    if (!isUuid(key)) throw platformProblems['idempotency-key-invalid']();

    const { id: resourceId } = request.params as { id: string };
    // Validation comes after this and refuses it.
    if (!isUuid(resourceId)) return handle();
    const hash = requestHash(request);
    const unit = this.unitOfWork.current;
    const claimed = await unit.query({
      name: 'idempotency.claim',
      text: `INSERT INTO idempotency_key (tenant_id, account_id, key, request_hash, status, resource_id)
             VALUES ($1, $2, $3, $4, 200, $5) ON CONFLICT DO NOTHING RETURNING key`,
      values: [unit.actor.tenantId, unit.actor.id, key, hash, resourceId],
    });
    if (claimed.length > 0) return handle();

    const [earlier] = await unit.query<{ request_hash: Buffer; resource_id: string }>({
      name: 'idempotency.earlier',
      text: 'SELECT request_hash, resource_id FROM idempotency_key WHERE tenant_id = $1 AND account_id = $2 AND key = $3',
      values: [unit.actor.tenantId, unit.actor.id, key],
    });
    if (!earlier || !earlier.request_hash.equals(hash)) throw platformProblems['idempotency-key-reused']();
    return reread(controller(), earlier.resource_id);
  }
}

function requestHash(request: ActingRequest): Buffer {
  const parts = [request.method, request.url, canonical(request.body)];
  return createHash('sha256').update(parts.join('\n')).digest();
}

function canonical(body: unknown): string {
  try {
    return canonicalize(body ?? null) ?? '';
  } catch {
    // Half a character somewhere in it.
    throw platformProblems.unreadable();
  }
}

/** Fingerprint of the content of something created with a client-made id: the same content again is the same creation. */
export function contentHash(content: object): Buffer {
  return createHash('sha256')
    .update(canonicalize(content) ?? '')
    .digest();
}
