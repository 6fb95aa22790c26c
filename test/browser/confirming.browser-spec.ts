import type { Browser } from 'playwright-core';
import { administrator } from '../support/administrator';
import { TestApp } from '../support/app';
import { openChromium, Seat, WINDOWS, type Window } from '../support/browser';
import { storyOf, tamper } from '../support/story';

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

const tenMinutesLater = (): Promise<unknown> =>
  tamper(app.database, `UPDATE session SET confirmed_at = confirmed_at - interval '10 minutes'`);
const turn = (window: Window, act: (seat: Seat) => Promise<void>): Promise<void> =>
  Seat.turn({ browser, url: app.url, window, username: 'quan.tri' }, act);

it.each(Object.keys(WINDOWS) as Window[])(
  'on a %s a setting asks again who one is; whoever turns back finds the form as it was',
  async (window) => {
    await turn(window, async (seat) => {
      await seat.goTo('Thiết lập');
      await seat.button('Đổi “Phiên đăng nhập khi không thao tác”').click();
      await seat.page.getByRole('textbox', { name: 'Giá trị mới' }).fill('20');
      await seat.page.getByRole('textbox', { name: 'Lý do' }).fill('Theo quy chế an toàn thông tin.');
      await tenMinutesLater();
      await seat.button('Lưu thay đổi').click();
      const dialog = seat.page.getByRole('dialog', { name: 'Xác nhận đúng là bạn' });
      await dialog.waitFor();
      await seat.picture('confirm-setting');
      await dialog.getByRole('button', { name: 'Bỏ qua' }).click();
      expect(await seat.page.getByRole('textbox', { name: 'Lý do' }).inputValue()).toBe(
        'Theo quy chế an toàn thông tin.',
      );
      await seat.button('Lưu thay đổi').click();
      await seat.confirmSelf();
      await seat.sees('Đã đặt “Phiên đăng nhập khi không thao tác”: 20 phút từ 20/11/2026.');
      await seat.picture('settings-access');
    });
  },
  LONG_MS,
);

it(
  'a unit and a version of the calendar ask as well',
  async () => {
    await turn('desktop', async (seat) => {
      await seat.goTo('Đơn vị');
      await seat.page.getByRole('textbox', { name: 'Tìm đơn vị' }).fill('van phong');
      await seat.page.getByRole('link', { name: 'Phường Vân Phong' }).click();
      await seat.button('Lập đơn vị trực thuộc').click();
      const form = seat.page.getByRole('form', { name: 'Lập đơn vị trực thuộc Phường Vân Phong' });
      await form.getByRole('textbox', { name: 'Tên đơn vị' }).fill('Phòng Chuyển đổi số');
      await form.getByRole('radio', { name: 'Phòng', exact: true }).check();
      await form.getByRole('textbox', { name: 'Số quyết định' }).fill('55/NQ-HĐND');
      await form.getByRole('textbox', { name: 'Ngày quyết định' }).fill('19/11/2026');
      await form.getByRole('textbox', { name: 'Nơi ban hành' }).fill('HĐND tỉnh');
      await tenMinutesLater();
      await form.getByRole('button', { name: 'Ghi nhận' }).click();
      await seat.confirmSelf();
      await seat.sees('Đã ghi nhận.');
      await seat.goTo('Lịch làm việc', 'Lịch');
      await seat.button('Có quyết định nghỉ ngày 24/11/2026').click();
      await seat.page.getByRole('textbox', { name: 'Lý do' }).fill('Thủ tướng Chính phủ đã quyết định.');
      await tenMinutesLater();
      await seat.button('Ban hành lịch mới').click();
      await seat.confirmSelf();
      await seat.sees('Đã ban hành lịch phiên bản 2');
    });
  },
  LONG_MS,
);
