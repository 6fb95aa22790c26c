import type { AssessmentListResponse } from '../../libs/evaluation/src/month/dto/assessment.response';
import type { EvaluationResponse } from '../../libs/evaluation/src/month/dto/evaluation.response';
import type { OwnEvaluationListResponse } from '../../libs/evaluation/src/month/dto/own-evaluation.response';
import type { FindingEffectResponse } from '../../libs/evaluation/src/effect/dto/effect.response';
import type { PersonYearResponse } from '../../libs/evaluation/src/year/dto/year.response';
import { TestApp } from '../support/app';
import { ABSENT, ACCEPT, ANSWER, CHANGE, concluded, REJECT, withdraw } from '../support/effect-bodies';
import { giveWork, LEADER, openMonth, pointsBelow } from '../support/month-bodies';
import { amendmentOf, atOnce, NOTICE, expectDone, query, storyOf, written, type Story } from '../support/story';
import type { Answer, Visitor } from '../support/visitor';

// What a concluded finding about a person takes off that person's month, and gives back when it is withdrawn.
let app: TestApp;
let story: Story;
let sides: Parameters<typeof concluded>[0];
let chair: Visitor;
let yen: Visitor;
let anh: Visitor;
let cycle = '';

beforeAll(async () => {
  // Months open when the test says so, and not when a worker's clock does.
  app = await TestApp.start({ inside: true });
  story = await storyOf(app.database);
  const [inspector, head] = [await app.as('tham.nguyen'), await app.as('lan.tran')];
  sides = { inspector, head, story };
  [chair, yen, anh] = [await app.as('ngoc.do'), await app.as('yen.hoang'), await app.as('anh.le')];
  for (const key of ['anh', 'yen']) await giveWork(app.database, story.person(key));
  ({ cycle } = await openMonth(await app.as('thu.mai'), story, '2026-10'));
});
afterAll(() => app.stop());

const codeOf = (answer: Answer): string => answer.json<{ code: string }>().code;
/** Somebody's month as it stands now, as they or whoever assesses them reads it. */
async function month(who: Visitor, key = 'anh'): Promise<EvaluationResponse> {
  const [row] = await query<{ id: string }>(
    app.database,
    `SELECT id FROM evaluation WHERE cycle_id = $1 AND staff_member_id = $2 AND superseded_at IS NULL`,
    [cycle, story.person(key)],
  );
  return expectDone(await who.get(`/evaluations/${row?.id ?? ''}`)).json();
}
const effect = async (who: Visitor, finding: string, key = 'anh'): Promise<FindingEffectResponse> => {
  const found = (await month(who, key)).effects.find(({ findingId }) => findingId === finding);
  if (!found) throw new Error(`no effect of ${finding}`);
  return found;
};
async function decide(who: Visitor, finding: string, body: object, key = 'anh'): Promise<Answer> {
  const { id, version } = await effect(who, finding, key);
  return who.post(`/finding-effects/${id}/decide`, { ...body, version });
}
async function assess(who: Visitor, key: string, more: object = {}): Promise<void> {
  const { id, version } = await month(who, key);
  const entry = { id, version, points: pointsBelow(), remark: null, ...more };
  expectDone(await who.post('/assessments', { entries: [entry] }));
}
const lock = () => chair.post(`/evaluation-cycles/${cycle}/lock`, {});
const news = async (who: Visitor): Promise<string[]> =>
  (await who.get('/inbox?limit=200')).json<{ items: { code: string }[] }>().items.map(({ code }) => code);

