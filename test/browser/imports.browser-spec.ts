import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { faultsOf } from '../support/accessible';
import { administrator } from '../support/administrator';
import { TestApp } from '../support/app';
import { openChromium, Seat } from '../support/browser';
import { rowOf, workbookOf } from '../support/hostile-workbooks';
import { cellsNamed, errorsIn, mendWorkbook } from '../support/mend-workbook';
import { LINES_ABOVE, messyRows, writeMessySheet, type Value } from '../support/messy-sheet';
import { query, storyOf, type Story } from '../support/story';

const LONG_MS = 420_000;
/** Longest that 2,000 rows may take to be committed. */
const COMMIT_MS = 20_000;
const [SHEET, ERRORS] = [1, 8];
let app: TestApp;
let browser: Browser;
let story: Story;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'imports-'));
  [app, browser] = await Promise.all([TestApp.start({ web: true }), openChromium()]);
  story = await storyOf(app.database);
  await administrator(app, story);
}, LONG_MS);
afterAll(async () => {
  await browser.close();
  await app.stop();
  rmSync(folder, { recursive: true });
});

const unhindered = async (seat: Seat, screen: string): Promise<void> =>
  expect([screen, await faultsOf(seat)]).toEqual([screen, []]);

const people = async (): Promise<number> =>
  (await query<{ n: number }>(app.database, `SELECT count(*)::int AS n FROM staff_member`))[0]?.n ?? 0;

/** From the list of people to the page of imports of the commune. */
async function toImports(seat: Seat): Promise<void> {
  await seat.goTo('Nhân sự');
  await seat.page.getByRole('link', { name: 'Nhập danh sách' }).click();
  await seat.page.getByRole('heading', { name: 'Nhập danh sách', level: 1 }).waitFor();
}

async function tryIt(seat: Seat): Promise<void> {
  await seat.button('Chạy thử').click();
  await seat.page.getByRole('progressbar').waitFor();
  await seat.page.getByRole('heading', { name: 'Kết quả chạy thử' }).waitFor();
  await seat.arrived();
}

const countOf = async (seat: Seat, verdict: string): Promise<number> => {
  const tab = seat.page
    .getByRole('navigation', { name: 'Kết quả chạy thử' })
    .getByRole('link', { name: new RegExp(`^${verdict}`) });
  return Number((await tab.innerText()).replace(/\D/g, ''));
};

