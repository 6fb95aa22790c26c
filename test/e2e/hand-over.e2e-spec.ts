import { v7 as uuidv7 } from 'uuid';
import { TestApp } from '../support/app';
import { refused } from '../support/refusal';
import { StatementLog } from '../support/statements';
import {
  expectDone,
  newTasks,
  proofOf,
  query,
  step,
  storyOf,
  tamper,
  toPerson,
  written,
  type Story,
} from '../support/story';
import type { Answer, Visitor } from '../support/visitor';

// Work of somebody who leaves is left to nobody; and what the desk refuses.
let app: TestApp;
let story: Story;
let chair: Visitor;
let vice: Visitor;
let officer: Visitor;
let official: Visitor;
let neighbour: Visitor;
let tasks: string[];

beforeAll(async () => {
  app = await TestApp.start({ inside: true });
  story = await storyOf(app.database);
  [chair, vice] = [await app.as('ngoc.do'), await app.as('binh.pham')];
  [officer, official] = [await app.as('dung.dang'), await app.as('anh.le')];
  neighbour = await app.as('khai.bui');
  tasks = await newTasks(await app.as('lan.tran'), story, 4);
  const [sent = '', held = ''] = tasks;
  for (const task of [sent, held]) {
    const assignee = toPerson(story, 'anh');
    expectDone(await step(chair, task, 'assign', { assignee }));
  }
  expectDone(await step(official, sent, 'proofs', proofOf()));
  expectDone(await step(chair, sent, 'sign'));
});
afterAll(() => app.stop());

interface Page {
  readonly id: string;
  readonly etag: string;
  readonly timeline: { action: string; byName: string }[];
}
const pageOf = async (task: string): Promise<Page> => (await chair.get(`/tasks/${task}`)).json<Page>();

describe('a hand-over', () => {
  const openOf = async (person: string): Promise<number> =>
    (
      await query<{ n: number }>(
        app.database,
        `SELECT count(*)::int AS n FROM remediation_task WHERE assignee_staff_id = $1 AND is_open`,
        [story.person(person)],
      )
    )[0]?.n ?? 0;
  const ofAnh = (): Promise<number> => openOf('anh');
  const handOver = (who: Visitor, body: object = {}): Promise<Answer> =>
    who.post('/hand-overs', {
      id: uuidv7(),
      fromStaffMemberId: story.person('anh'),
      toStaffMemberId: story.person('oanh'),
      reason: 'Nghỉ thai sản từ ngày 23/11/2026.',
      ...body,
    });

  it('leaves nothing behind, tells it on every task, and happens once', async () => {
    const held = await ofAnh();
    const followed = tasks[0] ?? '';
    expect(held).toBeGreaterThan(2);
    const body = { id: uuidv7() };
    const made = expectDone(await handOver(vice, body));
    expect(made.json()).toMatchObject({ taskCount: held, to: { fullName: 'Phan Thị Oanh' } });
    expect(await ofAnh()).toBe(0);
    expect((await pageOf(followed)).timeline.at(-1)).toMatchObject({ action: 'handed-over', byName: 'Phạm Văn Bình' });
    const before = await written(app.database);
    expect((await handOver(vice, body)).json()).toEqual(made.json());
    expect((await handOver(vice, { ...body, reason: 'Chuyển công tác sang sở.' })).json()).toMatchObject({
      code: 'request.id-taken',
    });
    expect(await written(app.database)).toEqual(before);
    // Whoever once had it still never confirms it.
    const [{ independent } = { independent: true }] = await query<{ independent: boolean }>(
      app.database,
      `SELECT verifier_is_independent($1, $2, '2026-11-20') AS independent`,
      [followed, story.person('anh')],
    );
    expect(independent).toBe(false);
  });

  it('of somebody who has moved to another body goes by the name that the tasks carry, in a handful of statements', async () => {
    const held = await openOf('oanh');
    expect(held).toBeGreaterThan(3);
    const away = { fromStaffMemberId: story.person('oanh'), toStaffMemberId: story.person('anh') };
    await tamper(app.database, 'UPDATE staff_member SET org_unit_id = $2 WHERE id = $1', [
      story.person('oanh'),
      story.unit('vanphong'),
    ]);
    expect((await chair.get(`/staff-members/${story.person('oanh')}`)).status).toBe(404);
    const { items } = (await chair.get('/hand-overs/holders')).json<{ items: object[] }>();
    expect(items).toContainEqual(
      expect.objectContaining({ id: story.person('oanh'), fullName: 'Phan Thị Oanh', openTasks: held }),
    );
    expect(items).not.toContainEqual(expect.objectContaining({ id: story.person('anh') }));
    const [{ states } = { states: 0 }] = await query<{ states: number }>(
      app.database,
      `SELECT count(DISTINCT state)::int AS states FROM remediation_task WHERE assignee_staff_id = $1 AND is_open`,
      [story.person('oanh')],
    );
    const log = new StatementLog();
    const { statements } = await log.during(async () => {
      const made = expectDone(await handOver(chair, away)).json();
      expect(made).toMatchObject({ taskCount: held, from: { fullName: 'Phan Thị Oanh' } });
    });
    log.restore();
    // The hand-over, the tasks step by step of the way, the timeline, the news.
    expect(statements.filter((text) => /^(INSERT|UPDATE|notification\.tell$)/.test(text))).toHaveLength(3 + states);
    expect(states).toBeLessThan(held);
    expect([await openOf('oanh'), await ofAnh()]).toEqual([0, held]);
    await tamper(app.database, 'UPDATE staff_member SET org_unit_id = $2 WHERE id = $1', [
      story.person('oanh'),
      story.unit('minhkhe'),
    ]);
  });

  it('is the leaders’ alone', async () => {
    const others = [officer, official, await app.as('yen.hoang'), await app.as('mai.vu')];
    const before = await written(app.database);
    for (const who of others) {
      expect((await handOver(who)).status).toBe(403);
    }
    expect((await handOver(neighbour)).status).toBe(400);
    expect(await written(app.database)).toEqual(before);
  });
});

