import { v7 as uuidv7 } from 'uuid';
import { Jobs } from '@app/platform';
import type { PersonYearResponse, UnitYearResponse } from '../../libs/evaluation/src/year/dto/year.response';
import type {
  CycleListResponse,
  CyclePageResponse,
  CyclesLockedResponse,
} from '../../libs/evaluation/src/month/dto/cycle.response';
import { TestApp } from '../support/app';
import { closeMonth, openMonth } from '../support/month-bodies';
import { quarterRuleOf } from '../support/rule-bodies';
import { sanctionOf, SIGNED_YES } from '../support/sanction-bodies';
import { putScores } from '../support/sheet-bodies';
import { expectDone, query, storyOf, tamper, written, type Story } from '../support/story';
import type { Answer, Visitor } from '../support/visitor';

let app: TestApp;
let story: Story;
let keeper: Visitor;
let chair: Visitor;
let month: Awaited<ReturnType<typeof openMonth>>;

beforeAll(async () => {
  app = await TestApp.start();
  story = await storyOf(app.database);
  [keeper, chair] = [await app.as('thu.mai'), await app.as('ngoc.do')];
  month = await openMonth(keeper, story, '2026-10');
});
afterAll(() => app.stop());

const codeOf = (answer: Answer): string => answer.json<{ code: string }>().code;
const cyclePage = async (): Promise<CyclePageResponse> =>
  expectDone(await chair.get(`/evaluation-cycles/${month.cycle}`)).json();

describe('a month that is opened', () => {
  it('has everybody whom a rule scores by the month, with who assesses them by their posts (Đ.10)', async () => {
    const { evaluations, others, selfDueOn, superiorDueOn, decisionDueOn } = await cyclePage();
    const superiors = Object.fromEntries(
      evaluations.map(({ personName, superiorName, rank }) => [personName, [rank, superiorName]]),
    );
    expect(superiors).toMatchObject({
      'Lê Đức Anh': ['STAFF', 'Hoàng Thị Yến'],
      'Hoàng Thị Yến': ['HEAD', 'Đỗ Thị Ngọc'],
      'Phạm Văn Bình': ['BODY_DEPUTY', 'Đỗ Thị Ngọc'],
      // The division has nobody at its head.
      'Trịnh Thị Uyên': ['STAFF', 'Đỗ Thị Ngọc'],
      'Đỗ Thị Ngọc': ['BODY_HEAD', null],
    });
    expect(others).toEqual([]);
    // 25/10 is a Sunday, 31/10 a Saturday.
    expect([selfDueOn, superiorDueOn, decisionDueOn]).toEqual(['2026-10-23', '2026-10-27', '2026-10-30']);
  });

  it('opens by itself for every body, once, and takes in who has come since', async () => {
    const run = () => app.app.get(Jobs).runOnce('evaluation.cycles');
    await run();
    const of = async () =>
      expectDone(await chair.get('/evaluation-cycles?month=2026-11'))
        .json<CycleListResponse>()
        .items.map(({ unit, people }) => [unit.name, people]);
    const first = await of();
    expect(first).toEqual([['Xã Minh Khê', 7]]);
    await run();
    expect(await of()).toEqual(first);
    // Nobody has work yet, and five days are left in which it can be given.
    const [{ id } = { id: '' }] = expectDone(
      await chair.get('/evaluation-cycles?month=2026-11'),
    ).json<CycleListResponse>().items;
    expect(codeOf(await chair.post(`/evaluation-cycles/${id}/lock`, {}))).toBe('evaluation.work-may-come');
    const [{ bodies } = { bodies: 0 }] = await query<{ bodies: number }>(
      app.database,
      `SELECT count(DISTINCT org_unit_id)::int AS bodies FROM evaluation_cycle WHERE month = '2026-11-01' AND tenant_id = 1`,
    );
    expect(bodies).toBeGreaterThan(2);
  });

  it.each<[string, object, string, string]>([
    ['a month that is to come', { month: '2026-12' }, 'evaluation.month-ahead', '/month'],
    ['a part of a body', { unit: 'minhkhe.onestop' }, 'evaluation.cycle-of-part', '/unitId'],
    ['no month', { month: '2026-13' }, 'request.invalid', '/month'],
  ])('is refused for %s', async (_, { unit = 'minhkhe', ...more }: { unit?: string }, code, pointer) => {
    const before = await written(app.database);
    const answer = await keeper.post('/evaluation-cycles', {
      id: uuidv7(),
      unitId: story.unit(unit),
      month: '2026-09',
      ...more,
    });
    expect(answer.json()).toMatchObject({ code, errors: [{ pointer }] });
    expect(await written(app.database)).toEqual(before);
  });

  it('is opened once by its body and month, and once by its id', async () => {
    const body = { id: month.cycle, unitId: story.unit('minhkhe'), month: '2026-10' };
    expect(expectDone(await keeper.post('/evaluation-cycles', body)).json<CyclePageResponse>().id).toBe(month.cycle);
    expect(codeOf(await keeper.post('/evaluation-cycles', { ...body, id: uuidv7() }))).toBe('evaluation.cycle-there');
  });
});

