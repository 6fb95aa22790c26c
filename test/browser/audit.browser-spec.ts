import type { Browser } from 'playwright-core';
import { faultsOf } from '../support/accessible';
import { TestApp } from '../support/app';
import { openChromium, Seat, WINDOWS, type Window } from '../support/browser';
import { expectDone, newTasks, step, storyOf, tamper, toPerson, type Story } from '../support/story';

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

describe.each(Object.keys(WINDOWS) as Window[])('the log of changes in a %s window', (window) => {
  let app: TestApp;
  let story: Story;
  let task = '';

  beforeAll(async () => {
    app = await TestApp.start({ web: true });
    story = await storyOf(app.database);
    [task = ''] = await newTasks(await app.as('lan.tran'), story, 1);
    expectDone(await step(await app.as('ngoc.do'), task, 'assign', { assignee: toPerson(story, 'anh') }));
  });
  afterAll(() => app.stop());

  const turn = (username: string, act: (seat: Seat) => Promise<void>): Promise<void> =>
    Seat.turn({ browser, url: app.url, window, username }, act);
  const rows = (seat: Seat) => seat.page.getByRole('list', { name: 'Bản ghi, mới nhất trước' }).locator('> li');

  it('the chair finds in a minute who gave the task to whom, from the task’s own page', async () => {
    await turn('ngoc.do', async (seat) => {
      await seat.open(`/tasks/${task}`);
      await seat.page.getByRole('main').getByRole('link', { name: 'Nhật ký thay đổi' }).click();
      const given = rows(seat).filter({ hasText: 'giao việc' });
      await given.waitFor();
      expect(await given.locator('.change-said').innerText()).toMatch(
        /^Đỗ Thị Ngọc – Chủ tịch UBND xã – giao việc “Chưa niêm yết lịch tiếp công dân” cho Lê Đức Anh, \d\d:\d\d, 20\/11\/2026$/,
      );
      await given.locator('summary').click();
      const state = given.getByRole('row', { name: /^Trạng thái/ });
      expect(await state.getByRole('cell').allInnerTexts()).toEqual(['Mới chuyển đến', 'Đã nhận và giao']);
      await seat.sees(/^Chuỗi nguyên vẹn đến bản ghi \d+ – kiểm lúc \d\d:\d\d\.$/);
      expect(await faultsOf(seat)).toEqual([]);
      await seat.picture('audit-task');
      await given.getByRole('link', { name: /^Mở xem/ }).click();
      await seat.page.getByRole('heading', { name: 'Chưa niêm yết lịch tiếp công dân' }).waitFor();
    });
  });

  it('narrows the log, takes a condition off again, and goes home with the sheet', async () => {
    await turn('ngoc.do', async (seat) => {
      await seat.goTo('Nhật ký thay đổi', 'Nhật ký');
      await seat.page.getByRole('heading', { name: 'Nhật ký thay đổi' }).waitFor();
      await seat.arrived();
      await seat.sees('Hệ thống (công việc nền: nhắc hạn)');
      await seat.page.getByText('Lọc', { exact: true }).first().click();
      await seat.page.getByLabel('Người thực hiện').fill('duc anh');
      await seat.page.getByLabel('Hành động').selectOption('remediation.assigned');
      await seat.page.getByRole('textbox', { name: 'Từ ngày' }).fill('31/31/2026');
      await seat.button('Lọc').click();
      await seat.sees('Nhập ngày theo dạng ngày/tháng/năm, ví dụ 20/11/2026');
      await seat.page.getByRole('textbox', { name: 'Từ ngày' }).fill('1/11/2026');
      expect(await faultsOf(seat)).toEqual([]);
      await seat.button('Lọc').click();
      await seat.sees('Không có bản ghi khớp. Bỏ bớt điều kiện');
      expect(new URL(seat.page.url()).search).toBe('?person=duc+anh&action=remediation.assigned&from=2026-11-01');
      await seat.page.getByRole('link', { name: 'Bỏ điều kiện duc anh' }).click();
      await rows(seat).first().waitFor();
      expect(await rows(seat).filter({ hasNotText: 'giao việc' }).count()).toBe(0);
      const downloaded = seat.page.waitForEvent('download');
      await seat.page.getByRole('link', { name: 'Tải bảng (CSV)' }).click();
      expect((await downloaded).suggestedFilename()).toBe('nhat-ky-thay-doi.csv');
      expect((await downloaded).url()).toContain('language=vi&action=remediation.assigned');
      await seat.onPaper(`audit-${window}`, 'upright');
    });
  });

  it('shows beside it who opened whose record', async () => {
    expectDone(await (await app.as('binh.pham')).get(`/staff-members/${story.person('oanh')}`));
    await turn('ngoc.do', async (seat) => {
      await seat.open('/audit');
      await seat.page.getByRole('link', { name: 'Lượt xem hồ sơ' }).click();
      await seat.page.getByRole('heading', { name: 'Lượt xem hồ sơ cá nhân' }).waitFor();
      await seat.page.getByLabel('Người xem').fill('van binh');
      await seat.button('Lọc').click();
      const reads = seat.page.getByRole('list', { name: 'Lượt xem, mới nhất trước' }).locator('> li');
      await reads.first().waitFor();
      expect(await reads.first().locator('.change-said').innerText()).toMatch(
        /^Phạm Văn Bình – mở hồ sơ của Phan Thị Oanh, \d\d:\d\d, 20\/11\/2026$/,
      );
      expect(new URL(seat.page.url()).pathname + new URL(seat.page.url()).search).toBe('/audit/reads?person=van+binh');
      expect(await faultsOf(seat)).toEqual([]);
      await seat.picture('audit-reads');
    });
  });

  it('says so when somebody changed the log behind the product’s back', async () => {
    await turn('ngoc.do', async (seat) => {
      await seat.open('/audit');
      await seat.sees(/^Chuỗi nguyên vẹn đến bản ghi/);
      const byte = `UPDATE audit_link SET actor_name = actor_name || '.' WHERE seq = 2 AND lane_unit_id = $1`;
      await tamper(app.database, byte, [story.unit('minhkhe')]);
      await seat.button('Kiểm tra lại').click();
      await seat.sees(/^Chuỗi bản ghi bị thay đổi: Xã Minh Khê, bản ghi 2 – kiểm lúc \d\d:\d\d\./);
      expect(await faultsOf(seat)).toEqual([]);
      await seat.picture('audit-broken');
    });
  });

  it('is no place of those who answer for no body', async () => {
    await turn('anh.le', async (seat) => {
      await seat.open('/audit');
      await seat.sees('Bạn chưa có quyền xem trang này');
      expect(await seat.page.getByRole('link', { name: 'Nhật ký thay đổi' }).count()).toBe(0);
    });
  });
});
