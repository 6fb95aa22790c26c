import { v7 as uuidv7 } from 'uuid';
import { administrator } from '../support/administrator';
import { TestApp } from '../support/app';
import { DraftHand, draftItem, publication, standingVersion } from '../support/checklists';
import { refused, type BadRequest, type RefusedRow } from '../support/refusal';
import { expectDone, grant, storyOf, type Story } from '../support/story';
import type { Visitor } from '../support/visitor';

const REASON = 'Không còn phù hợp với nghị định mới.';

let app: TestApp;
let story: Story;
let admin: Visitor;
let standing: string;
/** A draft that could be published, one with everything wrong, one that changes nothing, an empty one. */
let [good, bad, same, empty]: (DraftHand | undefined)[] = [];

beforeAll(async () => {
  app = await TestApp.start();
  story = await storyOf(app.database);
  admin = await administrator(app, story);
  standing = await standingVersion(app.database);
  same = await DraftHand.begin(admin, { fromVersionId: standing });
  good = await DraftHand.begin(admin, { code: 'CD-01', title: 'Chuyên đề tiếp công dân' });
  expectDone(await good.save([draftItem()]));
  bad = await DraftHand.begin(admin, { code: 'CD-02', title: 'Chuyên đề một cửa' });
  expectDone(
    await bad.save([
      draftItem({ code: 'M1' }),
      draftItem({ code: 'M1' }),
      draftItem({ code: 'M2', basisCode: 'ND-64-2014' }),
      draftItem({ code: 'M3', basisCode: null }),
      draftItem({ code: 'M4', expectedFix: '' }),
    ]),
  );
  empty = await DraftHand.begin(admin, { code: 'CD-03', title: 'Chuyên đề văn thư' });
});
afterAll(() => app.stop());

