import { v7 as uuidv7 } from 'uuid';
import type { UnitRecordResponse } from '../../libs/organization/src/dto/unit-record.response';
import { administrator } from '../support/administrator';
import { TestApp } from '../support/app';
import { refused } from '../support/refusal';
import { newcomerAt } from '../support/roster-bodies';
import {
  expectDone,
  findingOf,
  grant,
  newTasks,
  query,
  step,
  storyOf,
  toPerson,
  visitAt,
  written,
  type Story,
} from '../support/story';
import type { Visitor } from '../support/visitor';

const TODAY = '2026-11-20';
const PAPER = { decision: '55/NQ-HĐND', decidedOn: '2026-11-01', decidedBy: 'HĐND tỉnh' };

let app: TestApp;
let story: Story;
let admin: Visitor;
let chair: Visitor;
let neighbour: Visitor;

beforeAll(async () => {
  app = await TestApp.start();
  story = await storyOf(app.database);
  [admin, chair, neighbour] = [await administrator(app, story), await app.as('ngoc.do'), await app.as('khai.bui')];
});
afterAll(() => app.stop());

const act = (more: object = {}) => ({ id: uuidv7(), onDay: TODAY, ...PAPER, ...more });
const record = async (id: number): Promise<UnitRecordResponse> =>
  expectDone(await admin.get(`/units/${id}/record`)).json<UnitRecordResponse>();
const PAST = { onDay: '2018-01-01', untilDay: '2025-07-01' };
/** Of a day before, so that it can end today. */
const FOUNDED = '2026-11-02';
const create = async (name: string, parent: number, onDay = FOUNDED): Promise<UnitRecordResponse> =>
  expectDone(
    await admin.post('/units', act({ name, onDay, kind: 'DIVISION', parentId: parent })),
  ).json<UnitRecordResponse>();
const reachOf = async (username: string): Promise<number[]> =>
  (
    await query<{ units: number[] }>(
      app.database,
      `SELECT g.unit_ids AS units FROM role_grant g JOIN account a ON a.id = g.account_id WHERE a.username = $1`,
      [username],
    )
  ).flatMap(({ units }) => units);

describe('a unit that is created', () => {
  it('stands in the tree, says by which paper, and is reached by whoever has a role over it on the next request', async () => {
    const made = await create('Phòng Chuyển đổi số', story.unit('minhkhe'));
    expect(made).toMatchObject({
      name: 'Phòng Chuyển đổi số',
      parentName: 'Xã Minh Khê',
      openWork: { tasks: 0, visits: 0, people: 0, accounts: 0, quotas: 0, duties: 0 },
      acts: [{ kind: 'CREATED', onDay: FOUNDED, ...PAPER, byName: 'Hồ Thị Trị', nameAfter: 'Phòng Chuyển đổi số' }],
    });
    expect(await reachOf('ngoc.do')).toContain(made.id);
    expect(await reachOf('khai.bui')).not.toContain(made.id);
    const { items } = (await admin.get('/unit-tree')).json<{ items: { id: number; parentId: number }[] }>();
    expect(items).toContainEqual(expect.objectContaining({ id: made.id, parentId: story.unit('minhkhe') }));
  });

  it('happens once, also when it is asked for twice at once', async () => {
    const body = act({ name: 'Phòng Thử', onDay: FOUNDED, kind: 'DIVISION', parentId: story.unit('minhkhe') });
    const [first, second] = await Promise.all([admin.post('/units', body), admin.post('/units', body)]);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(first.json()['id']).toBe(second.json()['id']);
    const other = await admin.post('/units', { ...body, name: 'Phòng Khác' });
    expect([other.status, other.json()['code']]).toEqual([409, 'request.id-taken']);
  });
});

