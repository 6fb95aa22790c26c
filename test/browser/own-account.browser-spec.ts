import type { Browser } from 'playwright-core';
import { DEMO_PASSWORD } from '../../apps/api/src/demo/demo-story';
import { faultsOf } from '../support/accessible';
import { administrator } from '../support/administrator';
import { TestApp } from '../support/app';
import { Authenticator, nextSteps } from '../support/authenticator';
import { openChromium, Seat, WINDOWS, type Window } from '../support/browser';
import { Keyboard } from '../support/keyboard';
import { query, storyOf, tamper } from '../support/story';

const LONG_MS = 240_000;
const OWN = 'Đồng lúa chín vàng bãi sông';
let app: TestApp;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([TestApp.start({ web: true }), openChromium()]);
  await administrator(app, await storyOf(app.database));
}, LONG_MS);
afterAll(async () => {
  await browser.close();
  await app.stop();
});

const at = (username: string, window: Window) => ({ browser, url: app.url, username, window });
const WINDOW_NAMES = Object.keys(WINDOWS) as Window[];
/** As if everybody had come in a while ago: what is sensitive asks again who one is. */
const longAgo = () => tamper(app.database, `UPDATE session SET confirmed_at = confirmed_at - interval '1 hour'`);

async function signInWith(seat: Seat, username: string, password: string): Promise<void> {
  await seat.page.getByLabel('Tên đăng nhập').fill(username);
  await seat.page.getByRole('textbox', { name: 'Mật khẩu' }).fill(password);
  await seat.button('Đăng nhập').click();
}

it.each([
  ['phone', 'anh.le'],
  ['desktop', 'thanh.ly'],
] as const)(
  'on a %s somebody changes their password: what is wrong is said beside the field, and the new one opens',
  async (window, username) => {
    await Seat.turn(at(username, window), async (seat) => {
      const { page } = seat;
      await seat.open('/account');
      await seat.button('Đổi mật khẩu').click();
      await seat.sees('Nhập mật khẩu hiện tại');
      await page.getByLabel('Mật khẩu hiện tại').fill('khong-phai-mat-khau');
      await page.getByLabel('Mật khẩu mới').fill(OWN);
      await seat.button('Đổi mật khẩu').click();
      await seat.sees(/Mật khẩu hiện tại chưa đúng/);
      expect(await page.getByLabel('Mật khẩu mới').inputValue()).toBe(OWN);
      expect(await faultsOf(seat)).toEqual([]);
      await page.getByLabel('Mật khẩu hiện tại').fill(DEMO_PASSWORD);
      await seat.button('Đổi mật khẩu').click();
      await seat.sees(/Đã đổi mật khẩu/);
      await seat.signOut();
      await signInWith(seat, username, DEMO_PASSWORD);
      await seat.sees('Tên đăng nhập hoặc mật khẩu chưa đúng');
      await signInWith(seat, username, OWN);
      await page.getByRole('heading', { name: 'Tài khoản của tôi' }).waitFor();
    });
  },
  LONG_MS,
);

