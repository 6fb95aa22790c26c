import { administrator } from '../support/administrator';
import { TestApp } from '../support/app';
import { mergerOf } from '../support/office-bodies';
import { dutyListOf, dutyOf, newcomerAt, quotaOf } from '../support/roster-bodies';
import { atOnce, expectDone, query, storyOf, written, type Story } from '../support/story';
import { handOf } from '../support/units';
import type { Visitor } from '../support/visitor';

/** What becomes of the people of a unit that is merged or split, and of what it was given. */
const TODAY = '2026-11-20';
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

const peopleOf = async (unitId: number, onDay: string): Promise<string[]> =>
  expectDone(await admin.get(`/staff-members?unitId=${unitId}&onDay=${onDay}&limit=200`))
    .json<{ items: { fullName: string; unit: { name: string } }[] }>()
    .items.map(({ fullName, unit }) => `${fullName}, ${unit.name}`);

describe('two divisions that are merged into a third', () => {
  const people = ['Tống Văn Một', 'Tống Văn Hai', 'Tống Văn Ba'];
  let parts: number[];
  let whole: number;

  beforeAll(async () => {
    const commune = story.unit('thuongsa');
    parts = [
      await create('Phòng Kinh tế 1', 'DIVISION', commune, '2025-07-01'),
      await create('Phòng Kinh tế 2', 'DIVISION', commune, '2025-07-01'),
    ];
    whole = await create('Phòng Kinh tế chung', 'DIVISION', commune, TODAY);
    const [one = 0, two = 0] = parts;
    for (const [at, fullName] of people.entries()) {
      expectDone(await admin.post('/staff-members', newcomerAt(at === 2 ? two : one, { fullName })));
    }
    expectDone(await admin.post('/quotas', quotaOf(one)));
    const [first] = await query<{ id: string }>(
      app.database,
      `SELECT id FROM staff_member WHERE full_name = 'Tống Văn Một'`,
    );
    expectDone(await admin.post('/duty-lists', dutyListOf(one)));
    expectDone(await admin.post('/duty-assignments', dutyOf(one, first?.id ?? '')));
  });

  it('show what is open in them before they end', async () => {
    const { openWork } = await record(parts[0] ?? 0);
    expect(openWork).toEqual({ tasks: 0, visits: 0, people: 2, accounts: 0, quotas: 1, duties: 1 });
  });

  it('do not end by a split while it is not said where their people go', async () => {
    const before = await written(app.database);
    const answer = await end(parts[0] ?? 0, TODAY, whole, story.unit('thuongsa.office'));
    expect([answer.status, answer.json()['code']]).toEqual([422, 'roster.unit-split-with-people']);
    expect(answer.json()['title']).toContain('2 người');
    expect(await written(app.database)).toEqual(before);
  });

  it('do not end before posts that began in them', async () => {
    const answer = await end(parts[0] ?? 0, '2026-11-02', story.unit('thuongsa.office'));
    expect([answer.status, answer.json()['code']]).toEqual([422, 'roster.posts-after-unit']);
  });

  it('their people go along, and every day before shows them where they were', async () => {
    for (const part of parts) expectDone(await end(part, TODAY, whole));
    const [one = 0] = parts;
    const ended = await record(one);
    expect(ended).toMatchObject({
      ...{ validTo: TODAY, successors: [{ id: whole, name: 'Phòng Kinh tế chung' }] },
      openWork: { tasks: 0, visits: 0, people: 0, accounts: 0, quotas: 0, duties: 0 },
    });
    expect(await peopleOf(one, '2026-11-19')).toEqual([
      'Tống Văn Hai, Phòng Kinh tế 1, Xã Thượng Sa Khê',
      'Tống Văn Một, Phòng Kinh tế 1, Xã Thượng Sa Khê',
    ]);
    expect(await peopleOf(one, TODAY)).toEqual([]);
    // What has been succeeded is reached from the successor.
    expect(await peopleOf(whole, '2026-11-19')).toHaveLength(3);
    expect(await peopleOf(whole, TODAY)).toEqual(
      ['Tống Văn Ba', 'Tống Văn Hai', 'Tống Văn Một'].map((name) => `${name}, Phòng Kinh tế chung, Xã Thượng Sa Khê`),
    );
    const posts = await query<{ line: string }>(
      app.database,
      `SELECT m.kind || ' ' || m.from_unit_name || ' → ' || m.to_unit_name || ' ' || m.decision_number || ' ' || a.position AS line
         FROM staff_movement m JOIN appointment a ON a.opened_by = m.id JOIN staff_member s ON s.id = m.staff_member_id
        WHERE s.full_name = 'Tống Văn Ba' AND m.kind = 'REORGANISATION' AND s.org_unit_id = $1`,
      [whole],
    );
    expect(posts).toEqual([
      { line: 'REORGANISATION Phòng Kinh tế 2 → Phòng Kinh tế chung 55/NQ-HĐND Công chức văn thư' },
    ]);
  });

  it('the going along of one person is not taken back for them alone', async () => {
    const [movement] = await query<{ id: string }>(
      app.database,
      `SELECT id FROM staff_movement WHERE kind = 'REORGANISATION' LIMIT 1`,
    );
    const answer = await admin.post(`/staff-movements/${movement?.id}/withdraw`, { reason: 'Ghi nhầm người.' });
    expect([answer.status, answer.json()['code']]).toEqual([422, 'roster.movement-of-unit']);
  });

  it('the log says who went along, and what ended with the unit', async () => {
    const actions = await query<{ action: string; n: number }>(
      app.database,
      `SELECT action, count(*)::int AS n FROM audit_entry WHERE action IN ('roster.staff-member-moved', 'roster.unit-rows-ended')
        GROUP BY 1 ORDER BY 1`,
    );
    expect(actions).toEqual([
      { action: 'roster.staff-member-moved', n: 3 },
      { action: 'roster.unit-rows-ended', n: 1 },
    ]);
  });

  it('an account goes with its person', async () => {
    const [before, into] = [story.unit('minhkhe.onestop'), story.unit('minhkhe.office')];
    expectDone(await end(before, TODAY, into));
    const homes = await query<{ account: number; person: number }>(
      app.database,
      `SELECT a.org_unit_id AS account, s.org_unit_id AS person FROM account a JOIN staff_member s ON s.id = a.staff_member_id
        WHERE a.username = 'anh.le'`,
    );
    expect(homes).toEqual([{ account: into, person: into }]);
  });
});

