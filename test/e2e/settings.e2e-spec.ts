import { v7 as uuidv7 } from 'uuid';
import type { SettingListResponse, SettingResponse } from '../../libs/organization/src/dto/setting.response';
import { administrator } from '../support/administrator';
import { TestApp } from '../support/app';
import { refused } from '../support/refusal';
import {
  expectDone,
  findingOf,
  grant,
  newTasks,
  query,
  step,
  storyOf,
  tamper,
  visitAt,
  written,
  type Story,
} from '../support/story';
import type { Visitor } from '../support/visitor';

// The story's today is 20/11/2026.
const TODAY = '2026-11-20';

let app: TestApp;
let story: Story;
let admin: Visitor;
let head: Visitor;
let chair: Visitor;

beforeAll(async () => {
  app = await TestApp.start();
  story = await storyOf(app.database);
  [head, chair, admin] = [await app.as('lan.tran'), await app.as('ngoc.do'), await administrator(app, story)];
});
afterAll(() => app.stop());

const change = (value: string, more: object = {}) => ({
  id: uuidv7(),
  value,
  validFrom: TODAY,
  reason: 'Theo quy chế làm việc của tỉnh.',
  ...more,
});
const set = async (key: string, value: string, more: object = {}): Promise<SettingResponse> =>
  expectDone(await admin.post(`/settings/${key}/values`, change(value, more))).json<SettingResponse>();
const settings = async (): Promise<Map<string, SettingResponse>> => {
  const { items } = expectDone(await admin.get('/settings')).json<SettingListResponse>();
  return new Map(items.map((item) => [item.key, item]));
};

describe('what an office sets for itself', () => {
  it('is listed with the default of the product, which holds where nobody has set anything', async () => {
    const repeat = (await settings()).get('inspection.repeat-months');
    expect(repeat).toMatchObject({ default: '12', value: '12', unit: 'MONTHS', min: 1, max: 60, inForce: null });
    expect(repeat).toMatchObject({ source: null, planned: [], history: [] });
  });

  it('holds from its day on, with who set it, why and on which paper', async () => {
    const basis = 'Quyết định 1200/QĐ-UBND ngày 18/11/2026';
    expect(await set('remediation.soon-workdays', '10', { basis })).toMatchObject({
      value: '10',
      inForce: {
        value: '10',
        validFrom: TODAY,
        basis,
        setByName: 'Hồ Thị Trị',
        reason: 'Theo quy chế làm việc của tỉnh.',
      },
    });
    const { settings: seen } = (await chair.get('/me')).json<{ settings: object }>();
    expect(seen).toEqual({
      termCaps: { LEVEL_1: 3, LEVEL_2: 10, LEVEL_3: 5, LEVEL_4: 13 },
      soonWorkdays: 10,
      fewChecked: 5,
      passwordLength: 15,
    });
  });

  it('that is planned does not hold yet, can be taken back, and what has begun cannot', async () => {
    const planned = change('24', { validFrom: '2026-12-01' });
    expectDone(await admin.post('/settings/inspection.repeat-months/values', planned));
    const before = (await settings()).get('inspection.repeat-months');
    expect(before).toMatchObject({ value: '12', inForce: null, planned: [{ value: '24', validFrom: '2026-12-01' }] });
    const withdrawn = expectDone(await admin.post(`/setting-values/${planned.id}/withdraw`)).json<SettingResponse>();
    expect(withdrawn).toMatchObject({ planned: [], history: [{ id: planned.id, withdrawnByName: 'Hồ Thị Trị' }] });
    const [begun] = (await settings()).get('remediation.soon-workdays')?.history ?? [];
    for (const id of [planned.id, begun?.id]) {
      const refusal = await admin.post(`/setting-values/${id}/withdraw`);
      expect([refusal.status, refusal.json()['code']]).toEqual([409, 'organization.setting-begun']);
    }
  });

  it('of one day is what was entered last', async () => {
    await set('reporting.few-checked', '8');
    await set('reporting.few-checked', '9');
    expect((await settings()).get('reporting.few-checked')).toMatchObject({
      value: '9',
      history: [{ value: '9' }, { value: '8' }],
    });
  });

  it('is told in the log by name, with what it was before', async () => {
    const leader = await app.as('vinh.cao');
    const { items } = (await leader.get('/audit/entries?action=organization.setting-changed')).json<{
      items: { fields: object[]; who: { name: string } }[];
    }>();
    const first = items.at(-1);
    expect(first?.who.name).toBe('Hồ Thị Trị');
    expect(first?.fields).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'name', before: null, after: 'Sắp đến hạn' }),
        expect.objectContaining({ name: 'value', before: '3', after: '10' }),
      ]),
    );
  });
});

