import type { Browser } from 'playwright-core';
import { faultsOf } from '../support/accessible';
import { TestApp } from '../support/app';
import { openChromium, Seat, WINDOWS, type Window } from '../support/browser';
import { storyOf, tamper } from '../support/story';
import { Team } from '../support/team';

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

describe.each(Object.keys(WINDOWS) as Window[])('in a %s window', (window) => {
  it('a leader reads the month, opens a number and finds its rows, and goes a month back', async () => {
    await Seat.turn({ browser, url: app.url, window, username: 'vinh.cao' }, async (seat) => {
      await seat.goTo('Số liệu tháng', 'Số liệu');
      await seat.page.getByRole('heading', { name: 'Số liệu tháng 11/2026' }).waitFor();
      await seat.sees('2 việc quá hạn ở 1/3 đơn vị (▲2 so với tháng 10/2026).');
      await seat.sees('chưa kiểm tra');
      expect(await faultsOf(seat)).toEqual([]);
      await seat.picture('month');

      await seat.page.getByRole('link', { name: 'Mở mới, Xã Minh Khê: 6' }).click();
      await seat.page.getByRole('heading', { name: 'Mở mới – tháng 11/2026' }).waitFor();
      await seat.page.locator('.rows .row').nth(5).waitFor();
      expect(await seat.page.locator('.rows .row').count()).toBe(6);
      expect(await faultsOf(seat)).toEqual([]);
      await seat.picture('month-rows');

      await seat.page.goBack();
      const repeated = seat.page.getByRole('link', { name: /^Lặp lại, Tất cả đơn vị: [1-9]/ });
      const times = Number((await repeated.textContent()) ?? 0);
      await repeated.click();
      await seat.page.getByRole('heading', { name: 'Lặp lại – tháng 11/2026' }).waitFor();
      await seat.page.locator('.rows .row').first().waitFor();
      expect(await seat.page.locator('.rows .row').count()).toBe(times);

      await seat.page.goBack();
      await seat.page.getByRole('link', { name: /^Tháng trước/ }).click();
      await seat.page.getByRole('heading', { name: 'Số liệu tháng 10/2026' }).waitFor();
      await seat.sees('Không có việc quá hạn ở 3 đơn vị');
    });
  });

  it('a leader looks at the overview and opens the darkest cell by keyboard', async () => {
    await Seat.turn({ browser, url: app.url, window, username: 'vinh.cao' }, async (seat) => {
      await seat.goTo('Tổng quan');
      await seat.page.getByRole('heading', { name: 'Tổng quan' }).waitFor();
      await seat.sees('2 việc quá hạn ở 1 đơn vị');
      await seat.page.getByText('Bảng số của biểu đồ này').first().click();
      expect(await faultsOf(seat)).toEqual([]);
      await seat.picture('dashboard');

      const cell = seat.page.getByRole('link', { name: /^\d+%, [1-9]\d*\/\d+ mục không đạt: Xã Minh Khê, Giờ giấc/ });
      const failed = Number(/(\d+)\//.exec((await cell.getAttribute('aria-label')) ?? '')?.[1]);
      await cell.focus();
      await seat.page.keyboard.press('Enter');
      await seat.page.getByRole('heading', { name: 'Giờ giấc, hiện diện' }).waitFor();
      await seat.page.locator('.rows .row').first().waitFor();
      expect(await seat.page.locator('.rows .row').count()).toBe(failed);
      expect(await faultsOf(seat)).toEqual([]);
    });
  });
});

it('sorts by any column, keeps the order in the address, and leaves ties as they were', async () => {
  await Seat.turn({ browser, url: app.url, window: 'desktop', username: 'vinh.cao' }, async (seat) => {
    await seat.open('/months/2026-11');
    const names = async (): Promise<string[]> =>
      (await seat.page.locator('.tally tbody th').allTextContents()).map((name) => name.trim());
    await seat.page.getByRole('button', { name: 'Đơn vị' }).click();
    expect((await names())[0]).toBe('Phường Vân Phong');
    await seat.page.getByRole('button', { name: 'Mở mới' }).click();
    expect(await names()).toEqual(['Xã Minh Khê', 'Phường Vân Phong', 'Xã Thượng Sa Khê', 'Tất cả đơn vị']);
    expect(new URL(seat.page.url()).search).toBe('?sort=-opened');
    await seat.page.reload();
    await seat.page.locator('th[aria-sort="descending"]').waitFor();
    expect((await names())[0]).toBe('Xã Minh Khê');
    await seat.onPaper('month', 'wide');
    await seat.open('/dashboard');
    await seat.page.locator('.heat-frame').waitFor();
    await seat.arrived();
    await seat.onPaper('dashboard', 'wide');
  });
});

it('keeps the other parts of the overview when one of them fails', async () => {
  await Seat.turn({ browser, url: app.url, window: 'desktop', username: 'vinh.cao' }, async (seat) => {
    await seat.page.route('**/api/v1/dashboard/ageing', (route) => route.fulfill({ status: 503, body: '' }));
    await seat.open('/dashboard');
    await seat.page.locator('.heat-frame').waitFor();
    await seat.page.getByRole('link', { name: '2 việc quá hạn' }).waitFor();
    await seat.sees('Tháng 11/2026: mở mới');
    await seat.page.locator('.problem-part').waitFor();
    expect(await seat.page.locator('.problem-part').count()).toBe(1);
    await seat.picture('dashboard-with-a-fault');
  });
});

it.each(Object.keys(WINDOWS) as Window[])(
  'on a %s numbers of a merged unit stay with it, or go to its successor by one touch, and the page says which',
  async (window) => {
    await tamper(
      app.database,
      `INSERT INTO org_unit_succession (tenant_id, predecessor_id, successor_id, on_day)
       SELECT 1, a.id, b.id, '2026-11-20' FROM org_unit a JOIN org_unit b ON b.name = 'Phường Vân Phong' AND b.tenant_id = 1
        WHERE a.name = 'Xã Minh Khê' AND a.tenant_id = 1 ON CONFLICT DO NOTHING`,
    );
    await Seat.turn({ browser, url: app.url, window, username: 'vinh.cao' }, async (seat) => {
      await seat.goTo('Số liệu tháng', 'Số liệu');
      await seat.sees('Số liệu của đơn vị đã sáp nhập giữ ở tên đơn vị khi đó.');
      await seat.page.getByRole('link', { name: 'Mở mới, Xã Minh Khê: 6' }).waitFor();
      await seat.page.getByRole('link', { name: 'Cộng vào đơn vị kế thừa' }).click();
      await seat.sees(/được cộng vào đơn vị kế thừa hiện nay/);
      expect(await faultsOf(seat)).toEqual([]);
      await seat.picture('month-followed');
      await seat.page.getByRole('link', { name: 'Mở mới, Phường Vân Phong: 8' }).click();
      await seat.page.locator('.rows .row').nth(7).waitFor();
      await seat.sees(/Xã Minh Khê/);
      await seat.picture('month-rows-followed');
      await seat.goTo('Tổng quan');
      await seat.sees('Số liệu của đơn vị đã sáp nhập giữ ở tên đơn vị khi đó.');
      await seat.page.getByRole('link', { name: 'Cộng vào đơn vị kế thừa' }).click();
      await seat.sees(/được cộng vào đơn vị kế thừa hiện nay/);
      expect(await faultsOf(seat)).toEqual([]);
      await seat.picture('overview-followed');
    });
  },
);
