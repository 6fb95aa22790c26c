import { v7 as uuidv7 } from 'uuid';
import { TestApp } from '../support/app';
import { png } from '../support/corpus';
import { StatementLog, type Trips } from '../support/statements';
import { expectDone, findingOf, storyOf, visitAt } from '../support/story';
import type { Answer, Visitor } from '../support/visitor';

const FINDING = { title: 'Cửa phòng tiếp dân khóa', findingClass: 'LIMITATION', severity: 'LEVEL_3' };

let app: TestApp;
let log: StatementLog;
let inspector: Visitor;
let chair: Visitor;
let official: Visitor;
let verifier: Visitor;
let ids: Record<string, string>;

beforeAll(async () => {
  app = await TestApp.start();
  [inspector, chair] = [await app.as('tham.nguyen'), await app.as('ngoc.do')];
  [official, verifier] = [await app.as('anh.le'), await app.as('mai.vu')];
  ids = await app.database.superuser(async (client) => {
    const { rows } = await client.query<Record<string, string>>(`
      SELECT (SELECT id FROM org_unit WHERE tenant_id = 1 AND name = 'Xã Minh Khê') AS commune,
             (SELECT id FROM inspection WHERE tenant_id = 1 AND state = 'IN_PROGRESS') AS visit,
             (SELECT id FROM finding WHERE tenant_id = 1 AND state = 'RECORDED' LIMIT 1) AS finding,
             (SELECT c.id FROM checklist_item c JOIN checklist_version v ON v.id = c.checklist_version_id
               WHERE c.tenant_id = 1 AND c.code = 'G3' AND v.retired_on IS NULL) AS item,
             (SELECT c.id FROM checklist_item c JOIN checklist_version v ON v.id = c.checklist_version_id
               WHERE c.tenant_id = 1 AND c.code = 'D1' AND v.retired_on IS NULL) AS other,
             (SELECT id FROM staff_member WHERE tenant_id = 1 AND full_name = 'Ngô Thế Sơn') AS receiver,
             (SELECT id FROM remediation_task WHERE tenant_id = 1 AND state = 'SENT_UP') AS sent,
             (SELECT id FROM remediation_task WHERE tenant_id = 1 AND state = 'SUBMITTED') AS submitted,
             (SELECT id FROM staff_member WHERE tenant_id = 1 AND full_name = 'Lê Đức Anh') AS person`);
    // A session is marked as seen once a minute; here that minute never comes.
    await client.query(`UPDATE session SET last_seen_at = clock_timestamp() + interval '10 minutes'`);
    return rows[0] ?? {};
  });
  // The process learns a published calendar once.
  await chair.get(`/tasks/${ids['submitted']}`);
  log = new StatementLog();
});
afterAll(async () => {
  log.restore();
  await app.stop();
});

const within = (path: string): string => path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? `no-${name}`);

async function trips(status: number, ask: () => Promise<Answer>): Promise<Trips & { answer: Answer }> {
  let answer: Answer | undefined;
  const found = await log.during(async () => {
    answer = await ask();
  });
  if (answer?.status !== status) throw new Error(`answered with ${answer?.status}: ${answer?.text}`);
  return { ...found, answer };
}

/** What a command sent of its own: not the session, BEGIN, the settings and COMMIT that every one needs. */
function own({ statements }: Pick<Trips, 'statements'>): readonly string[] {
  expect(statements.slice(0, 3)).toEqual(['identity.session', 'BEGIN', 'unit.context']);
  expect(statements.at(-1)).toBe('COMMIT');
  return statements.slice(3, -1);
}

