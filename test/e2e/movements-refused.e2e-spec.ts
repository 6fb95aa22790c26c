import { v7 as uuidv7 } from 'uuid';
import { administrator } from '../support/administrator';
import { TestApp } from '../support/app';
import { refused, type BadRequest, type RefusedRow } from '../support/refusal';
import { DECISION, dutyListOf, dutyOf, leaveOf, newcomerAt, transferTo } from '../support/roster-bodies';
import { atOnce, expectDone, query, storyOf, type Story } from '../support/story';
import { handOf } from '../support/units';
import type { Answer, Visitor } from '../support/visitor';

// What cannot be said of a person is refused with words, and changes nothing.

let app: TestApp;
let story: Story;
let admin: Visitor;
let person: string;

beforeAll(async () => {
  app = await TestApp.start();
  story = await storyOf(app.database);
  admin = await administrator(app, story);
  const body = newcomerAt(story.unit('minhkhe'), { staffCode: 'VS-0009' });
  expectDone(await admin.post('/staff-members', body));
  person = body.id;
});
afterAll(() => app.stop());

const takenOn =
  (more: object, unit = 'minhkhe') =>
  (): BadRequest => ({
    who: admin,
    path: '/staff-members',
    body: newcomerAt(story.unit(unit), more),
  });
const moved = (body: () => object) => (): BadRequest => ({
  who: admin,
  path: `/staff-members/${person}/movements`,
  body: body(),
});
const by = (kind: string, more: object = {}) => ({
  id: uuidv7(),
  kind,
  onDay: '2026-11-16',
  decision: DECISION,
  ...more,
});
const toWard = (more: object = {}) => transferTo(story.unit('vanphong'), more);
const fault = (status: number, code: string, pointer: string) => ({ status, code: `roster.${code}`, pointer });

const ROWS: readonly RefusedRow[] = [
  ['a first day to come', takenOn({ onDay: '2026-11-21' }), fault(400, 'movement-ahead', '/onDay')],
  [
    'a decision to come',
    takenOn({ decision: { ...DECISION, decidedOn: '2026-11-21' } }),
    fault(400, 'decision-ahead', '/decision/decidedOn'),
  ],
  ['a code that somebody has', takenOn({ staffCode: 'VS-0009' }), { status: 409, code: 'roster.staff-code-taken' }],
  [
    'a birthday of another year',
    takenOn({ birthYear: 1990, bornOn: '1991-01-01' }),
    fault(400, 'birth-differs', '/bornOn'),
  ],
  ['a unit that is no more', takenOn({}, 'old'), fault(400, 'post-in-ended-unit', '/to/unitId')],
  [
    'one that another took over',
    takenOn({ onDay: '2020-01-01' }, 'old.tan'),
    fault(400, 'post-in-succeeded-unit', '/to/unitId'),
  ],
  [
    'a post that outlasts its unit',
    takenOn({ onDay: '2020-01-01', untilDay: '2025-07-02' }, 'old.tan'),
    fault(400, 'post-in-succeeded-unit', '/untilDay'),
  ],
  [
    'a post that ends before it begins',
    takenOn({ untilDay: '2026-11-02' }),
    fault(400, 'movement-until-too-early', '/untilDay'),
  ],
  ['a day before the unit', takenOn({ onDay: '2025-06-30' }), fault(400, 'post-before-unit', '/onDay')],
  ['a transfer without a unit', moved(() => by('TRANSFER')), fault(400, 'post-missing', '/to')],
  [
    'a leave to a unit',
    moved(() => leaveOf({ to: { unitId: story.unit('vanphong'), position: 'Chuyên viên' } })),
    fault(400, 'post-unasked', '/to'),
  ],
  [
    'a leave that hands work over',
    moved(() => leaveOf({ successorId: story.person('anh') })),
    fault(400, 'successor-unasked', '/successorId'),
  ],
  ['a leave for no reason', moved(() => leaveOf({ leaveKind: null })), fault(400, 'leave-kind-missing', '/leaveKind')],
  [
    'a retirement without a decision',
    moved(() => by('RETIREMENT', { decision: null })),
    fault(400, 'decision-missing', '/decision'),
  ],
  [
    'a transfer on the first day of the post',
    moved(() => toWard({ onDay: '2026-11-02' })),
    fault(409, 'movement-before-last', '/onDay'),
  ],
  [
    'a transfer to where they are',
    moved(() => transferTo(story.unit('minhkhe'))),
    fault(400, 'movement-same-unit', '/to/unitId'),
  ],
  [
    'a secondment without an end',
    moved(() => toWard({ kind: 'SECONDMENT' })),
    fault(400, 'movement-until-missing', '/untilDay'),
  ],
  [
    'a transfer with an end',
    moved(() => toWard({ untilDay: '2027-01-01' })),
    fault(400, 'movement-until-unasked', '/untilDay'),
  ],
  [
    'a leave that ends before it begins',
    moved(() => leaveOf({ untilDay: '2026-11-16' })),
    fault(400, 'movement-until-too-early', '/untilDay'),
  ],
  [
    'the end of a post that is not held',
    moved(() => by('POST_ENDED', { appointmentId: uuidv7() })),
    fault(400, 'movement-no-such-post', '/appointmentId'),
  ],
  [
    'a second recruitment',
    moved(() => toWard({ kind: 'RECRUITMENT' })),
    fault(409, 'movement-has-main-post', '/onDay'),
  ],
];

