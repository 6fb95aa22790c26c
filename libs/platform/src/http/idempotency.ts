import { createHash } from 'node:crypto';
import { applyDecorators, createParamDecorator, Injectable, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ModuleRef, Reflector } from '@nestjs/core';
import { ApiHeader } from '@nestjs/swagger';
import { isUuid } from '@app/kernel';
import canonicalize from 'canonicalize';
import { platformProblems } from '../platform.problems';
import { UnitOfWork } from '../unit-of-work/unit-of-work';
import { UNIT_MODE, type Acting, type ActingRequest } from './access';

type Reread = (controller: never, resourceId: string, body: never) => Promise<unknown>;
type Prepare = (controller: never) => Promise<unknown>;
type PreparedRequest = ActingRequest & { prepared?: unknown; actKey?: ActKey };

/** By what a request is known again, and what it asked for. */
export interface ActKey {
  readonly key: string;
  readonly hash: Buffer;
  readonly resourceId: string;
}
const REREAD = Symbol('reread');
const PREPARE = Symbol('prepare');

/**
 * A command on the resource of the route's `:id`. With an `Idempotency-Key` it happens once: the same request again is
 * answered by reading the resource as `reread` does, another request under the same key is refused. The key opens the
 * transaction, so that what takes its time and needs no row is done before, by `prepare`; the handler has it by `@Prepared()`.
 */
export const Command = <Controller, Body = unknown>(
  reread: (controller: Controller, resourceId: string, body: Body) => Promise<unknown>,
  prepare?: (controller: Controller) => Promise<unknown>,
): MethodDecorator =>
  applyDecorators(
    SetMetadata(REREAD, reread),
    SetMetadata(PREPARE, prepare),
    ApiHeader({ name: 'Idempotency-Key', required: false, schema: { type: 'string', format: 'uuid' } }),
  );

/** A command on several things, which its body names: the same request again is answered by reading those. */
export const ListCommand = <Controller, Body>(
  reread: (controller: Controller, body: Body) => Promise<unknown>,
): MethodDecorator => Command((controller: Controller, _: string, body: Body) => reread(controller, body));

/**
 * A command with transactions of its own. What it had done under an `Idempotency-Key` is answered before it begins; the last of its
 * transactions claims the key (`Idempotency.claim`), so that an act that failed may come again under it.
 */
export const LongCommand = <Controller>(
  reread: (controller: Controller, resourceId: string) => Promise<unknown>,
): MethodDecorator => applyDecorators(SetMetadata(UNIT_MODE, 'none'), Command(reread));

/** Whose long command it is, by which key it is known again, and whether whoever asked has gone since. */
export interface LongAct {
  readonly acting: Acting;
  readonly key: ActKey | null;
  readonly isLeft: () => boolean;
}

export const CurrentLongAct = createParamDecorator((_: unknown, context: ExecutionContext): LongAct => {
  const { actor, scope, id, actKey = null, raw } = context.switchToHttp().getRequest<PreparedRequest>();
  if (!actor || !scope) throw new Error('the route is public: there is no actor');
  return { acting: { actor, scope, requestId: id }, key: actKey, isLeft: () => raw.socket.destroyed };
});

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

    // Where the path names no single thing, the key stands for what the body names.
    const { id: resourceId = key } = request.params as { id?: string };
    // Validation comes after this and refuses it.
    if (!isUuid(resourceId)) return handle();
    const earlier = await this.claimed({ key, hash: requestHash(request), resourceId });
    return earlier === null ? handle() : reread(controller(), earlier, request.body as never);
  }

  /** Of a command that opens its own transactions: what was done under its key is answered again. */
  async beforehand(
    context: ExecutionContext,
    request: PreparedRequest,
    handle: () => Promise<unknown>,
  ): Promise<unknown> {
    const reread = this.reflector.get<Reread | undefined>(REREAD, context.getHandler());
    const key = request.headers['idempotency-key'];
    const { actor, scope, id: requestId } = request;
    if (!reread || key === undefined || !actor || !scope) return handle();
    if (!isUuid(key)) throw platformProblems['idempotency-key-invalid']();
    const { id: resourceId } = request.params as { id: string };
    if (!isUuid(resourceId)) return handle();
    const act: ActKey = { key, hash: requestHash(request), resourceId };
    const done = await this.unitOfWork.run({ actor, scope, requestId, mode: 'read' }, async () => {
      const earlier = await this.earlier(act);
      return (
        earlier && {
          answer: await reread(
            this.modules.get<never>(context.getClass(), { strict: false }),
            earlier,
            request.body as never,
          ),
        }
      );
    });
    if (done) return done.answer;
    request.actKey = act;
    return handle();
  }

  /** In the transaction that ends a long command. @returns false where the very same has been done meanwhile */
  async claim(act: ActKey | null): Promise<boolean> {
    return act === null || (await this.claimed(act)) === null;
  }

  /** Null where the key is this request's from now on; else what it was claimed for before. */
  private async claimed(act: ActKey): Promise<string | null> {
    const unit = this.unitOfWork.current;
    const claimed = await unit.query({
      name: 'idempotency.claim',
      text: `INSERT INTO idempotency_key (tenant_id, account_id, key, request_hash, status, resource_id)
             VALUES ($1, $2, $3, $4, 200, $5) ON CONFLICT DO NOTHING RETURNING key`,
      values: [unit.actor.tenantId, unit.actor.id, act.key, act.hash, act.resourceId],
    });
    if (claimed.length > 0) return null;
    const earlier = await this.earlier(act);
    if (earlier === null) throw platformProblems['idempotency-key-reused']();
    return earlier;
  }

  private async earlier({ key, hash }: ActKey): Promise<string | null> {
    const unit = this.unitOfWork.current;
    const [earlier] = await unit.query<{ request_hash: Buffer; resource_id: string }>({
      name: 'idempotency.earlier',
      text: 'SELECT request_hash, resource_id FROM idempotency_key WHERE tenant_id = $1 AND account_id = $2 AND key = $3',
      values: [unit.actor.tenantId, unit.actor.id, key],
    });
    if (earlier && !earlier.request_hash.equals(hash)) throw platformProblems['idempotency-key-reused']();
    return earlier?.resource_id ?? null;
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
