import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { DomainError, type ProblemIssue } from '@app/kernel';
import { fieldProblems, platformProblems } from '../platform.problems';
import type { FieldContext } from './fields';

/** Refuses unknown fields and query keys, and says of every wrong one what, where and how to mend it. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    validationError: { target: false },
    exceptionFactory: (errors) => invalidRequest(errors),
  });
}

/** The problem `request.invalid` with one issue a field. */
export function invalidRequest(errors: readonly ValidationError[]): DomainError {
  const { code, definition } = platformProblems.invalid;
  return new DomainError(
    code,
    definition,
    {},
    errors.flatMap((error) => issuesOf(error, '')),
  );
}

function issuesOf(error: ValidationError, parent: string): ProblemIssue[] {
  const pointer = `${parent}/${error.property}`;
  const nested = (error.children ?? []).flatMap((child) => issuesOf(child, pointer));
  if (nested.length > 0) return nested;
  const { problem, facts } = fieldContextOf(error);
  const { code, definition } = fieldProblems[problem];
  return [{ pointer, value: error.value as unknown, code, definition, facts }];
}

function fieldContextOf(error: ValidationError): FieldContext {
  if (error.constraints && 'whitelistValidation' in error.constraints) return { problem: 'unknown', facts: {} };
  const absent = error.value === undefined || error.value === null || error.value === '';
  if (absent) return { problem: 'required', facts: {} };
  const contexts: Record<string, FieldContext> = error.contexts ?? {};
  return Object.values(contexts)[0] ?? { problem: 'unknown', facts: {} };
}
