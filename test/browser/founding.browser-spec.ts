import { rmSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { ServerProcess } from '../../tools/prove/server-process';
import { faultsOf } from '../support/accessible';
import { openChromium, Seat, WINDOWS, type Window } from '../support/browser';
import { commandLine, dataFolder, DIST, EmptyDatabase } from '../support/process';

const LONG_MS = 240_000;
let browser: Browser;
let database: EmptyDatabase;
let dataDir: string;
let env: Record<string, string>;
let server: ServerProcess;

beforeAll(async () => {
  browser = await openChromium();
  dataDir = dataFolder();
  database = await EmptyDatabase.create();
  env = { DATABASE_OWNER_URL: database.ownerUrl };
  server = await ServerProcess.start({ dist: DIST, dataDir, env });
}, LONG_MS);
afterAll(async () => {
  await browser.close();
  await server.stop();
  await database.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

it(
  'an empty installation says what to run instead of asking for a name, then leads from the link to a password',
  async () => {
    for (const window of Object.keys(WINDOWS) as Window[]) {
      const seat = await Seat.take(browser, server.url, window);
      await seat.open('/');
      await seat.page.getByRole('heading', { name: 'Hệ thống chưa có cơ quan nào' }).waitFor();
      await seat.sees(/npm run cli -- create-admin --user nam\.truong --office/);
      expect(await seat.page.getByLabel('Tên đăng nhập').count()).toBe(0);
      expect(await faultsOf(seat)).toEqual([]);
      await seat.picture('empty-installation');
      await seat.leave();
    }
    const words = ['create-admin', '--user', 'nam.truong', '--office', 'UBND tỉnh Vĩnh Sa'];
    const made = await commandLine(words, { ...env, KYCUONG_DATA_DIR: dataDir });
    const path = /\/first-sign-in#\S+/.exec(made.out)?.[0] ?? '';
    const seat = await Seat.take(browser, server.url, 'phone');
    await seat.open('/');
    await seat.page.getByRole('heading', { name: 'Chưa có ai đặt mật khẩu' }).waitFor();
    expect(await faultsOf(seat)).toEqual([]);
    await seat.anotherTab();
    await seat.open(path);
    await seat.page.getByRole('textbox', { name: 'Mật khẩu mới' }).fill('Đồng lúa chín vàng bãi sông');
    await seat.button('Đặt mật khẩu và vào').click();
    await seat.page.getByRole('heading', { name: 'Đặt xác thực hai bước' }).waitFor();
    expect(await faultsOf(seat)).toEqual([]);
    await seat.leave();
  },
  LONG_MS,
);
