import { TransactionEvents } from '@app/platform';
import { DISPUTE_ACCEPTED } from '@app/remediation';
import { TestApp } from '../support/app';
import { codeOf, conversationOf, extensionTo, type AskedPage, type Conversation } from '../support/asking';
import { everyPage } from '../support/pages';
import {
  answerOf,
  expectDone,
  findingOf,
  grant,
  newTasks,
  proofOf,
  query,
  questionOf,
  step,
  storyOf,
  tamper,
  toPerson,
  visitAt,
  type Story,
} from '../support/story';
import type { Answer, Visitor } from '../support/visitor';

// A unit asks the inspecting body back, or says why a finding is not so; somebody there answers.
let app: TestApp;
let story: Story;
let tasks: string[];
let talk: Conversation;
/** Told inside the transaction whose dispute was accepted. */
const accepted: object[] = [];

beforeAll(async () => {
  // Listens to what the upper libs are told.
  app = await TestApp.start({ inside: true });
  story = await storyOf(app.database);
  const people = new Map<string, Visitor>();
  for (const name of ['ngoc.do', 'binh.pham', 'anh.le', 'yen.hoang', 'mai.vu', 'lan.tran', 'khai.bui', 'thanh.ly'])
    people.set(name, await app.as(name));
  talk = conversationOf(people);
  app.app.get(TransactionEvents).on(DISPUTE_ACCEPTED, (payload) => {
    accepted.push(payload);
    return Promise.resolve();
  });
  tasks = await newTasks(talk.who('lan.tran'), story, 8);
});
afterAll(() => app.stop());
const fresh = (): string => tasks.pop() ?? '';

describe('a question', () => {
  it('is asked by the chair or a vice-chair, by nobody else of the unit, and not by the neighbour', async () => {
    const task = fresh();
    expectDone(
      await step(talk.who('ngoc.do'), task, 'assign', {
        assignee: { kind: 'unit', unitId: story.unit('minhkhe.onestop') },
      }),
    );
    const { etag } = await talk.pageOf('ngoc.do', task);
    const send = (name: string): Promise<Answer> =>
      talk.who(name).post(`/tasks/${task}/requests`, questionOf(), { 'if-match': etag });
    for (const name of ['yen.hoang', 'anh.le', 'mai.vu']) {
      expect([name, codeOf(await send(name))]).toEqual([name, [403, 'request.not-permitted']]);
    }
    expect(codeOf(await send('khai.bui'))).toEqual([404, 'request.not-found']);
    expect((await talk.pageOf('yen.hoang', task)).mayAsk).toEqual([]);
    expect((await talk.pageOf('binh.pham', task)).mayAsk).toEqual(['QUESTION', 'EXTENSION', 'DISPUTE']);
    expect((await talk.ask('binh.pham', task)).json()).toMatchObject({
      mayAsk: ['EXTENSION', 'DISPUTE'],
      requests: [{ kind: 'QUESTION', askedBy: { fullName: 'Phạm Văn Bình' }, outcome: null, mayAnswer: false }],
    });
  });

  it('leaves the task and its clock as they are', async () => {
    const task = fresh();
    const before = await talk.pageOf('ngoc.do', task);
    await talk.asked('ngoc.do', task);
    const after = await talk.pageOf('ngoc.do', task);
    const clock = ({ state, etag, dueOn, daysLeft }: AskedPage) => ({ state, etag, dueOn, daysLeft });
    expect(clock(after)).toEqual(clock(before));
  });

  it('is answered by the inspecting body once, in words that both sides read', async () => {
    const task = fresh();
    const id = await talk.asked('ngoc.do', task, questionOf({ text: 'Cần niêm yết ở mấy nơi ạ?' }));
    expect((await talk.pageOf('mai.vu', task)).requests).toMatchObject([{ id, mayAnswer: true }]);
    expect(codeOf(await talk.reply('ngoc.do', id))).toEqual([403, 'request.not-permitted']);
    expect(codeOf(await talk.reply('thanh.ly', id))).toEqual([404, 'request.not-found']);
    const body = answerOf('ANSWERED', { answer: 'Một nơi, tại sảnh chính.' });
    expect((await talk.reply('mai.vu', id, body)).json()).toMatchObject({
      outcome: 'ANSWERED',
      answer: 'Một nơi, tại sảnh chính.',
      answeredBy: { fullName: 'Vũ Thị Mai' },
    });
    expect(codeOf(await talk.reply('lan.tran', id, body))).toEqual([409, 'remediation.request-answered']);
    const { timeline, requests } = await talk.pageOf('ngoc.do', task);
    expect(requests).toMatchObject([{ outcome: 'ANSWERED', mayAnswer: false }]);
    expect(timeline.slice(-2)).toMatchObject([
      { action: 'question-asked', byName: 'Đỗ Thị Ngọc', reason: 'Cần niêm yết ở mấy nơi ạ?' },
      { action: 'question-answered', byName: 'Vũ Thị Mai', reason: 'Một nơi, tại sảnh chính.' },
    ]);
    // Answered, the same may be asked again.
    expect((await talk.ask('ngoc.do', task)).status).toBe(200);
  });

  it('may be asked before the notice has come, like a dispute; an extension may not', async () => {
    const [visit, finding] = [visitAt(story), findingOf()];
    expectDone(await talk.who('lan.tran').post('/inspections', visit));
    expectDone(await talk.who('lan.tran').post(`/inspections/${visit.id}/findings`, finding));
    expectDone(await talk.who('lan.tran').post(`/inspections/${visit.id}/lock`, {}));
    const [task = ''] = (
      await query<{ id: string }>(app.database, 'SELECT id FROM remediation_task WHERE finding_id = $1', [finding.id])
    ).map(({ id }) => id);
    expect(await talk.pageOf('ngoc.do', task)).toMatchObject({ state: 'PROVISIONAL', mayAsk: ['QUESTION', 'DISPUTE'] });
    expect(codeOf(await talk.ask('ngoc.do', task, extensionTo('2026-12-04')))).toEqual([
      409,
      'remediation.wrong-state',
    ]);
    await talk.asked('ngoc.do', task);
    await talk.asked('ngoc.do', task, questionOf({ kind: 'DISPUTE' }));
  });
});

