import { Readable } from 'node:stream';
import { ValidationPipe, type ExecutionContext } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum';
import { getMetadataStorage, type ValidationError } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { DomainError, type ProblemIssue } from '@app/kernel';
import { fieldProblems, platformProblems } from '../platform.problems';
import type { FieldContext } from './fields';

type Storage = ReturnType<typeof getMetadataStorage>;
const declared = new WeakMap<object, ReturnType<Storage['getTargetValidationMetadatas']>>();

/**
 * class-validator goes through all classes of the product for every object that it is shown, thousands of times for a list of
 * people. A class has all its fields before the first object of it comes, and no groups are used: asked once, it is known.
 */
function lookUpFieldsOnce(storage: Storage): void {
  if (Object.hasOwn(storage, 'getTargetValidationMetadatas')) return;
  const lookUp = storage.getTargetValidationMetadatas.bind(storage);
  storage.getTargetValidationMetadatas = (type, ...options) => {
    const known = declared.get(type) ?? lookUp(type, ...options);
    declared.set(type, known);
    return known;
  };
}

/** Refuses unknown fields and query keys, and says of every wrong one what, where and how to mend it. */
export function validationPipe(): ValidationPipe {
  lookUpFieldsOnce(getMetadataStorage());
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    validationError: { target: false },
    exceptionFactory: (errors) => invalidRequest(errors.flatMap((error) => issuesOf(error, ''))),
  });
}

/** Refuses a body and query keys where the handler takes none, as the pipe refuses those that its class does not name. */
export function requireNothingUndeclared(context: ExecutionContext, { body, query }: FastifyRequest): void {
  const taken: unknown = Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), context.getHandler().name);
  const takes = (part: RouteParamtypes): boolean => namesIn(taken).some((key) => key.startsWith(`${part}:`));
  refuseUnknown([
    ...(takes(RouteParamtypes.BODY) ? [] : namesIn(body)).map((name) => pointerTo('', name)),
    ...(takes(RouteParamtypes.QUERY) ? [] : namesIn(query)).map((name) => pointerTo('', name)),
  ]);
}

/** Refuses, in whatever depth, names that every object has from JavaScript: the pipe would take them for declared. */
export function requireNoBuiltInNames({ body, query }: FastifyRequest): void {
  refuseUnknown([...builtInNames(body), ...builtInNames(query)]);
}

function refuseUnknown(pointers: readonly string[]): void {
  const { code, definition } = fieldProblems.unknown;
  if (pointers.length > 0) throw invalidRequest(pointers.map((pointer) => ({ pointer, code, definition, facts: {} })));
}

/** Where something sent has a name of its own like `toString`. Without recursion: a body may be as deep as it is long. */
function builtInNames(sent: unknown): string[] {
  const found: string[] = [];
  const open: [pointer: string, part: unknown][] = [['', sent]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [parent, part] = next;
    for (const name of namesIn(part)) {
      const pointer = pointerTo(parent, name);
      if (name in Object.prototype) found.push(pointer);
      open.push([pointer, (part as Record<string, unknown>)[name]]);
    }
  }
  return found;
}

function namesIn(sent: unknown): string[] {
  return typeof sent === 'object' && sent !== null && !(sent instanceof Readable) ? Object.keys(sent) : [];
}

function invalidRequest(issues: readonly ProblemIssue[]): DomainError {
  const { code, definition } = platformProblems.invalid;
  return new DomainError(code, definition, {}, issues);
}

// RFC 6901.
function pointerTo(parent: string, name: string): string {
  return `${parent}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** Stands in a refusal for what is nobody's to read. */
const HIDDEN = '•••';

function issuesOf(error: ValidationError, parent: string): ProblemIssue[] {
  const pointer = pointerTo(parent, error.property);
  const nested = (error.children ?? []).flatMap((child) => issuesOf(child, pointer));
  if (nested.length > 0) return nested;
  const { problem, facts, isPrivate } = fieldContextOf(error);
  const { code, definition } = fieldProblems[problem];
  return [{ pointer, value: isPrivate ? HIDDEN : (error.value as unknown), code, definition, facts }];
}

function fieldContextOf(error: ValidationError): FieldContext {
  if (error.constraints && 'whitelistValidation' in error.constraints) return { problem: 'unknown', facts: {} };
  const absent = error.value === undefined || error.value === null || error.value === '';
  if (absent) return { problem: 'required', facts: {} };
  const contexts: Record<string, FieldContext> = error.contexts ?? {};
  return Object.values(contexts)[0] ?? { problem: 'unknown', facts: {} };
}
