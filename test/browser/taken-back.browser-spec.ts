import type { Browser, Locator } from 'playwright-core';
import { TestApp } from '../support/app';
import { openChromium, WINDOWS, type Seat, type Window } from '../support/browser';
import { picture, Recording, type Chip } from '../support/recording';
import { expectDone, query, soon, storyOf, type Story } from '../support/story';

const API = '**/api/v1';
/** In the page: the next file that is read is not there any more. */
const UNREADABLE_ONCE = `{
  const read = Blob.prototype.arrayBuffer;
  Blob.prototype.arrayBuffer = function () {
    Blob.prototype.arrayBuffer = read;
    return Promise.reject(new DOMException('', 'NotReadableError'));
  };
}`;

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

describe.each(Object.keys(WINDOWS) as Window[])('what is put right on a device, in a %s window', (window) => {
  let app: TestApp;
  let story: Story;
  let recording: Recording;
  let seat: Seat;
  let visit: string;

  beforeAll(async () => {
    app = await TestApp.start({ web: true });
    story = await storyOf(app.database);
  });
  afterAll(() => app.stop());

  beforeEach(async () => {
    recording = await Recording.begin({ browser, app, window }, await app.as('tham.nguyen'), story);
    ({ seat, visit } = recording);
  });
  afterEach(() => recording.end('taken-back'));

  const item = (nth: number): Locator => recording.item(nth);
  const tap = (nth: number, answer: Chip): Promise<void> => recording.tap(nth, answer);
  const arrived = (): Promise<void> => recording.arrived();
  const onServer = () => recording.onServer();

  it('a photo taken away while it travels, and brought back, arrives with its bytes', async () => {
    await tap(0, 'Không đạt');
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await seat.context.route(`${API}/evidence-files/**`, async (route) => {
      if (route.request().method() === 'PUT') await released;
      return route.continue();
    });
    const travels = seat.page.waitForRequest(
      (request) => request.method() === 'PUT' && /evidence-files/.test(request.url()),
    );
    await item(0)
      .getByLabel('Thêm ảnh cho')
      .setInputFiles([picture(7)]);
    await travels;
    await seat.button('Bỏ ảnh 1').click();
    const came = seat.page.waitForResponse((answer) => answer.request().method() === 'PUT');
    release();
    await came;
    await seat.button('Hoàn tác').click();
    await arrived();
    expect(await onServer()).toMatchObject({ findings: 1, pictures: 1 });
    const [file] = await query<{ size: number }>(
      app.database,
      `SELECT f.size_bytes::int AS size FROM finding_evidence e JOIN evidence_file f ON f.id = e.file_id WHERE e.inspection_id = $1`,
      [visit],
    );
    expect(file).toEqual({ size: picture(7).buffer.length });
  });

  it('says in words that this device cannot read a file, and takes the next one', async () => {
    await tap(0, 'Không đạt');
    const add = item(0).getByLabel('Thêm ảnh cho');
    await seat.page.evaluate(UNREADABLE_ONCE);
    await add.setInputFiles([picture(8)]);
    await seat.sees(/^anh-8\.png: Máy không đọc được tệp này/);
    await add.setInputFiles([picture(9)]);
    await item(0).locator('.shots img').waitFor();
    expect(await seat.page.getByText(/Máy không đọc được/).count()).toBe(0);
  });

  it('leads from the queue to its place also on the page of the visit, as often as one asks', async () => {
    await seat.context.route(`${API}/inspections/*/findings`, (route) =>
      route.fulfill({
        status: 422,
        contentType: 'application/problem+json',
        body: JSON.stringify({ code: 'request.invalid', status: 422, title: 'Có mục cần sửa' }),
      }),
    );
    await tap(0, 'Không đạt');
    await seat.sees('1 mục cần xử lý');
    for (const time of [1, 2]) {
      await item(0)
        .getByRole('button', { name: /^Thu gọn/ })
        .click();
      await seat.page.getByRole('button', { name: '1 mục cần xử lý' }).filter({ visible: true }).click();
      await seat.page.getByRole('link', { name: 'Mở để sửa' }).click();
      await item(0).getByLabel('Ghi chú').waitFor();
      expect([time, new URL(seat.page.url()).hash]).toEqual([time, '']);
    }
    // What the server would not take is withdrawn here, and nothing of it is left in the queue.
    await item(0).getByRole('button', { name: 'Không đạt', exact: true }).click();
    await seat.sees(/^0\/\d+ mục · 0 không đạt/);
    await arrived();
    expect(await onServer()).toMatchObject({ findings: 0 });
  });

  it('what comes back late has nothing to say to the next person on the same device', async () => {
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await seat.context.route(`${API}/inspections/*/answers/*`, async (route) => {
      await released;
      return route.abort();
    });
    const travels = seat.page.waitForRequest((request) => request.method() === 'PUT');
    await tap(0, 'Đạt');
    await travels;
    await seat.signOut();
    await seat.signInHere('lan.tran');
    const failed = seat.page.waitForEvent('requestfailed', (request) => request.method() === 'PUT');
    release();
    await failed;
    await seat.sees(/^Đã đồng bộ/);
    expect(await seat.page.getByText(/Ngoại tuyến|mục chờ/).count()).toBe(0);
  });

  it('an answer tapped otherwise while a colleague’s is known clashes with nobody', async () => {
    const itemId = await recording.firstItem();
    const theirs = { changeId: crypto.randomUUID(), result: 'NA', answeredAt: '2026-11-20T00:30:00Z' };
    expectDone(await (await app.as('lan.tran')).send('PUT', `/inspections/${visit}/answers/${itemId}`, theirs));
    await seat.page.reload();
    await seat.sees(/^Trần Thị Lan/);
    await seat.context.setOffline(true);
    await tap(0, 'Đạt');
    await tap(0, 'Không áp dụng');
    await tap(0, 'Đạt');
    await seat.context.setOffline(false);
    await arrived();
    await tap(0, 'Đạt');
    await arrived();
    await seat.button('Hoàn tác').click();
    await arrived();
    await seat.page.getByText('Hai người trả lời khác nhau').first().waitFor({ state: 'detached' });
    await soon(async () => {
      const [answer] = await query<{ result: string }>(
        app.database,
        'SELECT result FROM checklist_answer WHERE inspection_id = $1',
        [visit],
      );
      return answer?.result === 'PASS';
    });
  });
});
