import type { Browser } from 'playwright-core';
import { faultsOf } from '../support/accessible';
import { TestApp } from '../support/app';
import { openChromium, Seat, WINDOWS, type Window } from '../support/browser';

const LONG_MS = 240_000;
let app: TestApp;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([TestApp.start({ web: true }), openChromium()]);
}, LONG_MS);
afterAll(async () => {
  await browser.close();
  await app.stop();
});

const unhindered = async (seat: Seat, screen: string): Promise<void> =>
  expect([screen, await faultsOf(seat)]).toEqual([screen, []]);

describe.each(Object.keys(WINDOWS) as Window[])('on a %s', (window) => {
  const [product, task] = [`Báo cáo chuyên đề (${window})`, `Báo cáo cải cách hành chính (${window})`];
  const turn = (username: string, work: (seat: Seat) => Promise<void>): Promise<void> =>
    Seat.turn({ browser, url: app.url, username, window }, work);

  it('the desk officer drafts the products of the year, pasted from a sheet', async () => {
    await turn('dung.dang', async (seat) => {
      const { page } = seat;
      await seat.open('/month-work/list');
      await page.getByRole('button', { name: /^Soạn/ }).click();
      const form = page.getByRole('form', { name: 'Dự thảo danh mục năm 2026 của Xã Minh Khê' });
      const lines = form.getByRole('textbox', { name: 'Các sản phẩm' });
      await lines.fill(`${product} | báo cáo | 2`);
      await form.getByRole('button', { name: 'Lưu dự thảo' }).click();
      await seat.sees('Dòng 1 chưa đủ');
      await lines.fill(`${product}\tbáo cáo\t2\t1,5\ttrước ngày 20\nTờ trình (${window}) | văn bản | 1 | 1`);
      await seat.sees('Đọc được 2 sản phẩm.');
      await unhindered(seat, 'drafting');
      await seat.picture('work-draft');
      await form.getByRole('button', { name: 'Lưu dự thảo' }).click();
      await seat.sees('Đã lưu dự thảo.');
    });
  });

  it('the chair approves it by decision', async () => {
    await turn('ngoc.do', async (seat) => {
      const { page } = seat;
      await seat.open('/month-work/list');
      await seat.button('Ghi quyết định phê duyệt').click();
      const form = page.getByRole('form', { name: 'Ghi quyết định phê duyệt' });
      await form
        .getByRole('textbox', { name: 'Số quyết định' })
        .fill(window === 'phone' ? '112/QĐ-UBND' : '113/QĐ-UBND');
      await form.getByRole('textbox', { name: 'Ngày quyết định' }).fill('15/01/2026');
      await form.getByRole('button', { name: 'Ghi quyết định phê duyệt' }).click();
      await seat.sees('Đã phê duyệt danh mục.');
      await unhindered(seat, 'list');
      await seat.picture('work-list');
    });
  });

  it('the chair counts a task after an inspection as work, without typing it again', async () => {
    const anh = await app.as('anh.le');
    const { items } = (await anh.get('/tasks?list=mine')).json<{ items: { id: string; title: string }[] }>();
    const one = items[window === 'phone' ? 0 : 1] ?? { id: '', title: '' };
    await turn('ngoc.do', async (seat) => {
      const { page } = seat;
      await seat.open(`/tasks/${one.id}`);
      await page.getByRole('button', { name: 'Tính là công việc tháng' }).click();
      const form = page.getByRole('form', { name: 'Tính là công việc tháng' });
      await form.getByRole('button', { name: 'Tính là công việc tháng' }).click();
      await seat.sees('Chọn sản phẩm.');
      await form.getByRole('combobox', { name: 'Sản phẩm' }).selectOption({ label: `${product} (hệ số 1,5)` });
      await unhindered(seat, 'counting a task');
      await seat.picture('work-of-task');
      await form.getByRole('button', { name: 'Tính là công việc tháng' }).click();
      await seat.sees('Đã tính là công việc tháng 11/2026 của Lê Đức Anh.');
      await page.getByRole('link', { name: 'Công việc tháng 11/2026 của Lê Đức Anh' }).waitFor();
      await seat.picture('work-task-counted');
    });
    await turn('anh.le', async (seat) => {
      await seat.open('/month-work');
      const item = seat.page.getByRole('article').filter({ hasText: one.title });
      await item.getByRole('link', { name: 'Xem việc khắc phục và minh chứng' }).click();
      await seat.page.getByRole('heading', { name: one.title, level: 1 }).waitFor();
    });
  });

  it('the chair gives work from a sheet, tried and mended first', async () => {
    await turn('ngoc.do', async (seat) => {
      const { page } = seat;
      await seat.open('/month-work/unit?month=2026-12');
      await seat.button('Nhập từ tệp Excel').click();
      const sheet = (...rows: string[]) => ({
        ...{ name: 'việc.csv', mimeType: 'text/csv' },
        buffer: Buffer.from(['Họ tên,Sản phẩm,Số lượng,Hạn hoàn thành', ...rows, ''].join('\n')),
      });
      const file = page.getByLabel('Tệp đã điền');
      await file.setInputFiles(sheet(`Lê Đức Ánh,${product},2,20/12/2026`, 'Lê Đức Anh,Báo cáo chuyên,0,20/11/2026'));
      await seat.button('Chạy thử').click();
      await seat.sees('Hạn hoàn thành không nằm trong tháng đang nhập');
      await unhindered(seat, 'tried work');
      await seat.picture('work-sheet-tried');
      await file.setInputFiles(sheet(`Lê Đức Anh,${product},2,20/12/2026`));
      await seat.button('Chạy thử').click();
      await seat.button('Ghi 1 việc của 1 người').click();
      await seat.sees('Đã ghi 1 việc của 1 người.');
    });
  });

  it('the head gives work to several people at once', async () => {
    await turn('yen.hoang', async (seat) => {
      const { page } = seat;
      await seat.open('/month-work/unit');
      await page.getByRole('button', { name: 'Giao việc' }).click();
      const form = page.getByRole('form', { name: 'Giao việc' });
      await form.getByRole('combobox', { name: 'Sản phẩm' }).selectOption({ label: `${product} (hệ số 1,5)` });
      await form.getByRole('button', { name: 'Giao', exact: true }).click();
      await seat.sees('Chọn ít nhất một người.');
      await form.getByRole('textbox', { name: 'Tên việc' }).fill(task);
      await form.getByRole('textbox', { name: 'Số sản phẩm mỗi người' }).fill('2');
      await form.getByRole('textbox', { name: 'Hạn' }).fill('18/11/2026');
      await form.getByRole('checkbox', { name: /^Lê Đức Anh/ }).check();
      await unhindered(seat, 'giving');
      await seat.picture('work-give');
      await form.getByRole('button', { name: 'Giao', exact: true }).click();
      await seat.sees('Đã giao việc cho 1 người.');
    });
  });

  it('the person reports it, done late', async () => {
    await turn('anh.le', async (seat) => {
      const { page } = seat;
      await seat.open('/month-work');
      const item = page.getByRole('article').filter({ hasText: task });
      await item.getByText('Đã giao').waitFor();
      await seat.picture('work-own');
      await item.getByRole('button', { name: `Báo cáo đã làm: ${task}` }).click();
      const form = page.getByRole('form', { name: `Báo cáo việc “${task}”` });
      await form.getByRole('textbox', { name: 'Ghi chú' }).fill('Báo cáo số 45/BC-TTPVHCC.');
      await unhindered(seat, 'reporting');
      await seat.picture('work-report');
      await form.getByRole('button', { name: 'Gửi báo cáo' }).click();
      await seat.sees('Đã gửi báo cáo.');
      await item.getByText('Chờ nghiệm thu').waitFor();
    });
  });

  it('the head accepts it, the delays are marked; the person claims a cause, the head answers', async () => {
    await turn('yen.hoang', async (seat) => {
      const { page } = seat;
      await seat.open('/month-work/unit');
      const item = page.getByRole('article').filter({ hasText: task });
      await item.getByText('Chậm hạn').waitFor();
      await seat.picture('work-unit');
      await item.getByRole('button', { name: `Nghiệm thu: ${task}` }).click();
      const form = page.getByRole('form', { name: `Nghiệm thu việc “${task}” của Lê Đức Anh` });
      await form.getByRole('radio', { name: 'Ghi chậm mỗi sản phẩm' }).check();
      await unhindered(seat, 'accepting');
      await seat.picture('work-accept');
      await form.getByRole('button', { name: 'Nghiệm thu', exact: true }).click();
      await seat.sees('Đã nghiệm thu 1 việc.');
    });
    await turn('anh.le', async (seat) => {
      const { page } = seat;
      await seat.open('/month-work');
      const item = page.getByRole('article').filter({ hasText: task });
      await item.getByRole('button', { name: /^Nêu nguyên nhân khách quan: Chậm tiến độ, sản phẩm thứ 1/ }).click();
      await page.getByRole('textbox', { name: 'Nguyên nhân' }).fill('Mất điện ba ngày liền tại xã.');
      await page.getByRole('button', { name: 'Gửi', exact: true }).click();
      await seat.sees('Đã gửi nguyên nhân.');
      await seat.picture('work-claimed');
    });
    await turn('yen.hoang', async (seat) => {
      const { page } = seat;
      await seat.open('/month-work/unit?state=ACCEPTED');
      const item = page.getByRole('article').filter({ hasText: task });
      await item.getByRole('button', { name: /^Xác nhận nguyên nhân: Chậm tiến độ, sản phẩm thứ 1/ }).click();
      const form = page.getByRole('form', { name: 'Xác nhận nguyên nhân: Chậm tiến độ, sản phẩm thứ 1' });
      await form.getByRole('radio', { name: 'Khách quan, không trừ' }).check();
      await form.getByRole('textbox', { name: 'Căn cứ' }).fill('Điện lực xã xác nhận mất điện.');
      await form.getByRole('button', { name: 'Xác nhận', exact: true }).click();
      await seat.sees('Đã xác nhận nguyên nhân.');
      await unhindered(seat, 'accepted');
      await seat.picture('work-answered');
    });
  });
});
