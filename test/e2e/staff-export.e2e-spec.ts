import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook, type ReadCell } from '@app/documents';
import { administrator } from '../support/administrator';
import { TestApp } from '../support/app';
import { ALL_PARTICULARS, fillParticulars, newcomerAt } from '../support/roster-bodies';
import { expectDone, query, storyOf, type Story } from '../support/story';
import type { Visitor } from '../support/visitor';

// The list of people as a file: what stands on screen, whole and in the same order, with types that a spreadsheet knows.

const FORMULA = '=HYPERLINK("http://x","Nhấn")';

let app: TestApp;
let story: Story;
let chair: Visitor;
let officer: Visitor;
let folder: string;
const ids: string[] = [];

beforeAll(async () => {
  app = await TestApp.start();
  folder = mkdtempSync(join(tmpdir(), 'kycuong-export-'));
  story = await storyOf(app.database);
  const admin = await administrator(app, story);
  [chair, officer] = [await app.as('ngoc.do'), await app.as('thu.mai')];
  for (const more of [
    { fullName: FORMULA },
    { fullName: 'Lò Thị Ơn', bornOn: '1988-02-29', sex: 'FEMALE', rankCode: '01.003', rankStep: 4 },
    { fullName: 'Lò Văn Ôn', birthYear: 1985, sex: 'MALE' },
  ]) {
    const body = newcomerAt(story.unit('minhkhe.office'), more);
    expectDone(await admin.post('/staff-members', body));
    ids.push(body.id);
  }
  await fillParticulars(officer, ids[2] ?? '');
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await app.stop();
});

const asked = (more = ''): string => `unitId=${story.unit('minhkhe')}${more}`;

/** The sheets of the workbook, each as rows of cells. */
async function sheetsFor(who: Visitor, more = ''): Promise<Record<string, ReadCell[][]>> {
  const answer = expectDone(await who.get(`/staff-members.xlsx?${asked(more)}`));
  const path = join(folder, 'list.xlsx');
  writeFileSync(path, answer.bytes);
  const book = await Workbook.open(path);
  const sheets: Record<string, ReadCell[][]> = {};
  for (const [at, { name }] of book.sheets.entries()) {
    const rows: ReadCell[][] = [];
    for await (const { cells } of book.rows(at)) rows.push([...cells]);
    sheets[name] = rows;
  }
  book.close();
  return sheets;
}
const columnOf = (rows: readonly ReadCell[][], header: string): ReadCell[] => {
  const at = rows[0]?.indexOf(header) ?? -1;
  expect([header, at >= 0]).toEqual([header, true]);
  return rows.slice(1).map((row) => row[at] ?? null);
};
const onScreen = async (more = ''): Promise<string[]> =>
  (await chair.get(`/staff-members?${asked(more)}&limit=200`))
    .json<{ items: { fullName: string }[] }>()
    .items.map(({ fullName }) => fullName);

it('has every row of the screen in its order, with days as days and numbers as numbers, and says what it was asked for', async () => {
  const { 'Nhân sự': rows = [], 'Bộ lọc': filters = [] } = await sheetsFor(chair);
  const names = columnOf(rows, 'Họ và tên');
  expect(names).toEqual(await onScreen());
  expect(columnOf(rows, 'STT')).toEqual(names.map((_, at) => at + 1));
  const of = (name: string, header: string): ReadCell => columnOf(rows, header)[names.indexOf(name)] ?? null;
  expect(of('Lò Thị Ơn', 'Ngày sinh')).toEqual({ day: '1988-02-29' });
  expect(of('Lò Văn Ôn', 'Ngày sinh')).toBe(1985);
  expect(of('Lò Thị Ơn', 'Từ ngày')).toEqual({ day: '2026-11-02' });
  expect([of('Lò Thị Ơn', 'Bậc'), of('Lò Thị Ơn', 'Mã ngạch'), of('Lò Thị Ơn', 'Giới tính')]).toEqual([
    4,
    '01.003',
    'Nữ',
  ]);
  // A text, whatever it begins with.
  expect(names).toContain(FORMULA);
  expect(filters).toEqual(
    expect.arrayContaining([
      ['Đơn vị', 'Xã Minh Khê'],
      ['Vào ngày', { day: '2026-11-20' }],
      ['Số người', names.length],
      ['Người xuất', 'Đỗ Thị Ngọc'],
    ]),
  );
});