describe('what is refused', () => {
  refused(
    () => app,
    [
      [
        'to the same person',
        () => ({
          who: chair,
          path: '/hand-overs',
          body: {
            id: uuidv7(),
            fromStaffMemberId: story.person('anh'),
            toStaffMemberId: story.person('anh'),
            reason: 'Nghỉ thai sản.',
          },
        }),
        { status: 400, code: 'remediation.hand-over-to-oneself', pointer: '/toStaffMemberId' },
      ],
      [
        'to somebody of another commune',
        () => ({
          who: chair,
          path: '/hand-overs',
          body: {
            id: uuidv7(),
            fromStaffMemberId: story.person('anh'),
            toStaffMemberId: story.person('son'),
            reason: 'Nghỉ thai sản.',
          },
        }),
        { status: 400, code: 'remediation.person-outside', pointer: '/toStaffMemberId' },
      ],
      [
        'a batch of nothing',
        () => ({ who: chair, path: '/tasks/batch', body: { verb: 'sign', items: [] } }),
        { status: 400, code: 'field.list', pointer: '/items' },
      ],
      [
        'a batch of more than a hundred',
        () => ({
          who: chair,
          path: '/tasks/batch',
          body: { verb: 'sign', items: Array.from({ length: 101 }, () => ({ id: uuidv7(), version: '"x-1"' })) },
        }),
        { status: 400, code: 'field.list', pointer: '/items' },
      ],
      [
        'a row of a batch without an id',
        () => ({ who: chair, path: '/tasks/batch', body: { verb: 'sign', items: [{ id: 'x', version: '"x-1"' }] } }),
        { status: 400, code: 'field.id', pointer: '/items/0/id', value: 'x' },
      ],
      [
        'a proposal to sign what is not submitted',
        async () => {
          const task = tasks[3] ?? '';
          const headers = { 'if-match': (await pageOf(task)).etag };
          return { who: officer, path: `/tasks/${task}/proposals`, body: { id: uuidv7(), kind: 'SIGN' }, headers };
        },
        { status: 409, code: 'remediation.proposal-of-another-step' },
      ],
      [
        'a proposal that names nobody',
        async () => {
          const task = tasks[3] ?? '';
          const headers = { 'if-match': (await pageOf(task)).etag };
          return { who: officer, path: `/tasks/${task}/proposals`, body: { id: uuidv7(), kind: 'ASSIGN' }, headers };
        },
        { status: 400, code: 'remediation.assignee-missing', pointer: '/assignee', value: null },
      ],
    ],
  );
});