it.each([
  ['phone', 'yen.hoang'],
  ['desktop', 'khai.bui'],
] as const)(
  'on a %s a second factor is set up from the picture, and signing in takes its code, or a recovery code once',
  async (window, username) => {
    await Seat.turn(at(username, window), async (seat) => {
      const { page } = seat;
      await seat.open('/account');
      await seat.button('Bật xác thực hai bước').click();
      await page.getByRole('img', { name: /^Mã QR/ }).waitFor();
      const phone = new Authenticator(
        ((await page.locator('.enrolment-key code').textContent()) ?? '').replace(/ /g, ''),
      );
      expect(await faultsOf(seat)).toEqual([]);
      await seat.picture('second-factor');
      await page.getByRole('textbox', { name: /Nhập mã 6 số/ }).fill('12');
      await seat.button('Xác nhận và bật').click();
      await seat.sees('Nhập đủ 6 số của mã');
      await page.getByRole('textbox', { name: /Nhập mã 6 số/ }).fill(phone.code());
      await seat.button('Xác nhận và bật').click();
      await page.getByRole('heading', { name: 'Mã khôi phục' }).waitFor();
      const codes = await page.locator('.recovery-codes code').allTextContents();
      expect(new Set(codes).size).toBe(10);
      expect(await faultsOf(seat)).toEqual([]);
      await seat.picture('recovery-codes');
      await seat.button('Tôi đã cất giữ các mã này').click();
      await seat.sees('Còn 10 mã khôi phục chưa dùng.');

      const comeIn = async (code: string): Promise<void> => {
        await page.getByRole('textbox', { name: 'Mã xác thực' }).fill(code);
        await seat.button('Đăng nhập').click();
      };
      await seat.signOut();
      await seat.signInHere(username);
      await page.getByRole('textbox', { name: 'Mã xác thực' }).waitFor();
      expect(await faultsOf(seat)).toEqual([]);
      await seat.picture('two-steps');
      await comeIn('000000');
      await seat.sees(/Mã xác thực chưa đúng hoặc đã dùng/);
      await nextSteps(app);
      await comeIn(phone.code());
      await page.getByRole('heading', { name: 'Tài khoản của tôi' }).waitFor();

      await seat.signOut();
      await seat.signInHere(username);
      await comeIn(codes[0] ?? '');
      await seat.sees('Còn 9 mã khôi phục chưa dùng.');
      await seat.signOut();
      await seat.signInHere(username);
      await comeIn(codes[0] ?? '');
      await seat.sees(/Mã xác thực chưa đúng hoặc đã dùng/);
    });
  },
  LONG_MS,
);

it(
  'another device is seen in words and its session ended',
  async () => {
    await app.as('ngoc.do');
    await Seat.turn(at('ngoc.do', 'phone'), async (seat) => {
      await seat.open('/account');
      await seat.sees('phiên này');
      const [others] = await query<{ n: number }>(
        app.database,
        `SELECT count(*)::int AS n FROM session s JOIN account a ON a.id = s.account_id WHERE a.username = 'ngoc.do'`,
      );
      expect(others?.n).toBe(2);
      await seat.page.getByRole('button', { name: /^Kết thúc phiên trên/ }).click();
      await seat.sees('Đã kết thúc phiên.');
      await seat.page
        .getByRole('button', { name: /^Kết thúc phiên trên/ })
        .first()
        .waitFor({ state: 'detached' });
      const left = await query(
        app.database,
        `SELECT 1 FROM session s JOIN account a ON a.id = s.account_id WHERE a.username = 'ngoc.do'`,
      );
      expect(left).toHaveLength(1);
    });
  },
  LONG_MS,
);

