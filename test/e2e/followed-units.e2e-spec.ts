import type { UnitListResponse } from '../../libs/organization/src/dto/unit.response';
import type { AgeingResponse, SectionsResponse } from '../../libs/reporting/src/dto/dashboard.response';
import type { MonthResponse } from '../../libs/reporting/src/dto/month.response';
import { administrator } from '../support/administrator';
import { TestApp } from '../support/app';
import { actOfUnit } from '../support/office-bodies';
import { everyPage } from '../support/pages';
import { expectDone, query, storyOf, type Story } from '../support/story';
import { Team } from '../support/team';
import type { Visitor } from '../support/visitor';

/** What was found at a unit stays with it; added up it goes to the unit that stands for it today, or not, as one asks. */
const MONTH = '2026-11';
let app: TestApp;
let story: Story;
let leader: Visitor;
let admin: Visitor;
let before: MonthResponse;

beforeAll(async () => {
  app = await TestApp.start();
  story = await storyOf(app.database);
  [leader, admin] = [await app.as('vinh.cao'), await administrator(app, story)];
  const team = await Team.of(await app.as('tham.nguyen'), await app.as('lan.tran'), { app, tenant: 1 });
  await team.settledVisit(2, story.unit('vanphong'));
  await team.settledVisit(1, story.unit('thuongsa'));
  before = await month(false);
  // Xã Minh Khê goes into Phường Vân Phong; Xã Thượng Sa Khê is split between two new ones.
  await end(story.unit('minhkhe'), story.unit('vanphong'));
  const parts: number[] = [];
  for (const name of ['Xã Thượng Khê', 'Xã Sa Khê']) {
    const body = actOfUnit({ name, kind: 'COMMUNE', parentId: story.unit('province'), onDay: '2026-11-20' });
    parts.push(expectDone(await admin.post('/units', body)).json<{ id: number }>().id);
  }
  await moveAway(story.unit('thuongsa'));
  await end(story.unit('thuongsa'), ...parts);
});
afterAll(() => app.stop());

/** The unit and what stands under it, each with its own successor among what the first successor has. */
async function end(unitId: number, ...into: readonly number[]): Promise<void> {
  const below = expectDone(await admin.get(`/units?parentId=${unitId}&limit=200`)).json<UnitListResponse>().items;
  const successors = into.map((id) => ({ unitId: id }));
  for (const { id, name } of below) {
    const made = actOfUnit({ name: `${name} (nhận)`, kind: 'DIVISION', parentId: into[0], onDay: '2026-11-20' });
    const taking = expectDone(await admin.post('/units', made)).json<{ id: number }>().id;
    expectDone(await admin.post(`/units/${id}/end`, actOfUnit({ successors: [{ unitId: taking }] })));
  }
  expectDone(await admin.post(`/units/${unitId}/end`, actOfUnit({ successors })));
}
/** Nobody can say of a unit that is split where its people go: each goes by a paper of their own. */
async function moveAway(unitId: number): Promise<void> {
  const people = await query<{ id: string }>(app.database, `SELECT id FROM staff_member WHERE org_unit_id = $1`, [
    unitId,
  ]);
  for (const { id } of people) {
    const to = { unitId: story.unit('home'), position: 'Chuyên viên' };
    const decision = { number: '1/QĐ', decidedOn: '2026-11-01', by: 'UBND tỉnh' };
    const act = { id: actOfUnit().id, kind: 'TRANSFER', onDay: '2026-11-19', to, decision };
    expectDone(await admin.post(`/staff-members/${id}/movements`, act));
  }
}

const asked = (successors: boolean): string => (successors ? '?successors=true' : '');
const month = async (successors: boolean): Promise<MonthResponse> =>
  expectDone(await leader.get(`/months/${MONTH}${asked(successors)}`)).json<MonthResponse>();
const lineOf = ({ lines }: MonthResponse, unitId: number) => lines.find(({ unit }) => unit.id === unitId);
const rowsOf = (unitId: number, measure: string, successors: boolean) =>
  everyPage<{ id: string; unit: { name: string } }>(
    leader,
    `/months/${MONTH}/rows?unitId=${unitId}&measure=${measure}${successors ? '&successors=true' : ''}`,
  );

it('by themselves the numbers of a month stay with the unit as it was, and nothing is lost by a merger', async () => {
  const after = await month(false);
  expect(after.successors).toBe(false);
  const [minhKhe, vanPhong] = [story.unit('minhkhe'), story.unit('vanphong')];
  expect(lineOf(after, minhKhe)).toMatchObject({ ended: true, now: lineOf(before, minhKhe)?.now });
  expect(lineOf(after, vanPhong)?.now).toEqual(lineOf(before, vanPhong)?.now);
  expect(after.total.now).toEqual(before.total.now);
});

