import type { Browser } from 'playwright-core';
import { TestApp } from '../support/app';
import { openChromium, Seat, WINDOWS, type Window } from '../support/browser';
import { query } from '../support/story';

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

const SHORTCOMING = 'Sổ tiếp công dân chưa ghi đủ theo mẫu';
const OPINION = 'Nhất trí, sẽ niêm yết lại trong tuần.';
const DETAIL = 'Thiếu cột kết quả xử lý từ trang 12 đến trang 30';

describe.each(Object.keys(WINDOWS) as Window[])('the path in a %s window', (window) => {
  let app: TestApp;

  beforeAll(async () => {
    app = await TestApp.start({ web: true });
  });
  afterAll(() => app.stop());

  const turn = (username: string, act: (seat: Seat) => Promise<void>): Promise<void> =>
    Seat.turn({ browser, url: app.url, window, username }, act);
  let visit = '';
  let task = '';

  it('the inspector starts a visit, records a shortcoming from the checklist and locks the minutes', async () => {
    await turn('tham.nguyen', async (seat) => {
      await seat.picture('1-inspector-today');
      await seat.page.getByRole('link', { name: 'Bắt đầu kiểm tra đột xuất' }).click();
      await seat.choose('Đơn vị được kiểm tra', 'minh khe', /^Xã Minh Khê/);
      // Decision and team stand there from the last visit; only who receives the team is new.
      await seat.sees(/^Quyết định số/);
      await seat.page.getByRole('combobox', { name: 'Họ và tên người đại diện' }).fill('Phạm Văn Bình');
      await seat.page.getByLabel('Chức vụ người đại diện').fill('Phó Chủ tịch UBND xã');
      await seat.picture('2-start');
      await seat.button('Bắt đầu kiểm tra').click();

      await seat.sees('Nội dung kiểm tra');
      visit = new URL(seat.page.url()).pathname;
      const [{ id = '' } = {}] = await query<{ id: string }>(
        app.database,
        `SELECT c.id FROM checklist_item c JOIN inspection i USING (checklist_version_id) WHERE i.id = $1 AND c.title = $2`,
        [visit.split('/').at(-1), SHORTCOMING],
      );
      const item = seat.page.locator(`#item-${id}`);
      await item.getByRole('button', { name: 'Không đạt' }).click();
      await item.getByLabel('Ghi chú').fill(DETAIL);
      await seat.picture('3-finding');
      await seat.sees(/^Đã đồng bộ/);
      await seat.picture('4-inspection');

      await seat.page.getByRole('link', { name: 'Thông qua và ký biên bản' }).click();
      await seat.sees('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
      await seat.sees(DETAIL);
      await seat.page.getByLabel('Ý kiến của đơn vị được kiểm tra').fill(OPINION);
      await seat.sees(OPINION);
      await seat.page.getByLabel(/gõ số tồn tại/).fill('1');
      await seat.picture('5-lock');
      await seat.button('Thông qua và ký biên bản').click();
      await seat.sees('Biên bản đã khóa trên máy chủ.');
      await seat.sees(/mã [0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}/);

      await seat.button('Ghi kết quả ký').click();
      await seat.sees('Chọn “Đã ký” hoặc “Đơn vị không ký”');
      await seat.page
        .locator('label')
        .filter({ hasText: /^Đã ký$/ })
        .click();
      await seat.picture('5-sign');
      await seat.button('Ghi kết quả ký').click();
      await seat.sees(/Đã ghi kết quả ký/);
      await seat.picture('5-signed');
    });
  });

  it('the number and dates of the notice start the clock, and the due date says why', async () => {
    await turn('lan.tran', async (seat) => {
      await seat.open(visit);
      await seat.page.getByLabel('Số thông báo').fill('440/TB-SNV');
      await seat.page.getByRole('textbox', { name: 'Ngày thông báo' }).fill('20-11-2026');
      await seat.page.getByRole('textbox', { name: 'Ngày đơn vị nhận' }).fill('20.11.2026');
      await seat.button('Ghi thông báo, bắt đầu tính hạn').click();
      await seat.sees('Đã ghi thông báo. Thời hạn khắc phục đã bắt đầu tính.');
      // Fri 20/11 and five working days.
      await seat.sees(/27\/11\/2026/);
      await seat.picture('6-notice');
    });
  });

  it('the chair hands it to a person', async () => {
    await turn('ngoc.do', async (seat) => {
      await seat.picture('7-chair-today');
      await seat.open('/work');
      await seat.page.getByRole('link', { name: SHORTCOMING }).click();
      await seat.sees(DETAIL);
      task = new URL(seat.page.url()).pathname;
      await seat
        .button(/^Nhận và giao/)
        .first()
        .click();
      await seat.choose('Người phụ trách', 'duc anh', /^Lê Đức Anh/);
      await seat.picture('8-assign');
      await seat.button('Nhận và giao').last().click();
      await seat.sees('Đã giao cho Lê Đức Anh.');
    });
  });

  it('the official submits what was done, and keeps what was typed over a reload', async () => {
    await turn('anh.le', async (seat) => {
      await seat.open(task);
      const what = seat.page.getByLabel('Đã làm gì để khắc phục');
      await what.fill('Đã bổ sung sổ từ đầu năm, có chữ ký xác nhận từng trang.');
      await seat.sees(/Đã lưu trên máy lúc/);
      await seat.page.reload();
      expect(await seat.page.getByLabel('Đã làm gì để khắc phục').inputValue()).toContain('có chữ ký xác nhận');
      await seat.page.getByLabel('Số văn bản').fill('61/BC-TTPVHCC');
      await seat.page.getByRole('textbox', { name: 'Ngày văn bản' }).fill('20/11/2026');
      await seat.picture('9-proof');
      await seat.button('Trình Chủ tịch').click();
      await seat.sees('Đã trình Chủ tịch.');
    });
  });

  it('the chair signs, and somebody outside the unit returns it with a reason', async () => {
    await turn('ngoc.do', async (seat) => {
      await seat.open(task);
      await seat.button('Ký, gửi báo cáo').last().click();
      await seat.sees('Đã ký và gửi Sở Nội vụ.');
    });
    await turn('mai.vu', async (seat) => {
      await seat.open('/confirmations');
      await seat.picture('10-confirmations');
      await seat.page.getByRole('link', { name: SHORTCOMING }).first().click();
      await seat.button('Trả lại').click();
      await seat.page.getByLabel('Lý do trả lại').fill('Ảnh chụp chưa thấy chữ ký xác nhận.');
      await seat.button('Trả lại đơn vị').click();
      await seat.sees('Đã trả lại đơn vị.');
    });
  });

  it('the official submits again, the chair signs again, and it is confirmed', async () => {
    await turn('anh.le', async (seat) => {
      await seat.open(task);
      await seat.sees('Ảnh chụp chưa thấy chữ ký xác nhận.');
      await seat.picture('11-returned');
      await seat.page.getByLabel('Đã làm gì để khắc phục').fill('Đã chụp lại các trang có chữ ký xác nhận.');
      await seat.page.getByLabel('Số văn bản').fill('62/BC-TTPVHCC');
      await seat.page.getByRole('textbox', { name: 'Ngày văn bản' }).fill('20/11/2026');
      await seat.button('Trình Chủ tịch').click();
      await seat.sees('Đã trình Chủ tịch.');
    });
    await turn('ngoc.do', async (seat) => {
      await seat.open(task);
      await seat.button('Ký, gửi báo cáo').last().click();
      await seat.sees('Đã ký và gửi Sở Nội vụ.');
    });
    await turn('mai.vu', async (seat) => {
      await seat.open(task);
      await seat.button('Xác nhận đã khắc phục').last().click();
      await seat.sees('Đã đóng việc với kết quả “Đã khắc phục xong”.');
      await seat.picture('12-closed');
    });
  });

  it('a leader above reads it in the month, and opens the number down to the task', async () => {
    await turn('vinh.cao', async (seat) => {
      await seat.picture('13-leader-today');
      await seat.open('/months/2026-11');
      await seat.picture('14-month');
      const closed = seat.page.getByRole('link', { name: /^Đã đóng, Xã Minh Khê: \d+/ });
      const count = Number(await closed.textContent());
      await closed.click();
      await seat.page.getByRole('heading', { name: 'Đã đóng – tháng 11/2026' }).waitFor();
      const rows = seat.page.locator('.rows .row');
      await rows.filter({ hasText: SHORTCOMING }).first().waitFor();
      expect(await rows.count()).toBe(count);
      await seat.picture('15-month-rows');
    });
  });
});
