import { v7 as uuidv7 } from 'uuid';
import { Jobs } from '@app/platform';
import { TestApp } from '../support/app';
import { codeOf, conversationOf, extensionTo, grantUntil, type Conversation } from '../support/asking';
import {
  answerOf,
  atOnce,
  expectDone,
  newTasks,
  query,
  questionOf,
  step,
  storyOf,
  tamper,
  type Story,
} from '../support/story';
import type { Visitor } from '../support/visitor';

// More time: asked for by the unit, granted or refused by the inspecting body, and each of it once.
let app: TestApp;
let story: Story;
let tasks: string[];
let talk: Conversation;

beforeAll(async () => {
  app = await TestApp.start();
  story = await storyOf(app.database);
  const people = new Map<string, Visitor>();
  for (const name of ['ngoc.do', 'binh.pham', 'mai.vu', 'lan.tran']) people.set(name, await app.as(name));
  talk = conversationOf(people);
  tasks = await newTasks(talk.who('lan.tran'), story, 9);
});
afterAll(() => app.stop());
const fresh = (): string => tasks.pop() ?? '';

describe('an extension', () => {
  it('moves the date, keeps the first one, counts, and lets both reasons be read', async () => {
    const task = fresh();
    const before = await talk.pageOf('ngoc.do', task);
    expect(before).toMatchObject({ dueOn: '2026-12-04', firstDueOn: null, extensionCount: 0 });
    const first = await talk.asked('ngoc.do', task, extensionTo('2026-12-11'));
    // Less than was asked for.
    expectDone(await talk.reply('mai.vu', first, grantUntil('2026-12-10')));
    expect(await talk.pageOf('ngoc.do', task)).toMatchObject({
      state: 'NEW',
      dueOn: '2026-12-10',
      firstDueOn: '2026-12-04',
      extensionCount: 1,
      // The counting of the term, with the calendar that it was counted with, is history and stays.
      due: { on: '2026-12-04', calendarVersion: before.due?.calendarVersion },
    });
    expect((await talk.pageOf('ngoc.do', task)).etag).not.toBe(before.etag);
    const second = await talk.asked('binh.pham', task, extensionTo('2026-12-17'));
    expectDone(await talk.reply('lan.tran', second, grantUntil('2026-12-17')));
    const page = await talk.pageOf('mai.vu', task);
    expect(page).toMatchObject({ dueOn: '2026-12-17', firstDueOn: '2026-12-04', extensionCount: 2 });
    expect(page.requests).toMatchObject([
      { proposedDueOn: '2026-12-11', dueOnBefore: '2026-12-04', grantedDueOn: '2026-12-10' },
      { proposedDueOn: '2026-12-17', dueOnBefore: '2026-12-10', grantedDueOn: '2026-12-17' },
    ]);
    expect(page.timeline.slice(-2)).toMatchObject([
      { action: 'extension-asked', dueOn: '2026-12-17', reason: 'Chờ cấp kinh phí sửa phòng.' },
      { action: 'extension-granted', dueOn: '2026-12-17', reason: 'Bổ sung biểu mẫu số 02 tại quầy 3.' },
    ]);
    const list = (await talk.who('ngoc.do').get('/tasks?list=unit&limit=200')).json<{ items: { id: string }[] }>();
    expect(list.items.find(({ id }) => id === task)).toMatchObject({ firstDueOn: '2026-12-04', extensionCount: 2 });
  });

  it('that is refused moves nothing', async () => {
    const task = fresh();
    const before = await talk.pageOf('ngoc.do', task);
    const id = await talk.asked('ngoc.do', task, extensionTo('2026-12-11'));
    expectDone(await talk.reply('mai.vu', id, answerOf('REFUSED', { answer: 'Việc này làm được trong tuần.' })));
    const { etag, dueOn, extensionCount, timeline } = await talk.pageOf('ngoc.do', task);
    expect([etag, dueOn, extensionCount]).toEqual([before.etag, before.dueOn, 0]);
    expect(timeline.at(-1)).toMatchObject({ action: 'extension-refused', reason: 'Việc này làm được trong tuần.' });
  });

  it('lifts what was overdue, and the job marks it again once the new date has passed', async () => {
    const task = fresh();
    const run = (day: string): Promise<void> =>
      app.app.get(Jobs).runOnce('remediation.overdue', new Date(`${day}T00:00:01+07:00`));
    const marks = async (): Promise<[string | null, number]> => {
      const page = await talk.pageOf('ngoc.do', task);
      return [page.overdueSince, page.timeline.filter(({ action }) => action === 'became-overdue').length];
    };
    await tamper(app.database, `UPDATE remediation_task SET due_on = '2026-11-18' WHERE id = $1`, [task]);
    await run('2026-11-20');
    expect(await marks()).toEqual(['2026-11-19', 1]);
    const id = await talk.asked('ngoc.do', task, extensionTo('2026-11-25'));
    expect(await marks()).toEqual(['2026-11-19', 1]);
    expectDone(await talk.reply('mai.vu', id, grantUntil('2026-11-25')));
    expect(await marks()).toEqual([null, 1]);
    await run('2026-11-20');
    await run('2026-11-25');
    expect(await marks()).toEqual([null, 1]);
    await run('2026-11-26');
    await run('2026-11-27');
    expect(await marks()).toEqual(['2026-11-26', 2]);
    await tamper(app.database, `UPDATE remediation_task SET overdue_since = NULL WHERE due_on >= '2026-11-20'`);
  });
});

