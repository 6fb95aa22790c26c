import { v7 as uuidv7 } from 'uuid';
import { TestApp } from '../support/app';
import {
  atOnce,
  expectDone,
  findingOf,
  newTasks,
  proofOf,
  query,
  step,
  storyOf,
  toPerson,
  visitAt,
  written,
  type Story,
} from '../support/story';
import type { Answer, Visitor } from '../support/visitor';

// What is sent again after something else has happened, to another place or by somebody else.
let app: TestApp;
let story: Story;
let head: Visitor;
let chair: Visitor;
let vice: Visitor;
let official: Visitor;
let tasks: string[];

beforeAll(async () => {
  app = await TestApp.start();
  story = await storyOf(app.database);
  [head, chair, vice] = [await app.as('lan.tran'), await app.as('ngoc.do'), await app.as('binh.pham')];
  official = await app.as('anh.le');
  tasks = await newTasks(head, story, 6);
});
afterAll(() => app.stop());

/** A task of its own, with an official of the unit. */
async function acceptedTask(): Promise<string> {
  const task = tasks.pop() ?? '';
  expectDone(await step(chair, task, 'assign', { assignee: toPerson(story, 'anh') }));
  return task;
}
async function reportedTask(): Promise<string> {
  const task = await acceptedTask();
  expectDone(await step(official, task, 'proofs', proofOf()));
  return task;
}
async function visitWithFinding(): Promise<{ visit: string; record: () => Promise<Answer> }> {
  const [visit, finding] = [visitAt(story), findingOf()];
  expectDone(await head.post('/inspections', visit));
  const record = () => head.post(`/inspections/${visit.id}/findings`, finding);
  expectDone(await record());
  return { visit: visit.id, record };
}
const versionOf = async (who: Visitor, task: string): Promise<string> =>
  (await who.get(`/tasks/${task}`)).json<{ etag: string }>().etag;

describe('an id made by the client', () => {
  it('is answered as before when the minutes have been locked in between', async () => {
    const { visit, record } = await visitWithFinding();
    expectDone(await head.post(`/inspections/${visit}/lock`));
    const again = await record();
    expect([again.status, again.json()]).toEqual([201, expect.objectContaining({ state: 'RELEASED' })]);
  });

  it('stands for its proof at one task only', async () => {
    const [proof, one, two] = [proofOf(), await acceptedTask(), await acceptedTask()];
    expectDone(await step(official, one, 'proofs', proof));
    expect((await step(official, two, 'proofs', proof)).json()).toMatchObject({ code: 'request.id-taken' });
  });
});

describe('an Idempotency-Key', () => {
  it('belongs to its account: the same key of somebody else is another key', async () => {
    const key = { 'idempotency-key': uuidv7() };
    for (const who of [chair, vice]) {
      const task = await reportedTask();
      const signed = await who.post(`/tasks/${task}/sign`, {}, { ...key, 'if-match': await versionOf(who, task) });
      expect(signed.json()).toMatchObject({ id: task, state: 'SENT_UP' });
    }
  });

  it.each(['abc', '1', '01A20295-2364-7095-9070-51705FA44CDE', `${uuidv7()},${uuidv7()}`])(
    '%s is none',
    async (key) => {
      const { visit } = await visitWithFinding();
      const before = await written(app.database);
      const refused = await head.post(`/inspections/${visit}/lock`, {}, { 'idempotency-key': key });
      expect([refused.status, refused.json()['code']]).toEqual([400, 'request.idempotency-key-invalid']);
      expect(await written(app.database)).toEqual(before);
    },
  );

  it('is still free after a command that failed', async () => {
    const [key, task] = [uuidv7(), tasks.pop() ?? ''];
    const version = await versionOf(chair, task);
    const assign = (person: string, seen = version): Promise<Answer> =>
      chair.post(
        `/tasks/${task}/assign`,
        { assignee: toPerson(story, person) },
        { 'idempotency-key': key, 'if-match': seen },
      );
    expect((await assign('son')).json()).toMatchObject({ code: 'remediation.assignee-outside' });
    expect((await assign('anh', '"x"')).json()).toMatchObject({ code: 'request.stale-version' });
    expect((await assign('anh')).json()).toMatchObject({ state: 'ACCEPTED' });
  });
});

it('without a key the version lets one of two through', async () => {
  const task = await reportedTask();
  const version = { 'if-match': await versionOf(chair, task) };
  const signings = [chair, vice].map((who) => () => who.post(`/tasks/${task}/sign`, {}, version));
  const answers = await atOnce(app.database, 'remediation_task', signings);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  const told = `SELECT 1 FROM audit_entry WHERE subject_id = $1 AND action = 'remediation.signed'`;
  expect(await query(app.database, told, [task])).toHaveLength(1);
});