it(
  'on a desktop a messy list of 2,000 is tried, its 37 wrong rows are mended in its own error sheet, it is committed and undone',
  async () => {
    const names = await query<{ name: string }>(
      app.database,
      `SELECT name FROM org_unit WHERE parent_id = ${story.unit('minhkhe')} ORDER BY id LIMIT 3`,
    );
    const units = names.map(({ name }) => name);
    const { lines, wrong } = messyRows({ rows: 2_000, bad: 37, units });
    const { lines: right } = messyRows({ rows: 2_000, bad: 1e9, units });
    const [messy, told, mended] = ['danh sách.xlsx', 'lỗi.xlsx', 'đã sửa.xlsx'].map((name) => join(folder, name));
    await writeMessySheet(messy ?? '', lines);
    const before = await people();
    await Seat.turn({ browser, url: app.url, username: 'quan.tri', window: 'desktop' }, async (seat) => {
      const { page } = seat;
      await toImports(seat);
      await seat.sees(/chưa nhập danh sách nào/);
      await seat.button('Gửi tệp').click();
      await seat.sees('Chọn tệp danh sách.');
      await unhindered(seat, 'imports');
      await seat.choose('Danh sách của đơn vị', 'minh khê', /^Xã Minh Khê/);
      await page.getByLabel('Tệp danh sách').setInputFiles(messy ?? '');
      await seat.picture('imports-list');
      await seat.button('Gửi tệp').click();

      await page.getByRole('heading', { name: 'Trang, dòng tiêu đề và ghép cột' }).waitFor();
      expect(await page.getByLabel('Trang tính').inputValue()).toBe('1');
      expect(await page.getByLabel('Cột D: Ngày tháng năm sinh Nam').inputValue()).toBe('birthMale');
      await unhindered(seat, 'reading');
      await seat.picture('imports-reading');
      await tryIt(seat);
      expect([await countOf(seat, 'Mới'), await countOf(seat, 'Lỗi')]).toEqual([1_963, 37]);
      await seat.sees('ba mươi tháng hai');
      await unhindered(seat, 'outcome');
      await seat.picture('imports-outcome');
      expect(await people()).toBe(before);

      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Tải tệp có cột Lỗi' }).click(),
      ]);
      await download.saveAs(told ?? '');
      const said = await errorsIn(told ?? '', SHEET, ERRORS);
      expect([...said.keys()].slice(1)).toEqual(wrong.map((at) => at + LINES_ABOVE));
      const cells = new Map<string, Value>();
      for (const [number, text] of [...said].slice(1)) {
        for (const place of cellsNamed(text)) {
          cells.set(place, right[number - LINES_ABOVE - 1]?.[place.charCodeAt(0) - 65] ?? null);
        }
      }
      expect(new Set([...cells.keys()].map((place) => place.replace(/^\D+/, ''))).size).toBe(37);
      await mendWorkbook(told ?? '', mended ?? '', cells);

      await seat.button('Gửi tệp đã sửa').click();
      const again = page.getByRole('form', { name: 'Gửi tệp đã sửa' });
      await again.getByLabel('Tệp danh sách').setInputFiles(mended ?? '');
      await again.getByRole('button', { name: 'Gửi tệp đã sửa' }).click();
      await page.getByRole('heading', { name: 'đã sửa.xlsx', level: 1 }).waitFor();
      await tryIt(seat);
      expect([await countOf(seat, 'Mới'), await countOf(seat, 'Lỗi')]).toEqual([2_000, 0]);

      const since = performance.now();
      await seat.button('Ghi 2.000 người').click();
      await page.getByRole('progressbar').waitFor();
      await seat.sees('Đã ghi danh sách.');
      expect(performance.now() - since).toBeLessThan(COMMIT_MS);
      expect(await people()).toBe(before + 2_000);
      await seat.arrived();
      await unhindered(seat, 'committed');
      await seat.picture('imports-committed');

      await seat.button('Hoàn tác lần nhập').click();
      const undo = page.getByRole('form', { name: 'Hoàn tác lần nhập' });
      await undo.getByRole('button', { name: 'Hoàn tác lần nhập' }).click();
      await undo.getByRole('alert').waitFor();
      await undo.getByRole('textbox', { name: 'Vì sao hoàn tác' }).fill('Gửi nhầm danh sách của xã khác.');
      await undo.getByRole('button', { name: 'Hoàn tác lần nhập' }).click();
      await seat.sees('Đã hoàn tác lần nhập.');
      await seat.sees('Lý do: Gửi nhầm danh sách của xã khác.');
      expect(await people()).toBe(before);
      await page.getByRole('link', { name: 'Các lần nhập' }).click();
      await page.getByRole('list', { name: 'Các lần nhập' }).getByRole('listitem').nth(1).waitFor();
      await seat.sees(/^Quản trị .* hoàn tác lúc|hoàn tác lúc/);
      await seat.picture('imports-earlier');
    });
  },
  LONG_MS,
);

it(
  'on a phone a list is read another way, in English too, and what hangs on it keeps it from being undone, in words',
  async () => {
    const path = join(folder, 'ngắn.csv');
    await writeFile(
      path,
      'DANH SÁCH\nNgười,Sinh năm,Chức vụ,Từ ngày\nKiều Thị Điện Thoại,1985,Văn thư,01/03/2015\nKiều Văn Lỗi,không rõ,Văn thư,\n',
    );
    await Seat.turn({ browser, url: app.url, username: 'quan.tri', window: 'phone' }, async (seat) => {
      const { page } = seat;
      await toImports(seat);
      await seat.choose('Danh sách của đơn vị', 'minh khê', /^Xã Minh Khê/);
      await page.getByLabel('Tệp danh sách').setInputFiles(path);
      await seat.button('Gửi tệp').click();
      await page.getByRole('heading', { name: 'Trang, dòng tiêu đề và ghép cột' }).waitFor();
      await page.getByLabel('Dòng tiêu đề', { exact: true }).selectOption('2');
      await seat.button('Chạy thử').click();
      await seat.sees('Chọn cột có họ và tên.');
      await page.getByLabel('Cột A: Người').selectOption({ label: 'Họ và tên' });
      await page.getByLabel('Cột B: Sinh năm').selectOption({ label: 'Ngày sinh hoặc năm sinh' });
      await unhindered(seat, 'reading on a phone');
      await seat.picture('imports-reading');
      await tryIt(seat);
      expect([await countOf(seat, 'Mới'), await countOf(seat, 'Lỗi')]).toEqual([0, 2]);
      await seat.sees(/Sớm hơn ngày lập đơn vị \(01\/07\/2025\)/);
      await unhindered(seat, 'early days on a phone');
      await seat.picture('imports-early');
      await seat.button('Lấy ngày lập đơn vị cho 1 dòng').click();
      await page.getByRole('link', { name: /^Cần xem lại/ }).click();
      await seat.sees(/Sớm hơn ngày lập đơn vị. Vị trí được ghi từ 01\/07\/2025/);
      expect([await countOf(seat, 'Mới'), await countOf(seat, 'Lỗi')]).toEqual([1, 1]);
      await unhindered(seat, 'outcome on a phone');
      await seat.picture('imports-outcome');
      await seat.button('Ghi 1 người').click();
      await seat.sees('Đã ghi danh sách.');
      await seat.arrived();

      // Corrected since: the import is no longer all that is known of the person.
      await app.database.superuser((client) =>
        client.query(
          `SET session_replication_role = replica; UPDATE staff_member SET version = 2 WHERE full_name = 'Kiều Thị Điện Thoại'`,
        ),
      );
      await page.reload();
      await seat.sees('Thông tin đã được sửa sau khi nhập: 1 người');
      expect(await seat.button('Hoàn tác lần nhập').count()).toBe(0);
      await unhindered(seat, 'hindered');
      await seat.picture('imports-hindered');
      await seat.button(/^Thêm/).click();
      await page.getByRole('dialog').getByRole('button', { name: /^EN/ }).click();
      await page.keyboard.press('Escape');
      await seat.sees('Corrected since the import: 1 people');
      await seat.picture('imports-english');
    });
  },
  LONG_MS,
);

