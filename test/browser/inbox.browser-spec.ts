import type { Browser } from 'playwright-core';
import { TestApp } from '../support/app';
import { openChromium, Seat, WINDOWS, type Window } from '../support/browser';
import { expectDone, newTasks, proofOf, step, storyOf, toPerson, type Story } from '../support/story';

const REASON = 'Ảnh chụp chưa thấy chữ ký xác nhận.';

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

describe.each(Object.keys(WINDOWS) as Window[])('the inbox in a %s window', (window) => {
  let app: TestApp;
  let story: Story;

  beforeAll(async () => {
    app = await TestApp.start({ web: true });
    story = await storyOf(app.database);
    const chair = await app.as('ngoc.do');
    const [task = ''] = await newTasks(await app.as('lan.tran'), story, 1);
    const official = await app.as('anh.le');
    expectDone(await step(chair, task, 'assign', { assignee: toPerson(story, 'anh') }));
    expectDone(await step(official, task, 'proofs', proofOf()));
    expectDone(await step(chair, task, 'send-back', { reason: REASON }));
  });
  afterAll(() => app.stop());

  it('counts what is unread on the bell, leads to what it is about, and is read by opening it', async () => {
    await Seat.turn({ browser, url: app.url, window, username: 'anh.le' }, async (seat) => {
      const bell = seat.page.getByRole('link', { name: /^Thông báo, \d+ mục chưa đọc$/ });
      const before = Number(/\d+/.exec((await bell.textContent()) ?? '')?.[0]);
      expect(before).toBeGreaterThan(1);
      await bell.click();
      await seat.page.getByRole('heading', { name: 'Thông báo', exact: true }).waitFor();
      await seat.sees(REASON);
      await seat.picture('inbox');
      expect(await seat.widthOverflow()).toBeLessThanOrEqual(0);

      await seat.page
        .getByRole('link', { name: /Lãnh đạo trả lại, khắc phục tiếp/ })
        .first()
        .click();
      await seat.page.getByRole('heading', { name: 'Chưa niêm yết lịch tiếp công dân' }).waitFor();
      await seat.page.getByRole('link', { name: `Thông báo, ${before - 1} mục chưa đọc` }).click();
      await seat.button('Đánh dấu đã đọc tất cả').click();
      await seat.page.getByRole('link', { name: 'Thông báo', exact: true }).waitFor();
      await seat.button('Đánh dấu đã đọc tất cả').first().waitFor({ state: 'detached' });
      await seat.picture('inbox-read');
      expect(seat.faults).toEqual([]);
    });
  });

  it('says so when nothing has been told yet', async () => {
    await Seat.turn({ browser, url: app.url, window, username: 'vinh.cao' }, async (seat) => {
      await seat.open('/inbox');
      await seat.sees('Chưa có thông báo nào.');
      await seat.picture('inbox-empty');
    });
  });
});
