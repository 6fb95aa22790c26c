import { execFileSync } from 'node:child_process';
import type { Browser, Locator } from 'playwright-core';
import { TestApp } from '../support/app';
import { openChromium, Seat, WINDOWS, type Window } from '../support/browser';
import { Team } from '../support/team';

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

describe.each(Object.keys(WINDOWS) as Window[])('the report of a notice in a %s window', (window) => {
  let app: TestApp;
  let visit = '';

  beforeAll(async () => {
    app = await TestApp.start({ web: true });
    const team = await Team.of(await app.as('tham.nguyen'), await app.as('lan.tran'), { app, tenant: 1 });
    ({ id: visit } = await team.settledVisit(2));
  });
  afterAll(() => app.stop());

  const turn = (username: string, act: (seat: Seat) => Promise<void>): Promise<void> =>
    Seat.turn({ browser, url: app.url, window, username }, act);
  const downloaded = async (seat: Seat, link: Locator): Promise<string> => {
    const [download] = await Promise.all([seat.page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe('Báo cáo kết quả khắc phục theo Thông báo số 440-TB-SNV.pdf');
    return execFileSync('pdftotext', ['-layout', await download.path(), '-'])
      .toString()
      .replace(/\s+/g, ' ');
  };
  const report = (seat: Seat): Locator => seat.page.getByRole('link', { name: 'Báo cáo kết quả khắc phục (PDF)' });

  it('the chair takes it from the page of the visit, to be signed', async () => {
    await turn('ngoc.do', async (seat) => {
      await seat.open(`/inspections/${visit}`);
      const text = await downloaded(seat, report(seat));
      expect(text).toContain('Thông báo nêu 2 nội dung phải khắc phục');
      expect(text).toContain('Đỗ Thị Ngọc');
    });
  });

  it('the desk officer keeps the desk to one notice, and takes it from there', async () => {
    await turn('dung.dang', async (seat) => {
      await seat.open('/work?tab=open');
      const ofNotice = seat.page.getByRole('link', {
        name: /^Thông báo\s440\/TB-SNV: chỉ xem việc của thông báo này$/,
      });
      await ofNotice.first().click();
      await seat.sees(/^Đang lọc: Thông báo\s440\/TB-SNV$/);
      expect(new URL(seat.page.url()).searchParams.get('notice')).toBe(visit);
      await seat.page.locator('.desk-row').nth(1).waitFor();
      expect(await seat.page.locator('.desk-row').count()).toBe(2);
      await seat.picture('report-desk');
      expect(await downloaded(seat, report(seat))).toContain('Mới chuyển đến, chưa giao 2');
      await seat.page.getByRole('link', { name: 'Bỏ lọc' }).click();
      await report(seat).waitFor({ state: 'detached' });
    });
  });
});
