import { administrator } from '../support/administrator';
import { TestApp } from '../support/app';
import { DECISION, dutyListOf, dutyOf, jobPositionOf, newcomerAt, transferTo } from '../support/roster-bodies';
import { expectDone, query, storyOf, written, type Story } from '../support/story';
import type { Answer, Visitor } from '../support/visitor';

// The register of job positions (vị trí việc làm) of a unit, to which its duties and the posts of its people refer.

interface Matrix {
  jobPositions: { id: string; name: string; positionGroup: string; posts: number; decisionNumber: string }[];
  lists: { id: string; regulationNumber: string; validTo: string | null; duties: { jobPosition: string }[] }[];
  people: { id: string; jobPosition: string | null }[];
}

let app: TestApp;
let story: Story;
let admin: Visitor;
let unit: number;
beforeAll(async () => {
  app = await TestApp.start();
  story = await storyOf(app.database);
  admin = await administrator(app, story);
  unit = story.unit('minhkhe');
});
afterAll(() => app.stop());

const on = async (day: string): Promise<Matrix> =>
  expectDone(await admin.get(`/duties?unitId=${unit}&onDay=${day}`)).json<Matrix>();
const names = ({ jobPositions }: Matrix): string[] => jobPositions.map(({ name }) => name);
const refusalOf = (answer: Answer): unknown => {
  const { code, errors = [] } = answer.json<{ code: string; errors?: { pointer: string }[] }>();
  return [answer.status, code, errors[0]?.pointer];
};

describe('a list of duties', () => {
  it('refers to the positions that the unit has, and enters those that it names first with its own paper', async () => {
    const known = jobPositionOf(unit, { name: 'Chuyên viên hộ tịch', validFrom: '2026-10-01' });
    expectDone(await admin.post('/job-positions', known));
    const [one, two] = dutyListOf(unit).duties;
    const duties = [
      { ...one, jobPosition: 'CHUYÊN VIÊN HỘ TỊCH' },
      { ...two, jobPosition: 'Văn thư' },
    ];
    expectDone(await admin.post('/duty-lists', dutyListOf(unit, { validFrom: '2026-11-02', duties })));
    const page = await on('2026-11-02');
    expect(names(page)).toEqual(['Chuyên viên hộ tịch', 'Văn thư']);
    expect(page.jobPositions.map(({ decisionNumber }) => decisionNumber)).toEqual(['12/QĐ-UBND', '05/QĐ-UBND']);
    expect(page.lists[0]?.duties.map(({ jobPosition }) => jobPosition)).toEqual(['Chuyên viên hộ tịch', 'Văn thư']);
    expect(names(await on('2026-10-31'))).toEqual(['Chuyên viên hộ tịch']);
  });

  it('says another group of a position than the register is refused by the name, and nothing is written', async () => {
    const before = await written(app.database);
    const duties = dutyListOf(unit).duties.map((duty) => ({ ...duty, positionGroup: 'SUPPORT' }));
    const answer = await admin.post('/duty-lists', dutyListOf(unit, { validFrom: '2026-11-16', duties }));
    expect(refusalOf(answer)).toEqual([400, 'roster.job-position-group-differs', '/duties/0/positionGroup']);
    expect(await written(app.database)).toEqual(before);
  });

  it('that was a mistake is taken back: the one before goes on, and who has a duty keeps it', async () => {
    const person = newcomerAt(unit, { fullName: 'Lò Văn Giữ' });
    expectDone(await admin.post('/staff-members', person));
    expectDone(await admin.post('/duty-assignments', dutyOf(unit, person.id, { startsOn: '2026-11-03' })));
    const mistake = dutyListOf(unit, {
      ...{ validFrom: '2026-11-16', regulation: { ...DECISION, number: '09/QĐ-UBND' } },
      duties: dutyListOf(unit).duties.map((duty) => ({ ...duty, title: 'Việc ghi nhầm' })),
    });
    expectDone(await admin.post('/duty-lists', mistake));
    const [standing] = (await on('2026-11-15')).lists;
    expect(
      refusalOf(await admin.post(`/duty-lists/${standing?.id}/withdraw`, { reason: 'Ghi nhầm danh mục.' })),
    ).toEqual([422, 'roster.duty-list-not-last', undefined]);
    expectDone(await admin.post(`/duty-lists/${mistake.id}/withdraw`, { reason: 'Ghi nhầm danh mục.' }));
    const [goesOn] = (await on('2026-11-20')).lists;
    expect(goesOn).toMatchObject({ id: standing?.id, regulationNumber: '05/QĐ-UBND', validTo: null });
    expect(JSON.stringify(goesOn)).toContain('Lò Văn Giữ');
    const record = expectDone(await admin.get(`/staff-members/${person.id}`)).json<{ duties: { title: string }[] }>();
    expect(record.duties.map(({ title }) => title)).toEqual(['Tiếp nhận hồ sơ loại B']);
    const again = await admin.post(`/duty-lists/${mistake.id}/withdraw`, { reason: 'Ghi nhầm danh mục.' });
    expect(refusalOf(again)).toEqual([409, 'roster.duty-list-withdrawn', undefined]);
    // Another one may hold from the very day of the mistake.
    expectDone(await admin.post('/duty-lists', dutyListOf(unit, { validFrom: '2026-11-16' })));
  });
});