it('with the successors the numbers of the merged are added to who stands for them, and the total is the same', async () => {
  const [apart, together] = [await month(false), await month(true)];
  expect(together.successors).toBe(true);
  const [minhKhe, vanPhong] = [story.unit('minhkhe'), story.unit('vanphong')];
  expect(lineOf(together, minhKhe)).toBeUndefined();
  const [one, other] = [lineOf(apart, minhKhe)?.now, lineOf(apart, vanPhong)?.now];
  if (!one || !other) throw new Error('both have a line');
  expect([one.opened, other.opened]).toEqual([6, 2]);
  const sums = Object.fromEntries(Object.keys(one).map((key) => [key, one[key as 'opened'] + other[key as 'opened']]));
  expect(lineOf(together, vanPhong)).toMatchObject({ ended: false, neverVisited: false, now: sums });
  expect(together.total.now).toEqual(apart.total.now);
});

it('every number is the number of its rows either way, and each row says whose it was', async () => {
  const vanPhong = story.unit('vanphong');
  for (const successors of [false, true]) {
    const line = lineOf(await month(successors), vanPhong);
    for (const measure of ['opened', 'overdue', 'visits', 'shortcomings', 'repeated'] as const) {
      expect([measure, (await rowsOf(vanPhong, measure, successors)).length]).toEqual([measure, line?.now[measure]]);
    }
  }
  const names = new Set((await rowsOf(vanPhong, 'opened', true)).map(({ unit }) => unit.name));
  expect([...names].sort()).toEqual(['Phường Vân Phong', 'Xã Minh Khê']);
});

it('a unit that was split keeps its own numbers, because nobody can say whose they are', async () => {
  const split = story.unit('thuongsa');
  const together = await month(true);
  expect(lineOf(together, split)).toMatchObject({ ended: true, now: { opened: 1, visits: 1 } });
  const parts = together.lines.filter(({ unit }) => ['Xã Thượng Khê', 'Xã Sa Khê'].includes(unit.name));
  expect(parts.map(({ now }) => now.opened)).toEqual([0, 0]);
});

it('what failed by section, and what is overdue by age, is added up the same way', async () => {
  const [minhKhe, vanPhong] = [story.unit('minhkhe'), story.unit('vanphong')];
  const sections = async (successors: boolean): Promise<SectionsResponse> =>
    expectDone(await leader.get(`/dashboard/sections${asked(successors)}`)).json<SectionsResponse>();
  const visitsOf = ({ lines }: SectionsResponse, id: number): number =>
    lines.find(({ unit }) => unit.id === id)?.visits ?? 0;
  const [apart, together] = [await sections(false), await sections(true)];
  expect([apart.successors, together.successors]).toEqual([false, true]);
  expect(visitsOf(apart, minhKhe)).toBeGreaterThan(0);
  expect(visitsOf(together, minhKhe)).toBe(0);
  expect(visitsOf(together, vanPhong)).toBe(visitsOf(apart, minhKhe) + visitsOf(apart, vanPhong));
  const cell = together.lines.find(({ unit }) => unit.id === vanPhong)?.cells.find(({ failed }) => failed > 0);
  const path = `/dashboard/sections/rows?unitId=${vanPhong}&section=${encodeURIComponent(cell?.section ?? '')}&result=FAIL`;
  expect(await everyPage(leader, `${path}&successors=true`)).toHaveLength(cell?.failed ?? 0);

  const ageing = async (successors: boolean): Promise<AgeingResponse['lines']> =>
    expectDone(await leader.get(`/dashboard/ageing${asked(successors)}`)).json<AgeingResponse>().lines;
  const late = (await ageing(false)).find(({ unit }) => unit.id === minhKhe);
  const taken = (await ageing(true)).find(({ unit }) => unit.id === vanPhong);
  expect((await ageing(true)).some(({ unit }) => unit.id === minhKhe)).toBe(false);
  expect(taken?.tasks).toBe(late?.tasks);
  const { age = '', tasks = 0 } = taken?.ages.find((one) => one.tasks > 0) ?? {};
  const rows = await everyPage(leader, `/dashboard/ageing/rows?unitId=${vanPhong}&age=${age}&successors=true`);
  expect(rows).toHaveLength(tasks);
});
