import { administrator } from '../support/administrator';
import { TestApp } from '../support/app';
import { commitList, linesOf, tryList, undoList } from '../support/importing';
import { newcomerAt } from '../support/roster-bodies';
import { expectDone, query, storyOf, type Story } from '../support/story';
import type { Visitor } from '../support/visitor';

// Posts that are over come in from lists that say their last days, in the units of that time.

let app: TestApp;
let story: Story;
let admin: Visitor;
beforeAll(async () => {
  app = await TestApp.start();
  story = await storyOf(app.database);
  admin = await administrator(app, story);
  const known = { fullName: 'Lò Văn Ôn', birthYear: 1985 };
  expectDone(await admin.post('/staff-members', newcomerAt(story.unit('minhkhe.office'), known)));
});
afterAll(() => app.stop());

const idOf = async (name: string): Promise<string> =>
  (await query<{ id: string }>(app.database, `SELECT id FROM staff_member WHERE full_name = $1`, [name]))[0]?.id ?? '';

it('brings in the posts of before from a list with last days, where they were held, and tells it as known when it comes again', async () => {
  const unit = story.unit('minhkhe');
  const list = [
    'Họ và tên,Năm sinh,Chức vụ,Từ ngày,Đến ngày,Đơn vị',
    'Kha Văn Sử,1975,Văn thư,01/03/2017,30/06/2025,Xã Minh Tân Khê (cũ)',
    'Kha Văn Sử,1975,Chuyên viên,01/07/2025,,Xã Minh Khê',
    'Kha Thị Nghỉ,1966,Chủ tịch,01/03/2017,31/12/2021,UBND xã Minh Tân Khê (cũ)',
    'Kha Thị Nghỉ,1966,Bí thư,01/01/2020,31/12/2021,UBND xã Minh Tân Khê (cũ)',
    'Kha Thị Lố,1977,Văn thư,01/03/2017,01/07/2025,Xã Minh Tân Khê (cũ)',
    'Kha Thị Ngược,1977,Văn thư,01/03/2017,28/02/2017,Xã Minh Tân Khê (cũ)',
  ].join('\n');
  const tried = await tryList(admin, list, unit, {
    decision: { number: '88/QĐ-UBND', decidedOn: '2026-10-30', by: 'Chủ tịch UBND xã Minh Khê' },
  });
  expect(tried.counts).toMatchObject({ newPeople: 2, newPosts: 2, wrong: 2, besideMain: 1, noted: 1 });
  const lines = await linesOf(admin, tried.id);
  expect(lines.map(({ endsOn, isFurtherPost }) => [endsOn, isFurtherPost])).toEqual([
    ...[
      ['2025-07-01', false],
      [null, false],
      ['2022-01-01', false],
      ['2022-01-01', true],
    ],
    ...[
      ['2025-07-02', false],
      [null, false],
    ],
  ]);
  expect(lines.flatMap(({ faults }) => faults.map(({ code }) => code))).toEqual(['end-after-unit', 'end-before-start']);
  await commitList(admin, tried.id);
  const posts = await query(
    app.database,
    `SELECT s.full_name AS name, h.name AS home, u.name AS unit, a.is_main AS main, a.starts_on::text AS from, a.ends_on::text AS until, m.kind
       FROM staff_member s JOIN org_unit h ON h.id = s.org_unit_id JOIN appointment a ON a.staff_member_id = s.id
       JOIN org_unit u ON u.id = a.org_unit_id JOIN staff_movement m ON m.id = a.opened_by AND m.until_day IS NOT DISTINCT FROM a.ends_on
      WHERE s.full_name LIKE 'Kha %' ORDER BY s.full_name DESC, a.starts_on`,
  );
  const [now, old] = ['Xã Minh Khê', 'Xã Minh Tân Khê (cũ)'];
  expect(posts.map((post) => Object.values(post as object))).toEqual([
    ['Kha Văn Sử', now, old, true, '2017-03-01', '2025-07-01', 'RECRUITMENT'],
    ['Kha Văn Sử', now, now, true, '2025-07-01', null, 'TRANSFER'],
    ['Kha Thị Nghỉ', old, old, true, '2017-03-01', '2022-01-01', 'RECRUITMENT'],
    ['Kha Thị Nghỉ', old, old, false, '2020-01-01', '2022-01-01', 'CONCURRENT_POST'],
  ]);

  // They are there on the days of then, and the list of a day of then comes back as it left.
  const ofOld = await query<{ id: number }>(app.database, `SELECT id FROM org_unit WHERE name = $1`, [old]);
  const sheet = expectDone(
    await admin.get(`/staff-members.csv?unitId=${ofOld[0]?.id}&onDay=2021-06-01&allPosts=true`),
  ).text;
  expect(sheet).toContain('01/03/2017,30/06/2025');
  const again = await tryList(admin, sheet, story.unit('province'));
  expect(again.counts).toMatchObject({ newPeople: 0, newPosts: 0, changed: 0, unchanged: 3, wrong: 0, noted: 0 });

  const other = await tryList(
    admin,
    list
      .replace('31/12/2021,UBND', '30/11/2021,UBND')
      .replace('Chuyên viên,01/07/2025,', 'Chuyên viên,01/07/2024,30/06/2025'),
    unit,
  );
  expect(
    (await linesOf(admin, other.id)).slice(0, 4).map(({ verdict, notes, faults }) => [verdict, ...notes, ...faults]),
  ).toMatchObject([
    ['UNCHANGED'],
    ['WRONG', { code: 'unit-not-there' }],
    ['UNCHANGED', { code: 'end-differs', value: '2021-11-30', stands: '2021-12-31' }],
    ['UNCHANGED'],
  ]);
  const unknown = await tryList(
    admin,
    'Họ và tên,Năm sinh,Chức vụ,Đến ngày,Đơn vị\nKha Văn Sử,1975,Thủ quỹ,31/12/2025,Xã Minh Khê',
    unit,
  );
  expect((await linesOf(admin, unknown.id))[0]?.faults.map(({ code }) => code)).toEqual(['post-over']);
  expectDone(await undoList(admin, tried.id));
});

