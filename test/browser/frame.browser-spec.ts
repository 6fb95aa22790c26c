import type { Browser, Response } from 'playwright-core';
import { faultsOf } from '../support/accessible';
import { TestApp } from '../support/app';
import { openChromium, Seat, WINDOWS, type Window } from '../support/browser';
import { query, tamper } from '../support/story';

let browser: Browser;
let app: TestApp;
beforeAll(async () => {
  browser = await openChromium();
  app = await TestApp.start({ web: true });
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

const sit = (window: Window, username: string, act: (seat: Seat) => Promise<void>): Promise<void> =>
  Seat.turn({ browser, url: app.url, window, username }, act);
const focused = (seat: Seat): Promise<unknown> => seat.page.evaluate('document.activeElement?.textContent');

describe('what stands around every page', () => {
  it.each(['ngoc.do', 'tham.nguyen', 'mai.vu', 'anh.le'])(
    'on a phone the bar of %s holds as many places as a thumb tells apart, the way to the rest among them, each on one line',
    async (username) => {
      await sit('phone', username, async (seat) => {
        expect(await seat.page.locator('.nav-item:visible').count()).toBe(5);
        for (const label of await seat.page.locator('.nav-item:visible > span:not(.count):visible').all())
          expect([await label.textContent(), (await label.boundingBox())?.height]).toEqual([expect.anything(), 17]);
        const [bar, head] = await Promise.all(['.nav', '.head'].map((part) => seat.page.locator(part).boundingBox()));
        expect(bar?.height).toBe(64);
        expect(head?.height).toBeLessThan(130);
      });
    },
  );

  it('an account without a staff record is told why it can only read', async () => {
    const link = `UPDATE account SET staff_member_id = $1::uuid WHERE tenant_id = 1 AND username = 'khai.bui' RETURNING staff_member_id`;
    const [was] = await query<{ id: string }>(
      app.database,
      `SELECT staff_member_id AS id FROM account WHERE username = 'khai.bui'`,
    );
    await tamper(app.database, link, [null]);
    await sit('phone', 'khai.bui', async (seat) => {
      await seat.sees(/^Tài khoản này chưa gắn với hồ sơ cán bộ nào/);
      expect(await faultsOf(seat)).toEqual([]);
      await seat.picture('frame-without-person');
    });
    await tamper(app.database, link, [was?.id]);
    await sit('phone', 'khai.bui', async (seat) => {
      await seat.page.locator('.nav-item:visible').first().waitFor();
      expect(await seat.page.getByText(/chưa gắn với hồ sơ/).count()).toBe(0);
    });
  });

  it('the rest opens and closes by keyboard, says who is here, and leads on', async () => {
    await sit('phone', 'ngoc.do', async (seat) => {
      const { page } = seat;
      await seat.button(/^Thêm/).focus();
      await page.keyboard.press('Enter');
      const sheet = page.getByRole('dialog', { name: 'Thêm' });
      await sheet.waitFor();
      await seat.sees('Đỗ Thị Ngọc – Chủ tịch UBND xã – Xã Minh Khê – Chủ tịch UBND');
      expect(await faultsOf(seat)).toEqual([]);
      await seat.picture('frame-rest');
      await page.keyboard.press('Escape');
      await sheet.waitFor({ state: 'detached' });
      expect(await focused(seat)).toMatch(/^Thêm/);
      await page.keyboard.press('Enter');
      await sheet.getByRole('link', { name: 'Tổng quan' }).click();
      await page.getByRole('heading', { name: 'Tổng quan', exact: true }).waitFor();
      await sheet.first().waitFor({ state: 'detached' });
      expect(await focused(seat)).toBe('Tổng quan');
      expect(await seat.button(/^Thêm/).getAttribute('aria-current')).toBe('true');
      await seat.button(/^Thêm/).click();
      await page.getByRole('button', { name: /^EN/ }).click();
      await page.getByRole('dialog', { name: 'More' }).waitFor();
    });
  });

  it.each(Object.keys(WINDOWS) as Window[])(
    'on a %s whoever comes back to a page of before an upgrade is told of the new one, and loads it when they like',
    async (window) => {
      await sit(window, 'anh.le', async (seat) => {
        const { page } = seat;
        const told = page.getByRole('status').filter({ hasText: 'Đã có bản mới của phần mềm' });
        const comeBack = async (): Promise<void> => {
          const looked = page.waitForResponse(`${app.url}/`);
          await page.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`);
          await (await looked).finished();
        };
        await comeBack();
        expect(await told.count()).toBe(0);
        const upgraded = '<script type="module" src="/assets/index-other.js"></script>';
        await page.route(`${app.url}/`, (route) => route.fulfill({ contentType: 'text/html', body: upgraded }));
        await comeBack();
        await told.waitFor();
        expect(await faultsOf(seat)).toEqual([]);
        await seat.picture('frame-new-version');
        await page.unroute(`${app.url}/`);
        await seat.button('Tải lại trang').click();
        await told.waitFor({ state: 'detached' });
        await page.getByRole('heading', { name: 'Hôm nay' }).waitFor();
      });
    },
  );

  it('the tabs of the desk stand in one row on a phone, the current one in sight', async () => {
    await sit('phone', 'ngoc.do', async (seat) => {
      await seat.open('/work?tab=closed');
      const row = seat.page.getByRole('navigation', { name: 'Nhóm việc' });
      await row.locator('.count').first().waitFor();
      expect((await row.boundingBox())?.height).toBeLessThan(60);
      const place = await row.locator('[aria-current]').boundingBox();
      expect(place?.x).toBeGreaterThanOrEqual(0);
      expect((place?.x ?? 0) + (place?.width ?? 0)).toBeLessThanOrEqual(WINDOWS.phone.width);
    });
  });

  it('a page left open overnight asks again who is here and what day it is', async () => {
    const seat = await Seat.take(browser, app.url, 'desktop');
    await seat.page.clock.install();
    await seat.signIn('ngoc.do');
    await seat.arrived();
    const asked = seat.page.waitForRequest((request) => request.url().endsWith('/api/v1/me'));
    await seat.page.clock.fastForward('23:59:59');
    await asked;
    await seat.leave();
  });

  it('the code of the first page is sent small', async () => {
    const seat = await Seat.take(browser, app.url, 'phone');
    const answers: Response[] = [];
    seat.page.on('response', (answer) => {
      if (/\/assets\/.*\.(js|css)$/.test(answer.url())) answers.push(answer);
    });
    await seat.open('/');
    await seat.page.getByLabel('Tên đăng nhập').waitFor();
    const first = [...answers];
    expect(first.length).toBeGreaterThan(1);
    const sent = await Promise.all(first.map(async (answer) => (await answer.request().sizes()).responseBodySize));
    expect(new Set(await Promise.all(first.map((answer) => answer.headerValue('content-encoding'))))).toEqual(
      new Set(['br']),
    );
    expect(sent.reduce((sum, size) => sum + size, 0)).toBeLessThan(200_000);
    await seat.leave();
  });
});
