import { v7 as uuidv7 } from 'uuid';
import type { UnitRecordResponse, UnitTreeResponse } from '../../libs/organization/src/dto/unit-record.response';
import { administrator } from '../support/administrator';
import { TestApp } from '../support/app';
import { actOfUnit, contactOfUnit, mergerOf } from '../support/office-bodies';
import { refused } from '../support/refusal';
import { newcomerAt, quotaOf, transferTo } from '../support/roster-bodies';
import { expectDone, query, storyOf, type Story } from '../support/story';
import { handOf } from '../support/units';
import type { Visitor } from '../support/visitor';

/** The tree of units as of any day: three tiers, two tiers, other bodies, and what units are called and how they are reached. */
let app: TestApp;
let story: Story;
let admin: Visitor;

beforeAll(async () => {
  app = await TestApp.start();
  story = await storyOf(app.database);
  admin = await administrator(app, story);
});
afterAll(() => app.stop());

const { create, end, record } = handOf(() => admin);

/** The tree under a unit on a day, one line a unit. */
async function tree(top: number, on: string): Promise<string[]> {
  const { items } = expectDone(await admin.get(`/unit-tree?on=${on}`)).json<UnitTreeResponse>();
  const walk = (parent: number, depth: number): string[] =>
    items
      .filter(({ parentId }) => parentId === parent)
      .flatMap(({ id, name }) => [`${'  '.repeat(depth)}${name}`, ...walk(id, depth + 1)]);
  return walk(top, 0);
}

describe('three tiers of before and the two of today', () => {
  it('are entered by the decisions of their time and stand in one tree, each on its days', async () => {
    const province = story.unit('province');
    const district = await create('Huyện Bến Sa', 'DISTRICT', province, '2018-01-01');
    const [north, south] = [
      await create('Xã Bến Bắc', 'COMMUNE', district, '2018-01-01'),
      await create('Xã Bến Nam', 'COMMUNE', district, '2018-01-01'),
    ];
    const office = await create('Phòng Nội vụ', 'DIVISION', district, '2018-01-01');
    const merged = await create('Xã Bến Sa', 'COMMUNE', province, '2025-07-01');
    for (const old of [north, south]) expectDone(await end(old, '2025-07-01', merged));
    expectDone(await end(office, '2025-07-01'));
    expectDone(await end(district, '2025-07-01'));
    const of = async (on: string): Promise<string[]> =>
      (await tree(province, on)).filter((line) => /Bến|Phòng Nội vụ/.test(line));
    expect(await of('2017-12-31')).toEqual([]);
    const before = ['Huyện Bến Sa', '  Phòng Nội vụ', '  Xã Bến Bắc', '  Xã Bến Nam'];
    expect(await of('2019-05-01')).toEqual(before);
    expect(await of('2025-06-30')).toEqual(before);
    expect(await of('2025-07-01')).toEqual(['Xã Bến Sa']);
    const after = await record(merged);
    expect(after.predecessors.map(({ name, onDate }) => `${name} ${onDate}`)).toEqual([
      'Xã Bến Bắc 2025-07-01',
      'Xã Bến Nam 2025-07-01',
    ]);
    expect((await record(north)).successors).toEqual([{ id: merged, name: 'Xã Bến Sa', onDate: '2025-07-01' }]);
  });

  it('the whole tree says of a unit that has ended what it went into', async () => {
    const { items, on } = expectDone(await admin.get('/unit-tree')).json<UnitTreeResponse>();
    expect(on).toBeNull();
    const old = items.find(({ name }) => name === 'Xã Bến Bắc');
    expect(old?.successors.map(({ name }) => name)).toEqual(['Xã Bến Sa']);
  });

  it('a unit is called on a day what it was called then', async () => {
    const unit = await create('Phòng Tên Đầu', 'DIVISION', story.unit('thuongsa'), '2025-07-01');
    const called = async (on: string): Promise<string[]> =>
      (await tree(story.unit('thuongsa'), on)).filter((line) => line.startsWith('Phòng Tên'));
    for (const [name, onDay] of [
      ['Phòng Tên Hai', '2026-01-05'],
      ['Phòng Tên Ba', '2026-06-01'],
    ]) {
      expectDone(await admin.post(`/units/${unit}/rename`, actOfUnit({ name, onDay })));
    }
    const names = ['2026-01-04', '2026-01-05', '2026-05-31', '2026-06-01'].map(called);
    expect(await Promise.all(names)).toEqual([
      ['Phòng Tên Đầu'],
      ['Phòng Tên Hai'],
      ['Phòng Tên Hai'],
      ['Phòng Tên Ba'],
    ]);
  });
});

