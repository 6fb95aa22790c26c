import { TestApp } from '../support/app';
import { refused, type BadRequest, type RefusedRow } from '../support/refusal';
import { amendmentOf, expectDone, storyOf } from '../support/story';
import { Team } from '../support/team';
import type { Answer, Visitor } from '../support/visitor';

const REASON = { reason: 'Đã xem lại ảnh chụp tại chỗ cùng thư ký đoàn.' };

let app: TestApp;
let team: Team;
let inspector: Visitor;
let head: Visitor;

beforeAll(async () => {
  app = await TestApp.start();
  await storyOf(app.database);
  [inspector, head] = [await app.as('tham.nguyen'), await app.as('lan.tran')];
  team = await Team.of(inspector, head, { app, tenant: 1 });
});
afterAll(() => app.stop());

const find = async (who: Visitor, id: string) =>
  expectDone(await who.get(`/findings/${id}`)).json<{ etag: string; state: string; title: string; taskId: string }>();
/** Proposes in the version that stands. */
async function propose(who: Visitor, finding: string, proposal: object = amendmentOf()): Promise<Answer> {
  const { etag } = await find(who, finding);
  return who.post(`/findings/${finding}/amendments`, proposal, { 'if-match': etag });
}
async function proposed(who: Visitor, finding: string, changes: Record<string, unknown> = {}): Promise<string> {
  const proposal = amendmentOf(changes);
  expectDone(await propose(who, finding, proposal));
  return proposal.id;
}
const withdrawal = { kind: 'WITHDRAWAL', changes: undefined };
const decide = (who: Visitor, id: string, verb: 'approve' | 'refuse' = 'approve') =>
  who.post(`/amendments/${id}/${verb}`, REASON);

describe('is refused', () => {
  const at = { open: '', withdrawn: '', released: '', amended: '' };
  beforeAll(async () => {
    const open = await team.visit(1);
    const locked = await team.visit(3);
    await team.lock(locked.id);
    [at.open = ''] = open.findings;
    [at.withdrawn = '', at.released = '', at.amended = ''] = locked.findings;
    await proposed(inspector, at.amended);
    expectDone(await decide(head, await proposed(inspector, at.withdrawn, withdrawal)));
  });
  const proposing =
    (finding: keyof typeof at, changes: Record<string, unknown> = {}) =>
    async (): Promise<BadRequest> => ({
      who: inspector,
      path: `/findings/${at[finding]}/amendments`,
      body: amendmentOf(changes),
      headers: { 'if-match': (await find(inspector, at[finding])).etag },
    });
  const rows: RefusedRow[] = [
    ['a withdrawn finding amended', proposing('withdrawn'), { status: 409, code: 'inspection.finding-withdrawn' }],
    [
      'a withdrawn finding edited',
      async () => ({
        who: inspector,
        method: 'PATCH',
        path: `/findings/${at.withdrawn}`,
        body: { title: 'Khác hẳn' },
        headers: { 'if-match': (await find(inspector, at.withdrawn)).etag },
      }),
      { status: 409, code: 'inspection.finding-withdrawn' },
    ],
    [
      'a released finding edited without approval',
      async () => ({
        who: inspector,
        method: 'PATCH',
        path: `/findings/${at.released}`,
        body: { title: 'Khác hẳn' },
        headers: { 'if-match': (await find(inspector, at.released)).etag },
      }),
      { status: 409, code: 'inspection.locked' },
    ],
    ['before the minutes are locked', proposing('open'), { status: 409, code: 'inspection.not-released' }],
    [
      'a correction that changes nothing',
      proposing('released', { changes: {} }),
      { status: 400, code: 'inspection.amendment-changes-nothing', pointer: '/changes', value: null },
    ],
    [
      'a withdrawal with other words',
      proposing('released', { kind: 'WITHDRAWAL' }),
      { status: 400, code: 'inspection.withdrawal-changes-words', pointer: '/changes', value: null },
    ],
    ['a second of a kind', proposing('amended'), { status: 409, code: 'inspection.amendment-open' }],
    [
      'without a reason',
      proposing('released', { reason: 'Sai' }),
      { status: 400, code: 'field.length', pointer: '/reason', value: 'Sai' },
    ],
    [
      'in an older version',
      () => ({
        who: inspector,
        path: `/findings/${at.released}/amendments`,
        body: amendmentOf(),
        headers: { 'if-match': '"x"' },
      }),
      { status: 412, code: 'request.stale-version' },
    ],
  ];
  refused(() => app, rows);
});
