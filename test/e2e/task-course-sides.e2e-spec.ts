import { v7 as uuidv7 } from 'uuid';
import { TestApp } from '../support/app';
import {
  amendmentOf,
  expectDone,
  grant,
  newTasks,
  proofOf,
  query,
  step,
  storyOf,
  tamper,
  toPerson,
  type Story,
} from '../support/story';
import type { Answer, Visitor } from '../support/visitor';

// Who may change the course of a task, and what stands while it is changed.
let app: TestApp;
let story: Story;
let head: Visitor;
let chair: Visitor;
let official: Visitor;
let verifier: Visitor;
let tasks: string[];

beforeAll(async () => {
  app = await TestApp.start();
  story = await storyOf(app.database);
  [head, chair] = [await app.as('lan.tran'), await app.as('ngoc.do')];
  [official, verifier] = [await app.as('anh.le'), await app.as('mai.vu')];
  tasks = await newTasks(head, story, 4);
});
afterAll(() => app.stop());

interface Page {
  readonly state: string;
  readonly dueOn: string;
  readonly daysLeft: number;
  readonly allowed: string[];
  readonly inspectionId: string;
  readonly findingId: string;
  readonly timeline: { action: string; reason: string | null; byName: string; dueOn: string | null }[];
}
const pageOf = async (task: string, who = verifier): Promise<Page> => (await who.get(`/tasks/${task}`)).json<Page>();
const assigned = async (): Promise<string> => {
  const task = tasks.pop() ?? '';
  const assignee = toPerson(story, 'anh');
  expectDone(await step(chair, task, 'assign', { assignee }));
  return task;
};
const sentUp = async (of?: string): Promise<string> => {
  const task = of ?? (await assigned());
  expectDone(await step(official, task, 'proofs', proofOf()));
  expectDone(await step(chair, task, 'sign'));
  return task;
};
const defer = (who: Visitor, task: string, until: string): Promise<Answer> =>
  step(who, task, 'defer', { until, reason: 'Chờ bố trí kinh phí năm 2027.' });
const reopen = (who: Visitor, task: string, termWorkdays = 7): Promise<Answer> =>
  step(who, task, 'reopen', { termWorkdays, reason: 'Kiểm tra lại thấy tồn tại còn nguyên.' });

describe('four eyes on the course of a task', () => {
  it('nobody who had a part in the fix defers or reopens it, whatever role they hold besides', async () => {
    const task = await assigned();
    await grant(app.database, 'ngoc.do', 'FOLLOW_UP', story.unit('home'));
    const both = await app.as('ngoc.do');
    const refusedVerbs = (verbs: string[]) => verbs.map((verb) => ({ verb, code: 'remediation.verifier-not-outside' }));
    expect(await pageOf(task, both)).toMatchObject({ allowed: ['assign'], refused: refusedVerbs(['defer']) });
    expect([(await defer(both, task, '2026-12-15')).json()['code'], (await pageOf(task)).dueOn]).toEqual([
      'remediation.verifier-not-outside',
      (await pageOf(task, both)).dueOn,
    ]);
    await sentUp(task);
    expectDone(await step(verifier, task, 'confirm', {}));
    expect(await pageOf(task, both)).toMatchObject({ allowed: [], refused: refusedVerbs(['reopen']) });
    expect((await reopen(both, task)).json()['code']).toBe('remediation.verifier-not-outside');
    expect(await pageOf(task)).toMatchObject({ state: 'CLOSED', allowed: ['reopen'], refused: [] });
    await tamper(
      app.database,
      `DELETE FROM role_grant g USING account a WHERE a.id = g.account_id AND a.username = 'ngoc.do' AND g.role = 'FOLLOW_UP'`,
    );
  });

  it('what was fixed is not taken up again once its finding is withdrawn', async () => {
    const task = await sentUp();
    expectDone(await step(verifier, task, 'confirm', {}));
    const { findingId } = await pageOf(task);
    const { etag } = (await head.get(`/findings/${findingId}`)).json<{ etag: string }>();
    const withdrawal = amendmentOf({ kind: 'WITHDRAWAL', changes: undefined });
    const inspector = await app.as('tham.nguyen');
    expectDone(await inspector.post(`/findings/${findingId}/amendments`, withdrawal, { 'if-match': etag }));
    const reason = 'Đã xem lại ảnh chụp tại chỗ cùng thư ký đoàn.';
    expectDone(await head.post(`/amendments/${withdrawal.id}/approve`, { reason }));
    expect(await pageOf(task)).toMatchObject({
      ...{ state: 'CLOSED', allowed: [] },
      refused: [{ verb: 'reopen', code: 'remediation.closed-in-error' }],
    });
    const answer = await reopen(verifier, task);
    expect([answer.status, answer.json()['code']]).toEqual([409, 'remediation.closed-in-error']);
    expect((await pageOf(task)).state).toBe('CLOSED');
  });
});

it('more time is not given while a task is put off, only once its term runs again', async () => {
  const task = await assigned();
  const asked = {
    id: uuidv7(),
    kind: 'EXTENSION',
    text: 'Chờ kinh phí sửa phòng tiếp dân.',
    proposedDueOn: '2026-12-31',
  };
  expectDone(await step(chair, task, 'requests', asked));
  expectDone(await defer(verifier, task, '2026-12-15'));
  const granted = { outcome: 'GRANTED', answer: 'Đồng ý, có dự toán.', grantedDueOn: '2026-12-31' };
  const early = await verifier.post(`/task-requests/${asked.id}/answer`, granted);
  expect([early.status, early.json()['code']]).toEqual([409, 'remediation.wrong-state']);
  expectDone(await defer(verifier, task, '2026-12-01'));
  expect((await pageOf(task)).dueOn < '2026-12-31').toBe(true);
});

it('what is signed after its day counts as late, also before the clock-driven work has said so', async () => {
  const task = await assigned();
  expectDone(await step(official, task, 'proofs', proofOf()));
  await tamper(app.database, `UPDATE remediation_task SET due_on = '2026-11-18' WHERE id = $1`, [task]);
  expectDone(await step(chair, task, 'sign'));
  expectDone(await step(verifier, task, 'confirm', {}));
  const [row] = await query<{ since: string }>(
    app.database,
    'SELECT overdue_since::text AS since FROM remediation_task WHERE id = $1',
    [task],
  );
  expect(row).toEqual({ since: '2026-11-19' });
});
