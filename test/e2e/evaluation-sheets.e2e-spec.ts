import { v7 as uuidv7 } from 'uuid';
import type { PaperMonthResponse, ScoreImportResponse } from '../../libs/evaluation/src/paper/dto/paper.response';
import type { UnitGradesResponse } from '../../libs/evaluation/src/unit-grade/dto/unit-grade.response';
import type { PersonYearResponse } from '../../libs/evaluation/src/year/dto/year.response';
import { codeOf, faultsOf, toldOf } from '../support/answers';
import { TestApp } from '../support/app';
import { listHeaders } from '../support/importing';
import { closeMonth, openMonth } from '../support/month-bodies';
import { mended, rowsOf } from '../support/sheet-bytes';
import { expectDone, grant, query, storyOf, written, type Story } from '../support/story';
import { NOT_HELD, unitGradeOf } from '../support/unit-grade-bodies';
import type { Answer, Visitor } from '../support/visitor';

let app: TestApp;
let story: Story;
let keeper: Visitor;
let chair: Visitor;

beforeAll(async () => {
  app = await TestApp.start();
  story = await storyOf(app.database);
  [keeper, chair] = [await app.as('thu.mai'), await app.as('ngoc.do')];
});
afterAll(() => app.stop());

const CSV = (name: string) => listHeaders(name, 'text/csv');

const nameOf = async (username: string): Promise<string> => {
  const [row] = await query<{ name: string }>(
    app.database,
    `SELECT s.full_name AS name FROM account a JOIN staff_member s ON s.id = a.staff_member_id WHERE a.username = $1`,
    [username],
  );
  return row?.name ?? '';
};

const yearOf = async (key: string, who = chair): Promise<PersonYearResponse> =>
  expectDone(await who.get(`/staff-members/${story.person(key)}/evaluation-year?year=2026`)).json();

