import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

const root = resolve(__dirname, '../..');
const PATH = join(root, 'apps/api/openapi.json');

interface Media {
  readonly schema?: object;
  readonly example?: unknown;
}
interface Operation {
  readonly summary?: string;
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, Media>> }>>;
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

const document = JSON.parse(readFileSync(PATH, 'utf8')) as Document;
/** Every body of JSON that an operation takes or gives. */
const bodies = Object.entries(document.paths).flatMap(([path, operations]) =>
  Object.entries(operations).flatMap(([method, { requestBody, responses }]) =>
    [
      ['request', requestBody?.content] as const,
      ...Object.entries(responses).map(([status, { content }]) => [status, content] as const),
    ].flatMap(([part, content]) =>
      Object.entries(content ?? {})
        .filter(([mediaType]) => mediaType.includes('json'))
        .map(([, media]) => ({ where: `${method.toUpperCase()} ${path} ${part}`, ...media })),
    ),
  ),
);

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema(document, 'document');
/** The reference as it reads from outside of the document. */
const outside = (schema: object): object =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"document#/')) as object;

describe('the examples of the API’s document', () => {
  it('stand with every body that an operation takes or gives', () => {
    expect(bodies.length).toBeGreaterThan(200);
    expect(bodies.filter(({ example }) => example === undefined).map(({ where }) => where)).toEqual([]);
  });

  it('are what their schemas promise', () => {
    const faults = bodies.flatMap(({ where, schema, example }) => {
      const check = ajv.compile(outside(schema ?? {}));
      return check(example) ? [] : [`${where}: ${ajv.errorsText(check.errors)}`];
    });
    expect(faults).toEqual([]);
  });

  it('would be found out where they are not', () => {
    const [first] = bodies.filter(({ where }) => where === 'POST /api/v1/auth/login request');
    const check = ajv.compile(outside(first?.schema ?? {}));
    expect(check(first?.example)).toBe(true);
    expect(check({ ...(first?.example as object), username: 7 })).toBe(false);
    expect(check({ username: 'ngoc.do' })).toBe(false);
  });
});

it('the document is clean by Redocly’s recommended rules', () => {
  const lint = join(root, 'tools/openapi-lint.mjs');
  expect(execFileSync(process.execPath, [lint, PATH], { encoding: 'utf8' })).toBe('');
});