describe('whoever is behind', () => {
  const run = () => app.app.get(Jobs).runOnce('evaluation.reminders');
  const told = async (username: string): Promise<string[]> =>
    expectDone(await (await app.as(username)).get('/inbox'))
      .json<{ items: { code: string; about: { type: string } }[] }>()
      .items.filter(({ about }) => about.type === 'cycle')
      .map(({ code }) => code);

  it('is reminded before each part is due, once a day whoever runs it', async () => {
    const due = `self_due_on = '2026-11-19', superior_due_on = '2026-11-20', opinion_due_on = '2026-11-20', decision_due_on = '2026-11-22'`;
    await tamper(app.database, `UPDATE evaluation_cycle SET ${due} WHERE month = '2026-11-01' AND org_unit_id = $1`, [
      story.unit('minhkhe'),
    ]);
    await Promise.all([run(), run()]);
    await run();
    expect(await told('anh.le')).toEqual(['evaluation.self-due']);
    // Its day has passed: it is assessed without, and the chair's own part too waits.
    expect(await told('yen.hoang')).toEqual(['evaluation.superior-due', 'evaluation.self-due']);
    expect((await told('ngoc.do')).sort()).toEqual([
      'evaluation.decision-due',
      'evaluation.self-due',
      'evaluation.superior-due',
    ]);
    expect(await told('khai.bui')).toEqual([]);
    // On another day, once more.
    await tamper(app.database, `UPDATE evaluation_cycle SET reminded_on = '2026-11-19' WHERE reminded_on IS NOT NULL`);
    await run();
    expect(await told('anh.le')).toEqual(['evaluation.self-due', 'evaluation.self-due']);
  });
});

