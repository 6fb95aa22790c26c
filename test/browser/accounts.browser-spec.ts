import type { Browser } from 'playwright-core';
import { faultsOf } from '../support/accessible';
import { administrator } from '../support/administrator';
import { TestApp } from '../support/app';
import { openChromium, Seat, WINDOWS, type Window } from '../support/browser';
import { Keyboard } from '../support/keyboard';
import { expectDone, grant, newTasks, query, step, storyOf, tamper, toPerson, type Story } from '../support/story';

const LONG_MS = 240_000;
const REASON = 'Chuyển công tác theo Quyết định số 15/QĐ-UBND.';
let app: TestApp;
let story: Story;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([TestApp.start({ web: true }), openChromium()]);
  story = await storyOf(app.database);
  await administrator(app, story);
  await grant(app.database, 'son.ngo', 'ADMINISTRATOR', story.unit('vanphong'));
}, LONG_MS);
afterAll(async () => {
  await browser.close();
  await app.stop();
});

const WINDOW_NAMES = Object.keys(WINDOWS) as Window[];
const at = (username: string, window: Window) => ({ browser, url: app.url, username, window });
const idOf = async (username: string): Promise<string> =>
  (await query<{ id: string }>(app.database, 'SELECT id FROM account WHERE username = $1', [username]))[0]?.id ?? '';
const unhindered = async (seat: Seat, screen: string): Promise<void> =>
  expect([screen, await faultsOf(seat)]).toEqual([screen, []]);

