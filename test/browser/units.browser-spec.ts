import type { Browser } from 'playwright-core';
import { administrator } from '../support/administrator';
import { TestApp } from '../support/app';
import { openChromium, Seat, WINDOWS, type Window } from '../support/browser';
import { storyOf } from '../support/story';

const LONG_MS = 180_000;
let app: TestApp;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([TestApp.start({ web: true }), openChromium()]);
  await administrator(app, await storyOf(app.database));
}, LONG_MS);
afterAll(async () => {
  await browser.close();
  await app.stop();
});

it.each(Object.keys(WINDOWS) as Window[])(
  'on a %s a unit is found without diacritics, gets a division by a paper, and does not end while it has work',
  async (window) => {
    const at = { browser, url: app.url, username: 'quan.tri', window };
    await Seat.turn(at, async (seat) => {
      await seat.goTo('Đơn vị');
      await seat.page.getByRole('textbox', { name: 'Tìm đơn vị' }).fill('van phong');
      await seat.picture('units');
      await seat.page.getByRole('link', { name: 'Phường Vân Phong' }).click();
      await seat.button('Lập đơn vị trực thuộc').click();
      const form = seat.page.getByRole('form', { name: 'Lập đơn vị trực thuộc Phường Vân Phong' });
      await form.getByRole('textbox', { name: 'Tên đơn vị' }).fill(`Phòng Chuyển đổi số ${window}`);
      await form.getByRole('radio', { name: 'Phòng', exact: true }).check();
      await form.getByRole('textbox', { name: 'Văn bản' }).fill('Nghị quyết số 55/NQ-HĐND ngày 19/11/2026');
      await seat.picture('unit-form');
      await form.getByRole('button', { name: 'Ghi nhận' }).click();
      await seat.sees('Đã ghi nhận.');
      await seat.sees(/^Sáng \d\d:\d\d–11:30, chiều 13:30–17:30$/);
      await seat.button('Đặt giờ làm việc').click();
      const hours = seat.page.getByRole('form', { name: 'Đặt giờ làm việc' });
      await hours.getByRole('textbox', { name: 'Sáng, từ' }).fill('bảy giờ');
      await hours.getByRole('button', { name: 'Ghi nhận' }).click();
      await seat.sees('Nhập giờ, ví dụ 07:30.');
      await hours.getByRole('textbox', { name: 'Sáng, từ' }).fill(window === 'phone' ? '7h' : '7 giờ 15');
      await hours.getByRole('textbox', { name: 'Văn bản' }).fill('Thông báo số 88/TB-UBND');
      await seat.picture('unit-hours-form');
      await hours.getByRole('button', { name: 'Ghi nhận' }).click();
      await seat.sees(`Sáng ${window === 'phone' ? '07:00' : '07:15'}–11:30, chiều 13:30–17:30`);
      await seat.picture('unit-hours');
      await seat.button('Kết thúc').click();
      await seat.page
        .getByRole('form', { name: 'Kết thúc' })
        .getByRole('textbox', { name: 'Văn bản' })
        .fill('Nghị quyết số 56');
      await seat.page.getByRole('form', { name: 'Kết thúc' }).getByRole('button', { name: 'Ghi nhận' }).click();
      await seat.sees(/Còn đơn vị trực thuộc/);
    });
  },
  LONG_MS,
);
