import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ValidateBy, ValidateIf, ValidateNested } from 'class-validator';
import { isLocalDate, isUuid, type ProblemFacts } from '@app/kernel';
import type { fieldProblems } from '../platform.problems';

/** How every field may be declared: absent leaves things as they are, `null` clears, a value sets. */
interface Presence {
  readonly optional?: boolean;
  readonly nullable?: boolean;
  readonly description?: string;
  readonly example?: unknown;
  /** What is said of it in a refusal never repeats what was sent. */
  readonly isPrivate?: boolean;
}

/** What the validation pipe finds in the `contexts` of a broken constraint. */
export interface FieldContext {
  readonly problem: keyof typeof fieldProblems;
  readonly facts: ProblemFacts;
  readonly isPrivate?: boolean;
}

interface FieldCheck {
  readonly problem: FieldContext['problem'];
  readonly facts?: ProblemFacts;
  readonly check: (value: unknown) => boolean;
}

interface FieldRule extends Presence {
  readonly schema: Record<string, unknown>;
  readonly checks: readonly FieldCheck[];
  readonly transform?: (value: unknown) => unknown;
}

/** One decorator a field: presence, transformation, validation and its place in the OpenAPI document together. */
export function field(rule: FieldRule): PropertyDecorator {
  const { schema, transform, optional = false, nullable = false } = rule;
  return applyDecorators(
    ...(transform ? [Transform(({ value }: { value: unknown }) => transform(value))] : []),
    ValidateIf((_, value) => !(optional && value === undefined) && !(nullable && value === null)),
    // class-validator drops the context of a constraint that has no text.
    ...rule.checks.map(({ problem, facts = {}, check }) =>
      ValidateBy(
        { name: problem, validator: { validate: check } },
        { message: problem, context: { problem, facts, isPrivate: rule.isPrivate ?? false } satisfies FieldContext },
      ),
    ),
    ApiProperty({
      ...schema,
      nullable,
      required: !optional,
      ...(rule.description ? { description: rule.description } : {}),
      ...(rule.example === undefined ? {} : { example: rule.example }),
    }),
  );
}

// Control characters other than tab and line breaks, and lone surrogates, are never something a person typed.
export const isPlainText = (value: string): boolean =>
  value.isWellFormed() && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(value);

export const tidyText = (value: unknown): unknown =>
  typeof value === 'string' && isPlainText(value) ? value.normalize('NFC').replace(/\r\n?/g, '\n').trim() : value;

// A text of nothing but joiners, marks of direction and spaces would pass for an answer that nobody can see.
const visibleLength = (value: string): number => (/^[\p{Cf}\p{Z}\s]*$/u.test(value) ? 0 : [...value].length);

/** Text as typed: NFC, trimmed, counted in code points as people count letters. */
export function Text(options: Presence & { max: number; min?: number }): PropertyDecorator {
  const { max, min = options.optional || options.nullable ? 0 : 1 } = options;
  return field({
    ...options,
    schema: { type: 'string', minLength: min, maxLength: max },
    transform: tidyText,
    checks: [
      { problem: 'text', check: (value) => typeof value === 'string' && isPlainText(value) },
      {
        problem: 'length',
        facts: { min, max },
        check: (value) => typeof value === 'string' && visibleLength(value) >= min && [...value].length <= max,
      },
    ],
  });
}

/** A password: neither trimmed nor rewritten, because every character of it counts. */
export function Secret({ max }: { max: number }): PropertyDecorator {
  return field({
    schema: { type: 'string', format: 'password', minLength: 1, maxLength: max },
    checks: [
      { problem: 'text', check: (value) => typeof value === 'string' && value.isWellFormed() },
      {
        problem: 'length',
        facts: { min: 1, max },
        check: (value) => typeof value === 'string' && value.length > 0 && [...value].length <= max,
      },
    ],
  });
}

const CLOCK_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** A day of the calendar, `YYYY-MM-DD`. */
export function Day(options: Presence = {}): PropertyDecorator {
  return field({
    ...options,
    schema: { type: 'string', format: 'date' },
    checks: [{ problem: 'day', check: isLocalDate }],
  });
}

