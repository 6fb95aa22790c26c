import { v7 as uuidv7 } from 'uuid';
import { TestApp } from '../support/app';
import { lockAndSign, NOTICE, REFUSED, SIGNED } from '../support/signing';
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

// A phone that lost its connection sends again; two fingers press twice. What was meant once happens once.
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
  tasks = await newTasks(head, story, 18);
});
afterAll(() => app.stop());

const PUT_OFF = { until: '2026-12-15', reason: 'Chờ bố trí kinh phí.' };
const AGAIN = { termWorkdays: 5, reason: 'Tái diễn tại quầy.' };
const TEN = Array.from({ length: 10 });
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** How many entries of the log tell this of the row. */
async function entries(id: string, action: string): Promise<number> {
  const text = 'SELECT count(*)::int AS n FROM audit_entry WHERE subject_id = $1 AND action = $2';
  return (await query<{ n: number }>(app.database, text, [id, action]))[0]?.n ?? 0;
}

/** A task of its own, taken to the step by the story's people. */
async function taskAt(state: 'NEW' | 'ACCEPTED' | 'SUBMITTED' | 'SENT_UP' | 'CLOSED'): Promise<string> {
  const task = tasks.pop() ?? '';
  const assignee = toPerson(story, 'anh');
  if (state === 'NEW') return task;
  expectDone(await step(chair, task, 'assign', { assignee }));
  if (state === 'ACCEPTED') return task;
  expectDone(await step(official, task, 'proofs', proofOf()));
  if (state === 'SUBMITTED') return task;
  expectDone(await step(chair, task, 'sign'));
  if (state === 'CLOSED') expectDone(await step(head, task, 'confirm'));
  return task;
}

const etagOf = async (who: Visitor, path: string): Promise<string> =>
  (await who.get(path)).json<{ etag: string }>().etag;

describe('an id made by the client', () => {
  interface Creation {
    readonly id: string;
    readonly action: string;
    readonly send: () => Promise<Answer>;
    /** The same id for something else. */
    readonly other: () => Promise<Answer>;
  }

  const ofVisit = async (): Promise<Creation> => {
    const visit = visitAt(story, { representativeName: 'Phạm Văn Bình' });
    const nfd = { ...visit, representativeName: 'Phạm Văn Bình'.normalize('NFD') };
    let times = 0;
    return {
      id: visit.id,
      action: 'inspection.opened',
      send: () => head.post('/inspections', times++ % 2 ? nfd : visit),
      other: () => head.post('/inspections', { ...visit, mode: 'HOTLINE' }),
    };
  };
  const ofFinding = async (): Promise<Creation> => {
    const visit = visitAt(story);
    expectDone(await head.post('/inspections', visit));
    const finding = findingOf();
    return {
      id: finding.id,
      action: 'inspection.finding-recorded',
      send: () => head.post(`/inspections/${visit.id}/findings`, finding),
      other: () => head.post(`/inspections/${visit.id}/findings`, { ...finding, severity: 'LEVEL_1' }),
    };
  };
  const ofFile = async (): Promise<Creation> => {
    const id = uuidv7();
    const put = (name: string) =>
      official.put(`/evidence-files/${id}`, PNG, { 'content-type': 'image/png', 'x-file-name': name });
    return { id, action: 'evidence.file-received', send: () => put('a.png'), other: () => put('b.png') };
  };
  const ofProof = async (): Promise<Creation> => {
    const task = await taskAt('ACCEPTED');
    const [proof, version] = [proofOf(), { 'if-match': await etagOf(official, `/tasks/${task}`) }];
    return {
      id: proof.id,
      action: 'remediation.proof-submitted',
      send: () => official.post(`/tasks/${task}/proofs`, proof, version),
      other: () => official.post(`/tasks/${task}/proofs`, { ...proof, what: 'Đã niêm yết, có ảnh kèm theo.' }, version),
    };
  };

  it.each([
    ['a visit', ofVisit, 'inspection'],
    ['a finding', ofFinding, 'finding'],
    ['a file', ofFile, 'evidence_file'],
    ['a proof', ofProof, 'remediation_task'],
  ] as const)(
    'stands for one thing: %s sent ten times at once, again, and with other content',
    async (_, make, gate) => {
      const { id, action, send, other } = await make();
      const answers = await atOnce(
        app.database,
        gate,
        TEN.map(() => send),
      );
      const [first] = answers;
      expect(first?.status).toBeLessThan(300);
      for (const answer of answers) expect([answer.status, answer.text]).toEqual([first?.status, first?.text]);
      const before = await written(app.database);

      const again = await send();
      expect([again.status, again.text]).toEqual([first?.status, first?.text]);
      const refused = await other();
      expect(refused.status).toBe(409);
      expect(refused.json()).toMatchObject({ code: 'request.id-taken', errors: [{ pointer: '/id', value: id }] });
      expect(await written(app.database)).toEqual(before);
      const subject = action === 'remediation.proof-submitted' ? await taskOfProof(id) : id;
      expect(await entries(subject, action)).toBe(1);
    },
  );

  const taskOfProof = async (id: string): Promise<string> =>
    (await query<{ task_id: string }>(app.database, 'SELECT task_id FROM task_proof WHERE id = $1', [id]))[0]
      ?.task_id ?? '';

  it('is answered as before when the minutes have been locked in between', async () => {
    const { send, id } = await ofFinding();
    const { inspectionId } = (await send()).json<{ inspectionId: string }>();
    expectDone(await head.post(`/inspections/${inspectionId}/lock`));
    const again = await send();
    expect(again.status).toBe(201);
    expect(again.json()).toMatchObject({ id, state: 'RELEASED' });
  });

  it('stands for its proof at one task only', async () => {
    const [proof, one, two] = [proofOf(), await taskAt('ACCEPTED'), await taskAt('ACCEPTED')];
    expectDone(await step(official, one, 'proofs', proof));
    expect((await step(official, two, 'proofs', proof)).json()).toMatchObject({ code: 'request.id-taken' });
  });
});

