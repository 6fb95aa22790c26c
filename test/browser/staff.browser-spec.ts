import type { Browser } from 'playwright-core';
import { faultsOf } from '../support/accessible';
import { administrator } from '../support/administrator';
import { TestApp } from '../support/app';
import { openChromium, Seat, WINDOWS, type Window } from '../support/browser';
import { fillRecord } from '../support/roster-bodies';
import { storyOf } from '../support/story';

const LONG_MS = 240_000;
let app: TestApp;
let browser: Browser;
let full: string;

beforeAll(async () => {
  [app, browser] = await Promise.all([TestApp.start({ web: true }), openChromium()]);
  const story = await storyOf(app.database);
  full = await fillRecord(await administrator(app, story), story);
}, LONG_MS);
afterAll(async () => {
  await browser.close();
  await app.stop();
});

const unhindered = async (seat: Seat, screen: string): Promise<void> =>
  expect([screen, await faultsOf(seat)]).toEqual([screen, []]);

it.each(Object.keys(WINDOWS) as Window[])(
  'on a %s somebody is taken on, transferred, and the transfer that was a mistake taken back',
  async (window) => {
    const name = window === 'phone' ? 'Lục Văn Máy' : 'Lục Thị Bàn';
    await Seat.turn({ browser, url: app.url, username: 'quan.tri', window }, async (seat) => {
      const { page } = seat;
      // The name of one's own unit comes late: what is typed until then stays.
      const late: (() => Promise<void>)[] = [];
      const ofUnit = /\/api\/v1\/units\/\d+$/;
      await page.route(ofUnit, (route) => void late.push(() => route.continue()));
      await seat.goTo('Nhân sự');
      await page.getByRole('textbox', { name: 'Họ và tên' }).fill('an');
      expect(late).not.toEqual([]);
      await Promise.all(late.map((go) => go()));
      await page.unroute(ofUnit);
      await page.getByRole('list', { name: /^Nhân sự của Tỉnh Vĩnh Sa/ }).waitFor();
      expect(await page.getByRole('textbox', { name: 'Họ và tên' }).inputValue()).toBe('an');
      await page.getByRole('textbox', { name: 'Họ và tên' }).fill('');
      await seat.choose('Đơn vị', 'minh khe', /^Xã Minh Khê/);
      await seat.button('Lọc').click();
      await page.getByRole('list', { name: /^Nhân sự của Xã Minh Khê/ }).waitFor();
      await unhindered(seat, 'the list of people');
      await seat.picture('staff');

      await seat.button('Tiếp nhận người mới').click();
      const form = page.getByRole('form', { name: 'Tiếp nhận người mới' });
      await form.getByRole('button', { name: 'Ghi nhận' }).click();
      await seat.sees('Nhập họ và tên.');
      await form.getByRole('textbox', { name: 'Họ và tên' }).fill(name);
      await form.getByRole('radio', { name: 'Công chức', exact: true }).check();
      await form.getByRole('textbox', { name: 'Chức vụ, vị trí' }).fill('Công chức văn thư');
      await form.getByRole('textbox', { name: 'Số quyết định' }).fill('88/QĐ-UBND');
      await form.getByRole('textbox', { name: 'Ngày quyết định' }).fill('30/10/2026');
      await form.getByRole('textbox', { name: 'Nơi ban hành' }).fill('Chủ tịch UBND xã Minh Khê');
      await form.getByRole('textbox', { name: /^Ngày nhận vị trí/ }).fill('02/11/2026');
      await form.getByRole('textbox', { name: /^Ngày sinh hoặc năm sinh/ }).fill('1988');
      await unhindered(seat, 'taking somebody on');
      await seat.picture('staff-take-on');
      await form.getByRole('button', { name: 'Ghi nhận' }).click();
      await seat.sees(`Đã ghi ${name} vào danh sách.`);

      await page.getByRole('link', { name }).click();
      await page.getByRole('heading', { name, level: 1 }).waitFor();
      await seat.button('Ghi biến động').click();
      const move = page.getByRole('form', { name: 'Ghi biến động' });
      await move.getByRole('combobox', { name: 'Biến động' }).selectOption({ label: 'Điều động' });
      await seat.choose('Đơn vị đến', 'van phong', /^Phường Vân Phong/);
      await move.getByRole('textbox', { name: 'Chức vụ, vị trí' }).fill('Chuyên viên');
      await move.getByRole('textbox', { name: 'Số quyết định' }).fill('91/QĐ-UBND');
      await move.getByRole('textbox', { name: 'Ngày quyết định' }).fill('16/11/2026');
      await move.getByRole('textbox', { name: 'Nơi ban hành' }).fill('Chủ tịch UBND tỉnh');
      await unhindered(seat, 'entering a movement');
      await seat.picture('staff-move');
      await move.getByRole('button', { name: 'Ghi nhận' }).click();
      await seat.sees('Đã ghi biến động.');
      await page.getByText('Phường Vân Phong', { exact: true }).first().waitFor();

      await seat.button('Rút điều động').click();
      const withdraw = page.getByRole('form', { name: 'Rút lần ghi này' });
      await withdraw.getByRole('textbox', { name: 'Vì sao lần ghi này là nhầm' }).fill('Ghi nhầm người khác.');
      await withdraw.getByRole('button', { name: 'Rút lần ghi' }).click();
      await seat.sees('Đã rút lần ghi.');
      await page.getByText('Xã Minh Khê', { exact: true }).first().waitFor();
      await unhindered(seat, 'a person');

      await page.goto(`${app.url}/staff/${full}`);
      await page.getByRole('heading', { name: 'Lương Thị Đủ', level: 1 }).waitFor();
      await page.getByRole('img', { name: /^Hình 3 vị trí/ }).waitFor();
      await unhindered(seat, 'a full record');
      await seat.picture('staff-record');
      // The last day as the paper has it, on both sides.
      await page.getByText('01/04/2026 – 30/12/2026', { exact: false }).first().waitFor();
      await seat.button('Ghi biến động').click();
      const away = page.getByRole('form', { name: 'Ghi biến động' });
      await away.getByRole('combobox', { name: 'Biến động' }).selectOption({ label: 'Nghỉ có thời hạn' });
      await away.getByRole('combobox', { name: 'Lý do nghỉ' }).selectOption({ label: 'Thai sản' });
      await away.getByRole('textbox', { name: 'Đến hết ngày' }).fill('31/12/2026');
      await away.getByRole('button', { name: 'Ghi nhận' }).click();
      await seat.sees('Đã ghi biến động.');
      await seat.sees('Đang nghỉ (thai sản), đi làm lại từ 01/01/2027');
      await seat.button('Ghi biến động').click();
      await page.getByRole('combobox', { name: 'Biến động' }).selectOption({ label: 'Nghỉ hưu' });
      await page.getByRole('combobox', { name: /^Bàn giao việc cho/ }).waitFor();
      await unhindered(seat, 'retiring somebody');
      await seat.picture('staff-retire');
      await seat.button('Bỏ qua').click();
      await seat.button('Sửa thông tin').click();
      const correct = page.getByRole('form', { name: 'Sửa thông tin' });
      await correct.getByRole('textbox', { name: 'Bậc' }).fill(window === 'phone' ? '5' : '6');
      await correct.getByRole('button', { name: 'Ghi nhận' }).click();
      await seat.sees('Đã sửa thông tin.');
    });
  },
  LONG_MS,
);
