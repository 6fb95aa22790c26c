import { field, isPlainText, tidyText } from './fields';

/** A list of short texts, each as `Text` has it, none of them empty. */
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
    transform: (value) => (Array.isArray(value) ? value.map(tidyText) : value),
    checks: [
      {
        problem: 'list',
        facts: { min, max },
        check: (value) =>
          Array.isArray(value) &&
          value.length >= min &&
          value.length <= max &&
          value.every((one) => typeof one === 'string' && one.length > 0 && one.length <= length && isPlainText(one)),
      },
    ],
  });
}

/** Some words of a vocabulary that a `rules/` file owns, each once. */
export function SomeOf(choices: readonly string[], { description }: { description?: string } = {}): PropertyDecorator {
  const facts = { choices: choices.join(', ') };
  return field({
    schema: {
      type: 'array',
      items: { type: 'string', enum: [...choices] },
      maxItems: choices.length,
      uniqueItems: true,
    },
    ...(description ? { description } : {}),
    checks: [
      {
        problem: 'choice',
        facts,
        check: (value) =>
          Array.isArray(value) &&
          value.every((one) => typeof one === 'string' && choices.includes(one)) &&
          new Set(value).size === value.length,
      },
    ],
  });
}