describe('bodies beside the committee', () => {
  it.each([
    ['PARTY_BODY', 'Đảng ủy xã Thượng Sa Khê'],
    ['FATHERLAND_FRONT', 'Ủy ban MTTQ Việt Nam xã Thượng Sa Khê'],
    ['SCHOOL', 'Trường THCS Thượng Sa Khê'],
    ['HEALTH_STATION', 'Trạm Y tế xã Thượng Sa Khê'],
  ])('%s is a body of its own under the commune, with divisions and a headcount', async (kind, name) => {
    const body = await create(name, kind, story.unit('thuongsa'), '2026-01-01');
    const part = await create('Văn phòng', 'DIVISION', body, '2026-01-01');
    const lanes = await query<{ body_id: number }>(app.database, `SELECT body_id FROM org_unit WHERE id = ANY ($1)`, [
      [body, part],
    ]);
    expect(lanes).toEqual([{ body_id: body }, { body_id: body }]);
    expectDone(await admin.post('/quotas', quotaOf(body, { kind: 'PUBLIC_EMPLOYEE', posts: 24 })));
    const { units } = expectDone(await admin.get(`/headcount?unitId=${story.unit('thuongsa')}`)).json<{
      units: { unit: { name: string }; rows: { quota: number }[] }[];
    }>();
    expect(units.find(({ unit }) => unit.name === name)?.rows.map(({ quota }) => quota)).toEqual([24]);
  });
});

describe('how a unit is reached', () => {
  it('is written down with its short name, stands on its page for everybody, and is in the log by both values', async () => {
    const unit = story.unit('vanphong');
    const body = contactOfUnit({ shortName: 'P. Vân Phong', email: 'vanphong@vinhsa.gov.vn' });
    const said = expectDone(await admin.post(`/units/${unit}/contact`, body)).json<UnitRecordResponse>();
    const known = { shortName: body.shortName, address: body.address, phone: body.phone, email: body.email };
    expect(said).toMatchObject({ ...known, acts: [{ kind: 'DESCRIBED', decision: null, byName: 'Hồ Thị Trị' }] });
    expect((await (await app.as('ngoc.do')).get(`/units/${unit}`)).json()).toMatchObject(known);
    for (const q of ['p. vân', 'P. VAN PH', 'p. vân phong'.normalize('NFD')]) {
      const found = (await admin.get(`/units?q=${encodeURIComponent(q)}`)).json<{ items: object[] }>().items;
      expect(found).toEqual([expect.objectContaining({ id: unit, shortName: 'P. Vân Phong' })]);
    }
    expectDone(await admin.post(`/units/${unit}/contact`, { ...body, id: uuidv7(), phone: '024 3999 0000' }));
    const [entry] = await query<{ content: string }>(
      app.database,
      `SELECT content FROM audit_entry WHERE action = 'organization.unit-described' ORDER BY link_id DESC LIMIT 1`,
    );
    expect(JSON.parse(entry?.content ?? '')).toMatchObject({
      ...{ before: { phone: '024 3858 1234' }, after: { phone: '024 3999 0000' } },
    });
  });
});

