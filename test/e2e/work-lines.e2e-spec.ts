import { formatHundredths, localDate, parseFraction } from '@app/kernel';
import { jobContext, UnitOfWork } from '@app/platform';
import { v7 as uuidv7 } from 'uuid';
import type { AssessmentListResponse } from '../../libs/evaluation/src/month/dto/assessment.response';
import type { CyclePageResponse } from '../../libs/evaluation/src/month/dto/cycle.response';
import type { EvaluationResponse } from '../../libs/evaluation/src/month/dto/evaluation.response';
import type { OwnWorkResponse } from '../../libs/evaluation/src/work/dto/work.response';
import { WorkOfMonth } from '../../libs/evaluation/src/work/work-of-month';
import { FORM_01_CRITERIA, scoreOf, type WorkLine } from '../../libs/evaluation/src/rules';
import { aMonth, choose, regimeOf, spread } from '../support/evaluation/case';
import { TestApp } from '../support/app';
import { giveWork, LEADER, openMonth, pointsBelow, sendSelf } from '../support/month-bodies';
import { atOnce, expectDone, query, soon, storyOf, tamper, written, type Story } from '../support/story';
import type { Answer, Visitor } from '../support/visitor';
import { approvedList, ASKED_AWAY, givenWork, OBJECTIVE, RETURNED, workOf, worksOf } from '../support/work-bodies';

let app: TestApp;
let story: Story;
let chair: Visitor;
let yen: Visitor;
let anh: Visitor;
let products: readonly string[];

beforeAll(async () => {
  // Months open when the test says so, and not when a worker's clock does.
  app = await TestApp.start({ inside: true });
  story = await storyOf(app.database);
  [chair, yen, anh] = [await app.as('ngoc.do'), await app.as('yen.hoang'), await app.as('anh.le')];
  products = await approvedList(chair, story.unit('minhkhe'));
});
afterAll(() => app.stop());

const product = (index: number): string => products[index] ?? '';

describe('the lines of a month', () => {
  const linesOf = async (person: string, word?: 'REPORTED'): Promise<readonly WorkLine[]> => {
    const { app: running } = app;
    const ask = () => running.get(WorkOfMonth, { strict: false }).linesOf([person], localDate('2026-11-01'), word);
    return (await running.get(UnitOfWork).run(jobContext('test', 1), ask)).get(person) ?? [];
  };
  const points = (work: readonly WorkLine[], general: string): string => {
    const score = scoreOf(
      { regime: regimeOf('ND_335_2025/1'), choices: choose() },
      aMonth({ criteria: spread(general), work }),
    );
    return score.state === 'SCORED' ? formatHundredths(parseFraction(score.total)) : score.state;
  };

  it('give the first worked example its 85,56; what is only reported counts for the person alone', async () => {
    const [dung, desk] = [story.person('dung'), await app.as('dung.dang')];
    expect(points(await linesOf(dung), '27')).toBe('INSUFFICIENT_DATA');
    const mark = (piece: number, kind: string) => ({ id: uuidv7(), piece, kind, note: 'Theo phiếu xử lý văn bản.' });
    const parts = [
      // Ten of k = 1, in two works; the error is in the seventh of them.
      { index: 0, pieces: 6, done: 6, marks: [] },
      { index: 0, pieces: 4, done: 4, marks: [mark(1, 'QUALITY')] },
      { index: 1, pieces: 4, done: 4, marks: [mark(3, 'PROGRESS')] },
      { index: 2, pieces: 2, done: 1, marks: [] },
    ];
    const accepted = [];
    for (const { index, pieces, done, marks } of parts) {
      const work = workOf(product(index), dung, { people: [{ id: uuidv7(), staffMemberId: dung, pieces }] });
      const [given] = worksOf(await chair.post('/work-items', work));
      const [reported] = worksOf(await desk.post(`/work-items/${given?.id ?? ''}/report`, { done }));
      accepted.push({ id: reported?.id, version: reported?.etag, marks });
    }
    expect(points(await linesOf(dung, 'REPORTED'), '27')).toBe('86,23');
    expect((await linesOf(dung)).map(({ assigned, done }) => [assigned, done])).toEqual([
      [10, 0],
      [4, 0],
      [2, 0],
    ]);
    expectDone(await chair.post('/work-items/accept', { items: accepted }));
    expect(await linesOf(dung)).toEqual([
      {
        id: product(0),
        coefficient: '1',
        assigned: 10,
        done: 10,
        givenAway: 0,
        extra: 0,
        marks: [{ piece: 7, kind: 'QUALITY', liftedBy: null }],
      },
      {
        id: product(1),
        coefficient: '2',
        assigned: 4,
        done: 4,
        givenAway: 0,
        extra: 0,
        marks: [{ piece: 3, kind: 'PROGRESS', liftedBy: null }],
      },
      { id: product(2), coefficient: '4', assigned: 2, done: 1, givenAway: 0, extra: 0, marks: [] },
    ]);
    expect(points(await linesOf(dung), '27')).toBe('85,56');
    // The delay had an objective cause.
    const [late] = worksOf(
      await chair.get(`/work-items?unitId=${story.unit('minhkhe')}&month=2026-11&staffMemberId=${dung}`),
    )
      .flatMap(({ marks }) => marks)
      .filter(({ kind }) => kind === 'PROGRESS');
    expectDone(await chair.post(`/work-marks/${late?.id ?? ''}/answer`, OBJECTIVE));
    expect(points(await linesOf(dung), '27')).toBe('86,01');
  });
});

