import type { Browser } from 'playwright-core';
import { faultsOf } from '../support/accessible';
import { administrator } from '../support/administrator';
import { TestApp } from '../support/app';
import { openChromium, Seat, WINDOWS, type Window } from '../support/browser';
import { storyOf } from '../support/story';

const LONG_MS = 240_000;
const LINES = [
  'TC-01 | Công chức tiếp nhận hồ sơ | Chuyên môn | Tiếp nhận và trả kết quả hồ sơ hộ tịch | G1, G2',
  'TC-02 | Công chức tiếp nhận hồ sơ | Chuyên môn | Niêm yết thủ tục hành chính tại bộ phận một cửa',
].join('\n');
let app: TestApp;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([TestApp.start({ web: true }), openChromium()]);
  await administrator(app, await storyOf(app.database));
}, LONG_MS);
afterAll(async () => {
  await browser.close();
  await app.stop();
});

const unhindered = async (seat: Seat, screen: string): Promise<void> =>
  expect([screen, await faultsOf(seat)]).toEqual([screen, []]);

it.each([
  ['phone', 'Phường Vân Phong', 'van phong'],
  ['desktop', 'Xã Minh Khê', 'minh khe'],
] as const satisfies readonly (readonly [Window, string, string])[])(
  'on a %s a list of duties is pasted, what nobody does is named, somebody takes it over and gives it back',
  async (window, unit, typed) => {
    expect(Object.keys(WINDOWS)).toContain(window);
    await Seat.turn({ browser, url: app.url, username: 'quan.tri', window }, async (seat) => {
      const { page } = seat;
      await seat.goTo('Nhân sự');
      await page.getByRole('link', { name: 'Rõ người, rõ việc', exact: true }).click();
      await page.getByRole('heading', { name: 'Rõ người, rõ việc', level: 1 }).waitFor();
      await seat.choose('Đơn vị', typed, new RegExp(`^${unit}`));
      await seat.button('Xem').click();
      await seat.sees('Chưa ghi danh mục nhiệm vụ nào cho đơn vị vào ngày này.');
      await unhindered(seat, 'no list yet');
      await seat.picture('duties-none');

      await seat.button('Ghi danh mục nhiệm vụ').click();
      const form = page.getByRole('form', { name: `Danh mục nhiệm vụ của ${unit}` });
      await form.getByRole('textbox', { name: 'Các nhiệm vụ, mỗi dòng một việc' }).fill(`${LINES}\nTC-03 | Văn thư`);
      await form.getByRole('button', { name: 'Ghi nhận' }).click();
      await seat.sees('Dòng 3 chưa đủ mã, vị trí, nhóm và nhiệm vụ.');
      await form.getByRole('textbox', { name: 'Các nhiệm vụ, mỗi dòng một việc' }).fill(LINES);
      await seat.sees('Đọc được 2 nhiệm vụ.');
      await form.getByRole('textbox', { name: 'Số quyết định' }).fill('45/QĐ-UBND');
      await form.getByRole('textbox', { name: 'Ngày quyết định' }).fill('30/10/2026');
      await form.getByRole('textbox', { name: 'Nơi ban hành' }).fill(`UBND ${unit}`);
      await form.getByRole('textbox', { name: /^Có hiệu lực từ ngày/ }).fill('02/11/2026');
      await unhindered(seat, 'writing a list');
      await seat.picture('duties-list');
      await form.getByRole('button', { name: 'Ghi nhận' }).click();
      await seat.sees('Đã ghi danh mục nhiệm vụ.');
      await seat.sees('Việc chưa có người: 2');
      await seat.picture('duties-gaps');

      await seat.button('Phân công TC-01').click();
      const assign = page.getByRole('form', { name: 'Phân công TC-01' });
      await assign.getByRole('button', { name: 'Ghi nhận' }).click();
      await seat.sees('Chọn người phụ trách.');
      const who = assign.getByRole('combobox', { name: 'Người phụ trách' });
      await who.selectOption({ index: 1 });
      const [name = ''] = (await who.locator('option').nth(1).innerText()).split(' – ');
      await assign.getByRole('button', { name: 'Ghi nhận' }).click();
      await seat.sees(`Đã phân công ${name} phụ trách TC-01.`);
      await seat.sees('Việc chưa có người: 1');
      await seat.sees('1 trong 2 nhiệm vụ rõ một người phụ trách.');
      await unhindered(seat, 'duties');

      // Only what nobody does; then whatever has the words, without diacritics.
      await page.getByRole('link', { name: 'Việc chưa có người: 1' }).click();
      await page.getByText('TC-01', { exact: true }).waitFor({ state: 'detached' });
      await seat.sees('Niêm yết thủ tục hành chính tại bộ phận một cửa');
      await page.getByRole('textbox', { name: 'Tìm việc hoặc người' }).fill('ho tich');
      await seat.sees('Không tìm thấy việc hoặc người nào như thế.');
      await page
        .getByRole('navigation', { name: 'Danh mục nhiệm vụ' })
        .getByRole('link', { name: /^Tất cả/ })
        .click();
      await seat.sees('Tiếp nhận và trả kết quả hồ sơ hộ tịch');
      await unhindered(seat, 'duties looked for');
      await seat.picture('duties-found');
      await page.getByRole('textbox', { name: 'Tìm việc hoặc người' }).fill('');
      await seat.button('Rút danh mục của ' + unit).waitFor();
      await seat.picture('duties');

      // From tomorrow on: today they still have it.
      await seat.button(`${name} thôi phụ trách TC-01`).click();
      const end = page.getByRole('form', { name: `${name} thôi phụ trách TC-01` });
      await end.getByRole('textbox', { name: /^Không còn từ ngày/ }).fill('21/11/2026');
      await end.getByRole('button', { name: 'Ghi kết thúc' }).click();
      await seat.sees(`Đã ghi ${name} thôi phụ trách.`);
      await end.waitFor({ state: 'detached' });
      await seat.sees('Việc chưa có người: 1');

      // The list has entered the position that it names; another one is approved by a paper of its own.
      const register = page.getByRole('list', { name: 'Vị trí việc làm' });
      await register.getByText('Công chức tiếp nhận hồ sơ').waitFor();
      await seat.button('Thêm vị trí việc làm').click();
      const position = page.getByRole('form', { name: `Vị trí việc làm của ${unit}` });
      await position.getByRole('button', { name: 'Ghi nhận' }).click();
      await seat.sees('Nhập tên vị trí, ít nhất hai chữ.');
      await position.getByRole('textbox', { name: 'Tên vị trí' }).fill('Văn thư, lưu trữ');
      await position.getByRole('combobox', { name: 'Nhóm' }).selectOption({ label: 'Hỗ trợ, phục vụ' });
      await position.getByRole('textbox', { name: 'Số quyết định' }).fill('12/QĐ-UBND');
      await position.getByRole('textbox', { name: 'Ngày quyết định' }).fill('30/10/2026');
      await position.getByRole('textbox', { name: 'Nơi ban hành' }).fill('UBND tỉnh');
      await position.getByRole('textbox', { name: /^Có hiệu lực từ ngày/ }).fill('02/11/2026');
      await unhindered(seat, 'a job position');
      await seat.picture('job-position-form');
      await position.getByRole('button', { name: 'Ghi nhận' }).click();
      await register.getByText('Văn thư, lưu trữ').waitFor();
      await unhindered(seat, 'the register');
      await seat.picture('job-positions');

      await seat.button(`Rút danh mục của ${unit}`).click();
      const withdrawal = page.getByRole('form', { name: `Rút danh mục của ${unit}` });
      await withdrawal.getByRole('textbox').fill('Ghi nhầm quy chế của đơn vị khác.');
      await withdrawal.getByRole('button').first().click();
      await seat.sees('Đã rút danh mục.');
      await seat.sees('Chưa ghi danh mục nhiệm vụ nào cho đơn vị vào ngày này.');
      await seat.picture('duties-withdrawn');
    });
  },
  LONG_MS,
);
