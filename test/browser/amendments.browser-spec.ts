import type { Browser } from 'playwright-core';
import { TestApp } from '../support/app';
import { openChromium, Seat, WINDOWS, type Window } from '../support/browser';
import { Team } from '../support/team';

const REASON = 'Đối chiếu lại ảnh chụp: lịch có niêm yết, thiếu giờ tiếp.';
const TITLE = 'Lịch tiếp công dân thiếu giờ tiếp';
const WHY = 'Đã xem lại ảnh cùng thư ký đoàn.';

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

describe.each(Object.keys(WINDOWS) as Window[])('corrections in a %s window', (window) => {
  let app: TestApp;
  let visit = '';

  beforeAll(async () => {
    app = await TestApp.start({ web: true });
    const team = await Team.of(await app.as('tham.nguyen'), await app.as('lan.tran'), { app, tenant: 1 });
    visit = await team.lockedVisit(2);
  });
  afterAll(() => app.stop());

  const turn = (username: string, act: (seat: Seat) => Promise<void>): Promise<void> =>
    Seat.turn({ browser, url: app.url, window, username }, act);

  it('the inspector proposes a correction of one finding and the withdrawal of another', async () => {
    await turn('tham.nguyen', async (seat) => {
      await seat.open(`/inspections/${visit}`);
      await seat
        .button(/^Đề nghị đính chính: /)
        .first()
        .click();
      await seat.page.getByLabel('Lý do đề nghị').fill(REASON);
      await seat.button('Gửi đề nghị').click();
      await seat.sees('Sửa ít nhất một mục trước khi gửi đề nghị');
      await seat.page.getByLabel('Nội dung tồn tại, vi phạm').fill(TITLE);
      await seat.picture('amend-correction');
      await seat.button('Gửi đề nghị').click();
      await seat.sees('Đã gửi đề nghị, chờ người khác duyệt');
      await seat
        .button(/^Đề nghị rút: /)
        .last()
        .click();
      const why = seat.page.getByLabel('Lý do đề nghị');
      await why.fill('Ghi nhầm đơn vị, nội dung này của xã khác.');
      await seat.button('Gửi đề nghị').click();
      // What was said of the first still stands there: the form closes once the second has been sent.
      await why.waitFor({ state: 'detached' });
      await seat.sees('Đã gửi đề nghị, chờ người khác duyệt');
    });
  });

  it('the head sees before and after side by side, and approves both', async () => {
    await turn('lan.tran', async (seat) => {
      await seat.goTo('Duyệt đính chính', 'Đính chính');
      await seat.page.getByRole('heading', { name: 'Chờ duyệt đính chính' }).waitFor();
      await seat.page.locator('ins', { hasText: TITLE }).waitFor();
      await seat.page.locator('del', { hasText: 'Chưa niêm yết lịch tiếp công dân' }).first().waitFor();
      await seat.picture('amend-list');
      for (let left = 2; left > 0; left -= 1) {
        await seat
          .button(/^Duyệt: /)
          .first()
          .click();
        await seat.page.getByLabel('Căn cứ quyết định').fill(WHY);
        await seat.button('Duyệt').click();
        await seat.sees('Đã duyệt. Nội dung và việc khắc phục đã đổi');
      }
      await seat.sees('Không có đề nghị đính chính hay rút nào chờ duyệt.');
    });
  });

  it('the chair is told, and finds the one corrected and the other struck with its reason', async () => {
    await turn('ngoc.do', async (seat) => {
      await seat.page.getByRole('link', { name: /^Thông báo, \d+ mục chưa đọc$/ }).click();
      await seat.sees(/Đã rút, ghi nhận chưa đúng: /);
      await seat.sees(/Đã đính chính: /);
      await seat.picture('amend-inbox');
      await seat.open(`/inspections/${visit}`);
      await seat.sees(TITLE);
      await seat.sees('Đã đính chính');
      await seat.sees(/Ghi nhầm đơn vị, nội dung này của xã khác\./);
      expect(await seat.page.locator('.finding-withdrawn').count()).toBe(1);
      await seat.open(`/inspections/${visit}/minutes`);
      await seat.sees('Biên bản bổ sung số 2');
      await seat.sees(/^Đính chính nội dung số 1 \(tồn tại\): “Chưa niêm yết lịch tiếp công dân”\./);
      await seat.sees(/^Rút nội dung số 2 \(tồn tại\): /);
      await seat.picture('amend-addenda');
    });
  });
});