describe('several units that one decision merges into one', () => {
  const names = ['Phòng Nông nghiệp', 'Phòng Địa chính', 'Phòng Môi trường'];
  let parts: number[];
  beforeAll(async () => {
    parts = [];
    for (const [at, name] of names.entries()) {
      const part = await create(name, 'DIVISION', story.unit('thuongsa'), '2025-07-01');
      parts.push(part);
      const newcomer = newcomerAt(part, { fullName: `Ninh Văn ${['Một', 'Hai', 'Ba'][at]}` });
      expectDone(await admin.post('/staff-members', newcomer));
    }
    expectDone(await admin.post('/quotas', quotaOf(parts[0] ?? 0)));
  });
  const acts = async (unitId: number): Promise<string[]> =>
    (await record(unitId)).acts.map(({ kind, decision }) => `${kind} ${decision}`);

  it('go whole into a new one that may be called as one of them was: founded and ended by the same paper, at once', async () => {
    const founded = { name: 'Phòng Nông nghiệp', kind: 'DIVISION', parentId: story.unit('thuongsa') };
    const body = mergerOf(parts, 0, { founded, decision: '99/NQ-HĐND' });
    const answers = await atOnce(
      app.database,
      'org_unit',
      [1, 2].map(() => () => admin.post('/units/merge', body)),
    );
    const [merged, again] = answers.map((answer) => expectDone(answer).json<{ id: number; name: string }>());
    expect([merged?.name, again?.id]).toEqual(['Phòng Nông nghiệp', merged?.id]);
    expect(await acts(merged?.id ?? 0)).toEqual(['CREATED 99/NQ-HĐND']);
    for (const part of parts) {
      expect(await record(part)).toMatchObject({ validTo: TODAY, successors: [{ id: merged?.id }] });
      expect((await acts(part))[0]).toBe('ENDED 99/NQ-HĐND');
    }
    expect(await peopleOf(merged?.id ?? 0, TODAY)).toEqual(
      ['Ninh Văn Ba', 'Ninh Văn Hai', 'Ninh Văn Một'].map((name) => `${name}, Phòng Nông nghiệp, Xã Thượng Sa Khê`),
    );
    const openWork = { tasks: 0, visits: 0, people: 3, accounts: 0, quotas: 0, duties: 0 };
    expect(await record(merged?.id ?? 0)).toMatchObject({ openWork });
  });

  it('go into one of them, those below before those above; and nothing happens where one of them cannot end', async () => {
    const top = story.unit('thuongsa');
    const [above, beside] = [
      await create('Phòng Trên', 'DIVISION', top, '2025-07-01'),
      await create('Phòng Bên', 'DIVISION', top, '2025-07-01'),
    ];
    const below = await create('Tổ Dưới', 'PUBLIC_UNIT', above, '2025-07-01');
    // A body is not succeeded by what belongs to one; the other way round a division of a district goes into a department.
    const school = await create('Trường Bến Trên', 'SCHOOL', top, '2025-07-01');
    const apart = await create('Phòng Vào Xã', 'DIVISION', top, '2025-07-01');
    const into = { founded: null, successorId: beside };
    const before = await written(app.database);
    for (const [body, code, title] of [
      [mergerOf([above], top, into), 'organization.unit-has-units', 'Còn đơn vị trực thuộc Phòng Trên: Tổ Dưới'],
      [mergerOf([below, beside], top, into), 'organization.unit-cannot-succeed', undefined],
      [mergerOf([school], top, into), 'organization.unit-cannot-succeed', undefined],
      [mergerOf([below, below], top, into), 'organization.merger-named-twice', undefined],
      [mergerOf([below], top, { successorId: beside }), 'organization.merger-into-one', undefined],
    ] as const) {
      const { code: said, ...problem } = (await admin.post('/units/merge', body)).json<Record<string, unknown>>();
      const errors = (problem['errors'] ?? []) as { code: string }[];
      expect([errors[0]?.code ?? said, ...(title ? [problem['title']] : [])]).toEqual([
        code,
        ...(title ? [title] : []),
      ]);
    }
    expect(await written(app.database)).toEqual(before);
    expectDone(await admin.post('/units/merge', mergerOf([above, below], top, into)));
    for (const id of [above, below]) expect((await record(id)).successors).toMatchObject([{ id: beside }]);
    expectDone(await admin.post('/units/merge', mergerOf([apart], top, { ...into, successorId: top })));
    expect((await record(apart)).successors).toMatchObject([{ id: top }]);
  });
});