describe('the code works with what is set', () => {
  const near = async (): Promise<number> => (await chair.get('/desk/counts')).json<{ soon: number }>().soon;

  it('and counts as near what the office calls near', async () => {
    await set('remediation.soon-workdays', '1');
    const few = await near();
    await set('remediation.soon-workdays', '10');
    expect(await near()).toBeGreaterThan(few);
  });

  it('and caps the terms of what is released from then on; what was released keeps its own', async () => {
    const finding = findingOf({ severity: 'LEVEL_3' });
    const termOf = async (id: string) =>
      (await head.get(`/findings/${id}`)).json<{ termWorkdays: number }>().termWorkdays;
    const locked = async (inspects: Visitor): Promise<string> => {
      const [visit, found] = [visitAt(story), { ...finding, id: uuidv7() }];
      expectDone(await inspects.post('/inspections', visit));
      const recorded = expectDone(await inspects.post(`/inspections/${visit.id}/findings`, found)).json();
      expectDone(await inspects.post(`/inspections/${visit.id}/lock`));
      expect(await termOf(found.id)).toBe(recorded['termWorkdays']);
      return found.id;
    };
    const before = await locked(head);
    // Changed on a later day of the office than that of the minutes.
    await tamper(
      app.database,
      `INSERT INTO setting_value (id, tenant_id, key, value, valid_from, reason, set_by, set_by_name, set_at, content_hash)
       VALUES (gen_random_uuid(), 1, 'inspection.term-cap-level-3', '9', '2026-11-21', 'thử', '', '', '2026-11-20T01:00:00Z', '')`,
    );
    expect(await termOf(before)).toBe(5);
    await set('inspection.term-cap-level-3', '4');
    const after = await locked(head);
    const task = (await head.get(`/findings/${after}`)).json<{ taskId: string; termWorkdays: number }>();
    expect(task.termWorkdays).toBe(4);
  });

  it('and lets an extension reach as far as the office allows', async () => {
    await set('remediation.furthest-extension-days', '30');
    const [task = ''] = await newTasks(head, story, 1);
    const asked = {
      id: uuidv7(),
      kind: 'EXTENSION',
      text: 'Chờ bố trí kinh phí mua bảng niêm yết.',
      proposedDueOn: '2027-01-15',
    };
    const refusal = await step(chair, task, 'requests', asked);
    expect([refusal.status, refusal.json()['errors']]).toEqual([
      400,
      [expect.objectContaining({ code: 'remediation.extension-too-far', pointer: '/proposedDueOn' })],
    ]);
    await set('remediation.furthest-extension-days', '90');
    expect((await step(chair, task, 'requests', asked)).status).toBe(200);
  });

  it('and lets minutes be locked by a team of the size that the office asks for', async () => {
    await set('inspection.smallest-team', '3');
    const visit = visitAt(story);
    expectDone(await head.post('/inspections', visit));
    expectDone(await head.post(`/inspections/${visit.id}/findings`, findingOf()));
    const { gaps } = (await head.get(`/inspections/${visit.id}/minutes`)).json<{ gaps: object[] }>();
    expect(gaps).toContainEqual({ gap: 'team', stops: true, count: 1 });
    const refusal = await head.post(`/inspections/${visit.id}/lock`);
    expect([refusal.status, refusal.json()['title']]).toEqual([422, 'Đoàn chưa đủ 3 người']);
    await set('inspection.smallest-team', '2');
    expect((await head.post(`/inspections/${visit.id}/lock`)).status).toBe(200);
  });

  it('and counts as repeated what falls into the window that the office has set', async () => {
    const [item] = await query<{ id: string }>(
      app.database,
      `SELECT c.id FROM checklist_item c JOIN checklist_version v ON v.id = c.checklist_version_id AND v.retired_on IS NULL
        WHERE c.tenant_id = 1 AND c.code = 'G3'`,
    );
    const repeats = async (): Promise<number> => {
      const [visit, finding] = [visitAt(story), findingOf({ checklistItemId: item?.id })];
      expectDone(await head.post('/inspections', visit));
      expectDone(await head.post(`/inspections/${visit.id}/findings`, finding));
      expectDone(await head.post(`/inspections/${visit.id}/lock`));
      return (await head.get(`/findings/${finding.id}`)).json<{ repeatNumber: number }>().repeatNumber;
    };
    await repeats();
    expect(await repeats()).toBeGreaterThan(1);
    const earlier = `UPDATE finding SET released_at = released_at - interval '40 days' WHERE checklist_item_id = $1`;
    await tamper(app.database, earlier, [item?.id]);
    await set('inspection.repeat-months', '1');
    expect(await repeats()).toBe(0);
  });
});

