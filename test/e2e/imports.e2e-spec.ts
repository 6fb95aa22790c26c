import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openSheets } from '@app/documents';
import { v7 as uuidv7 } from 'uuid';
import { DEMO_PASSWORD } from '../../apps/api/src/demo/demo-story';
import { administrator } from '../support/administrator';
import { TestApp } from '../support/app';
import { listOf, UNDER_WAY } from '../support/import-bodies';
import { commitList, linesOf, tryList, undoList, type Import } from '../support/importing';
import { LINES_ABOVE, messyRows, writeMessySheet } from '../support/messy-sheet';
import { atOnce, expectDone, query, storyOf, tamper, type Story } from '../support/story';
import type { Visitor } from '../support/visitor';

// An office brings its own list: it is tried, mended, committed as a whole and taken out as a whole.

let app: TestApp;
let story: Story;
let admin: Visitor;
let folder: string;

beforeAll(async () => {
  // Several requests are held in the database at once, even where the run gives the product one connection.
  app = await TestApp.start({ env: { DATABASE_POOL: '4' } });
  story = await storyOf(app.database);
  admin = await administrator(app, story);
  folder = mkdtempSync(join(tmpdir(), 'imports-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await app.stop();
});

async function cookieOf(): Promise<string> {
  const login = await app.anonymous().post('/auth/login', { username: 'quan.tri', password: DEMO_PASSWORD });
  return login.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}
const errorSheetOf = async (id: string): Promise<Response> =>
  fetch(`${app.url}/api/v1/roster-imports/${id}/errors`, { headers: { cookie: await cookieOf() } });
const count = async (): Promise<unknown> =>
  (
    await query(
      app.database,
      `SELECT (SELECT count(*) FROM staff_member)::int AS people, (SELECT count(*) FROM appointment)::int AS posts,
     (SELECT count(*) FROM staff_movement)::int AS movements`,
    )
  )[0];

test('a list of 2,000 with 37 wrong ones: tried, mended in its own error sheet, committed, undone', async () => {
  const unit = story.unit('minhkhe');
  const names = await query<{ name: string }>(
    app.database,
    `SELECT name FROM org_unit WHERE parent_id = ${unit} ORDER BY id LIMIT 3`,
  );
  const before = await count();
  const { lines, wrong } = messyRows({ rows: 2_000, bad: 37, units: names.map(({ name }) => name) });
  const path = join(folder, 'messy.xlsx');
  await writeMessySheet(path, lines);

  const found = await tryList(admin, readFileSync(path), unit);
  expect(found.counts).toMatchObject({
    rows: 2_000,
    newPeople: 1_963,
    newPosts: 0,
    changed: 0,
    unchanged: 0,
    wrong: 37,
  });
  expect(found.counts.sections).toEqual(names.map(({ name }) => name));
  expect((await linesOf(admin, found.id, '&verdict=WRONG')).map(({ number }) => number)).toEqual(
    wrong.map((at) => at + LINES_ABOVE),
  );
  expect(await count()).toEqual(before);

  // Their own sheet again, with one column more that says what is wrong and what to do.
  const sheet = await errorSheetOf(found.id);
  expect(sheet.headers.get('content-disposition')).toContain(
    encodeURIComponent('Lỗi - danh sách.xlsx').replaceAll("'", '%27'),
  );
  const errors = join(folder, 'errors.xlsx');
  await writeFile(errors, Buffer.from(await sheet.arrayBuffer()));
  const book = await openSheets(errors);
  const told = new Map<number, unknown>();
  for await (const { number, cells } of book.rows(1)) if (cells[8] != null) told.set(number, cells[8]);
  expect(await book.merges(1)).toHaveLength(9);
  book.close();
  expect([...told.keys()]).toEqual([4, ...wrong.map((at) => at + LINES_ABOVE)]);
  expect(told.get(4)).toBe('Lỗi');
  expect(told.get((wrong[0] ?? 0) + LINES_ABOVE)).toMatch(
    /^Ô D7 \(Ngày tháng năm sinh Nam\): Ngày sinh không đọc được: “ba mươi tháng hai”\. Ghi ngày\/tháng\/năm/,
  );

  // Sent again as it is, it says the same in the same place.
  const same = await tryList(admin, readFileSync(errors), unit);
  await writeFile(errors, Buffer.from(await (await errorSheetOf(same.id)).arrayBuffer()));
  const twice = await openSheets(errors);
  for await (const { number, cells } of twice.rows(1)) {
    expect([number, cells[8] ?? undefined, cells[9]]).toEqual([number, told.get(number), undefined]);
  }
  twice.close();

  const committed = await commitList(admin, found.id);
  expect(committed).toMatchObject({ state: 'COMMITTED', hindrances: [], progress: null });
  expect(await count()).toEqual({
    ...(before as object),
    people: (before as { people: number }).people + 1_963,
    posts: (before as { posts: number }).posts + 1_963,
  });
  expect((await commitList(admin, found.id)).state).toBe('COMMITTED');

  // Mended: what came in already is known again, and only the rest is new.
  const { lines: mended } = messyRows({ rows: 2_000, bad: 1e9, units: names.map(({ name }) => name) });
  await writeMessySheet(path, mended);
  const again = await tryList(admin, readFileSync(path), unit);
  expect(again.counts).toMatchObject({ newPeople: 37, changed: 0, unchanged: 1_963, wrong: 0 });
  await commitList(admin, again.id);

  expect(expectDone(await undoList(admin, again.id)).json()).toMatchObject({ state: 'UNDONE' });
  expect(expectDone(await undoList(admin, found.id)).json()).toMatchObject({ state: 'UNDONE' });
  expect(await count()).toEqual(before);
});

test('an act that died with its server is taken up at once by the same key, by another one only when it has fallen silent', async () => {
  const { id } = await tryList(admin, listOf('Khóa'), story.unit('minhkhe'));
  const key = uuidv7();
  await tamper(app.database, UNDER_WAY, [id, key]);
  const commit = (headers: Record<string, string>, body: object = {}) =>
    admin.send('POST', `/roster-imports/${id}/commit`, body, headers);
  for (const headers of [{}, { 'idempotency-key': uuidv7() }] as const) {
    const answer = await commit(headers);
    expect([answer.status, answer.json()['code']]).toEqual([409, 'roster.import-busy']);
  }
  const done = expectDone(await commit({ 'idempotency-key': key })).json<Import>();
  expect(done).toMatchObject({ state: 'COMMITTED', progress: null });
  expectDone(await undoList(admin, id));
  // Known again, not done again: it says how the import stands by now.
  expect(expectDone(await commit({ 'idempotency-key': key })).json()).toMatchObject({
    state: 'UNDONE',
    undoneReason: 'Gửi nhầm danh sách.',
  });
});

test('what is done is under way no more, though somebody who asked for the very same has not gone yet', async () => {
  const { id } = await tryList(admin, listOf('Lại'), story.unit('minhkhe'));
  const progressOf = async (): Promise<unknown> =>
    expectDone(await admin.get(`/roster-imports/${id}`)).json<Import>().progress;
  for (const [act, last] of [
    ['CHECK', `(SELECT last_act FROM roster_import WHERE id = $1)`],
    ['CHECK', 'gen_random_uuid()'],
  ] as const) {
    await tamper(
      app.database,
      `INSERT INTO roster_import_progress (import_id, tenant_id, org_unit_id, act, done, total, beat_at, key)
       SELECT i.id, i.tenant_id, i.org_unit_id, '${act}', 0, 0, clock_timestamp(), ${last} FROM roster_import i WHERE i.id = $1`,
      [id],
    );
    expect((await progressOf()) === null).toBe(last !== 'gen_random_uuid()');
    await tamper(app.database, 'DELETE FROM roster_import_progress WHERE import_id = $1', [id]);
  }
});

test('what is under way is called off: it stops at its next step, nothing of it is written, and it may begin again', async () => {
  const { id } = await tryList(admin, listOf('Dừng'), story.unit('minhkhe'));
  const before = await count();
  const [answer] = await atOnce(
    app.database,
    'staff_member',
    [() => admin.post(`/roster-imports/${id}/commit`)],
    async () => {
      const page = expectDone(await admin.post(`/roster-imports/${id}/cancel`, {})).json();
      expect(page).toMatchObject({ progress: { act: 'COMMIT', calledOffByName: expect.any(String) as unknown } });
    },
  );
  expect([answer?.status, answer?.json()['code']]).toEqual([409, 'roster.import-called-off']);
  expect(await count()).toEqual(before);
  const idle = await admin.post(`/roster-imports/${id}/cancel`, {});
  expect([idle.status, idle.json()['code']]).toEqual([409, 'roster.import-not-under-way']);
  expect(await commitList(admin, id)).toMatchObject({ state: 'COMMITTED', progress: null });
  expectDone(await undoList(admin, id));
});

test('whoever began an act and has left is told how it ended; whoever waited for it is not', async () => {
  const { id } = await tryList(admin, listOf('Tin'), story.unit('minhkhe'));
  const newsOf = async (): Promise<{ code: string; facts: { name: string; value: string }[]; about: object }[]> =>
    expectDone(await admin.get('/inbox')).json<{ items: never[] }>().items;
  // On a slow machine an act of before may have been told already.
  const known = (await newsOf()).length;
  const leaving = new AbortController();
  const headers = { cookie: await cookieOf(), 'x-kycuong': '1' };
  const path = `${app.url}/api/v1/roster-imports/${id}/commit`;
  await atOnce(
    app.database,
    'staff_member',
    [() => fetch(path, { method: 'POST', headers, signal: leaving.signal }).catch(() => null)],
    () => leaving.abort(),
  );
  const isDone = async (): Promise<boolean> => (await newsOf()).length > known;
  for (let look = 0; look < 200 && !(await isDone()); look += 1) await sleep(50);
  expect((await newsOf()).length).toBe(known + 1);
  expect((await newsOf())[0]).toMatchObject({ code: 'roster.import-done', about: { type: 'import', id } });
  expect((await newsOf())[0]?.facts).toContainEqual({ name: 'file', value: 'danh sách.csv' });
  expectDone(await undoList(admin, id));
});

test('what is named elsewhere while the list is being taken out is told in words, and all of it stays', async () => {
  const { id } = await tryList(admin, listOf('Giữ'), story.unit('minhkhe'));
  expect(await commitList(admin, id)).toMatchObject({ state: 'COMMITTED' });
  const before = await count();
  // Past the look at what is built on its people: the first of their posts is about to go.
  const [answer] = await atOnce(app.database, 'appointment', [() => undoList(admin, id)], () =>
    tamper(
      app.database,
      `UPDATE account SET staff_member_id = (SELECT person_id FROM roster_import_row WHERE import_id = $1 AND number = person_row
                                              ORDER BY number LIMIT 1) WHERE username = 'son.ngo'`,
      [id],
    ),
  );
  expect([answer?.status, answer?.json()['code']]).toEqual([409, 'roster.import-built-on']);
  expect(await count()).toEqual(before);
});

test('an empty cell says nothing of somebody who is there; what holds for every row is for whoever comes', async () => {
  const unit = story.unit('minhkhe');
  const [at] = await query<{ name: string }>(
    app.database,
    `SELECT name FROM org_unit WHERE id = ${story.unit('minhkhe.economy')}`,
  );
  const rows = (more: string): string =>
    `Họ và tên,Năm sinh,Đối tượng,Chức vụ,Đơn vị,Mã ngạch\nKiều Thị Cán,1985,${more}\nKiều Thị Mới,1986,,Văn thư,,\n`;
  const first = await tryList(
    admin,
    rows(`Cán bộ,Văn thư,${at?.name},01.003`).split('\n').slice(0, 2).join('\n'),
    unit,
  );
  await commitList(admin, first.id);
  const again = await tryList(admin, rows(',Văn thư,,'), unit);
  expect(again.counts).toMatchObject({ newPeople: 1, changed: 0, unchanged: 1, wrong: 0 });
  expect((await linesOf(admin, again.id)).map(({ unitName }) => unitName)[0]).toBe(at?.name);
  await commitList(admin, again.id);
  const kinds = await query<{ kind: string }>(
    app.database,
    `SELECT kind FROM staff_member WHERE full_name IN ('Kiều Thị Cán', 'Kiều Thị Mới') ORDER BY full_name`,
  );
  expect(kinds.map(({ kind }) => kind)).toEqual(['OFFICIAL', 'CIVIL_SERVANT']);
  for (const { id } of [again, first]) expectDone(await undoList(admin, id));
});

test('says of a post before its unit or in one that has ended what to do, and begins with the unit where that is chosen', async () => {
  const list = [
    'Họ và tên,Năm sinh,Chức vụ,Từ ngày,Đơn vị',
    'Kiều Văn Sớm,1985,Văn thư,01/03/2015,UBND xã Minh Khê',
    'Kiều Văn Hết,1986,Văn thư,01/03/2015,Xã Minh Tân Khê (cũ)',
    'Kiều Văn Đúng,1987,Văn thư,01/07/2025,Ủy ban nhân dân xã Minh Khê',
  ].join('\n');
  const unit = story.unit('minhkhe');
  const plain = await tryList(admin, list, unit);
  expect(plain.counts).toMatchObject({ newPeople: 1, wrong: 2, early: 1, late: 0 });
  expect((await linesOf(admin, plain.id)).map(({ unitName, faults }) => [unitName, faults])).toEqual([
    ['Xã Minh Khê', [{ code: 'unit-not-there', field: 'startsOn', value: '2015-03-01', from: '2025-07-01' }]],
    [
      'Xã Minh Tân Khê (cũ)',
      [
        {
          ...{ code: 'unit-ended', field: 'unit', value: 'Xã Minh Tân Khê (cũ)', until: '2025-07-01' },
          suggestion: 'Xã Minh Khê',
        },
      ],
    ],
    ['Xã Minh Khê', []],
  ]);
  const chosen = await tryList(admin, list, unit, { fromUnitStart: true });
  expect(chosen.counts).toMatchObject({ newPeople: 2, wrong: 1, early: 0, late: 1 });
  await commitList(admin, chosen.id);
  const starts = await query<{ day: string }>(
    app.database,
    `SELECT a.starts_on::text AS day FROM appointment a JOIN staff_member s ON s.id = a.staff_member_id WHERE s.full_name = 'Kiều Văn Sớm'`,
  );
  expect(starts).toEqual([{ day: '2025-07-01' }]);
  // Whoever is there keeps their post, whatever day the sheet says.
  const again = await tryList(admin, list, unit);
  expect(again.counts).toMatchObject({ newPeople: 0, unchanged: 2, wrong: 1, early: 0 });
  expectDone(await undoList(admin, chosen.id));
});