describe('a merger that would come back to itself', () => {
  let units: number[];
  beforeAll(async () => {
    units = [];
    for (const name of ['Phòng Vòng A', 'Phòng Vòng B', 'Phòng Vòng C']) {
      units.push(await create(name, 'DIVISION', story.unit('thuongsa'), '2025-07-01'));
    }
    const [a = 0, b = 0, c = 0] = units;
    expectDone(await end(a, '2026-11-10', b));
    expectDone(await end(b, '2026-11-12', c));
  });

  it('is refused by the names of both, over however many steps, and nothing is written', async () => {
    const [a = 0, , c = 0] = units;
    const before = await written(app.database);
    const answer = await end(c, '2026-11-05', a);
    expect([answer.status, answer.json()['code']]).toEqual([409, 'organization.unit-succession-ring']);
    expect(answer.json()['title']).toBe(
      'Phòng Vòng A đã sáp nhập vào Phòng Vòng C: Phòng Vòng C không thể sáp nhập ngược lại',
    );
    expect(await written(app.database)).toEqual(before);
  });

  it('is refused among others of one decision, and none of them is merged', async () => {
    const [a = 0, , c = 0] = units;
    const fresh = await create('Phòng Vòng D', 'DIVISION', story.unit('thuongsa'), '2025-07-01');
    const before = await written(app.database);
    const body = mergerOf([fresh, c], 0, {
      founded: null,
      successorId: a,
      onDay: '2026-11-05',
      decidedOn: '2026-11-04',
    });
    const answer = await admin.post('/units/merge', body);
    expect([answer.status, answer.json()['code']]).toEqual([409, 'organization.unit-succession-ring']);
    expect(await written(app.database)).toEqual(before);
    expect((await record(fresh)).validTo).toBeNull();
  });

  it('is refused by the database to whoever writes behind the rules', async () => {
    const [a, , c] = units;
    const link = query(
      app.database,
      `INSERT INTO org_unit_succession (tenant_id, predecessor_id, successor_id, on_day) VALUES (1, $1, $2, '2026-11-20')`,
      [c, a],
    );
    await expect(link).rejects.toThrow('would come after itself');
    const itself = query(app.database, `UPDATE org_unit SET parent_id = id WHERE id = $1`, [a]);
    await expect(itself).rejects.toThrow('org_unit_not_under_itself');
  });

  it('of two units into one another at the same moment, one is refused', async () => {
    const [x, y] = [
      await create('Phòng Chéo X', 'DIVISION', story.unit('thuongsa'), '2025-07-01'),
      await create('Phòng Chéo Y', 'DIVISION', story.unit('thuongsa'), '2025-07-01'),
    ];
    const answers = await atOnce(app.database, 'org_unit_succession', [() => end(x, TODAY, y), () => end(y, TODAY, x)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refusal = answers.find(({ status }) => status === 409);
    expect(refusal?.json()['code']).toMatch(/^organization\.(units-come-after-themselves|unit-succession-ring)$/);
  });

  it('the end of a unit on the very day on which it took over', async () => {
    const [from, into] = [
      await create('Phòng Nhận Trước', 'DIVISION', story.unit('thuongsa'), '2025-07-01'),
      await create('Phòng Nhận Sau', 'DIVISION', story.unit('thuongsa'), '2025-07-01'),
    ];
    expectDone(await end(from, '2026-11-10', into));
    const answer = await end(into, '2026-11-10');
    expect([answer.status, answer.json()['errors']]).toEqual([
      400,
      [expect.objectContaining({ code: 'organization.unit-end-before-succession', pointer: '/onDay' })],
    ]);
    expectDone(await end(into, '2026-11-11'));
  });
});