describe('a dispute', () => {
  it('that is accepted tells the upper libs in the same transaction, the task staying where it is', async () => {
    const task = fresh();
    const id = await talk.asked('ngoc.do', task, questionOf({ kind: 'DISPUTE', text: 'Lịch đã niêm yết từ 01/11.' }));
    const before = await talk.pageOf('ngoc.do', task);
    expectDone(await talk.reply('lan.tran', id, answerOf('ACCEPTED', { answer: 'Đã đối chiếu ảnh ngày 01/11.' })));
    const [row] = await query<{ finding_id: string }>(
      app.database,
      'SELECT finding_id FROM remediation_task WHERE id = $1',
      [task],
    );
    expect(accepted).toMatchObject([
      {
        requestId: id,
        taskId: task,
        findingId: row?.finding_id,
        text: 'Lịch đã niêm yết từ 01/11.',
        answer: 'Đã đối chiếu ảnh ngày 01/11.',
      },
    ]);
    expect((await talk.pageOf('ngoc.do', task)).etag).toBe(before.etag);
  });

  it('that is upheld tells nobody but the two sides', async () => {
    const task = fresh();
    const id = await talk.asked('ngoc.do', task, questionOf({ kind: 'DISPUTE' }));
    const told = accepted.length;
    expectDone(await talk.reply('mai.vu', id, answerOf('UPHELD')));
    expect([accepted.length, (await talk.pageOf('ngoc.do', task)).timeline.at(-1)?.action]).toEqual([
      told,
      'dispute-upheld',
    ]);
  });

  it('ends with the report; what is still open can be answered', async () => {
    const task = fresh();
    const id = await talk.asked('ngoc.do', task, questionOf({ kind: 'DISPUTE' }));
    expectDone(
      await step(talk.who('ngoc.do'), task, 'assign', {
        assignee: toPerson(story, 'anh'),
      }),
    );
    expectDone(await step(talk.who('anh.le'), task, 'proofs', proofOf()));
    expectDone(await step(talk.who('ngoc.do'), task, 'sign'));
    expect((await talk.pageOf('ngoc.do', task)).mayAsk).toEqual(['QUESTION']);
    expectDone(await step(talk.who('mai.vu'), task, 'confirm'));
    expect(codeOf(await talk.reply('lan.tran', id, answerOf('ACCEPTED')))).toEqual([409, 'remediation.wrong-state']);
    expectDone(await talk.reply('lan.tran', id, answerOf('UPHELD')));
    expect((await talk.pageOf('ngoc.do', task)).mayAsk).toEqual([]);
  });
});

