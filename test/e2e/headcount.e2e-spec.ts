import { v7 as uuidv7 } from 'uuid';
import { administrator } from '../support/administrator';
import { TestApp } from '../support/app';
import { DECISION, newcomerAt, quotaOf } from '../support/roster-bodies';
import { expectDone, query, storyOf, tamper, type Story } from '../support/story';
import { handOf } from '../support/units';
import type { Visitor } from '../support/visitor';

// How many people units may have, from which day and by which paper, against how many they have.

interface Row {
  kind: string | null;
  position: string | null;
  own: number | null;
  below: number | null;
  quota: number | null;
  present: number;
  uncovered: number;
  excess: number | null;
  before: { quota: number | null; present: number } | null;
}
interface Headcount {
  rows: Row[];
  units: { unit: { name: string }; rows: Row[] }[];
  moved: { rotated: number; streamlined: number } | null;
  earlier: { name: string }[];
  quotas: Quota[];
}
interface Quota {
  id: string;
  posts: number;
  validFrom: string;
  validTo: string | null;
  endDecision: string | null;
  withdrawnReason: string | null;
}

let app: TestApp;
let story: Story;
let admin: Visitor;
beforeAll(async () => {
  app = await TestApp.start();
  story = await storyOf(app.database);
  admin = await administrator(app, story);
});
afterAll(() => app.stop());

const given = async (unitId: number, more: object): Promise<Quota[]> =>
  expectDone(await admin.post('/quotas', quotaOf(unitId, more))).json<{ items: Quota[] }>().items;
const headcount = async (unitId: number, days = ''): Promise<Headcount> =>
  expectDone(await admin.get(`/headcount?unitId=${unitId}${days}`)).json<Headcount>();
const post = (rows: readonly Row[], name: string): Row | undefined => rows.find(({ position }) => position === name);
const kind = (rows: readonly Row[], name: string): Row | undefined => rows.find((row) => row.kind === name);

describe('the posts of an office of 2016', () => {
  const BEFORE = '2016-07-01';
  const AFTER = '2016-12-01';
  /** The districts are no more; who is entered among them was there until then at the latest. */
  const ENDED = '2025-07-01';
  const DEPUTY = 'Phó Chủ tịch UBND';
  const paper = (decidedOn: string) => ({ decision: { ...DECISION, decidedOn } });
  let district: number;
  let communes: number[];

  beforeAll(async () => {
    // A district of seven communes, as there was before the two tiers: units of that day come with an office's data.
    const unit = async (parent: string, kind: string, name: string): Promise<number> => {
      await tamper(
        app.database,
        `WITH n AS (SELECT nextval(pg_get_serial_sequence('org_unit', 'id'))::int AS id)
         INSERT INTO org_unit (id, tenant_id, parent_id, body_id, kind, name, name_folded, valid_from, valid_to)
         SELECT n.id, 1, ${parent}, n.id, '${kind}', '${name}', 'sa linh', '${BEFORE}', '${ENDED}' FROM n`,
      );
      const [row] = await query<{ id: number }>(app.database, 'SELECT id FROM org_unit WHERE name = $1', [name]);
      return row?.id ?? 0;
    };
    district = await unit(
      `(SELECT id FROM org_unit WHERE tenant_id = 1 AND parent_id IS NULL)`,
      'DISTRICT',
      'Huyện Sa Linh (cũ)',
    );
    communes = [];
    for (let n = 1; n <= 7; n += 1) communes.push(await unit(String(district), 'COMMUNE', `Xã Sa Linh ${n} (cũ)`));
    for (const [unitId, was, is] of [[district, 3, 2], ...communes.map((id) => [id, 2, 1])] as [
      number,
      number,
      number,
    ][]) {
      await given(unitId, { kind: null, position: DEPUTY, posts: was, validFrom: BEFORE, ...paper('2016-06-20') });
      await given(unitId, { kind: null, position: DEPUTY, posts: is, validFrom: AFTER, ...paper('2016-11-20') });
    }
    await given(district, { kind: 'CIVIL_SERVANT', posts: 20, validFrom: BEFORE, ...paper('2016-06-20') });
    await given(district, { kind: 'CIVIL_SERVANT', posts: 11, validFrom: AFTER, ...paper('2016-11-20') });
    const takeOn = async (unitId: number, position: string, staff: string): Promise<string> => {
      const person = newcomerAt(unitId, {
        ...{
          fullName: `Người ${position}`,
          kind: staff,
          onDay: BEFORE,
          untilDay: ENDED,
          to: { unitId, position },
          ...paper('2016-06-20'),
        },
      });
      expectDone(await admin.post('/staff-members', person));
      return person.id;
    };
    const move = async (person: string, body: object): Promise<void> => {
      const movement = { id: uuidv7(), onDay: '2016-11-25', ...paper('2016-11-22'), ...body };
      expectDone(await admin.post(`/staff-members/${person}/movements`, movement));
    };
    // Eight deputies whose posts were cut are rotated to other communes' offices; nine civil servants are streamlined.
    for (const [at, unitId] of [district, ...communes].entries()) {
      const stays = at === 0 ? 2 : 1;
      const titled = `${DEPUTY} ${at === 0 ? 'huyện' : 'xã'}`;
      for (let n = 0; n < stays; n += 1) await takeOn(unitId, titled, 'OFFICIAL');
      const cut = await takeOn(unitId, titled, 'OFFICIAL');
      const other = communes[at % communes.length] === unitId ? district : (communes[at % communes.length] ?? 0);
      await move(cut, {
        ...{ kind: 'ROTATION', untilDay: ENDED },
        to: { unitId: other, position: 'Bí thư Đảng ủy xã' },
      });
    }
    for (let n = 0; n < 20; n += 1) {
      const person = await takeOn(district, 'Chuyên viên', 'CIVIL_SERVANT');
      if (n < 9) await move(person, { kind: 'STREAMLINING' });
    }
  });

  it('are reported with what was cut: eight deputies and nine posts, with eight rotated and nine streamlined', async () => {
    const { rows, units, moved } = await headcount(district, `&onDay=${AFTER}&since=${BEFORE}`);
    const deputies = post(rows, DEPUTY);
    expect(deputies).toMatchObject({ own: 2, quota: 9, present: 9, excess: 0, before: { quota: 17, present: 17 } });
    expect((deputies?.before?.quota ?? 0) - (deputies?.quota ?? 0)).toBe(8);
    expect(units.map((below) => post(below.rows, DEPUTY))).toEqual(
      communes.map(() =>
        expect.objectContaining({ own: 1, quota: 1, excess: 0, before: expect.objectContaining({ quota: 2 }) }),
      ),
    );
    const civil = kind(rows, 'CIVIL_SERVANT');
    expect(civil).toMatchObject({ quota: 11, present: 11, excess: 0, before: { quota: 20, present: 20 } });
    expect(moved).toEqual({ rotated: 8, streamlined: 9 });
  });

  it('are over the number between the cut of a post and the day somebody leaves it, and stay on record', async () => {
    expect(post((await headcount(district, '&onDay=2016-11-24')).rows, DEPUTY)).toMatchObject({
      quota: 17,
      present: 17,
    });
    const later = await headcount(district, '&onDay=2020-01-01');
    // Those that were entered last stand first where they hold from the same day.
    expect(later.quotas.map(({ posts, validFrom, validTo }) => [posts, validFrom, validTo])).toEqual([
      // A number of a unit that is no more ended with it.
      [11, AFTER, ENDED],
      [2, AFTER, ENDED],
      [20, BEFORE, AFTER],
      [3, BEFORE, AFTER],
    ]);
    const gone = await admin.get(`/headcount?unitId=${district}&onDay=2026-01-01`);
    expect([gone.status, gone.json()['code']]).toEqual([400, 'roster.unit-not-there']);
  });
});

