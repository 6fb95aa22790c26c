import type { AssessmentListResponse } from '../../libs/evaluation/src/month/dto/assessment.response';
import type { CyclePageResponse } from '../../libs/evaluation/src/month/dto/cycle.response';
import type { EvaluationResponse } from '../../libs/evaluation/src/month/dto/evaluation.response';
import type { OwnEvaluationListResponse } from '../../libs/evaluation/src/month/dto/own-evaluation.response';
import { recompute, type Regime } from '../../libs/evaluation/src/rules';
import { TestApp } from '../support/app';
import { giveWork, LEADER, openMonth, pointsBelow, SELF } from '../support/month-bodies';
import { expectDone, query, storyOf, tamper, written, type Story } from '../support/story';
import type { Answer, Visitor } from '../support/visitor';

let app: TestApp;
let story: Story;
let keeper: Visitor;
let chair: Visitor;
let yen: Visitor;
let anh: Visitor;
let month: Awaited<ReturnType<typeof openMonth>>;

beforeAll(async () => {
  app = await TestApp.start();
  story = await storyOf(app.database);
  [keeper, chair] = [await app.as('thu.mai'), await app.as('ngoc.do')];
  [yen, anh] = [await app.as('yen.hoang'), await app.as('anh.le')];
  // 10 of 10, 8 of 10 and, of the desk officer, nothing assigned at all.
  for (const key of ['yen', 'binh', 'ngoc', 'oanh']) await giveWork(app.database, story.person(key));
  await giveWork(app.database, story.person('anh'), { coefficient: '1.5', pieces: 10, done: 8 });
  await giveWork(app.database, story.person('uyen'), { done: 2 });
  month = await openMonth(keeper, story, '2026-10');
});
afterAll(() => app.stop());

const page = async (who: Visitor, key: string): Promise<EvaluationResponse> =>
  expectDone(await who.get(`/evaluations/${month.of(key)}`)).json();
const codeOf = (answer: Answer): string => answer.json<{ code: string }>().code;
const save = async (who: Visitor, key: string, body: object = SELF): Promise<Answer> => {
  const { id, version } = await page(who, key);
  return who.patch(`/own-evaluations/${id}`, body, { 'if-match': `"${id}-${version}"` });
};
const assess = async (who: Visitor, key: string, more: object = {}): Promise<Answer> => {
  const { id, version } = await page(who, key);
  return who.post('/assessments', { entries: [{ id, version, points: pointsBelow(0.3), remark: null, ...more }] });
};

describe('one’s own part', () => {
  it('is kept as far as it has come, and read with the work and the points live', async () => {
    const half = SELF.points.slice(0, 3).map((one) => ({ ...one, points: '2.5' }));
    const saved = expectDone(await save(anh, 'anh', { ...SELF, points: half })).json<EvaluationResponse>();
    expect(saved).toMatchObject({
      readAs: 'OWN',
      state: 'SELF_DRAFT',
      may: ['save', 'submit'],
      selfPoints: [{ points: '2.50' }, {}, {}],
    });
    expect(saved.self.state).toBe('REFUSED');
    const whole = expectDone(await save(anh, 'anh')).json<EvaluationResponse>();
    // 30 + 70 × (0.8 + 0.8 + 0.8) / 3
    expect(whole.self).toMatchObject({ state: 'SCORED', total: '86/1', hundredths: 8600, band: 'GOOD' });
    expect(Object.values(whole.workNames)).toEqual(['Hồ sơ hộ tịch được giải quyết']);
  });

  it.each<[string, object, string, string]>([
    ['more than the line has', { points: '5,01' }, 'evaluation.score-over-maximum', '/points/0/points'],
    ['no number', { points: 'năm' }, 'evaluation.score-no-number', '/points/0/points'],
    ['three decimals', { points: '4.125' }, 'evaluation.score-decimals', '/points/0/points'],
    ['below nothing', { points: '-1' }, 'evaluation.score-negative', '/points/0/points'],
    ['a line that is not there', { code: 'IV.1' }, 'evaluation.criterion-unknown', '/points/0/code'],
    ['a line twice', { code: 'I.2' }, 'evaluation.criterion-twice', '/points/1/code'],
  ])('is refused for %s at its place, and what was there stays', async (_, wrong, code, pointer) => {
    const before = await written(app.database);
    const points = SELF.points.map((one, index) => (index === 0 ? { ...one, ...wrong } : one));
    const answer = await save(anh, 'anh', { ...SELF, points });
    expect(answer.json()).toMatchObject({ code: 'evaluation.not-taken', errors: [{ code, pointer }] });
    expect(await written(app.database)).toEqual(before);
  });

  it('is sent after its day with a reason, taken back until it was looked at, and sent again', async () => {
    const id = month.of('anh');
    const late = await anh.post(`/own-evaluations/${id}/submit`, {});
    expect(late.json()).toMatchObject({ code: 'evaluation.late-without-reason', errors: [{ pointer: '/lateReason' }] });
    const reason = { lateReason: 'Đi công tác tại tỉnh cả tuần.' };
    expect(expectDone(await anh.post(`/own-evaluations/${id}/submit`, reason)).json()).toMatchObject({
      state: 'SELF_SUBMITTED',
      may: ['withdraw'],
    });
    expect(codeOf(await save(anh, 'anh'))).toBe('evaluation.not-now');
    expectDone(await anh.post(`/own-evaluations/${id}/withdraw`, {}));
    expectDone(await anh.post(`/own-evaluations/${id}/submit`, reason));
    expectDone(await yen.post(`/assessments/${id}/open`, {}));
    expect(codeOf(await anh.post(`/own-evaluations/${id}/withdraw`, {}))).toBe('evaluation.already-opened');
  });

  it('is nobody else’s to write, to see or to list', async () => {
    const id = month.of('anh');
    const neighbour = await app.as('khai.bui');
    for (const who of [chair, yen]) {
      expect((await who.patch(`/own-evaluations/${id}`, SELF, { 'if-match': `"${id}-1"` })).status).toBe(404);
      expect((await who.post(`/own-evaluations/${id}/submit`, {})).status).toBe(404);
    }
    for (const who of [neighbour, await app.as('son.ngo'), await app.as('tham.nguyen'), await app.as('hai.ngoc.do')])
      expect((await who.get(`/evaluations/${id}`)).status).toBe(404);
    const { items } = expectDone(await neighbour.get('/own-evaluations')).json<OwnEvaluationListResponse>();
    expect(items.map((one) => one.id)).not.toContain(id);
  });
});

