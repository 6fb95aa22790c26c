import { Catch, HttpException, Inject, Injectable, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, type ProblemFactory } from '@app/kernel';
import { platformProblems } from '../platform.problems';
import { sqlState } from '../unit-of-work/unit-of-work';
import { languageOf, problemDocument, type Language } from './problem-document';

/** Constraint name → the problem it stands for, collected from all libs: the database refuses, the product explains. */
export type ConstraintProblems = Readonly<Record<string, ProblemFactory>>;
export const CONSTRAINT_PROBLEMS = Symbol('CONSTRAINT_PROBLEMS');

const RETRY_AFTER_SECONDS = 2;

/** The one place where an error becomes an answer. */
@Injectable()
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(CONSTRAINT_PROBLEMS) private readonly constraints: ConstraintProblems) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const error = problemOf(thrown, this.constraints);
    const problem = problemDocument(
      error,
      { url: request.originalUrl, id: request.id },
      languageOf(request.headers['accept-language']),
    );

    const told = { req: request, code: error.code, status: problem.status };
    if (problem.status >= 500) request.log.error({ ...told, err: thrown }, 'request failed');
    else request.log.info(told, 'request refused');

    if (problem.status === 503) void reply.header('retry-after', String(RETRY_AFTER_SECONDS));
    if (typeof error.facts['retryAfter'] === 'number')
      void reply.header('retry-after', String(error.facts['retryAfter']));
    void reply.status(problem.status).header('content-type', 'application/problem+json; charset=utf-8').send(problem);
  }
}

/** Why one row of a request that does each for itself was not done, in the reader's words. */
export interface RowRefusal {
  readonly code: string;
  readonly title: string;
  readonly remedy: string;
}

/** What stood in the way of one row. Throws what is not the row's fault: the request fails, and sent again it goes on where it was. */
export function rowRefusal(
  thrown: unknown,
  constraints: ConstraintProblems,
  { requestId, language }: { requestId: string; language: Language },
): RowRefusal {
  const error = problemOf(thrown, constraints);
  if (error.definition.kind === 'failure' || error.definition.kind === 'unavailable') throw thrown;
  const { code, title, remedy } = problemDocument(error, { url: '', id: requestId }, language);
  return { code, title, remedy };
}

function problemOf(thrown: unknown, constraints: ConstraintProblems): DomainError {
  if (thrown instanceof DomainError) return thrown;
  if (thrown instanceof HttpException) return ofStatus(thrown.getStatus());
  const constraint = fieldOf(thrown, 'constraint');
  const known = typeof constraint === 'string' ? constraints[constraint] : undefined;
  return known?.() ?? databaseProblem(thrown) ?? ofStatus(Number(fieldOf(thrown, 'statusCode') ?? 500));
}

/** What the server framework itself refuses: unknown routes, bodies that are too large or no JSON. */
function ofStatus(status: number): DomainError {
  if (status === 404 || status === 405) return platformProblems['not-found']();
  if (status === 413) return platformProblems['too-large']();
  if (status === 415) return platformProblems['wrong-media-type']();
  if (status >= 400 && status < 500) return platformProblems.unreadable();
  return status === 503 ? platformProblems.unavailable() : platformProblems.failed();
}

function databaseProblem(thrown: unknown): DomainError | undefined {
  const state = sqlState(thrown);
  // Row-level security refused the row: for this actor it does not exist.
  if (state === '42501' && fieldOf(thrown, 'routine') === 'ExecWithCheckOptions')
    return platformProblems['not-found']();
  // NUL or half a character got as far as the database.
  if (state === '22021' || state === '22P05') return platformProblems.unreadable();
  // Statement or lock took too long; too many connections.
  if (['57014', '55P03', '53300', '40001', '40P01'].includes(state)) return platformProblems.busy();
  // Restarting, shutting down, disk full, read-only after fail-over, connection lost.
  if (
    /^(08|57P|53|25006)/.test(state) ||
    ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'ETIMEDOUT'].includes(state)
  ) {
    return platformProblems.unavailable();
  }
  const message = thrown instanceof Error ? thrown.message : '';
  if (/timeout exceeded when trying to connect/.test(message)) return platformProblems.busy();
  // The last is said by TypeORM to whoever goes on with a connection that was lost between two statements.
  if (
    /Connection terminated|Client has encountered a connection error|not queryable|runner already released/.test(
      message,
    )
  ) {
    return platformProblems.unavailable();
  }
  return undefined;
}

function fieldOf(thrown: unknown, name: string): unknown {
  if (typeof thrown !== 'object' || thrown === null) return undefined;
  if (name in thrown) return (thrown as Record<string, unknown>)[name];
  return 'driverError' in thrown ? fieldOf(thrown.driverError, name) : undefined;
}
