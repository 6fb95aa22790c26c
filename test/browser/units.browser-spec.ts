import type { Browser, Locator } from 'playwright-core';
import { faultsOf } from '../support/accessible';
import { administrator } from '../support/administrator';
import { TestApp } from '../support/app';
import { openChromium, Seat, WINDOWS, type Window } from '../support/browser';
import { newcomerAt, quotaOf } from '../support/roster-bodies';
import { expectDone, storyOf, type Story } from '../support/story';
import { handOf } from '../support/units';
import type { Visitor } from '../support/visitor';

const LONG_MS = 180_000;
const END = 'Kết thúc, sáp nhập, chia tách';

/** The paper of an act, as its form asks for it. */
async function decide(form: Locator, number: string): Promise<void> {
  await form.getByRole('textbox', { name: 'Số quyết định' }).fill(number);
  await form.getByRole('textbox', { name: 'Ngày quyết định' }).fill('19/11/2026');
  await form.getByRole('textbox', { name: 'Nơi ban hành' }).fill('HĐND tỉnh');
}

let app: TestApp;
let browser: Browser;
let admin: Visitor;
let story: Story;

beforeAll(async () => {
  [app, browser] = await Promise.all([TestApp.start({ web: true }), openChromium()]);
  story = await storyOf(app.database);
  admin = await administrator(app, story);
}, LONG_MS);
afterAll(async () => {
  await browser.close();
  await app.stop();
});

it.each(Object.keys(WINDOWS) as Window[])(
  'on a %s a unit is found without diacritics, gets a division by a paper, and does not end while it has work',
  async (window) => {
    const at = { browser, url: app.url, username: 'quan.tri', window };
    await Seat.turn(at, async (seat) => {
      await seat.goTo('Đơn vị');
      await seat.page.getByRole('textbox', { name: 'Tìm đơn vị' }).fill('van phong');
      await seat.picture('units');
      await seat.page.getByRole('link', { name: 'Phường Vân Phong' }).click();
      await seat.button('Lập đơn vị trực thuộc').click();
      const form = seat.page.getByRole('form', { name: 'Lập đơn vị trực thuộc Phường Vân Phong' });
      await form.getByRole('textbox', { name: 'Tên đơn vị' }).fill(`Phòng Chuyển đổi số ${window}`);
      await form.getByRole('radio', { name: 'Phòng', exact: true }).check();
      await decide(form, '55/NQ-HĐND');
      await seat.picture('unit-form');
      await form.getByRole('button', { name: 'Ghi nhận' }).click();
      await seat.sees('Đã ghi nhận.');
      await seat.sees(/^Sáng \d\d:\d\d–11:30, chiều 13:30–17:30$/);
      await seat.button('Đặt giờ làm việc').click();
      const hours = seat.page.getByRole('form', { name: 'Đặt giờ làm việc' });
      await hours.getByRole('textbox', { name: 'Sáng, từ' }).fill('bảy giờ');
      await hours.getByRole('button', { name: 'Ghi nhận' }).click();
      await seat.sees('Nhập giờ, ví dụ 07:30.');
      await hours.getByRole('textbox', { name: 'Sáng, từ' }).fill(window === 'phone' ? '7h' : '7 giờ 15');
      await hours.getByRole('textbox', { name: 'Văn bản' }).fill('Thông báo số 88/TB-UBND');
      await seat.picture('unit-hours-form');
      await hours.getByRole('button', { name: 'Ghi nhận' }).click();
      await seat.sees(`Sáng ${window === 'phone' ? '07:00' : '07:15'}–11:30, chiều 13:30–17:30`);
      await seat.picture('unit-hours');
      await seat.button(END).click();
      const ending = seat.page.getByRole('form', { name: END });
      await decide(ending, '56/NQ-HĐND');
      await ending.getByRole('button', { name: 'Ghi nhận' }).click();
      await seat.sees(/Còn đơn vị trực thuộc/);
    });
  },
  LONG_MS,
);

