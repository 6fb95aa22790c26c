import type { ChecklistListResponse, ChecklistResponse } from '../../libs/inspection/src/dto/checklist.response';
import { administrator } from '../support/administrator';
import { TestApp } from '../support/app';
import { DraftHand, draftItem, publication, standingVersion } from '../support/checklists';
import { expectDone, query, soon, storyOf, visitAt, type Story } from '../support/story';
import type { Answer, Visitor } from '../support/visitor';

// The story's today is 20/11/2026; one list, KTCV, is in force without an end.
const TODAY = '2026-11-20';
const REASON = 'Không còn phù hợp với nghị định mới.';

let app: TestApp;
let story: Story;
let admin: Visitor;
let inspector: Visitor;
let main: string;

beforeEach(async () => {
  // Several requests are held in the database at once, even where the run gives the product one connection.
  app = await TestApp.start({ env: { DATABASE_POOL: '4' } });
  story = await storyOf(app.database);
  [admin, inspector] = [await administrator(app, story), await app.as('tham.nguyen')];
  main = await standingVersion(app.database);
});
afterEach(() => app.stop());

const end = (id: string, retiredOn: string): Promise<Answer> =>
  admin.post(`/checklist-versions/${id}/retire`, { retiredOn, reason: REASON });
const version = async (id: string): Promise<ChecklistResponse> =>
  expectDone(await admin.get(`/checklist-versions/${id}`)).json<ChecklistResponse>();
const refusal = (answer: Answer): unknown => [
  answer.status,
  ...(answer.json<{ errors: { code: string; message: string }[] }>().errors ?? []).map(
    ({ code, message }) => `${code}: ${message}`,
  ),
];

/** A list of its own with one item, holding from the day on. */
async function publishedList(code: string, publishedOn: string): Promise<string> {
  const hand = await DraftHand.begin(admin, { code, title: `Chuyên đề ${code}` });
  expectDone(await hand.save([draftItem()]));
  expectDone(await hand.step('publish', publication({ publishedOn })));
  return hand.draft.publishedVersionId ?? '';
}
/** The next version of the list with one more item. */
async function nextVersion(from: string, publishedOn: string, item = 'M91'): Promise<DraftHand> {
  const hand = await DraftHand.begin(admin, { fromVersionId: from });
  expectDone(await hand.save([...hand.draft.items, draftItem({ code: item })]));
  expectDone(await hand.step('publish', publication({ publishedOn })));
  return hand;
}

describe('a version that is taken back before it holds', () => {
  it('gives the one before it the end and the reason that it had', async () => {
    const other = await publishedList('CD-01', TODAY);
    expectDone(await end(other, '2027-03-01'));
    const next = (await nextVersion(other, '2026-12-01')).draft.publishedVersionId ?? '';
    expect(await version(other)).toMatchObject({ retiredOn: '2026-12-01', retiredReason: null });
    expectDone(await end(next, '2026-12-01'));
    expect(await version(other)).toMatchObject({
      ...{ state: 'PUBLISHED', retiredOn: '2027-03-01', retiredReason: REASON, replacedBy: null },
    });
    // And again: nothing of the first time is left over.
    const later = (await nextVersion(other, '2026-12-15')).draft.publishedVersionId ?? '';
    expectDone(await end(later, '2026-12-15'));
    expect((await version(other)).retiredOn).toBe('2027-03-01');
  });

  it('has used no code, while one that has held has', async () => {
    const next = (await nextVersion(main, '2026-12-01')).draft.publishedVersionId ?? '';
    expectDone(await end(next, '2026-12-01'));
    const again = await DraftHand.begin(admin, { fromVersionId: main });
    expect(again.draft.usedCodes).toEqual([]);
    expectDone(await again.save([...again.draft.items.slice(1), draftItem({ code: 'M91' })]));
    expectDone(await again.step('publish', publication({ publishedOn: '2026-12-01' })));
    const third = await DraftHand.begin(admin, { fromVersionId: main });
    expect(third.draft.usedCodes).toEqual(['G1']);
  });

  it('leaves a draft that followed it on what is in force', async () => {
    const taken = (await nextVersion(main, '2026-12-01')).draft.publishedVersionId ?? '';
    const hand = await DraftHand.begin(admin, { fromVersionId: taken });
    expectDone(await end(taken, '2026-12-01'));
    const seen = (await admin.get(`/checklist-drafts/${hand.draft.id}`)).json();
    expect(seen).toMatchObject({ outdated: true, baseVersion: 3, latestVersion: 2 });
    const refused = await hand.step('publish', publication({ publishedOn: '2026-12-01' }));
    expect([refused.json()['code'], refused.json()['title']]).toEqual([
      'inspection.checklist-base-taken-back',
      'Phiên bản 3 mà bản nháp này đối chiếu đã được thu hồi',
    ]);
    expectDone(await hand.step('compare'));
    expect(hand.draft).toMatchObject({ outdated: false, baseVersion: 2, baseVersionId: main });
    expectDone(await hand.step('publish', publication({ publishedOn: '2026-12-01' })));
  });

  it('leaves a draft of a list that has nothing else as that of a new list', async () => {
    const only = await publishedList('CD-02', '2026-12-01');
    const hand = await DraftHand.begin(admin, { fromVersionId: only });
    expectDone(await end(only, '2026-12-01'));
    const seen = (await admin.get(`/checklist-drafts/${hand.draft.id}`)).json();
    expect(seen).toMatchObject({ outdated: true, baseVersion: 1, latestVersion: null });
    expect((await hand.step('publish', publication())).json()['code']).toBe('inspection.checklist-base-taken-back');
    expectDone(await hand.step('compare'));
    expect(hand.draft).toMatchObject({ outdated: false, baseVersion: null, latestVersion: null });
    expectDone(await hand.step('publish', publication()));
    expect(await version(hand.draft.publishedVersionId ?? '')).toMatchObject({ version: 2, state: 'PLANNED' });
  });
});

