/** What went wrong, in the terms of the domain; only the edge (ProblemFilter) knows which HTTP status each one becomes. */
export type ProblemKind =
  | 'invalid'
  | 'media-type'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'stale'
  | 'precondition-missing'
  | 'rule'
  | 'too-large'
  | 'too-many'
  | 'unavailable'
  | 'no-space'
  | 'failure';

/** `title` says what is the case, `remedy` what to do about it. `{name}` is filled from the facts of the one occurrence. */
export interface ProblemText {
  readonly title: string;
  readonly remedy: string;
}

export interface ProblemDefinition {
  readonly kind: ProblemKind;
  /** Facts that a client needs as data, beside the words: whose answer stands, since when. */
  readonly tells?: readonly string[];
  readonly vi: ProblemText;
  readonly en: ProblemText;
}

export type ProblemFacts = Readonly<Record<string, string | number>>;

/** One place of the request that is wrong: a JSON pointer into the body, or `?key` for a query key. */
export interface ProblemSite {
  readonly pointer: string;
  readonly value?: unknown;
}

export interface ProblemIssue extends ProblemSite {
  readonly code: string;
  readonly definition: ProblemDefinition;
  readonly facts: ProblemFacts;
}

/** The one error class of the product. Everything that distinguishes two problems is data (see `defineProblems`). */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly definition: ProblemDefinition,
    readonly facts: ProblemFacts = {},
    readonly issues: readonly ProblemIssue[] = [],
  ) {
    super(code);
    this.name = 'DomainError';
  }
}

/** Makes the error of one occurrence: `throw inspectionProblems.locked({ day }, { pointer: '/severity', value })`. */
export interface ProblemFactory {
  (facts?: ProblemFacts, site?: ProblemSite): DomainError;
  readonly code: string;
  readonly definition: ProblemDefinition;
}

/**
 * The problems of one lib: key → definition becomes a factory whose code is `lib.key`.
 * Codes are part of the API: they never change their meaning.
 */
export function defineProblems<T extends Readonly<Record<string, ProblemDefinition>>>(
  lib: string,
  definitions: T,
): Readonly<Record<keyof T & string, ProblemFactory>> {
  const factories: Record<string, ProblemFactory> = {};
  for (const [key, definition] of Object.entries(definitions)) {
    const code = `${lib}.${key}`;
    const make = (facts: ProblemFacts = {}, site?: ProblemSite): DomainError =>
      new DomainError(code, definition, facts, site ? [{ ...site, code, definition, facts }] : []);
    factories[key] = Object.assign(make, { code, definition });
  }
  return factories as Record<keyof T & string, ProblemFactory>;
}

/** Fills `{name}` from the facts; a placeholder without a fact stays visible, so that a test finds it. */
export function fillText(template: string, facts: ProblemFacts): string {
  return template.replace(/\{(\w+)\}/g, (hole, name: string) => (name in facts ? String(facts[name]) : hole));
}