describe('the superior’s part', () => {
  it('shows the work beside the points, and takes points, remark and what is asked of a leader', async () => {
    const { items, criteria } = expectDone(await yen.get('/assessments?month=2026-10')).json<AssessmentListResponse>();
    expect(items).toMatchObject([
      { personName: 'Lê Đức Anh', assigned: 10, accepted: 8, self: { hundredths: 8600 }, standing: null },
    ]);
    expect(criteria).toHaveLength(10);
    // What is only reported is not in what the superior would give, and it is said beside it.
    const back = (set: string): Promise<unknown> =>
      tamper(app.database, `UPDATE work_item SET ${set} WHERE staff_member_id = $1`, [story.person('anh')]);
    await back(`state = 'REPORTED', done = 0, accepted_by = NULL, accepted_by_name = NULL, accepted_at = NULL`);
    const waiting: AssessmentListResponse = expectDone(await yen.get('/assessments?month=2026-10')).json();
    expect(waiting.items).toMatchObject([{ assigned: 10, reported: 8, accepted: 0, self: { hundredths: 8600 } }]);
    await back(
      `state = 'ACCEPTED', done = reported, accepted_by = '${story.person('yen')}', accepted_by_name = '', accepted_at = reported_at`,
    );
    expectDone(await assess(yen, 'anh', { remark: 'Chủ động, đúng hạn.' }));
    // 27 + 70 × 0.8
    expect(await page(anh, 'anh')).toMatchObject({
      state: 'SUPERIOR_ASSESSED',
      superiorRemark: 'Chủ động, đúng hạn.',
      standing: { total: '83/1' },
    });
  });

  it('is sent back with a reason and written again', async () => {
    const id = month.of('anh');
    const reason = 'Chưa nêu việc xử lý ba hồ sơ quá hạn.';
    expectDone(await yen.post(`/assessments/${id}/return`, { reason }));
    expect(await page(anh, 'anh')).toMatchObject({ state: 'RETURNED', returnReason: reason, may: ['save', 'submit'] });
    expectDone(await save(anh, 'anh', { ...SELF, weaknesses: 'Ba hồ sơ quá hạn một ngày.' }));
    expectDone(await anh.post(`/own-evaluations/${id}/submit`, {}));
    expectDone(await assess(yen, 'anh'));
  });

  it('asks of a leader how the work was organised, and whether there was unity (Đ.15)', async () => {
    expect(codeOf(await assess(chair, 'yen'))).toBe('evaluation.leader-missing');
    const silent = { ...LEADER, organising: { ...LEADER.organising, initiative: false } };
    expectDone(await assess(chair, 'yen', { leader: silent }));
    // Neither case of the text: the assessor has to say which.
    expect((await page(yen, 'yen')).standing).toMatchObject({ state: 'WAITING', awaited: ['ORGANISING'] });
    const decided = { whole: true, reason: 'ngắn' };
    expect(
      (await assess(chair, 'yen', { leader: { ...silent, organising: { ...silent.organising, decided } } })).status,
    ).toBe(400);
    expectDone(await assess(chair, 'yen', { leader: LEADER }));
    expect((await page(chair, 'yen')).standing).toMatchObject({ total: '97/1', band: 'EXCELLENT' });
  });

  it('is taken of several at once, or of none of them', async () => {
    const entries = await Promise.all(
      ['uyen', 'oanh'].map(async (key) => {
        const { id, version, rank } = await page(chair, key);
        return { id, version, points: pointsBelow(), remark: null, ...(rank === 'STAFF' ? {} : { leader: LEADER }) };
      }),
    );
    const before = await written(app.database);
    const stale = entries.map((entry, index) => (index === 0 ? entry : { ...entry, version: entry.version + 1 }));
    expect((await chair.post('/assessments', { entries: stale })).status).toBe(412);
    const twice = [...entries, ...entries.slice(0, 1)];
    expect((await chair.post('/assessments', { entries: twice })).json()).toMatchObject({
      errors: [{ pointer: '/entries/2/id' }],
    });
    const missing = entries.map((entry, index) => (index === 1 ? { ...entry, points: entry.points.slice(1) } : entry));
    expect((await chair.post('/assessments', { entries: missing })).json()).toMatchObject({
      code: 'evaluation.not-taken',
      errors: [{ code: 'evaluation.criterion-missing', pointer: '/entries/1/points' }],
    });
    expect(await written(app.database)).toEqual(before);
    expectDone(await chair.post('/assessments', { entries }));
  });

  it('is nobody’s about themselves, nor about whom somebody else assesses', async () => {
    const { id, version } = await page(chair, 'ngoc');
    const own = { entries: [{ id, version, points: pointsBelow(), remark: null, leader: LEADER }] };
    expect((await chair.post('/assessments', own)).status).toBe(404);
    expect((await assess(chair, 'anh')).status).toBe(404);
  });
});