describe('work of a month that is closed', () => {
  let month: Awaited<ReturnType<typeof openMonth>>;
  const lock = () => chair.post(`/evaluation-cycles/${month.cycle}/lock`, {});
  const give = () => yen.post('/work-items', workOf(product(1), story.person('anh'), { dueOn: '2026-10-20' }));
  const codeOf = (answer: Answer | undefined): string | undefined => answer?.json<{ code: string }>().code;
  beforeAll(async () => {
    await giveWork(app.database, story.person('anh'), { pieces: 10, done: 8 });
    month = await openMonth(await app.as('thu.mai'), story, '2026-10');
    const entries = [{ id: month.of('anh'), version: 1, points: pointsBelow(), remark: null }];
    expectDone(await yen.post('/assessments', { entries }));
    expectDone(await lock());
    await giveWork(app.database, story.person('anh'), { pieces: 1, done: 0 });
  });

  it('is neither given nor changed, and it is said who may open it; what is reported late counts in the next', async () => {
    const address = `/work-items?unitId=${story.unit('minhkhe')}&month=2026-10&staffMemberId=${story.person('anh')}`;
    const works = worksOf(await chair.get(address));
    const [undone, done] = [0, 8].map((n) => works.find((one) => one.done === n));
    const before = await written(app.database);
    const refusals = [
      await give(),
      await yen.post('/work-items/accept', { items: [{ id: done?.id, version: done?.etag, done: 9 }] }),
      await yen.post(`/work-items/${done?.id}/return`, RETURNED),
      await anh.post(`/work-items/${done?.id}/report`, { done: 10 }),
      await anh.post(`/work-items/${undone?.id}/ask-away`, ASKED_AWAY),
    ];
    for (const answer of refusals) {
      expect([answer.status, answer.text]).toEqual([409, expect.stringContaining('evaluation.month-closed')]);
      expect(answer.text).toContain('Tháng 10/2026 của Lê Đức Anh');
      expect(answer.text).toContain('Người khóa kỳ là Đỗ Thị Ngọc');
    }
    expect(await written(app.database)).toEqual(before);
    const { lockedByName } = expectDone(await anh.get('/own-work?month=2026-10')).json<OwnWorkResponse>();
    expect(lockedByName).toBe('Đỗ Thị Ngọc');
    const [moved] = worksOf(await anh.post(`/work-items/${undone?.id}/report`, { done: 1, doneOn: '2026-10-19' }));
    expect(moved).toMatchObject({ month: '2026-11', movedFrom: '2026-10', reported: 1 });
  });

  it('is in the closed score or refused, never between: whichever comes first', async () => {
    const reopen = async (): Promise<void> => {
      const page = expectDone(await chair.get(`/evaluation-cycles/${month.cycle}`)).json<CyclePageResponse>();
      const { id } = page.evaluations.find(({ personName }) => personName === 'Lê Đức Anh') ?? { id: '' };
      expectDone(await chair.post(`/evaluations/${id}/reopen`, { reason: 'Bổ sung việc giao trong tháng.' }));
    };
    // The one holds what it has taken by the time that the other comes, and is let on then.
    const waiting = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    const oneBeforeTheOther = async (table: string, first: () => Promise<Answer>, then: () => Promise<Answer>) => {
      let second: Promise<Answer> | undefined;
      const answers = await atOnce(app.database, table, [first], async () => {
        second = then();
        await soon(async () => (await query(app.database, waiting)).length === 2);
      });
      return [...answers, ...(second === undefined ? [] : [await second])];
    };
    await reopen();
    const [given, locked] = await oneBeforeTheOther('work_item', give, lock);
    expect([given?.status, locked?.status]).toEqual([200, 200]);
    const evaluations = locked?.json<CyclePageResponse>().evaluations;
    // 30 + 70 × 8/18: what was given first is in it.
    expect(evaluations?.find(({ personName }) => personName === 'Lê Đức Anh')).toMatchObject({ hundredths: 6111 });
    await reopen();
    const [lockedFirst, refused] = await oneBeforeTheOther('finding_effect', lock, give);
    expect([lockedFirst?.status, codeOf(refused)]).toEqual([200, 'evaluation.month-closed']);
  });
});

