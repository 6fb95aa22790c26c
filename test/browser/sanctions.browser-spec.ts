import type { Browser } from 'playwright-core';
import { faultsOf } from '../support/accessible';
import { TestApp } from '../support/app';
import { openChromium, Seat, WINDOWS, type Window } from '../support/browser';
import { storyOf } from '../support/story';

const LONG_MS = 240_000;
let app: TestApp;
let browser: Browser;
let person = '';

beforeAll(async () => {
  [app, browser] = await Promise.all([TestApp.start({ web: true }), openChromium()]);
  person = (await storyOf(app.database)).person('anh');
}, LONG_MS);
afterAll(async () => {
  await browser.close();
  await app.stop();
});

const unhindered = async (seat: Seat, screen: string): Promise<void> =>
  expect([screen, await faultsOf(seat)]).toEqual([screen, []]);

describe.each(Object.keys(WINDOWS) as Window[])('on a %s', (window) => {
  const number = window === 'phone' ? '145/QĐ-UBND' : '146/QĐ-UBND';
  const turn = (username: string, work: (seat: Seat) => Promise<void>): Promise<void> =>
    Seat.turn({ browser, url: app.url, username, window }, work);

  it('the personnel officer enters a decision from its paper', async () => {
    await turn('thu.mai', async (seat) => {
      const { page } = seat;
      await seat.open(`/staff/${person}`);
      await seat.button('Ghi quyết định kỷ luật').click();
      const form = page.getByRole('form', { name: 'Ghi quyết định kỷ luật đối với Lê Đức Anh' });
      await form.getByRole('button', { name: 'Ghi quyết định' }).click();
      await seat.sees('Chọn hình thức kỷ luật.');
      await form.getByRole('textbox', { name: 'Số quyết định' }).fill(number);
      await form.getByRole('textbox', { name: 'Ngày quyết định' }).fill('14/09/2026');
      await form.getByRole('textbox', { name: 'Nơi ban hành' }).fill('Chủ tịch UBND xã Minh Khê');
      const forms = form.getByRole('combobox', { name: 'Hình thức' });
      // Since 01/07/2025 nobody is demoted any more.
      expect(await forms.locator('option').allInnerTexts()).not.toContain('Giáng chức');
      await forms.selectOption({ label: 'Khiển trách' });
      await form.getByRole('textbox', { name: 'Ngày vi phạm' }).fill('11/08/2026');
      await form.getByRole('textbox', { name: 'Hành vi vi phạm' }).fill('Vắng mặt không lý do tại bộ phận một cửa.');
      await unhindered(seat, 'entering');
      await seat.picture('sanction-enter');
      await form.getByRole('button', { name: 'Ghi quyết định' }).click();
      await seat.sees('Đã ghi quyết định kỷ luật.');
      await seat.sees(`Số ${number} ngày 14/09/2026, Chủ tịch UBND xã Minh Khê`);
    });
  });

  it('the chair signs whether it was about a public duty, with a reason', async () => {
    await turn('ngoc.do', async (seat) => {
      const { page } = seat;
      await seat.open(`/staff/${person}`);
      const sanction = page.getByRole('listitem').filter({ hasText: number });
      await sanction.getByText('Chưa có người ký').waitFor();
      expect(await seat.button('Ghi quyết định kỷ luật').count()).toBe(0);
      await sanction.getByRole('button', { name: 'Ký tính chất công vụ' }).click();
      const form = page.getByRole('form', { name: `Ký tính chất công vụ của quyết định ${number}` });
      await form.getByRole('button', { name: 'Ký', exact: true }).click();
      await seat.sees('Chọn Có hoặc Không.');
      await form.getByRole('radio', { name: 'Có' }).check();
      await form.getByRole('textbox', { name: 'Lý do' }).fill('Vi phạm giờ làm việc khi trực tiếp công dân.');
      await unhindered(seat, 'signing');
      await seat.picture('sanction-sign');
      await form.getByRole('button', { name: 'Ký', exact: true }).click();
      await seat.sees('Đã ký tính chất công vụ.');
      await sanction.getByText(/^Có\. Vi phạm giờ làm việc/).waitFor();
      await seat.picture('sanction-signed');
    });
  });

  it('the person reads it and writes a word of their own', async () => {
    await turn('anh.le', async (seat) => {
      const { page } = seat;
      await seat.open('/named-findings');
      const sanction = page.getByRole('listitem').filter({ hasText: number });
      await sanction.getByRole('button', { name: 'Nêu ý kiến của tôi' }).click();
      const form = page.getByRole('form', { name: `Ý kiến về quyết định ${number}` });
      await form.getByRole('textbox', { name: 'Ý kiến của tôi' }).fill('Tôi đã báo nghỉ ốm qua điện thoại sáng đó.');
      await form.getByRole('button', { name: 'Gửi ý kiến' }).click();
      await seat.sees('Đã gửi ý kiến.');
      await sanction.getByText(/^Tôi đã báo nghỉ ốm/).waitFor();
      await unhindered(seat, 'own');
      await seat.picture('sanction-own');
    });
  });
});