describe('somebody’s year', () => {
  const CLOSED: readonly (readonly [month: string, key: string, total: string])[] = [
    ['2026-09', 'anh', '80'],
    ['2026-10', 'anh', '183/2'],
    ['2026-10', 'ngoc', '95'],
  ];
  const yearOf = async (who: Visitor, key: string): Promise<PersonYearResponse> =>
    expectDone(await who.get(`/staff-members/${story.person(key)}/evaluation-year`)).json();
  const own = async (who: Visitor): Promise<PersonYearResponse> =>
    expectDone(await who.get('/own-evaluation-year')).json();
  const cellsOf = ({ months }: Pick<PersonYearResponse, 'months'>): string =>
    months.map(({ standing, hundredths }) => (standing === 'SCORED' ? hundredths : standing)).join(' ');

  beforeAll(async () => {
    await openMonth(keeper, story, '2026-09');
    for (const [of, key, total] of CLOSED) await closeMonth(app.database, story.person(key), of, total);
  });

  it('shows each month, the means as they come, and what it would come to (Đ.17, Đ.19.1)', async () => {
    const anh = await app.as('anh.le');
    const year = await own(anh);
    expect(cellsOf(year)).toBe(`${'NO_SHEET '.repeat(8)}8000 9150 OPEN TO_COME`);
    expect(year).toMatchObject({
      basis: 'Nghị định 335/2025/NĐ-CP',
      soFar: { total: '343/4', hundredths: 8575, band: 'GOOD', months: [9, 10] },
      forecast: { grade: 'GOOD', monthsWorked: 12, reasons: [{ code: 'BAND' }] },
      overrides: [],
    });
    expect(year.periods.map(({ kind, number, state }) => `${kind} ${number} ${state}`)).toContain('QUARTER 3 WAITING');
    expect(year.months[9]?.evaluationId).toBe(month.of('anh'));
  });

  it('has its quarters graded where a rule of the body says so, as means of months that the decree scores', async () => {
    const content = 'Họ tên,Tháng 4,Tháng 5,Tháng 6\nTrịnh Thị Uyên,80,90,"91,5"\n';
    const { path, body, headers } = putScores(uuidv7(), story.unit('minhkhe'), { content, year: '2026' });
    expectDone(await keeper.put(path.replace('2026-01-06', '2026-07-06'), body, headers));
    expectDone(await chair.post('/evaluation-rules/own', quarterRuleOf(story.unit('minhkhe'))));
    const { periods } = await yearOf(keeper, 'uyen');
    const gradedBy = 'Quyết định 283/QĐ-UBND';
    const second = { number: 2, hundredths: 8717, band: 'COMPLETED', gradedBy };
    expect(periods.slice(0, 3)).toMatchObject([{ gradedBy: null }, second, { state: 'WAITING', gradedBy }]);
    expect(periods.at(-1)).toMatchObject({ kind: 'YEAR', gradedBy: null });
  });

  it('takes a sanction for a breach of public duty once that is signed, and leaves the points (Đ.20.4.c)', async () => {
    const sanction = sanctionOf(story.person('anh'));
    expectDone(await keeper.post('/sanctions', sanction));
    expect(await yearOf(keeper, 'anh')).toMatchObject({
      forecast: { grade: 'GOOD' },
      overrides: [{ code: 'PUBLIC_DUTY_UNSIGNED', about: 'REPRIMAND', documentNumber: sanction.decisionNumber }],
    });
    expectDone(await chair.post(`/sanctions/${sanction.id}/public-duty`, SIGNED_YES));
    expect(await yearOf(chair, 'anh')).toMatchObject({
      soFar: { hundredths: 8575, band: 'GOOD' },
      forecast: { grade: 'NOT_COMPLETED', reasons: [{ code: 'PUBLIC_DUTY_BREACH' }] },
      overrides: [{ code: 'PUBLIC_DUTY_BREACH', onDay: '2026-09-14' }],
    });
  });

  it('keeps a head from xuất sắc while the unit has a concluded shortcoming open (Đ.8.1.c, Đ.20.6)', async () => {
    const blocked = await own(chair);
    expect(blocked.forecast).toMatchObject({ grade: 'GOOD' });
    expect(blocked.forecast?.reasons.map(({ code }) => code)).toContain('UNIT_SHORTCOMINGS_OPEN');
    expect(blocked.soFar).toMatchObject({ hundredths: 9500, band: 'EXCELLENT' });
    const source = { documentNumber: '412/TB-SNV', onDay: '2026-11-05', inspectionId: expect.any(String) };
    expect(blocked.overrides).toContainEqual({
      ...{ ...source, code: 'SHORTCOMING_OPEN', citation: 'NĐ 335/2025 Đ.8.1.c, Đ.20.6', grade: null },
      about: 'Sổ tiếp công dân chưa ghi đủ theo mẫu',
    });
    await tamper(app.database, `UPDATE finding SET remedied_on = '2026-11-18' WHERE org_unit_id = $1`, [
      story.unit('minhkhe'),
    ]);
    expect(await own(chair)).toMatchObject({ forecast: { grade: 'EXCELLENT' }, overrides: [] });
  });

  it('is read by whoever heads the unit, name by name, and by nobody beside', async () => {
    const yen = await app.as('yen.hoang');
    const address = `/evaluation-years?unitId=${story.unit('minhkhe.onestop')}&limit=1`;
    const names: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const page: UnitYearResponse = expectDone(await yen.get(`${address}${next && `&after=${next}`}`)).json();
      names.push(...page.items.map(({ personName }) => personName));
      next = page.next;
    }
    expect(names).toEqual(['Lê Đức Anh', 'Hoàng Thị Yến']);
    expect((await yen.get(`/evaluation-years?unitId=${story.unit('minhkhe')}`)).status).toBe(404);
    const neighbour = await app.as('khai.bui');
    expect((await neighbour.get(`/staff-members/${story.person('anh')}/evaluation-year`)).status).toBe(404);
    expect((await (await app.as('anh.le')).get(address)).status).toBe(403);
    expect((await yen.get(`${address}&year=1999`)).status).toBe(400);
  });

  it('goes with whoever moves: what is closed, not what is not (Đ.19)', async () => {
    const [person, ward] = [story.person('anh'), story.unit('vanphong')];
    await tamper(
      app.database,
      `WITH home AS (UPDATE staff_member SET org_unit_id = $2, earlier_units = ARRAY[org_unit_id] WHERE id = $1),
            old AS (UPDATE appointment SET ends_on = '2026-11-16' WHERE staff_member_id = $1 RETURNING *)
       INSERT INTO appointment (id, tenant_id, org_unit_id, staff_member_id, position, is_main, is_secondment, starts_on)
       SELECT gen_random_uuid(), tenant_id, $2, staff_member_id, position, true, false, '2026-11-16' FROM old`,
      [person, ward],
    );
    const year = await yearOf(await app.as('khai.bui'), 'anh');
    expect(cellsOf(year)).toBe(`${'ELSEWHERE '.repeat(8)}8000 9150 NO_SHEET TO_COME`);
    expect(year).toMatchObject({ soFar: { hundredths: 8575 }, forecast: { grade: 'NOT_COMPLETED', monthsWorked: 12 } });
    expect(year.months[9]?.evaluationId).toBeNull();
  });
});

