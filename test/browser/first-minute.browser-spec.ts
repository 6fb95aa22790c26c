import type { Browser } from 'playwright-core';
import type { TestApp } from '../support/app';
import { openChromium, Seat, WINDOWS, type Window } from '../support/browser';
import { startDemo } from '../support/demo';
import { expectDone } from '../support/story';

// Somebody who has never seen it: from the first page to what they found, standing in the chair's list.
let browser: Browser;
let app: TestApp;
beforeAll(async () => {
  [browser, app] = [await openChromium(), await startDemo({ web: true })];
}, 240_000);
afterAll(async () => {
  await browser.close();
  await app.stop({ probed: false });
});

// The next one finds it as the first did.
afterEach(async () => {
  expectDone(await (await app.as('tham.nguyen')).post('/demo/reset'));
});

/** What the minutes and the chair's list call an item that was not in order. */
const FOUND: Record<Window, { item: string; finding: string }> = {
  phone: { item: 'Có niêm yết quy tắc ứng xử', finding: 'Chưa niêm yết quy tắc ứng xử' },
  desktop: { item: 'Phòng làm việc gọn gàng, ngăn nắp', finding: 'Phòng làm việc chưa gọn gàng, ngăn nắp' },
};

it.each(Object.keys(WINDOWS) as Window[])(
  'the first minute in a %s window',
  async (window) => {
    const seat = await Seat.take(browser, app.url, window);
    try {
      const { page } = seat;
      const clicks = await clicksOf(seat);
      await seat.open('/');
      const since = performance.now();
      await page.getByRole('button', { name: /^Người kiểm tra/ }).click();
      await page.getByRole('link', { name: 'Xã Minh Khê' }).first().click();
      const { item, finding } = FOUND[window];
      await page.locator('.item').filter({ hasText: item }).getByRole('button', { name: 'Không đạt' }).click();
      await page.getByRole('link', { name: 'Thông qua và ký biên bản' }).click();
      await page.locator('.paper').getByText(finding).waitFor();
      await seat.picture('first-minute-minutes');
      expect(clicks.count).toBeLessThanOrEqual(6);

      const confirm = await page.getByText(/gõ số tồn tại/).textContent();
      await page.getByLabel(/gõ số tồn tại/).fill(/\d+/.exec(confirm ?? '')?.[0] ?? '');
      await seat.button('Thông qua và ký biên bản').click();
      await seat.sees('Biên bản đã khóa trên máy chủ.');
      await page.getByRole('button', { name: 'Đổi vai' }).click();
      await page.getByRole('button', { name: /^Chủ tịch UBND Đỗ Thị Ngọc/ }).click();
      const provisional = page.locator('.work-line').filter({ hasText: 'Vừa ghi tại biên bản, chờ thông báo kết quả' });
      const first = provisional.locator('.row').first();
      await first.getByRole('link', { name: finding }).waitFor();
      expect(await first.textContent()).toMatch(/Nếu nhận thông báo hôm nay: hạn \d\d\/1[12]\/2026/);
      await seat.picture('first-minute-chair');
      process.stderr.write(
        `The first minute, ${window}: ${clicks.count} clicks, ${Math.round((performance.now() - since) / 1000)} s without the thinking\n`,
      );
      expect(seat.faults).toEqual([]);
    } finally {
      await seat.leave();
    }
  },
  120_000,
);

/** Counts what the person presses, over every page that follows. */
async function clicksOf({ page }: Seat): Promise<{ count: number }> {
  const clicks = { count: 0 };
  await page.exposeFunction('pressed', () => {
    clicks.count += 1;
  });
  await page.addInitScript(`addEventListener('click', (event) => event.isTrusted && pressed(), true)`);
  return clicks;
}
