import type { Browser } from 'playwright-core';
import { faultsOf } from '../support/accessible';
import { administrator } from '../support/administrator';
import { TestApp } from '../support/app';
import { openChromium, Seat, WINDOWS, type Window } from '../support/browser';
import { quotaOf } from '../support/roster-bodies';
import { expectDone, storyOf } from '../support/story';

const LONG_MS = 240_000;
let app: TestApp;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([TestApp.start({ web: true }), openChromium()]);
  const story = await storyOf(app.database);
  const admin = await administrator(app, story);
  const deputies = { kind: null, position: 'Phó Chủ tịch UBND', posts: 2 };
  const [ward, division] = [story.unit('vanphong'), story.unit('minhkhe.economy')];
  for (const [unitId, more] of [
    [ward, deputies],
    [division, { kind: 'CIVIL_SERVANT', posts: 3 }],
  ] as const) {
    expectDone(await admin.post('/quotas', quotaOf(unitId, more)));
  }
}, LONG_MS);
afterAll(async () => {
  await browser.close();
  await app.stop();
});

const unhindered = async (seat: Seat, screen: string): Promise<void> =>
  expect([screen, await faultsOf(seat)]).toEqual([screen, []]);

it.each(Object.keys(WINDOWS) as Window[])(
  'on a %s a number is given, too few and too many are said in words, and the people stand behind each count',
  async (window) => {
    await Seat.turn({ browser, url: app.url, username: 'quan.tri', window }, async (seat) => {
      const { page } = seat;
      await seat.goTo('Nhân sự');
      await page.getByRole('link', { name: 'Biên chế', exact: true }).click();
      await page.getByRole('heading', { name: 'Biên chế', level: 1 }).waitFor();
      // What differs stands beside the name, whether it is folded or not.
      await page
        .getByText(/^\d+ người · /)
        .first()
        .waitFor();
      const own = page.getByRole('link', { name: 'Biên chế của Xã Minh Khê' });
      const heading = page.getByRole('heading', { name: 'Xã Minh Khê', level: 3 });
      await heading.click();
      await own.waitFor({ state: 'hidden' });
      await heading.click();
      await own.click();
      const table = page.getByRole('table', { name: /^Xã Minh Khê, ngày/ });
      const row = table.getByRole('row', { name: /^Công chức/ });
      await row.waitFor();

      await seat.button('Giao biên chế').click();
      const form = page.getByRole('form', { name: 'Giao biên chế cho Xã Minh Khê' });
      await form.getByRole('button', { name: 'Ghi nhận' }).click();
      await seat.sees('Nhập chức vụ, hoặc chọn một đối tượng.');
      const kind = window === 'phone' ? 'Viên chức' : 'Công chức';
      await form.getByRole('combobox', { name: 'Đối tượng, chức vụ' }).selectOption({ label: kind });
      await form.getByRole('textbox', { name: 'Số biên chế' }).fill('1');
      await form.getByRole('textbox', { name: /^Có hiệu lực từ ngày/ }).fill('01/01/2026');
      await form.getByRole('textbox', { name: 'Số quyết định' }).fill('2405/QĐ-UBND');
      await form.getByRole('textbox', { name: 'Ngày quyết định' }).fill('19/12/2025');
      await form.getByRole('textbox', { name: 'Nơi ban hành' }).fill('UBND tỉnh Vĩnh Sa');
      await unhindered(seat, 'giving a number');
      await seat.picture('headcount-give');
      await form.getByRole('button', { name: 'Ghi nhận' }).click();
      await seat.sees('Đã ghi biên chế được giao.');
      await table.getByRole('row', { name: new RegExp(`^${kind}.*(Thừa|Thiếu) \\d`) }).waitFor();
      await unhindered(seat, 'headcount');
      await seat.picture('headcount');

      // Exactly the people who were counted.
      const count = row.getByRole('link');
      const said = Number(await count.innerText());
      await count.click();
      await page.getByRole('list', { name: /^Nhân sự của Xã Minh Khê/ }).waitFor();
      expect(
        await page
          .getByRole('list', { name: /^Nhân sự của/ })
          .getByRole('listitem')
          .count(),
      ).toBe(said);
      await page.goBack();

      await seat.button(`Rút ${kind}: 1`).click();
      const withdraw = page.getByRole('form', { name: `Rút ${kind}: 1` });
      await withdraw.getByRole('textbox', { name: 'Vì sao lần ghi này là nhầm' }).fill('Ghi nhầm đơn vị khác.');
      await withdraw.getByRole('button', { name: 'Rút lần ghi' }).click();
      await seat.sees('Đã rút lần ghi.');

      await page.goto(`${app.url}/staff/headcount?since=2026-01-01`);
      await page.getByText('Sau ngày 01/01/2026', { exact: false }).waitFor();
      await unhindered(seat, 'headcount of the province');
      await seat.picture('headcount-province');

      // A unit that is no more is chosen for a day of its own, and the day is kept from tab to tab.
      await page.getByRole('textbox', { name: /^So với ngày trước đó/ }).fill('');
      await page.getByRole('textbox', { name: /^Vào ngày/ }).fill('01/01/2020');
      await page.getByRole('combobox', { name: /^Đơn vị/ }).fill('minh tan');
      await page.getByRole('option', { name: /Xã Minh Tân Khê/ }).click();
      await page.getByRole('button', { name: 'Xem', exact: true }).click();
      await page.getByRole('heading', { name: /^Xã Minh Tân Khê.*ngày 01\/01\/2020$/ }).waitFor();
      await page.getByRole('link', { name: 'Danh sách', exact: true }).click();
      await page.waitForURL(/\/staff\?unitId=\d+&onDay=2020-01-01$/);
    });
  },
  LONG_MS,
);