describe('a unit of the three tiers', () => {
  it('is entered below a district that has ended with both of its days, is reached by who took that over, and takes posts', async () => {
    const district = story.unit('old');
    const body = act({ ...PAST, name: 'Phòng Nội vụ huyện', kind: 'DIVISION', parentId: district });
    const made = expectDone(await admin.post('/units', body)).json<UnitRecordResponse>();
    expect(made).toMatchObject({ parentName: 'Huyện Khê Sơn (cũ)', validFrom: PAST.onDay, validTo: PAST.untilDay });
    expect(made.acts.map(({ kind, onDay }) => [kind, onDay])).toEqual([
      ['ENDED', PAST.untilDay],
      ['CREATED', PAST.onDay],
    ]);
    expect(expectDone(await admin.post('/units', body)).json()).toMatchObject({ id: made.id });
    const below = act({ ...PAST, name: 'Ban Chỉ huy quân sự', kind: 'DIVISION', parentId: story.unit('old.tan') });
    const { id } = expectDone(await admin.post('/units', below)).json<UnitRecordResponse>();
    expect(await reachOf('ngoc.do')).toContain(id);
    const person = newcomerAt(id, { onDay: '2019-01-01', untilDay: '2025-07-01' });
    expectDone(await admin.post('/staff-members', person));
    expect((await chair.get(`/staff-members/${person.id}`)).status).toBe(200);
  });
});

describe('a unit that is renamed', () => {
  it('has the new name everywhere and keeps the old one in its record; locked minutes keep the name of their day', async () => {
    const minhKhe = story.unit('minhkhe');
    const [locked] = await query<{ id: string }>(
      app.database,
      `SELECT m.inspection_id AS id FROM minutes m WHERE m.org_unit_id = $1 LIMIT 1`,
      [minhKhe],
    );
    const renamed = act({ name: 'Xã Minh Khê Mới' });
    const after = expectDone(await admin.post(`/units/${minhKhe}/rename`, renamed)).json<UnitRecordResponse>();
    expect(after).toMatchObject({
      name: 'Xã Minh Khê Mới',
      acts: [{ kind: 'RENAMED', nameBefore: 'Xã Minh Khê', nameAfter: 'Xã Minh Khê Mới' }],
    });
    const found = (await chair.get('/units?q=minh khe moi')).json<{ items: { id: number }[] }>().items;
    expect(found.map(({ id }) => id)).toContain(minhKhe);
    if (locked) expect((await chair.get(`/inspections/${locked.id}/minutes`)).text).not.toContain('Xã Minh Khê Mới');
    const standing = await written(app.database);
    expect((await admin.post(`/units/${minhKhe}/rename`, renamed)).status).toBe(200);
    expect(await written(app.database)).toEqual(standing);
    expectDone(await admin.post(`/units/${minhKhe}/rename`, act({ name: 'Xã Minh Khê' })));
  });
});