describe('scores of months before the product', () => {
  const DOCUMENT = { documentNumber: '88/TB-UBND', documentOn: '2026-11-06', documentBy: 'UBND xã Minh Khê' };
  interface Sending {
    readonly id?: string;
    readonly dryRun?: boolean;
    readonly who?: Visitor;
    readonly document?: object;
  }
  const address = ({ id = uuidv7(), dryRun = false, document = {} }: Sending): string =>
    `/score-imports/${id}?${new URLSearchParams({
      ...{ unitId: String(story.unit('minhkhe')), year: '2026', ...DOCUMENT, ...document },
      ...(dryRun ? { dryRun: 'true' } : {}),
    }).toString()}`;
  const send = (content: string | Buffer, sending: Sending = {}): Promise<Answer> =>
    (sending.who ?? keeper).put(
      address(sending),
      content,
      typeof content === 'string' ? CSV('điểm.csv') : listHeaders('điểm.xlsx'),
    );
  const tried = async (content: string | Buffer, more: Sending = {}): Promise<ScoreImportResponse> =>
    expectDone(await send(content, { dryRun: true, ...more })).json();
  const faultsOf = ({ rows }: ScoreImportResponse): string[] =>
    rows.flatMap(({ number, faults }) => faults.map(({ code, cell }) => `${number} ${code} ${cell ?? ''}`.trim()));
  it('tells of each row what would come and what is wrong, with its cell and remedy, and writes nothing', async () => {
    const october = await openMonth(keeper, story, '2026-10');
    expect(october.of('anh')).toBeTruthy();
    const me = await nameOf('ngoc.do');
    const sheet = [
      'BẢNG ĐIỂM CÁC THÁNG,,,',
      'HO VA TEN,Tháng 1,Tháng 2,Tháng 10,Tháng 11',
      'Lê Đức Anh,"88,5",88.5,90,',
      'Hoàng Thị Yến,101,-1,,80',
      'Lê Đức Ánh,80,,,',
      `${me},80,,,`,
      `${await nameOf('binh.pham')},nghỉ thai sản,tám mươi,,`,
    ].join('\n');
    const before = await written(app.database);
    const found = await tried(sheet, { who: chair });
    expect(await written(app.database)).toEqual(before);
    expect(found).toMatchObject({ done: false, counts: { rows: 5, wrong: 5 }, ignored: [] });
    expect(found.rows[0]?.months).toMatchObject([{ hundredths: 8850 }, { hundredths: 8850 }]);
    expect(faultsOf(found)).toEqual([
      ...['3 month-here D3', '4 score-over B4', '4 score-negative C4', '4 month-ahead E4', '5 person-unknown A5'],
      ...['6 own-score A6', '7 score-unreadable C7'],
    ]);
    expect(found.rows[1]?.faults[0]).toMatchObject({ label: 'Tháng 1', value: '101' });
    expect(found.rows[2]?.faults[0]?.suggestion).toContain('Lê Đức Anh');
    const red = Buffer.from(found.errorSheet?.content ?? '', 'base64').toString('utf8');
    expect(red).toContain('Ô B4 (Tháng 1): Điểm lớn hơn 100: “101”. Ghi từ 0 đến 100, đúng như văn bản.');
    // All or nothing: what is right in it does not come in without the rest.
    const refused = await send(sheet, { who: chair });
    expect([refused.status, codeOf(refused)]).toEqual([422, 'evaluation.sheet-faults']);
    expect(await written(app.database)).toEqual(before);
  });

  it('come in whole from the template, once however often they are sent, marked as from paper, and count in every mean', async () => {
    const template = expectDone(await chair.get(`/score-imports.xlsx?unitId=${story.unit('minhkhe')}&year=2026`)).bytes;
    const rows = await rowsOf(template);
    const names = rows.map((cells) => cells[0]);
    expect(rows[0]).toEqual(expect.arrayContaining(['Họ và tên', 'Mã cán bộ', 'Đơn vị', 'Tháng 1', 'Tháng 10']));
    expect(rows[0]).not.toContain('Tháng 11');
    expect(names).not.toContain(await nameOf('ngoc.do'));
    const at = names.indexOf('Lê Đức Anh') + 1;
    const filled = await mended(template, { [`D${at}`]: '88,5', [`E${at}`]: 90.5, [`F${at}`]: 'Nghỉ ốm' });
    expect(await tried(filled)).toMatchObject({ counts: { people: 1, entries: 3, unchanged: 0, wrong: 0 } });
    const id = uuidv7();
    const [first, again] = [await send(filled, { id }), await send(filled, { id })];
    expect(expectDone(first).json()).toMatchObject({ done: true, counts: { people: 1, entries: 3 } });
    expect(again.json()).toEqual(first.json());
    const other = await send(filled, { id, document: { documentNumber: '89/TB-UBND' } });
    expect([other.status, codeOf(other)]).toEqual([409, 'request.id-taken']);
    // Under another id nothing of it is new.
    const twice = await send(filled);
    expect([twice.status, codeOf(twice)]).toEqual([422, 'evaluation.sheet-nothing']);
    const year = await yearOf('anh');
    expect(year.months.slice(0, 3)).toMatchObject([
      {
        standing: 'SCORED',
        hundredths: 8850,
        evaluationId: null,
        paper: { ...DOCUMENT, mayCorrect: true, earlier: [] },
      },
      { standing: 'SCORED', hundredths: 9050 },
      { standing: 'INSUFFICIENT_DATA', hundredths: null, paper: { absence: 'SICKNESS', absenceNote: 'Nghỉ ốm' } },
    ]);
    expect(year.periods[0]).toMatchObject({ kind: 'QUARTER', total: '179/2', hundredths: 8950, months: [1, 2] });
    // The person sees it, from which document and by whom.
    const own = expectDone(
      await (await app.as('anh.le')).get('/own-evaluation-year?year=2026'),
    ).json<PersonYearResponse>();
    expect(own.months[0]?.paper).toMatchObject({ enteredByName: await nameOf('thu.mai'), mayCorrect: false });
    const [entry] = await query<{ after: Record<string, unknown> }>(
      app.database,
      `SELECT content::jsonb->'after' AS after FROM audit_entry WHERE action = 'evaluation.scores-entered'`,
    );
    expect(entry?.after).toMatchObject({ ...DOCUMENT, people: 1, scores: 3 });
  });

  it('differ from what is there only by a correction with its document and reason; what stood there is read beside', async () => {
    expect(faultsOf(await tried('Họ tên,Tháng 1\nLê Đức Anh,89\n'))).toEqual(['2 month-differs B2']);
    const { months } = await yearOf('anh');
    const id = months[0]?.paper?.id ?? '';
    const correct = (who: Visitor, body: object, at = id): Promise<Answer> =>
      who.post(`/paper-scores/${at}/correct`, { ...DOCUMENT, reason: 'Văn bản ghi 89,25; nhập nhầm.', ...body });
    const over = await correct(keeper, { points: '100,5' });
    expect(over.json()).toMatchObject({ errors: [{ code: 'evaluation.score-over-maximum', pointer: '/points' }] });
    expect(codeOf(await correct(keeper, {}))).toBe('evaluation.paper-one-of');
    expect((await correct(await app.as('khai.bui'), { points: '90' })).status).toBe(404);
    expect((await correct(await app.as('anh.le'), { points: '90' })).status).toBe(403);
    const after = expectDone(await correct(keeper, { points: '89,25' })).json<PaperMonthResponse>();
    expect(after).toMatchObject({
      hundredths: 8925,
      month: '2026-01',
      earlier: [{ id, hundredths: 8850, reason: null }],
    });
    expect(codeOf(await correct(keeper, { points: '90' }))).toBe('evaluation.paper-superseded');
    expect((await yearOf('anh')).months[0]).toMatchObject({
      hundredths: 8925,
      paper: { earlier: [{ hundredths: 8850 }] },
    });
    // Nobody corrects their own, whatever they may.
    const chairs = `Họ tên,Tháng 1\n${await nameOf('ngoc.do')},97\n`;
    expectDone(await send(chairs));
    const own = (await yearOf('ngoc', keeper)).months[0]?.paper?.id ?? '';
    expect(codeOf(await correct(chair, { points: '99' }, own))).toBe('evaluation.paper-own');
  });

  it('take the place of no month that is evaluated here, and keep one from being opened for the person', async () => {
    const january = await openMonth(keeper, story, '2026-01');
    expect(() => january.of('anh')).toThrow('is not in the month');
    await closeMonth(app.database, story.person('binh'), '2026-01', '91');
    expect(faultsOf(await tried(`Họ tên,Tháng 1\n${await nameOf('binh.pham')},99\n`))).toEqual(['2 month-here B2']);
  });

  it.each<readonly [what: string, sheet: string, document: object, code: string]>([
    ['a document of tomorrow', 'Họ tên,Tháng 1\nLê Đức Anh,80\n', { documentOn: '2026-11-21' }, 'paper-document-ahead'],
    [
      'a document older than the month',
      'Họ tên,Tháng 9\nLê Đức Anh,80\n',
      { documentOn: '2026-08-31' },
      'paper-document-before',
    ],
    ['a file without months', 'Họ tên,Ghi chú\nLê Đức Anh,80\n', {}, 'sheet-unread'],
    ['more rows than there may be', `Họ tên,Tháng 9\n${'Lê Đức Anh,80\n'.repeat(2_300)}`, {}, 'sheet-too-long'],
  ])('are refused for %s', async (_, sheet, document, code) => {
    const answer = await send(sheet, { dryRun: true, document });
    expect([answer.status, codeOf(answer)]).toEqual([400, `evaluation.${code}`]);
  });

  it('are for whoever keeps the months of the unit, and for nobody else', async () => {
    const sheet = 'Họ tên,Tháng 9\nLê Đức Anh,80\n';
    for (const [name, status] of [
      ['anh.le', 403],
      ['yen.hoang', 403],
      ['khai.bui', 404],
    ] as const) {
      expect((await send(sheet, { who: await app.as(name) })).status).toBe(status);
      const template = `/score-imports.xlsx?unitId=${story.unit('minhkhe')}&year=2026`;
      expect((await (await app.as(name)).get(template)).status).toBe(status);
    }
  });
});

