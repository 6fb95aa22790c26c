import type { Browser } from 'playwright-core';
import { faultsOf } from '../support/accessible';
import { TestApp } from '../support/app';
import { openChromium, Seat, WINDOWS, type Window } from '../support/browser';
import { newTasks, storyOf } from '../support/story';

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

async function expectOpenToAll(seat: Seat, name: string): Promise<void> {
  expect([name, await faultsOf(seat)]).toEqual([name, []]);
  await seat.picture(`requests-${name}`);
}

describe.each(Object.keys(WINDOWS) as Window[])('asking and answering in a %s window', (window) => {
  let app: TestApp;
  let tasks: string[];

  beforeAll(async () => {
    app = await TestApp.start({ web: true });
    tasks = await newTasks(await app.as('lan.tran'), await storyOf(app.database), 2);
  });
  afterAll(() => app.stop());

  const turn = (username: string, act: (seat: Seat) => Promise<void>): Promise<void> =>
    Seat.turn({ browser, url: app.url, window, username }, act);

  it('the chair asks for an extension; what was typed outlives a reload, and nonsense is refused beside its field', async () => {
    await turn('ngoc.do', async (seat) => {
      await seat.open(`/tasks/${tasks[0]}`);
      await seat.sees('Việc cần làm');
      await expectOpenToAll(seat, '1-verbs');
      await seat.button(/^Đề nghị gia hạn/).click();
      await seat.page.getByRole('textbox', { name: 'Đề nghị hạn mới' }).fill('19/11/2026');
      await seat.page.getByLabel('Lý do đề nghị gia hạn').fill('Chờ cấp kinh phí sửa phòng tiếp công dân.');
      await seat.sees(/Đã lưu trên máy lúc/);
      await seat.page.reload();
      await seat.button(/^Đề nghị gia hạn/).click();
      expect(await seat.page.getByLabel('Lý do đề nghị gia hạn').inputValue()).toContain('Chờ cấp kinh phí');
      await seat.button('Gửi đề nghị gia hạn').click();
      await seat.sees('Có vấn đề cần sửa');
      await seat.sees('Hạn mới phải sau hôm nay 20/11/2026');
      // A Sunday: only the server knows.
      await seat.page.getByRole('textbox', { name: 'Đề nghị hạn mới' }).fill('13/12/2026');
      await seat.button('Gửi đề nghị gia hạn').click();
      await seat.sees(/13\/12\/2026 là ngày nghỉ/);
      await expectOpenToAll(seat, '2-refused');
      await seat.page.getByRole('textbox', { name: 'Đề nghị hạn mới' }).fill('14/12/2026');
      await seat.button('Gửi đề nghị gia hạn').click();
      await seat.sees('Đã gửi đề nghị gia hạn đến Sở Nội vụ.');
      await seat.sees('Chờ Sở Nội vụ trả lời');
    });
  });

  it('the keyboard alone reaches each verb outside of fields, and the list of keys', async () => {
    await turn('ngoc.do', async (seat) => {
      const { page } = seat;
      await seat.open(`/tasks/${tasks[1]}`);
      await seat.sees('Việc cần làm');
      await page.keyboard.press('Shift+Slash');
      await page.getByRole('dialog').waitFor();
      await expectOpenToAll(seat, '3-keys');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Digit2');
      const question = page.getByLabel('Nội dung hỏi');
      await question.waitFor();
      // The field has the focus, the digit is not in it, and further digits are typed, not acted on.
      await seat.until('document.activeElement?.tagName === "TEXTAREA"');
      await page.keyboard.type('Cần niêm yết ở 3 nơi hay 1 nơi?');
      expect(await question.inputValue()).toBe('Cần niêm yết ở 3 nơi hay 1 nơi?');
      await page.keyboard.press('Tab');
      for (let presses = 0; presses < 6; presses += 1) {
        if (await page.evaluate('document.activeElement?.type === "submit"')) break;
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Enter');
      await seat.sees('Đã gửi câu hỏi đến Sở Nội vụ.');
      await page.evaluate('document.activeElement?.blur()');
      await page.keyboard.press('Digit4');
      await page.getByLabel('Nội dung giải trình').waitFor();
      await seat.until('document.activeElement?.tagName === "TEXTAREA"');
      await page.keyboard.type('Lịch đã được niêm yết từ ngày 01/11/2026.');
      await page.keyboard.press('Control+Enter');
      await seat.button('Gửi giải trình').focus();
      await page.keyboard.press('Enter');
      await seat.sees('Đã gửi giải trình đến Sở Nội vụ.');
      await page.evaluate('document.activeElement?.blur()');
      await page.keyboard.press('Digit1');
      await page.getByRole('radio', { name: 'Một người' }).waitFor();
    });
  });

  it('whoever turns the keys off has none of them, the list of keys included', async () => {
    await turn('ngoc.do', async (seat) => {
      const { page } = seat;
      await seat.open(`/tasks/${tasks[1]}`);
      await seat.sees('Việc cần làm');
      await page.keyboard.press('Shift+Slash');
      await page.getByLabel('Dùng phím tắt trên máy này').uncheck();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Shift+Slash');
      await page.keyboard.press('Digit2');
      expect(await page.getByRole('dialog').or(page.getByLabel('Nội dung hỏi')).count()).toBe(0);
    });
  });

  it('the inspecting body finds all of it in one list, grants, answers and upholds', async () => {
    await turn('mai.vu', async (seat) => {
      await seat.goTo('Chờ trả lời');
      await seat.sees('Chờ lâu nhất xếp trước.');
      await expectOpenToAll(seat, '4-to-answer');
      const { page } = seat;
      await seat.button(/^Trả lời: Đề nghị gia hạn/).click();
      await seat.sees('Chưa gia hạn lần nào.');
      await page.getByRole('radio', { name: 'Đồng ý gia hạn', exact: true }).check();
      expect(await page.getByRole('textbox', { name: 'Hạn mới' }).inputValue()).toBe('14/12/2026');
      await page.getByLabel('Lý do', { exact: true }).fill('Có dự toán kèm theo, đồng ý.');
      await expectOpenToAll(seat, '5-granting');
      await seat.button('Gửi trả lời').click();
      await seat.sees('Đã gửi trả lời đến đơn vị.');
      await seat.button(/^Trả lời: Hỏi lại/).click();
      // Into the form, and back to what opened it.
      await seat.until('document.activeElement?.tagName === "TEXTAREA"');
      await seat.button('Đóng, giữ bản nháp').click();
      await seat.until('document.activeElement?.getAttribute("aria-label")?.startsWith("Trả lời: Hỏi lại")');
      await page.keyboard.press('Enter');
      await page.getByLabel('Nội dung trả lời').fill('Một nơi, tại sảnh chính.');
      await seat.button('Gửi trả lời').click();
      await seat.button(/^Trả lời: Hỏi lại/).waitFor({ state: 'detached' });
      // The form is gone: the keyboard goes on from what was said, which is in sight.
      await seat.until('document.activeElement?.className === "done-place"');
      expect((await page.locator('.done').boundingBox())?.y).toBeGreaterThanOrEqual(0);
      await seat.button(/^Trả lời: Giải trình/).click();
      await page.getByRole('radio', { name: 'Giữ nguyên' }).check();
      await seat.button(/Minh chứng không làm thay đổi/).click();
      await seat.button('Gửi trả lời').click();
      await seat.sees('Không có mục nào chờ trả lời.');
      await seat.open('/requests?tab=answered');
      await seat.sees('Giữ nguyên ghi nhận');
      await expectOpenToAll(seat, '6-answered');
    });
  });

  it('the moved date, its first, both reasons and the exchange stand on the task; the list says how often', async () => {
    await turn('ngoc.do', async (seat) => {
      await seat.open(`/tasks/${tasks[0]}`);
      await seat.sees('gia hạn 1 lần');
      await seat.page.getByText('Các lần gia hạn').click();
      await seat.sees('04/12/2026 → 14/12/2026');
      await seat.sees(/đồng ý lúc .*“Có dự toán kèm theo, đồng ý\.”/);
      await expectOpenToAll(seat, '7-extended');
      const steps = seat.page.locator('.timeline > li');
      const all = await steps.count();
      await seat.button('Trao đổi').click();
      expect(await steps.count()).toBe(2);
      await seat.button('Thay đổi').click();
      expect(await steps.count()).toBe(all - 1);
      // On paper: which sheet it is, which part of the timeline, everything unfolded, nothing to press.
      await seat.onPaper('requests-paper', 'upright', async () => {
        // What printing unfolds is folded again afterwards.
        await seat.page.evaluate('dispatchEvent(new Event("beforeprint"))');
        await seat.sees('Phiếu theo dõi khắc phục');
        await seat.sees('Lọc dòng thời gian: Thay đổi');
        await seat.sees(/^In lúc 08:\d\d, 20\/11\/2026, người in: Đỗ Thị Ngọc$/);
        expect(await seat.page.locator('main button:visible').allTextContents()).toEqual([]);
        expect(await seat.page.locator('main details:not([open])').count()).toBe(0);
        await seat.page.evaluate('dispatchEvent(new Event("afterprint"))');
      });
      await seat.open('/requests?tab=answered');
      await seat.sees('Có dự toán kèm theo, đồng ý.');
      await expectOpenToAll(seat, '8-asked');
      await seat.open('/work?tab=new');
      await seat.sees('gia hạn 1 lần');
      await expectOpenToAll(seat, '9-list');
    });
  });
});