refused(() => app, ROWS);

it('a post in a unit that is no more, from a day to a day, is held, and goes on in the unit that took it over', async () => {
  const body = newcomerAt(story.unit('old.tan'), { onDay: '2017-03-01', untilDay: '2025-07-01' });
  expectDone(await admin.post('/staff-members', body));
  const further = transferTo(story.unit('minhkhe'), { kind: 'RECRUITMENT', onDay: '2025-07-01' });
  const page = expectDone(await admin.post(`/staff-members/${body.id}/movements`, further)).json<{
    unit: { name: string };
    appointments: { unit: { name: string }; startsOn: string; endsOn: string | null }[];
  }>();
  expect(page.unit.name).toBe('Xã Minh Khê');
  expect(page.appointments.map(({ unit, startsOn, endsOn }) => [unit.name, startsOn, endsOn])).toEqual([
    ['Xã Minh Khê', '2025-07-01', null],
    ['Xã Minh Tân Khê (cũ)', '2017-03-01', '2025-07-01'],
  ]);
  const offered = expectDone(await admin.get('/units?q=minh%20tan&on=2020-01-01')).json<{ items: { id: number }[] }>();
  expect(offered.items.map(({ id }) => id)).toEqual([story.unit('old.tan')]);
});

const { create, end } = handOf(() => admin);
const codeOf = (answer: Answer) => [answer.status, answer.json()['code']];