describe('refused, with words, and nothing is written:', () => {
  const publish =
    (hand: () => DraftHand | undefined, changes: object = {}) =>
    (): BadRequest => ({
      who: admin,
      path: `/checklist-drafts/${hand()?.draft.id}/publish`,
      body: publication(changes),
      headers: { 'if-match': hand()?.draft.etag ?? '' },
    });
  const post =
    (path: () => string, body: () => object, who = () => admin) =>
    (): BadRequest => ({
      ...{ who: who(), path: path(), body: body() },
    });
  const retire = (body: object) =>
    post(
      () => `/checklist-versions/${standing}/retire`,
      () => ({ reason: REASON, ...body }),
    );
  const begin = (body: () => object) =>
    post(
      () => '/checklist-drafts',
      () => ({ id: uuidv7(), ...body() }),
    );
  const law = (changes: object) =>
    post(
      () => '/legal-bases',
      () => ({
        id: uuidv7(),
        code: 'ND-500-2026',
        citation: 'Nghị định 500/2026/NĐ-CP',
        source: 'Công báo',
        ...changes,
      }),
    );
  const at = (pointer: string, fault: string) => ({ status: 422, code: `inspection.checklist-${fault}`, pointer });
  const field = (pointer: string, code: string) => ({ status: 400, code, pointer });

  it('whatever is wrong with a draft is said at once, each at its place', async () => {
    const { who, path, body, headers } = publish(() => bad)();
    const answer = await who.post(path, body, headers);
    expect([answer.status, answer.json()['code']]).toEqual([422, 'inspection.checklist-not-ready']);
    const errors = answer.json<{ errors: { pointer: string; code: string; message: string }[] }>().errors;
    expect(errors.map(({ pointer, code }) => `${pointer} ${code.slice('inspection.checklist-'.length)}`)).toEqual([
      '/items/1/code code-twice',
      '/items/2/basisCode basis-expired',
      '/items/3/basisCode basis-missing',
      '/items/4/expectedFix text-missing',
    ]);
    const nothing = publish(() => empty)();
    expect((await nothing.who.post(nothing.path, nothing.body, nothing.headers)).json()['errors']).toEqual([
      expect.objectContaining({ pointer: '/items', code: 'inspection.checklist-empty' }),
    ]);
    expect(errors[1]?.message).toBe('Nội dung M2: Nghị định 64/2014/NĐ-CP hết hiệu lực từ 01/07/2026');
  });

  const rows: readonly RefusedRow[] = [
    ['nothing changed', publish(() => same), at('/items', 'unchanged')],
    [
      'a day that has passed',
      publish(() => good, { publishedOn: '2026-11-19' }),
      field('/publishedOn', 'inspection.checklist-past'),
    ],
    [
      'a decision that is still to come',
      publish(() => good, { decisionDate: '2026-11-21' }),
      field('/decisionDate', 'inspection.checklist-undecided'),
    ],
    [
      'a decision without a number',
      publish(() => good, { decisionNumber: '' }),
      field('/decisionNumber', 'field.required'),
    ],
    ['an empty draft without a code', begin(() => ({ title: 'Chuyên đề' })), field('/code', 'field.required')],
    ['an empty draft without a title', begin(() => ({ code: 'CD-09' })), field('/title', 'field.required')],
    [
      'a code in small letters',
      begin(() => ({ code: 'cd-09', title: 'Chuyên đề' })),
      field('/code', 'inspection.checklist-list-code'),
    ],
    [
      'a version that nobody has',
      begin(() => ({ fromVersionId: uuidv7() })),
      field('/fromVersionId', 'field.no-such-row'),
    ],
    [
      'another draft of a list that has one',
      begin(() => ({ fromVersionId: standing })),
      { status: 409, code: 'inspection.checklist-draft-open' },
    ],
    ['the end of the last list', retire({ retiredOn: '2026-12-01' }), at('/retiredOn', 'last')],
    [
      'an end on a day that has passed',
      retire({ retiredOn: '2026-11-19' }),
      field('/retiredOn', 'inspection.checklist-past'),
    ],
    ['an end without a reason', retire({ retiredOn: '2026-12-01', reason: 'ngắn' }), field('/reason', 'field.length')],
    ['a law in small letters', law({ code: 'nd-1' }), field('/code', 'organization.legal-basis-code')],
    [
      'a law that is known',
      law({ code: 'ND-118-2025' }),
      { status: 409, code: 'organization.legal-basis-known', pointer: '/code' },
    ],
    [
      'a law that ends before it begins',
      law({ inForceFrom: '2026-07-01', expiredOn: '2026-07-01' }),
      field('/expiredOn', 'organization.legal-basis-order'),
    ],
  ];
  refused(() => app, rows);

  it('an item twice, a word that does not exist, more items than anybody walks through', async () => {
    const hand = empty;
    if (!hand) throw new Error('no draft');
    const item = draftItem();
    const sent = async (items: object[]): Promise<unknown> =>
      (await hand.save(items as never)).json<{ errors: { pointer: string; code: string }[] }>().errors[0];
    expect(await sent([item, item])).toMatchObject({ pointer: '/items/1/id', code: 'inspection.checklist-item-twice' });
    expect(await sent([{ ...item, asks: ['COUNT', 'COUNT'] }])).toMatchObject({
      pointer: '/items/0/asks',
      code: 'field.choice',
    });
    expect(await sent(Array.from({ length: 201 }, () => draftItem()))).toMatchObject({
      pointer: '/items',
      code: 'field.list',
    });
  });

  it('whoever may not, and whoever administers a part of the authority only', async () => {
    const chair = await app.as('ngoc.do');
    const answers = async (who: Visitor): Promise<unknown[]> => {
      const headers = { 'if-match': good?.draft.etag ?? '' };
      const path = `/checklist-drafts/${good?.draft.id}`;
      const body = { title: 'Danh mục khác hẳn', items: [] };
      const all = [
        await who.get('/checklist-drafts'),
        await who.get(path),
        await who.send('PATCH', path, body, headers),
        await who.post(`${path}/publish`, publication(), headers),
        await who.post('/checklist-drafts', { id: uuidv7(), code: 'CD-09', title: 'Chuyên đề' }),
        await who.post(`/checklist-versions/${standing}/retire`, { retiredOn: '2026-12-01', reason: REASON }),
        await who.post('/legal-bases', {
          id: uuidv7(),
          code: 'ND-1-2026',
          citation: 'Nghị định 1',
          source: 'Công báo',
        }),
      ];
      return [...new Set(all.map((answer) => `${answer.status} ${String(answer.json()['code'])}`))];
    };
    expect(await answers(chair)).toEqual(['403 request.not-permitted']);
    await grant(app.database, 'dung.dang', 'ADMINISTRATOR', story.unit('minhkhe'));
    expect(await answers(await app.as('dung.dang'))).toEqual(['403 organization.whole-authority-only']);
  });
});

describe('a law that the office enters', () => {
  it('can be rested on, flags what rests on it from the day on which it ends, and says what has taken its place', async () => {
    const entered = {
      id: uuidv7(),
      code: 'ND-401-2026',
      citation: 'Nghị định 401/2026/NĐ-CP',
      inForceFrom: '2026-11-01',
      source: 'Công báo',
    };
    expectDone(await admin.post('/legal-bases', entered));
    expect((await admin.post('/legal-bases', { ...entered, source: 'Cổng thông tin' })).json()['code']).toBe(
      'request.id-taken',
    );
    const hand = await DraftHand.begin(admin, { code: 'CD-05', title: 'Chuyên đề số hóa' });
    expectDone(await hand.save([draftItem({ code: 'S90', basisCode: 'ND-401-2026' })]));
    expectDone(await hand.step('publish', publication()));
    const ended = { expiredOn: '2026-12-15', successor: 'Nghị định 450/2026/NĐ-CP' };
    const after = expectDone(await admin.post(`/legal-bases/${entered.id}/expire`, ended)).json();
    expect(after).toMatchObject({ ...ended, expired: false, enteredByName: 'Hồ Thị Trị' });
    const of = async (day: string): Promise<unknown> =>
      (await admin.get(`/checklist-versions/${hand.draft.publishedVersionId}?on=${day}`)).json<{
        expiredCount: number;
      }>().expiredCount;
    expect([await of('2026-12-14'), await of('2026-12-15')]).toEqual([0, 1]);
  });
});
