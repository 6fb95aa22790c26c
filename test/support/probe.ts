import { randomInt } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { openApiDocument } from '../../apps/api/src/openapi';
import type { TestApp } from './app';
import type { Answer, Visitor } from './visitor';
import { OTHER_BODYS_INSPECTOR, WITHOUT_ROLE } from './newcomers';
import { type World } from './world';

/** What a person gets: a status; or 200 without the object in it, or with it. */
export type Expected = number | 'absent' | 'seen';

/** Who tries each probe, in the order of a row of the table. `hai.*` is the entitled person's double in the other tenant. */
export const STRANGERS = [
  'khai.bui', // chair of the neighbour commune
  'son.ngo', // official there
  'thanh.ly', // follow-up officer of another inspecting body
  OTHER_BODYS_INSPECTOR, // head of inspection there
  'hai.*',
  'hai.vinh.cao', // leader over the whole of the other tenant
  WITHOUT_ROLE, // of Xã Minh Khê, without any role
  'anonymous',
] as const;
export type Row = readonly [Expected, Expected, Expected, Expected, Expected, Expected, Expected, Expected];

export type Kind =
  | 'inspection'
  | 'finding'
  | 'task'
  | 'statement'
  | 'amendment'
  | 'inbox item'
  | 'evidence file'
  | 'staff member'
  | 'quota'
  | 'sanction'
  | 'work list'
  | 'work'
  | 'mark'
  | 'evaluation'
  | 'finding effect'
  | 'evaluation rule'
  | 'evaluation choice'
  | 'paper score'
  | 'party result'
  | 'unit grade'
  | 'month'
  | 'duty'
  | 'import'
  | 'duty list'
  | 'job position'
  | 'unit'
  | 'account'
  | 'checklist'
  | 'draft'
  | 'law'
  | 'setting'
  | 'calendar';

export interface Ask {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/** One request on one object, who may make it, and what it answers everybody else. */
export interface Probe {
  /** As in the OpenAPI document, without the prefix. */
  readonly route: string;
  /** What is asked, where the route alone does not say it. */
  readonly note?: string;
  readonly kind: Kind;
  readonly of: (world: World) => string | number;
  /** The same request for everybody, but for the desk on which a foreign id is named. */
  readonly ask: (id: string | number, world: World, who: string) => Ask;
  readonly by: string;
  readonly answers: Expected;
  readonly refused: Row;
  /** Others whom it concerns, for this probe alone. */
  readonly also?: Readonly<Record<string, Expected>>;
  /** Whether an answer gives something of the object away; its id in the body, where nothing else is said. */
  readonly reveals?: (answer: Answer, world: World, who: string) => boolean;
  /** Asks for what is there already, and changes nothing. */
  readonly repeats?: true;
}

/** `GET /tasks/{id}` for every route of the OpenAPI document, made at this moment from the running application. */
export function documentedRoutes({ app }: TestApp): string[] {
  return Object.entries(openApiDocument(app).paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path.replace('/api/v1', '')}`),
  );
}

export const get = (path: string): Ask => ({ method: 'GET', path });
export const post = (path: string, body: unknown, headers: Record<string, string> = {}): Ask => ({
  method: 'POST',
  path,
  body,
  headers,
});
export const version = (id: string | number, number: number): Record<string, string> => ({
  'if-match': `"${id}-${number}"`,
});

export function title({ route, note, kind, by }: Probe): string {
  return `${route}${note ? ` (${note})` : ''}: ${kind} of ${by}`;
}

/** Everybody who tries the probe, with what the table says they get. */
export function strangersOf({ by, refused, also = {} }: Probe): [string, Expected][] {
  const row = STRANGERS.map((name, place): [string, Expected] => [
    name === 'hai.*' ? `hai.${by}` : name,
    refused[place] ?? 0,
  ]);
  return [...new Map([...row, ...Object.entries(also)])];
}

/** What somebody really gets for the object, in the table's own words. */
export async function gets(probe: Probe, world: World, who: string): Promise<{ got: Expected; answer: Answer }> {
  const answer = await send(await world.as(who), probe.ask(probe.of(world), world, who));
  if (answer.status !== 200 || typeof probe.answers === 'number') return { got: answer.status, answer };
  return { got: reveals(probe, answer, world, who) ? 'seen' : 'absent', answer };
}

/** As `gets`, and whether the answer is the one that an id gets which nobody has ever had. */
export async function getsAsForNothing(probe: Probe, world: World, who: string): Promise<Expected> {
  const { got, answer } = await gets(probe, world, who);
  if (got !== 404 && got !== 400) return got;
  const id = probe.of(world);
  const nobodys = typeof id === 'number' ? randomInt(1_000_000_000, 2_000_000_000) : uuidv7();
  const other = await send(await world.as(who), probe.ask(nobodys, world, who));
  expect(withoutEcho(other)).toEqual(withoutEcho(answer));
  return got;
}

/** Whether somebody got what the table refuses. */
export function leaks(expected: Expected, got: Expected): boolean {
  if (got === 'seen') return expected !== 'seen';
  return typeof got === 'number' && got < 300 && typeof expected === 'number' && expected >= 400;
}

function reveals(probe: Probe, answer: Answer, world: World, who: string): boolean {
  return probe.reveals?.(answer, world, who) ?? answer.text.includes(String(probe.of(world)));
}

export function send(who: Visitor, { method, path, body, headers }: Ask): Promise<Answer> {
  return who.send(method, path, body, headers);
}

/** As `send`, and again as often as the server is busy and says so: a crowded machine is no fault of the request. */
export async function sendPatiently(who: Visitor, ask: Ask): Promise<Answer> {
  for (let left = 8; ; left -= 1) {
    const answer = await send(who, ask);
    if (answer.status !== 503 || answer.headers.get('retry-after') === null || left === 0) return answer;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

// The request's own number and the echo of what was asked are all that may differ.
function withoutEcho({ status, text }: Answer): unknown {
  return [
    status,
    JSON.parse(text, (key, value: unknown) => (['traceId', 'instance', 'value'].includes(key) ? '#' : value)),
  ];
}
