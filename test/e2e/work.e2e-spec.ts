import { v7 as uuidv7 } from 'uuid';
import type {
  WorkItemListResponse,
  WorkItemResponse,
  OwnWorkResponse,
} from '../../libs/evaluation/src/work/dto/work.response';
import { TestApp } from '../support/app';
import { expectDone, query, storyOf, written, type Story } from '../support/story';
import type { Answer, Visitor } from '../support/visitor';
import {
  acceptedOf,
  approvedList,
  ASKED_AWAY,
  CLAIMED,
  givenWork,
  OBJECTIVE,
  RETURNED,
  WITHDRAWN,
  workOf,
  worksOf,
} from '../support/work-bodies';

let app: TestApp;
let story: Story;
let chair: Visitor;
let head: Visitor;
let anh: Visitor;
let products: readonly string[];

beforeAll(async () => {
  app = await TestApp.start();
  story = await storyOf(app.database);
  [chair, head, anh] = [await app.as('ngoc.do'), await app.as('yen.hoang'), await app.as('anh.le')];
  products = await approvedList(chair, story.unit('minhkhe'));
});
afterAll(() => app.stop());

const [SIMPLE, REPORT] = [0, 1];
const product = (index: number): string => products[index] ?? '';
const give = (more: object = {}, index = REPORT): Promise<string> =>
  givenWork(head, product(index), story.person('anh'), more);
const own = async (month = '2026-11'): Promise<OwnWorkResponse> =>
  expectDone(await anh.get(`/own-work?month=${month}`)).json<OwnWorkResponse>();
const known = async (id: string, month?: string): Promise<WorkItemResponse> => {
  const found = (await own(month)).items.find((item) => item.id === id);
  if (!found) throw new Error(`no work ${id}`);
  return found;
};
const report = async (id: string, done: number, more: object = {}): Promise<Answer> =>
  anh.post(`/work-items/${id}/report`, { done, ...more });
const accept = async (id: string, more: object = {}): Promise<Answer> =>
  head.post('/work-items/accept', { items: [{ id, version: (await known(id)).etag, ...more }] });
const refused = (answer: Answer): string => {
  const { code, errors } = answer.json<{ code: string; errors?: { code: string; pointer: string }[] }>();
  return [answer.status, ...(errors?.map((one) => `${one.code} ${one.pointer}`) ?? [code])].join(' ');
};