it('adds posts of before to people who are there, beside a main one of that time, and takes them out again alone', async () => {
  const person = await idOf('Lò Văn Ôn');
  const stands = async (): Promise<unknown> =>
    (
      await query(
        app.database,
        `SELECT s.version, s.birth_year, s.earlier_units, h.id AS home, (SELECT array_agg(u.name || ' ' || a.is_main || ' ' || a.starts_on || ' ' || coalesce(a.ends_on::text, '') ORDER BY a.starts_on, a.id)
                  FROM appointment a JOIN org_unit u ON u.id = a.org_unit_id WHERE a.staff_member_id = s.id) AS posts,
                (SELECT count(*)::int FROM staff_movement m WHERE m.staff_member_id = s.id) AS movements
           FROM staff_member s JOIN org_unit h ON h.id = s.org_unit_id WHERE s.id = $1`,
        [person],
      )
    )[0];
  const before = (await stands()) as { posts: string[]; home: number; version: number };
  const list = [
    'Họ và tên,Năm sinh,Chức vụ,Từ ngày,Đến ngày,Đơn vị,Mã ngạch',
    'Lò Văn Ôn,1985,Văn thư,01/03/2017,30/06/2025,Xã Minh Tân Khê (cũ),01.005',
    'Lò Văn Ôn,1985,Đội trưởng,01/01/2020,31/12/2021,Xã Hạ Khê Sơn (cũ),01.005',
    'Lò Văn Ôn,1985,Sớm,01/03/2010,31/12/2012,Xã Hạ Khê Sơn (cũ),',
  ].join('\n');
  const tried = await tryList(admin, list, story.unit('minhkhe'), {
    decision: { number: '88/QĐ-UBND', decidedOn: '2026-10-30', by: 'Chủ tịch UBND xã Minh Khê' },
  });
  expect(tried.counts).toMatchObject({
    newPeople: 0,
    newPosts: 0,
    added: 2,
    changed: 0,
    unchanged: 0,
    wrong: 1,
    noted: 1,
  });
  expect(
    (await linesOf(admin, tried.id)).map(({ verdict, faults, notes }) => [verdict, ...faults, ...notes]),
  ).toMatchObject([['ADDED'], ['ADDED', { code: 'beside-main', stands: '2' }], ['WRONG', { code: 'unit-not-there' }]]);
  await commitList(admin, tried.id);
  const [tan, ha] = [
    'Xã Minh Tân Khê (cũ) true 2017-03-01 2025-07-01',
    'Xã Hạ Khê Sơn (cũ) false 2020-01-01 2022-01-01',
  ];
  expect(await stands()).toMatchObject({
    ...before,
    posts: [tan, ha, ...before.posts],
    earlier_units: [expect.any(Number), expect.any(Number)],
  });

  const again = await tryList(admin, list, story.unit('minhkhe'));
  expect(again.counts).toMatchObject({ added: 0, changed: 1, unchanged: 1 });
  const beside = await tryList(admin, list.replace('Văn thư,01/03/2017', 'Thủ quỹ,01/03/2018'), story.unit('minhkhe'));
  expect((await linesOf(admin, beside.id))[0]).toMatchObject({
    ...{ verdict: 'ADDED', isFurtherPost: true },
    notes: [{ code: 'beside-known', value: '2018-03-01', stands: '2017-03-01', personId: person }],
  });
  expect(expectDone(await undoList(admin, tried.id)).json()).toMatchObject({ state: 'UNDONE' });
  expect(await stands()).toEqual(before);

  // Whoever was corrected since the try is looked at again before posts are added.
  const late = await tryList(admin, list, story.unit('minhkhe'));
  expect(late.counts).toMatchObject({ added: 2, changed: 0 });
  const etag = (await admin.get(`/staff-members/${person}`)).headers.get('etag') ?? '';
  expectDone(await admin.send('PATCH', `/staff-members/${person}`, { sex: 'FEMALE' }, { 'if-match': etag }));
  const stale = await admin.post(`/roster-imports/${late.id}/commit`);
  expect([stale.status, stale.json<{ code: string }>().code]).toEqual([409, 'roster.import-stale']);
});
