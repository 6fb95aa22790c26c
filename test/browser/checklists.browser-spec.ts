import type { Browser } from 'playwright-core';
import { faultsOf } from '../support/accessible';
import { TestApp } from '../support/app';
import { openChromium, Seat, WINDOWS, type Window } from '../support/browser';
import { storyOf } from '../support/story';
import { Team } from '../support/team';

// A list of 57 items is much to look through for the checker of accessibility.
const LONG_MS = 120_000;
const LIBRARY = 'Danh mục kiểm tra';

let browser: Browser;
let app: TestApp;
beforeAll(async () => {
  browser = await openChromium();
  app = await TestApp.start({ web: true });
  const story = await storyOf(app.database);
  const team = await Team.of(await app.as('tham.nguyen'), await app.as('lan.tran'), { app, tenant: 1 });
  await team.settledVisit(2, story.unit('vanphong'));
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

const rowsOf = (seat: Seat) => seat.page.locator('.list-table tbody tr');

describe.each(Object.keys(WINDOWS) as Window[])('in a %s window', (window) => {
  it(
    'finds an item of the list in use without diacritics, by keyboard',
    async () => {
      await Seat.turn({ browser, url: app.url, window, username: 'tham.nguyen' }, async (seat) => {
        await seat.open('/inspections');
        await seat.page.getByRole('link', { name: LIBRARY }).click();
        await seat.page.getByRole('heading', { name: LIBRARY }).waitFor();
        await seat.sees('Đang áp dụng');
        await seat.sees('57 nội dung');
        expect(await faultsOf(seat)).toEqual([]);
        await seat.picture('checklists');

        const inUse = seat.page.getByRole('link', { name: 'Danh mục kiểm tra công vụ đột xuất – phiên bản 2' });
        await inUse.focus();
        await seat.page.keyboard.press('Enter');
        await seat.page.getByRole('heading', { name: 'Danh mục kiểm tra công vụ đột xuất' }).waitFor();
        expect(await rowsOf(seat).count()).toBe(57);
        await seat.sees('mặc định sản phẩm, chưa phải quy định');
        expect(await faultsOf(seat)).toEqual([]);
        await seat.picture('checklist');

        await seat.page.getByLabel('Tìm trong danh mục').focus();
        await seat.page.keyboard.type('so gop y');
        await seat.sees(/Thấy [1-5] trong 57 nội dung/);
        const found = await rowsOf(seat).allTextContents();
        expect(found.join(' ').toLowerCase()).toContain('sổ góp ý');
        expect(await seat.widthOverflow()).toBeLessThanOrEqual(0);
        await seat.picture('checklist-found');

        await seat.page.keyboard.type(' khong co dau');
        await seat.sees('Không có nội dung nào khớp.');
        await seat.button('Xem cả danh mục').press('Enter');
        expect(await rowsOf(seat).count()).toBe(57);
      });
    },
    LONG_MS,
  );

  it('says in words which basis of Mẫu 2020 is out of force and what has replaced it', async () => {
    await Seat.turn({ browser, url: app.url, window, username: 'tham.nguyen' }, async (seat) => {
      await seat.open('/checklists');
      await seat.page.getByRole('link', { name: 'Mẫu 2020 – phiên bản 1' }).click();
      await seat.page.getByRole('heading', { name: 'Mẫu 2020' }).waitFor();
      await seat.sees('Danh mục này đã thôi áp dụng từ 01/07/2025.');
      const row = rowsOf(seat).filter({ hasText: 'M2020-01' });
      expect(await row.textContent()).toContain('Đã hết hiệu lực từ\u00A001/07/2025');
      expect(await row.textContent()).toContain('Thay bằng: Nghị định 118/2025/NĐ-CP');
      expect(await faultsOf(seat)).toEqual([]);
      await seat.picture('checklist-2020');

      const all = await rowsOf(seat).count();
      await seat.page.getByLabel('Chỉ nội dung có căn cứ đã hết hiệu lực').press('Space');
      const expired = await rowsOf(seat).count();
      expect(expired).toBeLessThan(all);
      expect(await seat.page.locator('.list-table .basis-expired').count()).toBe(expired);
    });
  });
});

it(
  'is reached from a visit, reads in English, and prints with title, version and day',
  async () => {
    await Seat.turn({ browser, url: app.url, window: 'desktop', username: 'tham.nguyen' }, async (seat) => {
      await seat.open('/inspections');
      await seat.page.locator('.rows .row-title').first().click();
      await seat.page.getByText('Thông tin cuộc kiểm tra').click();
      await seat.page.getByRole('link', { name: 'Xem danh mục dùng trong cuộc kiểm tra' }).click();
      await rowsOf(seat).first().waitFor();

      await seat.onPaper('checklist', 'wide', async () => {
        await seat.sees('Phiên bản 2');
        await seat.sees('Áp dụng từ 01/07/2026');
        await seat.sees(/Hiệu lực của căn cứ xét tại ngày/);
        expect(await seat.page.getByLabel('Tìm trong danh mục').isVisible()).toBe(false);
      });

      await seat.page.getByRole('button', { name: /^EN/ }).click();
      await seat.sees('default of the product, not a regulation');
      expect(await faultsOf(seat)).toEqual([]);
    });
  },
  LONG_MS,
);