it('whoever is to leave has unfinished work and months that wait for their word counted, whatever is done drops out', async () => {
  const admin = await app.as('nam.truong');
  const held = async (username: string): Promise<{ work: number; assessments: number }> => {
    const [account] = await query<{ id: string }>(
      app.database,
      `SELECT id FROM account WHERE username = '${username}'`,
    );
    return expectDone(await admin.get(`/accounts/${account?.id ?? ''}/open-work`)).json();
  };
  const before = [await held('anh.le'), await held('yen.hoang')] as const;
  const id = await givenWork(yen, product(1), story.person('anh'), { dueOn: '2026-11-27' });
  const month = await openMonth(await app.as('thu.mai'), story, '2026-11');
  const waiting = await held('yen.hoang');
  expect(waiting.assessments).toBeGreaterThan(before[1].assessments);
  expect((await held('anh.le')).work).toBe(before[0].work + 1);
  const [reported] = worksOf(await anh.post(`/work-items/${id}/report`, { done: 1, doneOn: '2026-11-19' }));
  expect((await held('anh.le')).work).toBe(before[0].work + 1);
  expectDone(await yen.post('/work-items/accept', { items: [{ id, version: reported?.etag, done: 1 }] }));
  expect((await held('anh.le')).work).toBe(before[0].work);
  await sendSelf(anh, month.of('anh'));
  const { version } = expectDone(await yen.get(`/evaluations/${month.of('anh')}`)).json<{ version: number }>();
  const entries = [{ id: month.of('anh'), version, points: pointsBelow(), remark: null }];
  expectDone(await yen.post('/assessments', { entries }));
  expect((await held('yen.hoang')).assessments).toBe(waiting.assessments - 1);
});

it('whoever is named from another unit sees the work and the score as the lock makes them, of a leader with everybody below', async () => {
  const keeper = await app.as('thu.mai');
  for (const key of ['uyen', 'binh']) await giveWork(app.database, story.person(key), { month: '2026-09-01' });
  const month = await openMonth(keeper, story, '2026-09');
  const name = async (key: string, superior: string): Promise<void> => {
    const named = { staffMemberId: story.person(superior), reason: 'Người đứng đầu đang đi công tác dài ngày.' };
    expectDone(await keeper.put(`/evaluations/${month.of(key)}/superior`, named));
  };
  const page = async (who: Visitor, key: string): Promise<EvaluationResponse> =>
    expectDone(await who.get(`/evaluations/${month.of(key)}`)).json();
  const assess = async (key: string, more: object): Promise<void> => {
    const { id, version } = await page(yen, key);
    expectDone(await yen.post('/assessments', { entries: [{ id, version, remark: null, ...more }] }));
  };
  for (const key of ['uyen', 'binh']) await name(key, 'yen');
  // Below the line, so that d of whoever is above is half (Đ.15).
  await assess('uyen', { points: FORM_01_CRITERIA.map(({ code }) => ({ code, points: '0' })) });
  await tamper(app.database, `UPDATE work_item SET done = 2 WHERE month = '2026-09-01' AND staff_member_id = $1`, [
    story.person('uyen'),
  ]);
  await assess('binh', { points: pointsBelow(), leader: LEADER });
  for (const [key, hundredths, done, people] of [
    ['uyen', 1400, 2, undefined],
    ['binh', 9417, 10, 5],
  ] as const) {
    const seen = await page(yen, key);
    expect([seen.standing?.hundredths, seen.subordinates?.people]).toEqual([hundredths, people]);
    expect(seen.acceptedWork).toMatchObject([{ done }]);
    expect((await page(chair, key)).standing).toEqual(seen.standing);
  }
  const { items } = expectDone(await yen.get('/assessments?month=2026-09')).json<AssessmentListResponse>();
  const rows = items.map(({ personName, accepted, standing }) => [personName, accepted, standing?.hundredths]);
  expect(rows).toEqual(
    expect.arrayContaining([
      ['Trịnh Thị Uyên', 2, 1400],
      ['Phạm Văn Bình', 10, 9417],
    ]),
  );
  // Named no longer, nothing of it is seen.
  for (const key of ['uyen', 'binh']) await name(key, 'ngoc');
  expect((await yen.get(`/evaluations/${month.of('uyen')}`)).status).toBe(404);
});