it('the office is called what the unit at its top is called', async () => {
  const province = story.unit('province');
  expectDone(await admin.post(`/units/${province}/rename`, actOfUnit({ name: 'Thành phố Vĩnh Sa' })));
  expect((await admin.get('/me')).json<{ tenant: { name: string } }>().tenant.name).toBe('Thành phố Vĩnh Sa');
  expectDone(await admin.post(`/units/${province}/rename`, actOfUnit({ name: 'Tỉnh Vĩnh Sa' })));
});

describe('refused, with words, and nothing is written:', () => {
  const ask = (path: () => string, body: () => object) => () => ({ who: admin, path: path(), body: body() });
  const code = (name: string, status: number, pointer?: string) => ({
    ...{ status, code: `organization.${name}` },
    ...(pointer ? { pointer } : {}),
  });
  const made = (more: object) => actOfUnit({ name: 'Huyện Mới', kind: 'DISTRICT', ...more });
  refused(
    () => app,
    [
      [
        'a district from the day on which districts ended',
        ask(
          () => '/units',
          () => made({ parentId: story.unit('province'), onDay: '2025-07-01' }),
        ),
        code('unit-misplaced', 400, '/kind'),
      ],
      [
        'a unit before the one that it stands under',
        ask(
          () => '/units',
          () => made({ kind: 'DIVISION', parentId: story.unit('minhkhe'), onDay: '2025-06-30' }),
        ),
        code('unit-before-parent', 400, '/onDay'),
      ],
      [
        'a paper of tomorrow',
        ask(
          () => '/units',
          () => made({ kind: 'DIVISION', parentId: story.unit('minhkhe'), decidedOn: '2026-11-21' }),
        ),
        code('unit-decided-ahead', 400, '/decidedOn'),
      ],
      [
        'a telephone number that is none',
        ask(
          () => `/units/${story.unit('vanphong')}/contact`,
          () => contactOfUnit({ phone: 'hỏi bảo vệ' }),
        ),
        code('unit-phone', 400, '/phone'),
      ],
      [
        'an address of electronic mail that is none',
        ask(
          () => `/units/${story.unit('vanphong')}/contact`,
          () => contactOfUnit({ email: 'vanphong' }),
        ),
        code('unit-email', 400, '/email'),
      ],
      [
        'the contact of a unit that is no more',
        ask(
          () => `/units/${story.unit('old.tan')}/contact`,
          () => contactOfUnit(),
        ),
        code('unit-ended', 409),
      ],
    ],
  );
});

const peopleOf = async (unitId: number): Promise<string[]> =>
  expectDone(await admin.get(`/staff-members?unitId=${unitId}&limit=200`))
    .json<{ items: { fullName: string; unit: { name: string } }[] }>()
    .items.map(({ fullName, unit }) => `${fullName}, ${unit.name}`)
    .sort();

