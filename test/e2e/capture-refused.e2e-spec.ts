import { v7 as uuidv7 } from 'uuid';
import { TestApp } from '../support/app';
import { expectDone, findingOf, query, storyOf, visitAt, type Story } from '../support/story';
import type { Answer, Visitor } from '../support/visitor';

// What cannot be noted during a visit, and where the request is wrong.
let app: TestApp;
let story: Story;
let tham: Visitor;
let item = '';

beforeAll(async () => {
  app = await TestApp.start();
  story = await storyOf(app.database);
  tham = await app.as('tham.nguyen');
  item = (await tham.get('/checklists/current')).json<{ items: { id: string }[] }>().items[0]?.id ?? '';
});
afterAll(() => app.stop());

const AT = '2026-11-20T07:45:00+07:00';
const opened = async (): Promise<string> => {
  const visit = visitAt(story);
  expectDone(await tham.post('/inspections', visit));
  return visit.id;
};
const put = (visit: string, itemId: string, more: object = {}): Promise<Answer> =>
  tham.put(`/inspections/${visit}/answers/${itemId}`, { changeId: uuidv7(), result: 'PASS', answeredAt: AT, ...more });
const fail = async (visit: string): Promise<string> => {
  const finding = findingOf({ checklistItemId: item });
  expectDone(await tham.post(`/inspections/${visit}/findings`, finding));
  return finding.id;
};

describe('noting is refused', () => {
  it.each<[string, (visit: string) => Promise<Answer>, number, string]>([
    ['an item of another version', async (visit) => put(visit, await retiredItem()), 404, 'request.not-found'],
    ['"Không đạt" as an answer', (visit) => put(visit, item, { result: 'FAIL' }), 400, 'request.invalid'],
    [
      'an answer of tomorrow',
      (visit) => put(visit, item, { answeredAt: '2026-11-21T08:00:00+07:00' }),
      400,
      'field.future',
    ],
    ['more than the whole', (visit) => record(visit, { count: 6, outOf: 5 }), 400, 'inspection.count-over-total'],
    ['a part of nothing', (visit) => record(visit, { outOf: 5 }), 400, 'inspection.count-over-total'],
    ['a day to come', (visit) => record(visit, { foundOn: '2026-11-21' }), 400, 'field.future'],
    [
      'somebody of another unit',
      (visit) => record(visit, { people: [{ staffMemberId: story.person('khai'), part: 'SUBJECT' }] }),
      400,
      'field.no-such-row',
    ],
    ['nobody', (visit) => record(visit, { people: [{ part: 'SUBJECT' }] }), 400, 'field.required'],
    [
      'a roll-call of a stranger’s unit',
      (visit) => call(visit, { staffMemberId: story.person('khai') }),
      400,
      'field.no-such-row',
    ],
    [
      'an empty roll-call',
      (visit) => tham.post(`/inspections/${visit}/roll-call`, { entries: [] }),
      400,
      'request.invalid',
    ],
    [
      'a member of the inspected unit',
      (visit) => tham.post(`/inspections/${visit}/team`, { staffMemberId: story.person('anh'), role: 'MEMBER' }),
      400,
      'field.no-such-row',
    ],
    [
      'a file that nobody sent',
      async (visit) => tham.post(`/findings/${await fail(visit)}/evidence`, { fileId: uuidv7() }),
      400,
      'field.no-such-row',
    ],
  ])('%s', async (_, ask, status, code) => {
    const answer = await ask(await opened());
    expect([answer.status, answer.json<{ code: string }>().code]).toEqual([
      status,
      expect.stringMatching(`^(request\\.invalid|${code})$`),
    ]);
  });

  const record = (visit: string, more: object): Promise<Answer> =>
    tham.post(`/inspections/${visit}/findings`, findingOf({ ...more }));
  const call = (visit: string, who: object): Promise<Answer> =>
    tham.post(`/inspections/${visit}/roll-call`, {
      entries: [{ changeId: uuidv7(), status: 'PRESENT', countedAt: AT, ...who }],
    });
  const retiredItem = async (): Promise<string> =>
    (
      await query<{ id: string }>(
        app.database,
        `SELECT c.id FROM checklist_item c JOIN checklist_version v ON v.id = c.checklist_version_id
          WHERE c.tenant_id = 1 AND v.retired_on IS NOT NULL LIMIT 1`,
      )
    )[0]?.id ?? '';
});
