import { v7 as uuidv7 } from 'uuid';
import { TestApp } from '../support/app';
import { refused, type BadRequest, type RefusedRow } from '../support/refusal';
import { expectDone, findingOf, query, storyOf, visitAt, type Story } from '../support/story';
import type { Visitor } from '../support/visitor';

// What cannot be noted during a visit, and where the request is wrong.
let app: TestApp;
let story: Story;
let tham: Visitor;
let item = '';
let visit = '';
let finding = '';

beforeAll(async () => {
  app = await TestApp.start();
  story = await storyOf(app.database);
  tham = await app.as('tham.nguyen');
  item = (await tham.get('/checklists/current')).json<{ items: { id: string }[] }>().items[0]?.id ?? '';
  const [opening, failed] = [visitAt(story), findingOf({ checklistItemId: item })];
  expectDone(await tham.post('/inspections', opening));
  expectDone(await tham.post(`/inspections/${opening.id}/findings`, failed));
  [visit, finding] = [opening.id, failed.id];
});
afterAll(() => app.stop());

const AT = '2026-11-20T07:45:00+07:00';
const TOMORROW = '2026-11-21T08:00:00+07:00';
const answering = (more: object, itemId = item): BadRequest => ({
  who: tham,
  method: 'PUT',
  path: `/inspections/${visit}/answers/${itemId}`,
  body: { changeId: uuidv7(), result: 'PASS', answeredAt: AT, ...more },
});
const posting = (path: string, body: object): BadRequest => ({ who: tham, path, body });
const recording = (more: Record<string, unknown>): BadRequest =>
  posting(`/inspections/${visit}/findings`, findingOf(more));
const calling = (entries: object[]): BadRequest =>
  posting(`/inspections/${visit}/roll-call`, {
    entries: entries.map((who) => ({ changeId: uuidv7(), status: 'PRESENT', countedAt: AT, ...who })),
  });
const retiredItem = async (): Promise<string> =>
  (
    await query<{ id: string }>(
      app.database,
      `SELECT c.id FROM checklist_item c JOIN checklist_version v ON v.id = c.checklist_version_id
        WHERE c.tenant_id = 1 AND v.retired_on IS NOT NULL LIMIT 1`,
    )
  )[0]?.id ?? '';

describe('noting is refused', () => {
  const rows: RefusedRow[] = [
    [
      'an item of another version',
      async () => answering({}, await retiredItem()),
      { status: 404, code: 'request.not-found' },
    ],
    [
      '"Không đạt" as an answer',
      () => answering({ result: 'FAIL' }),
      { status: 400, code: 'field.choice', pointer: '/result', value: 'FAIL' },
    ],
    [
      'an answer of tomorrow',
      () => answering({ answeredAt: TOMORROW }),
      { status: 400, code: 'field.future', pointer: '/answeredAt' },
    ],
    [
      'more than the whole',
      () => recording({ count: 6, outOf: 5 }),
      { status: 400, code: 'inspection.count-over-total', pointer: '/outOf', value: 5 },
    ],
    [
      'a part of nothing',
      () => recording({ outOf: 5 }),
      { status: 400, code: 'inspection.count-over-total', pointer: '/outOf', value: 5 },
    ],
    [
      'a day to come',
      () => recording({ foundOn: '2026-11-21' }),
      { status: 400, code: 'field.future', pointer: '/foundOn', value: '2026-11-21' },
    ],
    [
      'somebody of another unit',
      () => recording({ people: [{ staffMemberId: story.person('khai'), part: 'SUBJECT' }] }),
      { status: 400, code: 'field.no-such-row', pointer: '/people/0/staffMemberId' },
    ],
    [
      'nobody',
      () => recording({ people: [{ part: 'SUBJECT' }] }),
      { status: 400, code: 'field.required', pointer: '/people/0/name' },
    ],
    [
      'a roll-call of a stranger’s unit',
      () => calling([{ staffMemberId: story.person('khai') }]),
      { status: 400, code: 'field.no-such-row', pointer: '/entries/0/staffMemberId' },
    ],
    ['an empty roll-call', () => calling([]), { status: 400, code: 'field.list', pointer: '/entries' }],
    [
      'a member of the inspected unit',
      () => posting(`/inspections/${visit}/team`, { staffMemberId: story.person('anh'), role: 'MEMBER' }),
      { status: 400, code: 'field.no-such-row', pointer: '/staffMemberId' },
    ],
    [
      'a file that nobody sent',
      () => posting(`/findings/${finding}/evidence`, { fileId: uuidv7() }),
      { status: 400, code: 'field.no-such-row', pointer: '/fileId' },
    ],
  ];
  refused(() => app, rows);
});