describe('an Idempotency-Key', () => {
  interface Command {
    readonly who: Visitor;
    readonly method?: 'PATCH';
    readonly path: string;
    readonly body: object;
    readonly version?: string;
    /** The same command for something else. */
    readonly other: { readonly path?: string; readonly body?: object };
  }
  const send = ({ who, method, path, body, version }: Command, key: string): Promise<Answer> =>
    who.send(method ?? 'POST', path, body, { 'idempotency-key': key, ...(version ? { 'if-match': version } : {}) });

  const onTask =
    (state: Parameters<typeof taskAt>[0], verb: string, body: object, other: Command['other']) =>
    async (): Promise<Command> => {
      const task = await taskAt(state);
      const who = ['confirm', 'return', 'defer', 'reopen'].includes(verb) ? head : chair;
      return { who, path: `/tasks/${task}/${verb}`, body, version: await etagOf(who, `/tasks/${task}`), other };
    };
  const onFinding =
    (method: 'PATCH' | undefined, verb: string, body: object, other: object) => async (): Promise<Command> => {
      const [visit, finding] = [visitAt(story), findingOf()];
      expectDone(await head.post('/inspections', visit));
      expectDone(await head.post(`/inspections/${visit.id}/findings`, finding));
      const path = `/findings/${finding.id}`;
      return {
        who: head,
        ...(method ? { method } : {}),
        path: path + verb,
        body,
        version: await etagOf(head, path),
        other: { body: other },
      };
    };
  const onVisit =
    (verb: string, body: object, other: Command['other'], locked: boolean) => async (): Promise<Command> => {
      const visit = visitAt(story);
      expectDone(await head.post('/inspections', visit));
      expectDone(await head.post(`/inspections/${visit.id}/findings`, findingOf()));
      if (locked) await lockAndSign(head, visit.id, verb === 'notice');
      return { who: head, path: `/inspections/${visit.id}/${verb}`, body, other };
    };

  const person = (key: string) => ({ assignee: toPerson(story, key) });
  const commands: [string, () => Promise<Command>][] = [
    ['revise', onFinding('PATCH', '', { title: 'Tên mới' }, { title: 'Tên khác' })],
    ['withdraw', onFinding(undefined, '/withdraw', { reason: 'Ghi nhầm đơn vị.' }, { reason: 'Ghi nhầm nội dung.' })],
    ['lock', onVisit('lock', {}, { path: `/inspections/${uuidv7()}/lock` }, false)],
    ['sign-off', onVisit('sign-off', SIGNED, { body: REFUSED }, true)],
    ['notice', onVisit('notice', NOTICE, { body: { ...NOTICE, number: '451/TB-SNV' } }, true)],
    ['assign', async () => onTask('NEW', 'assign', person('anh'), { body: person('yen') })()],
    ['sign', onTask('SUBMITTED', 'sign', {}, { path: `/tasks/${uuidv7()}/sign` })],
    ['send-back', onTask('SUBMITTED', 'send-back', { reason: 'Ảnh chưa rõ.' }, { body: { reason: 'Thiếu chữ ký.' } })],
    ['confirm', onTask('SENT_UP', 'confirm', { note: 'Đã xem.' }, { body: { note: 'Đã xem ảnh.' } })],
    ['defer', onTask('NEW', 'defer', PUT_OFF, { body: { ...PUT_OFF, until: '2026-12-16' } })],
    ['reopen', onTask('CLOSED', 'reopen', AGAIN, { body: { ...AGAIN, termWorkdays: 6 } })],
    ['return', onTask('SENT_UP', 'return', { reason: 'Ảnh chưa rõ.' }, { body: { reason: 'Thiếu chữ ký.' } })],
  ];

  it.each(commands)('makes %s happen once: ten at once, again, and another request under the key', async (_, make) => {
    const command = await make();
    const key = uuidv7();
    const links = async () =>
      (await query<{ n: number }>(app.database, 'SELECT count(*)::int AS n FROM audit_link'))[0]?.n ?? 0;
    const linksBefore = await links();
    const answers = await atOnce(
      app.database,
      'idempotency_key',
      TEN.map(() => () => send(command, key)),
    );
    const [first] = answers;
    expect([first?.status, first?.text]).toEqual([200, expect.any(String)]);
    for (const answer of answers) expect([answer.status, answer.json()]).toEqual([200, first?.json()]);
    // One transaction has written, with one link in the log.
    expect(await links()).toBe(linksBefore + 1);

    const before = await written(app.database);
    const again = await send(command, key);
    expect([again.status, again.json(), again.headers.get('etag')]).toEqual([
      200,
      first?.json(),
      first?.headers.get('etag'),
    ]);
    const other = await send({ ...command, ...command.other }, key);
    expect([other.status, other.json()]).toEqual([
      422,
      expect.objectContaining({ code: 'request.idempotency-key-reused' }),
    ]);
    expect(await written(app.database)).toEqual(before);
  });

  it('belongs to its account: the same key of somebody else is another key', async () => {
    const key = uuidv7();
    for (const who of [chair, vice]) {
      const task = await taskAt('SUBMITTED');
      const version = await etagOf(who, `/tasks/${task}`);
      const signed = await send({ who, path: `/tasks/${task}/sign`, body: {}, version, other: {} }, key);
      expect(signed.json()).toMatchObject({ id: task, state: 'SENT_UP' });
    }
  });

  it.each(['abc', '1', '01A20295-2364-7095-9070-51705FA44CDE', `${uuidv7()},${uuidv7()}`])(
    '%s is none',
    async (key) => {
      const command = await onVisit('lock', {}, {}, false)();
      const before = await written(app.database);
      const refused = await send(command, key);
      expect([refused.status, refused.json()]).toEqual([
        400,
        expect.objectContaining({ code: 'request.idempotency-key-invalid' }),
      ]);
      expect(await written(app.database)).toEqual(before);
    },
  );

  it('is still free after a command that failed', async () => {
    const key = uuidv7();
    const command = await onTask('NEW', 'assign', person('son'), {})();
    expect((await send(command, key)).json()).toMatchObject({ code: 'remediation.assignee-outside' });
    expect((await send({ ...command, version: '"x"' }, key)).json()).toMatchObject({ code: 'request.stale-version' });
    expect((await send({ ...command, body: person('anh') }, key)).json()).toMatchObject({ state: 'ACCEPTED' });
  });
});

it('without a key the version lets one of two through', async () => {
  const task = await taskAt('SUBMITTED');
  const version = { 'if-match': await etagOf(chair, `/tasks/${task}`) };
  const signings = [chair, vice].map((who) => () => who.post(`/tasks/${task}/sign`, {}, version));
  const answers = await atOnce(app.database, 'remediation_task', signings);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  expect(await entries(task, 'remediation.signed')).toBe(1);
});
