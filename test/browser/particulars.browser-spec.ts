import type { Browser } from 'playwright-core';
import { faultsOf } from '../support/accessible';
import { administrator } from '../support/administrator';
import { TestApp } from '../support/app';
import { openChromium, Seat, WINDOWS, type Window } from '../support/browser';
import { newcomerAt } from '../support/roster-bodies';
import { expectDone, storyOf } from '../support/story';

const LONG_MS = 240_000;
let app: TestApp;
let browser: Browser;
const people: Record<string, string> = {};

beforeAll(async () => {
  [app, browser] = await Promise.all([TestApp.start({ web: true }), openChromium()]);
  const [story, windows] = [await storyOf(app.database), Object.keys(WINDOWS)];
  const admin = await administrator(app, story);
  for (const window of windows) {
    const body = newcomerAt(story.unit('minhkhe'), { fullName: `Lục Văn ${window}`, sex: 'MALE', birthYear: 1985 });
    expectDone(await admin.post('/staff-members', body));
    people[window] = body.id;
  }
}, LONG_MS);
afterAll(async () => {
  await browser.close();
  await app.stop();
});

const unhindered = async (seat: Seat, screen: string): Promise<void> =>
  expect([screen, await faultsOf(seat)]).toEqual([screen, []]);

it.each(Object.keys(WINDOWS) as Window[])(
  'on a %s the personnel officer enters what is private, shows the number for a reason and finds it; the chair sees who looked',
  async (window) => {
    const number = window === 'phone' ? '001085000034' : '001085000035';
    await Seat.turn({ browser, url: app.url, username: 'thu.mai', window }, async (seat) => {
      const { page } = seat;
      await page.goto(`${app.url}/staff/${people[window]}`);
      await seat.button('Mở thông tin riêng').click();
      await page.getByRole('heading', { name: 'Sức khỏe' }).waitFor();
      await seat.button('Sửa thông tin riêng').click();
      const form = page.getByRole('form', { name: 'Sửa thông tin riêng' });
      await form.getByRole('textbox', { name: /^Số định danh/ }).fill('001 185 000 034');
      await form.getByRole('textbox', { name: /^Ngày vào Đảng/ }).fill('31/02/2010');
      await form.getByRole('button', { name: 'Ghi nhận' }).click();
      await seat.sees('Nhập ngày theo dạng ngày/tháng/năm, hoặc để trống.');
      await form.getByRole('textbox', { name: /^Ngày vào Đảng/ }).fill('03/02/2010');
      await form.getByRole('combobox', { name: /^Đảng viên/ }).selectOption({ label: 'Có' });
      await form.getByRole('textbox', { name: /^Chi bộ/ }).fill('Chi bộ Văn phòng');
      await form.getByRole('button', { name: 'Ghi nhận' }).click();
      await seat.sees('Chữ số thứ tư của số định danh không hợp với giới tính');
      await form.getByRole('textbox', { name: /^Số định danh/ }).fill(number);
      await unhindered(seat, 'entering what is private');
      await seat.picture('private-form');
      await form.getByRole('button', { name: 'Ghi nhận' }).click();
      await seat.sees('Đã ghi thông tin riêng.');
      await seat.sees(`001•••••••${number.slice(-2)}`);
      expect(await page.content()).not.toContain(number);
      await unhindered(seat, 'what is private');
      await seat.picture('private');

      await seat.button('Xem đủ số định danh').click();
      const show = page.getByRole('form', { name: 'Xem đủ số định danh' });
      await show.getByRole('textbox', { name: 'Cần đủ số để làm gì' }).fill('Lập danh sách cấp thẻ bảo hiểm y tế.');
      await show.getByRole('button', { name: 'Xem đủ số định danh' }).click();
      await seat.sees(`Số định danh: ${number}`);

      await page.goto(`${app.url}/staff`);
      await seat.button('Tìm theo số định danh').click();
      await page.getByRole('textbox', { name: 'Số định danh cá nhân' }).fill(number);
      await page.getByRole('form', { name: 'Tìm theo số định danh' }).getByRole('button', { name: 'Tìm' }).click();
      await page.getByRole('link', { name: `Lục Văn ${window} – Xã Minh Khê` }).waitFor();
      expect(page.url()).not.toContain(number);
      await unhindered(seat, 'finding by number');
    });
    await Seat.turn({ browser, url: app.url, username: 'ngoc.do', window }, async (seat) => {
      const { page } = seat;
      await seat.goTo('Nhân sự');
      await page.goto(`${app.url}/staff/${people[window]}`);
      await seat.button('Mở thông tin riêng').click();
      await seat.sees('Chi bộ Văn phòng');
      expect(await page.getByRole('heading', { name: 'Sức khỏe' }).count()).toBe(0);
      expect(await page.getByRole('button', { name: 'Xem đủ số định danh' }).count()).toBe(0);
      await seat.button('Xem danh sách').click();
      await seat.sees('xem đủ số định danh');
      await unhindered(seat, 'who has looked');
      await seat.picture('readings');
    });
  },
  LONG_MS,
);
