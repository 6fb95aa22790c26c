import type { Browser } from 'playwright-core';
import { faultsOf } from '../support/accessible';
import { TestApp } from '../support/app';
import { openChromium, WINDOWS, type Window } from '../support/browser';
import { picture, Recording } from '../support/recording';
import { query, soon, storyOf } from '../support/story';

let browser: Browser;
let app: TestApp;
beforeAll(async () => {
  [browser, app] = [await openChromium(), await TestApp.start({ web: true })];
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

it.each(Object.keys(WINDOWS) as Window[])(
  'pictures of a finding get captions and another order in a %s window, also those that are still on their way',
  async (window) => {
    const inspector = await app.as('hung.le');
    const recording = await Recording.begin({ browser, app, window }, inspector, await storyOf(app.database));
    const { seat } = recording;
    const stored = (): Promise<{ name: string; caption: string | null }[]> =>
      query(
        app.database,
        `SELECT f.name, e.caption FROM finding_evidence e JOIN evidence_file f ON f.id = e.file_id
          WHERE e.inspection_id = $1 AND e.removed_at IS NULL ORDER BY e.ordinal`,
        [recording.visit],
      );
    try {
      await recording.tap(0, 'Không đạt');
      const item = recording.item(0);
      await item.getByLabel('Thêm ảnh cho').setInputFiles([picture(1), picture(2)]);
      await item.locator('.shots img').nth(1).waitFor();
      await seat.context.setOffline(true);
      await item.getByRole('button', { name: /^Ảnh 2: anh-2/ }).click();
      await item.getByLabel('Chú thích ảnh 2').fill('Bảng niêm yết tại quầy số 2');
      await item.getByRole('button', { name: 'Lên trước' }).click();
      await item.getByLabel('Chú thích ảnh 1').waitFor();
      await seat.picture('album');
      // At the top nothing of the finding lies half under what floats.
      await seat.page.evaluate('scrollTo(0, 0)');
      expect(await faultsOf(seat)).toEqual([]);
      await seat.context.setOffline(false);
      await soon(async () => (await stored())[0]?.caption !== null && (await stored()).length === 2);
      const after = [
        { name: 'anh-2.png', caption: 'Bảng niêm yết tại quầy số 2' },
        { name: 'anh-1.png', caption: null },
      ];
      await soon(async () => JSON.stringify(await stored()) === JSON.stringify(after));
      await item.getByRole('button', { name: /^Ảnh 1: Bảng niêm yết tại quầy số 2/ }).waitFor();
      expect(await item.locator('.shot-state').count()).toBe(0);
      expect(seat.faults).toEqual([]);
    } finally {
      await seat.leave();
    }
  },
);
