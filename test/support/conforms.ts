import type { OpenAPIObject } from '@nestjs/swagger';

/** The part of JSON Schema that the API's document uses. */
interface Schema {
  readonly $ref?: string;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean | undefined;
  readonly required?: readonly string[];
  readonly description?: string;
}

const UNDERSTOOD = new Set([
  ...['$ref', 'anyOf', 'allOf', 'type', 'enum', 'format', 'items', 'properties', 'additionalProperties', 'required'],
  ...['description', 'example'],
]);

const FORMATS: Readonly<Record<string, RegExp>> = {
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  uuid: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/,
};

/**
 * Holds values against schemas of the document. Stricter than JSON Schema: a field that is not declared is a fault, and so
 * is a word of the schema that this does not understand. Remembers which declared fields have ever held something.
 */
export class Conformance {
  private readonly seen = new Set<string>();
  private readonly filled = new Set<string>();

  constructor(private readonly document: OpenAPIObject) {}

  /** Everything in which the value differs from the schema, each with where. */
  faults(value: unknown, schema: Schema, at = ''): string[] {
    const strange = Object.keys(schema).filter((word) => !UNDERSTOOD.has(word));
    if (strange.length > 0) return [`${at}: the schema says ${strange.join()}, which is not understood`];
    if (schema.$ref) {
      const name = schema.$ref.split('/').at(-1) ?? '';
      return this.faults(value, this.named(name), `${at}~${name}`);
    }
    if (schema.allOf) return schema.allOf.flatMap((part) => this.faults(value, part, at));
    if (schema.anyOf) {
      const tries = schema.anyOf.map((part) => this.faults(value, part, at));
      // A null is told by the branch for null; everything else by the branch that describes something.
      return tries.find((faults) => faults.length === 0) ?? tries[value === null ? tries.length - 1 : 0] ?? [];
    }
    const types = schema.type === undefined ? [] : [schema.type].flat();
    if (!types.includes(typeOf(value)) && !(types.includes('number') && typeOf(value) === 'integer')) {
      return [`${at}: ${JSON.stringify(value)} is not ${types.join(' or ') || 'of any declared type'}`];
    }
    if (value === null) return [];
    if (schema.enum && !schema.enum.includes(value))
      return [`${at}: ${JSON.stringify(value)} is none of ${schema.enum.join()}`];
    if (typeof value === 'string' && schema.format && !FORMATS[schema.format]?.test(value)) {
      return [`${at}: ${value} is no ${schema.format}`];
    }
    if (Array.isArray(value)) return value.flatMap((item) => this.faults(item, schema.items ?? {}, `${at}[]`));
    return typeof value === 'object' ? this.objectFaults(value as Record<string, unknown>, schema, at) : [];
  }

  /** Fields of the schemas met, as `Name.field`, that were always null, absent or empty. */
  neverFilled(): string[] {
    return [...this.seen].flatMap((name) =>
      Object.keys(this.named(name).properties ?? {})
        .map((field) => `${name}.${field}`)
        .filter((field) => !this.filled.has(field)),
    );
  }

  private objectFaults(value: Record<string, unknown>, schema: Schema, at: string): string[] {
    const properties = schema.properties ?? {};
    if (nameAtEnd(at)) this.seen.add(nameAtEnd(at));
    return [
      ...(schema.required ?? []).filter((field) => !(field in value)).map((field) => `${at}.${field}: is missing`),
      ...Object.entries(value).flatMap(([field, inner]) => {
        const declared = properties[field] ?? schema.additionalProperties;
        if (!declared || declared === true) return [`${at}.${field}: is not declared`];
        if (inner !== null && !(Array.isArray(inner) && inner.length === 0))
          this.filled.add(`${nameAtEnd(at)}.${field}`);
        return this.faults(inner, declared, `${at}.${field}`);
      }),
    ];
  }

  private named(name: string): Schema {
    const schema = this.document.components?.schemas?.[name];
    if (!schema) throw new Error(`the document has no schema ${name}`);
    return schema;
  }
}

/** `UnitRef` of `items[].unit~UnitRef`; empty where the path ends in a field. */
const nameAtEnd = (at: string): string => /~(\w+)$/.exec(at)?.[1] ?? '';

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}