/** A time of the day, `HH:MM`. */
export function ClockTime({ example }: { example: string }): PropertyDecorator {
  return field({
    schema: { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$', example },
    checks: [{ problem: 'time', check: (value) => typeof value === 'string' && CLOCK_TIME.test(value) }],
  });
}

/** A month of the calendar, `YYYY-MM`, whose days are days of the calendar. */
export function MonthOfYear(options: Presence = {}): PropertyDecorator {
  return field({
    ...options,
    schema: { type: 'string', pattern: '^(19|20|21)\\d\\d-(0[1-9]|1[0-2])$', example: '2026-11' },
    checks: [
      {
        problem: 'month',
        check: (value) => typeof value === 'string' && value.length === 7 && isLocalDate(`${value}-01`),
      },
    ],
  });
}

const INSTANT = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;
// Instants whose day in Vietnam is a day of the calendar, whatever the offset they are written with.
const EARLIEST = Date.parse('1900-01-01T00:00:00+07:00');
const LATEST = Date.parse('2199-12-31T00:00:00+07:00');

// 30 February is asked for by its day: an engine may make it 2 March.
const isInstant = (value: unknown): boolean =>
  typeof value === 'string' &&
  INSTANT.test(value) &&
  isLocalDate(value.slice(0, 10)) &&
  Date.parse(value) >= EARLIEST &&
  Date.parse(value) < LATEST;

/** An instant with its offset. */
export function Moment(options: Presence = {}): PropertyDecorator {
  return field({
    ...options,
    schema: { type: 'string', format: 'date-time' },
    checks: [{ problem: 'instant', check: isInstant }],
  });
}

/** An id made by the client or known to it (UUID, lower case). */
export function Id(options: Presence = {}): PropertyDecorator {
  return field({ ...options, schema: { type: 'string', format: 'uuid' }, checks: [{ problem: 'id', check: isUuid }] });
}

/** A whole number of a bounded range. `fromText` for query keys, where everything arrives as text. */
export function Whole(options: Presence & { min: number; max: number; fromText?: boolean }): PropertyDecorator {
  const { min, max, fromText = false } = options;
  return field({
    ...options,
    schema: { type: 'integer', minimum: min, maximum: max },
    ...(fromText
      ? {
          transform: (value: unknown) =>
            typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value,
        }
      : {}),
    checks: [
      {
        problem: 'whole',
        facts: { min, max },
        check: (value) => Number.isInteger(value) && Number(value) >= min && Number(value) <= max,
      },
    ],
  });
}

/** One word of a vocabulary that a `rules/` file owns. */
export function OneOf(choices: readonly string[], options: Presence = {}): PropertyDecorator {
  return field({
    ...options,
    schema: { type: 'string', enum: [...choices] },
    checks: [
      {
        problem: 'choice',
        facts: { choices: choices.join(', ') },
        check: (value) => typeof value === 'string' && choices.includes(value),
      },
    ],
  });
}

/** `true` or `false`; in query keys as text. */
export function Switch(options: Presence & { fromText?: boolean } = {}): PropertyDecorator {
  return field({
    ...options,
    schema: { type: 'boolean' },
    ...(options.fromText
      ? { transform: (value: unknown) => (value === 'true' ? true : value === 'false' ? false : value) }
      : {}),
    checks: [{ problem: 'switch', check: (value) => typeof value === 'boolean' }],
  });
}

// `<day, instant or infinity>~<id>`: what the row was sorted by.
const isCursor = (value: unknown): boolean => {
  if (typeof value !== 'string') return false;
  const [sortedBy = '', id, ...rest] = value.split('~');
  return rest.length === 0 && isUuid(id) && (sortedBy === 'infinity' || isLocalDate(sortedBy) || isInstant(sortedBy));
};

/** The position after the last row of a page, as the previous page gave it in `next`. */
export function Cursor(): PropertyDecorator {
  return field({
    optional: true,
    schema: { type: 'string', maxLength: 200 },
    checks: [{ problem: 'cursor', check: isCursor }],
  });
}

/** How many rows a page has. */
export function Limit(): PropertyDecorator {
  return Whole({ optional: true, min: 1, max: 200, fromText: true, description: '50 when left out' });
}

/** An object with fields of its own. */
export function Nested(type: () => new () => object, options: Presence = {}): PropertyDecorator {
  const { optional = false, nullable = false } = options;
  return applyDecorators(
    ValidateIf((_, value) => !(optional && value === undefined) && !(nullable && value === null)),
    ValidateBy(
      {
        name: 'object',
        validator: { validate: isObject },
      },
      { message: 'object', context: { problem: 'object', facts: {} } satisfies FieldContext },
    ),
    ValidateNested(),
    Type(type),
    // Swagger takes a function for a late reference by its name, which it has from this property.
    ApiProperty({ type: () => type(), required: !optional, nullable }),
  );
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list of objects with fields of their own; which entry is wrong stands in the pointer (`/entries/3/status`). */
export function NestedList(
  type: () => new () => object,
  { min, max, optional = false }: Presence & { min: number; max: number },
): PropertyDecorator {
  return applyDecorators(
    ValidateIf((_, value) => !(optional && value === undefined)),
    ValidateBy(
      {
        name: 'list',
        validator: {
          validate: (value) =>
            Array.isArray(value) && value.length >= min && value.length <= max && value.every(isObject),
        },
      },
      { message: 'list', context: { problem: 'list', facts: { min, max } } satisfies FieldContext },
    ),
    ValidateNested({ each: true }),
    Type(type),
    ApiProperty({ type: () => [type()], required: !optional, minItems: min, maxItems: max }),
  );
}

/** A field of an answer that may be null. */
export function OrNull(type: 'string' | 'integer', format?: string): PropertyDecorator {
  return ApiProperty({ type, nullable: true, ...(format ? { format } : {}) });
}

/** A word of a vocabulary that may be null. */
export function OneOfOrNull(choices: readonly string[]): PropertyDecorator {
  return ApiProperty({ type: 'string', nullable: true, enum: [...choices, null] } as never);
}

/** A thing of an answer that may be null. */
export function RefOrNull(type: new () => object): PropertyDecorator {
  return ApiProperty({ type, nullable: true });
}

/** The `:id` of a path. */
export class IdPath {
  @Id()
  id!: string;
}
