import type { Browser } from 'playwright-core';
import { TestApp } from '../support/app';
import { openChromium, Seat } from '../support/browser';
import { Keyboard } from '../support/keyboard';
import { query } from '../support/story';

// The whole loop without a mouse: found, locked, signed, noticed, handed on, put right, signed, confirmed.
let browser: Browser;
let app: TestApp;
beforeAll(async () => {
  [browser, app] = [await openChromium(), await TestApp.start({ web: true })];
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

const turn = (username: string, act: (keys: Keyboard, seat: Seat) => Promise<void>): Promise<void> =>
  Seat.turn({ browser, url: app.url, window: 'desktop', username }, async (seat) => {
    const keys = new Keyboard(seat);
    await act(keys, seat);
    process.stderr.write(`${username}: ${keys.presses} times Tab\n`);
  });

const DETAIL = 'Hai người vắng từ đầu giờ, không có giấy';
let finding = '';

it('starts a visit, records what was found and locks the minutes', async () => {
  await turn('tham.nguyen', async (keys, seat) => {
    await keys.enter(/^- link "Bắt đầu kiểm tra đột xuất/);
    await seat.page.getByRole('combobox', { name: 'Đơn vị được kiểm tra' }).waitFor();
    await keys.choose(/^- combobox "Đơn vị được kiểm tra/, 'minh khe', /^Xã Minh Khê/);
    await keys.fill(/^- combobox "Họ và tên người đại diện/, 'Phạm Văn Bình');
    await keys.fill(/^- textbox "Chức vụ người đại diện/, 'Phó Chủ tịch UBND xã');
    await keys.enter(/^- button "Bắt đầu kiểm tra"/);

    await seat.page.locator('.item').first().waitFor();
    await keys.enter(/^- button "Không đạt/);
    await keys.fill(/^- textbox "Ghi chú/, DETAIL);
    await seat.sees(/^Đã đồng bộ/);
    const [found] = await query<{ title: string }>(app.database, 'SELECT title FROM finding WHERE detail = $1', [
      DETAIL,
    ]);
    finding = found?.title ?? '';
    await keys.enter(/^- link "Thông qua và ký biên bản/, 'Shift+Tab');
    await seat.page.getByLabel(/gõ số tồn tại/).waitFor();
    await keys.fill(/^- textbox "Để xác nhận, gõ số tồn tại/, '1');
    await keys.press('Enter');
    await seat.sees('Biên bản đã khóa trên máy chủ.');
    await keys.reach(/^- radio "Đã ký/);
    await keys.press('Space');
    await keys.enter(/^- button "Ghi kết quả ký/);
    await seat.sees(/Đã ghi kết quả ký/);
  });
});

it('the notice starts the clock', async () => {
  await turn('lan.tran', async (keys, seat) => {
    // An older visit to the same commune waits first.
    await keys.reach(/^- link "Xã Minh Khê/);
    await keys.enter(/^- link "Xã Minh Khê/);
    await seat.page.getByLabel('Số thông báo').waitFor();
    await keys.fill(/^- textbox "Số thông báo/, '440/TB-SNV');
    await keys.fill(/^- textbox "Ngày thông báo/, '20/11/2026');
    await keys.fill(/^- textbox "Ngày đơn vị nhận/, '20/11/2026');
    await keys.enter(/^- button "Ghi thông báo, bắt đầu tính hạn/);
    await seat.sees('Đã ghi thông báo. Thời hạn khắc phục đã bắt đầu tính.');
  });
});

it('the chair hands it on, the official puts it right, the chair signs, and it is confirmed', async () => {
  await turn('ngoc.do', async (keys, seat) => {
    await keys.reach(/Xem tất cả : Mới chuyển đến đơn vị/);
    await keys.enter(new RegExp(`^- link "${finding}`));
    await keys.enter(/^- button "Nhận và giao/);
    await keys.choose(/^- combobox "Người phụ trách/, 'duc anh', /^Lê Đức Anh/);
    await keys.enter(/^- button "Nhận và giao/);
    await seat.sees('Đã giao cho Lê Đức Anh.');
  });
  await turn('anh.le', async (keys, seat) => {
    await keys.enter(new RegExp(`^- link "${finding}`));
    await keys.fill(/^- textbox "Đã làm gì để khắc phục/, 'Đã kiểm điểm hai người, có biên bản họp.');
    await keys.fill(/^- textbox "Số văn bản/, '61/BC-TTPVHCC');
    await keys.fill(/^- textbox "Ngày văn bản/, '20/11/2026');
    await keys.enter(/^- button "Trình Chủ tịch/);
    await seat.sees('Đã trình Chủ tịch.');
  });
  await turn('ngoc.do', async (keys, seat) => {
    await keys.enter(new RegExp(`^- link "${finding}`));
    await keys.enter(/^- button "Ký, gửi báo cáo/);
    await seat.sees('Đã ký và gửi Sở Nội vụ.');
  });
  await turn('mai.vu', async (keys, seat) => {
    await keys.enter(new RegExp(`^- link "${finding}`));
    await keys.enter(/^- button "Xác nhận đã khắc phục/);
    await seat.sees('Đã đóng việc với kết quả “Đã khắc phục xong”.');
    await seat.picture('keyboard-closed');
  });
});
