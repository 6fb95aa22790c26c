import { v7 as uuidv7 } from 'uuid';
import { TestApp } from '../support/app';
import {
  expectDone,
  newTasks,
  proofOf,
  query,
  questionOf,
  step,
  storyOf,
  toPerson,
  written,
  type Story,
} from '../support/story';
import type { Answer, Visitor } from '../support/visitor';

// The desk officer prepares, the leaders decide, many at once; work of somebody who leaves is left to nobody.
let app: TestApp;
let story: Story;
let chair: Visitor;
let vice: Visitor;
let officer: Visitor;
let official: Visitor;
let neighbour: Visitor;
let tasks: string[];

beforeAll(async () => {
  app = await TestApp.start();
  story = await storyOf(app.database);
  [chair, vice] = [await app.as('ngoc.do'), await app.as('binh.pham')];
  [officer, official] = [await app.as('dung.dang'), await app.as('anh.le')];
  neighbour = await app.as('khai.bui');
  tasks = await newTasks(await app.as('lan.tran'), story, 24);
});
afterAll(() => app.stop());

const anh = () => toPerson(story, 'anh');
const centre = () => ({ kind: 'unit', unitId: story.unit('minhkhe.onestop') });
const fresh = (): string => tasks.pop() ?? '';
const submitted = async (): Promise<string> => {
  const task = fresh();
  expectDone(await step(chair, task, 'assign', { assignee: anh() }));
  expectDone(await step(official, task, 'proofs', proofOf()));
  return task;
};
interface Page {
  readonly id: string;
  readonly etag: string;
  readonly state: string;
  readonly proposal: object | null;
  readonly timeline: { action: string; byName: string; preparedBy: string | null; signedAs: string | null }[];
}
const pageOf = async (task: string, who = chair): Promise<Page> => (await who.get(`/tasks/${task}`)).json<Page>();
const propose = (task: string, body: object, who = officer): Promise<Answer> =>
  step(who, task, 'proposals', { id: uuidv7(), kind: 'ASSIGN', assignee: anh(), ...body });
const item = async (id: string, more: object = {}) => ({ id, version: (await pageOf(id)).etag, ...more });

interface Result {
  readonly done: number;
  readonly skipped: number;
  readonly rows: { id: string; done: boolean; code: string | null; title: string | null; etag: string | null }[];
}
const batch = async (who: Visitor, verb: string, items: object[]): Promise<Result> =>
  expectDone(await who.post('/tasks/batch', { verb, items })).json<Result>();

describe('what the desk officer prepares', () => {
  it('changes nothing until a leader approves it, and then tells who prepared and who decided', async () => {
    const task = fresh();
    const proposed = expectDone(await propose(task, { note: 'Đúng lĩnh vực hộ tịch.' })).json<Page>();
    expect(proposed).toMatchObject({
      state: 'NEW',
      assignee: null,
      proposal: { kind: 'ASSIGN', assignee: { name: 'Lê Đức Anh' } },
    });
    const listed = (await chair.get('/desk/tasks?tab=proposed')).json<{ items: Page[] }>();
    expect(listed.items).toEqual([expect.objectContaining({ id: task, proposal: proposed.proposal })]);

    expect(await batch(vice, 'approve-proposal', [await item(task)])).toMatchObject({ done: 1, skipped: 0 });
    const page = await pageOf(task);
    expect(page).toMatchObject({ state: 'ACCEPTED', assignee: { name: 'Lê Đức Anh' }, proposal: null });
    expect(page.timeline.at(-1)).toMatchObject({
      action: 'assigned',
      byName: 'Phạm Văn Bình',
      preparedBy: 'Đặng Tiến Dũng',
    });
    const [entry] = await query<{ actor: string; content: string }>(
      app.database,
      `SELECT l.actor_name AS actor, e.content FROM audit_entry e JOIN audit_link l ON l.id = e.link_id
        WHERE e.subject_id = $1 AND e.action = 'remediation.assigned'`,
      [task],
    );
    expect(entry).toEqual({ actor: 'Phạm Văn Bình', content: expect.stringContaining('proposalId') });
  });

  it('that a report is ready is signed KT. by a vice-chair and in person by the chair', async () => {
    const [one, two] = [await submitted(), await submitted()];
    for (const task of [one, two]) expectDone(await propose(task, { kind: 'SIGN', assignee: undefined }));
    expect(await batch(vice, 'approve-proposal', [await item(one)])).toMatchObject({ done: 1 });
    expect(await batch(chair, 'approve-proposal', [await item(two)])).toMatchObject({ done: 1 });
    expect(await pageOf(one)).toMatchObject({ state: 'SENT_UP', signedAs: 'KT' });
    expect(await pageOf(two)).toMatchObject({ state: 'SENT_UP', signedAs: 'CHAIR' });
    expect((await pageOf(one)).timeline.at(-1)).toMatchObject({ signedAs: 'KT', preparedBy: 'Đặng Tiến Dũng' });
  });

  it('is refused with a reason, replaced by a later one, and put aside by any other step', async () => {
    const task = fresh();
    expectDone(await propose(task, {}));
    expectDone(await step(chair, task, 'refuse-proposal', { reason: 'Để Trung tâm tự phân công.' }));
    expect(await pageOf(task)).toMatchObject({ state: 'NEW', proposal: null });
    expectDone(await propose(task, {}));
    expectDone(await propose(task, { assignee: centre() }));
    expect(await pageOf(task)).toMatchObject({ proposal: { assignee: { kind: 'unit' } } });
    expectDone(await step(chair, task, 'assign', { assignee: anh() }));
    expect(await pageOf(task)).toMatchObject({ proposal: null, assignee: { name: 'Lê Đức Anh' } });
  });

  it('is nobody’s to decide who only prepares', async () => {
    const task = fresh();
    expectDone(await propose(task, {}));
    const before = await written(app.database);
    for (const verb of ['approve-proposal', 'assign', 'sign']) {
      expect((await officer.post('/tasks/batch', { verb, items: [await item(task)] })).status).toBe(403);
    }
    expect((await step(officer, task, 'assign', { assignee: anh() })).status).toBe(403);
    expect((await propose(task, {}, chair)).status).toBe(403);
    expect(await written(app.database)).toEqual(before);
  });

  it('is not approved by whoever prepared it, whatever else they may do', async () => {
    const task = fresh();
    await app.database.superuser(async (client) => {
      await client.query('SET session_replication_role = replica');
      await client.query(
        `INSERT INTO role_grant (id, tenant_id, account_id, role, org_unit_id, tenant_wide, unit_ids, valid_from, capacity)
         SELECT gen_random_uuid(), 1, a.id, 'DESK_OFFICER', $1, false, org_unit_reach($1), '2025-07-01', 'OWN' FROM account a
          WHERE a.username = 'binh.pham'`,
        [story.unit('minhkhe')],
      );
    });
    const both = await app.as('binh.pham');
    expectDone(await propose(task, {}, both));
    expect((await batch(both, 'approve-proposal', [await item(task)])).rows).toEqual([
      expect.objectContaining({ done: false, code: 'remediation.own-proposal' }),
    ]);
    expect(await batch(chair, 'approve-proposal', [await item(task)])).toMatchObject({ done: 1 });
  });
});

