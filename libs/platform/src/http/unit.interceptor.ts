import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { JsonText } from '../unit-of-work/json-text';
import type { UnitContext } from '../unit-of-work/unit-context';
import { UnitOfWork } from '../unit-of-work/unit-of-work';
import { UNIT_MODE, type ActingRequest, type Reply } from './access';
import { Idempotency } from './idempotency';
import { requireNoBuiltInNames, requireNothingUndeclared } from './validation';

/** One lazy unit of work a request, read-only for GET; the answer leaves only after COMMIT. */
@Injectable()
export class UnitInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly unitOfWork: UnitOfWork,
    private readonly idempotency: Idempotency,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return from(
      this.answer(context, () => lastValueFrom<unknown, undefined>(next.handle(), { defaultValue: undefined })),
    );
  }

  private async answer(context: ExecutionContext, handle: () => Promise<unknown>): Promise<unknown> {
    const request = context.switchToHttp().getRequest<ActingRequest>();
    const reply = context.switchToHttp().getResponse<Reply>();
    const unitMode = this.reflector.get<'none' | 'logged' | undefined>(UNIT_MODE, context.getHandler());
    const { actor, scope } = request;
    requireNoBuiltInNames(request);
    if (actor) requireNothingUndeclared(context, request);
    if (unitMode === 'none' || !actor || !scope)
      return present(reply, await this.idempotency.beforehand(context, request, handle));

    const safe = request.method === 'GET' || request.method === 'HEAD';
    const unit: UnitContext = {
      actor,
      scope,
      mode: safe && unitMode !== 'logged' ? 'read' : 'write',
      requestId: request.id,
    };
    const answer = await this.unitOfWork.run(unit, () =>
      safe ? handle() : this.idempotency.around(context, request, handle),
    );
    return present(reply, answer);
  }
}

/** Sets the ETag of what has a version, and sends JSON from PostgreSQL as it is. */
function present(reply: Reply, answer: unknown): unknown {
  if (typeof answer === 'object' && answer !== null && 'etag' in answer && typeof answer.etag === 'string') {
    void reply.header('etag', answer.etag);
  }
  if (!(answer instanceof JsonText)) return answer;
  void reply.header('content-type', 'application/json; charset=utf-8');
  return answer.text;
}
