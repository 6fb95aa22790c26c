import { v7 as uuidv7 } from 'uuid';
import { TestApp } from '../support/app';
import { lockAndSign, NOTICE } from '../support/signing';
import {
  amendmentOf,
  atOnce,
  expectDone,
  grant,
  proofOf,
  query,
  statementOf,
  step,
  storyOf,
  tamper,
  toPerson,
  type Story,
} from '../support/story';
import { Team } from '../support/team';
import type { Answer, Visitor } from '../support/visitor';

const REASON = { reason: 'Đã xem lại ảnh chụp tại chỗ cùng thư ký đoàn.' };

let app: TestApp;
let story: Story;
let team: Team;
let inspector: Visitor;
let head: Visitor;
let chair: Visitor;
let vice: Visitor;
let official: Visitor;
let neighbour: Visitor;

beforeAll(async () => {
  app = await TestApp.start();
  story = await storyOf(app.database);
  [inspector, head] = [await app.as('tham.nguyen'), await app.as('lan.tran')];
  team = await Team.of(inspector, head, { app, tenant: 1 });
  [chair, vice, official] = [await app.as('ngoc.do'), await app.as('binh.pham'), await app.as('anh.le')];
  neighbour = await app.as('khai.bui');
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
const codes = async (who: Visitor, about: string): Promise<string[]> =>
  (await who.get('/inbox?limit=200'))
    .json<{ items: { code: string; about: { id: string } }[] }>()
    .items.filter((item) => item.about.id === about)
    .map(({ code }) => code);

describe('a correction', () => {
  let finding = '';
  let task = '';
  let amendment = '';

  beforeAll(async () => {
    const visit = await team.visit(2);
    await lockAndSign(head, visit.id);
    [finding = ''] = visit.findings;
    expectDone(await vice.post(`/findings/${finding}/statements`, statementOf()));
    expectDone(await head.post(`/inspections/${visit.id}/notice`, NOTICE));
    ({ taskId: task } = await find(chair, finding));
    const assignee = toPerson(story, 'anh');
    expectDone(await step(chair, task, 'assign', { assignee }));
    expectDone(await step(official, task, 'proofs', proofOf()));
    expectDone(await step(chair, task, 'sign'));
  });

  it('cannot count more than the whole', async () => {
    await tamper(app.database, `UPDATE finding SET count = 3, out_of = 10 WHERE id = $1`, [finding]);
    for (const count of [12, null]) {
      const answer = await propose(inspector, finding, amendmentOf({ kind: 'CORRECTION', changes: { count } }));
      expect([answer.status, answer.json()]).toEqual([
        400,
        expect.objectContaining({
          errors: [expect.objectContaining({ code: 'inspection.count-over-total', pointer: '/changes/count' })],
        }),
      ]);
    }
    await tamper(app.database, `UPDATE finding SET count = NULL, out_of = NULL WHERE id = $1`, [finding]);
  });

  it('is proposed by the inspecting side alone, and the inspected one hears nothing of it before it holds', async () => {
    expect((await chair.post(`/findings/${finding}/amendments`, amendmentOf(), { 'if-match': '"x"' })).status).toBe(
      403,
    );
    amendment = await proposed(inspector, finding);
    expect((await head.get(`/amendments/${amendment}`)).json()).toMatchObject({
      state: 'PROPOSED',
      before: { title: 'Chưa niêm yết lịch tiếp công dân' },
      after: { title: 'Lịch tiếp công dân thiếu giờ tiếp', severity: 'LEVEL_2' },
      proposedBy: { fullName: 'Nguyễn Hữu Thẩm' },
    });
    expect(await codes(head, amendment)).toEqual(['inspection.correction-proposed']);
    expect((await chair.get(`/amendments/${amendment}`)).status).toBe(404);
    expect((await chair.get('/amendments')).json()).toMatchObject({ items: [] });
    expect((await find(chair, finding)).title).toBe('Chưa niêm yết lịch tiếp công dân');
  });

  it('is not approved by whoever proposed it, under whatever account; nor by a neighbour or the unit', async () => {
    await grant(app.database, 'tham.nguyen', 'INSPECTION_HEAD', story.unit('home'));
    const proposer = await app.as('tham.nguyen');
    for (const verb of ['approve', 'refuse'] as const) {
      const own = await decide(proposer, amendment, verb);
      expect([own.status, own.json()['code']]).toEqual([403, 'inspection.own-amendment']);
      expect((await decide(neighbour, amendment, verb)).status).toBe(403);
      expect((await decide(chair, amendment, verb)).status).toBe(403);
    }
  });

  it('is not decided by anybody who had a part in the fix or answered the finding, whatever they have become since', async () => {
    for (const party of ['anh.le', 'binh.pham']) {
      await grant(app.database, party, 'INSPECTION_HEAD', story.unit('home'));
      const both = await app.as(party);
      for (const verb of ['approve', 'refuse'] as const) {
        const own = await decide(both, amendment, verb);
        expect([party, own.status, own.json()['code']]).toEqual([party, 403, 'inspection.amendment-of-party']);
      }
      await tamper(
        app.database,
        `DELETE FROM role_grant g USING account a WHERE a.id = g.account_id AND a.username = $1 AND g.role = 'INSPECTION_HEAD'`,
        [party],
      );
    }
  });

  it('once approved changes finding and task in one transaction, and everybody who used it is told', async () => {
    const due = (await chair.get(`/tasks/${task}`)).json<{ dueOn: string }>().dueOn;
    expect((await decide(head, amendment)).json()).toMatchObject({
      state: 'APPROVED',
      decidedBy: { fullName: 'Trần Thị Lan' },
    });
    expect(await find(chair, finding)).toMatchObject({
      state: 'CONCLUDED',
      title: 'Lịch tiếp công dân thiếu giờ tiếp',
      correctedAt: expect.any(String),
    });
    const page = (await chair.get(`/tasks/${task}`)).json<{ timeline: { action: string; reason: string }[] }>();
    expect(page).toMatchObject({ title: 'Lịch tiếp công dân thiếu giờ tiếp', state: 'SENT_UP', dueOn: due });
    expect(page.timeline.at(-1)).toMatchObject({ action: 'corrected', reason: amendmentOf()['reason'] });
    for (const used of [chair, vice, official, inspector]) {
      expect((await codes(used, task))[0]).toBe('inspection.finding-corrected');
    }
    expect(await codes(neighbour, task)).toEqual([]);
  });

  it('is decided once: a second decision is refused, and the same one under its key is answered as before', async () => {
    const again = await decide(head, amendment, 'refuse');
    expect([again.status, again.json()['code']]).toEqual([409, 'inspection.amendment-decided']);
    const id = await proposed(inspector, finding, { changes: { count: 4 } });
    const key = { 'idempotency-key': uuidv7() };
    for (let time = 0; time < 2; time += 1) {
      expect((await head.post(`/amendments/${id}/approve`, REASON, key)).status).toBe(200);
    }
    expect((await find(head, finding)).state).toBe('CONCLUDED');
  });

  it('of two heads at once one decides', async () => {
    const id = await proposed(inspector, finding, { changes: { count: 9 } });
    await grant(app.database, 'hung.le', 'HOME_AFFAIRS_DIRECTOR', story.unit('home'));
    const director = await app.as('hung.le');
    const decisions = [() => decide(head, id), () => decide(director, id, 'refuse')];
    const answers = await atOnce(app.database, 'remediation_task', decisions);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.map((answer) => answer.json()['code'])).toContain('inspection.amendment-decided');
  });

  it('refused leaves the finding as it was, and its author learns why', async () => {
    const id = await proposed(inspector, finding, { changes: { title: 'Không có lịch tiếp công dân' } });
    expect((await decide(head, id, 'refuse')).json()).toMatchObject({
      state: 'REFUSED',
      decisionReason: REASON.reason,
    });
    expect((await find(head, finding)).title).toBe('Lịch tiếp công dân thiếu giờ tiếp');
    expect(await codes(inspector, id)).toEqual(['inspection.amendment-refused']);
  });
});

describe('a withdrawal', () => {
  it('once approved takes the finding back, struck with its reason for both sides, and closes its task in error', async () => {
    const { tasks, id } = await team.settledVisit(2);
    const { findings } = (await head.get(`/inspections/${id}`)).json<{ findings: { id: string; taskId: string }[] }>();
    const [finding] = findings;
    const task = tasks.find((known) => known.id === finding?.taskId);
    const amendment = await proposed(inspector, finding?.id ?? '', withdrawal);
    expectDone(await decide(head, amendment));
    for (const side of [chair, head]) {
      expect(await find(side, finding?.id ?? '')).toMatchObject({
        state: 'WITHDRAWN',
        withdrawnReason: amendmentOf()['reason'],
      });
      expect((await side.get(`/tasks/${task?.id}`)).json()).toMatchObject({ state: 'CLOSED', closedAs: 'IN_ERROR' });
    }
    expect((await chair.get(`/findings?unitId=${story.unit('minhkhe')}&limit=200`)).text).not.toContain(finding?.id);
    expect((await codes(vice, task?.id ?? ''))[0]).toBe('inspection.finding-withdrawn');
    expect((await head.get(`/inspections/${id}`)).json()).toMatchObject({ state: 'FOLLOWING' });

    // The last one goes too: nothing is left to follow.
    expectDone(await decide(head, await proposed(inspector, findings[1]?.id ?? '', withdrawal)));
    expect((await head.get(`/inspections/${id}`)).json()).toMatchObject({ state: 'CLOSED' });
  });

  it('before the notice leaves it out of the conclusion', async () => {
    const visit = await team.visit(2);
    await lockAndSign(head, visit.id);
    const [gone = '', stays = ''] = visit.findings;
    expectDone(await decide(head, await proposed(inspector, gone, withdrawal)));
    expectDone(await head.post(`/inspections/${visit.id}/notice`, NOTICE));
    expect([(await find(chair, gone)).state, (await find(chair, stays)).state]).toEqual(['WITHDRAWN', 'CONCLUDED']);
  });

  it('is proposed by accepting what the unit says against a finding, and takes somebody else to approve', async () => {
    const { tasks } = await team.settledVisit(1);
    const [task] = tasks;
    const dispute = { id: uuidv7(), kind: 'DISPUTE', text: 'Lịch đã niêm yết ở sảnh từ đầu tháng, có ảnh.' };
    expectDone(await step(chair, task?.id ?? '', 'requests', dispute));
    const answer = { outcome: 'ACCEPTED', answer: 'Đã xem ảnh, đơn vị nêu đúng.' };
    expectDone(await (await app.as('mai.vu')).post(`/task-requests/${dispute.id}/answer`, answer));
    const { items } = (await head.get('/amendments?limit=200')).json<{
      items: { id: string; reason: string; kind: string }[];
    }>();
    const [mine] = items.filter(({ reason }) => reason === answer.answer);
    expect(mine).toMatchObject({ kind: 'WITHDRAWAL', proposedBy: { fullName: 'Vũ Thị Mai' } });
    expectDone(await decide(head, mine?.id ?? ''));
    expect((await chair.get(`/tasks/${task?.id}`)).json()).toMatchObject({ state: 'CLOSED', closedAs: 'IN_ERROR' });
  });

  it('ten at once under one id are one proposal', async () => {
    const visit = await team.visit(1);
    await team.lock(visit.id);
    const [finding = ''] = visit.findings;
    const { etag } = await find(inspector, finding);
    const proposal = amendmentOf(withdrawal);
    const ten = Array.from(
      { length: 10 },
      () => () => inspector.post(`/findings/${finding}/amendments`, proposal, { 'if-match': etag }),
    );
    const answers = await atOnce(app.database, 'finding', ten);
    expect([...new Set(answers.map(({ status }) => status))]).toEqual([201]);
    const rows = await query(app.database, 'SELECT 1 FROM finding_amendment WHERE finding_id = $1', [finding]);
    expect(rows).toHaveLength(1);
  });
});