describe('a finding that the notice concludes', () => {
  let finding = '';
  beforeAll(async () => {
    finding = await concluded(sides, { anh: 'SUBJECT', yen: 'RESPONSIBLE' });
  });

  it('proposes its effect in the month of the act, with its source, to the person and to whoever assesses them', async () => {
    const proposed = {
      ...{ ...ABSENT, state: 'PROPOSED', criterion: 'I.2', points: '2.50', part: 'SUBJECT', actOn: '2026-10-21' },
      ...{ noticeNumber: '440/TB-SNV', noticeOn: '2026-11-20', decidedPoints: null, reply: null },
    };
    expect(await effect(anh, finding)).toMatchObject({ ...proposed, may: ['reply'] });
    expect(await effect(yen, finding)).toMatchObject({ ...proposed, may: ['decide'] });
    // Whoever answers for others: responsibility, half of 2.5.
    expect(await effect(chair, finding, 'yen')).toMatchObject({
      criterion: 'II.3',
      points: '1.25',
      part: 'RESPONSIBLE',
    });
    const { items } = expectDone(await yen.get('/assessments?month=2026-10')).json<AssessmentListResponse>();
    expect(items).toMatchObject([{ personName: 'Lê Đức Anh', undecidedEffects: 1 }]);
    expect(await news(anh)).toContain('evaluation.effect-proposed');
    expect(await news(yen)).toEqual(
      expect.arrayContaining(['evaluation.effect-to-decide', 'evaluation.effect-proposed']),
    );
  });

  it('takes nothing off before somebody decides, and the month is not locked until then', async () => {
    await assess(yen, 'anh');
    await assess(chair, 'yen', { leader: LEADER });
    expect((await month(anh)).standing).toMatchObject({ total: '100/1' });
    const before = await written(app.database);
    const answer = await lock();
    expect(answer.json()).toMatchObject({ code: 'evaluation.effects-undecided' });
    expect(answer.text).toContain('Lê Đức Anh');
    expect(await written(app.database)).toEqual(before);
  });

  it('is answered by the person, again too, and the log keeps both', async () => {
    const { id } = await effect(anh, finding);
    expectDone(await anh.post(`/finding-effects/${id}/reply`, ANSWER));
    expectDone(await anh.post(`/finding-effects/${id}/reply`, { text: 'Tôi đã nộp giấy đi đường cho Văn phòng.' }));
    expect(await effect(yen, finding)).toMatchObject({ reply: 'Tôi đã nộp giấy đi đường cho Văn phòng.' });
    const [entry] = await query(
      app.database,
      `SELECT to_jsonb(e) FROM audit_entry e WHERE e.action = 'evaluation.effect-answered' ORDER BY e.link_id DESC LIMIT 1`,
    );
    expect(JSON.stringify(entry)).toContain(ANSWER.text);
    expect(await news(yen)).toContain('evaluation.effect-answered');
  });

  it.each<[string, object, string, string | undefined]>([
    ['a rejection without a reason', { decision: 'REJECTED' }, 'evaluation.effect-reason', '/reason'],
    ['a change without a reason', { ...CHANGE, reason: 'ngắn' }, 'evaluation.effect-reason', '/reason'],
    ['a change to no line', { ...CHANGE, criterion: null }, 'evaluation.effect-incomplete', '/criterion'],
    ['a line that is not there', { ...CHANGE, criterion: 'IV.1' }, 'evaluation.effect-line', '/criterion'],
    ['more than the line has', { ...CHANGE, points: '2,51' }, 'evaluation.not-taken', '/points'],
    ['nothing', { ...CHANGE, points: '0' }, 'evaluation.effect-nothing', '/points'],
  ])('is not decided by %s, and nothing is written', async (_, body, code, pointer) => {
    const before = await written(app.database);
    expect((await decide(yen, finding, body)).json()).toMatchObject({ code, errors: [{ pointer }] });
    expect(await written(app.database)).toEqual(before);
  });

  it('is nobody’s about themselves, nobody’s of another unit, and once only in one version', async () => {
    const { id } = await effect(anh, finding);
    const others = ['khai.bui', 'tham.nguyen', 'lan.tran', 'ngoc.do', 'thu.mai', 'hai.ngoc.do'];
    for (const who of [anh, ...(await Promise.all(others.map((name) => app.as(name))))]) {
      expect((await who.post(`/finding-effects/${id}/decide`, { ...ACCEPT, version: 3 })).status).toBe(404);
      if (who !== anh) expect((await who.post(`/finding-effects/${id}/reply`, ANSWER)).status).toBe(404);
    }
    const { version } = await effect(yen, finding);
    const twice = await atOnce(app.database, 'evaluation', [
      () => yen.post(`/finding-effects/${id}/decide`, { ...ACCEPT, version }),
      () => yen.post(`/finding-effects/${id}/decide`, { ...REJECT, version }),
    ]);
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('takes off what was decided, as often as it is decided in an open month, and says why', async () => {
    expectDone(await decide(yen, finding, ACCEPT));
    const accepted = await month(anh);
    expect(accepted.standing).toMatchObject({ total: '195/2', generalHundredths: 2750 });
    expect(JSON.stringify(accepted.standing?.derivation)).toContain('Thông báo 440/TB-SNV');
    // Their own points are their own word.
    expect(accepted.self.state).toBe('REFUSED');
    const rejected = expectDone(await decide(yen, finding, REJECT)).json<EvaluationResponse>();
    expect(rejected.standing).toMatchObject({ total: '100/1' });
    expectDone(await decide(yen, finding, CHANGE));
    expect((await month(anh)).standing).toMatchObject({ total: '397/4' });
    expect(await effect(anh, finding)).toMatchObject({
      ...{ state: 'CHANGED', criterion: 'I.2', decidedCriterion: 'II.3', decidedPoints: '0.75' },
      ...{ decisionReason: CHANGE.reason, decidedByName: 'Hoàng Thị Yến' },
    });
    expect(await news(anh)).toEqual(
      expect.arrayContaining(['evaluation.effect-accepted', 'evaluation.effect-rejected', 'evaluation.effect-changed']),
    );
  });

  it('says what an approved correction makes of it; what is undecided is proposed anew', async () => {
    const { etag } = expectDone(await sides.inspector.get(`/findings/${finding}`)).json<{ etag: string }>();
    const proposal = amendmentOf({ kind: 'CORRECTION', changes: { title: 'Vắng mặt nửa buổi', severity: 'LEVEL_1' } });
    expectDone(await sides.inspector.post(`/findings/${finding}/amendments`, proposal, { 'if-match': etag }));
    expectDone(
      await sides.head.post(`/amendments/${proposal.id}/approve`, { reason: 'Đã xem lại sổ trực của đơn vị.' }),
    );
    expect(await effect(anh, finding)).toMatchObject({
      title: 'Vắng mặt nửa buổi',
      points: '2.50',
      decidedPoints: '0.75',
    });
    expect(await effect(yen, finding, 'yen')).toMatchObject({ severity: 'LEVEL_1', points: '0.25' });
  });

  it('gives back what it took when it is withdrawn in an open month, and is over', async () => {
    await withdraw(sides, finding);
    const found = await month(anh);
    expect(found).toMatchObject({ number: 1, standing: { total: '100/1' } });
    expect(await effect(anh, finding)).toMatchObject({ state: 'TAKEN_BACK', takenBackByName: 'Trần Thị Lan', may: [] });
    expect(codeOf(await decide(yen, finding, ACCEPT))).toBe('evaluation.effect-taken-back');
    expect(await news(anh)).toContain('evaluation.effect-taken-back');
  });
});

describe('a month that is locked', () => {
  let finding = '';
  beforeAll(async () => {
    finding = await concluded(sides, { anh: 'SUBJECT' }, { severity: 'LEVEL_4' });
    expectDone(await decide(yen, finding, ACCEPT));
    for (const key of ['binh', 'oanh', 'uyen']) {
      await giveWork(app.database, story.person(key));
      const { rank } = await month(chair, key);
      await assess(chair, key, rank === 'STAFF' ? {} : { leader: LEADER });
    }
    expectDone(await lock());
  });

  it('is decided again as a new decision when the finding is withdrawn: the score is restored, and everybody reads why', async () => {
    expect(await month(anh)).toMatchObject({ state: 'LOCKED', standing: { total: '95/1' } });
    expect(codeOf(await decide(yen, finding, REJECT))).toBe('evaluation.effect-in-closed-month');
    await withdraw(sides, finding);
    const again = await month(anh);
    expect(again).toMatchObject({
      number: 2,
      state: 'SUPERIOR_ASSESSED',
      cycleState: 'OPEN',
      standing: { total: '100/1' },
    });
    expect(again.earlier).toMatchObject([{ hundredths: 9500, supersededByName: 'Trần Thị Lan' }]);
    expect(again.earlier[0]?.supersededReason).toContain('Rút nội dung “Vắng mặt không lý do”');
    expect(await news(chair)).toContain('evaluation.month-to-decide-again');
    expectDone(await lock());
    const { items } = expectDone(await anh.get('/own-evaluations')).json<OwnEvaluationListResponse>();
    expect(items).toMatchObject([{ month: '2026-10', state: 'LOCKED', hundredths: 10000 }]);
  });

  it('stays as it is when what comes too late is rejected, and is opened again when it is accepted', async () => {
    const late = await concluded(sides, { anh: 'SUBJECT' });
    expect(await month(anh)).toMatchObject({ number: 2, state: 'LOCKED', standing: { total: '100/1' } });
    expectDone(await decide(yen, late, REJECT));
    expect(await month(anh)).toMatchObject({ number: 2, state: 'LOCKED' });
    const other = await concluded(sides, { anh: 'SUBJECT' }, { title: 'Làm việc riêng' });
    const answer = expectDone(await decide(yen, other, ACCEPT)).json<EvaluationResponse>();
    expect(answer).toMatchObject({ number: 3, state: 'SUPERIOR_ASSESSED', standing: { total: '195/2' } });
    expect(answer.earlier[0]?.supersededReason).toContain('Ghi nhận nội dung “Làm việc riêng”');
    expectDone(await lock());
  });

  it('is decided again for the leader whose part d turns on it (Đ.15)', async () => {
    // 20 of 70 for the work: 50 with all the general points, below the line with any less.
    await giveWork(app.database, story.person('anh'), { pieces: 25, done: 0 });
    const leaders = async () =>
      Promise.all((['yen', 'binh', 'oanh'] as const).map(async (key) => [key, (await month(chair, key)).number]));
    const [reason, before] = ['Bổ sung việc được giao trong tháng.', Object.fromEntries(await leaders())];
    expectDone(await chair.post(`/evaluations/${(await month(anh)).id}/reopen`, { reason }));
    // The head of the division and the deputy of the body lead the person; the head of another division does not.
    expect(Object.fromEntries(await leaders())).toEqual({
      ...before,
      yen: before['yen'] + 1,
      binh: before['binh'] + 1,
    });
    const [again] = (await month(yen, 'yen')).earlier.slice(-1);
    expect(again?.supersededReason).toBe(
      `Mở lại phiếu của Lê Đức Anh (${reason}); mục d được tính từ phiếu đó (Nghị định 335/2025/NĐ-CP, Đ.15)`,
    );
    expectDone(await lock());
    // Both stand below by the one person: whoever else they lead and is opened again does not turn it.
    expectDone(await chair.post(`/evaluations/${(await month(chair, 'uyen')).id}/reopen`, { reason }));
    expect((await month(chair, 'binh')).number).toBe(before['binh'] + 1);
    expectDone(await lock());
    const standing = await month(yen, 'yen');
    expect((await month(anh)).standing?.band).toBe('NOT_COMPLETED');
    const [first] = (await month(anh)).effects.filter(({ state }) => state === 'ACCEPTED');
    await withdraw(sides, first?.findingId ?? '');
    expect((await month(anh)).standing).toMatchObject({ total: '50/1', band: 'COMPLETED' });
    const after = await month(yen, 'yen');
    expect([after.number, after.state]).toEqual([standing.number + 1, 'SUPERIOR_ASSESSED']);
    expect(after.standing?.hundredths).toBeGreaterThan(standing.standing?.hundredths ?? 0);
  });
});

describe('of somebody who has no month of the act', () => {
  it('it stands in their year with its source, and is decided once there is a month', async () => {
    const title = 'Sổ theo dõi không cập nhật';
    const finding = await concluded(sides, { anh: 'SUBJECT' }, { month: '2026-08', title });
    const withoutMonth = async (who: Visitor, address: string) =>
      expectDone(await who.get(address))
        .json<PersonYearResponse>()
        .overrides.filter(({ code }) => code === 'EFFECT_WITHOUT_MONTH');
    const addresses = [
      [anh, '/own-evaluation-year'],
      [chair, `/staff-members/${story.person('anh')}/evaluation-year`],
      [yen, `/staff-members/${story.person('anh')}/evaluation-year`],
    ] as const;
    for (const [who, address] of addresses) {
      expect(await withoutMonth(who, address)).toMatchObject([
        { about: title, documentNumber: NOTICE.number, citation: 'NĐ 335/2025 Phụ lục I' },
      ]);
    }
    const { of } = await openMonth(await app.as('thu.mai'), story, '2026-08');
    for (const [who, address] of addresses) expect(await withoutMonth(who, address)).toEqual([]);
    const { effects } = expectDone(await yen.get(`/evaluations/${of('anh')}`)).json<EvaluationResponse>();
    expect(effects).toMatchObject([{ findingId: finding, state: 'PROPOSED', may: ['decide'] }]);
  });
});
