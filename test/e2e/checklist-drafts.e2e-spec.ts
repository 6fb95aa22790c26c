import { v7 as uuidv7 } from 'uuid';
import type { DraftResponse } from '../../libs/inspection/src/dto/checklist-draft.response';
import type { ChecklistListResponse, ChecklistResponse } from '../../libs/inspection/src/dto/checklist.response';
import { changeSaid } from '../../libs/reporting/src/rules';
import type { ChangeResponse } from '../../libs/reporting/src/dto/changes.response';
import { administrator } from '../support/administrator';
import { TestApp } from '../support/app';
import { DraftHand, draftItem, publication, standingVersion } from '../support/checklists';
import { expectDone, grant, storyOf, tamper, visitAt, written, type Story } from '../support/story';
import type { Answer, Visitor } from '../support/visitor';

// The story's today is 20/11/2026.
const TODAY = '2026-11-20';
const REASON = 'Không còn phù hợp với nghị định mới.';

let app: TestApp;
let story: Story;
let admin: Visitor;
let inspector: Visitor;

beforeAll(async () => {
  app = await TestApp.start();
  story = await storyOf(app.database);
  [admin, inspector] = [await administrator(app, story), await app.as('tham.nguyen')];
});
afterAll(() => app.stop());

const code = (answer: Answer): unknown[] => [answer.status, answer.json()['code']];
const version = async (id: string): Promise<ChecklistResponse> =>
  expectDone(await admin.get(`/checklist-versions/${id}`)).json<ChecklistResponse>();
const library = async (who = admin): Promise<ChecklistListResponse['items']> =>
  expectDone(await who.get('/checklists')).json<ChecklistListResponse>().items;
const current = async (): Promise<ChecklistResponse> =>
  expectDone(await inspector.get('/checklists/current')).json<ChecklistResponse>();
const nextOf = async (list = 'KTCV'): Promise<DraftHand> =>
  DraftHand.begin(admin, { fromVersionId: await standingVersion(app.database, list) });

describe('the next version of a checklist', () => {
  it('begins with what stands, is written over several sittings, and holds from its day on', async () => {
    const standing = await current();
    const hand = await nextOf();
    expect(hand.draft).toMatchObject({
      code: 'KTCV',
      baseVersionId: standing.versionId,
      baseVersion: 2,
      outdated: false,
    });
    expect(hand.draft.items.map(({ code: item }) => item)).toEqual(standing.items.map((item) => item.code));
    expect(hand.draft.usedCodes).toEqual([]);

    const [first, ...rest] = hand.draft.items;
    const changed = { ...first, title: 'Vắng mặt trong giờ làm việc, không có lý do', termWorkdays: 4 };
    expectDone(await hand.save([{ ...draftItem(), code: '', title: '' }, changed as never, ...rest.slice(1)]));
    // Half-written texts are kept; what one section holds stands together.
    expect(hand.draft.items.at(-1)?.section).not.toBe('Tiếp công dân');
    const again = expectDone(await admin.get(`/checklist-drafts/${hand.draft.id}`)).json<DraftResponse>();
    expect(again.items).toEqual(hand.draft.items);
    const whole = hand.draft.items.map((item) => (item.code === '' ? draftItem({ id: item.id }) : item));
    expectDone(await hand.save(whole));
    expect((await library()).map(({ code: list, version: n }) => `${list} ${n}`)).not.toContain('KTCV 3');

    expectDone(await hand.step('publish', publication()));
    expect(hand.draft).toMatchObject({ state: 'PUBLISHED', publishedVersionId: expect.any(String) });
    const published = await version(hand.draft.publishedVersionId ?? '');
    expect(published).toMatchObject({
      ...{ code: 'KTCV', version: 3, state: 'PLANNED', publishedOn: '2026-11-21', retiredOn: null },
      ...{ decision: { number: '1320/QĐ-UBND', date: '2026-11-19' }, publishedByName: 'Hồ Thị Trị' },
    });
    expect(published.items).toHaveLength(57);
    expect(published.items.find((item) => item.code === 'M90')).toMatchObject({ source: 'Quyết định 1320/QĐ-UBND' });
    expect(await version(standing.versionId)).toMatchObject({
      ...{ state: 'PUBLISHED', retiredOn: '2026-11-21', replacedBy: { versionId: published.versionId, version: 3 } },
    });
    // Today's visits still begin with the one before.
    expect((await current()).versionId).toBe(standing.versionId);
    expect((await admin.get('/checklist-drafts')).json<{ items: unknown[] }>().items).toEqual([]);
  });

  it('is taken back before its first day, and the one before it goes on', async () => {
    const planned = (await library()).find(({ state }) => state === 'PLANNED');
    const path = `/checklist-versions/${planned?.versionId}/retire`;
    expectDone(await admin.post(path, { retiredOn: planned?.publishedOn, reason: REASON }));
    expect(await version(planned?.versionId ?? '')).toMatchObject({ state: 'RETIRED', retiredReason: REASON });
    const standing = await current();
    expect(standing).toMatchObject({ version: 2, state: 'PUBLISHED', retiredOn: null, replacedBy: null });
    expect(code(await admin.post(path, { retiredOn: '2026-12-01', reason: REASON }))).toEqual([
      409,
      'inspection.checklist-ended',
    ]);
  });

  it('takes nothing from the visits that began with the one before', async () => {
    const standing = await current();
    const visit = visitAt(story);
    expectDone(await inspector.post('/inspections', visit));
    const hand = await nextOf();
    // What was taken back before it held has used no code.
    expect(hand.draft.usedCodes).toEqual([]);
    // The list of this year from today on, of two items.
    expectDone(await hand.save([hand.draft.items[0] as never, draftItem({ code: 'M91' })]));
    expectDone(await hand.step('publish', publication({ publishedOn: TODAY })));
    const now = await current();
    expect([now.version, now.items.map((item) => item.code)]).toEqual([4, ['G1', 'M91']]);

    const opened = expectDone(await inspector.get(`/inspections/${visit.id}`)).json<{ checklistVersionId: string }>();
    expect(opened.checklistVersionId).toBe(standing.versionId);
    const kept = await version(standing.versionId);
    expect([kept.state, kept.items]).toEqual(['RETIRED', standing.items]);
    const answer = { changeId: uuidv7(), result: 'PASS', answeredAt: '2026-11-20T08:00:00+07:00' };
    const item = standing.items.find((one) => one.code === 'D1')?.id;
    expectDone(await inspector.put(`/inspections/${visit.id}/answers/${item}`, answer));
    const later = visitAt(story);
    expectDone(await inspector.post('/inspections', later));
    const begun = (await inspector.get(`/inspections/${later.id}`)).json<{ checklistVersionId: string }>();
    expect(begun.checklistVersionId).toBe(now.versionId);
  });

  it('is told in the log in words, with what came, went and changed', async () => {
    const leader = await app.as('vinh.cao');
    const { items } = (await leader.get('/audit/entries?action=inspection.checklist-published')).json<{
      items: ChangeResponse[];
    }>();
    const fields = items[0]?.fields ?? [];
    expect(items.slice(0, 1).map((entry) => changeSaid(entry, 'vi').sentence)).toEqual([
      'ban hành danh mục kiểm tra KTCV, phiên bản 4, áp dụng từ 20/11/2026 theo quyết định 1320/QĐ-UBND',
    ]);
    const after = (name: string) => fields.find((field) => field.name === name)?.after;
    expect([after('added'), after('removed')]).toEqual([expect.stringContaining('M91'), expect.stringContaining('D1')]);
  });
});