it.each(WINDOW_NAMES)(
  'on a %s a chair whom the office did not have gets an account, a slip to hand over and a role in words; one signs KT.',
  async (window) => {
    const name = window === 'phone' ? 'Lục Thị Hạnh' : 'Mạc Văn Điền';
    const username = window === 'phone' ? 'hanh.luc' : 'dien.mac';
    await Seat.turn(at('quan.tri', window), async (seat) => {
      const { page } = seat;
      await seat.goTo('Tài khoản');
      await unhindered(seat, 'the list of accounts');
      await seat.picture('accounts');
      await page.getByRole('link', { name: 'Mở tài khoản' }).click();
      await seat.button('Mở tài khoản').click();
      await seat.sees('Chọn một người trong danh sách');
      await page.getByRole('radio', { name: 'Người chưa có trong danh sách' }).check();
      await page.getByRole('textbox', { name: 'Họ và tên' }).fill(name);
      expect(await page.getByRole('textbox', { name: 'Tên đăng nhập' }).inputValue()).toBe(username);
      await page.getByRole('radio', { name: 'Cán bộ', exact: true }).check();
      await seat.choose('Đơn vị đến', 'van phong', /^Phường Vân Phong/);
      await page.getByRole('textbox', { name: 'Chức vụ, vị trí' }).fill('Chủ tịch UBND phường');
      await seat.button('Mở tài khoản').click();
      await seat.sees('Nhập số quyết định.');
      await page.getByRole('textbox', { name: 'Số quyết định' }).fill('105/QĐ-UBND');
      await page.getByRole('textbox', { name: 'Ngày quyết định' }).fill('18/11/2026');
      await page.getByRole('textbox', { name: 'Nơi ban hành' }).fill('Chủ tịch UBND tỉnh');
      // What the server says of the person stands beside their own fields.
      await page.getByRole('textbox', { name: 'Ngày nhận vị trí' }).fill('30/06/2025');
      await seat.button('Mở tài khoản').click();
      await seat.sees(/Ngày nhận vị trí sớm hơn ngày lập đơn vị/);
      await page.getByRole('textbox', { name: 'Ngày nhận vị trí' }).fill('20/11/2026');
      await page.getByRole('combobox', { name: 'Vai', exact: true }).selectOption({ label: 'Chủ tịch UBND' });
      await seat.choose('Ở đơn vị', 'van phong', /^Phường Vân Phong/);
      await unhindered(seat, 'opening an account');
      await seat.picture('account-open');
      await seat.button('Mở tài khoản').click();
      await page.getByRole('heading', { name: 'Mật khẩu dùng một lần' }).waitFor();
      const secret = (await page.locator('.slip code').textContent()) ?? '';
      expect(secret).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/);
      await unhindered(seat, 'the slip');
      await seat.picture('account-slip');
      await seat.onPaper(`account-slip-${window}`, 'upright', async () => {
        expect(await page.locator('.slip').isVisible()).toBe(true);
        expect(await page.locator('.page-head').isVisible()).toBe(false);
      });
      await seat.button('Tôi đã giao hoặc cất mật khẩu này').click();
      expect(await page.getByText(secret).count()).toBe(0);
      await page.getByRole('link', { name: 'Mở trang tài khoản' }).click();
      await page.getByRole('heading', { name, level: 1 }).waitFor();
      await seat.sees('Được ký, gửi báo cáo kết quả khắc phục ở: Phường Vân Phong');
      await seat.sees('Người cấp: Hồ Thị Trị');

      await seat.button('Cấp vai').click();
      await page
        .getByRole('combobox', { name: 'Vai', exact: true })
        .selectOption({ label: 'Phó Chủ tịch UBND (ký KT.)' });
      await seat.choose('Ở đơn vị', 'minh khe', /^Xã Minh Khê/);
      const form = page.getByRole('form', { name: 'Cấp vai' });
      await form.getByRole('button', { name: 'Cấp vai' }).click();
      await seat.sees('Nhập số văn bản làm căn cứ');
      await page.getByRole('textbox', { name: 'Đến hết ngày' }).fill('31/12/2026');
      await page.getByRole('combobox', { name: 'Thay cho ai' }).fill('Đỗ Thị Ng');
      await form.getByRole('button', { name: 'Cấp vai' }).click();
      await seat.sees('Chọn người được thay trong danh sách');
      await seat.choose('Thay cho ai', 'ngoc', /Ngọc/);
      await page.getByRole('textbox', { name: 'Số văn bản' }).fill('12/QĐ-UBND');
      await page.getByRole('textbox', { name: 'Ngày văn bản' }).fill('19/11/2026');
      await form.getByRole('button', { name: 'Cấp vai' }).click();
      await seat.sees('Đã cấp vai Phó Chủ tịch UBND (ký KT.) ở Xã Minh Khê.');
      await seat.sees(/Xã Minh Khê – ký thay \(KT\.\) .*Ngọc, từ 20\/11\/2026 đến hết 31\/12\/2026/);
      await unhindered(seat, 'the page of an account');
      await seat.picture('account-page');

      await seat.button('Thu hồi vai Phó Chủ tịch UBND (ký KT.) ở Xã Minh Khê').click();
      await page.getByRole('textbox', { name: 'Lý do' }).fill('Hết thời gian phân công.');
      await page
        .getByRole('form', { name: /^Thu hồi vai/ })
        .getByRole('button', { name: 'Thu hồi' })
        .click();
      await seat.sees('Đã thu hồi vai Phó Chủ tịch UBND (ký KT.) ở Xã Minh Khê.');
      await page.getByText('1 vai đã hết hiệu lực').click();
      await seat.sees('Hồ Thị Trị thu hồi: Hết thời gian phân công.');
      // It was in force for a part of this day.
      await seat.sees('Từ 20/11/2026, đã thu hồi');
    });
  },
  LONG_MS,
);

