import { useRef, useState } from 'react';
import { v7 as newId } from 'uuid';
import { isProblem } from '../app/api';
import type { ProblemBody } from '../app/api-types';

/** A text beside one field of the form; `field` null is about the form as a whole. */
export interface FieldError {
  field: string | null;
  message: string;
}

export interface Submission {
  submit: () => void;
  pending: boolean;
  errors: FieldError[];
  /** What the server (or the network) said, when it is not about single fields. */
  problem: ProblemBody | null;
  /** Grows with each refused attempt, so that the summary takes the focus again. */
  attempt: number;
  reset: () => void;
}

interface Steps<T> {
  /** Names of the fields on screen, as in the request body. */
  fields: readonly string[];
  /** A part of the request body whose fields go by their own names on screen. */
  within?: string;
  check: () => FieldError[];
  send: () => Promise<T>;
  /** Of a record made here: an earlier attempt under its id arrived with other content, so this one needs another id. */
  renewId?: () => void;
  /** What fails in here is no failure of what was sent: it must not throw. */
  done: (answer: T) => void | Promise<void>;
}

const CLEAN = { pending: false, errors: [] as FieldError[], problem: null as ProblemBody | null };

/** The server has another record under this id: an earlier attempt arrived, and its answer got lost. */
export const isIdTaken = (problem: ProblemBody | null): boolean => problem?.code === 'request.id-taken';

/** One attempt at a time: a second press while the first is under way does nothing. */
export function useSubmit<T>({ fields, within, check, send, renewId, done }: Steps<T>): Submission {
  const [state, setState] = useState({ ...CLEAN, attempt: 0 });
  const busy = useRef(false);

  const run = async (): Promise<void> => {
    if (busy.current) return;
    const found = check();
    if (found.length > 0) {
      setState(({ attempt }) => ({ ...CLEAN, errors: found, attempt: attempt + 1 }));
      return;
    }
    busy.current = true;
    setState(({ attempt }) => ({ ...CLEAN, pending: true, attempt }));
    try {
      const answer = await send();
      setState(({ attempt }) => ({ ...CLEAN, attempt }));
      await done(answer);
    } catch (error) {
      if (!isProblem(error)) throw error;
      if (isIdTaken(error.problem)) renewId?.();
      const errors = fieldErrors(error.problem, fields, within);
      setState(({ attempt }) => ({ ...CLEAN, errors, problem: error.problem, attempt: attempt + 1 }));
    } finally {
      busy.current = false;
      setState((now) => ({ ...now, pending: false }));
    }
  };

  return { ...state, submit: () => void run(), reset: () => setState({ ...CLEAN, attempt: 0 }) };
}

function fieldErrors(problem: ProblemBody, fields: readonly string[], within?: string): FieldError[] {
  return (problem.errors ?? []).map(({ pointer, message, remedy }) => {
    const whole = pointer.split('/').slice(1);
    const path = whole[0] === within ? whole.slice(1) : whole;
    const name = [path.join('.'), path[0] ?? ''].find((known) => fields.includes(known));
    return { field: name ?? null, message: sentence(message, remedy) };
  });
}

/** What is the case, then what to do about it, as one text. */
export function sentence(first: string, second?: string | null): string {
  if (!second) return first;
  return /[.!?…]$/.test(first) ? `${first} ${second}` : `${first}. ${second}`;
}

/**
 * The Idempotency-Key of a command: the same for the same content until the server has acknowledged it, so that
 * repeating after a broken connection is carried out once; new when the content, or the version it refers to, changes.
 */
export function useCommandKey(): { forContent: (content: unknown) => string; acknowledged: () => void } {
  const kept = useRef<{ key: string; content: string } | null>(null);
  return {
    forContent: (content) => {
      const text = JSON.stringify(content);
      if (kept.current?.content !== text) kept.current = { key: newId(), content: text };
      return kept.current.key;
    },
    acknowledged: () => {
      kept.current = null;
    },
  };
}
