import { Client } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { AccountService } from '@app/identity';
import { jobContext, UnitOfWork } from '@app/platform';
import { DEMO_PASSWORD } from '../../apps/api/src/demo/demo-story';
import { TestApp } from '../support/app';
import { refusalOf, under } from '../support/scope';
import {
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

// Nobody confirms their own fix. Everybody below is a follow-up officer of the inspecting body on paper: only who they
// are and what they did stands in the way.
let app: TestApp;
let story: Story;
let database: Client;
let tasks: string[];
const people = new Map<string, Visitor>();
const who = (username: string): Visitor => people.get(username) ?? app.anonymous();

beforeAll(async () => {
  app = await TestApp.start();
  story = await storyOf(app.database);
  database = new Client({ connectionString: app.database.appUrl });
  await database.connect();
  for (const name of ['anh.le', 'yen.hoang', 'ngoc.do', 'binh.pham', 'thanh.ly']) {
    await grant(app.database, name, 'FOLLOW_UP', story.unit('home'));
  }
  await app.app.get(UnitOfWork).run(jobContext('test', 1), async () => {
    const grants = [
      { role: 'FOLLOW_UP', unitId: story.unit('home') },
      { role: 'COMMUNE_CHAIR', unitId: story.unit('minhkhe') },
    ];
    const account = { username: 'khong.nguoi', password: DEMO_PASSWORD, staffMemberId: null, grants };
    await app.app.get(AccountService).create(account);
  });
  for (const name of [
    'anh.le',
    'yen.hoang',
    'ngoc.do',
    'binh.pham',
    'thanh.ly',
    'mai.vu',
    'lan.tran',
    'khong.nguoi',
    'khai.bui',
  ]) {
    people.set(name, await app.as(name));
  }
  tasks = await newTasks(who('lan.tran'), story, 6);
});
afterAll(async () => {
  await database.end();
  await app.stop();
});

const person = (key: string) => ({ assignee: toPerson(story, key) });
const division = (key: string) => ({ assignee: { kind: 'unit', unitId: story.unit(key) } });
const pageOf = async (name: string, task: string) =>
  (await who(name).get(`/tasks/${task}`)).json<{ state: string; allowed: string[]; refused: object[]; etag: string }>();
const codeOf = (answer: Answer): unknown => [answer.status, answer.json<{ code?: string }>().code];
const confirm = (name: string, task: string): Promise<Answer> => step(who(name), task, 'confirm');
const giveBack = (name: string, task: string): Promise<Answer> =>
  step(who(name), task, 'return', { reason: 'Chưa thấy chữ ký xác nhận.' });

/** A task that the official has done and one of the leaders has signed. */
async function sentUp(signer: string): Promise<string> {
  const task = tasks.pop() ?? '';
  expectDone(await step(who('ngoc.do'), task, 'assign', person('anh')));
  expectDone(await step(who('anh.le'), task, 'proofs', proofOf()));
  expectDone(await step(who(signer), task, 'sign'));
  return task;
}

/** What the database says when the application has forgotten to ask. */
async function databaseOn(task: string, verifier: string, verdict: 'CONFIRMED' | 'RETURNED'): Promise<string | null> {
  const settings = { tenant: 1, units: [story.unit('home')], actor: uuidv7(), person: verifier };
  return under(database, settings, () =>
    refusalOf(
      database,
      `INSERT INTO verification (id, tenant_id, org_unit_id, task_id, verdict, verified_by, verified_at, reason)
       VALUES ($1, 1, $2, $3, $4, $5, '2026-11-20T09:00:00+07:00', 'Đã xem')`,
      [uuidv7(), story.unit('minhkhe'), task, verdict, verifier],
    ),
  );
}

async function expectRefused(name: string, task: string, code: string): Promise<void> {
  const page = await pageOf(name, task);
  expect(page.allowed).not.toEqual(expect.arrayContaining(['confirm']));
  expect(page.allowed).not.toEqual(expect.arrayContaining(['return']));
  expect(page.refused).toEqual([
    { verb: 'confirm', code },
    { verb: 'return', code },
  ]);
  expect(codeOf(await confirm(name, task))).toEqual([403, code]);
  expect(codeOf(await giveBack(name, task))).toEqual([403, code]);
  expect((await pageOf('mai.vu', task)).state).toBe('SENT_UP');
}

describe('of a task that the chair handed out, the official did and the vice-chair signed', () => {
  let task = '';
  beforeAll(async () => {
    task = await sentUp('binh.pham');
  });

  it.each([
    ['the official, who did it', 'anh.le', 'anh'],
    ['the vice-chair, who signed it', 'binh.pham', 'binh'],
    ['the chair, who leads the unit', 'ngoc.do', 'ngoc'],
    ['a head of division who had nothing to do with it', 'yen.hoang', 'yen'],
  ])('%s, gives no verdict', async (_, name, key) => {
    await expectRefused(name, task, 'remediation.verifier-not-outside');
    for (const verdict of ['CONFIRMED', 'RETURNED'] as const) {
      expect(await databaseOn(task, story.person(key), verdict)).toBe('verification_four_eyes');
    }
  });

  it('and the application sees to that even where the database would not', async () => {
    const lock = (state: 'DISABLE' | 'ENABLE') =>
      app.database.superuser((client) =>
        client.query(`ALTER TABLE verification ${state} TRIGGER verification_four_eyes`),
      );
    await lock('DISABLE');
    expect(await databaseOn(task, story.person('anh'), 'CONFIRMED')).toBeNull();
    await expectRefused('anh.le', task, 'remediation.verifier-not-outside');
    await lock('ENABLE');
  });

  it('an account that is nobody gives none, and signs none either', async () => {
    await expectRefused('khong.nguoi', task, 'request.without-person');
    const submitted = tasks.pop() ?? '';
    expectDone(await step(who('ngoc.do'), submitted, 'assign', person('anh')));
    expectDone(await step(who('anh.le'), submitted, 'proofs', proofOf()));
    expect((await pageOf('khong.nguoi', submitted)).allowed).toEqual([]);
    expect(codeOf(await step(who('khong.nguoi'), submitted, 'sign'))).toEqual([403, 'request.without-person']);
  });

  it('is not closed by hand, without any verdict', async () => {
    const settings = { tenant: 1, units: [story.unit('home')], actor: uuidv7(), person: story.person('mai') };
    const closing = `UPDATE remediation_task SET state = 'CLOSED', closed_on = '2026-11-20', closed_as = 'FIXED' WHERE id = $1`;
    const refusal = await under(database, settings, () => refusalOf(database, closing, [task]));
    expect(refusal).toBe('remediation_task_verified');
  });

  it('somebody outside of the unit, and nobody else, confirms it, under their own name', async () => {
    const page = await pageOf('mai.vu', task);
    expect([page.allowed, page.refused]).toEqual([['confirm', 'return'], []]);
    expect(await databaseOn(task, story.person('mai'), 'CONFIRMED')).toBeNull();
    expect((await confirm('mai.vu', task)).json()).toMatchObject({ state: 'CLOSED', closedAs: 'FIXED' });
    expect(
      await query(app.database, 'SELECT verdict, verified_by FROM verification WHERE task_id = $1', [task]),
    ).toEqual([{ verdict: 'CONFIRMED', verified_by: story.person('mai') }]);
    // KT.: the timeline says who signed, and as what.
    const { timeline } = (await who('ngoc.do').get(`/tasks/${task}`)).json<{ timeline: object[] }>();
    expect(timeline).toContainEqual(
      expect.objectContaining({ action: 'signed', byName: 'Phạm Văn Bình', byPosition: 'Phó Chủ tịch UBND xã' }),
    );
  });
});

describe('somebody who is outside of the unit today', () => {
  // Signed long ago and waiting: its history can be told otherwise.
  let task = '';
  beforeAll(async () => {
    const waiting = `SELECT id FROM remediation_task WHERE tenant_id = 1 AND state = 'SENT_UP' AND opened_at < '2026-11-10'`;
    task = (await query<{ id: string }>(app.database, waiting))[0]?.id ?? '';
  });

  const POST = `INSERT INTO appointment (id, tenant_id, staff_member_id, org_unit_id, position, is_main, starts_on, ends_on)
                SELECT gen_random_uuid(), 1, $2, u.id, 'Biệt phái', false,`;
  const AT = `FROM remediation_task t JOIN org_unit u ON u.body_id = t.body_id AND u.kind = 'DIVISION' WHERE t.id = $1 LIMIT 1`;
  const had = {
    'was handed the task': `UPDATE remediation_task SET assignee_staff_id = $2 WHERE id = $1`,
    'submitted its proof': `UPDATE task_proof SET submitted_by = $2 WHERE task_id = $1`,
    'signed its report': `UPDATE remediation_task SET signed_by = $2 WHERE id = $1`,
    'handed it out': `UPDATE task_event SET by_staff_id = $2 WHERE task_id = $1 AND action = 'assigned'`,
    'once submitted a proof that was sent back': `UPDATE task_event SET by_staff_id = $2 WHERE task_id = $1 AND action = 'proof-submitted'`,
    'held a post there until the day after it was opened': `${POST} '2026-01-01', '2026-11-05' ${AT}`,
    'holds a second post there': `${POST} '2026-11-16', NULL ${AT}`,
  };
  const hadNot = {
    'had nothing to do with it': `SELECT $1::uuid, $2::uuid`,
    'left the unit before it was opened': `${POST} '2025-07-01', '2026-10-01' ${AT}`,
    'will go there tomorrow': `${POST} '2026-11-21', NULL ${AT}`,
    'holds a post in the commune next door': `${POST} '2025-07-01', NULL FROM remediation_task t JOIN org_unit u
      ON u.name = 'Phường Vân Phong' AND u.tenant_id = 1 WHERE t.id = $1`,
  };

  afterEach(async () => {
    const [official, chair] = [`'${story.person('anh')}'`, `'${story.person('ngoc')}'`];
    await tamper(
      app.database,
      `UPDATE remediation_task SET assignee_staff_id = ${official}, signed_by = ${chair} WHERE id = '${task}';
       UPDATE task_proof SET submitted_by = ${official} WHERE task_id = '${task}';
       UPDATE task_event SET by_staff_id = CASE action WHEN 'proof-submitted' THEN ${official}::uuid ELSE ${chair}::uuid END
        WHERE task_id = '${task}' AND action IN ('assigned', 'proof-submitted');
       DELETE FROM appointment WHERE position = 'Biệt phái'`,
    );
  });
  const retell = (change: string): Promise<void> => tamper(app.database, change, [task, story.person('thanh')]);

  it.each(Object.entries(had))('and %s, gives no verdict', async (_, change) => {
    await retell(change);
    await expectRefused('thanh.ly', task, 'remediation.verifier-not-outside');
    expect(await databaseOn(task, story.person('thanh'), 'CONFIRMED')).toBe('verification_four_eyes');
  });

  it.each(Object.entries(hadNot))('and %s, may', async (_, change) => {
    await retell(change);
    expect(await pageOf('thanh.ly', task)).toMatchObject({ allowed: ['confirm', 'return'], refused: [] });
    expect(await databaseOn(task, story.person('thanh'), 'CONFIRMED')).toBeNull();
  });
});

it('the chair who did it herself signs it all the same, and never confirms it', async () => {
  const task = tasks.pop() ?? '';
  expectDone(await step(who('ngoc.do'), task, 'assign', person('ngoc')));
  expectDone(await step(who('ngoc.do'), task, 'proofs', proofOf()));
  expect((await step(who('ngoc.do'), task, 'sign')).json()).toMatchObject({ state: 'SENT_UP' });
  await expectRefused('ngoc.do', task, 'remediation.verifier-not-outside');
  expect((await giveBack('mai.vu', task)).json()).toMatchObject({ state: 'RETURNED', returnCount: 1 });
});

it('whoever did it first stays out when somebody else ends it', async () => {
  const task = tasks.pop() ?? '';
  expectDone(await step(who('ngoc.do'), task, 'assign', person('anh')));
  expectDone(await step(who('anh.le'), task, 'proofs', proofOf()));
  expectDone(await step(who('binh.pham'), task, 'send-back', { reason: 'Ảnh chưa rõ chữ ký.' }));
  expectDone(await step(who('ngoc.do'), task, 'assign', person('yen')));
  // The official no longer holds it, and the vice-chair only ever sent it back: both had their part.
  expect(codeOf(await step(who('anh.le'), task, 'proofs', proofOf()))).toEqual([404, 'request.not-found']);
  expectDone(await step(who('yen.hoang'), task, 'proofs', proofOf()));
  expectDone(await step(who('ngoc.do'), task, 'sign'));
  await tamper(app.database, `UPDATE appointment SET ends_on = '2026-11-01' WHERE staff_member_id IN ($1, $2)`, [
    story.person('anh'),
    story.person('binh'),
  ]);
  await expectRefused('anh.le', task, 'remediation.verifier-not-outside');
  await expectRefused('binh.pham', task, 'remediation.verifier-not-outside');
  await tamper(app.database, `UPDATE appointment SET ends_on = NULL WHERE ends_on = '2026-11-01'`);
});

describe('work is handed out', () => {
  it('by a head of division within the division', async () => {
    const task = tasks.pop() ?? '';
    expect((await pageOf('yen.hoang', task)).allowed).not.toContain('assign');
    expect(codeOf(await step(who('yen.hoang'), task, 'assign', person('anh')))).toEqual([404, 'request.not-found']);
    expectDone(await step(who('ngoc.do'), task, 'assign', division('minhkhe.onestop')));
    for (const outside of [person('dung'), person('ngoc'), division('minhkhe.office'), division('minhkhe')]) {
      const refused = await step(who('yen.hoang'), task, 'assign', outside);
      expect(codeOf(refused)).toEqual([400, 'remediation.assignee-outside']);
      expect(refused.json()).toMatchObject({ errors: [{ pointer: '/assignee' }] });
    }
    expect((await step(who('yen.hoang'), task, 'assign', person('anh'))).json()).toMatchObject({
      assignee: { name: 'Lê Đức Anh' },
    });
  });

  it('by a chair within the commune that exists today', async () => {
    const task = tasks.pop() ?? '';
    for (const outside of [
      person('son'),
      person('khai'),
      person('mai'),
      division('vanphong'),
      division('vanphong.onestop'),
      division('home'),
      division('province'),
      // Its predecessor lies in the commune's reach, but nobody has worked there since the reform.
      division('old.tan'),
    ]) {
      expect([outside, codeOf(await step(who('ngoc.do'), task, 'assign', outside))]).toEqual([
        outside,
        [400, 'remediation.assignee-outside'],
      ]);
    }
    const { etag } = await pageOf('ngoc.do', task);
    const neighbour = await who('khai.bui').post(`/tasks/${task}/assign`, division('vanphong'), { 'if-match': etag });
    expect(codeOf(neighbour)).toEqual([404, 'request.not-found']);
    expect((await step(who('ngoc.do'), task, 'assign', division('minhkhe.office'))).json()).toMatchObject({
      state: 'ACCEPTED',
    });
  });
});