it(
  'on a desktop what cannot be a list is answered in words that stay, and posts of before are added to people who are known',
  async () => {
    const send = async (seat: Seat, name: string, content: Buffer | string): Promise<void> => {
      const path = join(folder, name);
      await writeFile(path, content);
      await toImports(seat);
      await seat.choose('Danh sách của đơn vị', 'minh khê', /^Xã Minh Khê/);
      await seat.page.getByLabel('Tệp danh sách').setInputFiles(path);
      await seat.button('Gửi tệp').click();
    };
    const header = rowOf('Họ và tên', 'Chức vụ');
    const head = 'Họ và tên,Ngày sinh,Chức vụ,Từ ngày,Đến ngày\n';
    await Seat.turn({ browser, url: app.url, username: 'quan.tri', window: 'desktop' }, async (seat) => {
      const { page } = seat;
      await send(seat, 'trống.xlsx', workbookOf(''));
      await seat.sees('Tệp trống');

      await send(seat, 'quá dài.xlsx', workbookOf(header + '<row><c><v>1</v></c></row>'.repeat(900_000)));
      await seat.button('Chạy thử').click();
      await seat.sees('Trang có quá 120 nghìn dòng');
      await page.getByRole('progressbar').waitFor({ state: 'detached' });
      // Looked at again since, and still there.
      await page.waitForResponse(({ url }) => url().includes('/roster-imports/')).catch(() => null);
      await seat.sees('Trang có quá 120 nghìn dòng');
      await unhindered(seat, 'too long');
      await seat.picture('imports-too-long');

      await send(seat, 'chỉ tiêu đề.xlsx', workbookOf(header));
      await tryIt(seat);
      await seat.sees('Dưới dòng tiêu đề không có dòng nào có tên người.');

      await send(seat, 'nay.csv', `${head}Kiều Thị Quá Trình,12/03/1985,Văn thư,01/03/2026,\n`);
      await tryIt(seat);
      await seat.button('Ghi 1 người').click();
      await seat.sees('Đã ghi danh sách.');
      await send(seat, 'trước.csv', `${head}Kiều Thị Quá Trình,12/03/1985,Chuyên viên,01/07/2025,28/02/2026\n`);
      await tryIt(seat);
      expect(await countOf(seat, 'Bổ sung quá trình')).toBe(1);
      await seat.sees('01/07/2025 – 28/02/2026');
      await unhindered(seat, 'added');
      await seat.button('Ghi 1 vị trí trước đây').click();
      await seat.sees('Đã ghi danh sách.');
      await seat.picture('imports-added');
      const held = await query<{ position: string; until: string | null }>(
        app.database,
        `SELECT a.position, a.ends_on::text AS until FROM appointment a JOIN staff_member m ON m.id = a.staff_member_id
          WHERE m.full_name = 'Kiều Thị Quá Trình' ORDER BY a.starts_on`,
      );
      expect(held).toEqual([
        { position: 'Chuyên viên', until: '2026-03-01' },
        { position: 'Văn thư', until: null },
      ]);
    });
  },
  LONG_MS,
);