describe('an end to come', () => {
  it('is moved as long as no version follows, with the reason for it', async () => {
    const other = await publishedList('CD-08', TODAY);
    expectDone(await end(other, '2027-03-01'));
    expectDone(await end(other, '2027-06-01'));
    expect(await version(other)).toMatchObject({ retiredOn: '2027-06-01', retiredReason: REASON });
    await nextVersion(other, '2026-12-01');
    const refused = await end(other, '2026-12-20');
    expect([refused.status, refused.json()['code']]).toEqual([409, 'inspection.checklist-ended']);
    expect((await version(other)).retiredOn).toBe('2026-12-01');
  });
});

describe('a list for every day', () => {
  it('is looked at over all days: two lists do not both end, one after the other', async () => {
    const other = await publishedList('CD-03', TODAY);
    expectDone(await end(main, '2027-03-01'));
    expect(refusal(await end(other, '2026-12-01'))).toEqual([
      422,
      'inspection.checklist-last: Từ 01/03/2027 sẽ không còn danh mục nào để mở cuộc kiểm tra',
    ]);
    expect((await version(other)).retiredOn).toBeNull();
  });

  it('stays where two people end the last two lists at the same time', async () => {
    const other = await publishedList('CD-04', TODAY);
    const waiting = async (count: number): Promise<boolean> => {
      const text = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      return (await query(app.database, text)).length >= count;
    };
    // Each has looked and written, and none can commit before both have come as far as they get.
    const answers = await app.database.superuser(async (holder) => {
      await holder.query('BEGIN; LOCK TABLE audit_entry IN EXCLUSIVE MODE');
      const both = [end(main, '2026-12-01'), end(other, '2026-12-01')];
      await soon(() => waiting(2));
      await holder.query('COMMIT');
      return Promise.all(both);
    });
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    const { items } = (await admin.get('/checklists')).json<ChecklistListResponse>();
    expect(items.filter(({ retiredOn }) => retiredOn === null)).toHaveLength(1);
  });
});

describe('what a visit begins with unless somebody chooses', () => {
  const offered = async (): Promise<string[]> =>
    (await inspector.get(`/inspections/start?unitId=${story.unit('minhkhe')}`))
      .json<{ checklists: { versionId: string }[] }>()
      .checklists.map(({ versionId }) => versionId);
  const begun = async (): Promise<unknown> => {
    const visit = visitAt(story);
    return expectDone(await inspector.post('/inspections', visit)).json()['checklistVersionId'];
  };
  const current = async (): Promise<unknown> => (await inspector.get('/checklists/current')).json()['versionId'];

  it('is the list that the office has had longest, however new another one is', async () => {
    const [second, third] = [await publishedList('CD-06', TODAY), await publishedList('CD-05', TODAY)];
    expect(await offered()).toEqual([main, third, second]);
    expect([await begun(), await current()]).toEqual([main, main]);
  });

  it('and its next version takes its place', async () => {
    const other = await publishedList('CD-07', TODAY);
    const next = (await nextVersion(main, TODAY)).draft.publishedVersionId ?? '';
    expect(await offered()).toEqual([next, other]);
    expect([await begun(), await current()]).toEqual([next, next]);
  });

  it('but not a list of long ago that is brought in again', async () => {
    const hand = await DraftHand.begin(admin, { fromVersionId: await retiredTemplate() });
    const items = hand.draft.items.map((item) => ({ ...item, basisCode: 'ND-154-2026' }));
    expectDone(await hand.save(items));
    expectDone(await hand.step('publish', publication({ publishedOn: TODAY })));
    expect(await offered()).toEqual([main, hand.draft.publishedVersionId]);
  });
  const retiredTemplate = async (): Promise<string> =>
    (
      await query<{ id: string }>(
        app.database,
        `SELECT id FROM checklist_version WHERE tenant_id = 1 AND code = 'MAU2020'`,
      )
    )[0]?.id ?? '';
});

it('what is half-written is kept, also where several items have no code yet', async () => {
  const hand = await DraftHand.begin(admin, { code: 'CD-08', title: 'Chuyên đề văn thư' });
  const [first, second] = [draftItem({ code: '', title: 'Chưa ghi A' }), draftItem({ code: '', title: 'Chưa ghi B' })];
  expectDone(await hand.save([first, second]));
  expectDone(await hand.save([{ ...first, title: 'Chưa ghi B' }, second]));
  expect(hand.draft.items.map(({ title }) => title)).toEqual(['Chưa ghi B', 'Chưa ghi B']);
});