describe('a unit’s own grade of a year', () => {
  let leader: Visitor;
  beforeAll(async () => {
    leader = await app.as('vinh.cao');
  });
  const LATER = { year: 2026, decidedOn: '2026-11-18', decidedBy: 'Chủ tịch UBND tỉnh', conclusionsReason: null };
  const graded = (key: string, more: object = {}) => unitGradeOf(story.unit(key), { ...LATER, ...more });
  const enter = (body: object, who = leader): Promise<Answer> => who.post('/unit-grades', body);
  const forecastOf = ({ forecast }: PersonYearResponse) => [
    forecast?.grade,
    ...(forecast?.reasons.map(({ code }) => code) ?? []),
  ];

  it('is entered from above with its decision and bounds the head; what replaces it says why; the points stay', async () => {
    // The chair has one month from paper, of 97, and the commune conclusions that are open.
    const before = await yearOf('ngoc', keeper);
    expect(forecastOf(before)).toEqual(['GOOD', 'BAND', 'UNIT_NOT_GRADED', 'UNIT_SHORTCOMINGS_OPEN']);
    const first = graded('minhkhe', { grade: 'COMPLETED' });
    expect(expectDone(await enter(first)).json()).toMatchObject({
      ...{ year: 2026, unit: { name: 'Xã Minh Khê' }, conclusionsOpen: 5, mayEnter: true },
      entries: [{ id: first.id, grade: 'COMPLETED', decidedOn: '2026-11-18', reason: null }],
    });
    const bounded = await yearOf('ngoc', keeper);
    expect(forecastOf(bounded)).toEqual(['COMPLETED', 'BAND', 'UNIT_GRADE']);
    const source = { code: 'UNIT_GRADE', about: 'Xã Minh Khê', grade: 'COMPLETED', documentNumber: '412/QĐ-UBND' };
    expect(bounded.overrides[0]).toMatchObject({ ...source, onDay: '2026-11-18', citation: 'NĐ 335/2025 Đ.20.6' });
    for (const part of ['months', 'soFar', 'periods'] as const) expect(bounded[part]).toEqual(before[part]);
    // On their own page as well.
    const own: PersonYearResponse = expectDone(await chair.get('/own-evaluation-year?year=2026')).json();
    expect(own.overrides).toEqual(bounded.overrides);

    const stands = await written(app.database);
    expectDone(await enter(first));
    expect(codeOf(await enter({ ...first, grade: 'GOOD' }))).toBe('request.id-taken');
    expect(codeOf(await enter(graded('minhkhe')))).toBe('evaluation.unit-conclusions-open');
    expect(codeOf(await enter(graded('minhkhe', { grade: 'GOOD' })))).toBe('evaluation.unit-grade-there');
    expect(await written(app.database)).toEqual(stands);

    const replaces = { entryId: first.id, reason: 'Quyết định lại theo kiến nghị của xã.' };
    const conclusionsReason = 'Văn bản ngày 05/11 chỉ là góp ý, không phải kết luận.';
    const second = graded('minhkhe', { decisionNumber: '436/QĐ-UBND', conclusionsReason, replaces });
    expect(expectDone(await enter(second)).json()).toMatchObject({
      entries: [{ grade: 'EXCELLENT', conclusionsReason, reason: replaces.reason }, { grade: 'COMPLETED' }],
    });
    expect(forecastOf(await yearOf('ngoc', keeper))).toEqual(['EXCELLENT', 'BAND']);
    // Two who did not see each other: the later finds it replaced.
    expect(codeOf(await enter(graded('minhkhe', { grade: 'GOOD', replaces })))).toBe('evaluation.unit-grade-replaced');
    for (const code of [undefined, 'evaluation.unit-grade-replaced'])
      expect(codeOf(await leader.post(`/unit-grades/${second.id}/withdraw`, NOT_HELD))).toBe(code);
    const after = await yearOf('ngoc', keeper);
    expect([after.forecast, after.overrides]).toEqual([before.forecast, before.overrides]);
    const entries = await query<{ action: string; grade: string }>(
      app.database,
      `SELECT action, content::jsonb #>> '{after,grade}' AS grade FROM audit_entry
        WHERE subject_type = 'unit_grade' AND action LIKE 'evaluation.%' ORDER BY link_id`,
    );
    expect(entries.map(({ action, grade }) => `${action.slice('evaluation.unit-grade-'.length)} ${grade}`).join()).toBe(
      'entered COMPLETED,replaced EXCELLENT,withdrawn null',
    );
    // Whoever heads the unit is told each time, and nobody else in it.
    const told = ['withdrawn', 'replaced EXCELLENT', 'entered COMPLETED'];
    const ofUnit = `Xã Minh Khê ${story.unit('minhkhe')} 2026`;
    expect(await toldOf(chair, 'unit-grade')).toEqual(told.map((news) => `unit-grade-${news} ${ofUnit}`));
    for (const other of [keeper, await app.as('binh.pham'), leader])
      expect(await toldOf(other, 'unit-grade')).toEqual([]);
  });

  it('stands with those beneath the unit, of which whoever is above enters, and nobody who works there', async () => {
    await grant(app.database, 'yen.hoang', 'COMMUNE_CHAIR', story.unit('minhkhe'));
    const yen = await app.as('yen.hoang');
    const list: UnitGradesResponse = expectDone(await yen.get(`/unit-grades?unitId=${story.unit('minhkhe')}`)).json();
    const [body, ...beneath] = list.items.map(({ unit, mayEnter }) => `${unit.name} ${mayEnter}`);
    const [own, other] = ['Trung tâm Phục vụ hành chính công false', 'Phòng Văn hóa - Xã hội true'];
    expect([body, beneath]).toEqual(['Xã Minh Khê false', expect.arrayContaining([own, other])]);
    // Page by page, the unit first.
    const path = `/unit-grades?unitId=${story.unit('minhkhe')}&limit=2&after=${list.items[1]?.unit.id ?? 0}`;
    const page: UnitGradesResponse = expectDone(await yen.get(path)).json();
    expect([page.items, page.next]).toEqual([list.items.slice(2, 4), list.items[3]?.unit.id]);
    // More than 20 % of those graded good: said, and not refused.
    expectDone(await enter(graded('minhkhe.culture'), yen));
    const { excellentShare }: UnitGradesResponse = expectDone(await yen.get(path)).json();
    expect(excellentShare).toMatchObject({ goodOrAbove: 1, excellent: 1, most: 0, factor: '1/6', isOver: true });
    for (const key of ['minhkhe.onestop', 'minhkhe'])
      expect(codeOf(await enter(graded(key), yen))).toBe('evaluation.unit-grade-from-above');
  });

  it.each<[what: string, more: object, refusal: string]>([
    ['a decision to come', { decidedOn: '2026-11-21' }, '/decidedOn evaluation.unit-decision-ahead'],
    ['a decision about the year before', { decidedOn: '2026-01-15' }, '/decidedOn evaluation.unit-decision-early'],
    ['a year in which it was not there', { year: 2024 }, '/year evaluation.unit-not-there'],
  ])('is refused for %s', async (_, more, refusal) => {
    expect(faultsOf(await enter(graded('minhkhe.office', { grade: 'GOOD', ...more }), chair))).toContain(refusal);
  });
});