describe('a number', () => {
  let unit: number;
  beforeAll(() => (unit = story.unit('vanphong')));

  const spans = (quotas: readonly Quota[]): unknown[] =>
    quotas.map(({ posts, validFrom, validTo, withdrawnReason }) => [
      posts,
      validFrom,
      validTo,
      withdrawnReason !== null,
    ]);

  it('ends where another begins, fits in before a later one, and gives way again when it is withdrawn', async () => {
    const of = { kind: 'PUBLIC_EMPLOYEE' };
    await given(unit, { ...of, posts: 5, validFrom: '2026-01-01' });
    await given(unit, { ...of, posts: 3, validFrom: '2026-10-01' });
    const quotas = await given(unit, { ...of, posts: 4, validFrom: '2026-06-01' });
    expect(spans(quotas)).toEqual([
      [3, '2026-10-01', null, false],
      [4, '2026-06-01', '2026-10-01', false],
      [5, '2026-01-01', '2026-06-01', false],
    ]);
    const middle = quotas[1]?.id ?? '';
    const back = await admin.post(`/quotas/${middle}/withdraw`, { reason: 'Ghi nhầm đơn vị.' });
    expect(spans(expectDone(back).json<{ items: Quota[] }>().items)).toEqual([
      [3, '2026-10-01', null, false],
      [4, '2026-06-01', '2026-10-01', true],
      [5, '2026-01-01', '2026-10-01', false],
    ]);
    const again = await admin.post(`/quotas/${middle}/withdraw`, { reason: 'Ghi nhầm đơn vị.' });
    expect([again.status, again.json()['code']]).toEqual([409, 'roster.quota-withdrawn']);
  });

  it('ends by a decision, and holds on no day after that', async () => {
    const quota = quotaOf(unit, { kind: 'PART_TIME', posts: 12 });
    expectDone(await admin.post('/quotas', quota));
    const end = { onDay: '2026-08-01', decision: '77/QĐ-UBND ngày 15/07/2026 của UBND tỉnh' };
    expectDone(await admin.post(`/quotas/${quota.id}/end`, end));
    expect(kind((await headcount(unit, '&onDay=2026-07-31')).rows, 'PART_TIME')).toMatchObject({
      own: 12,
      excess: -12,
    });
    expect(kind((await headcount(unit, '&onDay=2026-08-01')).rows, 'PART_TIME')).toBeUndefined();
    const twice = await admin.post(`/quotas/${quota.id}/end`, end);
    expect([twice.status, twice.json()['code']]).toEqual([409, 'roster.quota-ended']);
  });

  it('covers divisions, tells who is missing, and counts apart who works where nothing was given', async () => {
    const commune = story.unit('minhkhe');
    const there = kind((await headcount(commune)).rows, 'CIVIL_SERVANT');
    expect(there).toMatchObject({ quota: null, excess: null, uncovered: there?.present });
    await given(commune, { kind: 'CIVIL_SERVANT', posts: (there?.present ?? 0) + 2 });
    expect(kind((await headcount(commune)).rows, 'CIVIL_SERVANT')).toMatchObject({ uncovered: 0, excess: -2 });
  });

  it.each<[string, object, readonly [status: number, code: string, pointer: string]]>([
    ['of nothing', { kind: null }, [400, 'quota-of-what', '/kind']],
    ['of a kind and of a post', { position: 'Trưởng phòng' }, [400, 'quota-of-what', '/kind']],
    ['from a day on which the unit was not there', { validFrom: '2020-01-01' }, [400, 'unit-not-there', '/validFrom']],
    [
      'by a paper of tomorrow',
      { decision: { ...DECISION, decidedOn: '2026-11-21' } },
      [400, 'decision-ahead', '/decision/decidedOn'],
    ],
  ])('%s is refused', async (_, more, [status, code, pointer]) => {
    const answer = await admin.post('/quotas', quotaOf(unit, more));
    expect({
      status: answer.status,
      code: answer.json()['code'],
      at: answer.json<{ errors: { pointer: string }[] }>().errors[0]?.pointer,
    }).toEqual({ status, code: `roster.${code}`, at: pointer });
  });

  it('is not given twice from one day, whoever asks first, whatever the case of its letters', async () => {
    const both = await Promise.all(
      ['Chánh Văn phòng', 'CHÁNH VĂN PHÒNG'].map((position) =>
        admin.post('/quotas', quotaOf(unit, { kind: null, position, posts: 1 })),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.json()['code']).toBe('roster.quota-taken');
  });
});

it('of a day before a merger has those who came by it, as the list of people has them, and says so', async () => {
  const { create, end } = handOf(() => admin);
  const commune = story.unit('thuongsa');
  const [into, gone] = [
    await create('Phòng Nhận Người', 'DIVISION', commune, '2025-07-01'),
    await create('Phòng Đem Người', 'DIVISION', commune, '2025-07-01'),
  ];
  for (const [unitId, fullName] of [
    [into, 'Vàng Văn Nhận'],
    [gone, 'Vàng Văn Đem'],
  ] as const) {
    expectDone(await admin.post('/staff-members', newcomerAt(unitId, { fullName })));
    await given(unitId, { kind: 'CIVIL_SERVANT', posts: 3 });
  }
  const names = async (unitId: number, onDay: string): Promise<number> =>
    expectDone(await admin.get(`/staff-members?unitId=${unitId}&onDay=${onDay}`)).json<{ items: unknown[] }>().items
      .length;
  const whole = kind((await headcount(commune, '&onDay=2026-11-18')).rows, 'CIVIL_SERVANT');
  expect((await headcount(into, '&onDay=2026-11-18')).earlier).toEqual([]);
  expectDone(await end(gone, '2026-11-19', into));
  const { rows, units, earlier } = await headcount(into, '&onDay=2026-11-18');
  expect(kind(rows, 'CIVIL_SERVANT')).toMatchObject({ own: 3, quota: 6, present: 2, excess: -4 });
  expect(await names(into, '2026-11-18')).toBe(2);
  expect([earlier, units.map(({ unit }) => unit.name)]).toEqual([
    [{ id: gone, name: 'Phòng Đem Người' }],
    ['Phòng Đem Người'],
  ]);
  // Nobody is counted twice above them, and one who asks for the division that went has it as it was.
  expect(kind((await headcount(commune, '&onDay=2026-11-18')).rows, 'CIVIL_SERVANT')?.present).toBe(whole?.present);
  expect(kind((await headcount(gone, '&onDay=2026-11-18')).rows, 'CIVIL_SERVANT')).toMatchObject({
    present: 1,
    quota: 3,
  });
  const after = await headcount(into, '&onDay=2026-11-19&since=2026-11-18');
  expect(kind(after.rows, 'CIVIL_SERVANT')).toMatchObject({ present: 2, before: { present: 2 } });
});
