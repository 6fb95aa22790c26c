import { v7 as uuidv7 } from 'uuid';
import { TestApp } from '../support/app';
import { png } from '../support/corpus';
import { amendmentOf, NOTICE, expectDone, proofOf, query, soon, step, storyOf } from '../support/story';
import { Team } from '../support/team';
import type { Answer, Visitor } from '../support/visitor';

// Rows are taken in one order: task, visit, finding. Each command is stopped at one of them by somebody who holds it, and
// must not have taken a later one: then no two of them can wait for each other.
let app: TestApp;
let team: Team;
let inspector: Visitor;
let head: Visitor;

beforeAll(async () => {
  // Several requests are held in the database at once, even where the run gives the product one connection.
  app = await TestApp.start({ env: { DATABASE_POOL: '4' } });
  [inspector, head] = [await app.as('tham.nguyen'), await app.as('lan.tran')];
  team = await Team.of(inspector, head, { app, tenant: 1 });
});
afterAll(() => app.stop());

/** Rows of one finding. */
interface Chain {
  readonly remediation_task: string;
  readonly inspection: string;
  readonly finding: string;
}
type Table = keyof Chain;
interface Case {
  readonly chain: Chain;
  readonly ask: () => Promise<Answer>;
}

/** Whether so many statements wait for a row. */
const waiting = async (count: number): Promise<boolean> =>
  (
    await query(
      app.database,
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    )
  ).length >= count;

/** What of the chain can be locked by others while the request waits for the row that is held. */
async function freeWhileHeld({ chain, ask }: Case, held: Table): Promise<Table[]> {
  const free: Table[] = [];
  const answer = await app.database.superuser(async (holder) => {
    await holder.query(`BEGIN`);
    await holder.query(`SELECT 1 FROM ${held} WHERE id = $1 FOR UPDATE`, [chain[held]]);
    const asked = ask();
    await soon(() => waiting(1));
    for (const table of ['remediation_task', 'inspection', 'finding'] as const) {
      if (table === held) continue;
      const look = `SELECT 1 FROM ${table} WHERE id = $1 FOR UPDATE NOWAIT`;
      await query(app.database, look, [chain[table]]).then(
        () => free.push(table),
        (error: unknown) => expect(error).toMatchObject({ code: '55P03' }),
      );
    }
    await holder.query('COMMIT');
    return asked;
  });
  expectDone(answer);
  return free;
}

const NO_TASK = '00000000-0000-7000-8000-000000000000';
const picture = async (): Promise<string> => {
  const id = uuidv7();
  const headers = { 'content-type': 'image/png', 'x-file-name': 'a.png' };
  expectDone(await inspector.put(`/evidence-files/${id}`, png(4, 4), headers));
  return id;
};
async function underWay(): Promise<Chain> {
  const { id, findings } = await team.visit(1);
  return { inspection: id, finding: findings[0] ?? '', remediation_task: NO_TASK };
}
async function released(): Promise<Chain> {
  const chain = await underWay();
  await team.lock(chain.inspection);
  const { taskId } = (await head.get(`/findings/${chain.finding}`)).json<{ taskId: string }>();
  return { ...chain, remediation_task: taskId };
}
const first = ({ finding }: Chain) => ({ 'if-match': `"${finding}-1"` });

describe('the visit is taken before its finding by whoever', () => {
  it.each<[string, (chain: Chain) => Promise<Case['ask']> | Case['ask']]>([
    ['revises it', (chain) => () => inspector.patch(`/findings/${chain.finding}`, { count: 2 }, first(chain))],
    [
      'withdraws it',
      (chain) => () =>
        inspector.post(`/findings/${chain.finding}/withdraw`, { reason: 'Ghi nhầm đơn vị.' }, first(chain)),
    ],
    [
      'adds a picture',
      async ({ finding }) => {
        const fileId = await picture();
        return () => inspector.post(`/findings/${finding}/evidence`, { fileId });
      },
    ],
    [
      'takes one away',
      async ({ finding }) => {
        const fileId = await picture();
        expectDone(await inspector.post(`/findings/${finding}/evidence`, { fileId }));
        return () => inspector.post(`/findings/${finding}/evidence/${fileId}/remove`);
      },
    ],
    [
      'locks the minutes',
      ({ inspection }) =>
        () =>
          head.post(`/inspections/${inspection}/lock`),
    ],
  ])('%s', async (_what, asking) => {
    const chain = await underWay();
    expect(await freeWhileHeld({ chain, ask: await asking(chain) }, 'inspection')).toContain('finding');
  });
});