describe('a read', () => {
  it.each([
    ['GET /me', '/me', 'chair'],
    ['the list of units', '/units?q=khe', 'inspector'],
    ['a unit', '/units/{commune}', 'inspector'],
    ['the people of a unit', '/staff-members?unitId={commune}', 'chair'],
    ['the checklist', '/checklists/current', 'inspector'],
    ['the library', '/checklists', 'chair'],
    ['what a visit begins with', '/inspections/start?unitId={commune}', 'inspector'],
    ['the roster of a visit', '/inspections/{visit}/roster', 'inspector'],
    ['the list of visits', '/inspections', 'inspector'],
    ['the visits of one’s own units', '/inspections?side=inspected', 'chair'],
    ['a visit with its findings', '/inspections/{visit}', 'inspector'],
    ['open findings', '/findings?unitId={commune}', 'inspector'],
    ['a finding', '/findings/{finding}', 'inspector'],
    ['my tasks', '/tasks?list=mine', 'official'],
    ['the unit’s tasks', '/tasks?list=unit', 'chair'],
    ['overdue tasks', '/tasks?list=unit&overdue=true', 'chair'],
    ['tasks of one state', '/tasks?list=following&state=CLOSED', 'verifier'],
    ['the counts', '/tasks/counts', 'chair'],
    ['one’s inbox', '/inbox', 'official'],
    ['a task', '/tasks/{submitted}', 'chair'],
    ['what waits for somebody', '/my-work', 'chair'],
    ['what waits for an official', '/my-work', 'official'],
    ['a month', '/months/2026-11', 'chair'],
    ['the rows behind a number', '/months/2026-11/rows?measure=opened&unitId={commune}', 'chair'],
    ['the map of a dashboard', '/dashboard/sections', 'chair'],
    ['what is overdue, by age', '/dashboard/ageing', 'chair'],
    ['twelve months', '/dashboard/trend', 'chair'],
    ['a task that waits for a verdict', '/tasks/{sent}', 'verifier'],
    ['what the unit has asked', '/task-requests?side=asked&state=open', 'chair'],
    ['what waits for an answer', '/task-requests?side=to-answer&state=open', 'verifier'],
    ['the count of what waits for an answer', '/task-requests/counts', 'verifier'],
  ] as const)('of %s is five statements in two flights, the session included', async (_, path, who) => {
    const visitor = { inspector, chair, official, verifier }[who];
    const { statements, flights } = await trips(200, () => visitor.get(within(path)));
    expect(statements).toEqual([
      'identity.session',
      'BEGIN READ ONLY',
      'unit.context',
      expect.stringMatching(/^[a-z-]+\.[a-z-]+:(units|tenant)$/),
      'COMMIT',
    ]);
    expect(flights).toBe(2);
  });

  it('of a person’s record is written down before it is read', async () => {
    const { statements } = await trips(200, () => chair.get(within('/staff-members/{person}')));
    expect(statements.indexOf('read-log.record')).toBeGreaterThan(0);
    expect(statements.indexOf('read-log.record')).toBeLessThan(statements.indexOf('roster.staff-member:units'));
    expect(statements).toHaveLength(7);
  });
});

