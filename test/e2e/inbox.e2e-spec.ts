import { v7 as uuidv7 } from 'uuid';
import { TestApp } from '../support/app';
import { everyPage } from '../support/pages';
import { refused } from '../support/refusal';
import {
  atOnce,
  expectDone,
  grant,
  newTasks,
  proofOf,
  query,
  step,
  storyOf,
  toPerson,
  type Story,
} from '../support/story';
import type { Visitor } from '../support/visitor';

interface Item {
  readonly id: string;
  readonly code: string;
  readonly facts: readonly { name: string; value: string }[];
  readonly about: { readonly type: string; readonly id: string };
  readonly toldByName: string;
  readonly readAt: string | null;
}
interface Inbox {
  readonly items: readonly Item[];
  readonly next: string | null;
  readonly unread: number;
}

let app: TestApp;
let story: Story;
let head: Visitor;
let chair: Visitor;
let vice: Visitor;
let neighbour: Visitor;
let centre: Visitor;
let official: Visitor;
let verifier: Visitor;
let tasks: string[];

beforeAll(async () => {
  app = await TestApp.start();
  story = await storyOf(app.database);
  [head, chair, vice] = [await app.as('lan.tran'), await app.as('ngoc.do'), await app.as('binh.pham')];
  [neighbour, centre] = [await app.as('khai.bui'), await app.as('yen.hoang')];
  [official, verifier] = [await app.as('anh.le'), await app.as('mai.vu')];
  tasks = await newTasks(head, story, 6);
});
afterAll(() => app.stop());

const inboxOf = async (who: Visitor, ask = ''): Promise<Inbox> =>
  expectDone(await who.get(`/inbox?limit=200${ask}`)).json<Inbox>();
/** What somebody has been told of the task, newest first. */
const told = async (who: Visitor, task: string): Promise<Item[]> =>
  (await inboxOf(who)).items.filter(({ about }) => about.id === task);
const codes = async (who: Visitor, task: string): Promise<string[]> => (await told(who, task)).map(({ code }) => code);
const toAnh = () => ({ assignee: toPerson(story, 'anh') });

describe('what happens to a task', () => {
  it('is told to the person whom it was handed to, in the words of the step, and to nobody else', async () => {
    const [task = ''] = tasks;
    expectDone(await step(chair, task, 'assign', toAnh()));
    const [item] = await told(official, task);
    expect(item).toMatchObject({
      code: 'remediation.task-handed',
      about: { type: 'task', id: task },
      toldByName: 'Đỗ Thị Ngọc',
      readAt: null,
    });
    expect(Object.fromEntries((item?.facts ?? []).map(({ name, value }) => [name, value]))).toEqual({
      title: 'Chưa niêm yết lịch tiếp công dân',
      assignee: 'Lê Đức Anh',
      dueOn: expect.stringMatching(/^2026-12-/),
    });
    for (const other of [chair, vice, centre, neighbour, verifier]) expect(await told(other, task)).toEqual([]);
  });

  it('is told to the division that has it; its head reads it, the neighbour’s does not', async () => {
    const [, task = ''] = tasks;
    const onestop = { assignee: { kind: 'unit', unitId: story.unit('minhkhe.onestop') } };
    expectDone(await step(chair, task, 'assign', onestop));
    expect(await codes(centre, task)).toEqual(['remediation.task-handed']);
    expect(await codes(neighbour, task)).toEqual([]);
    // Whoever handed it out is not told of their own doing, though the division is in their reach.
    expect(await codes(chair, task)).toEqual([]);
  });

  it('a return reaches the assignee with its reason, and the leaders; the confirmation too', async () => {
    const [, , task = ''] = tasks;
    expectDone(await step(chair, task, 'assign', toAnh()));
    expectDone(await step(official, task, 'proofs', proofOf()));
    const back = { reason: 'Ảnh chụp chưa thấy bảng niêm yết.' };
    expectDone(await step(vice, task, 'send-back', back));
    expectDone(await step(official, task, 'proofs', proofOf()));
    expectDone(await step(chair, task, 'sign'));
    const reason = 'Số văn bản không khớp với bản đã gửi.';
    expectDone(await step(verifier, task, 'return', { reason }));
    expectDone(await step(official, task, 'proofs', proofOf()));
    expectDone(await step(chair, task, 'sign'));
    expectDone(await step(verifier, task, 'confirm'));

    expect(await codes(official, task)).toEqual([
      'remediation.task-confirmed',
      'remediation.task-returned',
      'remediation.task-sent-back',
      'remediation.task-handed',
    ]);
    const [confirmed, returned] = await told(official, task);
    expect(confirmed?.facts).toContainEqual({ name: 'closedAs', value: 'FIXED' });
    expect(returned?.facts).toContainEqual({ name: 'reason', value: reason });
    for (const leader of [chair, vice]) {
      expect(await codes(leader, task)).toEqual(['remediation.task-confirmed', 'remediation.task-returned']);
    }
    for (const other of [neighbour, verifier, centre]) expect(await codes(other, task)).toEqual([]);
  });

  it('what was told to an office is read by whoever holds it later', async () => {
    const [, , task = ''] = tasks;
    expect(await codes(head, task)).toEqual([]);
    await grant(app.database, 'hung.le', 'VICE_CHAIR', story.unit('minhkhe'));
    const successor = await app.as('hung.le');
    expect(await codes(successor, task)).toEqual(['remediation.task-confirmed', 'remediation.task-returned']);
  });

  it('nothing is told of a step that was refused', async () => {
    const [, , , task = ''] = tasks;
    const before = (await query(app.database, 'SELECT count(*) FROM inbox_item'))[0];
    const stale = await chair.post(`/tasks/${task}/assign`, toAnh(), { 'if-match': `"${task}-99"` });
    expect(stale.status).toBe(412);
    expect((await query(app.database, 'SELECT count(*) FROM inbox_item'))[0]).toEqual(before);
  });
});

