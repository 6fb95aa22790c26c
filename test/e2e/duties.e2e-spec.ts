import { administrator } from '../support/administrator';
import { TestApp } from '../support/app';
import { DECISION, dutyListOf, dutyOf, newcomerAt, transferTo } from '../support/roster-bodies';
import { expectDone, storyOf, type Story } from '../support/story';
import { Team } from '../support/team';
import type { Answer, Visitor } from '../support/visitor';

// Rõ người, rõ việc: what a unit has to do by its working regulation, who does it, and what nobody or more than one does.

interface Matrix {
  lists: {
    regulationNumber: string;
    validTo: string | null;
    duties: {
      code: string;
      itemCodes: string[];
      holders: { id: string; fullName: string; position: string | null }[];
    }[];
  }[];
  withoutHolder: { code: string }[];
  withSeveral: { code: string }[];
  withoutDuty: string[];
}

let app: TestApp;
let story: Story;
let admin: Visitor;
let unit: number;
const ids: Record<'one' | 'two' | 'idle', string> = { one: '', two: '', idle: '' };
beforeAll(async () => {
  app = await TestApp.start();
  story = await storyOf(app.database);
  admin = await administrator(app, story);
  unit = story.unit('minhkhe');
  for (const key of ['one', 'two', 'idle'] as const) {
    const person = newcomerAt(unit, {
      fullName: `Ngô Thị ${key}`,
      onDay: '2026-10-01',
      decision: { ...DECISION, decidedOn: '2026-09-25' },
    });
    expectDone(await admin.post('/staff-members', person));
    ids[key] = person.id;
  }
  expectDone(await admin.post('/duty-lists', dutyListOf(unit, { validFrom: '2026-10-01' })));
});
afterAll(() => app.stop());

const on = async (day: string): Promise<Matrix> =>
  expectDone(await admin.get(`/duties?unitId=${unit}&onDay=${day}`)).json<Matrix>();
const codes = (keys: readonly { code: string }[]): string[] => keys.map(({ code }) => code);
const assign = (person: string, more: object = {}): Promise<Answer> =>
  admin.post('/duty-assignments', dutyOf(unit, person, { dutyCode: 'A', startsOn: '2026-10-05', ...more }));

it('shows on any day what nobody does, what two do, and who has nothing to do', async () => {
  expect(codes((await on('2026-10-04')).withoutHolder)).toEqual(['A', 'B']);
  expectDone(await assign(ids.one));
  expectDone(await assign(ids.two, { startsOn: '2026-10-12' }));
  const [before, after] = [await on('2026-10-11'), await on('2026-10-12')];
  expect([codes(before.withoutHolder), codes(before.withSeveral)]).toEqual([['B'], []]);
  expect([codes(after.withoutHolder), codes(after.withSeveral)]).toEqual([['B'], ['A']]);
  expect(after.withoutDuty).toContain(ids.idle);
  expect(before.withoutDuty).toContain(ids.two);
  expect(after.withoutDuty).not.toContain(ids.two);
});

it('gives a duty back from a day on, and one that was given by mistake was held on none', async () => {
  const mistake = dutyOf(unit, ids.idle, { dutyCode: 'A', startsOn: '2026-10-13' });
  expectDone(await admin.post('/duty-assignments', mistake));
  expect((await on('2026-10-13')).lists[0]?.duties[0]?.holders).toHaveLength(3);
  expectDone(await admin.post(`/duty-assignments/${mistake.id}/end`, { endsOn: '2026-10-13' }));
  expect((await on('2026-10-13')).lists[0]?.duties[0]?.holders).toHaveLength(2);
  const again = await admin.post(`/duty-assignments/${mistake.id}/end`, { endsOn: '2026-10-14' });
  expect([again.status, again.json()['code']]).toEqual([409, 'roster.duty-ended']);
});

it('opens the gap by itself when whoever had it is transferred to another body', async () => {
  expectDone(await assign(ids.idle, { dutyCode: 'B', startsOn: '2026-10-14' }));
  expect(codes((await on('2026-11-15')).withoutHolder)).toEqual([]);
  expectDone(await admin.post(`/staff-members/${ids.idle}/movements`, transferTo(story.unit('vanphong'))));
  const moved = await on('2026-11-16');
  expect(codes(moved.withoutHolder)).toEqual(['B']);
  expect(moved.lists[0]?.duties[1]?.holders).toEqual([
    expect.objectContaining({ fullName: 'Ngô Thị idle', position: null }),
  ]);
});

