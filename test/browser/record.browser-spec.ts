import type { Browser } from 'playwright-core';
import { faultsOf } from '../support/accessible';
import { TestApp } from '../support/app';
import { openChromium, Seat, WINDOWS, type Window } from '../support/browser';
import { expectDone, findingOf, statementOf, storyOf, visitAt, type Story } from '../support/story';

// The record of a person: what names them, their word on it, on the screen and on paper; found by part of a name.

const LONG_MS = 240_000;
const SAID = 'Tôi đi họp ở tỉnh, có giấy mời gửi kèm.';
let app: TestApp;
let browser: Browser;
let story: Story;

beforeAll(async () => {
  [app, browser] = await Promise.all([TestApp.start({ web: true }), openChromium()]);
  story = await storyOf(app.database);
  const [inspector, head, named] = [await app.as('tham.nguyen'), await app.as('lan.tran'), await app.as('anh.le')];
  for (const [title, isAnswered] of [
    ['Vắng mặt không lý do', true],
    ['Không đeo thẻ', false],
  ] as const) {
    const visit = visitAt(story);
    const finding = findingOf({ title, people: [{ staffMemberId: story.person('anh'), part: 'SUBJECT' }] });
    expectDone(await inspector.post('/inspections', visit));
    expectDone(await inspector.post(`/inspections/${visit.id}/findings`, finding));
    expectDone(await head.post(`/inspections/${visit.id}/lock`));
    if (isAnswered)
      expectDone(await named.post(`/named-findings/${finding.id}/statements`, statementOf({ text: SAID })));
  }
}, LONG_MS);
afterAll(async () => {
  await browser.close();
  await app.stop();
});

const unhindered = async (seat: Seat, screen: string): Promise<void> =>
  expect([screen, await faultsOf(seat)]).toEqual([screen, []]);

it.each(Object.keys(WINDOWS) as Window[])(
  'on a %s a vice-chair types part of a name, opens the record and prints it',
  async (window) => {
    await Seat.turn({ browser, url: app.url, username: 'binh.pham', window }, async (seat) => {
      const { page } = seat;
      await seat.goTo('Nhân sự');
      const name = page.getByRole('textbox', { name: 'Họ và tên' });
      await name.pressSequentially('duc a');
      // The address follows the hand, and the field keeps it.
      await page.waitForURL((url) => url.searchParams.get('q') === 'duc a');
      const list = page.getByRole('list', { name: /^Nhân sự của Xã Minh Khê/ });
      await list.getByRole('link', { name: 'Lê Đức Anh' }).waitFor();
      await page.waitForFunction(() => document.querySelectorAll('ul.rows > li').length === 1);
      expect(await name.evaluate((field) => field === document.activeElement)).toBe(true);
      await page.reload();
      expect(await name.inputValue()).toBe('duc a');

      await list.getByRole('link', { name: 'Lê Đức Anh' }).click();
      const findings = page.getByRole('list', { name: 'Nội dung kiểm tra có tên' });
      await findings.getByText(SAID).waitFor();
      await findings.getByText('Người có tên chưa có ý kiến.').first().waitFor();
      await unhindered(seat, 'the record of a person');
      await seat.picture('record');
      await page.emulateMedia({ media: 'print' });
      await page.getByText('Phiếu theo dõi cán bộ, công chức, viên chức').waitFor();
      expect(await seat.button('Ghi biến động').isVisible()).toBe(false);
      expect(await seat.button('In phiếu theo dõi').isVisible()).toBe(false);
      await seat.picture('record-print');
      await page.emulateMedia({ media: 'screen' });
      await findings.getByRole('link', { name: 'Vắng mặt không lý do' }).click();
      await page.waitForURL(/\/inspections\//);
    });
  },
  LONG_MS,
);

it(
  'whom a record is about finds there what names them, and answers from there',
  async () => {
    await Seat.turn({ browser, url: app.url, username: 'anh.le', window: 'phone' }, async (seat) => {
      const { page } = seat;
      await page.goto(`${app.url}/account`);
      await page.getByRole('link', { name: /^Phiếu theo dõi của tôi/ }).click();
      await page.waitForURL(new RegExp(`/staff/${story.person('anh')}`));
      const findings = page.getByRole('list', { name: 'Nội dung kiểm tra có tên' });
      await findings.getByText('Đã tường trình').waitFor();
      await unhindered(seat, 'one’s own record');
      await findings.getByRole('link', { name: 'Không đeo thẻ' }).click();
      await page.waitForURL(/\/named-findings\//);
    });
  },
  LONG_MS,
);