describe('reading', () => {
  it('marks one item, once, under the reader’s own name; others’ marks stay theirs', async () => {
    const [, , task = ''] = tasks;
    const [item] = await told(chair, task);
    const { unread } = await inboxOf(chair);
    const viceUnread = (await inboxOf(vice)).unread;
    const after = expectDone(await chair.post(`/inbox/${item?.id}/read`)).json<Inbox>();
    expect(after.unread).toBe(unread - 1);
    expect(after.items.find(({ id }) => id === item?.id)?.readAt).not.toBeNull();
    expect((await inboxOf(vice)).unread).toBe(viceUnread);

    const [again] = await told(chair, task);
    expectDone(await chair.post(`/inbox/${item?.id}/read`));
    expect(await told(chair, task)).toEqual([again, expect.anything()]);
  });

  it('ten at once mark it once', async () => {
    const [, task = ''] = tasks;
    const [item] = await told(centre, task);
    const marks = Array.from({ length: 10 }, () => () => centre.post(`/inbox/${item?.id}/read`));
    const answers = await atOnce(app.database, 'inbox_read', marks);
    expect(answers.map(({ status }) => status)).toEqual(marks.map(() => 200));
    const rows = await query(app.database, 'SELECT 1 FROM inbox_read WHERE item_id = $1', [item?.id]);
    const entries = await query(
      app.database,
      `SELECT accounts_for FROM audit_entry WHERE action = 'notification.read' AND subject_id = $1`,
      [item?.id],
    );
    expect([rows.length, entries]).toEqual([1, [{ accounts_for: '{"inbox_read":1}' }]]);
  });

  it('marks everything up to what was shown, and not what came afterwards', async () => {
    const [shown] = (await inboxOf(official)).items;
    const [, , , task = ''] = tasks;
    expectDone(await step(chair, task, 'assign', toAnh()));
    const after = expectDone(await official.post('/inbox/read-all', { through: shown?.id })).json<Inbox>();
    expect(after.unread).toBe(1);
    expect(after.items.filter(({ readAt }) => readAt === null).map(({ about }) => about.id)).toEqual([task]);
  });

  it('turns pages without losing or repeating an item', async () => {
    const all = (await inboxOf(official)).items.map(({ id }) => id);
    expect((await everyPage<Item>(official, '/inbox?limit=2')).map(({ id }) => id)).toEqual(all);
    expect(all.length).toBeGreaterThan(4);
  });
});

describe('is refused', () => {
  refused(
    () => app,
    [
      [
        'a mark on an item that is not there',
        () => ({ who: official, path: `/inbox/${uuidv7()}/read`, body: {} }),
        { status: 404, code: 'request.not-found' },
      ],
      [
        'a mark on somebody else’s item',
        async () => ({ who: neighbour, path: `/inbox/${(await inboxOf(official)).items[0]?.id}/read`, body: {} }),
        { status: 404, code: 'request.not-found' },
      ],
      [
        'a mark on an id that is none',
        () => ({ who: official, path: '/inbox/1/read', body: {} }),
        { status: 400, code: 'field.id', pointer: '/id' },
      ],
      [
        'all of them up to nothing',
        () => ({ who: official, path: '/inbox/read-all', body: {} }),
        { status: 400, code: 'field.required', pointer: '/through' },
      ],
      [
        'all of them up to somebody else’s',
        async () => ({
          who: neighbour,
          path: '/inbox/read-all',
          body: { through: (await inboxOf(official)).items[0]?.id },
        }),
        { status: 404, code: 'request.not-found' },
      ],
    ],
  );
});