it(
  'whoever leaves is locked once somebody takes over the open work; opened again with another password',
  async () => {
    const [task = ''] = await newTasks(await app.as('lan.tran'), story, 1);
    expectDone(await step(await app.as('ngoc.do'), task, 'assign', { assignee: toPerson(story, 'yen') }));
    const yen = await idOf('yen.hoang');
    await Seat.turn(at('quan.tri', 'desktop'), async (seat) => {
      await seat.open(`/admin/accounts/${yen}`);
      await seat.button('Khóa tài khoản').click();
      await seat.sees(/Người này còn \d+ việc khắc phục đang mở/);
      await seat.page.getByRole('textbox', { name: 'Lý do khóa' }).fill(REASON);
      const form = seat.page.getByRole('form', { name: 'Khóa tài khoản' });
      await form.getByRole('button', { name: 'Khóa tài khoản' }).click();
      await seat.sees('Chọn người nhận bàn giao trong danh sách');
      await seat.choose('Bàn giao cho', 'duc anh', /Lê Đức Anh/);
      await unhindered(seat, 'locking an account');
      await seat.picture('account-disable');
      await form.getByRole('button', { name: 'Khóa tài khoản' }).click();
      await seat.sees(/Đã khóa tài khoản và bàn giao \d+ việc cho Lê Đức Anh/);
      await seat.button('Mở lại tài khoản').click();
      await seat.page.locator('.panel').getByRole('button', { name: 'Mở lại tài khoản' }).click();
      await seat.page.getByRole('heading', { name: 'Mật khẩu dùng một lần' }).waitFor();
      // What was said of the account before no longer holds.
      await seat.page
        .getByText(/Đã khóa tài khoản và bàn giao/)
        .first()
        .waitFor({ state: 'detached' });
      await seat.picture('account-enabled');
    });
    const anh = await app.as('anh.le');
    expect((await anh.get(`/tasks/${task}`)).json()).toMatchObject({ assignee: { name: 'Lê Đức Anh' } });
  },
  LONG_MS,
);

it(
  'a lost phone and a lost device are seen to on the page, and what is refused says why',
  async () => {
    const anh = await idOf('anh.le');
    await app.as('anh.le');
    await tamper(
      app.database,
      `INSERT INTO second_factor (account_id, tenant_id, secret, set_at, last_step, recovery_salt)
       VALUES ($1, 1, 'sealed', clock_timestamp(), 0, 'salt')`,
      [anh],
    );
    await Seat.turn(at('quan.tri', 'phone'), async (seat) => {
      await seat.open(`/admin/accounts/${anh}`);
      await seat.button('Kết thúc mọi phiên đăng nhập').click();
      await seat.page.locator('.panel').getByRole('button', { name: 'Kết thúc mọi phiên đăng nhập' }).click();
      await seat.sees('Đã kết thúc mọi phiên đăng nhập.');
      await seat.button('Gỡ xác thực hai bước').click();
      await seat.picture('account-factor');
      await seat.page.locator('.panel').getByRole('button', { name: 'Gỡ xác thực hai bước' }).click();
      await seat.sees('Đã gỡ xác thực hai bước và báo cho người đó.');
      // One's own is left alone, with the reason.
      await seat.open(`/admin/accounts/${await idOf('quan.tri')}`);
      await seat.sees(/Đây là tài khoản của bạn/);
      expect(await seat.button('Khóa tài khoản').count()).toBe(0);
    });
    await Seat.turn(at('son.ngo', 'desktop'), async (seat) => {
      await seat.goTo('Tài khoản');
      await seat.page.getByRole('link', { name: 'Bùi Quang Khải' }).click();
      await seat.button('Cấp vai').click();
      await seat.page.getByRole('combobox', { name: 'Vai', exact: true }).selectOption({ label: 'Chủ tịch UBND' });
      await seat.choose('Ở đơn vị', 'minh khe', /^Xã Minh Khê/);
      await seat.page.getByRole('form', { name: 'Cấp vai' }).getByRole('button', { name: 'Cấp vai' }).click();
      await seat.sees(/Phạm vi này rộng hơn phạm vi quản trị của bạn/);
      await seat.picture('account-beyond-reach');
    });
    // Who administers until a day may not lock the last one without an end.
    await tamper(
      app.database,
      `UPDATE role_grant SET valid_to = '2027-01-01' WHERE role = 'ADMINISTRATOR' AND account_id = $1`,
      [await idOf('quan.tri')],
    );
    const last = await idOf('nam.truong');
    await Seat.turn(at('quan.tri', 'desktop'), async (seat) => {
      await seat.open(`/admin/accounts/${last}`);
      await seat.button('Khóa tài khoản').click();
      await seat.page.getByRole('textbox', { name: 'Lý do khóa' }).fill(REASON);
      await seat.page.getByRole('form').getByRole('button', { name: 'Khóa tài khoản' }).click();
      await seat.sees(/Đây là Quản trị hệ thống cuối cùng của toàn cơ quan/);
      await seat.picture('account-last-administrator');
    });
  },
  LONG_MS,
);