describe('work of a person', () => {
  it('is given, reported from the phone, accepted, and counts', async () => {
    const id = await give();
    expect(await known(id)).toMatchObject({
      ...{ title: 'Báo cáo chuyên đề quý IV', pieces: 4, month: '2026-11', state: 'ASSIGNED', kind: 'ASSIGNED' },
      ...{ assignedByName: 'Hoàng Thị Yến', person: { fullName: 'Lê Đức Anh' }, product: { coefficient: '2' } },
    });
    expectDone(await report(id, 3, { note: 'Còn một báo cáo chờ số liệu.' }));
    expect(await known(id)).toMatchObject({ state: 'REPORTED', reported: 3, done: 0, doneOn: '2026-11-20' });
    expectDone(await accept(id));
    expect(await known(id)).toMatchObject({ state: 'ACCEPTED', done: 3, acceptedByName: 'Hoàng Thị Yến' });
    // The rest, once it is done.
    expect(refused(await report(id, 2))).toBe('400 evaluation.fewer-than-accepted /done');
    expectDone(await report(id, 4));
    expectDone(await accept(id, { done: 4 }));
    expect(await known(id)).toMatchObject({ state: 'ACCEPTED', done: 4 });
  });

  it('given twice by a lost connection is given once; the same id cannot stand for something else', async () => {
    const work = workOf(product(REPORT), story.person('anh'));
    expectDone(await head.post('/work-items', work));
    const before = await written(app.database);
    expectDone(await head.post('/work-items', work));
    expect(await written(app.database)).toEqual(before);
    expect(refused(await head.post('/work-items', { ...work, title: 'Việc khác hẳn' }))).toBe(
      '409 request.id-taken /id',
    );
  });

  it('is returned with what failed; a mark is of a piece that there is', async () => {
    const id = await give();
    expectDone(await report(id, 4));
    const mark = { id: uuidv7(), piece: 2, kind: 'QUALITY', note: 'Sai biểu số 3, thiếu hai thôn.' };
    expectDone(await head.post(`/work-items/${id}/return`, { ...RETURNED, marks: [mark] }));
    expect(await known(id)).toMatchObject({ state: 'RETURNED', returnReason: RETURNED.reason, marks: [{ piece: 2 }] });
    expectDone(await report(id, 4));
    const beyond = { id: uuidv7(), piece: 4, kind: 'QUALITY', note: 'Sai căn cứ pháp lý.' };
    expect(refused(await accept(id, { done: 3, marks: [beyond] }))).toBe(
      '400 evaluation.mark-beyond /items/0/marks/0/piece',
    );
    expectDone(await accept(id));
    expect((await known(id)).marks).toHaveLength(1);
  });

  it('done late has one delay on each piece, by itself; a cause is claimed by the person and confirmed by another', async () => {
    const id = await give({ dueOn: '2026-11-12' });
    expectDone(await report(id, 2, { doneOn: '2026-11-14' }));
    expectDone(await accept(id));
    const { marks } = await known(id);
    expect(marks.map(({ piece, kind, note }) => [piece, kind, note])).toEqual(
      [1, 2].map((piece) => [piece, 'PROGRESS', 'Hạn 12/11/2026, làm xong 14/11/2026.']),
    );
    const [first, second] = marks.map((mark) => mark.id);
    expectDone(await anh.post(`/work-marks/${first}/claim`, CLAIMED));
    expect((await anh.post(`/work-marks/${first}/answer`, OBJECTIVE)).status).toBe(403);
    const answered = worksOf(await head.post(`/work-marks/${first}/answer`, OBJECTIVE));
    expect(answered[0]?.marks[0]).toMatchObject({
      claim: CLAIMED.text,
      isObjective: true,
      answeredByName: 'Hoàng Thị Yến',
    });
    expect(refused(await anh.post(`/work-marks/${first}/claim`, CLAIMED))).toBe('409 evaluation.cause-answered');
    expectDone(await head.post(`/work-marks/${second}/answer`, { ...OBJECTIVE, isObjective: false }));
    const excused = await give({ dueOn: '2026-11-12' });
    expectDone(await report(excused, 1));
    expectDone(await accept(excused, { delays: false }));
    expect((await known(excused)).marks).toEqual([]);
  });

  it.each<[string, [done: number, on: string], [done: number, on: string], number[]]>([
    ['the rest late', [4, '2026-11-11'], [10, '2026-11-14'], [5, 6, 7, 8, 9, 10]],
    ['the rest late too', [4, '2026-11-13'], [10, '2026-11-14'], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
  ])('accepted in parts, %s, has a delay on each piece that came late', async (_, first, last, late) => {
    const people = [{ id: uuidv7(), staffMemberId: story.person('anh'), pieces: 10 }];
    const id = await give({ dueOn: '2026-11-12', people });
    for (const [done, doneOn] of [first, last]) {
      expectDone(await report(id, done, { doneOn }));
      expectDone(await accept(id));
    }
    // Accepted once more as it stands, nothing is added.
    expectDone(await accept(id));
    const { marks } = await known(id);
    expect(marks.map(({ piece }) => piece)).toEqual(late);
  });

  it('that somebody cannot finish goes to another: it stays assigned here, and counts beside it there', async () => {
    const [id, taken] = [await give(), uuidv7()];
    expectDone(await anh.post(`/work-items/${id}/ask-away`, ASKED_AWAY));
    expect(await known(id)).toMatchObject({ askedAway: 1, askedAwayReason: ASKED_AWAY.reason });
    const away = { id: taken, staffMemberId: story.person('uyen'), pieces: 1, dueOn: '2026-11-24' };
    // The head of a division reaches nobody else's people; the chair does.
    expect((await head.post(`/work-items/${id}/give-away`, away)).status).toBe(404);
    expect(refused(await chair.post(`/work-items/${id}/give-away`, { ...away, pieces: 5 }))).toBe(
      '400 evaluation.more-than-there-is /pieces',
    );
    const [giver] = worksOf(await chair.post(`/work-items/${id}/give-away`, away));
    expect(giver).toMatchObject({ kind: 'ASSIGNED', pieces: 4, givenAway: 1, askedAway: null, state: 'ASSIGNED' });
    const ofTaker = `/work-items?unitId=${story.unit('minhkhe')}&month=2026-11&staffMemberId=${story.person('uyen')}`;
    expect(worksOf(await chair.get(ofTaker))).toMatchObject([
      { id: taken, kind: 'EXTRA', pieces: 1, isTakenOver: true },
    ]);
    worksOf(await chair.post(`/work-items/${id}/give-away`, away));
    expect((await known(id)).givenAway).toBe(1);
    expect(refused(await report(id, 4))).toBe('400 evaluation.more-than-there-is /done');
    const rest = { ...away, id: uuidv7(), pieces: 3 };
    expect(worksOf(await chair.post(`/work-items/${id}/give-away`, rest))[0]).toMatchObject({ state: 'HANDED_OVER' });
  });

  it('given by mistake is taken back; what is reported is not', async () => {
    const [wrong, reported] = [await give(), await give()];
    expectDone(await report(reported, 1));
    expectDone(await head.post(`/work-items/${wrong}/withdraw`, WITHDRAWN));
    expect(await known(wrong)).toMatchObject({ state: 'WITHDRAWN', withdrawnReason: WITHDRAWN.reason });
    for (const id of [wrong, reported])
      expect(refused(await head.post(`/work-items/${id}/withdraw`, WITHDRAWN))).toBe(
        '409 evaluation.work-not-there-yet',
      );
    expect(refused(await report(wrong, 1))).toBe('409 evaluation.work-not-there-yet');
  });

  it('reported after the month’s cut-off counts in the next month, and says so', async () => {
    const id = await give({ dueOn: '2026-10-20' });
    expect((await own('2026-10')).isOver).toBe(true);
    expect((await own('2026-10')).cutOff).toBe('2026-10-23');
    expectDone(await report(id, 4, { doneOn: '2026-10-19' }));
    expect(await known(id)).toMatchObject({ month: '2026-11', movedFrom: '2026-10', isLate: false });
  });

  it('is nobody’s own to decide, and no neighbour’s to see', async () => {
    const neighbour = await app.as('khai.bui');
    const before = await written(app.database);
    const ofHead = workOf(product(SIMPLE), story.person('yen'));
    expect(refused(await head.post('/work-items', ofHead))).toBe('403 evaluation.own-work');
    expect(refused(await head.post('/work-items', workOf(product(SIMPLE), story.person('son'))))).toContain('404');
    const list = await neighbour.get(`/work-items?unitId=${story.unit('minhkhe')}&month=2026-11`);
    expect(worksOf(list)).toEqual([]);
    const lists = await neighbour.get(`/work-lists?unitId=${story.unit('minhkhe')}&year=2026`);
    expect(expectDone(lists).json()).toMatchObject({ lists: [] });
    expect((await anh.get(`/work-items?unitId=${story.unit('minhkhe')}&month=2026-11`)).status).toBe(403);
    expect(await written(app.database)).toEqual(before);
    const id = worksOf(await chair.post('/work-items', ofHead))[0]?.id ?? '';
    expectDone(await head.post(`/work-items/${id}/report`, { done: 4 }));
    expect(refused(await head.post('/work-items/accept', acceptedOf(id, 2)))).toBe('403 evaluation.own-work');
    expectDone(await chair.post('/work-items/accept', acceptedOf(id, 2)));
  });

  it('is accepted together or not at all, as it was read', async () => {
    const ids = [await give(), await give()];
    for (const id of ids) expectDone(await report(id, 4));
    const items = await Promise.all(ids.map(async (id) => ({ id, version: (await known(id)).etag })));
    expectDone(await report(ids[1] ?? '', 3));
    const before = await written(app.database);
    const answer = await head.post('/work-items/accept', { items });
    expect(refused(answer)).toContain('412');
    expect(await written(app.database)).toEqual(before);
    for (const id of ids) expect((await known(id)).state).toBe('REPORTED');
  });

  it('is listed for the unit, page by page, what is due first before the rest', async () => {
    const path = `/work-items?unitId=${story.unit('minhkhe')}&month=2026-11&limit=3`;
    const seen: WorkItemResponse[] = [];
    for (let after: string | null = ''; after !== null;) {
      const page: WorkItemListResponse = expectDone(await chair.get(`${path}${after && `&after=${after}`}`)).json();
      seen.push(...page.items);
      after = page.next;
    }
    const [{ n } = { n: 0 }] = await query<{ n: number }>(
      app.database,
      `SELECT count(*)::int AS n FROM work_item WHERE month = '2026-11-01'`,
    );
    expect([seen.length, new Set(seen.map(({ id }) => id)).size]).toEqual([n, n]);
    expect(seen.map(({ dueOn }) => dueOn)).toEqual(seen.map(({ dueOn }) => dueOn).sort());
    const mine = await chair.get(`${path}&state=ACCEPTED&staffMemberId=${story.person('anh')}`);
    for (const item of worksOf(mine)) expect([item.state, item.person.fullName]).toEqual(['ACCEPTED', 'Lê Đức Anh']);
  });

  it('late by 9,999 pieces is accepted at once, each with its delay', async () => {
    const people = [{ id: uuidv7(), staffMemberId: story.person('anh'), pieces: 9999 }];
    const id = await give({ dueOn: '2026-11-12', people });
    expectDone(await report(id, 9999, { doneOn: '2026-11-13' }));
    expectDone(await accept(id));
    const marks = `SELECT count(DISTINCT piece)::int AS n FROM work_mark WHERE work_item_id = $1`;
    expect(await query(app.database, marks, [id])).toEqual([{ n: 9999 }]);
  });
});
