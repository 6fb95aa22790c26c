import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { TestApp } from '../support/app';
import { openChromium, Seat, WINDOWS, type Window } from '../support/browser';
import { storyOf } from '../support/story';
import { Team } from '../support/team';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const PICTURES = join(__dirname, '..', '..', 'test-results');

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

async function faultsOf(seat: Seat): Promise<string[]> {
  await seat.page.waitForLoadState('networkidle');
  const { violations } = await new AxeBuilder({ page: seat.page }).withTags(RULES).analyze();
  const faults = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
  );
  const overflow = await seat.widthOverflow();
  return [...faults, ...(overflow > 0 ? [`${overflow} px wider than the window`] : []), ...seat.faults];
}

/** The page on paper, for a person to look at; answers with its text. */
async function onPaper(seat: Seat, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await seat.page.emulateMedia({ media: 'print' });
  await seat.page.pdf({ path: join(PICTURES, `${name}.pdf`), preferCSSPageSize: true });
  expect(await seat.page.locator('.nav').isVisible()).toBe(false);
  await seat.page.emulateMedia({ media: 'screen' });
}

describe.each(Object.keys(WINDOWS) as Window[])('in a %s window', (window) => {
  it('a leader reads the month, opens a number and finds its rows, and goes a month back', async () => {
    const seat = await Seat.take(browser, app.url, window);
    await seat.signIn('vinh.cao');
    await seat.page.getByRole('link', { name: 'Số liệu tháng' }).click();
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
    await seat.page.getByRole('link', { name: /^Tháng trước/ }).click();
    await seat.page.getByRole('heading', { name: 'Số liệu tháng 10/2026' }).waitFor();
    await seat.sees('Không có việc quá hạn ở 3 đơn vị');
    await seat.leave();
  });

  it('a leader looks at the overview and opens the darkest cell by keyboard', async () => {
    const seat = await Seat.take(browser, app.url, window);
    await seat.signIn('vinh.cao');
    await seat.page.getByRole('link', { name: 'Tổng quan' }).click();
    await seat.page.getByRole('heading', { name: 'Tổng quan' }).waitFor();
    await seat.sees('2 việc quá hạn ở 1 đơn vị');
    await seat.page.getByText('Bảng số của biểu đồ này').first().click();
    expect(await faultsOf(seat)).toEqual([]);
    await seat.picture('dashboard');

    const cell = seat.page.getByRole('link', { name: /^100%, 3\/3 cuộc kiểm tra: Xã Minh Khê, Giờ giấc/ });
    await cell.focus();
    await seat.page.keyboard.press('Enter');
    await seat.page.getByRole('heading', { name: 'Giờ giấc, hiện diện' }).waitFor();
    await seat.page.locator('.rows .row').nth(2).waitFor();
    expect(await seat.page.locator('.rows .row').count()).toBe(3);
    expect(await faultsOf(seat)).toEqual([]);
    await seat.leave();
  });
});

it('sorts by any column, keeps the order in the address, and leaves ties as they were', async () => {
  const seat = await Seat.take(browser, app.url, 'desktop');
  await seat.signIn('vinh.cao');
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
  await onPaper(seat, 'month');
  await seat.open('/dashboard');
  await seat.page.locator('.heat-frame').waitFor();
  await seat.page.waitForLoadState('networkidle');
  await onPaper(seat, 'dashboard');
  await seat.leave();
});

it('keeps the other parts of the overview when one of them fails', async () => {
  const seat = await Seat.take(browser, app.url, 'desktop');
  await seat.signIn('vinh.cao');
  await seat.page.route('**/api/v1/dashboard/ageing', (route) => route.fulfill({ status: 503, body: '' }));
  await seat.open('/dashboard');
  await seat.page.locator('.heat-frame').waitFor();
  await seat.page.getByRole('link', { name: '2 việc quá hạn' }).waitFor();
  await seat.sees('Tháng 11/2026: mở mới');
  await seat.page.locator('.problem-part').waitFor();
  expect(await seat.page.locator('.problem-part').count()).toBe(1);
  await seat.picture('dashboard-with-a-fault');
  await seat.leave();
});