describe('a unit that ends', () => {
  it('needs somebody who takes what is open there', async () => {
    const unit = story.unit('minhkhe.onestop');
    const { openWork } = await record(unit);
    expect(openWork.people).toBeGreaterThan(0);
    const before = await written(app.database);
    const refusal = await admin.post(`/units/${unit}/end`, act({ successors: [] }));
    expect([refusal.status, refusal.json()['code']]).toEqual([422, 'organization.unit-has-work']);
    expect(refusal.json()['title']).toContain(`${openWork.people} người`);
    expect(await written(app.database)).toEqual(before);
  });

  it('with an open visit shows it, does not end without whoever takes it over, and is reached from there afterwards', async () => {
    const province = story.unit('province');
    const founded = async (name: string, parentId: number): Promise<number> =>
      expectDone(await admin.post('/units', act({ name, onDay: FOUNDED, kind: 'COMMUNE', parentId }))).json<{
        id: number;
      }>().id;
    const [old, next] = [await founded('Xã Đang Kiểm', province), await founded('Xã Tiếp Nhận', province)];
    const visit = visitAt(story, { unitId: old });
    const inspector = await app.as('lan.tran');
    expectDone(await inspector.post('/inspections', visit));
    await grant(app.database, 'vinh.cao', 'UNIT_HEAD', next);
    const reached = async (): Promise<unknown> =>
      (
        await query(app.database, `SELECT $1 = ANY (unit_ids) AS it FROM role_grant WHERE org_unit_id = $2`, [
          old,
          next,
        ])
      )[0];
    expect(await reached()).toEqual({ it: false });
    expect((await record(old)).openWork).toMatchObject({ visits: 1 });

    const answer = await admin.post(`/units/${old}/end`, act({ successors: [] }));
    expect([answer.status, answer.json()['code']]).toEqual([422, 'organization.unit-has-work']);
    expect(answer.json()['title']).toContain('1 cuộc kiểm tra chưa kết thúc');
    expect((await record(old)).validTo).toBeNull();

    expectDone(await admin.post(`/units/${old}/end`, act({ onDay: '2026-11-10', successors: [{ unitId: next }] })));
    for (const id of [old, next]) expect((await record(id)).openWork).toMatchObject({ visits: 1 });
    expect(await reached()).toEqual({ it: true });
    // What it has taken over is its own to hand over.
    const again = await admin.post(`/units/${next}/end`, act({ successors: [] }));
    expect([again.status, again.json()['code']]).toEqual([422, 'organization.unit-has-work']);
    // Whoever visits goes on, and finds the unit as it was.
    const page = expectDone(await inspector.get(`/inspections/${visit.id}`)).json<{ unit: { name: string } }>();
    expect(page.unit.name).toBe('Xã Đang Kiểm');
    expectDone(await inspector.post(`/inspections/${visit.id}/findings`, findingOf()));
  });

  it('with a successor: who has a role there reads and works on what was open at once, and nobody else', async () => {
    const [ward, commune] = [story.unit('vanphong'), story.unit('minhkhe')];
    const [task = ''] = await newTasks(await app.as('lan.tran'), story, 1);
    for (const { id } of (await admin.get(`/units?parentId=${commune}&limit=200`)).json<{ items: { id: number }[] }>()
      .items) {
      const below = await create(`Phòng nhận ${id}`, ward);
      expectDone(await admin.post(`/units/${id}/end`, act({ successors: [{ unitId: below.id }] })));
    }
    expect((await neighbour.get(`/tasks/${task}`)).status).toBe(404);
    const ended = act({ successors: [{ unitId: ward }] });
    const after = expectDone(await admin.post(`/units/${commune}/end`, ended)).json<UnitRecordResponse>();
    expect(after).toMatchObject({ validTo: TODAY, successors: [{ id: ward, onDate: TODAY }] });
    expect((await neighbour.get(`/tasks/${task}`)).status).toBe(200);
    expect((await step(neighbour, task, 'assign', { assignee: toPerson(story, 'son') })).status).toBe(200);
    expect((await (await app.as('thanh.ly')).get(`/tasks/${task}`)).status).toBe(404);
    expect((await (await app.as('hai.khai.bui')).get(`/tasks/${task}`)).status).toBe(404);
    const back = await admin.post(`/units/${commune}/reopen`, { id: uuidv7(), decision: 'Kết thúc nhầm đơn vị này.' });
    expect([back.status, back.json()['code']]).toEqual([409, 'organization.unit-succeeded']);
  });

  it('by mistake is reopened while nothing builds on it', async () => {
    const made = await create('Phòng Nhầm', story.unit('vanphong'), TODAY);
    const old = act({ onDay: TODAY, successors: [] });
    const early = await admin.post(`/units/${made.id}/end`, old);
    expect([early.status, early.json()['errors']]).toEqual([
      400,
      [expect.objectContaining({ code: 'organization.unit-end-before-founding' })],
    ]);
    const founded = expectDone(
      await admin.post(
        '/units',
        act({ onDay: '2026-11-01', name: 'Phòng Nhầm 2', kind: 'DIVISION', parentId: story.unit('vanphong') }),
      ),
    ).json<UnitRecordResponse>();
    expectDone(await admin.post(`/units/${founded.id}/end`, act({ successors: [] })));
    const reopened = { id: uuidv7(), decision: 'Kết thúc nhầm đơn vị này.' };
    const standing = expectDone(await admin.post(`/units/${founded.id}/reopen`, reopened)).json<UnitRecordResponse>();
    expect(standing).toMatchObject({
      validTo: null,
      acts: [{ kind: 'REOPENED' }, { kind: 'ENDED' }, { kind: 'CREATED' }],
    });
  });
});