it.each(WINDOW_NAMES)(
  'on a %s a token is made for one unit, after one has said again who one is: nothing typed is lost by it',
  async (window) => {
    const name = `Bảng theo dõi ${window}`;
    await Seat.turn(at('ngoc.do', window), async (seat) => {
      const { page } = seat;
      await seat.open('/account');
      await seat.button('Tạo mã truy cập').click();
      await page.getByRole('textbox', { name: 'Tên mã' }).fill(name);
      await page.getByRole('checkbox', { name: 'Xem việc khắc phục' }).check();
      await page.getByRole('combobox', { name: 'Chỉ trong đơn vị' }).fill('khe');
      await seat.button('Tạo mã').click();
      await seat.sees('Chọn đơn vị trong danh sách, hoặc để trống');
      await seat.choose('Chỉ trong đơn vị', 'minh khe', /^Xã Minh Khê/);
      expect(await faultsOf(seat)).toEqual([]);
      await longAgo();
      await seat.button('Tạo mã').click();
      const dialog = page.getByRole('dialog', { name: 'Xác nhận đúng là bạn' });
      await dialog.waitFor();
      expect(await faultsOf(seat)).toEqual([]);
      await seat.picture('confirm-yourself');
      // Turning back sends nothing and takes nothing away.
      await dialog.getByRole('button', { name: 'Bỏ qua' }).click();
      expect(await page.getByRole('textbox', { name: 'Tên mã' }).inputValue()).toBe(name);
      await seat.button('Tạo mã').click();
      await dialog.getByRole('textbox', { name: 'Mật khẩu' }).fill('khong-phai-mat-khau');
      await dialog.getByRole('button', { name: 'Xác nhận và làm tiếp' }).click();
      await dialog.getByText('Có vấn đề cần sửa').waitFor();
      await dialog.getByRole('textbox', { name: 'Mật khẩu' }).fill(DEMO_PASSWORD);
      await dialog.getByRole('button', { name: 'Xác nhận và làm tiếp' }).click();
      await page.getByRole('heading', { name: 'Mã truy cập mới' }).waitFor();
      expect(await faultsOf(seat)).toEqual([]);
      await seat.button('Tôi đã chép mã này').click();
      await seat.sees(/^Xã Minh Khê · đến/);
      const [made] = await query(
        app.database,
        `SELECT o.name AS unit, t.permissions FROM api_token t JOIN org_unit o ON o.id = t.org_unit_id WHERE t.name = $1`,
        [name],
      );
      expect(made).toEqual({ unit: 'Xã Minh Khê', permissions: ['remediation.read-task'] });
      await page.getByRole('button', { name: `Thu hồi mã ${name}` }).click();
      await seat.sees(`Đã thu hồi mã ${name}.`);
      await seat.picture('own-account');
    });
  },
  LONG_MS,
);

it(
  'without a mouse the confirm dialog is answered and the page goes on where it was',
  async () => {
    await Seat.turn(at('lan.tran', 'desktop'), async (seat) => {
      const keys = new Keyboard(seat);
      await seat.open('/account');
      await seat.arrived();
      await keys.enter(/button "Tạo mã truy cập"/);
      await keys.fill(/textbox "Tên mã/, 'Bảng');
      await keys.reach(/checkbox/);
      await keys.press('Space');
      await longAgo();
      await keys.enter(/button "Tạo mã"$/);
      await seat.page.getByRole('dialog').waitFor();
      // The password has the focus already.
      await keys.type(DEMO_PASSWORD);
      await keys.press('Enter');
      await seat.page.getByRole('heading', { name: 'Mã truy cập mới' }).waitFor();
    });
  },
  LONG_MS,
);

it(
  'for whom somebody signs or works, where and until when stands on their first page',
  async () => {
    const held = (username: string, set: string): Promise<void> =>
      tamper(
        app.database,
        `UPDATE role_grant SET ${set}, valid_to = '2027-01-01', basis_number = '12/QĐ-UBND', basis_date = '2026-11-01'
          WHERE account_id = (SELECT id FROM account WHERE username = '${username}')`,
      );
    const mai = `(SELECT staff_member_id FROM account WHERE username = 'mai.vu')`;
    await held('ngoc.do', `capacity = 'KT', stands_for_id = ${mai}, stands_for_name = 'Vũ Thị Mai'`);
    await Seat.turn(at('ngoc.do', 'phone'), async (seat) => {
      await seat.sees(/Chủ tịch UBND – Xã Minh Khê, ký thay \(KT\.\) Vũ Thị Mai \(Từ .* đến hết 31\/12\/2026\)/);
      expect(await faultsOf(seat)).toEqual([]);
      await seat.picture('in-whose-place');
    });
    // In a vacant post nobody is stood for.
    await held('ngoc.do', `capacity = 'ACTING', stands_for_id = NULL, stands_for_name = NULL`);
    await Seat.turn(at('ngoc.do', 'desktop'), async (seat) => {
      await seat.sees(/Chủ tịch UBND – Xã Minh Khê, quyền \(Q\.\), chức vụ còn khuyết \(Từ/);
      await seat.picture('in-a-vacant-post');
    });
  },
  LONG_MS,
);
