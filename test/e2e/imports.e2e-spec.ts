import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSheets } from '@app/documents';
import { DEMO_PASSWORD } from '../../apps/api/src/demo/demo-story';
import { administrator } from '../support/administrator';
import { TestApp } from '../support/app';
import { commitList, linesOf, tryList, undoList } from '../support/importing';
import { LINES_ABOVE, messyRows, writeMessySheet } from '../support/messy-sheet';
import { expectDone, query, storyOf, type Story } from '../support/story';
import type { Visitor } from '../support/visitor';

// An office brings its own list: it is tried, mended, committed as a whole and taken out as a whole.

let app: TestApp;
let story: Story;
let admin: Visitor;
let folder: string;

beforeAll(async () => {
  app = await TestApp.start();
  story = await storyOf(app.database);
  admin = await administrator(app, story);
  folder = mkdtempSync(join(tmpdir(), 'imports-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await app.stop();
});

async function errorSheetOf(id: string): Promise<Response> {
  const login = await app.anonymous().post('/auth/login', { username: 'quan.tri', password: DEMO_PASSWORD });
  const cookie = login.headers.getSetCookie().map((line) => line.split(';')[0]);
  return fetch(`${app.url}/api/v1/roster-imports/${id}/errors`, { headers: { cookie: cookie.join('; ') } });
}
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
