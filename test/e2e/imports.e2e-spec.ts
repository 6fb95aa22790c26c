import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { openSheets } from '@app/documents';
import { DEMO_PASSWORD } from '../../apps/api/src/demo/demo-story';
import { administrator } from '../support/administrator';
import { TestApp } from '../support/app';
import { LINES_ABOVE, messyRows, writeMessySheet } from '../support/messy-sheet';
import { expectDone, query, storyOf, type Story } from '../support/story';
import type { Answer, Visitor } from '../support/visitor';

// An office brings its own list: it is tried, mended, committed as a whole and taken out as a whole.

interface Import {
  id: string;
  state: string;
  sheets: {
    name: string;
    isHidden: boolean;
    header: { row: number; rows: 1 | 2; columns: { column: number; label: string; field: string | null }[] } | null;
    encoding: string | null;
  }[];
  counts: {
    newPeople: number;
    newPosts: number;
    changed: number;
    unchanged: number;
    wrong: number;
    rows: number;
    others: number;
    sections: string[];
  };
  hindrances: { what: string; people: number }[];
  progress: unknown;
}
interface Line {
  number: number;
  verdict: string;
  fullName: string;
  unitName: string;
  faults: { code: string; field: string; value?: string }[];
  changes: { field: string; before: string; after: string }[];
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
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

const send = (
  content: Buffer | string,
  unitId: number,
  more: { name?: string; id?: string; type?: string; who?: Visitor } = {},
): Promise<Answer> =>
  (more.who ?? admin).put(`/roster-imports/${more.id ?? uuidv7()}?unitId=${unitId}`, content, {
    ...{ 'content-type': more.type ?? XLSX, 'x-file-name': encodeURIComponent(more.name ?? 'danh sách.xlsx') },
  });

/** What the sheet itself suggests, and what holds beside. */
function settingsOf({ sheets }: Import, more: object = {}): object {
  const sheet = sheets.findIndex(({ header }) => header !== null);
  const header = sheets[sheet]?.header;
  const columns = (header?.columns ?? []).flatMap(({ column, field }) => (field ? [{ column, field }] : []));
  return {
    sheet,
    headerRow: header?.row,
    headerRows: header?.rows,
    columns,
    kind: 'CIVIL_SERVANT',
    startsOn: '2025-07-01',
    ...more,
  };
}
async function tried(answer: Answer, more: object = {}): Promise<Import> {
  const received = expectDone(answer).json<Import>();
  return expectDone(
    await admin.post(`/roster-imports/${received.id}/check`, settingsOf(received, more)),
  ).json<Import>();
}
const commit = async (id: string): Promise<Import> =>
  expectDone(await admin.post(`/roster-imports/${id}/commit`)).json<Import>();
const undo = (id: string): Promise<Answer> =>
  admin.post(`/roster-imports/${id}/undo`, { reason: 'Gửi nhầm danh sách' });
const linesOf = async (id: string, more = ''): Promise<Line[]> =>
  expectDone(await admin.get(`/roster-imports/${id}/rows?limit=200${more}`)).json<{ items: Line[] }>().items;
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

  const found = await tried(await send(readFileSync(path), unit));
  expect(found.counts).toMatchObject({
    rows: 2_000,
    newPeople: 1_963,
    newPosts: 0,
    changed: 0,
    unchanged: 0,
    wrong: 37,
  });
  expect(found.counts.sections).toEqual(names.map(({ name }) => name));
  expect((await linesOf(found.id, '&verdict=WRONG')).map(({ number }) => number)).toEqual(
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

  const committed = await commit(found.id);
  expect(committed).toMatchObject({ state: 'COMMITTED', hindrances: [], progress: null });
  expect(await count()).toEqual({
    ...(before as object),
    people: (before as { people: number }).people + 1_963,
    posts: (before as { posts: number }).posts + 1_963,
  });
  expect((await commit(found.id)).state).toBe('COMMITTED');

  // Mended: what came in already is known again, and only the rest is new.
  const { lines: mended } = messyRows({ rows: 2_000, bad: 1e9, units: names.map(({ name }) => name) });
  await writeMessySheet(path, mended);
  const again = await tried(await send(readFileSync(path), unit));
  expect(again.counts).toMatchObject({ newPeople: 37, changed: 0, unchanged: 1_963, wrong: 0 });
  await commit(again.id);

  expect(expectDone(await undo(again.id)).json()).toMatchObject({ state: 'UNDONE' });
  expect(expectDone(await undo(found.id)).json()).toMatchObject({ state: 'UNDONE' });
  expect(await count()).toEqual(before);
});