describe('the same request again', () => {
  it('is the same change, also when it comes twice at once; other content has the id', async () => {
    const asked = change('40', { reason: 'Kho lưu trữ đã mở rộng.' });
    const send = (body: object) => admin.post('/settings/evidence.unattached-days/values', body);
    const [first, second] = await Promise.all([send(asked), send(asked)]);
    expect([first.status, second.status]).toEqual([200, 200]);
    const before = await written(app.database);
    expect((await send(asked)).json()).toMatchObject({ value: '40' });
    const other = await send({ ...asked, value: '41' });
    expect([other.status, other.json()['code']]).toEqual([409, 'request.id-taken']);
    expect(await written(app.database)).toEqual(before);
  });
});

describe('refused, with words, and nothing is written:', () => {
  const bad = (key: string, body: object) => () => ({ who: admin, path: `/settings/${key}/values`, body });
  refused(
    () => app,
    [
      [
        'a number beyond the bounds',
        bad('inspection.repeat-months', change('61')),
        { status: 400, code: 'organization.setting-out-of-range', pointer: '/value' },
      ],
      [
        'what is no number',
        bad('inspection.repeat-months', change('mười')),
        { status: 400, code: 'organization.setting-out-of-range', pointer: '/value' },
      ],
      [
        'what is none of the choices',
        bad('identity.second-factor', change('SOMETIMES')),
        { status: 400, code: 'organization.setting-no-choice', pointer: '/value' },
      ],
      [
        'a day that has passed',
        bad('inspection.repeat-months', change('6', { validFrom: '2026-11-19' })),
        { status: 400, code: 'organization.setting-past', pointer: '/validFrom' },
      ],
      [
        'a change without a reason',
        bad('inspection.repeat-months', change('6', { reason: 'ngắn' })),
        { status: 400, code: 'field.length', pointer: '/reason' },
      ],
      [
        'a key that nobody knows',
        bad('inspection.made-up', change('6')),
        { status: 400, code: 'field.choice', pointer: '/key' },
      ],
      [
        'whoever may not',
        () => ({ who: chair, path: '/settings/inspection.repeat-months/values', body: change('6') }),
        { status: 403, code: 'request.not-permitted' },
      ],
    ],
  );

  it('whoever administers a part of the authority, not all of it', async () => {
    await grant(app.database, 'dung.dang', 'ADMINISTRATOR', story.unit('minhkhe'));
    const part = await app.as('dung.dang');
    const refusal = await part.post('/settings/inspection.repeat-months/values', change('6'));
    expect([refusal.status, refusal.json()['code']]).toEqual([403, 'organization.whole-authority-only']);
  });
});