it.each(WINDOW_NAMES)(
  'on a %s whoever administers one ward is offered its people and accounts, nothing of the whole authority',
  async (window) => {
    await Seat.turn(at('son.ngo', window), async (seat) => {
      const { page } = seat;
      const offered = page.getByRole('region', { name: 'Quản trị' }).getByRole('link');
      await offered.first().waitFor();
      expect(await offered.allTextContents()).toEqual(['Nhân sự', 'Tài khoản']);
      await unhindered(seat, 'the first page of who administers a ward');
      await seat.picture('ward-administrator');
      for (const path of ['/admin/units', '/admin/calendar', '/admin/settings']) {
        await seat.open(path);
        await seat.sees('Bạn chưa có quyền xem trang này');
      }
      await seat.open('/checklists');
      await page.getByRole('heading', { name: 'Danh mục kiểm tra', level: 1 }).waitFor();
      await page.locator('#main .rows a').first().waitFor();
      expect(await page.getByText('Bản nháp').count()).toBe(0);
      await page.locator('#main .rows a').first().click();
      await seat.arrived();
      expect(await seat.button(/Thôi áp dụng/).count()).toBe(0);
      await seat.open('/admin/legal-bases');
      await page.locator('#main .rows li').first().waitFor();
      expect(await page.locator('#main').getByRole('button').count()).toBe(0);
      await seat.open('/account');
      await seat.button('Tạo mã truy cập').click();
      await page.getByRole('checkbox', { name: 'Xem cây đơn vị, hồ sơ đơn vị' }).waitFor();
      expect(await page.getByRole('checkbox', { name: /danh mục kiểm tra, chưa ban hành/ }).count()).toBe(0);
      await seat.open(`/admin/accounts/${await idOf('son.ngo')}`);
      await seat.sees(/Được mở tài khoản, cấp vai ở/);
      expect(await page.getByText(/quản lý đơn vị, lịch làm việc/).count()).toBe(0);
    });
  },
  LONG_MS,
);

it(
  'without a mouse an account is found, a role given and taken back',
  async () => {
    await Seat.turn(at('son.ngo', 'desktop'), async (seat) => {
      const keys = new Keyboard(seat);
      await keys.enter(/^- link "Tài khoản/);
      await keys.fill(/textbox "Tên người hoặc tên đăng nhập/, 'bui');
      await keys.press('Enter');
      await seat.arrived();
      await keys.enter(/link "Bùi Quang Khải/);
      await seat.page.getByRole('heading', { name: 'Bùi Quang Khải', level: 1 }).waitFor();
      await keys.enter(/button "Cấp vai"/);
      await seat.page.getByRole('combobox', { name: 'Vai', exact: true }).selectOption({ label: 'Công chức' });
      await keys.choose(/combobox "Ở đơn vị/, 'van phong', /^Phường Vân Phong/);
      await keys.enter(/button "Cấp vai"/);
      await seat.sees('Đã cấp vai Công chức ở Phường Vân Phong.');
      await keys.enter(/button "Thu hồi vai Công chức ở Phường Vân Phong"/);
      await keys.fill(/textbox "Lý do/, 'Cấp nhầm đơn vị.');
      await keys.enter(/button "Thu hồi"/);
      await seat.sees('Đã thu hồi vai Công chức ở Phường Vân Phong.');
    });
  },
  LONG_MS,
);
