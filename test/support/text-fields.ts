import type { OpenAPIObject } from '@nestjs/swagger';

interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}

type Step = string | 0;

/** Every text that a request of the operation takes, as the way to it: `['people', 0, 'name']`. */
export function textFields(document: OpenAPIObject, route: string): Step[][] {
  const [method = '', path = ''] = route.split(' ');
  const operation = document.paths[`/api/v1${path}`]?.[method.toLowerCase() as 'post'];
  const body = operation?.requestBody;
  const schema = body && 'content' in body ? body.content['application/json']?.schema : undefined;
  return schema ? waysIn(document, schema, []) : [];
}

function waysIn(document: OpenAPIObject, schema: Schema, way: Step[]): Step[][] {
  if (schema.$ref) {
    const named = document.components?.schemas?.[schema.$ref.split('/').at(-1) ?? ''] as Schema | undefined;
    return named ? waysIn(document, named, way) : [];
  }
  if (schema.allOf) return schema.allOf.flatMap((part) => waysIn(document, part, way));
  if (schema.items) return waysIn(document, schema.items, [...way, 0]);
  if (schema.properties) {
    return Object.entries(schema.properties).flatMap(([name, inner]) => waysIn(document, inner, [...way, name]));
  }
  const isText = [schema.type].flat().includes('string') && !schema.enum && !schema.format;
  return isText ? [way] : [];
}

/** The body with another value at the end of the way; undefined where the body does not go that way. */
export function withValue(body: unknown, [step, ...rest]: readonly Step[], value: unknown): unknown {
  if (step === undefined) return value;
  if (typeof body !== 'object' || body === null) return undefined;
  const inner = withValue((body as Record<string, unknown>)[step], rest, value);
  if (inner === undefined) return undefined;
  return Array.isArray(body) ? body.map((one: unknown, at) => (at === step ? inner : one)) : { ...body, [step]: inner };
}

/** Every text of an answer, at whatever depth; a number as its digits. */
export function stringsOf(answer: unknown): string[] {
  if (typeof answer === 'number') return [answer.toString()];
  if (typeof answer === 'string') return [answer];
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.values(answer).flatMap(stringsOf);
}
