import type { Browser } from 'playwright-core';
import { TestApp } from '../support/app';
import { openChromium, Seat, WINDOWS, type Window } from '../support/browser';
import { storyOf } from '../support/story';
import { Team } from '../support/team';

const TEXT = 'Sáng 20/11 tôi đi khám bệnh, có báo trước qua điện thoại, chưa kịp làm đơn.';

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

describe.each(Object.keys(WINDOWS) as Window[])('somebody named in minutes, in a %s window', (window) => {
  let app: TestApp;
  let visit = '';

  beforeAll(async () => {
    app = await TestApp.start({ web: true });
    const head = await app.as('lan.tran');
    const team = await Team.of(await app.as('tham.nguyen'), head, { app, tenant: 1 });
    ({ id: visit } = await team.visitNaming((await storyOf(app.database)).person('anh')));
    await team.lock(visit);
    await team.sign(visit);
  });
  afterAll(() => app.stop());

  const turn = (username: string, act: (seat: Seat) => Promise<void>): Promise<void> =>
    Seat.turn({ browser, url: app.url, window, username }, act);

  it('is told, finds it on the first page, and says what they have to say', async () => {
    await turn('anh.le', async (seat) => {
      await seat.page.getByRole('heading', { name: /^Mục có tên tôi/ }).waitFor();
      await seat.picture('named-today');
      await seat.page.getByRole('link', { name: /^Thông báo, \d+ mục chưa đọc$/ }).click();
      await seat.page
        .getByRole('link', { name: /Biên bản có tên bạn, bạn tường trình được: / })
        .first()
        .click();
      await seat.sees('Bạn là người liên quan');
      await seat.sees('Bạn chưa tường trình.');
      await seat.button(/^Viết bản tường trình: /).click();
      await seat.page.getByLabel('Nội dung tường trình').fill('Ngắn.');
      await seat.button('Gửi bản tường trình').click();
      await seat.sees('Nhập nội dung tường trình, ít nhất 10 chữ cái');
      await seat.page.getByLabel('Nội dung tường trình').fill(TEXT);
      await seat.picture('named-form');
      await seat.button('Gửi bản tường trình').click();
      await seat.sees('Đã gửi bản tường trình: Chưa niêm yết lịch tiếp công dân');
      await seat.sees(TEXT);
      await seat.page.getByRole('link', { name: 'Mục có tên tôi' }).first().click();
      await seat.sees('Đã tường trình');
      await seat.picture('named-list');
      await seat.open('/');
      await seat.page.getByRole('heading', { name: 'Hôm nay' }).waitFor();
      await seat.arrived();
      expect(await seat.page.getByRole('heading', { name: /^Mục có tên tôi/ }).count()).toBe(0);
    });
  });

  it('the desk officer writes the unit’s word, and whoever concludes reads both beside the finding', async () => {
    await turn('dung.dang', async (seat) => {
      await seat.open(`/inspections/${visit}`);
      await seat.sees(TEXT);
      await seat
        .button(/^Giải trình: /)
        .first()
        .click();
      await seat.page.getByLabel('Nội dung giải trình').fill('Đơn vị đã nhắc nhở, bổ sung đơn trong ngày.');
      await seat.button('Gửi giải trình').click();
      await seat.sees('Đã gửi giải trình');
    });
    await turn('lan.tran', async (seat) => {
      await seat.open(`/inspections/${visit}`);
      const form = seat.page.locator('#notice');
      await form.getByText(TEXT).waitFor();
      await form.getByText('Bản tường trình của cá nhân').waitFor();
      await form.getByText(/đầu mối viết thay đơn vị/).waitFor();
      await seat.picture('named-notice');
    });
  });
});