describe('two people at one draft', () => {
  it('do not write over each other: the second is told, and loses nothing of the first', async () => {
    const hand = await nextOf();
    const seen = { 'if-match': hand.draft.etag };
    expectDone(await hand.save([...hand.draft.items, draftItem({ code: 'M92' })]));
    const before = await written(app.database);
    const body = { title: hand.draft.title, items: [] };
    for (const [method, path] of [
      ['PATCH', ''],
      ['POST', '/discard'],
      ['POST', '/compare'],
    ] as const) {
      const late = await admin.send(
        method,
        `/checklist-drafts/${hand.draft.id}${path}`,
        method === 'PATCH' ? body : {},
        seen,
      );
      expect(code(late)).toEqual([412, 'request.stale-version']);
    }
    const published = await admin.post(`/checklist-drafts/${hand.draft.id}/publish`, publication(), seen);
    expect(code(published)).toEqual([412, 'request.stale-version']);
    expect(await written(app.database)).toEqual(before);
    // The same again changes nothing, not even the version.
    const standing = hand.draft.etag;
    expectDone(await hand.save(hand.draft.items));
    expect(hand.draft.etag).toBe(standing);
  });

  it('share it: a list has one draft, and whoever begins another is led to it', async () => {
    const [open] = (await admin.get('/checklist-drafts')).json<{ items: { id: string }[] }>().items;
    const fromVersionId = await standingVersion(app.database);
    const refusal = await admin.post('/checklist-drafts', { id: uuidv7(), fromVersionId });
    expect(code(refusal)).toEqual([409, 'inspection.checklist-draft-open']);
    expect(refusal.json()).toMatchObject({ facts: { draftId: open?.id } });
    const hand = await DraftHand.begin(admin, { code: 'CD-01', title: 'Chuyên đề một cửa' });
    expect(hand.draft).toMatchObject({ code: 'CD-01', baseVersionId: null, items: [] });
    expectDone(await hand.step('discard'));
    const draft = (await admin.get(`/checklist-drafts/${hand.draft.id}`)).json<DraftResponse>();
    expect(draft.state).toBe('DISCARDED');
    expect(code(await hand.save([draftItem()]))).toEqual([409, 'inspection.checklist-draft-closed']);
  });

  it('and a version that came meanwhile has to be looked at before the draft is published', async () => {
    const [{ id } = { id: '' }] = (await admin.get('/checklist-drafts')).json<{ items: { id: string }[] }>().items;
    const other = await standingVersion(app.database);
    // By another way than this draft: the list has one draft only.
    await tamper(
      app.database,
      `INSERT INTO checklist_version (id, tenant_id, code, version, title, published_on)
       SELECT gen_random_uuid(), 1, 'KTCV', 9, 'Ban hành nơi khác', '2026-12-24' FROM checklist_version WHERE id = $1`,
      [other],
    );
    const draft = (await admin.get(`/checklist-drafts/${id}`)).json<DraftResponse>();
    expect(draft.outdated).toBe(true);
    const seen = { 'if-match': draft.etag };
    const early = publication({ publishedOn: '2027-01-01' });
    const refusal = await admin.post(`/checklist-drafts/${id}/publish`, early, seen);
    expect(code(refusal)).toEqual([409, 'inspection.checklist-draft-outdated']);
    const compared = expectDone(await admin.post(`/checklist-drafts/${id}/compare`, {}, seen)).json<DraftResponse>();
    expect(compared).toMatchObject({ outdated: false, baseVersion: 9 });
    const late = await admin.post(`/checklist-drafts/${id}/publish`, publication(), { 'if-match': compared.etag });
    expect(late.json()['errors']).toEqual([
      expect.objectContaining({ code: 'inspection.checklist-before-latest', pointer: '/publishedOn' }),
    ]);
    const codes = { ...compared, items: compared.items.map((item) => ({ ...item, code: `N${item.code}` })) };
    const saved = expectDone(
      await admin.send(
        'PATCH',
        `/checklist-drafts/${id}`,
        { title: codes.title, items: codes.items },
        {
          'if-match': compared.etag,
        },
      ),
    ).json<DraftResponse>();
    expectDone(await admin.post(`/checklist-drafts/${id}/publish`, early, { 'if-match': saved.etag }));
    expect((await library())[0]).toMatchObject({ version: 10, publishedOn: '2027-01-01' });
  });
});

