import { setTimeout as sleep } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { TestApp } from '../../support/app';
import { FULL, figure } from '../../support/proof';
import { answerOf, expectDone, proofOf, query, questionOf, toPerson } from '../../support/story';
import { Team, type Task } from '../../support/team';
import type { Answer, Visitor } from '../../support/visitor';

// Many decide the same thing in the same moment, and the same press arrives many times: one decision holds, everybody else
// hears which, and the history tells of one.
const ROUNDS = FULL ? 50 : 1;
const AT_ONCE = 100;
const EDITORS = 50;
const MOST_OFTEN = 20;

let app: TestApp;
let team: Team;
let [chair, vice, official, inspector, lead, follow]: Visitor[] = [];
const counted = { decisions: 0, busy: 0 };

beforeAll(async () => {
  app = await TestApp.start();
  [chair, vice, official] = [await app.as('ngoc.do'), await app.as('binh.pham'), await app.as('anh.le')];
  [inspector, lead, follow] = [await app.as('tham.nguyen'), await app.as('lan.tran'), await app.as('mai.vu')];
  team = await Team.of(inspector, lead, { app, tenant: 1 });
}, 60_000);
afterAll(async () => {
  const { decisions, busy } = counted;
  figure('decisions', `${ROUNDS} rounds of 6 contests, ${decisions} requests, ${busy} times busy and sent again`);
  await app.stop();
});

const sent = (
  who: Visitor | undefined,
  path: string,
  body: object,
  headers: Record<string, string>,
): Promise<Answer> => {
  if (!who) throw new Error('nobody is signed in');
  return who.post(path, body, headers);
};
const at = ({ id, version }: Task): Record<string, string> => ({ 'if-match': `"${id}-${version}"` });
type Request = (nth: number, key: { 'idempotency-key': string }) => Promise<Answer>;
const many = (count: number, request: Request): Promise<Answer[]> =>
  Promise.all(
    Array.from({ length: count }, (_, nth) => {
      const key = { 'idempotency-key': uuidv7() };
      return untilTold(() => request(nth, key));
    }),
  );

/**
 * Whoever waited two seconds for a connection is sent away and told when to come again: a machine that is slower than the
 * crowd keeps nobody hanging. The same request, sent again as a client does, comes to its end.
 */
