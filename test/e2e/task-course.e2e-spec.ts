import { Jobs } from '@app/platform';
import { TestApp } from '../support/app';
import { refused } from '../support/refusal';
import { expectDone, newTasks, proofOf, query, step, storyOf, toPerson, visitAt, type Story } from '../support/story';
import type { Answer, Visitor } from '../support/visitor';

// What the inspecting side does to the course of a task: puts it off, closes it as something, takes it up again.
let app: TestApp;
let story: Story;
let head: Visitor;
let chair: Visitor;
let official: Visitor;
let verifier: Visitor;
let others: Visitor[];
let tasks: string[];

beforeAll(async () => {
  app = await TestApp.start();
  story = await storyOf(app.database);
  [head, chair] = [await app.as('lan.tran'), await app.as('ngoc.do')];
  [official, verifier] = [await app.as('anh.le'), await app.as('mai.vu')];
  others = [await app.as('khai.bui'), await app.as('thanh.ly'), await app.as('hai.mai.vu')];
  tasks = await newTasks(head, story, 12);
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
  await handOn(task);
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
const run = (day: string): Promise<void> =>
  app.app.get(Jobs).runOnce('remediation.deferral-ended', new Date(`${day}T00:05:00+07:00`));

describe('a deferral', () => {
  it('moves the due day by the time it takes, is not overdue, and ends by itself at the step that it had', async () => {
    const task = await assigned();
    expect(await pageOf(task)).toMatchObject({ dueOn: '2026-12-04', daysLeft: 10 });
    const deferred = (await defer(verifier, task, '2026-12-15')).json();
    // Tue 15/12 and the ten working days that were left.
    expect(deferred).toMatchObject({
      ...{ state: 'DEFERRED', deferredUntil: '2026-12-15', dueOn: '2026-12-29', overdueSince: null },
      due: { startsOn: '2026-12-15', termWorkdays: 10 },
    });
    expect((await pageOf(task, official)).allowed).toEqual([]);
    expect((await step(official, task, 'proofs', proofOf())).json()).toMatchObject({ code: 'remediation.wrong-state' });

    await run('2026-12-14');
    expect((await pageOf(task)).state).toBe('DEFERRED');
    await run('2026-12-15');
    await run('2026-12-15');
    const back = await pageOf(task, official);
    expect(back).toMatchObject({ state: 'ACCEPTED', dueOn: '2026-12-29', allowed: ['submit-proof'] });
    const ended = back.timeline.filter(({ action }) => action === 'deferral-ended');
    expect(ended).toEqual([expect.objectContaining({ byName: 'Hệ thống', dueOn: '2026-12-29' })]);
    const logged = await query<{ actor: string }>(
      app.database,
      `SELECT l.actor FROM audit_entry e JOIN audit_link l ON l.id = e.link_id
        WHERE e.subject_id = $1 AND e.action = 'remediation.deferral-ended'`,
      [task],
    );
    expect(logged).toEqual([{ actor: 'job:remediation.deferral-ended' }]);
  });

  it('may be moved, and keeps what was left the first time', async () => {
    const task = tasks.pop() ?? '';
    expectDone(await defer(verifier, task, '2026-12-15'));
    expect((await defer(head, task, '2026-12-01')).json()).toMatchObject({ state: 'DEFERRED', dueOn: '2026-12-15' });
    await run('2026-12-01');
    expect(await pageOf(task, chair)).toMatchObject({ state: 'NEW', allowed: ['assign'] });
  });

  it('is the inspecting side’s alone', async () => {
    const task = await assigned();
    const before = await pageOf(task);
    expect((await defer(chair, task, '2026-12-15')).status).toBe(403);
    for (const other of others) {
      const answer = await other.post(
        `/tasks/${task}/defer`,
        { until: '2026-12-15', reason: 'Chờ kinh phí năm sau.' },
        { 'if-match': `"${task}-3"` },
      );
      expect(answer.status).toBe(other === others[0] ? 403 : 404);
    }
    expect(await pageOf(task)).toEqual(before);
  });
});

describe('an outcome', () => {
  it.each([
    ['FIXED', true],
    ['NOT_APPLICABLE', true],
    ['PARTLY', false],
    ['NOT_IMPLEMENTED', false],
    ['NO_CAPITAL', false],
  ])('%s closes the task and its visit; the finding is put right: %s', async (closedAs, remedied) => {
    const visit = visitAt(story);
    const [task = ''] = await newTasks(head, story, 1, visit);
    await handOn(task);
    await sentUp(task);
    const note = 'Đã đối chiếu tại chỗ, còn chờ kinh phí.';
    const closed = (await step(verifier, task, 'confirm', { closedAs, note })).json<Page>();
    expect(closed).toMatchObject({ state: 'CLOSED', closedAs, closedNote: closedAs === 'FIXED' ? null : note });
    const finding = (await head.get(`/findings/${closed.findingId}`)).json();
    expect(finding).toMatchObject({ remediedOn: remedied ? '2026-11-20' : null });
    expect((await head.get(`/inspections/${visit.id}`)).json()).toMatchObject({ state: 'CLOSED' });
  });

  it('of a visit with another task under way leaves the visit followed', async () => {
    const visit = visitAt(story);
    const [first = ''] = await newTasks(head, story, 2, visit);
    await handOn(first);
    await sentUp(first);
    expectDone(await step(verifier, first, 'confirm', {}));
    expect((await head.get(`/inspections/${visit.id}`)).json()).toMatchObject({ state: 'FOLLOWING' });
  });
});

describe('a reopening', () => {
  it('takes task, finding and visit up again, with a term of its own; closing needs a new confirmation', async () => {
    const visit = visitAt(story);
    const [task = ''] = await newTasks(head, story, 1, visit);
    await handOn(task);
    await sentUp(task);
    expectDone(await step(verifier, task, 'confirm', {}));
    for (const other of [chair, official]) expect((await reopen(other, task)).status).toBe(403);
    const reopened = (await reopen(verifier, task)).json<Page>();
    // Fri 20/11 and seven working days.
    expect(reopened).toMatchObject({
      ...{ state: 'REOPENED', reopenCount: 1, dueOn: '2026-12-01', closedAs: null, closedOn: null },
      due: { startsOn: '2026-11-20', termWorkdays: 7 },
    });
    expect((await head.get(`/findings/${reopened.findingId}`)).json()).toMatchObject({ remediedOn: null });
    expect((await head.get(`/inspections/${visit.id}`)).json()).toMatchObject({ state: 'FOLLOWING' });

    await sentUp(task);
    const byHand = `UPDATE remediation_task SET state = 'CLOSED', closed_on = '2026-11-20', closed_as = 'FIXED' WHERE id = $1`;
    await expect(query(app.database, byHand, [task])).rejects.toThrow('has no verification');
    expectDone(await step(verifier, task, 'confirm', {}));
    expect((await head.get(`/inspections/${visit.id}`)).json()).toMatchObject({ state: 'CLOSED' });
    expect((await reopen(head, task)).json()).toMatchObject({ state: 'REOPENED', reopenCount: 2 });
  });

  it('is not for a task that was closed as recorded in error', async () => {
    const { id, etag } = (
      await query<{ id: string; etag: string }>(
        app.database,
        `SELECT t.id, concat('"', t.id, '-', t.version, '"') AS etag FROM remediation_task t
          WHERE t.tenant_id = 1 AND t.state = 'CLOSED' ORDER BY t.id LIMIT 1`,
      )
    )[0] ?? { id: '', etag: '' };
    await app.database.superuser(async (client) => {
      await client.query('SET session_replication_role = replica');
      await client.query(
        `UPDATE remediation_task SET closed_as = 'IN_ERROR', closed_note = 'Ghi nhầm.' WHERE id = $1`,
        [id],
      );
    });
    const body = { termWorkdays: 5, reason: 'Kiểm tra lại thấy còn nguyên.' };
    const answer = await verifier.post(`/tasks/${id}/reopen`, body, { 'if-match': etag });
    expect([answer.status, answer.json()]).toEqual([
      409,
      expect.objectContaining({ code: 'remediation.closed-in-error' }),
    ]);
  });
});

describe('what is refused', () => {
  const at = async (path: string, body: object, who = verifier) => {
    const task = path.split('/')[2] ?? '';
    return {
      who,
      path,
      body,
      headers: { 'if-match': (await who.get(`/tasks/${task}`)).json<{ etag: string }>().etag },
    };
  };
  const reason = 'Chờ bố trí kinh phí.';
  let newTask = '';
  let sent = '';
  beforeAll(async () => {
    newTask = tasks.pop() ?? '';
    sent = await sentUp();
  });

  refused(
    () => app,
    [
      [
        'a deferral that ends today',
        () => at(`/tasks/${newTask}/defer`, { until: '2026-11-20', reason }),
        { status: 400, code: 'remediation.deferral-not-ahead', pointer: '/until', value: '2026-11-20' },
      ],
      [
        'a deferral beyond the calendar',
        () => at(`/tasks/${newTask}/defer`, { until: '2190-01-01', reason }),
        { status: 422, code: 'organization.calendar-not-covered' },
      ],
      [
        'a deferral without a day',
        () => at(`/tasks/${newTask}/defer`, { reason }),
        { status: 400, code: 'field.required', pointer: '/until' },
      ],
      [
        'a deferral without a reason',
        () => at(`/tasks/${newTask}/defer`, { until: '2026-12-15', reason: 'x' }),
        { status: 400, code: 'field.length', pointer: '/reason', value: 'x' },
      ],
      [
        'a deferral of what waits for confirmation',
        () => at(`/tasks/${sent}/defer`, { until: '2026-12-15', reason }),
        { status: 409, code: 'remediation.wrong-state' },
      ],
      [
        'reopening what is open',
        () => at(`/tasks/${sent}/reopen`, { termWorkdays: 5, reason }),
        { status: 409, code: 'remediation.wrong-state' },
      ],
      [
        'a term of no day',
        () => at(`/tasks/${sent}/reopen`, { termWorkdays: 0, reason }),
        { status: 400, code: 'field.whole', pointer: '/termWorkdays', value: 0 },
      ],
      [
        'an outcome that is none',
        () => at(`/tasks/${sent}/confirm`, { closedAs: 'DONE' }),
        { status: 400, code: 'field.choice', pointer: '/closedAs', value: 'DONE' },
      ],
      [
        'a closing in error, which is not for whoever confirms',
        () => at(`/tasks/${sent}/confirm`, { closedAs: 'IN_ERROR', note: reason }),
        { status: 400, code: 'field.choice', pointer: '/closedAs', value: 'IN_ERROR' },
      ],
      [
        'an outcome without its reason',
        () => at(`/tasks/${sent}/confirm`, { closedAs: 'NO_CAPITAL' }),
        { status: 400, code: 'remediation.outcome-unexplained', pointer: '/note', value: null },
      ],
    ],
  );
});

async function handOn(task: string): Promise<void> {
  expectDone(await step(chair, task, 'assign', { assignee: toPerson(story, 'anh') }));
}
