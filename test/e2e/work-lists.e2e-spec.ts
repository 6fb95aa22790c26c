import { v7 as uuidv7 } from 'uuid';
import type { CycleListResponse, CyclePageResponse } from '../../libs/evaluation/src/month/dto/cycle.response';
import type { WorkImportResponse } from '../../libs/evaluation/src/work/dto/work-import.response';
import type { WorkItemResponse, WorkListsResponse } from '../../libs/evaluation/src/work/dto/work.response';
import { TestApp } from '../support/app';
import { listHeaders } from '../support/importing';
import { closeMonth, openMonth } from '../support/month-bodies';
import { mended, rowsOf } from '../support/sheet-bytes';
import { atOnce, expectDone, grant, query, storyOf, tamper, written, type Story } from '../support/story';
import type { Answer, Visitor } from '../support/visitor';
import { approvedList, DECISION, draftOf, productsOf } from '../support/work-bodies';

let app: TestApp;
let story: Story;
let chair: Visitor;
let head: Visitor;

beforeAll(async () => {
  // Months open when the test says so, and not when a worker's clock does.
  app = await TestApp.start({ inside: true });
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

describe('the work of a month from a sheet', () => {
  let names: Record<'anh' | 'yen', string>;
  beforeAll(async () => {
    await approvedList(chair, story.unit('minhkhe'));
    names = { anh: 'Lê Đức Anh', yen: 'Hoàng Thị Yến' };
  });
  const HEADERS = 'HO VA TEN,San pham,So luong,Han hoan thanh,Ghi chu\n';
  interface Sending {
    readonly id?: string;
    readonly dryRun?: boolean;
    readonly who?: Visitor;
    readonly month?: string;
  }
  const send = (
    content: string | Buffer,
    { id = uuidv7(), dryRun = false, who = chair, month = '2026-11' }: Sending = {},
  ): Promise<Answer> =>
    who.put(
      `/work-imports/${id}?unitId=${story.unit('minhkhe')}&month=${month}${dryRun ? '&dryRun=true' : ''}`,
      content,
      typeof content === 'string' ? listHeaders('việc.csv', 'text/csv') : listHeaders('việc.xlsx'),
    );
  const works = async (): Promise<WorkItemResponse[]> =>
    expectDone(await chair.get(`/work-items?unitId=${story.unit('minhkhe')}&month=2026-11&limit=200`)).json<{
      items: WorkItemResponse[];
    }>().items;

  it('is tried row by row: who, which product, how many and by when, with what may have been meant', async () => {
    const sheet =
      HEADERS +
      [
        `${names.anh},Báo cáo chuyên đề,2,20/11/2026,`,
        `${names.anh},Báo cáo chuyên,2,20/11/2026,`,
        'Lê Đức Ánh,1,2,20/11/2026,',
        `${names.yen},1,0,20/12/2026,`,
        `${'Đỗ Thị Ngọc'},1,1,20/11/2026,`,
        `${names.yen},,,,`,
      ].join('\n');
    const before = await written(app.database);
    const found = expectDone(await send(sheet, { dryRun: true })).json<WorkImportResponse>();
    expect(await written(app.database)).toEqual(before);
    expect(found.counts).toEqual({ rows: 5, people: 1, entries: 1, unchanged: 0, wrong: 4 });
    expect(
      found.rows.flatMap(({ number, faults }) => faults.map(({ code, cell }) => `${number} ${code} ${cell}`)),
    ).toEqual([
      ...['3 product-unknown B3', '4 person-unknown A4', '5 pieces-unreadable C5', '5 due-outside D5', '6 own-work A6'],
    ]);
    expect(found.rows[1]?.faults[0]?.suggestion).toBe('Báo cáo chuyên đề (2)');
    expect(found.errorSheet?.name).toBe('Lỗi - việc.csv');
    expect(refused(await send(sheet))).toBe('422 evaluation.sheet-faults');
    expect(await written(app.database)).toEqual(before);
  });

  it('comes in from the template as if each had been given by hand, once, with an entry of the log for each', async () => {
    const template = expectDone(
      await chair.get(`/work-imports.xlsx?unitId=${story.unit('minhkhe')}&month=2026-11`),
    ).bytes;
    const rows = await rowsOf(template);
    expect((await rowsOf(template, 1)).map((cells) => cells[1])).toContain('Báo cáo chuyên đề');
    const [anh, yen] = [names.anh, names.yen].map((name) => rows.findIndex((cells) => cells[0] === name) + 1);
    const filled = await mended(template, {
      ...{ [`D${anh}`]: '2', [`E${anh}`]: 3, [`F${anh}`]: '20/11/2026', [`G${anh}`]: 'Báo cáo cải cách hành chính' },
      ...{ [`D${yen}`]: 'Báo cáo chuyên đề', [`E${yen}`]: 1, [`F${yen}`]: '25/11/2026', [`I${yen}`]: 'đột xuất' },
    });
    const id = uuidv7();
    const done = expectDone(await send(filled, { id }));
    expect(done.json()).toMatchObject({ done: true, counts: { people: 2, entries: 2 } });
    expect((await send(filled, { id })).json()).toEqual(done.json());
    expect(refused(await send(filled))).toBe('422 evaluation.sheet-nothing');
    expect(await works()).toMatchObject([
      {
        person: { fullName: names.anh },
        title: 'Báo cáo cải cách hành chính',
        pieces: 3,
        dueOn: '2026-11-20',
        kind: 'ASSIGNED',
      },
      { person: { fullName: names.yen }, title: 'Báo cáo chuyên đề', pieces: 1, kind: 'EXTRA', state: 'ASSIGNED' },
    ]);
    const [{ n } = { n: 0 }] = await query<{ n: number }>(
      app.database,
      `SELECT count(*)::int AS n FROM audit_entry WHERE action = 'evaluation.work-assigned'`,
    );
    expect(n).toBe(2);
  });

  it('comes into no month that is locked for the person, and is told so in its row; what was there before stays', async () => {
    const keeper = await app.as('thu.mai');
    await openMonth(keeper, story, '2026-11');
    await closeMonth(app.database, story.person('anh'), '2026-11', '91');
    const before = await works();
    const sheet = `${HEADERS}${names.anh},1,2,21/11/2026,\n${names.yen},1,2,21/11/2026,\n`;
    const found = expectDone(await send(sheet, { dryRun: true })).json<WorkImportResponse>();
    expect(found.rows.map(({ faults }) => faults.map(({ code, cell, value }) => [code, cell, value]))).toEqual([
      [['month-closed', 'A2', names.anh]],
      [],
    ]);
    expect(refused(await send(sheet))).toBe('422 evaluation.sheet-faults');
    // Locked between the look at the rows and the writing of them: each is held, and it is said whose month it is.
    const late = `${HEADERS}${names.yen},1,2,21/11/2026,\n`;
    const [answer] = await atOnce(app.database, 'evaluation_import', [() => send(late)], () =>
      closeMonth(app.database, story.person('yen'), '2026-11', '91'),
    );
    expect(answer && refused(answer)).toBe('409 evaluation.month-closed');
    expect(answer?.json()['detail']).toContain(names.yen);
    expect(await works()).toEqual(before);
  });

  it('is given by whoever may give work there, and by nobody else', async () => {
    const sheet = `${HEADERS}${names.anh},1,2,21/11/2026,\n`;
    for (const [name, status] of [
      ['anh.le', 403],
      ['dung.dang', 403],
      ['yen.hoang', 404],
      ['khai.bui', 404],
    ] as const) {
      expect((await send(sheet, { who: await app.as(name) })).status).toBe(status);
    }
  });

  it('writes names that look like formulas as texts', async () => {
    await tamper(app.database, `UPDATE staff_member SET full_name = '=HYPERLINK("x")' WHERE id = $1`, [
      story.person('anh'),
    ]);
    const template = expectDone(
      await chair.get(`/work-imports.xlsx?unitId=${story.unit('minhkhe')}&month=2026-11`),
    ).bytes;
    expect((await rowsOf(template)).flat()).toContain('=HYPERLINK("x")');
    expect((await rowsOf(template)).flat().filter((cell) => typeof cell === 'object' && cell !== null)).toEqual([]);
  });
});

it('whoever heads a department has its list and its months, and reaches no commune by that', async () => {
  const home = story.unit('home');
  await grant(app.database, 'lan.tran', 'BODY_HEAD', home);
  const director = await app.as('lan.tran');
  const [draft, id] = [draftOf(home, { year: 2027 }), uuidv7()];
  expectDone(await director.post('/work-lists', draft));
  expectDone(await director.post(`/work-lists/${draft.id}/approve`, DECISION, { 'if-match': `"${draft.id}-1"` }));
  const opened = await director.post('/evaluation-cycles', { id, unitId: home, month: '2026-02' });
  const { evaluations } = expectDone(opened).json<CyclePageResponse>();
  expect(evaluations.map(({ personName }) => personName)).toContain('Nguyễn Hữu Thẩm');
  const locked = expectDone(await director.post(`/evaluation-cycles/${id}/lock`, {})).json<CyclePageResponse>();
  expect(locked.state).toBe('LOCKED');
  const { cycle } = await openMonth(await app.as('thu.mai'), story, '2026-02');
  expect((await director.get(`/evaluation-cycles/${cycle}`)).status).toBe(404);
  const { items } = expectDone(await director.get('/evaluation-cycles?month=2026-02')).json<CycleListResponse>();
  expect(items.map(({ unit }) => unit.name)).toEqual(['Sở Nội vụ']);
});
