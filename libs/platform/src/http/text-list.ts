import { field } from './fields';

/** A list of short texts, none of them empty. */
export function TextList({
  min,
  max,
  length,
  description,
  example,
}: {
  min: number;
  max: number;
  length: number;
  description?: string;
  example?: readonly string[];
}): PropertyDecorator {
  return field({
    schema: { type: 'array', items: { type: 'string', minLength: 1, maxLength: length }, minItems: min, maxItems: max },
    ...(description ? { description } : {}),
    ...(example ? { example } : {}),
    checks: [
      {
        problem: 'list',
        facts: { min, max },
        check: (value) =>
          Array.isArray(value) &&
          value.length >= min &&
          value.length <= max &&
          value.every((one) => typeof one === 'string' && one.length > 0 && one.length <= length && one.isWellFormed()),
      },
    ],
  });
}