describe('a batch', () => {
  it('tells of each row what came of it; what stands in the way of one holds up no other', async () => {
    const [one, two, gone] = [fresh(), fresh(), fresh()];
    const stale = { ...(await item(gone)), assignee: anh() };
    expectDone(await step(chair, gone, 'assign', { assignee: centre() }));
    const items = [
      await item(one, { assignee: anh() }),
      stale,
      { id: uuidv7(), version: '"x-1"', assignee: anh() },
      await item(two, { assignee: toPerson(story, 'son') }),
    ];
    const result = await batch(chair, 'assign', items);
    expect(result).toMatchObject({ done: 1, skipped: 3 });
    expect(result.rows.map(({ done, code }) => [done, code])).toEqual([
      [true, null],
      [false, 'request.stale-version'],
      [false, 'request.not-found'],
      [false, 'remediation.assignee-outside'],
    ]);
    expect((await pageOf(one)).state).toBe('ACCEPTED');
    expect((await pageOf(two)).state).toBe('NEW');
    expect(result.rows[0]?.etag).toBe((await pageOf(one)).etag);
  });

  it('sent again finds done what was done, and does it no second time', async () => {
    const reports = [await submitted(), await submitted()];
    const [assigned, signed] = [
      [await item(fresh(), { assignee: anh() })],
      await Promise.all(reports.map((id) => item(id))),
    ];
    const first = [await batch(chair, 'assign', assigned), await batch(vice, 'sign', signed)];
    // What is asked meanwhile is no step, and does not hide the one that was taken.
    expectDone(await step(chair, first[0]?.rows[0]?.id ?? '', 'requests', questionOf()));
    const before = await written(app.database);
    expect([await batch(chair, 'assign', assigned), await batch(vice, 'sign', signed)]).toEqual(first);
    expect(first.map(({ done }) => done)).toEqual([1, 2]);
    expect(await written(app.database)).toEqual(before);
    // Somebody else’s doing is not one’s own.
    expect(await batch(chair, 'sign', signed)).toMatchObject({ done: 0, skipped: 2 });
  });

  it('is nothing to the leaders of another commune', async () => {
    const task = fresh();
    const before = await written(app.database);
    expect((await batch(neighbour, 'assign', [await item(task, { assignee: anh() })])).rows).toEqual([
      expect.objectContaining({ done: false, code: 'request.not-found' }),
    ]);
    expect(await written(app.database)).toEqual(before);
  });
});

describe('an assignment taken back', () => {
  it('within a minute is as if it had not been; by others, or after another step, it stands', async () => {
    const [task, other] = [fresh(), fresh()];
    expectDone(await step(chair, task, 'assign', { assignee: anh() }));
    expect((await step(vice, task, 'undo-assign')).json()).toMatchObject({ code: 'remediation.undo-too-late' });
    expectDone(await step(chair, task, 'requests', questionOf()));
    expect((await step(chair, task, 'undo-assign')).json()).toMatchObject({ state: 'NEW', assignee: null });
    expect((await official.get(`/tasks/${task}`)).status).toBe(404);
    expectDone(await step(chair, other, 'assign', { assignee: anh() }));
    expectDone(await step(chair, other, 'assign', { assignee: centre() }));
    expect((await step(chair, other, 'undo-assign')).status).toBe(409);
  });
});