describe('two communes that one decision merges with what stands below them', () => {
  it('go into a new one: divisions of one name become one, a school goes along, and everybody’s post with them', async () => {
    const province = story.unit('province');
    const communes = [
      await create('Xã Sáp Một', 'COMMUNE', province, '2025-07-01'),
      await create('Xã Sáp Hai', 'COMMUNE', province, '2025-07-01'),
    ];
    const [one = 0, two = 0] = communes;
    const divisions = [
      await create('Phòng Tổng hợp', 'DIVISION', one, '2025-07-01'),
      await create('Phòng Tổng hợp', 'DIVISION', two, '2025-07-01'),
      await create('Tổ Một cửa', 'PUBLIC_UNIT', two, '2025-07-01'),
    ];
    const school = await create('Trường Sáp Hai', 'SCHOOL', two, '2025-07-01');
    for (const [at, unitId] of [one, ...divisions, school].entries()) {
      const fullName = `Phí Văn ${['Một', 'Hai', 'Ba', 'Bốn', 'Năm'][at]}`;
      expectDone(await admin.post('/staff-members', newcomerAt(unitId, { fullName })));
    }
    const body = mergerOf(communes, province, {
      founded: { name: 'Xã Sáp Chung', kind: 'COMMUNE', parentId: province },
      withBelow: true,
    });
    const merged = expectDone(await admin.post('/units/merge', body)).json<{ id: number }>().id;
    expect(await peopleOf(merged)).toEqual([
      'Phí Văn Ba, Phòng Tổng hợp, Xã Sáp Chung',
      'Phí Văn Bốn, Tổ Một cửa, Xã Sáp Chung',
      'Phí Văn Hai, Phòng Tổng hợp, Xã Sáp Chung',
      'Phí Văn Một, Xã Sáp Chung',
      'Phí Văn Năm, Trường Sáp Hai',
    ]);
    const below = await query<{ name: string; n: number }>(
      app.database,
      `SELECT u.name, count(s.predecessor_id)::int AS n FROM org_unit u JOIN org_unit_succession s ON s.successor_id = u.id
        WHERE u.parent_id = $1 AND u.valid_to IS NULL GROUP BY u.id ORDER BY u.name COLLATE "vi-x-icu"`,
      [merged],
    );
    expect(below).toEqual([
      { name: 'Phòng Tổng hợp', n: 2 },
      { name: 'Tổ Một cửa', n: 1 },
      { name: 'Trường Sáp Hai', n: 1 },
    ]);
    for (const id of [...communes, ...divisions, school]) expect((await record(id)).validTo).toBe('2026-11-20');
    // Sent again it is the same; what is merged into one that goes on finds its divisions there.
    const acts = await query(app.database, 'SELECT id FROM org_unit_act');
    expect(expectDone(await admin.post('/units/merge', body)).json<{ id: number }>().id).toBe(merged);
    expect(await query(app.database, 'SELECT id FROM org_unit_act')).toHaveLength(acts.length);
    const late = await create('Xã Sáp Ba', 'COMMUNE', province, '2025-07-01');
    const division = await create('Phòng Tổng hợp', 'DIVISION', late, '2025-07-01');
    const again = mergerOf([late], province, { founded: null, successorId: merged, withBelow: true });
    expectDone(await admin.post('/units/merge', again));
    expect((await record(division)).successors).toMatchObject([{ name: 'Phòng Tổng hợp' }]);
    expect((await record(late)).successors).toMatchObject([{ id: merged }]);
  });
});

it('whatever is asked of a day says what the unit was called on it, and finds it by that', async () => {
  const unit = await create('Phòng Tên Cũ', 'DIVISION', story.unit('minhkhe'), '2025-07-01');
  const person = newcomerAt(unit);
  expectDone(await admin.post('/staff-members', person));
  expectDone(await admin.post(`/staff-members/${person.id}/movements`, transferTo(story.unit('vanphong'))));
  expectDone(await admin.post(`/units/${unit}/rename`, actOfUnit({ name: 'Phòng Gọi Khác', onDay: '2026-11-18' })));
  const textOf = async (path: string): Promise<string> => (await admin.get(path)).text;
  for (const [day, name, other] of [
    ['2026-11-15', 'Phòng Tên Cũ', 'Phòng Gọi Khác'],
    ['2026-11-20', 'Phòng Gọi Khác', 'Phòng Tên Cũ'],
  ] as const) {
    const paths = [`/units?on=${day}&q=${encodeURIComponent(name)}`, `/headcount?unitId=${unit}&onDay=${day}`];
    paths.push(`/duties?unitId=${unit}&onDay=${day}`);
    if (day === '2026-11-15') paths.push(`/staff-members?unitId=${unit}&onDay=${day}`, `/staff-members/${person.id}`);
    for (const path of paths) {
      const text = await textOf(path);
      expect([path, text.includes(name), text.includes(other)]).toEqual([path, true, false]);
    }
  }
});