describe('the month’s end', () => {
  const lock = (who = chair) => who.post(`/evaluation-cycles/${month.cycle}/lock`, {});

  it('waits for whoever is not assessed, and names them', async () => {
    const before = await written(app.database);
    const answer = await lock();
    expect(answer.json()).toMatchObject({ code: 'evaluation.cycle-not-ready' });
    expect(answer.text).toContain('Phạm Văn Bình');
    expect(await written(app.database)).toEqual(before);
    expect((await lock(keeper)).status).toBe(403);
  });

  it('writes down what the meeting and the cell remarked', async () => {
    const remarks = { meeting: 'Tập thể nhất trí với mức tự chấm.', cell: null };
    expectDone(await keeper.put(`/evaluations/${month.of('uyen')}/remarks`, remarks));
    expect(await page(chair, 'uyen')).toMatchObject({
      state: 'REMARKED',
      meetingRemark: remarks.meeting,
      remarkedByName: 'Mai Thị Thu',
    });
  });

  it('keeps everybody’s month whole: the same number years later, nothing where nothing was assigned', async () => {
    expectDone(await assess(chair, 'binh', { leader: LEADER }));
    const { evaluations, state } = expectDone(await lock()).json<CyclePageResponse>();
    expect(state).toBe('LOCKED');
    const states = Object.fromEntries(
      evaluations.map(({ personName, ...one }) => [personName, [one.state, one.hundredths, one.band]]),
    );
    expect(states).toEqual({
      'Lê Đức Anh': ['LOCKED', 8300, 'GOOD'],
      'Hoàng Thị Yến': ['LOCKED', 9700, 'EXCELLENT'],
      // 30 + 70 × 0.2: below the line, and with it d of everybody above.
      'Trịnh Thị Uyên': ['LOCKED', 4400, 'NOT_COMPLETED'],
      'Phan Thị Oanh': ['LOCKED', 10000, 'EXCELLENT'],
      'Phạm Văn Bình': ['LOCKED', 9117, 'EXCELLENT'],
      'Đặng Tiến Dũng': ['INSUFFICIENT_DATA', null, null],
      // Nobody closes their own.
      'Đỗ Thị Ngọc': ['SELF_DRAFT', null, null],
    });
    const closed = await query<{ regime: Regime; choices: never; facts: never; total: string }>(
      app.database,
      `SELECT regime, choices, facts, total FROM evaluation WHERE cycle_id = $1 AND total IS NOT NULL`,
      [month.cycle],
    );
    for (const row of closed) expect(recompute(row)).toMatchObject({ state: 'SCORED', total: row.total });
    expect(closed).toHaveLength(5);
  });

  it('tells everybody what has become of theirs, and no points', async () => {
    const { items } = expectDone(await anh.get('/inbox')).json<{
      items: { code: string; facts: { name: string }[] }[];
    }>();
    const news = items.filter(({ code }) => code.startsWith('evaluation.'));
    expect(news.map(({ code }) => code.slice('evaluation.'.length))).toEqual([
      ...['month-locked', 'assessed', 'returned', 'assessed'],
    ]);
    expect(news[2]?.facts.map(({ name }) => name)).toEqual(['month', 'reason']);
  });

  it('is not changed any more, by nobody', async () => {
    expect(codeOf(await lock())).toBe('evaluation.cycle-locked');
    expect(codeOf(await assess(yen, 'anh'))).toBe('evaluation.not-now');
    await expect(
      app.database.superuser((client) =>
        client.query(`UPDATE evaluation SET band = 'EXCELLENT' WHERE id = $1`, [month.of('anh')]),
      ),
    ).rejects.toThrow('is closed');
  });

  it('is opened again for one person with a reason: another decision takes the place of the one that stays', async () => {
    const id = month.of('anh');
    const reason = 'Hai hồ sơ bị tính thiếu, đã đối chiếu sổ.';
    expectDone(await chair.post(`/evaluations/${id}/reopen`, { reason }));
    const own = expectDone(await anh.get('/own-evaluations')).json<OwnEvaluationListResponse>();
    const again = own.items.find((one) => one.month === '2026-10');
    expect(again).toMatchObject({ state: 'SUPERIOR_ASSESSED', cycleState: 'OPEN', hundredths: null });
    await giveWork(app.database, story.person('anh'), { coefficient: '1.5', pieces: 2, done: 2 });
    const { evaluations } = expectDone(await lock()).json<CyclePageResponse>();
    const now = evaluations.find(({ personName }) => personName === 'Lê Đức Anh');
    // 27 + 70 × 10/12
    expect(now).toMatchObject({ number: 2, state: 'LOCKED', hundredths: 8533 });
    const found = expectDone(await anh.get(`/evaluations/${now?.id ?? ''}`)).json<EvaluationResponse>();
    expect(found.earlier).toMatchObject([{ id, number: 1, hundredths: 8300, supersededReason: reason }]);
    expect(await page(anh, 'anh')).toMatchObject({
      number: 1,
      state: 'LOCKED',
      standing: { hundredths: 8300 },
      may: [],
    });
  });

  it('is closed for the head of the body by whoever is above, who takes it where nobody is named', async () => {
    const leader = await app.as('vinh.cao');
    const named = { staffMemberId: story.person('vinh'), reason: 'Chủ tịch UBND tỉnh phân công.' };
    expect((await chair.put(`/evaluations/${month.of('ngoc')}/superior`, named)).status).toBe(403);
    const own = { ...named, staffMemberId: story.person('ngoc') };
    const name = (body: object) => keeper.put(`/evaluations/${month.of('ngoc')}/superior`, body);
    expect([codeOf(await name(own)), (await name(named)).status]).toEqual(['evaluation.superior-same', 404]);
    expect((await lock(leader)).json()).toMatchObject({ code: 'evaluation.cycle-not-ready' });
    const all = async () =>
      (await leader.post('/evaluation-cycles/lock', { items: [{ id: month.cycle }] })).json<object>();
    expect(await all()).toMatchObject({ done: 1 });
    const entry = { id: month.of('ngoc'), version: 1, points: pointsBelow(), remark: null, leader: LEADER };
    expect((await (await app.as('binh.pham')).post('/assessments', { entries: [entry] })).status).toBe(404);
    expect(await page(leader, 'ngoc')).toMatchObject({ readAs: 'SUPERIOR', may: ['assess'], superiorName: null });
    expectDone(await assess(leader, 'ngoc', { leader: LEADER }));
    expect(await all()).toMatchObject({ done: 1 });
    // 27 + 70 × (1 + 1 + 1 + 1/2 + 1 + 1) / 6: somebody below is below the line.
    expect(await page(chair, 'ngoc')).toMatchObject({ state: 'LOCKED', standing: { hundredths: 9117 } });
  });
});