async function untilTold(request: () => Promise<Answer>): Promise<Answer> {
  for (let left = MOST_OFTEN; ; left -= 1) {
    const answer = await request();
    if (answer.status !== 503 || left === 0) return answer;
    counted.busy += 1;
    const seconds = Number(answer.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    await sleep(1000 * seconds * (1 + Math.random()));
  }
}

/** What all were told in the end: nobody an error. */
function told(answers: readonly Answer[]): { done: Answer[]; late: Answer[] } {
  counted.decisions += answers.length;
  const done = answers.filter(({ status }) => status < 300);
  const late = answers.filter(({ status }) => status === 409 || status === 412);
  expect(answers.filter(({ status }) => ![409, 412].includes(status) && status >= 300)).toEqual([]);
  return { done, late };
}

async function historyOf(task: string): Promise<string[]> {
  const text = 'SELECT action FROM task_event WHERE task_id = $1 ORDER BY id';
  return (await query<{ action: string }>(app.database, text, [task])).map(({ action }) => action);
}

/** Of all who decided on the task one did; its history has one step more, and so has its version. */
async function oneHolds(task: Task, steps: readonly string[], answers: readonly Answer[]): Promise<void> {
  const { done } = told(answers);
  expect(done).toHaveLength(1);
  const after = await historyOf(task.id);
  expect(after.filter((action) => steps.includes(action))).toHaveLength(1);
  const [row] = await query<{ version: number }>(app.database, 'SELECT version FROM remediation_task WHERE id = $1', [
    task.id,
  ]);
  expect(row?.version).toBe(task.version + 1);
}

async function sentUp(task: Task, until: 'submitted' | 'signed'): Promise<void> {
  if (!chair || !official) throw new Error('nobody is signed in');
  await task.step(chair, 'assign', { assignee: toPerson(team.story, 'anh') });
  await task.step(official, 'proofs', proofOf());
  if (until === 'signed') await task.step(chair, 'sign', {});
}

it(`of ${AT_ONCE} decisions at once on one thing one holds, ${ROUNDS} times over`, async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const { tasks } = await team.settledVisit(4);
    const [toSign, toVerify, toAsk, toPressTwice] = tasks as [Task, Task, Task, Task];
    await sentUp(toSign, 'submitted');
    for (const task of [toVerify, toPressTwice]) await sentUp(task, 'signed');

    const signed = await many(AT_ONCE, (nth, key) =>
      sent(nth % 2 ? chair : vice, `/tasks/${toSign.id}/sign`, {}, { ...at(toSign), ...key }),
    );
    await oneHolds(toSign, ['signed'], signed);

    const verified = await many(AT_ONCE, (nth, key) => {
      const verb = nth % 2 ? 'confirm' : 'return';
      const body = nth % 2 ? {} : { reason: 'Ảnh chưa thấy chữ ký xác nhận.' };
      const headers = { ...at(toVerify), ...key };
      return sent(nth % 3 ? follow : lead, `/tasks/${toVerify.id}/${verb}`, body, headers);
    });
    await oneHolds(toVerify, ['confirmed', 'returned'], verified);

    const question = questionOf({ kind: 'EXTENSION', proposedDueOn: '2026-12-31' });
    expectDone(await sent(chair, `/tasks/${toAsk.id}/requests`, question, at(toAsk)));
    const granted = await many(AT_ONCE, (nth, key) =>
      sent(
        nth % 2 ? follow : lead,
        `/task-requests/${question.id}/answer`,
        nth % 2 ? answerOf('REFUSED') : answerOf('GRANTED', { grantedDueOn: '2026-12-31' }),
        key,
      ),
    );
    expect(told(granted).done).toHaveLength(1);

    const pressed = { ...at(toPressTwice), 'idempotency-key': uuidv7() };
    const twice = await many(AT_ONCE, () => sent(follow, `/tasks/${toPressTwice.id}/confirm`, {}, pressed));
    const { done, late } = told(twice);
    expect([done.length > 0, late]).toEqual([true, []]);
    expect(new Set(done.map(({ text }) => text)).size).toBe(1);
    expect((await historyOf(toPressTwice.id)).filter((action) => action === 'confirmed')).toHaveLength(1);
  }
}, 900_000);

it(`of ${EDITORS} editors of one version one goes on, and one visit is opened however often it is sent`, async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const { findings } = await team.visit(1);
    const [finding = ''] = findings;
    const edited = await many(EDITORS, (nth, key) => {
      if (!inspector) throw new Error('nobody is signed in');
      const headers = { 'if-match': `"${finding}-1"`, ...key };
      return inspector.patch(`/findings/${finding}`, { detail: `Bản sửa thứ ${nth}.` }, headers);
    });
    const { done, late } = told(edited);
    expect([done.length, late.every(({ status }) => status === 412)]).toEqual([1, true]);
    const [row] = await query<{ version: number; detail: string }>(
      app.database,
      'SELECT version, detail FROM finding WHERE id = $1',
      [finding],
    );
    expect(row).toEqual({ version: 2, detail: done[0]?.json()['detail'] });

    const id = uuidv7();
    const opened = told(await many(AT_ONCE, () => sent(inspector, '/inspections', team.opening(id), {})));
    expect([opened.done.length > 0, opened.late]).toEqual([true, []]);
    expect(new Set(opened.done.map(({ text }) => text)).size).toBe(1);
    expect(await query(app.database, 'SELECT 1 FROM inspection WHERE id = $1', [id])).toHaveLength(1);
  }
}, 900_000);