describe('four eyes, by person', () => {
  it('nobody answers what they asked, nor what their own unit asked, whatever roles they hold', async () => {
    const task = fresh();
    const id = await talk.asked('ngoc.do', task);
    for (const name of ['ngoc.do', 'binh.pham', 'anh.le'])
      await grant(app.database, name, 'FOLLOW_UP', story.unit('home'));
    for (const name of ['ngoc.do', 'binh.pham', 'anh.le']) {
      expect((await talk.pageOf(name, task)).requests).toMatchObject([{ mayAnswer: false }]);
      expect([name, codeOf(await talk.reply(name, id))]).toEqual([name, [403, 'remediation.answerer-not-outside']]);
    }
    // Somebody lent to the unit as its chair, who has no post there: what they asked is theirs, and so is no verdict.
    await grant(app.database, 'thanh.ly', 'COMMUNE_CHAIR', story.unit('minhkhe'));
    await grant(app.database, 'thanh.ly', 'FOLLOW_UP', story.unit('home'));
    expectDone(await talk.reply('thanh.ly', id));
    const own = await talk.asked('thanh.ly', task, questionOf({ kind: 'DISPUTE' }));
    expect(codeOf(await talk.reply('thanh.ly', own, answerOf('UPHELD')))).toEqual([
      403,
      'remediation.answerer-not-outside',
    ]);
    expectDone(
      await step(talk.who('ngoc.do'), task, 'assign', {
        assignee: toPerson(story, 'anh'),
      }),
    );
    expectDone(await step(talk.who('anh.le'), task, 'proofs', proofOf()));
    expectDone(await step(talk.who('ngoc.do'), task, 'sign'));
    expect(codeOf(await step(talk.who('thanh.ly'), task, 'confirm'))).toEqual([
      403,
      'remediation.verifier-not-outside',
    ]);
    expectDone(await step(talk.who('mai.vu'), task, 'confirm'));
    await tamper(
      app.database,
      `DELETE FROM role_grant WHERE NOT EXISTS (SELECT 1 FROM account a WHERE a.id = account_id)
      OR id IN (SELECT g.id FROM role_grant g JOIN account a ON a.id = g.account_id
                 WHERE a.username IN ('ngoc.do', 'binh.pham', 'anh.le') AND g.role = 'FOLLOW_UP')`,
    );
  });
});

describe('the lists', () => {
  it('give each side its own, in order, page by page', async () => {
    const ids = async (name: string, queryText: string): Promise<string[]> => {
      const pages = `/task-requests?${queryText}&limit=2`;
      return (await everyPage<{ id: string }>(talk.who(name), pages)).map(({ id }) => id);
    };
    const rows = (where: string, order: string): Promise<string[]> =>
      query<{ id: string }>(
        app.database,
        `SELECT id FROM task_request WHERE tenant_id = 1 AND ${where} ORDER BY ${order}`,
      ).then((found) => found.map(({ id }) => id));
    const open = await rows('outcome IS NULL', 'asked_at, id');
    const answered = await rows('outcome IS NOT NULL', 'answered_at DESC, id DESC');
    expect([open.length > 3, answered.length > 3]).toEqual([true, true]);
    expect(await ids('ngoc.do', 'side=asked&state=open')).toEqual(open);
    expect(await ids('mai.vu', 'side=to-answer&state=open')).toEqual(open);
    expect(await ids('ngoc.do', 'side=asked&state=answered')).toEqual(answered);
    expect(await ids('mai.vu', 'side=to-answer&state=answered')).toEqual(answered);
    expect(await ids('khai.bui', 'side=asked&state=open')).toEqual([]);
    expect((await talk.who('mai.vu').get('/task-requests/counts')).json()).toEqual({ toAnswer: open.length });
  });
});
