import {
  fillText,
  formatDate,
  isLocalDate,
  isUuid,
  type DomainError,
  type ProblemFacts,
  type ProblemKind,
} from '@app/kernel';

/** The languages that the product speaks. */
export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** RFC 9457 with the product's additions. */
export interface ProblemDocument {
  type: string;
  code: string;
  title: string;
  status: number;
  detail: string;
  remedy: string;
  instance: string;
  traceId: string;
  facts?: Record<string, string | number>;
  errors?: { pointer: string; code: string; message: string; remedy: string; value?: unknown }[];
}

export function statusOf(kind: ProblemKind): number {
  switch (kind) {
    case 'invalid':
      return 400;
    case 'unauthenticated':
      return 401;
    case 'forbidden':
      return 403;
    case 'not-found':
      return 404;
    case 'conflict':
      return 409;
    case 'stale':
      return 412;
    case 'too-large':
      return 413;
    case 'media-type':
      return 415;
    case 'rule':
      return 422;
    case 'precondition-missing':
      return 428;
    case 'too-many':
      return 429;
    case 'failure':
      return 500;
    case 'unavailable':
      return 503;
    case 'no-space':
      return 507;
    default:
      return assertNever(kind);
  }
}

function assertNever(kind: never): never {
  throw new Error(`no status for ${String(kind)}`);
}

/** The language the client likes best of the two that exist; Vietnamese when it does not say. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wishes = (acceptLanguage ?? '').split(',').map((part, order) => {
    const [tag = '', ...options] = part.trim().toLowerCase().split(';');
    const weight = options
      .map((option) => /^\s*q=(\d(?:\.\d+)?)$/.exec(option)?.[1])
      .find((found) => found !== undefined);
    return { language: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight), order };
  });
  const [best] = wishes
    .filter(({ language, weight }) => (language === 'vi' || language === 'en') && weight > 0)
    .sort((a, b) => b.weight - a.weight || a.order - b.order);
  return best?.language === 'en' ? 'en' : 'vi';
}

export function problemDocument(
  error: DomainError,
  request: { url: string; id: string },
  language: Language,
): ProblemDocument {
  const facts = readable(error.facts);
  const title = fillText(error.definition[language].title, facts);
  const remedy = fillText(error.definition[language].remedy, facts);
  const errors = error.issues.map(({ pointer, code, definition, facts: own, value }) => ({
    pointer,
    code,
    message: fillText(definition[language].title, readable(own)),
    remedy: fillText(definition[language].remedy, readable(own)),
    ...(value === undefined ? {} : { value: masked(pointer, value) }),
  }));
  return {
    type: `/problems/${error.code}`,
    code: error.code,
    title,
    status: statusOf(error.definition.kind),
    detail: [title, ...errors.map(({ pointer, message }) => `${pointer}: ${message}`)].join('. '),
    remedy,
    instance: request.url,
    traceId: request.id,
    ...(error.definition.tells ? { facts: told(error.definition.tells, error.facts) } : {}),
    ...(errors.length > 0 ? { errors } : {}),
  };
}

const told = (names: readonly string[], facts: ProblemFacts): Record<string, string | number> =>
  Object.fromEntries(Object.entries(facts).filter(([name]) => names.includes(name)));

const readable = (facts: ProblemFacts): ProblemFacts =>
  Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, isLocalDate(fact) ? formatDate(fact) : fact]));

// What was typed is shown back so that it can be recognised, except where it is a secret or names a person.
function masked(pointer: string, value: unknown): unknown {
  if (/password|secret|token|code/i.test(pointer)) return '•••';
  if (isUuid(value) || typeof value === 'number' || typeof value === 'boolean' || value === null) return value;
  if (typeof value !== 'string') return '…';
  const letters = [...value.toWellFormed().replace(/\d(?=\d{4})(?<=\d{2,})/g, '•')];
  return letters.length > 80 ? `${letters.slice(0, 80).join('')}…` : letters.join('');
}