it('is narrowed as the list is', async () => {
  const { 'Nhân sự': rows = [] } = await sheetsFor(chair, '&q=lo%20&kind=CIVIL_SERVANT');
  expect(columnOf(rows, 'Họ và tên')).toEqual(['Lò Văn Ôn', 'Lò Thị Ơn']);
});

it('begins with whoever is called what was typed, marks included, on screen and in the file', async () => {
  expect(await onScreen('&q=o%CC%82n')).toEqual(['Lò Văn Ôn', 'Lò Thị Ơn']);
  const loose = `&q=${encodeURIComponent('ơn')}`;
  expect(await onScreen(loose)).toEqual(['Lò Thị Ơn', 'Lò Văn Ôn']);
  expect(columnOf((await sheetsFor(chair, loose))['Nhân sự'] ?? [], 'Họ và tên')).toEqual(['Lò Thị Ơn', 'Lò Văn Ôn']);
});

it('has private columns only where they are asked for, and by right, the number masked', async () => {
  const headers = async (who: Visitor, more: string): Promise<ReadCell[]> =>
    (await sheetsFor(who, more))['Nhân sự']?.[0] ?? [];
  const [plain, party, all] = [
    await headers(officer, ''),
    await headers(chair, '&withPrivate=true'),
    await headers(officer, '&withPrivate=true'),
  ];
  expect(all.slice(plain.length)).toEqual([
    ...['Số định danh cá nhân', 'Điện thoại', 'Nơi ở', 'Đảng viên', 'Ngày vào Đảng', 'Ngày chính thức', 'Chi bộ'],
    ...['Dân tộc', 'Tôn giáo', 'Tình trạng sức khỏe', 'Thân nhân'],
  ]);
  expect(party.slice(plain.length)).toEqual(all.slice(plain.length, plain.length + 7));
  const { 'Nhân sự': rows = [] } = await sheetsFor(officer, '&withPrivate=true');
  const row = rows.find((cells) => cells.includes('Lò Văn Ôn')) ?? [];
  const { party: said, health } = ALL_PARTICULARS;
  expect(row).toEqual(expect.arrayContaining(['001•••••••34', { day: said.joinedOn }, said.cell, health.condition]));
});

it('as CSV begins with the mark of UTF-8, and no text is a formula there', async () => {
  const answer = expectDone(await chair.get(`/staff-members.csv?${asked()}`));
  expect([...answer.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = answer.bytes.toString('utf8').split('\r\n');
  expect(lines.length).toBe((await onScreen()).length + 2);
  expect(answer.text).toContain(`"'=HYPERLINK(""http://x"",""Nhấn"")"`);
  expect(answer.text).not.toMatch(/(^|,)"?=/m);
});

it('is logged before it leaves: each person’s record as read, and that the list was taken out', async () => {
  const before = await readsOf();
  await sheetsFor(chair);
  expect(await readsOf()).toBe(before + (await onScreen()).length);
  const log = await chair.get('/audit/entries?action=roster.staff-exported');
  expect(log.json()).toMatchObject({
    items: expect.arrayContaining([expect.objectContaining({ action: 'roster.staff-exported' })]),
  });
  const readings = await chair.get(`/staff-members/${ids[1]}/readings`);
  expect(readings.text).toContain('Đỗ Thị Ngọc');
});

async function readsOf(): Promise<number> {
  const [row] = await query<{ n: number }>(
    app.database,
    `SELECT count(*)::int AS n FROM read_log WHERE subject_type = 'staff_member' AND actor_name = 'Đỗ Thị Ngọc'`,
  );
  return row?.n ?? 0;
}
