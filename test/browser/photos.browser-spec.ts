import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { faultsOf } from '../support/accessible';
import { TestApp } from '../support/app';
import { openChromium, Seat, WINDOWS, type Window } from '../support/browser';
import { photo, TELLING_EXIF } from '../support/corpus';
import { expectDone, newTasks, query, step, storyOf, toPerson, type Story } from '../support/story';

/** A photo of 12 megapixels may take this much where it is stored. */
const MOST_BYTES = 400 * 1024;
/** Code for the page, as text: it runs where there are no types of ours. */
const WATCH_LONG_TASKS = `globalThis.longTasks = [];
  new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration)))
    .observe({ type: 'longtask' })`;

let browser: Browser;
let folder: string;
const named = async (name: string, content: Buffer | Promise<Buffer>): Promise<string> => {
  const path = join(folder, name);
  writeFileSync(path, await content);
  return path;
};
let twelve: string;
let heic: string;
let cutOff: string;

beforeAll(async () => {
  browser = await openChromium();
  folder = mkdtempSync(join(tmpdir(), 'kycuong-photos-'));
  const large = await photo({ width: 4000, height: 3000 }, { exif: TELLING_EXIF });
  twelve = await named('IMG_2041.jpg', large);
  heic = await named('IMG_2042.jpg', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'.padEnd(200), 'latin1'));
  cutOff = await named('hong.jpg', Buffer.from('ffd8ffe000104a464946', 'hex'));
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

async function atAPlace({ context }: Seat): Promise<void> {
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation({ latitude: 21.0285, longitude: 105.8542, accuracy: 12 });
}

describe.each(Object.keys(WINDOWS) as Window[])('photos in a %s window', (window) => {
  let app: TestApp;
  let story: Story;
  let task: string;
  beforeAll(async () => {
    app = await TestApp.start({ web: true });
    story = await storyOf(app.database);
    [task = ''] = await newTasks(await app.as('lan.tran'), story, 1);
    expectDone(await step(await app.as('ngoc.do'), task, 'assign', { assignee: toPerson(story, 'anh') }));
  });
  afterAll(() => app.stop());

  const seated = (username: string, act: (seat: Seat) => Promise<void>): Promise<void> =>
    Seat.turn({ browser, url: app.url, window, username, prepare: atAPlace }, act);
  const input = (seat: Seat) => seat.page.locator('input[name="fileId"]');

  it('says in words what it cannot open, and goes on', async () => {
    await seated('anh.le', async (seat) => {
      await seat.open(`/tasks/${task}`);
      await input(seat).setInputFiles(heic);
      await seat.sees(/Máy này không mở được ảnh HEIC: vào Cài đặt > Camera > Định dạng > Tương thích nhất/);
      await input(seat).setInputFiles(cutOff);
      await seat.sees(/hong\.jpg: Ảnh này không mở được/);
      await seat.picture('photos-1-refused');
    });
  });

  it('makes 12 megapixels small without holding up the page, and keeps time and hash of the original', async () => {
    await seated('anh.le', async (seat) => {
      await seat.open(`/tasks/${task}`);
      await seat.page.getByLabel('Đã làm gì để khắc phục').fill('Đã niêm yết lại, có ảnh chụp.');
      await seat.page.evaluate(WATCH_LONG_TASKS);
      const began = performance.now();
      await input(seat).setInputFiles(twelve);
      await seat.sees('Đã thêm IMG_2041.jpg.');
      const ready = Math.round(performance.now() - began);
      const tasks = await seat.page.evaluate<number[]>('longTasks');
      await seat.sees(/Chụp lúc 09:30, 18\/11\/2026, giờ ghi trong ảnh/);
      await seat.sees('Vị trí: ghi trong ảnh');
      await seat.picture('photos-2-added');
      await seat.page.getByRole('button', { name: 'Xem lớn IMG_2041.jpg' }).click();
      await seat.page.getByRole('dialog').waitFor();
      await seat.picture('photos-3-full');
      await seat.page.getByRole('button', { name: 'Đóng' }).click();
      expect(await faultsOf(seat)).toEqual([]);

      // Taken away and brought back, also over a reload.
      await seat.button('Bỏ IMG_2041.jpg').click();
      await seat.sees('Đã bỏ IMG_2041.jpg.');
      await seat.button('Hoàn tác').click();
      await seat.page.getByRole('button', { name: 'Xem lớn IMG_2041.jpg' }).waitFor();
      await seat.page.reload();
      await seat.page.getByRole('button', { name: 'Xem lớn IMG_2041.jpg' }).waitFor();
      await seat.button('Trình Chủ tịch').click();
      await seat.sees('Đã trình Chủ tịch.');

      const [row] = await query<{ size: number; width: number; source: string; original: string }>(
        app.database,
        `SELECT size_bytes AS size, width, captured_at_source AS source, encode(original_sha256, 'hex') AS original
           FROM evidence_file WHERE name = 'IMG_2041.jpg'`,
      );
      console.info(
        `12 MP in a ${window} window: ${Math.round((row?.size ?? 0) / 1024)} KB, ready in ${ready} ms, ` +
          `long tasks ${tasks.map(Math.round).join(', ') || 'none'} ms`,
      );
      expect(row).toMatchObject({ width: 1600, source: 'exif', original: expect.stringMatching(/^[0-9a-f]{64}$/) });
      expect(row?.size).toBeLessThanOrEqual(MOST_BYTES);
    });
  });

  it('a photo of just now says where the device was', async () => {
    const fresh = await named(`vua-chup-${window}.jpg`, photo({ width: 800, height: 600 }));
    await seated('anh.le', async (seat) => {
      const [other = ''] = await newTasks(await app.as('lan.tran'), story, 1);
      expectDone(await step(await app.as('ngoc.do'), other, 'assign', { assignee: toPerson(story, 'anh') }));
      await seat.open(`/tasks/${other}`);
      await input(seat).setInputFiles(fresh);
      await seat.sees('Vị trí: thiết bị ±12 m');
      // The server of this test lives on 20/11/2026; the device's own clock is set right by it.
      await seat.sees(/Chụp lúc \d\d:\d\d, 20\/11\/2026, giờ của thiết bị/);
      await seat.picture('photos-4-place');
    });
  });

  it('others see the copy, its time and its place, and can save the original', async () => {
    await seated('ngoc.do', async (seat) => {
      await seat.open(`/tasks/${task}`);
      await seat.sees(/Chụp lúc 09:30, 18\/11\/2026/);
      const shown = seat.page.locator('.shared img');
      await shown.waitFor();
      await seat.until("document.querySelector('.shared img').naturalWidth === 1600");
      await seat.page.getByRole('link', { name: 'Tải tệp gốc IMG_2041.jpg' }).waitFor();
      await seat.picture('photos-5-seen');
    });
  });
});