it('months are listed page by page, the newest first and of each the bodies as their names come', async () => {
  const leader = await app.as('vinh.cao');
  const page = async (query: string): Promise<CycleListResponse> =>
    expectDone(await leader.get(`/evaluation-cycles?${query}`)).json();
  const { items, next } = await page('limit=200');
  expect(next).toBeNull();
  expect(items.length).toBeGreaterThan(4);
  const months = items.map(({ month }) => month);
  expect(months).toEqual([...months].sort().reverse());
  const newest = items.filter(({ month }) => month === months[0]).map(({ unit }) => unit.name);
  expect(newest).toEqual([...newest].sort((one, other) => one.localeCompare(other, 'vi')));
  const walked: string[] = [];
  for (let after: string | null = ''; after !== null;) {
    const part: CycleListResponse = await page(`limit=2${after && `&after=${after}`}`);
    walked.push(...part.items.map(({ id }) => id));
    after = part.next;
  }
  expect(walked).toEqual(items.map(({ id }) => id));
});

it('many months are closed at once, each for itself, and a run that was broken off goes on where it was', async () => {
  const leader = await app.as('vinh.cao');
  const [july, august] = [await openMonth(keeper, story, '2026-07'), await openMonth(keeper, story, '2026-08')];
  const [{ id: running } = { id: '' }] = expectDone(
    await chair.get('/evaluation-cycles?month=2026-11'),
  ).json<CycleListResponse>().items;
  // Work may still be given in it.
  await tamper(
    app.database,
    `UPDATE evaluation_cycle SET self_due_on = '2026-11-25', superior_due_on = '2026-11-26', opinion_due_on = '2026-11-27',
       decision_due_on = '2026-11-27' WHERE id = $1`,
    [running],
  );
  const nobodys = uuidv7();
  const lock = async (who: Visitor, ids: readonly string[]): Promise<[string, boolean, string | null][]> =>
    expectDone(await who.post('/evaluation-cycles/lock', { items: ids.map((id) => ({ id })) }))
      .json<CyclesLockedResponse>()
      .rows.map(({ id, done, code }) => [id, done, code]);
  const all = [july.cycle, running, nobodys, august.cycle];
  const expected = [
    [july.cycle, true, null],
    [running, false, 'evaluation.work-may-come'],
    [nobodys, false, 'request.not-found'],
    [august.cycle, true, null],
  ];
  expect(await lock(leader, all)).toEqual(expected);
  const after = await written(app.database);
  expect(await lock(leader, all)).toEqual(expected);
  expect(await written(app.database)).toEqual(after);
  const states = await query<{ state: string; entries: number }>(
    app.database,
    `SELECT c.state, (SELECT count(*)::int FROM audit_entry a WHERE a.action = 'evaluation.cycle-locked' AND a.subject_id = c.id::text) AS entries
       FROM evaluation_cycle c WHERE c.id = ANY ($1) ORDER BY c.month`,
    [[july.cycle, august.cycle, running]],
  );
  expect(states.map(({ state, entries }) => `${state} ${entries}`)).toEqual(['LOCKED 1', 'LOCKED 1', 'OPEN 0']);
  // Another commune's chair reaches none of them.
  expect((await lock(await app.as('khai.bui'), [july.cycle])).map(([, done]) => done)).toEqual([false]);
});
