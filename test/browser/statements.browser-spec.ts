import type { Browser } from 'playwright-core';
import { TestApp } from '../support/app';
import { openChromium, Seat, WINDOWS, type Window } from '../support/browser';
import { Team } from '../support/team';

const TEXT = 'Lịch đã in, dán ở cổng sau vì bảng tin đang sửa; đã chuyển về sảnh ngày 20/11.';

const API = '**/api/v1';

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

describe.each(Object.keys(WINDOWS) as Window[])('a statement and the notice in a %s window', (window) => {
  let app: TestApp;
  let visit = '';
  let other = '';

  beforeAll(async () => {
    app = await TestApp.start({ web: true });
    const team = await Team.of(await app.as('tham.nguyen'), await app.as('lan.tran'), { app, tenant: 1 });
    visit = await team.signedVisit(2);
    other = await team.signedVisit(1);
  });
  afterAll(() => app.stop());

  const turn = (username: string, act: (seat: Seat) => Promise<void>): Promise<void> =>
    Seat.turn({ browser, url: app.url, window, username }, act);

  it('what was typed after an answer got lost is kept, and is sent as another one once the first was seen', async () => {
    await turn('ngoc.do', async (seat) => {
      let isLost = false;
      await seat.context.route(`${API}/findings/*/statements`, async (route) => {
        if (isLost) return route.continue();
        isLost = true;
        await route.fetch();
        return route.abort();
      });
      await seat.open(`/inspections/${other}`);
      await seat.button(/^Giải trình: /).click();
      const text = seat.page.getByLabel('Nội dung giải trình');
      await text.fill('Lịch đã in, chưa dán.');
      await seat.button('Gửi giải trình').click();
      await seat.sees('Không kết nối được với máy chủ');
      await text.fill('Lịch đã in, chưa dán vì bảng tin đang sửa.');
      await seat.button('Gửi giải trình').click();
      await seat.sees('Lần gửi trước đã tới máy chủ');
      await seat.picture('statement-arrived-before');
      await seat.button('Xem nội dung đã gửi').click();
      await seat.page.locator('blockquote', { hasText: /^Lịch đã in, chưa dán\.$/ }).waitFor();
      expect(await text.inputValue()).toBe('Lịch đã in, chưa dán vì bảng tin đang sửa.');
      // Gone back to from the list of drafts, the form is open with what was typed.
      await seat.open('/');
      await seat.page.getByRole('link', { name: /^Giải trình – / }).click();
      await seat.button('Gửi giải trình').click();
      await seat.sees('Đã gửi giải trình');
      await seat.page.locator('blockquote', { hasText: 'vì bảng tin đang sửa' }).waitFor();
      await seat.sees('1 bản trước, đã thay');
    });
  });

  it('an addendum that is there is not told as refused when only the page cannot be read again', async () => {
    await turn('tham.nguyen', async (seat) => {
      await seat.open(`/inspections/${other}/minutes`);
      await seat.button('Lập biên bản bổ sung').click();
      await seat.page.getByLabel('Nội dung bổ sung, đính chính').fill('Bổ sung ảnh chụp bảng tin phía cổng sau.');
      await seat.page.getByLabel('Lý do bổ sung').fill('Đối chiếu lại ảnh chụp.');
      await seat.context.route(`${API}/inspections/*/minutes`, (route) => route.abort());
      await seat.button('Lập biên bản bổ sung').click();
      await seat.sees('Đã lập biên bản bổ sung số 1.');
      await seat.page.getByText('Chưa gửi được').first().waitFor({ state: 'detached' });
    });
  });

  it('the chair learns of the minutes, and answers one finding', async () => {
    await turn('ngoc.do', async (seat) => {
      await seat.page.getByRole('link', { name: /^Thông báo, \d+ mục chưa đọc$/ }).click();
      await seat.page
        .getByRole('link', { name: /Biên bản kiểm tra đã lập: 2 việc/ })
        .first()
        .click();
      await seat
        .button(/^Giải trình: /)
        .first()
        .click();
      await seat.page.getByLabel('Nội dung giải trình').fill('Ngắn.');
      await seat.button('Gửi giải trình').click();
      await seat.sees('Nhập nội dung giải trình, ít nhất 10 chữ cái');
      await seat.page.getByLabel('Nội dung giải trình').fill(TEXT);
      await seat.picture('statement-form');
      await seat.button('Gửi giải trình').click();
      await seat.sees('Đã gửi giải trình');
      await seat.sees(TEXT);
    });
  });

  it('whoever enters the notice reads it beside the finding, and sees each due day as the dates are typed', async () => {
    await turn('lan.tran', async (seat) => {
      await seat.open(`/inspections/${visit}`);
      const form = seat.page.locator('#notice');
      await form.getByText(TEXT).waitFor();
      await form.getByText('Đơn vị không giải trình nội dung này.').waitFor();
      await seat.page.getByLabel('Số thông báo').fill('441/TB-SNV');
      await seat.page.getByRole('textbox', { name: 'Ngày thông báo' }).fill('20/11/2026');
      await seat.page.getByRole('textbox', { name: 'Ngày đơn vị nhận' }).fill('20/11/2026');
      await form
        .getByText(/^Tính theo lịch: 5\sngày làm việc, hết ngày 27\/11\/2026\.$/)
        .first()
        .waitFor();
      const own = form.getByRole('textbox', { name: /Thời hạn ghi trong thông báo/ }).first();
      await own.fill('19/11/2026');
      await seat.button('Ghi thông báo, bắt đầu tính hạn').click();
      await seat.sees(/ngày đơn vị nhận/);
      await own.fill('12/12/2026');
      await seat.sees('Thứ Bảy 12/12/2026 là ngày nghỉ.');
      await seat.picture('notice-dates');
      await seat.button('Ghi thông báo, bắt đầu tính hạn').click();
      await seat.sees('Đã ghi thông báo. Thời hạn khắc phục đã bắt đầu tính.');
      await seat.sees(/Hạn theo thông báo 12\/12\/2026, tính theo lịch 27\/11\/2026\./);
      await seat.sees(TEXT);
    });
  });
});