describe('a post', () => {
  it('is a job of the register: the page of duties counts it, the record names it, and it does not end while somebody has it', async () => {
    const division = story.unit('minhkhe.culture');
    const job = jobPositionOf(division, { name: 'Chuyên viên tôn giáo', validFrom: '2026-10-01' });
    expectDone(await admin.post('/job-positions', job));
    const to = { unitId: division, position: 'Chuyên viên', jobPositionId: job.id };
    const person = newcomerAt(division, { fullName: 'Lò Thị Nghề', to });
    expectDone(await admin.post('/staff-members', person));
    const page = await on('2026-11-02');
    expect(page.jobPositions.find(({ name }) => name === job.name)?.posts).toBe(1);
    expect(page.people.find(({ id }) => id === person.id)?.jobPosition).toBe(job.name);
    const record = expectDone(await admin.get(`/staff-members/${person.id}`)).json<{
      appointments: { jobPosition: string | null }[];
    }>();
    expect(record.appointments.map(({ jobPosition }) => jobPosition)).toEqual([job.name]);
    const used = await admin.post(`/job-positions/${job.id}/end`, { endsOn: '2026-11-18' });
    expect(refusalOf(used)).toEqual([422, 'roster.job-position-used', '/endsOn']);
    expectDone(
      await admin.post(
        `/staff-members/${person.id}/movements`,
        transferTo(story.unit('vanphong'), { onDay: '2026-11-18' }),
      ),
    );
    expectDone(await admin.post(`/job-positions/${job.id}/end`, { endsOn: '2026-11-18' }));
    expect([names(await on('2026-11-17')), names(await on('2026-11-18'))].map((all) => all.includes(job.name))).toEqual(
      [true, false],
    );
  });

  it.each<[string, (job: string) => object]>([
    ['of another body', (jobPositionId) => ({ unitId: story.unit('vanphong'), position: 'Văn thư', jobPositionId })],
    [
      'that there is not',
      () => ({
        unitId: story.unit('minhkhe'),
        position: 'Văn thư',
        jobPositionId: '01936d00-0000-7000-8000-000000000000',
      }),
    ],
  ])('of a job %s is refused', async (_, to) => {
    const [job] = await query<{ id: string }>(app.database, `SELECT id FROM job_position WHERE name = 'Văn thư'`);
    const answer = await admin.post('/staff-members', newcomerAt(unit, { to: to(job?.id ?? '') }));
    expect(refusalOf(answer)).toEqual([400, 'roster.no-such-job-position', '/to/jobPositionId']);
  });
});

it.each<[string, object, unknown[]]>([
  ['a name that the unit has', { name: 'văn THƯ' }, [409, 'roster.job-position-taken', undefined]],
  ['a group that there is not', { positionGroup: 'BOSS' }, [400, 'field.choice', '/positionGroup']],
  [
    'a decision of tomorrow',
    { decision: { ...DECISION, decidedOn: '2026-11-21' } },
    [400, 'roster.decision-ahead', '/decision/decidedOn'],
  ],
  ['a day before the unit', { validFrom: '2020-01-01' }, [400, 'roster.unit-not-there', '/validFrom']],
])('a position with %s is refused, and nothing is written', async (_, more, refusal) => {
  const before = await written(app.database);
  const answer = await admin.post('/job-positions', jobPositionOf(unit, more));
  expect([answer.status, answer.json()['code']]).toEqual([refusal[0], expect.stringMatching(/./)]);
  const [, code, pointer] = refusal;
  if (pointer === undefined) expect(answer.json()['code']).toBe(code);
  else expect(answer.json()['errors']).toEqual([expect.objectContaining({ pointer })]);
  expect(await written(app.database)).toEqual(before);
});
