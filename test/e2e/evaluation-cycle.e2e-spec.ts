import { v7 as uuidv7 } from 'uuid';
import { Jobs } from '@app/platform';
import type { CycleListResponse, CyclePageResponse } from '../../libs/evaluation/src/month/dto/cycle.response';
import { TestApp } from '../support/app';
import { openMonth } from '../support/month-bodies';
import { expectDone, query, storyOf, written, type Story } from '../support/story';
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