describe('a unit that ends', () => {
  const takenOnAt = async (unitId: number): Promise<string> => {
    const body = newcomerAt(unitId);
    expectDone(await admin.post('/staff-members', body));
    return body.id;
  };
  const goingOnAt = async (unitId: number): Promise<number> => {
    const [row] = await query<{ n: number }>(
      app.database,
      'SELECT count(*)::int AS n FROM appointment WHERE org_unit_id = $1 AND ends_on IS NULL',
      [unitId],
    );
    return row?.n ?? 0;
  };

  it('takes nobody back by the withdrawal of what led out of it', async () => {
    const unit = await create('Phòng Sẽ Thôi', 'DIVISION', story.unit('minhkhe'), '2025-07-01');
    const who = await takenOnAt(unit);
    const out = toWard();
    expectDone(await admin.post(`/staff-members/${who}/movements`, out));
    expectDone(await end(unit, '2026-11-18'));
    const answer = await admin.post(`/staff-movements/${out.id}/withdraw`, { reason: 'Ghi nhầm người khác.' });
    expect(codeOf(answer)).toEqual([422, 'roster.movement-into-ended-unit']);
    expect(answer.json()['title']).toContain('Phòng Sẽ Thôi, đơn vị đã kết thúc từ ngày 18/11/2026');
    expect(await goingOnAt(unit)).toBe(0);
  });

  it('has its duties and jobs until it ended, also where they are entered afterwards, each of which may end before', async () => {
    const unit = await create('Phòng Đã Thôi', 'DIVISION', story.unit('minhkhe'), '2025-07-01');
    const who = await takenOnAt(story.unit('minhkhe'));
    expectDone(await end(unit, '2026-11-18'));
    for (const validFrom of ['2026-11-03', '2026-11-10'])
      expectDone(await admin.post('/duty-lists', dutyListOf(unit, { validFrom })));
    const duty = dutyOf(unit, who, { startsOn: '2026-11-12' });
    expectDone(await admin.post('/duty-assignments', duty));
    const ends = await query<{ ends: string[] }>(
      app.database,
      `SELECT array(SELECT valid_to::text FROM duty_list WHERE org_unit_id = $1 ORDER BY 1)
           || array(SELECT valid_to::text FROM job_position WHERE org_unit_id = $1)
           || array(SELECT ends_on::text FROM duty_assignment WHERE org_unit_id = $1) AS ends`,
      [unit],
    );
    expect(ends[0]?.ends).toEqual(['2026-11-10', '2026-11-18', '2026-11-18', '2026-11-18']);
    expectDone(await admin.post(`/duty-assignments/${duty.id}/end`, { endsOn: '2026-11-16' }));
    const later = await admin.post(`/duty-assignments/${duty.id}/end`, { endsOn: '2026-11-14' });
    expect(codeOf(later)).toEqual([409, 'roster.duty-ended']);
  });

  it('at the moment at which somebody is moved there waits for them, and takes them along', async () => {
    const unit = await create('Phòng Vừa Đến', 'DIVISION', story.unit('minhkhe'), '2025-07-01');
    const who = await takenOnAt(story.unit('minhkhe'));
    let ending: Promise<Answer> | undefined;
    const meanwhile = async (): Promise<void> => {
      ending = end(unit, '2026-11-20', story.unit('minhkhe.office'));
      await new Promise((resolve) => setTimeout(resolve, 500));
    };
    const move = () => admin.post(`/staff-members/${who}/movements`, transferTo(unit, { onDay: '2026-11-17' }));
    const [moved] = await atOnce(app.database, 'staff_movement', [move], meanwhile);
    expectDone(moved as Answer);
    expectDone((await ending) as Answer);
    expect(await goingOnAt(unit)).toBe(0);
  });
});

it('what a paper has ended goes on by no withdrawal of another, and no post is held twice at once', async () => {
  const body = newcomerAt(story.unit('minhkhe'));
  expectDone(await admin.post('/staff-members', body));
  const enter = (movement: object) => admin.post(`/staff-members/${body.id}/movements`, movement);
  const beside = toWard({ kind: 'CONCURRENT_POST', onDay: '2026-11-10' });
  const { appointments } = expectDone(await enter(beside)).json<{ appointments: { id: string }[] }>();
  const again = { ...beside, id: uuidv7(), to: { ...beside.to, position: 'CHUYÊN viên' } };
  expect(codeOf(await enter(again))).toEqual([400, 'roster.movement-same-post']);
  expectDone(await enter(by('POST_ENDED', { onDay: '2026-11-18', appointmentId: appointments[0]?.id })));
  expect(codeOf(await enter(by('RETIREMENT')))).toEqual([409, 'roster.movement-ended-later']);
  expectDone(await enter(by('RETIREMENT', { onDay: '2026-11-18' })));
});
