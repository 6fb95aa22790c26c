import type { Browser } from 'playwright-core';
import { administrator } from '../support/administrator';
import { TestApp } from '../support/app';
import { openChromium, Seat } from '../support/browser';
import { newTasks, storyOf } from '../support/story';

const LONG_MS = 180_000;
let app: TestApp;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([TestApp.start({ web: true }), openChromium()]);
  const story = await storyOf(app.database);
  await administrator(app, story);
  await newTasks(await app.as('lan.tran'), story, 1);
}, LONG_MS);
afterAll(async () => {
  await browser.close();
  await app.stop();
});

it(
  'a proposed day is decided: the dates that would move are seen first, on a phone and on a desktop',
  async () => {
    const at = { browser, url: app.url, username: 'quan.tri' };
    await Seat.turn({ ...at, window: 'phone' }, async (seat) => {
      await seat.goTo('Lịch làm việc', 'Lịch');
      await seat.sees('24/11/2026 – Ngày Văn hóa Việt Nam');
      await seat.picture('calendar');
      await seat.button('Có quyết định nghỉ ngày 24/11/2026').click();
      await seat.sees(/hạn đang mở sẽ dời khi ban hành/);
      await seat.sees('07/12/2026');
      const { y = -1 } = (await seat.page.getByRole('heading', { name: /^Thay đổi đang soạn/ }).boundingBox()) ?? {};
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(400);
      await seat.picture('calendar-change');
      await seat.button('Bỏ ngày 24/11/2026 ra khỏi thay đổi').click();
      await seat.sees('Chưa có ngày nào.');
    });
    await Seat.turn({ ...at, window: 'desktop' }, async (seat) => {
      await seat.goTo('Lịch làm việc', 'Lịch');
      await seat.button(/^Thứ Năm 24\/12\/2026/).click();
      await seat.page.getByRole('textbox', { name: 'Tên ngày' }).fill('Nghỉ theo quyết định của tỉnh');
      await seat.button('Đưa vào thay đổi').click();
      await seat.button('Có quyết định nghỉ ngày 24/11/2026').click();
      await seat.sees(/hạn đang mở sẽ dời khi ban hành/);
      await seat.page.getByRole('textbox', { name: 'Lý do' }).fill('Thủ tướng Chính phủ đã quyết định.');
      await seat.picture('calendar-change');
      await seat.button('Ban hành lịch mới').click();
      await seat.sees('Đã ban hành lịch phiên bản 2');
      await seat.button(/^Thứ Ba 24\/11\/2026, Ngày Văn hóa Việt Nam \(Nghỉ\)$/).waitFor();
    });
  },
  LONG_MS,
);