it.each(Object.keys(WINDOWS) as Window[])(
  'on a %s two divisions are merged into one: what is open is shown first, and the tree stands before and after',
  async (window) => {
    const [first, second] = [`Phòng Giáo dục ${window}`, `Phòng Y tế ${window}`];
    const at = { browser, url: app.url, username: 'quan.tri', window };
    await Seat.turn(at, async (seat) => {
      const open = (name: string): Promise<void> => seat.page.getByRole('link', { name, exact: true }).click();
      await seat.goTo('Đơn vị');
      for (const name of [first, second]) {
        await open('Xã Thượng Sa Khê');
        await seat.button('Lập đơn vị trực thuộc').click();
        const form = seat.page.getByRole('form', { name: 'Lập đơn vị trực thuộc Xã Thượng Sa Khê' });
        await form.getByRole('textbox', { name: 'Tên đơn vị' }).fill(name);
        await form.getByRole('textbox', { name: 'Có hiệu lực từ ngày' }).fill('02/01/2026');
        await form.getByRole('radio', { name: 'Phòng', exact: true }).check();
        await decide(form, '01/NQ-HĐND');
        await form.getByRole('button', { name: 'Ghi nhận' }).click();
        await seat.sees('Đã ghi nhận.');
        await seat.page.getByRole('link', { name: 'Danh sách đơn vị' }).click();
      }
      const unitId = Number(
        (await seat.page.getByRole('link', { name: first }).getAttribute('href'))?.split('/').at(-1),
      );
      expectDone(await admin.post('/staff-members', newcomerAt(unitId, { fullName: `Lã Thị Theo ${window}` })));
      expectDone(await admin.post('/quotas', quotaOf(unitId, { validFrom: '2026-02-01' })));
      await open(first);
      await seat.button('Sửa tên viết tắt, liên hệ').click();
      const contact = seat.page.getByRole('form', { name: 'Sửa tên viết tắt, liên hệ' });
      await contact.getByRole('textbox', { name: 'Tên viết tắt' }).fill('P. GD');
      await contact.getByRole('textbox', { name: 'Điện thoại' }).fill('hỏi văn thư');
      await contact.getByRole('button', { name: 'Ghi nhận' }).click();
      await seat.sees('Số điện thoại chỉ gồm chữ số, có thể cách nhau');
      await contact.getByRole('textbox', { name: 'Điện thoại' }).fill('024 3858 1234');
      await seat.picture('unit-contact');
      await contact.getByRole('button', { name: 'Ghi nhận' }).click();
      await seat.sees('024 3858 1234');
      await seat.sees('1 người đang giữ vị trí');
      await seat.button(END).click();
      const ending = seat.page.getByRole('form', { name: END });
      await decide(ending, '57/NQ-HĐND');
      await ending.getByRole('button', { name: 'Ghi nhận' }).click();
      await seat.sees(/Đơn vị còn 0 việc khắc phục, 0 cuộc kiểm tra chưa kết thúc, 1 người và 0 tài khoản/);
      await seat.picture('unit-merger-refused');
      await ending.getByRole('combobox', { name: 'Đơn vị kế thừa 1' }).fill(`y te ${window}`);
      await seat.page.getByRole('option', { name: new RegExp(second) }).click();
      await seat.picture('unit-merger');
      await ending.getByRole('button', { name: 'Ghi nhận' }).click();
      await seat.sees('Đã ghi nhận.');
      await seat.picture('unit-merged');
      await seat.page.getByRole('link', { name: 'Danh sách đơn vị' }).click();
      await seat.sees('Cây đơn vị hiện nay');
      // The tree of before stands until the new one has come.
      await seat.page.getByRole('link', { name: first }).waitFor({ state: 'detached' });
      await seat.picture('unit-tree-after');
      const day = seat.page.getByRole('textbox', { name: 'Cây đơn vị vào ngày' });
      await day.fill('19/11/2026');
      await day.press('Enter');
      await seat.sees('Cây đơn vị ngày 19/11/2026');
      await seat.sees(`kết thúc 20/11/2026 · vào ${second}`);
      await seat.picture('unit-tree-before');
      expect(new URL(seat.page.url()).search).toBe('?on=2026-11-19');
      await day.fill('01/05/2019');
      await day.press('Enter');
      await seat.sees('Huyện Khê Sơn (cũ)');
      await seat.page.getByRole('link', { name: 'Xã Minh Khê', exact: true }).waitFor({ state: 'detached' });
      await seat.picture('unit-tree-2019');
    });
  },
  LONG_MS,
);

it.each(Object.keys(WINDOWS) as Window[])(
  'on a %s two divisions go into a new one by one decision, with the tree before and after in sight',
  async (window) => {
    const [first, second] = [`Phòng Thủy lợi ${window}`, `Phòng Kiểm lâm ${window}`];
    const { create } = handOf(() => admin);
    for (const name of [first, second]) {
      const unitId = await create(name, 'DIVISION', story.unit('thuongsa'), '2026-01-02');
      expectDone(await admin.post('/staff-members', newcomerAt(unitId, { fullName: `Lã Văn ${name}` })));
    }
    await Seat.turn({ browser, url: app.url, username: 'quan.tri', window }, async (seat) => {
      await seat.goTo('Đơn vị');
      await seat.button('Sáp nhập nhiều đơn vị').click();
      const form = seat.page.getByRole('form', { name: 'Sáp nhập nhiều đơn vị' });
      await form.getByRole('button', { name: 'Ghi nhận' }).click();
      await seat.sees('Chọn ít nhất một đơn vị kết thúc.');
      for (const [at, name] of [first, second].entries()) {
        await form.getByRole('combobox', { name: `Đơn vị kết thúc ${at + 1}` }).fill(name);
        await seat.page.getByRole('option', { name: new RegExp(name) }).click();
      }
      await seat.sees('1 người đang giữ vị trí');
      await form.getByRole('textbox', { name: 'Tên đơn vị mới' }).fill(`Phòng Nông lâm ${window}`);
      await decide(form, '58/NQ-HĐND');
      const tree = (name: string) => form.getByRole('region', { name }).getByRole('listitem').allInnerTexts();
      expect(await tree('Trước khi sáp nhập')).toEqual([
        ...['Tỉnh Vĩnh Sa', 'Xã Thượng Sa Khê'],
        ...[second, first].map((name) => `${name} · kết thúc`),
      ]);
      expect(await tree('Sau khi sáp nhập')).toEqual([
        ...['Tỉnh Vĩnh Sa', 'Xã Thượng Sa Khê', `Phòng Nông lâm ${window} · mới`],
      ]);
      expect(await faultsOf(seat)).toEqual([]);
      await seat.picture('unit-merger-of-several');
      await form.getByRole('button', { name: 'Ghi nhận' }).click();
      await seat.page.getByRole('heading', { name: `Phòng Nông lâm ${window}`, level: 1 }).waitFor();
      await seat.sees('2 người đang giữ vị trí');
    });
  },
  LONG_MS,
);
