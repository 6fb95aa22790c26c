import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { OpenAPIObject } from '@nestjs/swagger';
import { openApiDocument } from '../../../apps/api/src/openapi';
import { TestApp } from '../../support/app';
import { COMMANDS, requestOf } from '../../support/commands';
import { Conformance } from '../../support/conforms';
import { TakenBack } from '../../support/matrix/taken-back';
import { documentedRoutes, sendPatiently } from '../../support/probe';
import { FULL, figure, randomFrom, SEED } from '../../support/proof';
import { READS } from '../../support/reads';
import { APART, type Case } from '../../support/requests-apart';
import { spoilt } from '../../support/spoiling';
import { tamper } from '../../support/story';
import type { Answer } from '../../support/visitor';
import { buildWorld, type World } from '../../support/world';

// Requests made from the document of the API, right ones and wrong ones of every kind: no error of the server, no answer
// that the document does not name, and every body as it says. What they change is taken back, so that all meet the same.
const REQUESTS = FULL ? 10_000 : 400;
const AT_ONCE = 4;
/** Puts the whole demo back, which nothing takes back. */
const LEFT_OUT = ['POST /demo/reset'];
const SENDERS = ['entitled', 'entitled', 'entitled', 'ngoc.do', 'tham.nguyen', 'anonymous'];

/** What no request here can bring to its end: each takes a secret that only a phone or a letter holds. */
const NEVER_DONE = [
  'POST /auth/first-sign-in',
  'POST /auth/second-factor',
  'POST /me/second-factor/confirm',
  'POST /me/second-factor/recovery-codes',
  'POST /me/second-factor/remove',
];

let world: World;
let document: OpenAPIObject;
let conformance: Conformance;
let taken: TakenBack;
const cases: Case[] = [];
const counts = { sent: 0, good: 0, refused: 0 };
const done = new Set<string>();
const loop = monitorEventLoopDelay({ resolution: 5 });

beforeAll(async () => {
  world = await buildWorld(await TestApp.start({ inside: true }));
  document = openApiDocument(world.app.app);
  conformance = new Conformance(document);
  const apart = new Set([...LEFT_OUT, ...APART.map(({ route }) => route)]);
  for (const { route } of COMMANDS.filter((command) => !apart.has(command.route))) {
    const { by, ask } = await requestOf(world, route);
    cases.push({ route, by, ask });
  }
  for (const probe of READS) {
    cases.push({ route: probe.route, by: probe.by, ask: probe.ask(probe.of(world), world, probe.by) });
  }
  cases.push(...APART);
  // Whoever signed in later would have no session: it would be taken back as well. Whoever has just shown who they are would
  // be asked again in the middle of the proof.
  for (const by of [...SENDERS, ...cases.map((one) => one.by)]) if (by !== 'entitled') await world.as(by);
  await tamper(world.app.database, `UPDATE session SET confirmed_at = clock_timestamp() + interval '1 day'`);
  taken = new TakenBack();
}, 120_000);
afterAll(async () => {
  taken.restore();
  figure(
    'fuzz',
    `${counts.sent} requests to ${new Set(cases.map(({ route }) => route)).size} operations, ${counts.good} done ` +
      `(${done.size} operations at least once), ${counts.refused} refused; client and server in one process held up ` +
      `for ${(loop.max / 1e6).toFixed(0)} ms at most`,
  );
  await world.app.stop();
});

it('knows a request of every operation', () => {
  expect([...new Set([...cases.map(({ route }) => route), ...LEFT_OUT])].sort()).toEqual(
    documentedRoutes(world.app).sort(),
  );
});

/** What is wrong with an answer; null where it is as the document says. */
function faultOf(route: string, answer: Answer): string | null {
  const [method = '', path = ''] = route.split(' ');
  const operation = document.paths[`/api/v1${path}`]?.[method.toLowerCase() as 'get'];
  const type = answer.headers.get('content-type') ?? '';
  if (answer.status >= 500) return `${answer.status}`;
  if (answer.status >= 300) {
    counts.refused += 1;
    if (!type.startsWith('application/problem+json')) return `${answer.status} as ${type}`;
    const problem = answer.json<{ status: number }>();
    const faults = conformance.faults(problem, { $ref: '#/components/schemas/ProblemResponse' });
    return problem.status === answer.status ? (faults[0] ?? null) : `says ${problem.status}, is ${answer.status}`;
  }
  counts.good += 1;
  done.add(route);
  const documented = operation?.responses?.[String(answer.status)];
  if (!documented) return `${answer.status} is not documented`;
  const contents = ('content' in documented && documented.content) || {};
  if (Object.keys(contents).length === 0) return answer.text === '' ? null : 'a body that is not documented';
  const content = contents[type.split(';')[0] ?? ''] ?? contents['*/*'];
  if (!content) return `${type} is not documented`;
  if (!type.startsWith('application/json')) return null;
  return conformance.faults(answer.json(), content.schema ?? {})[0] ?? null;
}

function schemaOf(route: string) {
  const [method = '', path = ''] = route.split(' ');
  const body = document.paths[`/api/v1${path}`]?.[method.toLowerCase() as 'post']?.requestBody;
  const schema =
    body && 'content' in body ? (body.content['application/json']?.schema as { $ref?: string }) : undefined;
  const named = document.components?.schemas?.[schema?.$ref?.split('/').at(-1) ?? ''] as
    { properties?: Record<string, object> } | undefined;
  return (field: string): object => named?.properties?.[field] ?? {};
}

it(`a right request of each operation and ${REQUESTS} of every kind get no error of the server and nothing that is not documented`, async () => {
  const random = randomFrom(SEED);
  const wrong: string[] = [];
  const plans = cases.map((from) => ({ from, by: from.by, ask: from.ask }));
  for (let nth = 0; nth < REQUESTS; nth += 1) {
    const from = cases[nth % cases.length] as Case;
    const sender = SENDERS[Math.floor(random() * SENDERS.length)] ?? 'entitled';
    const by = sender === 'entitled' ? from.by : sender;
    plans.push({ from, by, ask: spoilt(from.ask, schemaOf(from.route), random) });
  }
  loop.enable();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let plan = plans.shift(); plan; plan = plans.shift()) {
        const { from, by, ask } = plan;
        const answer = await sendPatiently((await world.as(by)).again(), ask);
        counts.sent += 1;
        const fault = faultOf(from.route, answer);
        const body = JSON.stringify(ask.body)?.slice(0, 200);
        if (fault)
          wrong.push(
            `${from.route} by ${by}: ${fault}; ${ask.path.slice(0, 100)} ${body} ${JSON.stringify(ask.headers ?? {}).slice(0, 100)}`,
          );
      }
    }),
  );
  loop.disable();
  expect(wrong.slice(0, 20)).toEqual([]);
}, 900_000);

it('and what can be done at all was done', () => {
  const never = documentedRoutes(world.app).filter((route) => !done.has(route));
  expect(never.sort()).toEqual([...LEFT_OUT, ...NEVER_DONE].sort());
});