describe('a simple command', () => {
  it.each([
    ['outside the checklist', () => ({})],
    ['of an item, which is thereby failed', () => ({ checklistItemId: ids['item'] })],
    ['that names people', () => ({ people: [{ staffMemberId: ids['receiver'], part: 'SUBJECT' }] })],
  ])('that records a finding %s takes three statements of its own, the log being the last', async (_, more) => {
    const { flights, ...found } = await trips(201, () =>
      inspector.post(within('/inspections/{visit}/findings'), { id: uuidv7(), ...FINDING, ...more() }),
    );
    expect(own(found)).toEqual(['inspection.visit-facts', 'inspection.record-finding', 'audit.append']);
    // The session; BEGIN, settings and what must be known; the row; the log with COMMIT.
    expect(flights).toBe(4);
  });

  it('that answers an item takes three', async () => {
    const answer = { changeId: uuidv7(), result: 'PASS', answeredAt: '2026-11-20T08:00:00+07:00' };
    const found = await trips(200, () => inspector.put(within('/inspections/{visit}/answers/{other}'), answer));
    expect(own(found)).toEqual(['inspection.answer-facts', 'inspection.answer', 'audit.append']);
    const again = await trips(200, () => inspector.put(within('/inspections/{visit}/answers/{other}'), answer));
    expect(own(again)).toEqual(['inspection.answer-facts']);
  });

  it('that calls a roll takes three and reads it', async () => {
    const entry = { name: 'Khách', status: 'PRESENT', countedAt: '2026-11-20T07:45:00+07:00' };
    const entries = Array.from({ length: 200 }, (_, n) => ({ ...entry, name: `Khách ${n}`, changeId: uuidv7() }));
    const found = await trips(200, () => inspector.post(within('/inspections/{visit}/roll-call'), { entries }));
    expect(own(found)).toEqual([
      'inspection.visit-facts',
      'inspection.call-over',
      'inspection.roll-call:units',
      'audit.append',
    ]);
  });

  it('that revises a finding takes five', async () => {
    const { etag } = (await inspector.get(within('/findings/{finding}'))).json<{ etag: string }>();
    const found = await trips(200, () =>
      inspector.patch(within('/findings/{finding}'), { count: 2 }, { 'if-match': etag }),
    );
    expect(own(found).length).toBeLessThanOrEqual(5);
    expect(own(found).at(-1)).toBe('audit.append');
  });

  it('that signs a report takes five', async () => {
    const { etag } = (await chair.get(within('/tasks/{submitted}'))).json<{ etag: string }>();
    const found = await trips(200, () => chair.post(within('/tasks/{submitted}/sign'), {}, { 'if-match': etag }));
    expect(own(found).length).toBeLessThanOrEqual(5);
    expect(own(found).at(-1)).toBe('audit.append');
  });

  it('that opens a visit asks for its people at once, however many come along', async () => {
    const story = await storyOf(app.database);
    const open = async (...keys: string[]): Promise<number> => {
      const members = keys.map((key) => ({ staffMemberId: story.person(key), role: 'MEMBER' }));
      return own(await trips(201, () => inspector.post('/inspections', visitAt(story, { members })))).length;
    };
    expect(await open('mai', 'tham')).toBe(await open());
  });

  it('that locks minutes looks at once at all that was put right on the spot', async () => {
    const [story, head] = [await storyOf(app.database), await app.as('lan.tran')];
    const lock = async (findings: number): Promise<number> => {
      const visit = visitAt(story);
      expectDone(await inspector.post('/inspections', visit));
      for (let n = 0; n < findings; n += 1) {
        const finding = findingOf({ handling: 'FIXED_ON_SITE' });
        expectDone(await inspector.post(`/inspections/${visit.id}/findings`, finding));
        const fileId = uuidv7();
        const headers = { 'content-type': 'image/png', 'x-file-name': 'a.png' };
        expectDone(await inspector.put(`/evidence-files/${fileId}`, png(4, 4), headers));
        expectDone(await inspector.post(`/findings/${finding.id}/evidence`, { fileId }));
      }
      return own(await trips(200, () => head.post(`/inspections/${visit.id}/lock`))).length;
    };
    expect(await lock(3)).toBe(await lock(1));
  });

  it('that comes again under its key costs two more and happens no second time', async () => {
    const { etag } = (await inspector.get(within('/findings/{finding}'))).json<{ etag: string }>();
    const headers = { 'if-match': etag, 'idempotency-key': uuidv7() };
    const revise = (): Promise<Answer> => inspector.patch(within('/findings/{finding}'), { count: 5 }, headers);
    const first = own(await trips(200, revise));
    expect(first[0]).toBe('idempotency.claim');
    const again = own(await trips(200, revise));
    expect(again).toEqual(['idempotency.claim', 'idempotency.earlier', 'inspection.finding:units']);
  });
});

describe('a request that is refused before it asked anything', () => {
  it.each<[string, number, () => Promise<Answer>]>([
    ['an unknown query key', 400, () => inspector.get('/units?nonsense=1')],
    ['an id that is none', 400, () => inspector.get('/tasks/1')],
    ['a body without its fields', 400, () => inspector.post(within('/inspections/{visit}/findings'), {})],
    ['a role without the permission', 403, () => chair.post('/inspections', {})],
    ['a write without its header', 403, () => chair.post(within('/tasks/{sent}/sign'), {}, { 'x-kycuong': '0' })],
    ['a change without If-Match', 428, () => chair.post(within('/tasks/{sent}/sign'), {})],
  ])('for %s costs the session’s query and opens nothing', async (_, status, ask) => {
    const { statements } = await trips(status, ask);
    expect(statements).toEqual(['identity.session']);
  });

  it.each<[string, number, () => Promise<Answer>]>([
    ['nobody signed in', 401, () => app.anonymous().get('/units')],
    ['an address that leads nowhere', 404, () => inspector.get('/nowhere')],
  ])('for %s costs nothing', async (_, status, ask) => {
    const { statements } = await trips(status, ask);
    expect(statements).toEqual([]);
  });
});