describe('a list of its own', () => {
  it('stands beside the others: a visit is opened with the one that is chosen', async () => {
    const hand = await DraftHand.begin(admin, { code: 'CD-02', title: 'Chuyên đề tiếp công dân' });
    expectDone(await hand.save([draftItem({ code: 'C90' })]));
    expectDone(await hand.step('publish', publication({ publishedOn: TODAY })));
    const list = hand.draft.publishedVersionId ?? '';
    const path = `/inspections/start?unitId=${story.unit('minhkhe')}`;
    const { checklists } = (await inspector.get(path)).json<{ checklists: { versionId: string; title: string }[] }>();
    expect(checklists.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Chuyên đề tiếp công dân', 'Danh mục kiểm tra công vụ đột xuất']),
    );
    for (const { versionId } of checklists) {
      const visit = visitAt(story, { mode: 'THEMATIC', checklistVersionId: versionId });
      const opened = expectDone(await inspector.post('/inspections', visit)).json<{ checklistVersionId: string }>();
      expect(opened.checklistVersionId).toBe(versionId);
    }
    const retired = await admin.post(`/checklist-versions/${list}/retire`, { retiredOn: TODAY, reason: REASON });
    expect(retired.json()['errors']).toEqual([
      expect.objectContaining({ code: 'inspection.checklist-begun', pointer: '/retiredOn' }),
    ]);
    expectDone(await admin.post(`/checklist-versions/${list}/retire`, { retiredOn: '2026-11-21', reason: REASON }));
    const other = visitAt(story, { checklistVersionId: await retiredVersion() });
    expect((await inspector.post('/inspections', other)).json()['errors']).toEqual([
      expect.objectContaining({ code: 'inspection.checklist-not-in-force', pointer: '/checklistVersionId' }),
    ]);
  });

  const retiredVersion = async (): Promise<string> =>
    (await library()).find(({ code: list }) => list === 'MAU2020')?.versionId ?? '';
});

describe('a second pair of eyes, where the office wants it', () => {
  it('publishes what others wrote, and never what one had a hand in', async () => {
    const setting = { id: uuidv7(), value: 'ANOTHER', validFrom: TODAY, reason: 'Theo quy chế làm việc của tỉnh.' };
    expectDone(await admin.post('/settings/inspection.checklist-publisher/values', setting));
    const hand = await DraftHand.begin(admin, { code: 'CD-03', title: 'Chuyên đề văn thư' });
    expectDone(await hand.save([draftItem({ code: 'V90' })]));
    expect(code(await hand.step('publish', publication()))).toEqual([403, 'inspection.own-checklist']);
    await grant(app.database, 'lan.tran', 'ADMINISTRATOR', story.unit('province'));
    await tamper(
      app.database,
      `UPDATE role_grant SET tenant_wide = true, unit_ids = '{}' WHERE role = 'ADMINISTRATOR'`,
    );
    const other = await app.as('lan.tran');
    const seen = { 'if-match': hand.draft.etag };
    expectDone(await other.post(`/checklist-drafts/${hand.draft.id}/publish`, publication(), seen));
  });
});
