import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { administrator } from '../support/administrator';
import { TestApp } from '../support/app';
import { staffOf, type Staff } from '../support/roster-bodies';
import { storyOf, type Story } from '../support/story';
import type { Answer, Visitor } from '../support/visitor';

interface Operation {
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly example?: object }>> };
}
const document = JSON.parse(readFileSync(join(__dirname, '../../apps/api/openapi.json'), 'utf8')) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
};

let app: TestApp;
let admin: Visitor;
let story: Story;
let staff: Staff;

beforeAll(async () => {
  app = await TestApp.start();
  story = await storyOf(app.database);
  admin = await administrator(app, story);
  staff = await staffOf(admin, story);
});
afterAll(() => app.stop());

const example = (route: string): Record<string, unknown> => {
  const [method = '', path = ''] = route.split(' ');
  return {
    ...document.paths[`/api/v1${path}`]?.[method.toLowerCase()]?.requestBody?.content['application/json']?.example,
  };
};

/** The example as the document has it, with ids that are there instead of made-up ones. */
async function send(route: string, ids: { readonly path?: unknown; readonly body?: object } = {}): Promise<Answer> {
  const [method = '', path = ''] = route.split(' ');
  const body = { ...example(route), ...ids.body };
  const own = 'id' in body ? { id: uuidv7() } : {};
  return admin.send(method, path.replace(/\{\w+\}/, String(ids.path)), { ...body, ...own });
}

const postIn = (unitId: number): object => ({ ...(example('POST /staff-members')['to'] as object), unitId });

describe('the example of a body, sent with ids that are there', () => {
  it.each<[route: string, ids: () => Promise<{ path?: unknown; body?: object }> | { path?: unknown; body?: object }]>([
    ['POST /staff-members', () => ({ body: { to: postIn(story.unit('minhkhe')) } })],
    ['POST /staff-members/{id}/movements', () => ({ path: staff.toMove })],
    ['POST /units', () => ({ body: { parentId: story.unit('province') } })],
    ['POST /units/{id}/rename', () => ({ path: story.unit('minhkhe') })],
    ['POST /units/{id}/working-hours', () => ({ path: story.unit('minhkhe') })],
    ['POST /legal-bases', () => ({})],
    ['POST /settings/{key}/values', () => ({ path: 'inspection.smallest-team' })],
    [
      'POST /calendars',
      async () => ({ body: { basedOn: (await admin.get('/calendars')).json<{ version: number }>().version } }),
    ],
  ])('%s is done', async (route, ids) => {
    const answer = await send(route, await ids());
    expect([answer.status, answer.status < 300 ? '' : answer.text]).toEqual([expect.any(Number), '']);
  });

  it('PATCH /staff-members/{id} is done', async () => {
    const seen = await admin.get(`/staff-members/${staff.toCorrect}`);
    const path = `/staff-members/${staff.toCorrect}`;
    const headers = { 'if-match': seen.headers.get('etag') ?? '' };
    const answer = await admin.send('PATCH', path, example('PATCH /staff-members/{id}'), headers);
    expect([answer.status, answer.status < 300 ? '' : answer.text]).toEqual([200, '']);
  });
});
