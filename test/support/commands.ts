import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { ASKED_AGAIN } from './month-bodies';
import { actOfUnit, changeOfCalendar, plannedSetting } from './office-bodies';
import { post, send, sendPatiently, type Ask, type Probe } from './probe';
import { CHANGING } from './probes-writing';
import { expectDone, query } from './story';
import type { Answer } from './visitor';
import { EVIDENCE, EVIDENCE_HEADERS, type World } from './world';

interface Operation {
  readonly parameters?: readonly { readonly name: string }[];
  readonly requestBody?: unknown;
  readonly 'x-permission': string;
}
const DOCUMENT = JSON.parse(readFileSync(join(__dirname, '../../apps/api/openapi.json'), 'utf8')) as {
  paths: Record<string, Record<string, Operation>>;
};

/** What changes something; whether a key of the client's makes it happen once, and whether it takes a body. */
export const COMMANDS = Object.entries(DOCUMENT.paths).flatMap(([path, operations]) =>
  Object.entries(operations)
    .filter(([method]) => method !== 'get')
    .map(([method, { parameters = [], requestBody, 'x-permission': permission }]) => ({
      route: `${method.toUpperCase()} ${path.replace('/api/v1', '')}`,
      keyed: parameters.some(({ name }) => name === 'Idempotency-Key'),
      takesBody: requestBody !== undefined,
      permission,
    })),
);
export type Command = (typeof COMMANDS)[number];

/** Answered again by reading what is private, which is logged each time. */
export const SHOWN_AGAIN = ['PATCH /staff-members/{id}/particulars', 'POST /staff-members/{id}/personal-number'];

const FILE = uuidv7();
const SETTING = uuidv7();
const CHANGE = uuidv7();
interface Request extends Pick<Probe, 'route' | 'by' | 'of' | 'ask'> {
  /** What has to happen before, of which the probes in their order take care by themselves. */
  readonly first?: (world: World) => Promise<unknown>;
}
const LOCK = 'POST /evaluation-cycles/lock';
const PROBES: readonly Request[] = [
  ...CHANGING.filter(({ repeats, route }) => !repeats && route !== LOCK),
  ...CHANGING.filter(({ route }) => route === LOCK).map((probe) => ({
    ...probe,
    first: async ({ app, as, months }: World) => {
      // Somebody else than whose month another request opens again.
      const [closed] = await query<{ id: string }>(
        app.database,
        `SELECT id FROM evaluation WHERE cycle_id = '${months.toLockTogether}' AND superseded_at IS NULL
            AND state IN ('LOCKED', 'INSUFFICIENT_DATA') AND id <> '${months.toReopen}' ORDER BY id LIMIT 1`,
      );
      expectDone(await (await as(probe.by)).post(`/evaluations/${closed?.id ?? ''}/reopen`, ASKED_AGAIN));
    },
  })),
  {
    route: 'PUT /evidence-files/{id}',
    by: 'anh.le',
    of: () => FILE,
    ask: (id) => ({ method: 'PUT', path: `/evidence-files/${id}`, body: EVIDENCE, headers: EVIDENCE_HEADERS }),
  },
  {
    route: 'POST /units/{id}/end',
    by: 'quan.tri',
    of: ({ story }) => story.unit('vanphong.onestop'),
    ask: (id, { story }) =>
      post(`/units/${id}/end`, { ...actOfUnit(), successors: [{ unitId: story.unit('vanphong.office') }] }),
  },
  {
    route: 'POST /units/{id}/reopen',
    by: 'quan.tri',
    of: ({ story }) => story.unit('old'),
    ask: (id) => post(`/units/${id}/reopen`, { id: uuidv7(), decision: 'Kết thúc nhầm đơn vị.' }),
  },
  {
    route: 'POST /calendars',
    by: 'quan.tri',
    of: () => CHANGE,
    ask: (id) => post('/calendars', { ...changeOfCalendar(1), id }),
  },
  {
    route: 'POST /settings/{key}/values',
    by: 'quan.tri',
    of: () => SETTING,
    ask: (id) => post('/settings/inspection.repeat-months/values', { ...plannedSetting(), id }),
  },
];

/** The request of whoever may make it, and the sending of it or of what differs from it. */
export interface Prepared {
  readonly by: string;
  readonly ask: Ask;
  readonly sent: (more?: Partial<Ask>) => Promise<Answer>;
  /** The same, again while the server is busy. */
  readonly sentPatiently: (more?: Partial<Ask>) => Promise<Answer>;
}

export async function requestOf(world: World, route: string): Promise<Prepared> {
  const probe = PROBES.find((candidate) => candidate.route === route);
  if (!probe) throw new Error(`no probe of ${route}`);
  await probe.first?.(world);
  const [who, ask] = [await world.as(probe.by), probe.ask(probe.of(world), world, probe.by)];
  const otherwise = (more: Partial<Ask>): Ask => ({ ...ask, ...more, headers: { ...ask.headers, ...more.headers } });
  return {
    by: probe.by,
    ask,
    sent: (more = {}) => send(who, otherwise(more)),
    sentPatiently: (more = {}) => sendPatiently(who, otherwise(more)),
  };
}