describe('the task is taken before the visit, and that before its finding, by whoever', () => {
  const decides = async (verb: 'approve' | 'refuse'): Promise<Case> => {
    const chain = await released();
    const proposal = amendmentOf({ kind: 'WITHDRAWAL', changes: undefined });
    expectDone(await inspector.post(`/findings/${chain.finding}/amendments`, proposal, first(chain)));
    const reason = { reason: 'Đã xem lại ảnh chụp tại chỗ cùng thư ký đoàn.' };
    return { chain, ask: () => head.post(`/amendments/${proposal.id}/${verb}`, reason) };
  };
  const concludes = async (): Promise<Case> => {
    const chain = await released();
    await team.sign(chain.inspection);
    return { chain, ask: () => head.post(`/inspections/${chain.inspection}/notice`, NOTICE) };
  };
  const confirms = async (): Promise<Case> => {
    const { chain, ask } = await concludes();
    expectDone(await ask());
    const story = await storyOf(app.database);
    const [chair, official, verifier] = [await app.as('ngoc.do'), await app.as('anh.le'), await app.as('mai.vu')];
    const task = chain.remediation_task;
    const assignee = { kind: 'person', staffMemberId: story.person('anh') };
    expectDone(await step(chair, task, 'assign', { assignee }));
    expectDone(await step(official, task, 'proofs', proofOf()));
    expectDone(await step(chair, task, 'sign', {}));
    const { etag } = (await verifier.get(`/tasks/${task}`)).json<{ etag: string }>();
    return {
      chain,
      ask: async () => verifier.post(`/tasks/${task}/confirm`, { closedAs: 'FIXED' }, { 'if-match': etag }),
    };
  };
  it.each<[string, () => Promise<Case>]>([
    ['approves a withdrawal', () => decides('approve')],
    ['refuses one', () => decides('refuse')],
    ['enters the notice', concludes],
    ['confirms the fix', confirms],
  ])('%s', async (_what, prepared) => {
    expect(await freeWhileHeld(await prepared(), 'remediation_task')).toEqual(['inspection', 'finding']);
    expect(await freeWhileHeld(await prepared(), 'inspection')).toEqual(['finding']);
  });
});

it('of four changes of one finding at once one is done, and the others are told that it has changed', async () => {
  const chain = await underWay();
  const statuses = await app.database.superuser(async (holder) => {
    await holder.query('BEGIN');
    await holder.query('SELECT 1 FROM finding WHERE id = $1 FOR UPDATE', [chain.finding]);
    const asked = [1, 2, 3, 4].map((count) => inspector.patch(`/findings/${chain.finding}`, { count }, first(chain)));
    await soon(() => waiting(asked.length));
    await holder.query('COMMIT');
    return (await Promise.all(asked)).map(({ status }) => status);
  });
  expect(statuses.sort()).toEqual([200, 412, 412, 412]);
});

it('what only refers to a visit, as all that belongs to it does, keeps nobody from changing it', async () => {
  const { inspection } = await underWay();
  const locked = await app.database.superuser(async (holder) => {
    await holder.query('BEGIN');
    await holder.query('SELECT 1 FROM inspection WHERE id = $1 FOR KEY SHARE', [inspection]);
    return head.post(`/inspections/${inspection}/lock`);
  });
  expectDone(locked);
});