it('is versioned by the working regulation: the next list ends the one before, and who has a code keeps it', async () => {
  const { duties } = dutyListOf(unit);
  const next = dutyListOf(unit, {
    validFrom: '2026-11-17',
    regulation: { ...DECISION, number: '06/QĐ-UBND' },
    duties: duties.slice(0, 1),
  });
  expectDone(await admin.post('/duty-lists', next));
  const [old, now] = [(await on('2026-11-16')).lists[0], (await on('2026-11-17')).lists[0]];
  expect([old?.regulationNumber, old?.validTo, codes(old?.duties ?? [])]).toEqual([
    '05/QĐ-UBND',
    '2026-11-17',
    ['A', 'B'],
  ]);
  expect([now?.regulationNumber, now?.validTo, codes(now?.duties ?? [])]).toEqual(['06/QĐ-UBND', null, ['A']]);
  expect(now?.duties[0]?.holders).toHaveLength(2);
});

it('names to a visit whose duty each item of its checklist is about', async () => {
  const inspector = await app.as('tham.nguyen');
  const team = await Team.of(inspector, await app.as('lan.tran'), { app, tenant: 1 });
  const { id: visit } = await team.visit(0, unit);
  const roster = expectDone(await inspector.get(`/inspections/${visit}/roster`)).json<{
    items: { id: string; itemCodes: string[] }[];
  }>();
  const about = new Map(roster.items.map(({ id, itemCodes }) => [id, itemCodes]));
  expect([about.get(ids.one), about.get(ids.two), about.get(story.person('anh'))]).toEqual([['M1'], ['M1'], []]);
});

it.each<[string, () => Promise<Answer>, readonly [status: number, code: string, pointer: string]]>([
  ['a duty that the list does not have', () => assign(ids.one, { dutyCode: 'Z' }), [400, 'no-such-duty', '/dutyCode']],
  ['somebody of another body', () => assign(story.person('son')), [400, 'holder-elsewhere', '/staffMemberId']],
  [
    'a list from before the one there is',
    () => admin.post('/duty-lists', dutyListOf(unit, { validFrom: '2026-10-02' })),
    [400, 'duty-list-order', '/validFrom'],
  ],
  [
    'a list by a regulation of tomorrow',
    () =>
      admin.post(
        '/duty-lists',
        dutyListOf(unit, { validFrom: '2026-11-19', regulation: { ...DECISION, decidedOn: '2026-11-21' } }),
      ),
    [400, 'decision-ahead', '/regulation/decidedOn'],
  ],
  [
    'a code that stands twice',
    () => {
      const { duties } = dutyListOf(unit);
      return admin.post('/duty-lists', dutyListOf(unit, { validFrom: '2026-11-19', duties: [...duties, ...duties] }));
    },
    [400, 'duty-code-twice', '/duties/2/code'],
  ],
])('%s is refused', async (_, ask, [status, code, pointer]) => {
  const answer = await ask();
  const { errors = [] } = answer.json<{ errors?: { pointer: string }[] }>();
  expect([answer.status, answer.json()['code'], errors[0]?.pointer]).toEqual([status, `roster.${code}`, pointer]);
});

it('the same duty is not given twice to the same person, whoever asks first', async () => {
  const both = await Promise.all([1, 2].map(() => assign(story.person('ngoc'), { startsOn: '2026-11-18' })));
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
});

it('stands on the record of whoever has it, for them and for the chair, with its days', async () => {
  const anh = story.person('anh');
  const duty = dutyOf(unit, anh, { dutyCode: 'B', startsOn: '2026-10-20' });
  expectDone(await admin.post('/duty-assignments', duty));
  const recordOf = async (who: string): Promise<unknown> =>
    expectDone(await (await app.as(who)).get(`/staff-members/${anh}`)).json<{ duties: unknown }>().duties;
  const line = { id: duty.id, title: 'Tiếp nhận hồ sơ loại B', startsOn: '2026-10-20', endsOn: null };
  for (const who of ['anh.le', 'ngoc.do']) expect([who, await recordOf(who)]).toMatchObject([who, [line]]);
  expectDone(await admin.post(`/duty-assignments/${duty.id}/end`, { endsOn: '2026-11-01' }));
  expect(await recordOf('anh.le')).toMatchObject([{ ...line, endsOn: '2026-11-01' }]);
});
