import type { WorkListsResponse } from '../../libs/evaluation/src/work/dto/work.response';
import { TestApp } from '../support/app';
import { expectDone, storyOf, written, type Story } from '../support/story';
import type { Answer, Visitor } from '../support/visitor';
import { DECISION, draftOf, productsOf } from '../support/work-bodies';

let app: TestApp;
let story: Story;
let chair: Visitor;
let head: Visitor;

beforeAll(async () => {
  app = await TestApp.start();
  story = await storyOf(app.database);
  [chair, head] = [await app.as('ngoc.do'), await app.as('yen.hoang')];
});
afterAll(() => app.stop());

const refused = (answer: Answer): string => {
  const { code, errors } = answer.json<{ code: string; errors?: { code: string; pointer: string }[] }>();
  return [answer.status, ...(errors?.map((one) => `${one.code} ${one.pointer}`) ?? [code])].join(' ');
};

describe('the list of a year', () => {
  const lists = async (who: Visitor, unit = 'minhkhe', year = 2027) =>
    expectDone(await who.get(`/work-lists?unitId=${story.unit(unit)}&year=${year}`)).json<WorkListsResponse>();

  it('is drafted by the desk, changed, and approved by decision; a later decision adds to it', async () => {
    const desk = await app.as('dung.dang');
    const draft = draftOf(story.unit('minhkhe'), { year: 2027 });
    expectDone(await desk.post('/work-lists', draft));
    const [first, second] = productsOf();
    const etag = (version: number) => ({ 'if-match': `"${draft.id}-${version}"` });
    const changed = { products: [{ ...first, coefficient: '1,25' }, second] };
    expectDone(await desk.post(`/work-lists/${draft.id}/products`, changed, etag(1)));
    expect((await desk.post(`/work-lists/${draft.id}/approve`, DECISION, etag(2))).status).toBe(403);
    // What the desk wrote meanwhile is not approved unseen.
    expect((await chair.post(`/work-lists/${draft.id}/approve`, DECISION, etag(1))).status).toBe(412);
    expectDone(await chair.post(`/work-lists/${draft.id}/approve`, DECISION, etag(2)));
    expect(refused(await desk.post(`/work-lists/${draft.id}/products`, changed, etag(3)))).toBe(
      '409 evaluation.work-list-settled',
    );
    await approvedListOf(2027, ' bổ sung');
    const all = await lists(desk);
    expect(all.body).toEqual({ id: story.unit('minhkhe'), name: 'Xã Minh Khê' });
    expect(all.lists.map(({ state, products: rows }) => [state, rows.map(({ coefficient }) => coefficient)])).toEqual([
      ['APPROVED', ['1.25', '2']],
      ['APPROVED', ['1', '2', '4']],
    ]);
    // A division works by the list of its body.
    expect(await lists(head, 'minhkhe.onestop')).toEqual(all);
  });

  const approvedListOf = async (year: number, mark: string): Promise<void> => {
    const draft = draftOf(story.unit('minhkhe'), { year, products: productsOf(mark) });
    expectDone(await chair.post('/work-lists', draft));
    const decision = { ...DECISION, decisionNumber: '113/QĐ-UBND', decidedOn: '2026-06-15' };
    expectDone(await chair.post(`/work-lists/${draft.id}/approve`, decision, { 'if-match': `"${draft.id}-1"` }));
  };

  it('has one draft at a time, is a body’s, and is given up when nothing is left of it', async () => {
    const draft = draftOf(story.unit('minhkhe'), { year: 2028 });
    for (const again of [1, 2]) expect(again && (await chair.post('/work-lists', draft)).status).toBe(200);
    const another = draftOf(story.unit('minhkhe'), { year: 2028 });
    expect(refused(await chair.post('/work-lists', another))).toBe('409 evaluation.draft-there');
    expect(refused(await head.post('/work-lists', draftOf(story.unit('minhkhe.onestop'))))).toBe(
      '400 evaluation.no-body /unitId',
    );
    expect((await (await app.as('khai.bui')).post('/work-lists', another)).status).toBe(400);
    const empty = { products: [] };
    expectDone(await chair.post(`/work-lists/${draft.id}/products`, empty, { 'if-match': `"${draft.id}-1"` }));
    expect((await lists(chair, 'minhkhe', 2028)).lists).toEqual([]);
    expectDone(await chair.post('/work-lists', another));
  });

  it('refuses what is no coefficient, what stands there twice and a decision of tomorrow, and keeps nothing of it', async () => {
    const before = await written(app.database);
    const [first, second, third] = productsOf();
    const wrong = (more: object) =>
      draftOf(story.unit('minhkhe'), { year: 2029, products: [first, { ...second, ...more }, third] });
    for (const coefficient of ['0', '-1', '1.000,5', '1/3', 'một'])
      expect(refused(await chair.post('/work-lists', wrong({ coefficient })))).toBe(
        '400 evaluation.coefficient-unfit /products/1/coefficient',
      );
    expect(refused(await chair.post('/work-lists', wrong({ name: 'VĂN BẢN hành chính thông thường' })))).toBe(
      '400 evaluation.product-twice /products/1/name',
    );
    expect(await written(app.database)).toEqual(before);
  });
});