describe('what was meant once happens once', () => {
  it('ten times the same question is one; the same id for another is refused', async () => {
    const task = fresh();
    const { etag } = await talk.pageOf('ngoc.do', task);
    const body = questionOf();
    const send = () => talk.who('ngoc.do').post(`/tasks/${task}/requests`, body, { 'if-match': etag });
    const answers = await atOnce(
      app.database,
      'remediation_task',
      Array.from({ length: 10 }, () => send),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
    expect((await talk.pageOf('ngoc.do', task)).requests).toHaveLength(1);
    const other = await talk.ask('ngoc.do', task, { ...body, text: 'Một câu hỏi khác hẳn.' });
    expect(codeOf(other)).toEqual([409, 'request.id-taken']);
    // Sent again after the task has moved on: as before, not “stale”.
    expectDone(
      await step(talk.who('ngoc.do'), task, 'assign', {
        assignee: { kind: 'unit', unitId: story.unit('minhkhe.office') },
      }),
    );
    expect((await send()).status).toBe(200);
  });

  it('two different questions at the same time are one, and the other is told so', async () => {
    const task = fresh();
    const { etag } = await talk.pageOf('ngoc.do', task);
    const send = (name: string) => () =>
      talk.who(name).post(`/tasks/${task}/requests`, questionOf(), { 'if-match': etag });
    const both = await atOnce(app.database, 'remediation_task', [send('ngoc.do'), send('binh.pham')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.map(codeOf)).toContainEqual([409, 'remediation.request-open']);
  });

  it('two people who grant at the same time move the date once; a repeated key is answered as before', async () => {
    const task = tasks[0] ?? '';
    const id = await talk.asked('ngoc.do', task, extensionTo('2026-12-11'));
    const days = ['2026-12-11', '2026-12-18'];
    const grants = ['mai.vu', 'lan.tran'].map((name, at) => {
      const key = { 'idempotency-key': uuidv7() };
      return () => talk.who(name).post(`/task-requests/${id}/answer`, grantUntil(days[at] ?? ''), key);
    });
    const both = await atOnce(app.database, 'remediation_task', grants);
    const granted = both.findIndex(({ status }) => status === 200);
    expect(codeOf(both[1 - granted])).toEqual([409, 'remediation.request-answered']);
    expect((await grants[granted]?.())?.json()).toMatchObject({ grantedDueOn: days[granted] });
    expect(await talk.pageOf('ngoc.do', task)).toMatchObject({ dueOn: days[granted], extensionCount: 1 });
    const [row] = await query<{ n: number }>(
      app.database,
      `SELECT count(*)::int AS n FROM audit_entry WHERE action = 'remediation.extension-granted' AND subject_id = $1`,
      [task],
    );
    expect(row?.n).toBe(1);
  });

  it('two who answer in the same instant: one is taken, the other told that it has been answered', async () => {
    const task = tasks[1] ?? '';
    const id = await talk.asked('ngoc.do', task);
    const replies = ['mai.vu', 'lan.tran'].map((name) => () => talk.reply(name, id));
    const both = await atOnce(app.database, 'remediation_task', replies);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.map(codeOf)).toContainEqual([409, 'remediation.request-answered']);
    expect(
      (await talk.pageOf('ngoc.do', task)).timeline.filter(({ action }) => action === 'question-answered'),
    ).toHaveLength(1);
  });
});