describe('refused, with words, and nothing is written:', () => {
  const ask = (path: string, body: object, who?: () => Visitor) => () => ({ who: who?.() ?? admin, path, body });
  const at = (key: string, verb: string) => () => `/units/${story.unit(key)}/${verb}`;
  const on = (key: string, verb: string, body: object, who?: () => Visitor) => () => ask(at(key, verb)(), body, who)();
  const made = (more: object) => act({ name: 'Phòng Mới', kind: 'DIVISION', ...more });
  const code = (name: string, status: number, pointer?: string) => ({
    ...{ status, code: `organization.${name}` },
    ...(pointer ? { pointer } : {}),
  });
  refused(
    () => app,
    [
      [
        'a commune under a ward',
        () => ask('/units', made({ kind: 'COMMUNE', parentId: story.unit('vanphong') }))(),
        code('unit-misplaced', 400, '/kind'),
      ],
      [
        'a founding on a day to come',
        () => ask('/units', made({ onDay: '2026-11-21', parentId: story.unit('vanphong') }))(),
        code('unit-ahead', 400, '/onDay'),
      ],
      [
        'a unit under one that has ended',
        () => ask('/units', made({ parentId: story.unit('old.tan') }))(),
        code('unit-below-ended', 400, '/parentId'),
      ],
      [
        'a unit of before that outlasts the one above',
        () => ask('/units', made({ ...PAST, untilDay: '2025-07-02', parentId: story.unit('old.tan') }))(),
        code('unit-after-parent', 400, '/untilDay'),
      ],
      [
        'a unit of before that ends before it begins',
        () => ask('/units', made({ ...PAST, untilDay: '2018-01-01', parentId: story.unit('old.tan') }))(),
        code('unit-until-before', 400, '/untilDay'),
      ],
      [
        'the same name as it has',
        on('vanphong', 'rename', act({ name: 'Phường Vân Phong' })),
        code('unit-same-name', 400, '/name'),
      ],
      ['the end of the whole authority', on('province', 'end', act({ successors: [] })), code('unit-is-root', 422)],
      [
        'the end of a unit with units under it',
        on('vanphong', 'end', act({ successors: [] })),
        code('unit-has-units', 422),
      ],
      [
        'an end on a day to come',
        on('home', 'end', act({ onDay: '2026-11-21', successors: [] })),
        code('unit-end-ahead', 400, '/onDay'),
      ],
      [
        'an end without a paper',
        on('home', 'end', act({ decision: '', successors: [] })),
        { status: 400, code: 'field.required', pointer: '/decision' },
      ],
      [
        'whoever may not',
        on('home', 'rename', act({ name: 'Sở Khác' }), () => chair),
        { status: 403, code: 'request.not-permitted' },
      ],
    ],
  );

  it('whoever administers a part of the authority', async () => {
    await grant(app.database, 'dung.dang', 'ADMINISTRATOR', story.unit('vanphong'));
    const part = await app.as('dung.dang');
    const refusal = await part.post(`/units/${story.unit('vanphong')}/rename`, act({ name: 'Phường Khác' }));
    expect([refusal.status, refusal.json()['code']]).toEqual([403, 'organization.whole-authority-only']);
  });
});
