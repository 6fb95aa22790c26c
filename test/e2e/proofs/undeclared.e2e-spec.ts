import type { OpenAPIObject } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { openApiDocument } from '../../../apps/api/src/openapi';
import { TestApp } from '../../support/app';
import { COMMANDS, requestOf } from '../../support/commands';
import { send, type Ask } from '../../support/probe';
import { FULL, figure, randomFrom, sample, SEED } from '../../support/proof';
import { READS } from '../../support/reads';
import { APART } from '../../support/requests-apart';
import { written } from '../../support/story';
import { buildWorld, type World } from '../../support/world';

// Nobody sets a column that the request does not have: every column of every table, in every object of every body and in
// every query, is refused by its own name, and nothing is written. So are the names by which JavaScript could be reached.

/** What every object has: names that look declared although nobody has declared them. */
const BUILT_IN = ['constructor', 'hasOwnProperty', 'toString', 'valueOf'];

type Schema = Readonly<Record<string, unknown>>;

/** An object of a body: where it stands, and the names that it may have. */
interface Place {
  readonly pointer: string;
  readonly declared: ReadonlySet<string>;
}

let world: World;
let document: OpenAPIObject;
let columns: string[];
const SENSITIVE = [
  'tenantId',
  'tenant_id',
  'orgUnitId',
  'state',
  'version',
  'role',
  'isAdmin',
  'createdAt',
  'recordedBy',
];
const counts = { objects: 0, names: 0 };

beforeAll(async () => {
  world = await buildWorld(await TestApp.start());
  document = openApiDocument(world.app.app);
  const tables = world.app.app.get(DataSource).entityMetadatas;
  const names = tables.flatMap((table) => table.columns.flatMap((one) => [one.propertyName, one.databaseName]));
  const all = [...new Set(names)];
  columns = [...new Set([...(FULL ? all : sample(all, 8, randomFrom(SEED))), ...SENSITIVE])].sort();
}, 120_000);
afterAll(async () => {
  figure('undeclared', `${counts.names} names in ${counts.objects} objects and queries, each refused by itself`);
  await world.app.stop();
});

function resolved(schema: Schema): Schema {
  const name = (schema['$ref'] as string | undefined)?.split('/').at(-1);
  if (name !== undefined) return resolved((document.components?.schemas?.[name] ?? {}) as Schema);
  const parts = (schema['allOf'] ?? schema['anyOf'] ?? schema['oneOf']) as readonly Schema[] | undefined;
  return parts?.map(resolved).find((part) => part['properties'] !== undefined) ?? schema;
}

/** The objects of a body as the document describes them, itself first. */
function placesIn(schema: Schema, value: unknown, pointer = ''): Place[] {
  const described = resolved(schema);
  if (Array.isArray(value)) {
    return value.flatMap((one, at) => placesIn((described['items'] ?? {}) as Schema, one, `${pointer}/${at}`));
  }
  const properties = described['properties'] as Readonly<Record<string, Schema>> | undefined;
  if (typeof value !== 'object' || value === null || properties === undefined) return [];
  const within = Object.entries(value).flatMap(([name, one]) =>
    placesIn(properties[name] ?? {}, one, `${pointer}/${name}`),
  );
  return [{ pointer, declared: new Set(Object.keys(properties)) }, ...within];
}

/** The body with more in the object at the pointer. */
function withMore(body: unknown, pointer: string, more: object): object {
  const copy = structuredClone(body) as object;
  const at = pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], copy);
  for (const [name, value] of Object.entries(more)) {
    Object.defineProperty(at, name, { value, enumerable: true, configurable: true, writable: true });
  }
  return copy;
}

const bodySchemaOf = (route: string): Schema => {
  const [method = '', path = ''] = route.split(' ');
  const operation = document.paths[`/api/v1${path}`]?.[method.toLowerCase() as 'post'];
  const body = operation?.requestBody as { content?: Record<string, { schema?: Schema }> } | undefined;
  return body?.content?.['application/json']?.schema ?? {};
};

const pointersOf = (text: string): string[] =>
  ((JSON.parse(text) as { errors?: { pointer: string }[] }).errors ?? []).map(({ pointer }) => pointer);

/** A right request of every command that takes a body of fields, each as whoever may send it. */
const ROUTES = COMMANDS.filter(
  ({ takesBody, route }) =>
    takesBody && !/^PUT \/(evidence-files|roster-imports|score-imports|work-imports)/.test(route),
);
async function rightRequest(route: string): Promise<{ by: string; ask: Ask }> {
  const apart = APART.find((one) => one.route === route);
  const { by, ask } = apart ?? (await requestOf(world, route));
  await world.as(by);
  return { by, ask };
}

/** Sends it, and expects each of the names to be refused where it stands. */
async function expectRefused(by: string, ask: Ask, pointers: readonly string[]): Promise<void> {
  const who = await world.as(by);
  const before = await written(world.app.database);
  const answer = await send(who, ask);
  expect([answer.status, pointersOf(answer.text)]).toEqual([400, expect.arrayContaining([...pointers])]);
  expect(await written(world.app.database)).toEqual(before);
  counts.objects += 1;
  counts.names += pointers.length;
}

it.each(ROUTES)('$route takes no column that it does not name, in no object of its body', async ({ route }) => {
  const { by, ask } = await rightRequest(route);
  const places = placesIn(bodySchemaOf(route), ask.body);
  expect(places[0]?.pointer).toBe('');
  for (const { pointer, declared } of places) {
    for (const kind of [columns, BUILT_IN]) {
      const names = kind.filter((name) => !declared.has(name));
      const body = withMore(ask.body, pointer, Object.fromEntries(names.map((name) => [name, 1])));
      const pointers = names.map((name) => `${pointer}/${name}`);
      await expectRefused(by, { ...ask, body }, pointers);
    }
  }
});

it.each(ROUTES)('$route refuses a body that reaches for the prototype', async ({ route }) => {
  const { by, ask } = await rightRequest(route);
  const before = await written(world.app.database);
  for (const more of [{ ['__proto__']: { role: 'ADMINISTRATOR' } }, { constructor: { prototype: { role: 1 } } }]) {
    const answer = await send(await world.as(by), { ...ask, body: withMore(ask.body, '', more) });
    expect(answer.status).toBe(400);
  }
  expect(await written(world.app.database)).toEqual(before);
  expect(({} as Record<string, unknown>)['role']).toBeUndefined();
});

it.each(READS)('$route takes no query key that it does not name', async ({ route, by, of, ask }) => {
  const asked = ask(of(world), world, by);
  const [, path = ''] = route.split(' ');
  const parameters = (document.paths[`/api/v1${path}`]?.get?.parameters ?? []) as { name: string }[];
  const declared = new Set(parameters.map(({ name }) => name));
  for (const kind of [columns, BUILT_IN]) {
    const names = kind.filter((name) => !declared.has(name));
    const keys = names.map((name) => `${name}=1`).join('&');
    const joined = `${asked.path}${asked.path.includes('?') ? '&' : '?'}${keys}`;
    const pointers = names.map((name) => `/${name}`);
    await expectRefused(by, { ...asked, path: joined }, pointers);
  }
});
